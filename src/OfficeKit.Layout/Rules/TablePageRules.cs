// Rows that do not fit: R162.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class TablePageRules
{
    // Word lets a table stand out by the inner margins of its cells.
    const double StandsOut = 2.5,
        Grown = 0.5;

    public static IEnumerable<LayoutRule> All =>
        [LayoutRule.Must(162, "", "表格不超出框线，固定行高里的文字不被裁掉。", "No row is wider than the frame and no text is clipped in a fixed row.", R162)];

    static IEnumerable<LayoutFinding> R162(LaidOut laid) => [.. TooWide(laid), .. Clipped(laid)];

    static IEnumerable<LayoutFinding> TooWide(LaidOut laid)
    {
        if (laid.Paper.Tables.Count == 0 || laid.Paper.Kind.IsLetter)
        {
            yield break;
        }
        foreach (var page in laid.Pages)
        {
            var area = laid.Area(page);
            if (page.Rules.Where(r => !r.IsRed && (r.Left < area.Left - StandsOut || r.Right > area.Right + StandsOut)).ToList() is [var rule, ..])
            {
                var line = page.Lines.FirstOrDefault(l => l.BaseLine > rule.Y);
                yield return new LayoutFinding(
                    page.Number,
                    line?.Number,
                    In("表格左右边", "edges of a table"),
                    $"{Mm(rule.Left)}～{Mm(rule.Right)}",
                    In($"在版心内（{Mm(area.Left)}～{Mm(area.Right)}）", $"inside the text area ({Mm(area.Left)}～{Mm(area.Right)})")
                )
                {
                    Context = line?.Text ?? "",
                };
            }
        }
    }

    /// <summary>Rows of fixed height were let grow in a second copy: where the copy's lines stand elsewhere, a row did not hold its text.</summary>
    static IEnumerable<LayoutFinding> Clipped(LaidOut laid)
    {
        if (laid.Grown is not { } grown)
        {
            yield break;
        }
        foreach (var (page, other) in laid.Pages.Zip(grown))
        {
            var moved = page
                .Lines.Zip(other.Lines)
                .FirstOrDefault(pair => pair.First.Text != pair.Second.Text || Math.Abs(pair.First.BaseLine - pair.Second.BaseLine) > Grown)
                .First;
            if (moved is not null || page.Lines.Count != other.Lines.Count || Below(page) < Below(other) - Grown)
            {
                yield return At(
                    moved ?? page.Lines[^1],
                    In("固定行高的表格行", "a row of fixed height"),
                    In("放不下这一行或上一行的文字，被裁掉", "it does not hold its text, here or in the row above: clipped"),
                    In("行高够用或“最小值”", "high enough, or 'at least'")
                );
                // What follows has moved with it.
                yield break;
            }
        }
    }

    static double Below(Page page) => page.Rules.Select(r => r.Y).DefaultIfEmpty(0).Max();
}
