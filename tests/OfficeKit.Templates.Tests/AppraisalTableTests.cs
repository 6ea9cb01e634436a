// 述职评议考核表、民主评议党员测评表: its rules, its sums, its grade words.
namespace OfficeKit.Templates.Tests;

public class AppraisalTableTests
{
    const string Kind = "appraisal-table";

    [TestCase("grades.好", "37", "V58 grades")]
    [TestCase("ballots.returned", "45", "V58 ballots.valid")]
    [TestCase("ballots.issued", "45", "V58 ballots.returned")]
    [TestCase("items[0].weight", "30", "V59 items")]
    [TestCase("average", "96.08", "V61 average")]
    [TestCase("rate", "82.6%", "V61 rate")]
    [TestCase("points", "[100,80,60]", "V61 points")]
    [TestCase("grades", """{"好":38,"优秀":8}""", "V62 grades")]
    [TestCase("conclusion", "优秀", "V62 conclusion")]
    [TestCase("items[2].grade", "良", "V62 items[2].grade")]
    public void ABrokenRuleIsTold(string path, string value, string broken) =>
        Assert.That(Rules.Broken(KindCatalog.Find(Kind)!, With(Rules.Sample(Kind), path, value)), Does.Contain(broken));

    // A count or a score is a number in data.
    static TemplateData With(TemplateData data, string path, string value)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(data.Json.GetRawText())!;
        return int.TryParse(value, out var number) && path.StartsWith("grades.", StringComparison.Ordinal)
            ? Set(root, number)
            : KindCatalog.Find(Kind)!.Schema!.With(data, path, value);
        TemplateData Set(System.Text.Json.Nodes.JsonNode node, int n)
        {
            node["grades"]![path["grades.".Length..]] = n;
            return TemplateData.Parse(node.ToJsonString());
        }
    }

    [TestCase("judged.excellent", "8", "V60 judged.excellent")]
    [TestCase("excellentLimit", "0.3", "V60 judged.excellent")]
    public void TooManyExcellentOnesAreRemarked(string path, string value, string broken) =>
        Assert.That(Rules.Broken(Kind, path, value, "sample-members.json"), Is.EqualTo(new[] { broken }));

    [Test]
    public void ExactlyAThirdIsNotTooMany() => Assert.That(Rules.Broken(Kind, "judged", """{"members":21,"excellent":7}""", "sample-members.json"), Is.Empty);

    [Test]
    public void AverageAndRatesAreComputedHalfAwayFromZero()
    {
        // 38·100 + 7·80 + 1·60 = 4420; 4420 / 46 = 96.086…; one of 800: 0.125 → 0.13.
        var kind = KindCatalog.Find(Kind)!;
        var text = Rules.Text(kind, Rules.Sample(Kind).With("average", "null").With("rate", "null"), out _);
        Assert.That(text, Does.Contain("| 平均分 | 96.09 |").And.Contain("| 好 | 38 | 82.61% |").And.Contain("| 好82.61% |"));
        Assert.That(
            Rules.Text(
                kind,
                Rules.Sample(Kind).With("grades", """{"好":1,"差":799}""").With("ballots", """{"issued":800,"returned":800,"valid":800}"""),
                out _
            ),
            Does.Contain("| 好 | 1 | 0.13% |")
        );
    }

    [Test]
    public void GradesAndPointsOfTheHousesOwnAreUsed()
    {
        var own = Rules
            .Sample(Kind)
            .With("scheme", "绩效考核")
            .With("words", """["先进","达标","未达标"]""")
            .With("points", "[100,70,0]")
            .With("items", "[]")
            .With("grades", """{"先进":20,"达标":20,"未达标":6}""")
            .With("average", "null")
            .With("rate", "null")
            .With("conclusion", "先进");
        Assert.That(Rules.Broken(KindCatalog.Find(Kind)!, own), Is.Empty);
        Assert.That(
            Rules.Text(KindCatalog.Find(Kind)!, own, out _),
            Does.StartWith("2017年度绩效考核表").And.Contain("| 平均分 | 73.91 |").And.Contain("| 未达标 | 6 | 13.04% |").And.Not.Contain("优秀")
        );
    }

    [Test]
    public void AnOpinionIsPrintedWithoutAName() =>
        Assert.That(Rules.Text(KindCatalog.Find(Kind)!, Rules.Sample(Kind), out _), Does.Contain("1.深入薄弱村指导还不够经常。"));
}
