// Every rule marked L: a paper that keeps it, a paper that breaks it, and the table of both.
using System.Globalization;
using OfficeKit.Conformance;
using OfficeKit.Layout.Rules;
using OfficeKit.Looking;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

public class LayoutRuleTests
{
    static readonly Dictionary<(byte[], LayoutProfile), VerifyReport> Reports = [];

    static IEnumerable<TestCaseData> Cases() =>
        from rule in LayoutBreaches.All.GroupBy(b => b.Rule)
        from x in rule.Index()
        select new TestCaseData(x.Item).SetArgDisplayNames($"R{rule.Key} ({x.Index + 1})");

    [OneTimeSetUp]
    public void LayOutAllAtOnce()
    {
        Tools.Require(Looker.Missing());
        CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");
        var folder = Directory.CreateTempSubdirectory("officekit-rules-").FullName;
        foreach (var profile in LayoutBreaches.All.GroupBy(b => b.Profile))
        {
            var documents = profile.SelectMany(b => new[] { b.Good, b.Bad }).Distinct().ToList();
            var files = documents.Select((d, i) => Path.Combine(folder, $"{profile.Key}-{i}.docx")).ToList();
            foreach (var (file, document) in files.Zip(documents))
            {
                File.WriteAllBytes(file, document);
            }
            foreach (var (document, report) in documents.Zip(LayoutVerifier.Verify(files, profile.Key)))
            {
                Reports[(document, profile.Key)] = report;
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    [TestCaseSource(nameof(Cases))]
    public void ABrokenRuleIsToldWithItsPlace(object breach)
    {
        var b = (LayoutBreach)breach;
        var all = Reports[(b.Bad, b.Profile)].Diagnostics;
        var found = all.Where(d => d.Code == $"R{b.Rule}").ToList();
        Assert.That(found.Select(d => d.ToString()), Has.Some.Contains(b.Says), string.Join('\n', all));
        Assert.That(found.Where(d => d.ToString().Contains(b.Says, StringComparison.Ordinal)).Select(d => d.Severity), Is.All.EqualTo(b.Severity));
        Assert.That(found.Select(d => d.Message), Has.All.Match("(?s)：现为.*，应为.*。$"));
        Assert.That(found.Select(d => d.Location.Place), Has.All.Match("^第[1-9][0-9]*页(第[1-9][0-9]*行)?$"));
        Assert.That(found.Select(d => (d.Location.Part, d.Fixable)), Is.All.EqualTo(("word/document.xml", false)));
    }

    [TestCaseSource(nameof(Cases))]
    public void APaperThatKeepsTheRuleIsLeftInPeace(object breach)
    {
        var b = (LayoutBreach)breach;
        Assert.That(Reports[(b.Good, b.Profile)].Diagnostics.Where(d => d.Code == $"R{b.Rule}").Select(d => d.ToString()), Is.Empty);
    }

    [Test]
    public void EveryRuleOfThePageHasATest()
    {
        foreach (var rule in LayoutRuleBook.All)
        {
            var cases = LayoutBreaches.All.Count(b => b.Rule == rule.Statement.Number);
            TestContext.Out.WriteLine(
                $"R{rule.Statement.Number, -3}  {rule.Statement.Severity, -7}  {cases} × both "
                    + $"tests{(LayoutRuleBook.NotOnAPage.TryGetValue(rule.Statement.Number, out var reason) ? "; " + reason : "")}"
            );
            Assert.That(cases, Is.Positive, $"R{rule.Statement.Number}");
        }
        Assert.That(LayoutRuleBook.All.Select(r => r.Statement.Number), Is.Unique);
        Assert.That(LayoutRuleBook.NotOnAPage.Keys, Is.SubsetOf(LayoutRuleBook.All.Select(r => r.Statement.Number)));
    }
}
