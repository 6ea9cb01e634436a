// Body text and its levels: R91–R99.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class BodyRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(91, "7.3.3", "正文从主送机关的下一行起。", "The body begins in the line after the recipient.", R91),
            Rule.Must(
                92,
                "7.3.3",
                "层次序数依次为一、（一）1.（1），不跳级；只有两层时可用一、和1.。",
                "Levels are numbered 一、（一）1.（1） without leaps; with two levels 一、 and 1. will do.",
                R92
            ),
            Rule.Must(
                93,
                "7.3.3",
                "序数后的标点：一、用顿号，（一）不加，1.用圆点，（1）不加。",
                "After the number: 、 for 一, nothing for （一）, a stop for 1, nothing for （1）.",
                R93
            ),
            Rule.Must(
                94,
                "7.3.3",
                "第一层用三号黑体，第二层用三号楷体，第三、四层用三号仿宋。",
                "Level 1 is 黑体, level 2 楷体, levels 3 and 4 仿宋, all 16 pt.",
                R94
            ),
            Rule.Must(
                95,
                "7.3.3",
                "各层标题首行缩进二字，回行顶格。",
                "Headings of all levels are indented by two characters; following lines begin at the edge.",
                R95
            ),
            Rule.Must(
                96,
                "7.3.3",
                "单独成段的标题末尾不加句号；与正文连排的，标题到句号为止用该层的字体。",
                "A heading of its own has no full stop; one that runs into the text has its face up to the full stop.",
                R96
            ),
            Rule.Must(97, "", "“一是、二是”是正文，用三号仿宋。", "一是, 二是 belong to the body: 仿宋 16 pt.", R97),
            Rule.Should(
                98,
                "",
                "序数用文字写出；自动编号须与规定的写法相同，编号后不加间隔。",
                "Numbers are typed; automatic ones give exactly the prescribed forms, with nothing after them.",
                R98
            ),
            Rule.Must(99, "7.3.3", "同层序数连续、不重复；只有一项的不编号。", "Numbers of a level go on without gap or repeat; a single item has none.", R99),
        ];

    // In a form a numbered line is an entry, unless its style says that it is a heading.
    static IEnumerable<Para> Headings(Paper paper) => paper.Flow.Where(p => p.HeadingLevel > 0 && (!paper.Kind.IsForm || p.RoleByStyle));

    static IEnumerable<Finding> R91(Paper paper) =>
        from p in paper.Flow
        where p.Role == Role.Recipient
        let next = paper.After(p)
        where next is not null && paper.BlanksBefore(next) > 0
        select Finding.At(next, In("主送机关与正文之间的空行", "blank lines between recipient and body"), Count(paper.BlanksBefore(next)), "0");

    /// <summary>The numbered paragraphs with level and number; each attachment counts by itself.</summary>
    static IEnumerable<(Para Para, int Level, int Number, int Scope)> Numbered(Paper paper)
    {
        var scope = 0;
        foreach (var p in paper.Kind.IsForm ? [] : paper.Flow)
        {
            scope += p.Role is Role.AttachmentMark or Role.Title ? 1 : 0;
            if ((p.Role == Role.Body || p.HeadingLevel > 0) && RoleFinder.LevelOf(p.Trimmed) is var level and > 0)
            {
                yield return (p, level, NumberOf(p.Trimmed), scope);
            }
        }
    }

    static int NumberOf(string text)
    {
        var digits = FirstNumber().Match(text).Value;
        var plain = digits.Normalize(System.Text.NormalizationForm.FormKC);
        return int.TryParse(plain, CultureInfo.InvariantCulture, out var arabic) ? arabic : ChineseNumber(digits);
    }

    public static int ChineseNumber(string text)
    {
        const string Digits = "〇一二三四五六七八九";
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0
            ? text.Length == 1
                ? Math.Max(0, Digits.IndexOf(text[0], StringComparison.Ordinal))
                : 0
            : (ten == 0 ? 1 : Math.Max(0, Digits.IndexOf(text[ten - 1], StringComparison.Ordinal))) * 10
                + (ten == text.Length - 1 ? 0 : Math.Max(0, Digits.IndexOf(text[ten + 1], StringComparison.Ordinal)));
    }

    static IEnumerable<Finding> R92(Paper paper)
    {
        foreach (var scope in Numbered(paper).GroupBy(n => n.Scope))
        {
            var levels = scope.Select(n => n.Level).ToHashSet();
            // A list of one level needs no level above it.
            var open = levels.Count == 1 ? [true, true, true, true, true] : new bool[5];
            open[0] = true;
            foreach (var (p, level, _, _) in scope)
            {
                if (!open[level - 1] && !(level == 3 && open[1] && !levels.Contains(2)))
                {
                    yield return Finding.At(
                        p,
                        In("层次", "level"),
                        In($"第{level}层，跳过第{level - 1}层", $"level {level} without level {level - 1}"),
                        "一、→（一）→1.→（1）"
                    );
                }
                open[level] = true;
                Array.Fill(open, false, level + 1, 4 - level);
            }
        }
    }

    static IEnumerable<Finding> R93(Paper paper) =>
        from n in Numbered(paper)
        let text = n.Para.Trimmed
        where
            !(
                n.Level switch
                {
                    1 => Right1(),
                    2 => Right2(),
                    3 => Right3(),
                    _ => Right4(),
                }
            ).IsMatch(text)
        select Finding.At(
            n.Para,
            In("层次序号", "number"),
            $"“{text[..Math.Min(6, text.Length)]}”",
            n.Level switch
            {
                1 => "一、",
                2 => In("（一）后无标点", "（一） and nothing after it"),
                3 => In("1.（半角圆点或．），不用顿号", "1. (a full stop, never 、)"),
                _ => In("（1）后无标点，全角括号", "（1） in full-width brackets, nothing after it"),
            }
        );

    static IEnumerable<Finding> R94(Paper paper)
    {
        foreach (var p in Headings(paper))
        {
            var level = p.HeadingLevel;
            var family = level switch
            {
                1 => FontFamilies.Hei,
                2 => FontFamilies.Kai,
                _ => FontFamilies.Fang,
            };
            var head = HeadRuns(p);
            foreach (var finding in Type(p, family, 32, r => !head.Contains(r)))
            {
                yield return finding with
                {
                    What = In($"第{level}层标题{finding.What}", $"level {level} heading, {finding.What}"),
                };
            }
        }
    }

    /// <summary>The runs up to and with the first full stop; all of them when there is none or nothing follows it.</summary>
    static HashSet<Run> HeadRuns(Para p)
    {
        var head = new HashSet<Run>(ReferenceEqualityComparer.Instance);
        foreach (var run in p.Runs)
        {
            head.Add(run);
            if (run.Text.Contains('。', StringComparison.Ordinal))
            {
                break;
            }
        }
        return head;
    }

    static IEnumerable<Finding> R95(Paper paper) =>
        Headings(paper)
            .SelectMany(p =>
                LineRules
                    .FirstLine(p)
                    .Concat(
                        p.Left != 0
                            ?
                            [
                                Finding.At(
                                    p,
                                    In("标题左缩进", "left indent of a heading"),
                                    Zi(p.Left),
                                    "0",
                                    () => Mend.Set(Mend.Of(p), "ind", ("left", "0"), ("leftChars", "0"), ("start", null), ("startChars", null))
                                ),
                            ]
                            : []
                    )
            );

    static IEnumerable<Finding> R96(Paper paper)
    {
        foreach (var p in Headings(paper))
        {
            var stop = p.Trimmed.IndexOf('。', StringComparison.Ordinal);
            if (stop == p.Trimmed.Length - 1 && stop >= 0)
            {
                yield return Finding.At(
                    p,
                    In("独立成段的标题", "a heading of its own"),
                    In("末尾有句号", "ends with a full stop"),
                    In("末尾无标点", "no mark at its end")
                );
            }
            else if (stop > 0 && p.HeadingLevel <= 2)
            {
                var head = HeadRuns(p);
                var rest = p.Runs.Where(r => !head.Contains(r) && r.HasChinese && !FontFamilies.Fang.Holds(r.EastAsia)).ToList();
                if (rest.Count > 0 || head.Count == p.Runs.Count)
                {
                    yield return Finding.At(
                        p,
                        In("标题后接排的正文", "text that follows a heading"),
                        rest.FirstOrDefault()?.EastAsia ?? p.Runs[0].EastAsia ?? "",
                        FontFamilies.Fang.Written,
                        rest.Count == 0 ? null : () => rest.ForEach(r => Mend.EastAsia(r, FontFamilies.Fang.Written))
                    );
                }
            }
        }
    }

    static IEnumerable<Finding> R97(Paper paper)
    {
        foreach (var p in paper.Flow.Where(p => Lead().IsMatch(p.Trimmed)))
        {
            if (p.HeadingLevel > 0)
            {
                yield return Finding.At(p, In("“一是”段", "a paragraph that begins 一是"), p.StyleName, In("正文，不另立层次", "body text, no level"));
            }
            else if (p.Runs.FirstOrDefault(r => r.HasChinese) is { } lead && !FontFamilies.Fang.Holds(lead.EastAsia) && !FontFamilies.Kai.Holds(lead.EastAsia))
            {
                yield return Finding.At(
                    p,
                    In("“一是”的字体", "typeface of 一是"),
                    lead.EastAsia ?? "",
                    In("仿宋或楷体", "仿宋 or 楷体"),
                    () => Mend.EastAsia(lead, FontFamilies.Fang.Written)
                );
            }
        }
    }

    static IEnumerable<Finding> R98(Paper paper) =>
        from p in paper.TextAndHeadings
        where p.Level is not null && (PaperNumbering.Form(p.Level) == 0 || p.Level.Child("suff").Get("val") != "nothing")
        select Finding.At(
            p,
            In("自动编号", "automatic number"),
            $"{p.Level!.Child("lvlText").Get("val")}/{p.Level!.Child("suff").Get("val") ?? "tab"}",
            In("文字编号，或一、（一）1.（1）且编号后不跟制表符", "typed numbers, or 一、（一）1.（1） followed by nothing")
        );

    static IEnumerable<Finding> R99(Paper paper)
    {
        foreach (var scope in Numbered(paper).GroupBy(n => n.Scope))
        {
            var last = new (Para? Para, int Number)[5];
            // The closing entry of level 0 ends every open level.
            foreach (var (p, level, number, _) in scope.Append((null!, 0, 0, 0)))
            {
                for (var below = level + 1; below < 5; below++)
                {
                    if (last[below] is { Para: { } only, Number: 1 })
                    {
                        yield return Finding.At(
                            only,
                            In("编号", "number"),
                            In("只有一项", "one item only"),
                            In("只有一项就不编号", "no number for a single item")
                        );
                    }
                    last[below] = default;
                }
                if (level == 0)
                {
                    break;
                }
                if (number != last[level].Number + 1)
                {
                    yield return Finding.At(
                        p,
                        In("编号", "number"),
                        Count(number),
                        In($"{last[level].Number + 1}（连续、不重复）", $"{last[level].Number + 1} (in order, without repeats)")
                    );
                }
                last[level] = (p, number);
            }
        }
    }

    [GeneratedRegex("[一二三四五六七八九十百]+|[\\d０-９]+")]
    private static partial Regex FirstNumber();

    [GeneratedRegex("^[一二三四五六七八九十]+是")]
    public static partial Regex Lead();

    [GeneratedRegex("^[一二三四五六七八九十百]+、")]
    private static partial Regex Right1();

    [GeneratedRegex("^（[一二三四五六七八九十百]+）(?![、，.．。：])")]
    private static partial Regex Right2();

    [GeneratedRegex(@"^\d+[.．]")]
    private static partial Regex Right3();

    [GeneratedRegex(@"^（\d+）(?![、，.．。：])")]
    private static partial Regex Right4();
}
