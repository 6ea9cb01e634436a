// The table of rule and test: every V rule has a record that breaks it, or a reason why none can.
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OfficeKit.Templates.Tests;

public partial class RuleTableTests
{
    /// <summary>Rules that the engine holds every record to: its own tests break them.</summary>
    static readonly Dictionary<string, string> Elsewhere = RuleList
        .All.Where(r => r.Level is not null)
        .ToDictionary(r => r.Number, _ => "OfficeKit.Tests, EveryRecordTests");

    [Test]
    public void EveryRuleHasATestOrAReason()
    {
        var table = Tests().ToLookup(t => t.Rule, t => t.Test);
        var rows = RuleList.All.Select(r => r.Number).Select(rule => (Rule: rule, Where: table[rule].Distinct().ToList())).ToList();
        foreach (var (rule, where) in rows)
        {
            TestContext.Out.WriteLine(
                $"{rule, -4} {table[rule].Count(), 3} cases  {string.Join(", ", where.Take(3))}"
                    + $"{(Elsewhere.TryGetValue(rule, out var reason) ? $"  ({reason})" : "")}"
            );
        }
        Assert.That(rows.Where(r => r.Where.Count == 0 && !Elsewhere.ContainsKey(r.Rule)).Select(r => r.Rule), Is.Empty);
    }

    [Test]
    public void EveryRuleOfEveryKindIsOneThatIsKnown()
    {
        foreach (var kind in KindCatalog.Kinds)
        {
            using var rules = JsonDocument.Parse(kind.Read("rules.json")!);
            Assert.That(
                rules.RootElement.EnumerateArray().Select(r => r.GetProperty("rule").GetString()),
                Is.All.Matches(@"^(V([1-9]|[1-5]\d|6[0-6])|R([1-9]|[1-9]\d|1\d\d|2[0-2]\d|23[0-2]))$"),
                kind.Id
            );
        }
    }

    /// <summary>The rules that test cases expect to be told: an argument such as “V11 items[1].vote”, or the name of a test that begins with it.</summary>
    static IEnumerable<(string Rule, string Test)> Tests() =>
        from type in typeof(RuleTableTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        from text in method.GetCustomAttributes<TestCaseAttribute>().SelectMany(c => c.Arguments.OfType<string>()).Append(method.Name)
        let match = Told().Match(text)
        where match.Success
        select (match.Groups[1].Value, $"{type.Name}.{method.Name}");

    [GeneratedRegex(@"^(?:(?:Error|Warning|Info) )?(V\d+)(?= |[A-Z]|$)")]
    private static partial Regex Told();
}
