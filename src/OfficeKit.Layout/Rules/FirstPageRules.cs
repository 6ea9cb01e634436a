// What the first page must show, and how long a line of the title may be: R75, R83, R89.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class FirstPageRules
{
    const int TitleLine = 20;

    static readonly Role[] Text = [Role.Body, Role.Heading1, Role.Heading2, Role.Heading3, Role.Heading4];

    public static IEnumerable<LayoutRule> All =>
        [
            LayoutRule.Must(75, "7.3.3", "公文首页显示正文。", "The first page shows some of the body.", R75),
            LayoutRule.Must(83, "", "标题每行不超过20字。", "A line of a title has 20 characters at most.", R83) with
            {
                HoldsOnGrid = true,
            },
            LayoutRule.Must(
                89,
                "7.3.2",
                "主送机关不把正文挤出首页；过多时移到版记。",
                "Recipients do not push the body off page 1; too many go to the colophon.",
                R89
            ),
        ];

    static IEnumerable<LayoutFinding> R75(LaidOut laid) =>
        PushedOff(laid) is { } first
            ?
            [
                At(
                    laid.Pages[0],
                    In("首页的正文", "text on the first page"),
                    In($"正文从第{first.Page}页开始", $"the text begins on page {first.Page}"),
                    In("至少一行正文", "one line of text at least")
                ),
            ]
            : [];

    static IEnumerable<LayoutFinding> R89(LaidOut laid)
    {
        var lines = laid.LinesOf(Role.Recipient).ToList();
        // One line of recipients pushes nothing.
        return PushedOff(laid) is not null && lines.Count > 1
            ?
            [
                At(
                    lines[0],
                    In("主送机关行数", "lines of recipients"),
                    Count(lines.Count),
                    In("移至版记，首页显示正文", "moved to the colophon, so that the first page shows text")
                ),
            ]
            : [];
    }

    /// <summary>The first line of the text, where title or mark stand on the first page and the text does not.</summary>
    static TextLine? PushedOff(LaidOut laid) =>
        laid.Paper.Kind.IsPaper && laid.LinesOf(Role.Title, Role.Mark).Any(l => l.Page == 1) && laid.LinesOf(Text).MinBy(l => l.Page) is { Page: > 1 } first
            ? first
            : null;

    static IEnumerable<LayoutFinding> R83(LaidOut laid) =>
        from line in laid.Paper.Kind.IsPaper ? laid.Paper.Titles.SelectMany(laid.LinesOf) : []
        let count = ChineseText.MeasureWidth(line.Text)
        where count > TitleLine
        select At(line, In("标题一行字数", "characters on a line of the title"), Count(count), In($"至多{TitleLine}字", $"{TitleLine} at most"));
}
