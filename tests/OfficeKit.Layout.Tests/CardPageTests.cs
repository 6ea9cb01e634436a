// Looks at the pages of cards and tables: as many as the records need, nothing outside the margins, no empty page.
using OfficeKit.Looking;
using OfficeKit.Templates;
using OfficeKit.Templates.Tests;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

public class CardPageTests
{
    static readonly (string Kind, int OfFifty, int OfThree)[] Cards =
    [
        ("pledge-card", 50, 3),
        ("pledge-card:a4-2up", 25, 2),
        ("pledge-card:a4-4up", 13, 1),
        ("pledge-card:9054", 5, 1),
        ("small-wish-card", 0, 3),
        ("small-wish-card:a4-2up", 0, 2),
        ("small-wish-card:a4-4up", 0, 1),
        ("small-wish-card:9054", 0, 1),
    ];

    static readonly (string Kind, string Sample, int Pages)[] Tables =
    [
        ("study-plan", "sample.json", 1),
        ("study-plan", "sample-long.json", 2),
        ("supervision-schedule", "sample.json", 2),
        ("supervision-schedule", "sample-public.json", 2),
        ("appraisal-table", "sample.json", 1),
        ("appraisal-table", "sample-members.json", 1),
    ];

    static Dictionary<string, PageReport> reports = [];

    static IEnumerable<TestCaseData> Fifty() => Cards.Where(c => c.OfFifty > 0).Select(c => new TestCaseData(c.Kind, c.OfFifty).SetArgDisplayNames(c.Kind));

    static IEnumerable<TestCaseData> Three() => Cards.Select(c => new TestCaseData(c.Kind, c.OfThree).SetArgDisplayNames(c.Kind));

    static IEnumerable<TestCaseData> Listed() =>
        Tables.Select(t => new TestCaseData($"{t.Kind} {t.Sample}", t.Pages).SetArgDisplayNames($"{t.Kind} {t.Sample}"));

    [OneTimeSetUp]
    public void RenderAllAtOnce()
    {
        Tools.Require(Looker.Missing());
        var folder = Directory.CreateTempSubdirectory("officekit-cards-").FullName;
        var sheet = PledgeSheet.Read(
            File.ReadAllText(Path.Combine(Repository.Root, "templates", "pledge-card", "sample.csv")),
            KindCatalog.Find("pledge-card")!
        );
        var files = new Dictionary<string, string>();
        void Make(string name, string kind, TemplateData data)
        {
            files[name] = Path.Combine(folder, $"{files.Count}.docx");
            var found = KindCatalog.Find(kind)!;
            found.Template.Render(data, files[name], new RenderOptions { Schema = found.Schema });
        }
        foreach (var (kind, fifty, _) in Cards)
        {
            Make($"{kind} 3", kind, Batch(kind));
            if (fifty > 0)
            {
                Make($"{kind} 50", kind, sheet);
            }
        }
        foreach (var (kind, sample, _) in Tables)
        {
            Make($"{kind} {sample}", kind, TemplateData.Parse(KindCatalog.Find(kind)!.Read(sample)!));
        }
        reports = files.Keys.Zip(Looker.Look([.. files.Values])).ToDictionary(p => p.First, p => p.Second);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Three cards, the second with values as long as its places hold.</summary>
    static TemplateData Batch(string kind)
    {
        var batch = TemplateData.Parse(KindCatalog.Find(kind)!.Read("batch.json")!);
        return kind.StartsWith("small", StringComparison.Ordinal)
            ? batch
            : batch
                .With(
                    "rows[1].branch",
                    kind.EndsWith("9054", StringComparison.Ordinal) ? "东桥镇南湖社区网格第三联合党支部" : "东桥镇南湖社区网格第三片区楼宇商圈联合党支部"
                )
                .With("rows[1].name", kind.EndsWith("9054", StringComparison.Ordinal) ? "阿卜杜拉·阿布都热西" : "买买提明·阿卜杜热依木江")
                .With("rows[1].review.opinion", "同意公开承诺");
    }

    [TestCaseSource(nameof(Fifty))]
    public void FiftyCardsFillTheirSheetsAndNoneSpills(string kind, int pages) => Assert.That(reports[$"{kind} 50"].Pages, Has.Count.EqualTo(pages), "R231");

    [TestCaseSource(nameof(Three))]
    public void LongValuesStayOnTheirCard(string kind, int pages) => Assert.That(reports[$"{kind} 3"].Pages, Has.Count.EqualTo(pages), "R224, R231");

    [TestCaseSource(nameof(Three))]
    public void NothingStandsWithinFiveMillimetresOfTheEdge(string kind, int pages)
    {
        foreach (var page in reports[$"{kind} 3"].Pages)
        {
            Assert.That(page.LeftInk, Is.GreaterThanOrEqualTo(5), "R223");
            Assert.That(page.RightInk, Is.LessThanOrEqualTo(205), "R223");
            Assert.That(page.FirstInk, Is.GreaterThanOrEqualTo(5), "R223");
            Assert.That(page.LastInk, Is.LessThanOrEqualTo(kind.Contains(':', StringComparison.Ordinal) ? 292 : 143), "R223");
        }
        Assert.That(pages, Is.Positive);
    }

    [TestCaseSource(nameof(Listed))]
    public void ATableTakesThePagesItNeedsAndItsFacesAreThere(string name, int pages)
    {
        Assert.That(reports[name].Pages, Has.Count.EqualTo(pages));
        Assert.That(reports[name].Pages.Select(p => p.Lines), Is.All.Positive);
        Assert.That(reports[name].FontProblems, Is.Empty);
    }
}
