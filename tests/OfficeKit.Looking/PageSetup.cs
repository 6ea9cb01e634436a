// Reads a document's page sizes and margins.
using System.Globalization;
using System.Xml.Linq;

namespace OfficeKit.Looking;

/// <summary>One section's page size and margins in points.</summary>
sealed record PageSetup(double Width, double Height, double Top, double Bottom, double Left, double Right)
{
    static readonly XNamespace W = WrittenDocument.W;

    /// <summary>Of every section, in their order; where a section says nothing, Word's own values.</summary>
    public static IReadOnlyList<PageSetup> Read(WrittenDocument document)
    {
        List<XElement> sections = [.. document.Body.Descendants(W + "sectPr").Where(s => s.Parent?.Name != W + "sectPrChange")];
        return [.. (sections.Count > 0 ? sections : [new XElement(W + "sectPr")]).Select(Section)];
    }

    /// <summary>The setup of a page: a PDF does not tell a page's section, but its size does; of several that fit, the last.</summary>
    public static PageSetup Of(double width, double height, IReadOnlyList<PageSetup> setups) =>
        setups.LastOrDefault(s => Math.Abs(s.Width - width) < 2 && Math.Abs(s.Height - height) < 2) ?? setups[^1];

    static PageSetup Section(XElement section)
    {
        double Points(string element, string attribute, double twips) =>
            ((string?)section.Element(W + element)?.Attribute(W + attribute) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : twips) / 20;
        return new PageSetup(
            Points("pgSz", "w", 12240), Points("pgSz", "h", 15840), Math.Abs(Points("pgMar", "top", 1440)), Math.Abs(Points("pgMar", "bottom", 1440)),
            Points("pgMar", "left", 1440) + Points("pgMar", "gutter", 0), Points("pgMar", "right", 1440));
    }
}
