// 版记, at the foot of the last page: R121–R134.
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class ColophonRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                121,
                "7.4.1",
                "版记的分隔线与版心等宽，首末条0.35mm，中间0.25mm，黑色单线。",
                "The colophon's lines are as wide as the text area, first and last 0.35 mm, inner 0.25 mm, black.",
                R121
            ),
            Rule.Must(
                122,
                "7.4.1",
                "首条分隔线在版记第一个要素之上，中间的在抄送与印发机关之间。",
                "The first line stands above the colophon's first element, the inner one between copies and printing office.",
                R122
            ),
            Rule.Should(125, "", "版记放在锚定于版心底部的文本框里。", "The colophon is a text box anchored to the bottom of the text area.", R125),
            Rule.Must(126, "7.4.2", "版记用四号仿宋。", "The colophon is 仿宋 14 pt.", R126),
            Rule.Must(
                127,
                "7.4.2",
                "抄送左右各空一字，回行与冒号后的首字对齐。",
                "Copies stand one character from both edges; following lines begin under the first after the colon.",
                R127
            ),
            Rule.Must(128, "7.4.2", "抄送的同级机关用顿号或逗号，末尾用句号。", "Copy recipients are joined by 、 or ，, and end with a full stop.", R128),
            Rule.Must(
                129,
                "7.4.2",
                "抄送先上级、后平级、再下级；主送过的不再抄送，上行文不抄送下级。",
                "Copies go to superiors, equals, then subordinates; nobody twice, and an upward document to no subordinate.",
                R129
            ),
            Rule.Must(
                130,
                "7.4.3",
                "印发机关左空一字，印发日期右空一字，在同一行。",
                "Printing office one character from the left, printing date one from the right, in one line.",
                R130
            ),
            Rule.Must(
                131,
                "7.4.3",
                "印发日期用阿拉伯数字加“印发”，不早于成文日期。",
                "The printing date has Arabic digits and 印发, and is not before the document's date.",
                R131
            ),
            Rule.Must(
                132,
                "7.4.3",
                "印发机关是负责印发的办公厅（室），不是发文机关。",
                "The printing office is the office that prints, not the agency that issues.",
                R132
            ),
            Rule.Must(
                133,
                "7.4.2",
                "版记里的主送同抄送一样编排，在抄送之上，之间不加线。",
                "Recipients in the colophon are set as copies, above them, with no line between.",
                R133
            ),
            Rule.Option(
                134,
                "",
                "纪要等内部文件可用“分送”“发送”代替抄送，并写印数。",
                "Minutes and internal papers may say 分送 or 发送, and the number printed.",
                R134
            ),
        ];

    static List<Para> Elements(Paper paper) => [.. paper.Of(Role.CopyTo, Role.PrintedBy)];

    /// <summary>A rule of the 版记: where it is drawn, whether a paragraph stands above it, its weight.</summary>
    sealed record Ruled(Para Para, string Edge, int Weight, string Style, string Color, int Lost);

    /// <summary>The rules between the paragraphs that stand where the 版记 stands, from top to bottom.</summary>
    static List<Ruled> Rules(Paper paper, out List<Para> all)
    {
        var first = Elements(paper).FirstOrDefault();
        all = first is null
            ? []
            :
            [
                .. paper.All.Where(p =>
                    Home(p) == Home(first) && (first.InBox || first.InTable || p.Role is Role.CopyTo or Role.PrintedBy or Role.ColophonRule)
                ),
            ];
        var rules = new List<Ruled>();
        if (first?.Cell is { } cell)
        {
            var borders = cell.Ancestors(WordNames.Tbl).First().Child("tblPr").Child("tblBorders");
            rules.AddRange(
                ((string[])["top", "insideH", "bottom"])
                    .Select(e => borders.Child(e))
                    .OfType<XElement>()
                    .Where(b => b.Get("val") is not ("nil" or "none"))
                    .Select(b => new Ruled(first, b.Name.LocalName, b.Twips("sz") ?? 0, b.Get("val") ?? "", b.Get("color") ?? "auto", 0))
            );
            return rules;
        }
        foreach (var p in all)
        {
            foreach (var edge in (string[])["top", "between", "bottom"])
            {
                if (p.Props[$"pBdr.{edge}"] is { } style and not ("nil" or "none"))
                {
                    rules.Add(
                        new Ruled(p, edge, p.Props.Or0($"pBdr.{edge}.sz"), style, p.Props[$"pBdr.{edge}.color"] ?? "auto", Math.Abs(p.Left) + Math.Abs(p.Right))
                    );
                }
            }
        }
        return rules;
    }

    static XElement? Home(Para p) => p.Cell?.Ancestors(WordNames.Tbl).First() ?? p.Box;

    static IEnumerable<Finding> R121(Paper paper)
    {
        if (paper.Kind.IsLetter)
        {
            yield break;
        }
        var rules = Rules(paper, out _);
        for (var i = 0; i < rules.Count; i++)
        {
            var (rule, wanted) = (rules[i], i == 0 || i == rules.Count - 1 ? 8 : 6);
            if (rule.Weight != wanted || rule.Style != "single" || rule.Color is not ("auto" or "000000"))
            {
                yield return Finding.At(
                    rule.Para,
                    In($"版记第{i + 1}条分隔线", $"rule {i + 1} of the colophon"),
                    $"{rule.Style} {rule.Weight / 8.0:0.##}pt {rule.Color}",
                    wanted == 8 ? "single 1pt (0.35mm) 000000" : "single 0.75pt (0.25mm) 000000",
                    rule.Para.InTable
                        ? null
                        : () =>
                            Mend.Set(
                                Mend.Child(Mend.Of(rule.Para), "pBdr"),
                                rule.Edge,
                                ("val", "single"),
                                ("sz", $"{wanted}"),
                                ("space", "0"),
                                ("color", "000000")
                            )
                );
            }
            if (rule.Lost > 10)
            {
                yield return Finding.At(
                    rule.Para,
                    In($"版记第{i + 1}条分隔线的宽度", $"width of rule {i + 1} of the colophon"),
                    In("随段落缩进", "indented with its paragraph"),
                    In("与版心等宽", "as wide as the text area")
                );
            }
        }
    }

    static IEnumerable<Finding> R122(Paper paper)
    {
        if (paper.Kind.IsLetter || Elements(paper) is not { Count: > 0 } elements)
        {
            yield break;
        }
        var rules = Rules(paper, out var all);
        var kinds = elements.Select(p => p.Role).Distinct().Count();
        if (elements[0].InTable)
        {
            if (rules.Count < (kinds > 1 ? 3 : 2))
            {
                yield return Finding.At(elements[0], In("版记的分隔线", "rules of the colophon"), Count(rules.Count), Count(kinds + 1));
            }
            yield break;
        }
        int Of(Para p) => all.IndexOf(p);
        bool Above(Para p, int from) => rules.Exists(r => Of(r.Para) >= from && (Of(r.Para) < Of(p) || r.Para == p && r.Edge == "top"));
        if (!Above(elements[0], 0))
        {
            yield return Finding.At(
                elements[0],
                In("版记首条分隔线", "first rule of the colophon"),
                In("无", "none"),
                In("在第一个要素之上", "one above the first element")
            );
        }
        if (
            elements.Find(p => p.Role == Role.PrintedBy) is { } printed
            && elements.LastOrDefault(p => p.Role == Role.CopyTo) is { } copied
            && !Above(printed, Of(copied) + 1)
            && !rules.Exists(r => r.Para == copied && r.Edge == "bottom")
        )
        {
            yield return Finding.At(printed, In("抄送与印发之间的分隔线", "rule between 抄送 and 印发"), In("无", "none"), In("有", "one"));
        }
        if (elements[^1] is var last && !rules.Exists(r => Of(r.Para) > Of(last) || r.Para == last && r.Edge == "bottom"))
        {
            yield return Finding.At(
                last,
                In("版记末条分隔线", "last rule of the colophon"),
                In("无", "none"),
                In("在最后一个要素之下", "one below the last element")
            );
        }
    }

    static IEnumerable<Finding> R125(Paper paper)
    {
        if (Elements(paper) is [var first, ..] && !first.InBox)
        {
            yield return Finding.At(
                first,
                In("版记的放置", "how the colophon is placed"),
                first.InTable ? In("表格", "a table") : In("随正文排", "in the flow"),
                In("锚定在版心下边缘的文本框", "a text box anchored to the lower edge")
            );
        }
    }

    static IEnumerable<Finding> R126(Paper paper) => Elements(paper).SelectMany(p => Type(p, FontFamilies.Fang, 28));

    static IEnumerable<Finding> R127(Paper paper)
    {
        foreach (var p in paper.Of(Role.CopyTo))
        {
            if (Math.Abs(p.FirstStart - 100) > 10 || Math.Abs(p.Left - 400) > 10 || Math.Abs(p.Right - 100) > 10)
            {
                yield return Finding.At(
                    p,
                    In("抄送的缩进", "indents of 抄送"),
                    In($"首行{Zi(p.FirstStart)}、回行{Zi(p.Left)}、右{Zi(p.Right)}", $"first {Zi(p.FirstStart)}, others {Zi(p.Left)}, right {Zi(p.Right)}"),
                    In("首行1字、回行4字、右1字", "first 1 zi, others 4, right 1"),
                    StartsWithSpace(p)
                        ? null
                        : () =>
                        {
                            Mend.Indent(p, 400, -300, 28);
                            Mend.Set(Mend.Of(p), "ind", ("rightChars", "100"), ("right", "280"), ("end", null), ("endChars", null));
                        }
                );
            }
            if (!p.Trimmed[..Math.Min(3, p.Trimmed.Length)].EndsWith('：'))
            {
                yield return Finding.At(
                    p,
                    In("抄送后的标点", "mark after 抄送"),
                    $"“{p.Trimmed[..Math.Min(3, p.Trimmed.Length)]}”",
                    In("全角冒号", "a full-width colon")
                );
            }
        }
    }

    static IEnumerable<Finding> R128(Paper paper)
    {
        foreach (var p in paper.Of(Role.CopyTo))
        {
            if (!p.Trimmed.EndsWith('。') && (!p.Trimmed.StartsWith("主送", StringComparison.Ordinal) || paper.Of(Role.CopyTo).Count() == 1))
            {
                yield return Finding.At(p, In("抄送末尾", "end of 抄送"), $"“{p.Trimmed[^1]}”", "。");
            }
            if (BadJoin().Match(p.Trimmed) is { Success: true } mark)
            {
                yield return Finding.At(p, In("抄送机关之间", "between copy recipients"), $"“{mark.Value}”", "、，；");
            }
        }
    }

    static IEnumerable<Finding> R129(Paper paper)
    {
        var main = paper.First(Role.Recipient)?.Trimmed.TrimEnd('：', ':').Split('、', '，').Select(n => n.Trim()).Where(n => n.Length > 0).ToHashSet() ?? [];
        foreach (var p in paper.Of(Role.CopyTo).Where(p => p.Trimmed.StartsWith('抄')))
        {
            var names = p.Trimmed[3..].TrimEnd('。').Split('、', '，', '；');
            if (names.FirstOrDefault(main.Contains) is { } again)
            {
                yield return Finding.At(p, In("抄送机关", "copy recipient"), $"“{again}”", In("主送机关不再抄送", "none that is a main recipient"));
            }
            if (paper.Kind is { IsUpward: true, HasMark: true } && names.FirstOrDefault(n => Subordinates().IsMatch(n)) is { } below)
            {
                yield return Finding.At(
                    p,
                    In("上行文的抄送机关", "copy recipients of an upward document"),
                    $"“{below}”",
                    In("不抄送下级机关", "no subordinates")
                );
            }
        }
    }

    static IEnumerable<Finding> R130(Paper paper)
    {
        foreach (var p in paper.Of(Role.PrintedBy))
        {
            if (Math.Abs(p.FirstStart - 100) > 10)
            {
                yield return Finding.At(
                    p,
                    In("印发机关的位置", "place of the printing office"),
                    In($"左空{Zi(p.FirstStart)}", $"{Zi(p.FirstStart)} from the left"),
                    In("左空一字", "1 zi from the left"),
                    StartsWithSpace(p) ? null : () => Mend.Indent(p, 100, 0, 28)
                );
            }
            if (!p.Text.Contains('\t', StringComparison.Ordinal) || !Tabs.HasRight(p, 8564))
            {
                yield return Finding.At(
                    p,
                    In("印发日期的位置", "place of the printing date"),
                    p.Props["tabs"] ?? In("无制表位", "no tab stop"),
                    In("右对齐制表位8564（右空一字）", "a right tab at 8564 (1 zi from the right)"),
                    !p.Text.Contains('\t', StringComparison.Ordinal)
                        ? null
                        : () =>
                        {
                            Mend.Remove(Mend.Of(p), "tabs");
                            Mend.Child(Mend.Of(p), "tabs")
                                .Add(
                                    new XElement(
                                        WordNames.Main + "tab",
                                        new XAttribute(WordNames.Main + "val", "right"),
                                        new XAttribute(WordNames.Main + "pos", "8564")
                                    )
                                );
                        }
                );
            }
        }
    }

    static IEnumerable<Finding> R131(Paper paper)
    {
        foreach (var p in paper.Of(Role.PrintedBy))
        {
            if (PrintDate().Match(p.Trimmed) is not { Success: true } date)
            {
                yield return Finding.At(
                    p,
                    In("印发日期", "printing date"),
                    $"“{p.Trimmed}”",
                    In("2017年9月5日印发（阿拉伯数字，不编虚位）", "2017年9月5日印发 (Arabic, no leading zeros)")
                );
            }
            else if (
                paper.First(Role.IssueDate)?.Trimmed is { } issued
                && PrintDate().Match(issued + "印发") is { Success: true } made
                && Days(date) < Days(made)
            )
            {
                yield return Finding.At(
                    p,
                    In("印发日期", "printing date"),
                    date.Value,
                    In($"不早于成文日期{issued}", $"not before the date of the document, {issued}")
                );
            }
        }
    }

    static int Days(Match date) =>
        int.TryParse(date.Groups[1].Value, out var y) && int.TryParse(date.Groups[2].Value, out var m) && int.TryParse(date.Groups[3].Value, out var d)
            ? y * 372 + m * 31 + d
            : int.MaxValue;

    static IEnumerable<Finding> R132(Paper paper) =>
        from p in paper.Of(Role.PrintedBy)
        let office = p.Trimmed.Split('\t', ' ', '\u3000')[0]
        where Hanzi.In(office) && !Office().IsMatch(office)
        select Finding.At(
            p,
            In("印发机关", "printing office"),
            $"“{office}”",
            In("印制公文的办公部门（办公室、办公厅、秘书处）", "the office that prints (办公室, 办公厅, 秘书处)")
        );

    static IEnumerable<Finding> R133(Paper paper)
    {
        var copies = paper.Of(Role.CopyTo).ToList();
        if (
            copies.Find(p => p.Trimmed.StartsWith("主送", StringComparison.Ordinal)) is not { } main
            || copies.Find(p => p.Trimmed.StartsWith('抄')) is not { } copied
        )
        {
            yield break;
        }
        var rules = Rules(paper, out var all);
        if (all.IndexOf(main) > all.IndexOf(copied))
        {
            yield return Finding.At(main, In("版记中的主送", "主送 in the colophon"), In("在抄送之下", "below 抄送"), In("在抄送之上", "above 抄送"));
        }
        if (
            rules.Exists(r =>
                all.IndexOf(r.Para) > all.IndexOf(main) && all.IndexOf(r.Para) < all.IndexOf(copied)
                || r.Para == main && r.Edge == "bottom"
                || r.Para == copied && r.Edge == "top"
            )
        )
        {
            yield return Finding.At(copied, In("主送与抄送之间", "between 主送 and 抄送"), In("有分隔线", "a rule"), In("无分隔线", "none"));
        }
    }

    static IEnumerable<Finding> R134(Paper paper) =>
        from p in paper.Of(Role.CopyTo)
        where
            (p.Trimmed.StartsWith("分送", StringComparison.Ordinal) || p.Trimmed.StartsWith("发送", StringComparison.Ordinal))
            && paper.Kind is { HasMark: true, IsMinutes: false }
        select Finding.At(
            p,
            In("版记用语", "wording of the colophon"),
            p.Trimmed[..2],
            In("抄送（分送、发送只用于纪要和内部文件）", "抄送 (分送, 发送 are for minutes and internal papers)")
        );

    [GeneratedRegex(@"[,;.]|[ \u3000]")]
    private static partial Regex BadJoin();

    [GeneratedRegex("^(各|所属|下属|所辖)")]
    private static partial Regex Subordinates();

    [GeneratedRegex(@"(?<!\d)(\d{4}|[xX×]{2,4})年([1-9]|1[0-2]|[xX×]{1,2})月([1-9]|[12]\d|3[01]|[xX×]{1,2})日印发$")]
    private static partial Regex PrintDate();

    [GeneratedRegex("(办公室|办公厅|秘书处|秘书局|秘书科|办|室|处|科|组|部)$")]
    private static partial Regex Office();
}
