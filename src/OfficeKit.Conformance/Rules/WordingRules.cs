// Kinds, closings, citations and names: R196–R200.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class WordingRules
{
    static readonly Dictionary<string, string[]> Closings = new()
    {
        ["报告"] = ["特此报告", "以上报告，请审阅", "以上报告，请予审阅", "请审阅"],
        ["请示"] = ["妥否，请批示", "当否，请批示", "以上请示，请批复", "妥否，请批复", "以上请示妥否，请批示"],
        ["通知"] = ["特此通知"],
        ["函"] = ["请函复", "特此函复", "特此函告", "盼复", "请予支持"],
        ["批复"] = ["此复", "特此批复"],
    };

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                196,
                "条例第八条",
                "公文种类是15种之一；事务文书不加版头，除非由通知印发。",
                "The kind is one of the 15; working papers carry no red head.",
                R196
            ),
            Rule.Must(197, "条例第十五条", "报告不夹带请示事项。", "A report asks for no decision.", R197),
            Rule.Should(198, "", "结尾用语与文种相符。", "The closing words fit the kind.", R198),
            Rule.Must(199, "", "引用公文先写标题，后在圆括号内写发文字号。", "A cited document is named by its title, then its number in brackets.", R199),
            Rule.Must(
                200,
                "",
                "机关名称第一次用全称并注明简称，以后只用简称。",
                "An agency has its full name first with （以下简称…）, then the short one.",
                R200
            ),
        ];

    static IEnumerable<Finding> R196(Paper paper) =>
        paper.Kind is { HasMark: true, IsOrder: false, IsMinutes: false, Genre: "" } && paper.First(Role.Title) is { } title
            ?
            [
                Finding.At(
                    title,
                    In("红头文件的文种", "kind of a document with a red head"),
                    $"“{paper.Kind.Title}”",
                    In("15种公文之一；事务文书用通知印发", "one of the 15 kinds; other papers go out under a 通知")
                ),
            ]
            : [];

    static IEnumerable<Finding> R197(Paper paper) =>
        paper.Kind.Genre != "报告"
            ? []
            : PunctuationRules.Forms(
                paper.FullText,
                Request(),
                In("报告中的请示事项", "a request inside a 报告"),
                _ => In("报告不夹带请示事项，另行请示", "none: it needs a 请示 of its own")
            );

    static IEnumerable<Finding> R198(Paper paper)
    {
        if (!Closings.TryGetValue(paper.Kind.Genre, out var own) || paper.Kind.IsForm)
        {
            yield break;
        }
        var body = paper.Flow.TakeWhile(p => p.Role is not (Role.Signature or Role.IssueDate or Role.AttachmentMark)).Where(p => p.Role == Role.Body).ToList();
        if (body.Count == 0)
        {
            yield break;
        }
        var last = body.TakeLast(3).ToList();
        var foreign = Closings
            .Where(c => c.Key != paper.Kind.Genre)
            .SelectMany(c => c.Value)
            .Except(own)
            .FirstOrDefault(c => last.Exists(p => p.Trimmed.TrimEnd('。') == c));
        if (foreign is not null)
        {
            yield return Finding.At(
                last[^1],
                In("结束语", "closing phrase"),
                $"“{foreign}”",
                In($"{paper.Kind.Genre}用：{string.Join('、', own.Select(o => $"“{o}”"))}", $"for a {paper.Kind.Genre}: {string.Join(", ", own)}")
            );
        }
        else if (!last.Exists(p => own.Any(o => p.Text.Contains(o, StringComparison.Ordinal))))
        {
            yield return Finding.At(last[^1], In("结束语", "closing phrase"), In("无", "none"), $"“{own[0]}”");
        }
    }

    static IEnumerable<Finding> R199(Paper paper) =>
        PunctuationRules.Forms(
            paper.FullText,
            Citation(),
            In("引用公文", "citation"),
            _ => In("先引标题，后引发文字号：《……的通知》（x委发〔2017〕12号）", "title first, number after it in （）")
        );

    static IEnumerable<Finding> R200(Paper paper)
    {
        var paragraphs = paper.FullText.ToList();
        foreach (var (p, at) in paragraphs.Select((p, i) => (p, i)))
        {
            foreach (Match defined in ShortForm().Matches(p.Text))
            {
                // The full name is what stands before the bracket; a verb may stand before the name, so its last eight characters must do.
                var name = defined.Groups[1].Value;
                name = name.Length > 8 ? name[^8..] : name;
                var rest = p.Text[(defined.Index + defined.Length)..];
                var again = rest.Contains(name, StringComparison.Ordinal)
                    ? p
                    : paragraphs.Skip(at + 1).FirstOrDefault(q => q.Text.Contains(name, StringComparison.Ordinal));
                if (again is not null)
                {
                    yield return Finding.At(again, In("简称之后又用全称", "the full name after its short form"), $"“{name}”", $"“{defined.Groups[2].Value}”");
                }
            }
        }
    }

    [GeneratedRegex("(请|敬请|恳请|望)(予|予以)?(批示|审批|批复|批准)|妥否|当否")]
    private static partial Regex Request();

    [GeneratedRegex(@"》\s*[^（）《》，。；：“”\s]{1,12}[〔\[［]\d{4}[〕\]］]\d+号|》\([^()]*号\)|〔\d{4}〕\d+号）《|〔\d{4}〕\d+号《")]
    private static partial Regex Citation();

    [GeneratedRegex(@"([\u4E00-\u9FFFxX]{4,30})（以下简称[“‘]?([^）”’]+)[”’]?）")]
    private static partial Regex ShortForm();
}
