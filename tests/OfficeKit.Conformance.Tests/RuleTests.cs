// Every rule that a document shows: a paper that keeps it, a paper that breaks it, and the table of both.
using System.Globalization;
using OfficeKit.Conformance.Rules;
using OfficeKit.Layout.Rules;

namespace OfficeKit.Conformance.Tests;

public class RuleTests
{
    /// <summary>The rules that are held against pages, tested by OfficeKit.Layout.Tests.</summary>
    static readonly Dictionary<int, LayoutRule> OnThePage = LayoutRuleBook.All.ToDictionary(r => r.Statement.Number);

    static readonly Dictionary<int, UncheckedRule> NotInADocument = RuleBook.NotInADocument.ToDictionary(r => r.Statement.Number);

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
            var rule = RuleBook.All.FirstOrDefault(r => r.Statement.Number == number);
            var line =
                OnThePage.TryGetValue(number, out var page)
                    ? $"{page.Statement.Severity, -7}  measured on the page by verify --layout, tested by "
                        + $"LayoutRuleTests{(LayoutRuleBook.NotOnAPage.TryGetValue(number, out var left) ? "; " + left : "")}"
                : NotInADocument.TryGetValue(number, out var unseen) ? "no test here: " + unseen.Why
                : rule is not null && cases > 0
                    ? $"{rule.Statement.Severity, -7}  {cases} × ABrokenRuleIsToldWithItsPlace, {cases} × APaperThatKeepsTheRuleIsLeftInPeace"
                : "MISSING";
            TestContext.Out.WriteLine($"R{number, -3}  {line}");
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
        Assert.That(RuleBook.All.Select(r => r.Statement.Number), Is.Unique);
        Assert.That(RuleBook.All.Select(r => r.Statement.Number).Intersect(OnThePage.Keys.Concat(NotInADocument.Keys)), Is.Empty);
    }
}
