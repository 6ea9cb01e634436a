// Reads the custom XML part in which a document keeps its data.
using System.Xml.Linq;
using OfficeKit.Packaging;

namespace OfficeKit.Extracting;

/// <summary>The custom XML part in which a document keeps its data.</summary>
/// <param name="Template">What the template was called.</param>
/// <param name="Version">What told it from others.</param>
/// <param name="Json">The data.</param>
/// <param name="Fields">What the numbers of the content controls mean: the path, and the text as it was printed.</param>
sealed record EmbeddedPart(string Template, string Version, string Json, IReadOnlyDictionary<string, (string Path, string Text)> Fields)
{
    /// <summary>Finds it, whatever Word has named it; null when there is none.</summary>
    public static EmbeddedPart? Find(DocxPackage package)
    {
        XNamespace ns = EmbeddedData.Namespace;
        foreach (
            var entry in package.Entries.Where(e => e.Name.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && package.IsXml(e.Name)).Reverse()
        )
        {
            // Safe to parse: the guard has read it.
            var root = XDocument.Load(new MemoryStream(package.Content(entry.Name), writable: false), LoadOptions.PreserveWhitespace).Root!;
            if (root.Name == ns + "data" && (string?)root.Element(ns + "json") is { } json)
            {
                return new EmbeddedPart(
                    (string?)root.Attribute("template") ?? "",
                    (string?)root.Attribute("version") ?? "",
                    json,
                    root.Elements(ns + "field")
                        .DistinctBy(f => (string?)f.Attribute("n"))
                        .ToDictionary(f => (string?)f.Attribute("n") ?? "", f => ((string?)f.Attribute("path") ?? "", f.Value))
                );
            }
        }
        return null;
    }
}
