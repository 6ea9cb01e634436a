// Finds the red double lines of a letter (R168).
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <param name="Element">The paragraph or drawing that is the line.</param>
/// <param name="Part">The part it stands in.</param>
/// <param name="Kind">thickThin above, thinThick below.</param>
/// <param name="Width">Twips.</param>
sealed record DoubleLine(XElement Element, string Part, string Kind, int Width)
{
    public bool IsUpper => Kind.StartsWith("thickThin", StringComparison.Ordinal);
}

static class DoubleLines
{
    /// <summary>Lines drawn or bordered, thick beside thin, in the body or in a head or foot.</summary>
    public static IEnumerable<DoubleLine> In(Paper paper)
    {
        foreach (var part in paper.Headers.Concat(paper.Footers).Prepend(paper.Parts.MainPart))
        {
            foreach (
                var line in paper.Parts.Root(part)!.Descendants(WordNames.Drawing + "ln").Where(l => (string?)l.Attribute("cmpd") is "thickThin" or "thinThick")
            )
            {
                var frame = line.Ancestors().FirstOrDefault(a => a.Name.LocalName is "anchor" or "inline");
                var width = (long?)frame?.Element(WordNames.Wp + "extent")?.Attribute("cx") ?? 0;
                yield return new DoubleLine(frame ?? line, part, (string)line.Attribute("cmpd")!, (int)(width / 635));
            }
        }
        foreach (var p in paper.All.Concat(paper.Stories.Values.SelectMany(s => s)))
        {
            var kind = (p.Props["pBdr.bottom"] ?? p.Props["pBdr.top"]) switch
            {
                "thickThinSmallGap" or "thickThinMediumGap" => "thickThin",
                "thinThickSmallGap" or "thinThickMediumGap" => "thinThick",
                _ => null,
            };
            if (kind is not null)
            {
                var section = paper.Sections.Count > 0 ? paper.Sections[p.Section].TextWidth : 8844;
                yield return new DoubleLine(p.Element, p.Part, kind, section - p.Props.Or0("ind.left") - p.Props.Or0("ind.right"));
            }
        }
    }
}
