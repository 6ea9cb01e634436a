// Title and recipient: R76–R90.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class TitleRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(76, "7.3.1", "标题用二号小标宋，居中，不缩进，不加粗。", "The title is 小标宋 22 pt, centred, without indent, not bold.", R76),
            Rule.Must(77, "7.3.1", "标题在红色分隔线下空二行。", "The title stands two blank lines below the red line.", R77),
            Rule.Must(
                78,
                "条例第十九条",
                "标题由发文机关、“关于”、事由和文种组成，文种在末尾。",
                "A title is agency, 关于, matter and kind; the kind comes last.",
                R78
            ),
            Rule.Must(
                79,
                "7.3.1",
                "标题中除书名号、引号、顿号和（试行）的括号外不用标点，末尾没有句号。",
                "A title has no punctuation but 《》, quotes, 、 and brackets as in （试行）, and no full stop.",
                R79
            ),
            Rule.Must(80, "7.3.1", "标题的分行由换行或分段写明，至多三行。", "The lines of a title are meant: broken by hand, three at most.", R80),
            Rule.Must(81, "7.3.1", "标题回行时词意完整，“的”不在行首，词语、人名、引语不拆开。", "A title breaks between words; 的 begins no line.", R81),
            Rule.Must(
                82,
                "7.3.1",
                "标题排成梯形或菱形，不排成沙漏形或长方形。",
                "A title has the shape of a trapezium or rhombus, not of an hourglass or block.",
                R82
            ),
            Rule.Should(84, "7.3.1", "两行的标题，两行相差2至8字。", "The lines of a two-line title differ by 2 to 8 characters.", R84),
            Rule.Option(85, "", "副标题或题注用三号楷体，居中，在标题下一行。", "A subtitle is 楷体 16 pt, centred, one line below the title.", R85),
            Rule.Must(
                86,
                "7.3.2",
                "主送机关在标题下空一行，顶格，三号仿宋，回行仍顶格。",
                "The recipient stands one blank line below the title, flush left, 仿宋 16 pt.",
                R86
            ),
            Rule.Must(
                87,
                "7.3.2",
                "主送机关末尾用全角冒号，同级用顿号，不同级用逗号。",
                "The recipient ends with a full-width colon; equals are joined by 、, groups by ，.",
                R87
            ),
            Rule.Should(88, "条例第十五条", "请示和报告只有一个主送机关。", "A request or report has one recipient.", R88),
            Rule.Must(90, "7.3.2", "公告、通告、纪要、命令没有主送机关。", "公告, 通告, 纪要 and 命令 have no recipient.", R90),
        ];

    static IEnumerable<Para> Titles(Paper paper) => paper.Kind.IsCard ? [] : paper.Of(Role.Title);

    static IEnumerable<Finding> R76(Paper paper) =>
        Titles(paper).Where(p => !IsTableTitle(paper, p)).SelectMany(p => Type(p, FontFamilies.Title, 44).Concat(Centred(p)));

    // The title of a form may be its table's, in 黑体 (R158).
    static bool IsTableTitle(Paper paper, Para p) =>
        paper.Kind.IsForm
        && p is { RoleByStyle: false, Size: 30 or 32, Align: "center" }
        && p.Runs.Where(r => r.HasChinese).All(r => FontFamilies.Hei.Holds(r.EastAsia));

    static IEnumerable<Finding> R77(Paper paper) =>
        paper.Kind is { HasMark: true, IsLetter: false, IsOrder: false, IsMinutes: false }
        && Titles(paper).FirstOrDefault() is { } title
        && paper.Before(title) is { Role: Role.HeadRule or Role.DocNumber }
            ? Blanks(paper, title, 2)
            : [];

    static IEnumerable<Finding> R78(Paper paper)
    {
        if (Titles(paper).FirstOrDefault() is not { } p || paper.Kind.IsOrder)
        {
            yield break;
        }
        var title = paper.Kind.Title;
        if (paper.Kind.Genre.Length == 0 && !PaperKind.Everyday.Any(e => title.EndsWith(e, StringComparison.Ordinal)))
        {
            yield return Finding.At(
                p,
                In("标题的文种", "the kind in the title"),
                $"“{title}”",
                In("以文种结尾（报告、通知、函……）", "a title that ends with a kind (报告, 通知, 函 …)")
            );
        }
        else if (About().IsMatch(title) && !AboutOf().IsMatch(title))
        {
            yield return Finding.At(p, In("标题", "title"), $"“{title}”", In("关于……的＋文种", "关于 … 的 + kind"));
        }
    }

    static IEnumerable<Finding> R79(Paper paper) =>
        from p in Titles(paper)
        let mark = Forbidden().Match(p.Trimmed)
        where mark.Success
        select Finding.At(
            p,
            In("标题中的标点", "punctuation in the title"),
            $"“{mark.Value}”",
            In("只用书名号、引号、顿号、括号，句末不用句号", "only 《》, quotes, 、, brackets; no full stop")
        );

    static IEnumerable<Finding> R80(Paper paper)
    {
        foreach (var line in paper.TitleLines)
        {
            var p = paper.Of(Role.Title).First(t => t.Text.Contains(line, StringComparison.Ordinal));
            if (ChineseText.MeasureWidth(line) > 20.1 && !paper.Kind.IsCard)
            {
                yield return Finding.At(
                    p,
                    In("标题分行", "lines of the title"),
                    In($"一行{ChineseText.MeasureWidth(line):0.#}字，靠自动换行", $"{ChineseText.MeasureWidth(line):0.#} zi in one line, wrapped by chance"),
                    In("按词意分行（换行符）", "line breaks set by meaning")
                );
            }
            if (Gap().IsMatch(line))
            {
                yield return Finding.At(p, In("标题分行", "lines of the title"), In("用空格隔开", "spaces"), In("换行符", "line breaks"));
            }
        }
    }

    static IEnumerable<Finding> R81(Paper paper)
    {
        var lines = paper.TitleLines;
        var p = paper.First(Role.Title);
        for (var i = 0; i < lines.Count && lines.Count > 1; i++)
        {
            if (
                i > 0 && BadStart().IsMatch(lines[i])
                || i < lines.Count - 1 && BadEnd().IsMatch(lines[i])
                || i < lines.Count - 1 && (Open(lines[i], '《', '》') || Open(lines[i], '“', '”'))
            )
            {
                yield return Finding.At(
                    p!,
                    In("标题回行", "line breaks of the title"),
                    $"“{lines[i]}”",
                    In("词意完整（“的”不在行首，书名号、引号不拆开）", "whole words: 的 begins no line, 《》 and “” are not split")
                );
            }
        }
    }

    static bool Open(string line, char open, char close) => line.Count(c => c == open) != line.Count(c => c == close);

    static IEnumerable<Finding> R82(Paper paper)
    {
        var widths = paper.TitleLines.Select(ChineseText.MeasureWidth).ToList();
        if (widths.Count < 3)
        {
            yield break;
        }
        var equal = widths.All(w => w == widths[0]);
        var hourglass = Enumerable.Range(1, widths.Count - 2).Any(i => widths[i] < widths[i - 1] && widths[i] < widths[i + 1]);
        if (equal || hourglass)
        {
            yield return Finding.At(
                paper.First(Role.Title)!,
                In("标题的形状", "shape of the title"),
                string.Join('/', widths) + (equal ? In("（各行等长）", " (all equal)") : In("（沙漏形）", " (hourglass)")),
                In("梯形或菱形", "a trapezium or a rhombus")
            );
        }
    }

    static IEnumerable<Finding> R84(Paper paper) =>
        paper.TitleLines.Select(ChineseText.MeasureWidth).ToList() is [var one, var two] && Math.Abs(one - two) is < 2 or > 8
            ? [Finding.At(paper.First(Role.Title)!, In("两行标题的字数", "the two lines of the title"), $"{one}/{two}", In("相差2～8字", "2 to 8 zi apart"))]
            : [];

    static IEnumerable<Finding> R85(Paper paper) => paper.Of(Role.Subtitle).SelectMany(p => Type(p, FontFamilies.Kai, 32).Concat(Centred(p)));

    static IEnumerable<Finding> R86(Paper paper)
    {
        foreach (var p in paper.Flow.Where(p => p.Role == Role.Recipient && paper.Kind.IsPaper))
        {
            foreach (var finding in Starts(p, 0, 0))
            {
                yield return finding;
            }
            if (p.Align is "center" or "right")
            {
                yield return Finding.At(p, In("对齐", "alignment"), Align(p), In("顶格", "flush left"), () => Mend.Value(Mend.Of(p), "jc", "both"));
            }
            if (paper.Before(p) is { Role: Role.Title or Role.Subtitle or Role.Line or Role.DocNumber })
            {
                foreach (var finding in Blanks(paper, p, 1))
                {
                    yield return finding;
                }
            }
        }
    }

    static IEnumerable<Finding> R87(Paper paper)
    {
        foreach (var p in paper.Of(Role.Recipient))
        {
            if (!p.Trimmed.EndsWith('：'))
            {
                yield return Finding.At(p, In("主送机关末尾", "end of the recipient"), $"“{p.Trimmed[^1]}”", In("全角冒号：", "a full-width colon ："));
            }
            if (BadJoin().Match(p.Trimmed) is { Success: true } mark)
            {
                yield return Finding.At(
                    p,
                    In("主送机关之间", "between recipients"),
                    $"“{mark.Value}”",
                    In("同级用、，不同类用，", "、 among equals, ， between groups")
                );
            }
        }
    }

    static IEnumerable<Finding> R88(Paper paper) =>
        from p in paper.Of(Role.Recipient)
        let count = p.Trimmed.TrimEnd('：', ':').Split('、', '，', '；').Length
        where paper.Kind.Genre is "报告" or "请示" && count > 1
        select Finding.At(p, In($"{paper.Kind.Genre}的主送机关", $"recipients of a {paper.Kind.Genre}"), Count(count), "1");

    static IEnumerable<Finding> R90(Paper paper) =>
        from p in paper.Of(Role.Recipient)
        where paper.Kind.Genre is "公告" or "通告" or "纪要" or "命令" or "令" or "公报"
        select Finding.At(
            p,
            In("主送机关", "recipient"),
            $"“{p.Trimmed}”",
            In($"{paper.Kind.Genre}是公布性公文，没有主送机关", $"none: a {paper.Kind.Genre} is published")
        );

    [GeneratedRegex("关于")]
    private static partial Regex About();

    [GeneratedRegex("关于.+的")]
    private static partial Regex AboutOf();

    [GeneratedRegex(@"[，。；：？！,;:?!…]|\.$")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"[ \u3000\u00A0]{2,}")]
    private static partial Regex Gap();

    [GeneratedRegex("^[的、》”’）〕〉]")]
    private static partial Regex BadStart();

    [GeneratedRegex("[《“‘（〔〈]$")]
    private static partial Regex BadEnd();

    [GeneratedRegex(@"[,;]|[。]|[ \u3000]")]
    private static partial Regex BadJoin();
}
