// Twenty-two lines of twenty-eight characters: R11, R12.
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class GridRules
{
    const int Lines = 22,
        Characters = 28;

    // Fewer full lines than these say nothing about a page.
    const int Enough = 3;

    public static IEnumerable<LayoutRule> All =>
        [
            LayoutRule.Must(11, "5.2.3", "每面22行，每行28字。", "A full page has 22 lines, a full line 28 characters.", R11),
            LayoutRule.Should(
                12,
                "",
                "正文撑满版心：末行距版心下边缘不超过一行。",
                "Text fills the text area: the last line of a full page ends within a line of its lower edge.",
                R12
            ),
        ];

    static IEnumerable<LayoutFinding> R11(LaidOut laid) => laid.Paper.Kind.IsPaper ? [.. TooFewLines(laid), .. OtherWidth(laid)] : [];

    /// <summary>How many lines of the text's pitch a page holds. What stands on one page is no measure: titles, keeps and tables leave room.</summary>
    static IEnumerable<LayoutFinding> TooFewLines(LaidOut laid)
    {
        var gaps = Gaps(laid).ToList();
        if (gaps.Count < Enough)
        {
            yield break;
        }
        var pitch = Pitch(gaps);
        var (_, line) = gaps.First(g => Same(g.Gap, pitch));
        var fits = (int)Math.Floor((laid.Area(line).Height + 0.1) / pitch);
        if (fits != Lines)
        {
            yield return At(line, In("每页行数", "lines a page"), Count(fits), Count(Lines));
        }
    }

    /// <summary>Full lines of Chinese characters alone: letters are as wide as they like, and a line may be a character short so that no mark begins the next.
    /// So most of them count.</summary>
    static IEnumerable<LayoutFinding> OtherWidth(LaidOut laid)
    {
        var full = (
            from p in laid.RunningText
            where p.Para.Left == 0 && p.Para.Right == 0 && !p.Para.Text.Contains('\n', StringComparison.Ordinal)
            from line in p.Lines.Skip(1).SkipLast(1)
            where line.Glyphs.All(g => ChineseText.MeasureWidth(g.Text) == 1)
            select (Line: line, Count: line.Characters(laid.Area(line).Right))
        ).ToList();
        if (full.Count >= Enough && full.GroupBy(f => f.Count).MaxBy(g => g.Count())!.Key is var usual && usual != Characters)
        {
            yield return At(full.First(f => f.Count == usual).Line, In("满行字数", "characters of a full line"), Count(usual), Count(Characters));
        }
    }

    /// <summary>A page that ends inside a paragraph is full: only there it is certain that nothing but room made the page end.</summary>
    static IEnumerable<LayoutFinding> R12(LaidOut laid)
    {
        var gaps = Gaps(laid).ToList();
        if (!laid.Paper.Kind.IsPaper || gaps.Count < Enough)
        {
            yield break;
        }
        var pitch = Pitch(gaps);
        foreach (var (_, lines) in laid.RunningText)
        {
            foreach (var (last, next) in lines.Zip(lines.Skip(1)).Where(pair => pair.Second.Page > pair.First.Page))
            {
                // Exact spacing puts the base line at four fifths of the line.
                if (laid.Area(last).Bottom - (last.BaseLine + pitch / 5) is var room && room > pitch + 0.1)
                {
                    yield return At(
                        last,
                        In("满页末行到版心下边的空白", "room below the last line of a full page"),
                        Mm(room),
                        In($"不足一行（{Mm(pitch)}）", $"less than a line ({Mm(pitch)})")
                    );
                }
            }
        }
    }

    /// <summary>The distances between lines that follow each other in a paragraph on a page.</summary>
    static IEnumerable<(double Gap, TextLine Line)> Gaps(LaidOut laid) =>
        from p in laid.RunningText
        from pair in p.Lines.Zip(p.Lines.Skip(1))
        where pair.First.Page == pair.Second.Page
        select (pair.Second.BaseLine - pair.First.BaseLine, pair.Second);

    static double Pitch(List<(double Gap, TextLine Line)> gaps) => gaps.GroupBy(g => Math.Round(g.Gap, 1)).MaxBy(g => g.Count())!.Average(g => g.Gap);

    static bool Same(double one, double other) => Math.Abs(one - other) < 0.15;
}
