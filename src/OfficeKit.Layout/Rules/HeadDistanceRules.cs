// Distances in the head of a 公文, a letter and an order: R56, R69, R167, R171, R175.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class HeadDistanceRules
{
    // 7/8 of a 三号 character.
    const double Gap = 4.94;

    public static IEnumerable<LayoutRule> All =>
        [
            .. new[]
            {
                LayoutRule.Must(
                    56,
                    "7.2.4",
                    "发文机关标志上边缘距版心上边缘35mm±1mm。",
                    "The mark begins 35 mm ±1 mm below the top of the text area.",
                    laid => Mark(laid, laid.Paper.Kind is { HasMark: true, IsLetter: false, IsOrder: false, IsMinutes: false }, 35)
                ),
                LayoutRule.Must(69, "7.2.7", "发文字号之下4mm处是红色分隔线。", "The red line stands 4 mm below the document number.", R69),
                LayoutRule.Must(167, "10.1", "信函标志的上边缘距纸上边缘30mm。", "A letter's mark begins 30 mm below the edge of the paper.", R167),
                LayoutRule.Must(
                    171,
                    "10.1",
                    "第二条双线之上的文字与线相距7/8个三号字高。",
                    "Text above the second double line keeps 7/8 of a character from it.",
                    R171
                ),
                LayoutRule.Must(
                    175,
                    "10.2",
                    "命令标志的上边缘距版心上边缘20mm。",
                    "An order's mark begins 20 mm below the top of the text area.",
                    laid => Mark(laid, laid.Paper.Kind.IsOrder, 20)
                ),
            }.Select(r => r with { HoldsOnGrid = true }),
        ];

    static TextLine? MarkLine(LaidOut laid) => laid.LinesOf(Role.Mark).Where(l => l.Page == 1).MinBy(l => l.Top);

    static IEnumerable<LayoutFinding> Mark(LaidOut laid, bool applies, double wanted) =>
        applies && MarkLine(laid) is { } mark
            ? Distance(mark, In("发文机关标志上边缘至版心上边缘", "top of the mark below the top of the text area"), mark.Top - laid.Area(mark).Top, wanted, 1)
            : [];

    static IEnumerable<LayoutFinding> R167(LaidOut laid) =>
        laid.Paper.Kind.IsLetter && MarkLine(laid) is { } mark
            ? Distance(mark, In("发文机关标志上边缘至上页边", "top of the mark below the edge of the paper"), mark.Top, 30, 1)
            : [];

    static IEnumerable<LayoutFinding> R69(LaidOut laid)
    {
        if (
            laid.Paper.Kind is not { HasMark: true, IsLetter: false, IsOrder: false, IsMinutes: false }
            || laid.LinesOf(Role.DocNumber).LastOrDefault(l => l.Page == 1) is not { } number
        )
        {
            return [];
        }
        var area = laid.Area(number);
        var below = laid.Pages[0].Rules.Where(r => r.IsRed && r.Y > number.BaseLine && r.Length > 0.9 * (area.Right - area.Left)).ToList();
        // Without a line there is nothing to measure: that it is missing is told by R68.
        return below.Count == 0
            ? []
            : Distance(
                number,
                In("发文字号下边缘至分隔线", "bottom of the number above the red line"),
                below.Min(r => r.Y - r.Thickness / 2) - number.Bottom,
                4,
                0.5
            );
    }

    /// <summary>No text comes nearer to the lower double line; where less text stands on the page there is more room.</summary>
    static IEnumerable<LayoutFinding> R171(LaidOut laid)
    {
        var page = laid.Pages[0];
        var low = page.Rules.Where(r => r.IsRed && r.Y > page.Height * 0.8 && r.Length > 120).ToList();
        if (!laid.Paper.Kind.IsLetter || low.Count == 0)
        {
            yield break;
        }
        var edge = low.Min(r => r.Y - r.Thickness / 2);
        if (page.Lines.LastOrDefault(l => l.BaseLine < edge + 1) is { } last && edge - last.Bottom < Gap - 0.5)
        {
            yield return At(
                last,
                In("末行至第二条双线", "last line above the lower double line"),
                Mm(edge - last.Bottom),
                In($"至少{Mm(Gap)}（三号字高的7/8）", $"{Mm(Gap)} at least (7/8 of a 三号 character)")
            );
        }
    }
}
