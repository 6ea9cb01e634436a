// Every rule marked X or T: a paper that keeps it, a paper that breaks it, and the table of both.
using System.Globalization;
using OfficeKit.Conformance.Rules;

namespace OfficeKit.Conformance.Tests;

public class RuleTests
{
    /// <summary>The rules that are measured on the page or looked at on paper (L and P in domain.md), not read from a file.</summary>
    static readonly int[] OnThePage =
        [11, 12, 15, 16, 37, 38, 44, 45, 56, 69, 75, 83, 89, 107, 108, 123, 124, 135, 140, 144, 145, 162, 164, 167, 171, 175, 231, 232];

    static IEnumerable<TestCaseData> Cases()
    {
        foreach (var rule in Breaches.All.GroupBy(b => b.Rule))
        {
            foreach (var (number, breach) in rule.Index())
            {
                yield return new TestCaseData(breach).SetArgDisplayNames($"R{rule.Key} ({number + 1})");
            }
        }
    }

    [SetUp]
    public void SpeakChinese() => CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");

    [TestCaseSource(nameof(Cases))]
    public void ABrokenRuleIsToldWithItsPlace(object breach)
    {
        var b = (Breach)breach;
        var found = b.Bad.Verify(b.Profile).Where(d => d.Code == $"R{b.Rule}").ToList();
        Assert.That(found, Is.Not.Empty, $"R{b.Rule} says nothing");
        Assert.That(found.Select(d => $"{d.Location.Part} {d}"), Has.Some.Contains(b.Says));
        Assert.That(found.Select(d => d.Message), Has.All.Match("(?s)：现为.*，应为.*。$"));
        Assert.That(found.Select(d => d.Location.Part), Has.None.Empty);
    }

    [TestCaseSource(nameof(Cases))]
    public void APaperThatKeepsTheRuleIsLeftInPeace(object breach)
    {
        var b = (Breach)breach;
        Assert.That(b.Good.Verify(b.Profile).Where(d => d.Code == $"R{b.Rule}").Select(d => d.ToString()), Is.Empty);
    }

    [Test]
    public void EveryRuleHasATestOrAReason()
    {
        var without = new List<int>();
        for (var number = 1; number <= 232; number++)
        {
            var cases = Breaches.All.Count(b => b.Rule == number);
            var rule = RuleBook.All.FirstOrDefault(r => r.Number == number);
            var line = OnThePage.Contains(number) ? "measured on the page or looked at on paper"
                : RuleBook.NotInADocument.TryGetValue(number, out var reason) ? "no test here: " + reason
                : rule is not null && cases > 0 ? $"{rule.Severity,-7}  {cases} × ABrokenRuleIsToldWithItsPlace, {cases} × APaperThatKeepsTheRuleIsLeftInPeace"
                : "MISSING";
            TestContext.Out.WriteLine($"R{number,-3}  {line}");
            if (line == "MISSING")
            {
                without.Add(number);
            }
        }
        Assert.That(without, Is.Empty);
    }

    [Test]
    public void NoRuleIsInTheBookTwiceOrBesideItsReason()
    {
        Assert.That(RuleBook.All.Select(r => r.Number), Is.Unique);
        Assert.That(RuleBook.All.Select(r => r.Number).Intersect(OnThePage.Concat(RuleBook.NotInADocument.Keys)), Is.Empty);
    }
}
