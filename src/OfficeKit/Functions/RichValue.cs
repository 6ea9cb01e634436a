// Values that are more than text on the page.
namespace OfficeKit.Functions;

/// <summary>A value that is more than text on the page.</summary>
abstract record RichValue;

/// <summary>A new page.</summary>
sealed record PageBreak : RichValue;

/// <summary>A text that leads to an address.</summary>
sealed record Link(string Url, string Text) : RichValue;
