// The page that lists the rules of layout is made from the rules, and lists every one.
using System.Text;
using System.Text.Json;
using OfficeKit.Conformance.Rules;
using OfficeKit.Layout.Rules;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Conformance.Tests;

public class RulePageTests
{
    const string Head = """
        # 版式规则 · Rules of layout

        此表由代码生成：各条写在 `Rules` 里，测试 `RulePageTests` 把它与代码对照。报告里的代码就是编号。

        This page is made from the code: every rule stands in `Rules`, and `RulePageTests` holds the page against them. A report's code is the number.

        级别：**E** 必须（不合算错），**W** 应当（提醒），**I** 自选（告知）。出处空着的是惯例。

        Level: **E** must (an error), **W** should (a warning), **I** an option (information). Without a source, a rule is custom.

        检查：`verify` 查成品文档；`verify --layout` 排出页面来量；`check` 查数据（后面是文种）。不查的写明原因。

        Checked by: `verify` on a finished document; `verify --layout` on its pages; `check` on data (of the kinds named). What is not checked says why.

        | 编号 | 级别 | 要求 | What it wants | 出处 Source | 检查 Checked by |
        | --- | --- | --- | --- | --- | --- |

        """;

    [Test]
    public void ThePageOfRulesIsWhatTheCodeSays()
    {
        var inData = KindsByRule();
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var rule in Rules().OrderBy(r => r.Number))
        {
            var kinds = inData[rule.Code].Distinct().Order(StringComparer.Ordinal).ToList();
            var all = kinds.Count == 0 ? rule.Where : $"{rule.Where}; `check` ({string.Join(", ", kinds)})";
            page.Append($"| {rule.Code} | {rule.Severity.ToString()[0]} | {rule.Chinese} | {rule.English} | {rule.Source} | {all} |\n");
        }
        GeneratedPage.MustBe(page.ToString(), "src", "OfficeKit.Conformance", "RULES.md");
    }

    [Test]
    public void EveryNumberIsOneRule() => Assert.That(Rules().Select(r => r.Number).Order(), Is.EqualTo(Enumerable.Range(1, 232)));

    [Test]
    public void EveryRuleSaysWhatItWantsInASentenceOfBothLanguages()
    {
        var statements = Rules().ToList();
        Assert.That(statements.Select(r => r.Chinese), Is.Unique.And.All.EndsWith("。"));
        Assert.That(statements.Select(r => r.English), Is.Unique.And.All.EndsWith("."));
    }

    /// <summary>What a rule is and where it is held. Both verifiers are built with the source of the statement: to a test they are two types.</summary>
    sealed record Listed(int Number, string Code, DiagnosticSeverity Severity, string Chinese, string English, string Source, string Where);

    static IEnumerable<Listed> Rules() =>
        [
            .. RuleBook
                .All.Select(r => (r.Statement, Where: "`verify`"))
                .Concat(RuleBook.NotInADocument.Select(r => (r.Statement, Where: $"not checked: {r.Why}")))
                .Select(r => new Listed(
                    r.Statement.Number,
                    r.Statement.Code,
                    r.Statement.Severity,
                    r.Statement.Chinese,
                    r.Statement.English,
                    r.Statement.Source,
                    r.Where
                )),
            .. LayoutRuleBook
                .All.Select(r => r.Statement)
                .Select(s => new Listed(s.Number, s.Code, s.Severity, s.Chinese, s.English, s.Source, "`verify --layout`" + Left(s.Number))),
        ];

    static string Left(int number) => LayoutRuleBook.NotOnAPage.TryGetValue(number, out var left) ? $": {left}" : "";

    static ILookup<string, string> KindsByRule()
    {
        var all = new List<(string Rule, string Kind)>();
        foreach (var kind in KindCatalog.Kinds)
        {
            using var rules = JsonDocument.Parse(kind.Read("rules.json")!);
            all.AddRange(rules.RootElement.EnumerateArray().Select(r => (r.GetProperty("rule").GetString()!, kind.Id)));
        }
        return all.ToLookup(r => r.Rule, r => r.Kind);
    }
}
