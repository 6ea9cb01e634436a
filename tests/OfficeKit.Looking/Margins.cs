// Reads a document's page size and margins, and the Chinese faces it names.
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeKit.Looking;

/// <summary>Page size and margins in points.</summary>
sealed record Margins(double Width, double Height, double Top, double Bottom, double Left, double Right)
{
    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Reads them from the last section.</summary>
    public static Margins Read(string docx)
    {
        var section = Part(docx, "word/document.xml")!.Descendants(W + "sectPr").Last();
        double Twips(string element, string attribute) => double.Parse((string)section.Element(W + element)!.Attribute(W + attribute)!, CultureInfo.InvariantCulture) / 20;
        return new Margins(Twips("pgSz", "w"), Twips("pgSz", "h"), Twips("pgMar", "top"), Twips("pgMar", "bottom"), Twips("pgMar", "left"), Twips("pgMar", "right"));
    }

    /// <summary>The faces that runs with text name for Chinese, directly or by their paragraph's style.</summary>
    public static IReadOnlySet<string> Faces(string docx)
    {
        var styles = Part(docx, "word/styles.xml")?.Root;
        var byId = styles?.Elements(W + "style").Where(s => s.Attribute(W + "styleId") is not null).ToDictionary(s => (string)s.Attribute(W + "styleId")!) ?? [];
        string? Own(XElement? properties) => (string?)properties?.Element(W + "rFonts")?.Attribute(W + "eastAsia");
        string? OfStyle(string? id)
        {
            for (var i = 0; i < 16 && id is not null && byId.TryGetValue(id, out var style); i++)
            {
                if (Own(style.Element(W + "rPr")) is { } face)
                {
                    return face;
                }
                id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
            }
            return null;
        }
        var normal = byId.Values.FirstOrDefault(s => (string?)s.Attribute(W + "default") == "1" && (string?)s.Attribute(W + "type") == "paragraph");
        var standard = OfStyle((string?)normal?.Attribute(W + "styleId")) ?? Own(styles?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr"));
        var faces = new HashSet<string>();
        foreach (var run in Part(docx, "word/document.xml")!.Descendants(W + "r").Where(r => r.Elements(W + "t").Any(t => t.Value.Any(c => c >= 0x2E80)) && !r.Ancestors().Any(a => a.Name.LocalName == "Fallback")))
        {
            var paragraph = run.Ancestors(W + "p").First();
            var face = Own(run.Element(W + "rPr")) ?? OfStyle((string?)run.Element(W + "rPr")?.Element(W + "rStyle")?.Attribute(W + "val"))
                ?? OfStyle((string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")) ?? standard;
            if (face is not null)
            {
                faces.Add(face);
            }
        }
        return faces;
    }

    static XDocument? Part(string docx, string name)
    {
        using var zip = ZipFile.OpenRead(docx);
        using var stream = zip.GetEntry(name)?.Open();
        return stream is null ? null : XDocument.Load(stream);
    }
}
