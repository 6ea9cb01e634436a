// Where the 版记 stands: R123, R124, R135, R144.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class ColophonPageRules
{
    public static IEnumerable<LayoutRule> All =>
        [
            LayoutRule.Must(
                123,
                "7.4.1",
                "版记最后一条分隔线与最后一面版心下边缘重合。",
                "The colophon's last line lies on the lower edge of the last page's text area.",
                R123
            ),
            LayoutRule.Must(
                124,
                "6.2",
                "版记在最后一面；双面印刷的，在偶数页。",
                "The colophon is on the last page; printed on both sides, that page is even.",
                R124
            ),
            LayoutRule.Should(135, "", "版记不单独占一面，除非要落在偶数页。", "The colophon has no page to itself unless it must be on an even one.", R135),
            LayoutRule.Must(
                144,
                "7.5",
                "版记前的空白页和版记页不编页码。",
                "A blank page before the colophon has no number, nor then has the colophon's page.",
                R144
            ),
        ];

    /// <summary>The lines of the 版记; none where the paper has none.</summary>
    static List<TextLine> Colophon(LaidOut laid) => [.. laid.LinesOf(Role.CopyTo, Role.PrintedBy).OrderBy(l => l.Page).ThenBy(l => l.BaseLine)];

    static IEnumerable<LayoutFinding> R123(LaidOut laid)
    {
        // A letter's 版记 has no lines (R172).
        if (laid.Paper.Kind.IsLetter || Colophon(laid) is not [.., var last])
        {
            return [];
        }
        var area = laid.Area(last);
        var below = laid.Pages[last.Page - 1].Rules.Where(r => r.Y > last.BaseLine && r.Length > 0.9 * (area.Right - area.Left)).ToList();
        return below.Count == 0
            ? []
            : Distance(last, In("版记末条分隔线距上页边", "last rule of the colophon below the edge of the paper"), below.Max(r => r.Y), area.Bottom, 1);
    }

    static IEnumerable<LayoutFinding> R124(LaidOut laid)
    {
        if (Colophon(laid) is not [var first, ..] colophon)
        {
            yield break;
        }
        var last = colophon[^1];
        if (last.Page != laid.Last.Number)
        {
            yield return At(
                first,
                In("版记所在页", "page of the colophon"),
                Count(last.Page),
                In($"最后一面（第{laid.Last.Number}页）", $"the last page ({laid.Last.Number})")
            );
        }
        else if (last.Page % 2 == 1)
        {
            yield return At(
                first,
                In("版记所在页", "page of the colophon"),
                Count(last.Page),
                In("双面印刷时在偶数页（单面印刷不论）", "an even page, where both sides are printed")
            ) with
            {
                Severity = DiagnosticSeverity.Info,
            };
        }
    }

    static IEnumerable<LayoutFinding> R135(LaidOut laid)
    {
        var colophon = Colophon(laid);
        // On the back of a page that the text fills it stands alone by R124.
        if (colophon.Count > 0 && colophon[0].Page % 2 == 1 && laid.LinesIn(laid.Pages[colophon[0].Page - 1]).All(colophon.Contains))
        {
            yield return At(colophon[0], In("版记独占一页", "colophon alone on its page"), Count(colophon[0].Page), In("与正文或附件同页", "beside text"));
        }
    }

    static IEnumerable<LayoutFinding> R144(LaidOut laid)
    {
        if (
            Colophon(laid) is not [var first, ..]
            || first.Page < 2
            || laid.LinesIn(laid.Pages[first.Page - 2]).Any()
            || laid.Pages[first.Page - 2].Pictures.Count > 0
        )
        {
            yield break;
        }
        foreach (var page in new[] { laid.Pages[first.Page - 2], laid.Pages[first.Page - 1] })
        {
            if (PageNumberPlaceRules.NumberOf(laid, page) is { } number)
            {
                yield return At(page, In("空白页和版记页的页码", "number of an empty page and of the colophon's"), number.Text, In("不编页码", "none"));
            }
        }
    }
}
