// Where the page number stands: R140, R145, R164.
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class PageNumberPlaceRules
{
    const double Below = 7,
        FromPaper = 15;

    public static IEnumerable<LayoutRule> All =>
        [
            .. new[]
            {
                LayoutRule.Must(140, "7.5", "页码一字线的上边缘在版心下7mm±1mm。", "The dash of the page number begins 7 mm ±1 mm below the text area.", R140),
                LayoutRule.Must(
                    145,
                    "7.5",
                    "页码在版心之外、纸面之内，距纸边不小于15mm。",
                    "A page number is outside the text area and 15 mm from the edge of the paper.",
                    R145
                ),
                LayoutRule.Must(
                    164,
                    "8",
                    "横排表格的页码位置与其他页一致，单页表头在订口一边，双页在切口一边。",
                    "A landscape page has its number in the usual place; its head is at the binding edge on odd pages, at the cut on even ones.",
                    R164
                ),
            }.Select(r => r with { HoldsOnGrid = true }),
        ];

    /// <summary>The line of the page number: dashes and digits alone, below the text. A foot that is too high pushes the text up and stands where its last line
    /// would.</summary>
    public static TextLine? NumberOf(LaidOut laid, Page page) =>
        page.Lines.LastOrDefault(l =>
            l.Para is null
            && l.BaseLine > laid.Area(page).Bottom - (l.Text[0] == '—' ? 10 : -0.5)
            && l.Text.Any(char.IsAsciiDigit)
            && l.Text.All(c => char.IsAsciiDigit(c) || c is '—' or '-' or '－' or '–')
        );

    /// <summary>Only a number with dashes has an upper edge to measure; that they are there is R137.</summary>
    static IEnumerable<LayoutFinding> R140(LaidOut laid) =>
        from page in Upright(laid)
        let number = NumberOf(laid, page)
        where number?.Text[0] == '—'
        from finding in Distance(
            number,
            In("页码一字线上边缘至版心下边缘", "top of the page number's dash below the text area"),
            number.Glyphs[0].Top - laid.Area(page).Bottom,
            Below,
            1
        )
        select finding;

    static IEnumerable<LayoutFinding> R145(LaidOut laid)
    {
        foreach (var page in Upright(laid))
        {
            if (
                NumberOf(laid, page) is { } number
                && number.Glyphs.Where(g => char.IsAsciiDigit(g.Text[0])).Max(g => g.Bottom) is var bottom
                && page.Height - bottom < FromPaper
            )
            {
                yield return At(
                    number,
                    In("页码至下页边", "page number above the edge of the paper"),
                    Mm(page.Height - bottom),
                    In($"至少{FromPaper}mm", $"{FromPaper} mm at least")
                );
            }
        }
    }

    static IEnumerable<Page> Upright(LaidOut laid) => laid.Paper.Kind.IsCard ? [] : laid.Pages.Where(p => !p.IsLandscape);

    /// <summary>Turned upright, a landscape page has its head at the left: odd numbers then stand right, which is low on the page as it lies.</summary>
    static IEnumerable<LayoutFinding> R164(LaidOut laid)
    {
        foreach (var page in laid.Paper.Kind.IsCard || laid.Paper.Tables.Count == 0 ? [] : laid.Pages.Where(p => p.IsLandscape))
        {
            var area = laid.Area(page);
            if (page.SidewaysNumber is { } turned)
            {
                var distance = area.Left - turned.Right;
                if (Math.Abs(distance - Below) > 1)
                {
                    yield return At(
                        page,
                        In("横排页页码至版心", "number of a landscape page beside the text area"),
                        Mm(distance),
                        In($"左侧{Below}±1mm", $"{Below}±1 mm left of it")
                    );
                }
                if ((turned.Top + turned.Bottom) / 2 > page.Height / 2 != (page.Number % 2 == 1))
                {
                    yield return At(
                        page,
                        In("横排页页码", "number of a landscape page"),
                        page.Number % 2 == 1 ? In("在左侧上部", "at the left, high") : In("在左侧下部", "at the left, low"),
                        page.Number % 2 == 1 ? In("单页在左侧下部", "odd: at the left, low") : In("双页在左侧上部", "even: at the left, high")
                    );
                }
            }
            else if (NumberOf(laid, page) is { } number)
            {
                yield return At(
                    page,
                    In("横排页页码", "number of a landscape page"),
                    In($"“{number.Text}”横排在下边", $"'{number.Text}' below the text"),
                    In("转90度，在左侧，与竖排页同位", "turned, at the left, where upright pages have it")
                );
            }
        }
    }
}
