// A value that a template asks for.
namespace OfficeKit;

/// <summary>A value that a template asks for.</summary>
/// <param name="Path">Its path in the data: <c>sections[].points[].lead</c>; <c>[]</c> stands for every item of a list.</param>
/// <param name="Kind">What its use tells of it.</param>
/// <param name="Title">What the schema calls it; empty without a schema.</param>
/// <param name="Required">Whether the schema requires it.</param>
/// <param name="Locations">Where the template asks for it.</param>
public sealed record TemplateField(string Path, FieldKind Kind, string Title, bool Required, IReadOnlyList<TemplateLocation> Locations);
