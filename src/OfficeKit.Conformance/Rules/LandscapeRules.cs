// Pages turned for a wide table: R165.
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static class LandscapeRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                165,
                "8",
                "横排的节为16838×11906，边距随页转动，页码放在转向的锚定框里。",
                "A landscape section turns paper and margins, and its number stands in a turned, anchored box.",
                R165
            ),
        ];

    static IEnumerable<Finding> R165(Paper paper)
    {
        foreach (var s in paper.Sections.Where(PageRules.IsWideTable).Where(_ => !paper.Kind.IsCard))
        {
            Finding At(string what, string found, string wanted, Action? mend = null) => new(s.Element, paper.Parts.MainPart, what, found, wanted, mend);
            if (!s.SaysLandscape || Math.Abs(s.Width - 16838) > 20 || Math.Abs(s.Height - 11906) > 20)
            {
                yield return At(
                    In("横排页", "landscape page"),
                    $"{Millimetres(s.Width)} × {Millimetres(s.Height)}",
                    In("A4横向（297mm × 210mm）", "A4 landscape (297 mm × 210 mm)"),
                    () => Mend.Set(s.Element, "pgSz", ("w", "16838"), ("h", "11906"), ("orient", "landscape"))
                );
            }
            bool Near(int found, params int[] wanted) => wanted.Any(w => Math.Abs(found - w) <= 57);
            if (!Near(s.Top, 1588, 1474) || !Near(s.Bottom, 1588, 1474) || !Near(s.Left, 1984, 2098) || !Near(s.Right, 1984, 2098))
            {
                yield return At(
                    In("横排页边距", "margins of a landscape page"),
                    string.Join('/', new[] { s.Top, s.Bottom, s.Left, s.Right }.Select(Millimetres)),
                    In("随页旋转：上28下26左35右37mm", "turned with the page: 28/26/35/37 mm"),
                    () => Mend.Set(s.Element, "pgMar", ("top", "1588"), ("bottom", "1474"), ("left", "1984"), ("right", "2098"))
                );
            }
            foreach (
                var p in s
                    .Footers.Values.Distinct()
                    .Where(paper.Stories.ContainsKey)
                    .SelectMany(f => paper.Stories[f])
                    .Where(p => !p.InBox && p.Trimmed.Length > 0)
            )
            {
                yield return Finding.At(
                    p,
                    In("横排页的页码", "page number of a landscape page"),
                    In("在页脚", "in the footer"),
                    In("旋转的锚定文本框（与其他页同一位置）", "a rotated anchored box, in the same place as on other pages")
                );
            }
        }
    }
}
