// What a render has to say besides the document: blanks left, elements missing, warnings.
namespace OfficeKit;

/// <summary>What a render has to say besides the document.</summary>
/// <param name="Blanks">Every visible blank in the document, in its order.</param>
/// <param name="Missing">Elements of the form that are absent altogether, such as 发文机关署名.</param>
/// <param name="Diagnostics">Warnings and information; an error would have thrown.</param>
public sealed record RenderReport(IReadOnlyList<VisibleBlank> Blanks, IReadOnlyList<MissingElement> Missing, IReadOnlyList<TemplateDiagnostic> Diagnostics);

/// <summary>A visible blank in a finished document: a place somebody still has to fill.</summary>
/// <param name="Number">Its number in the document, from 1.</param>
/// <param name="Path">The field it stands in or for, such as <c>sections[0].intro</c>; empty when the template's own text holds it.</param>
/// <param name="Text">The blank as printed: xx, x, xx年xx月xx日.</param>
/// <param name="Meaning">What is wanted: the data's own note on the blank, else the field's title.</param>
/// <param name="Type">The field's type.</param>
/// <param name="Required">Whether the schema requires the field.</param>
/// <param name="Location">Where it stands in the finished document, with the words around it.</param>
public sealed record VisibleBlank(int Number, string Path, string Text, string Meaning, BlankType Type, bool Required, TemplateLocation Location);

/// <summary>An element of the form that is absent because its data is.</summary>
/// <param name="Path">The field that would bring it.</param>
/// <param name="Name">The element's name: 发文机关署名, 成文日期 …</param>
public sealed record MissingElement(string Path, string Name);
