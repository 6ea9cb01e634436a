// 纪要: R178–R186.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class MinutesRules
{
    static readonly string[] Order = ["出席", "请假", "列席"];

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(178, "10.3", "纪要的标志是“×××××纪要”，红色小标宋，居中。", "The mark of minutes is ×××××纪要, red 小标宋, centred.", R178),
            Rule.Must(
                179,
                "10.3",
                "纪要编号用“第7期”或“〔2017〕7号”，同一系列一种写法。",
                "Minutes are numbered 第7期 or 〔2017〕7号, one form in a series.",
                R179
            ),
            Rule.Must(
                180,
                "10.3",
                "出席名单在正文下空一行，左空二字，“出席”用三号黑体，回行与冒号后的首字对齐。",
                "The attendance list stands a blank line below the body; 出席 is 黑体, following lines begin under the first name.",
                R180
            ),
            Rule.Must(
                181,
                "10.3",
                "请假、列席各另起一行，写法同出席，次序为出席、请假、列席。",
                "请假 and 列席 have lines of their own in the order 出席, 请假, 列席.",
                R181
            ),
            Rule.Must(182, "10.3", "没有人的名单不写。", "A list without entries is absent.", R182),
            Rule.Must(
                183,
                "10.3",
                "名单写单位和姓名，同单位用顿号，单位之间用逗号，末尾用句号。",
                "Lists give unit and names: 、 within a unit, ， between units, a full stop at the end.",
                R183
            ),
            Rule.Must(184, "10.3", "纪要不加盖印章，没有落款。", "Minutes have neither seal nor signature.", R184),
            Rule.Must(
                185,
                "10.3",
                "纪要开头写明日期、地点、主持人和议题，再写议定事项。",
                "Minutes open with date, place, chair and topic, then what was agreed.",
                R185
            ),
            Rule.Must(
                186,
                "10.3",
                "纪要的主语是“会议”：会议听取、会议认为、会议决定。",
                "Minutes have 会议 for a subject: 会议听取, 会议认为, 会议决定.",
                R186
            ),
        ];

    static List<Para> Lists(Paper paper) => paper.Kind.IsMinutes ? [.. paper.Flow.Where(p => p.Role == Role.Attendees)] : [];

    static IEnumerable<Finding> R178(Paper paper)
    {
        if (!paper.Kind.IsMinutes || paper.First(Role.Mark) is not { } mark)
        {
            yield break;
        }
        if (!mark.Trimmed.EndsWith("纪要", StringComparison.Ordinal))
        {
            yield return Finding.At(mark, In("纪要的标志", "mark of minutes"), $"“{mark.Trimmed}”", "×××××纪要");
        }
        foreach (var finding in HeadRules.MarkSetting(mark))
        {
            yield return finding;
        }
    }

    static IEnumerable<Finding> R179(Paper paper)
    {
        var lines = paper.Kind is { IsMinutes: true, HasMark: true } ? paper.Of(Role.DocNumber).ToList() : [];
        // Issuer and date may stand on a line of their own under the number.
        if (lines.Count > 0 && !lines.Exists(p => NumberForm().IsMatch(Number(p))))
        {
            yield return Finding.At(
                lines[0],
                In("纪要编号", "number of the minutes"),
                $"“{Number(lines[0])}”",
                In("第7期或〔2017〕7号", "第7期 or 〔2017〕7号")
            );
        }
    }

    static string Number(Para p) => p.Trimmed.Split('\t', ' ', '\u3000')[0];

    static IEnumerable<Finding> R180(Paper paper)
    {
        var lists = Lists(paper);
        foreach (var p in lists)
        {
            if (p == lists[0])
            {
                foreach (var finding in Blanks(paper, p, 1))
                {
                    yield return finding;
                }
            }
            foreach (var finding in Starts(p, 200, 500))
            {
                yield return finding;
            }
            var label = p.Runs.FirstOrDefault(r => r.HasChinese);
            if (label is not null && (!FontFamilies.Hei.Holds(label.EastAsia) || label.Size != 32 || label.Text.Trim().TrimEnd('：', ':').Length > 4))
            {
                yield return Finding.At(
                    p,
                    In("名单标签的字体", "typeface of the list's label"),
                    label.EastAsia ?? "",
                    In("三号黑体，只到冒号", "三号 黑体, up to the colon only"),
                    label.Text.Trim().TrimEnd('：', ':').Length > 4
                        ? null
                        : () =>
                        {
                            Mend.EastAsia(label, FontFamilies.Hei.Written);
                            Mend.Size(label, 32);
                        }
                );
            }
            foreach (var finding in Type(p, FontFamilies.Fang, 32, r => r == label || r.Text.Trim() is "：" or ":"))
            {
                yield return finding;
            }
        }
    }

    static IEnumerable<Finding> R181(Paper paper)
    {
        var last = -1;
        foreach (var p in Lists(paper))
        {
            var word = Label().Match(p.Trimmed).Groups[1].Value;
            if (!Order.Contains(word))
            {
                yield return Finding.At(p, In("名单的标签", "label of the list"), $"“{word}”", In("出席、请假、列席", "出席, 请假, 列席"));
                continue;
            }
            var at = Array.IndexOf(Order, word);
            if (at <= last)
            {
                yield return Finding.At(p, In("名单的顺序", "order of the lists"), word, In("出席、请假、列席", "出席, 请假, 列席"));
            }
            last = at;
        }
    }

    static IEnumerable<Finding> R182(Paper paper) =>
        from p in Lists(paper)
        where Nobody().IsMatch(p.Trimmed)
        select Finding.At(p, In("空名单", "an empty list"), $"“{p.Trimmed}”", In("没有就不列", "left out"));

    static IEnumerable<Finding> R183(Paper paper)
    {
        foreach (var p in Lists(paper))
        {
            if (!p.Trimmed.EndsWith('。'))
            {
                yield return Finding.At(p, In("名单末尾", "end of the list"), $"“{p.Trimmed[^1]}”", "。");
            }
            if (BadJoin().Match(p.Trimmed) is { Success: true } mark)
            {
                yield return Finding.At(
                    p,
                    In("名单里的标点", "marks in the list"),
                    $"“{mark.Value}”",
                    In("单位之间用，同一单位的人之间用、", "， between units, 、 between people of one")
                );
            }
        }
    }

    static IEnumerable<Finding> R184(Paper paper) =>
        from p in paper.Flow
        where paper.Kind.IsMinutes && p.Role == Role.Signature
        select Finding.At(p, In("纪要的署名", "signature of minutes"), $"“{p.Trimmed}”", In("纪要不署名、不加盖印章", "none, and no seal"));

    static IEnumerable<Finding> R185(Paper paper)
    {
        if (paper.Kind.IsMinutes && paper.Flow.FirstOrDefault(p => p.Role == Role.Body) is { } first)
        {
            var lacking = new[] { (Date(), In("日期", "date")), (Chair(), In("主持人", "chair")), (Meeting(), In("会议", "the meeting")) }
                .Where(x => !x.Item1.IsMatch(first.Text))
                .Select(x => x.Item2)
                .ToList();
            if (lacking.Count > 0)
            {
                yield return Finding.At(
                    first,
                    In("纪要开头", "opening of the minutes"),
                    In($"缺{string.Join('、', lacking)}", $"without {string.Join(", ", lacking)}"),
                    In("时间、地点、主持人、议题", "time, place, chair, topic")
                );
            }
        }
    }

    static IEnumerable<Finding> R186(Paper paper) =>
        from p in paper.FullText
        where paper.Kind.IsMinutes
        let subject = Person().Match(p.Text)
        where subject.Success
        select Finding.At(
            p,
            In("记述的主语", "subject of the record"),
            $"“{subject.Value.TrimStart('。', '；', '，')}”",
            In("会议认为、会议强调、会议决定……", "会议认为, 会议强调, 会议决定 …")
        );

    [GeneratedRegex(@"^(第[1-9]\d*期|第[1-9]\d*次|〔(\d{4}|[xX×]{2,4})〕([1-9]\d*|[xX×]+)号|第[xX×]+期)$")]
    private static partial Regex NumberForm();

    [GeneratedRegex("^([^：:]+)[：:]")]
    private static partial Regex Label();

    [GeneratedRegex("[：:]\\s*无。?$")]
    private static partial Regex Nobody();

    [GeneratedRegex(@"[,;]|  ")]
    private static partial Regex BadJoin();

    [GeneratedRegex("月.{1,3}日")]
    private static partial Regex Date();

    [GeneratedRegex("主持")]
    private static partial Regex Chair();

    [GeneratedRegex("会")]
    private static partial Regex Meeting();

    [GeneratedRegex(
        $"(?:^|[。；])(?!会议|与会|大家|全体|市委|省委|县委)[{Hanzi.Class}]{{1,6}}(?:同志|书记|主任|局长|市长|部长|委员)(?:认为|强调|要求|指出|决定|同意)"
    )]
    private static partial Regex Person();
}
