// Values that are more than text on the page.
namespace OfficeKit.Functions;

/// <summary>A value that is more than text on the page.</summary>
abstract record RichValue;

/// <summary>A value that takes whole paragraphs: it stands alone in its paragraph and replaces it.</summary>
abstract record BlockValue : RichValue;

/// <summary>A new page.</summary>
sealed record PageBreak : RichValue;

/// <summary>A text that leads to an address.</summary>
sealed record Link(string Url, string Text) : RichValue;

/// <summary>A picture: a data URI, base64, or the name of a file in the template's folder. Measures as <c>25mm</c>, <c>2.5cm</c>, <c>1in</c>, <c>72pt</c>,
/// <c>96px</c>.</summary>
sealed record PictureValue(string Source, string Width, string Height, string Alt) : RichValue;

/// <summary>A QR code of a text.</summary>
sealed record QrCode(string Text, string Width, string Alt) : RichValue;

/// <summary>A box that a reader can tick.</summary>
sealed record CheckBox(bool IsChecked) : RichValue;

/// <summary>A choice that a reader can change.</summary>
sealed record DropDown(string Chosen, IReadOnlyList<string> Choices) : RichValue;

/// <summary>A text in a style of the template, by its name.</summary>
sealed record Styled(string Text, string Style) : RichValue;

/// <summary>A text in the first of some character styles in which it takes no more than so many lines.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Whole">What is measured: the text itself, or a longer one of which it is a part.</param>
/// <param name="Lines">The lines there are.</param>
/// <param name="Width">The width of a line as a measure; empty for the whole cell or page.</param>
/// <param name="Styles">The styles' names, the largest first.</param>
/// <param name="Of">The value of the data whose field is named when there is no room: the text itself, or what it was made of.</param>
sealed record Fitted(string Text, string Whole, IReadOnlyList<int> Lines, string Width, IReadOnlyList<string> Styles, string Of) : RichValue;

/// <summary>A value whose cell is one with its equal neighbours, below or beside it.</summary>
sealed record Merged(object? Value, bool Across) : RichValue;

/// <summary>Text in Markdown.</summary>
sealed record MarkdownText(string Text) : BlockValue;

/// <summary>A table: a list of lists or of objects; the first row is the head.</summary>
sealed record TableRows(IReadOnlyList<IReadOnlyList<string>> Rows) : BlockValue;

/// <summary>The data of a chart of the template: the head names the series, each row has a category and a number for each series.</summary>
sealed record ChartRows(IReadOnlyList<IReadOnlyList<string>> Rows) : RichValue;

/// <summary>The body of a document in the template's folder.</summary>
sealed record IncludedFile(string File) : BlockValue;
