// A value of a filled document that is not what was printed there.
namespace OfficeKit;

/// <summary>A value that a document says otherwise than the data it was made with.</summary>
/// <param name="Path">The value's path in the data.</param>
/// <param name="Original">What the data said, as the document printed it.</param>
/// <param name="Current">What the document says now; null when its place is gone.</param>
/// <param name="Location">Where it stands in the document.</param>
public sealed record FieldChange(string Path, string Original, string? Current, TemplateLocation Location);
