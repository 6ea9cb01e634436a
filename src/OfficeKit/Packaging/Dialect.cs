// The namespaces of the two dialects of Office Open XML.
namespace OfficeKit.Packaging;

/// <summary>The namespaces of one dialect of Office Open XML. What is added to a package speaks the package's own.</summary>
sealed record Dialect(string Word, string Drawing, string WordDrawing, string Picture, string Relationships)
{
    public static Dialect Transitional { get; } =
        new(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "http://schemas.openxmlformats.org/drawingml/2006/picture",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        );

    public static Dialect Strict { get; } =
        new(
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://purl.oclc.org/ooxml/drawingml/main",
            "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
            "http://purl.oclc.org/ooxml/drawingml/picture",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        );
}
