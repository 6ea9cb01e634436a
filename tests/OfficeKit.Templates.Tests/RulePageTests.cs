// The page that lists the rules of data is made from their list and from the kinds that hold them.
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class RulePageTests
{
    const string Head = """
        # 数据规则 · Rules of data

        此表由 `rule-list.json` 和各文种的 `rules.json` 生成，测试 `RulePageTests` 把它与两者对照。写规则见 [rules.md](rules.md)，
        版式规则 R1–R232 见 [RULES.md](../src/OfficeKit.Conformance/RULES.md)。

        This page is made from `rule-list.json` and the `rules.json` of the kinds; `RulePageTests` holds it against both.

        级别：**E** 拦住输出（说明理由可强行输出），**W** 提醒，**I** 告知；同一条在不同情形下可以有几级。

        Level: **E** stops the output (unless forced with a reason), **W** warns, **I** informs; one rule may have several, by the case.

        | 编号 | 要求 | What it wants | 出处 Source | 级别与文种 Level and kinds |
        | --- | --- | --- | --- | --- |

        """;

    [Test]
    public void ThePageOfRulesIsWhatTheKindsSay()
    {
        var kinds = KindsByRule();
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var rule in RuleList.All)
        {
            var where = kinds[rule.Number]
                .GroupBy(k => k.Kind, k => k.Level)
                .Select(g => $"{g.Key} {string.Concat(g.Distinct().OrderBy(l => "EWI".IndexOf(l, StringComparison.Ordinal)))}");
            if (rule.Level is not null)
            {
                where = where.Prepend($"每份数据 every record {rule.Level}");
            }
            if (InRuns.Value.Contains(rule.Number))
            {
                where = where.Append("`officekit ledger`");
            }
            page.Append($"| {rule.Number} | {rule.Says} | {rule.English} | {rule.Source} | {string.Join("; ", where)} |\n");
        }
        GeneratedPage.MustBe(page.ToString(), "templates", "rule-list.md");
    }

    [Test]
    public void EveryNumberIsOneRuleWithASentenceOfBothLanguages()
    {
        Assert.That(RuleList.All.Select(r => r.Number), Is.EqualTo(Enumerable.Range(1, 66).Select(n => $"V{n}")));
        Assert.That(RuleList.All.Select(r => r.Says), Is.Unique.And.All.EndsWith("。"));
        Assert.That(RuleList.All.Select(r => r.English), Is.Unique.And.All.EndsWith("."));
    }

    [Test]
    public void EveryRuleIsHeldByAKindOrOnEveryRecord()
    {
        var kinds = KindsByRule();
        Assert.That(RuleList.All.Where(r => r.Level is null && !kinds.Contains(r.Number)).Select(r => r.Number), Is.Empty);
        Assert.That(RuleList.All.Where(r => r.Level is not null).Select(r => r.Number), Is.EquivalentTo(Numbers("OfficeKit")));
    }

    /// <summary>The rules that runs of the ledger hold without a record.</summary>
    static readonly Lazy<HashSet<string>> InRuns = new(() => [.. Numbers("OfficeKit.Rectification")]);

    /// <summary>The numbers of rules that a project's code tells.</summary>
    static IEnumerable<string> Numbers(string project) =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Regex.IsMatch(f, @"[/\\](bin|obj)[/\\]"))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "\"(V\\d+)\""))
            .Select(m => m.Groups[1].Value)
            .Distinct();

    static ILookup<string, (string Kind, string Level)> KindsByRule()
    {
        var all = new List<(string Rule, string Kind, string Level)>();
        foreach (var kind in KindCatalog.Kinds)
        {
            using var rules = JsonDocument.Parse(kind.Read("rules.json")!);
            all.AddRange(rules.RootElement.EnumerateArray().Select(r => (r.GetProperty("rule").GetString()!, kind.Id, r.GetProperty("level").GetString()!)));
        }
        return all.ToLookup(r => r.Rule, r => (r.Kind, r.Level));
    }
}
