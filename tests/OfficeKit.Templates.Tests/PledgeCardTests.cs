// 承诺践诺卡: its rules, its sizes, the sample sheet of 50 cards.
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class PledgeCardTests
{
    static readonly DocumentKind Kind = KindCatalog.Find("pledge-card")!;

    static readonly TemplateData Sheet = PledgeSheet.Read(File.ReadAllText(Path.Combine(Repository.Root, "templates", "pledge-card", "sample.csv")), Kind);

    static IEnumerable<string> Sizes() => Kind.Variants.Select(v => v.Key);

    [TestCase("cardNo", "", "V46 cardNo")]
    [TestCase("name", "xxx", "V46 name")]
    [TestCase("branch", "null", "V46 branch")]
    [TestCase("branches", """["和平社区党支部"]""", "V46 branch")]
    [TestCase("pledges", "[]", "V47 pledges")]
    [TestCase(
        "pledges",
        """[{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"}]""",
        "V47 pledges"
    )]
    [TestCase("pledges[0].text", "做好1", "V47 pledges[0].text")]
    [TestCase("pledges", """[{"text":"努力工作争当先锋"}]""", "V47 pledges[0].text")]
    [TestCase("pledges[1].due", "2017-06-30", "V48 pledges[1].due")]
    [TestCase("pledges[1].due", "2018-01-01", "V48 pledges[1].due")]
    [TestCase("post", "技术革新岗", "V49 post")]
    [TestCase("progress", "已完成", "V50 ratings")]
    [TestCase("ratings.self", "很好", "V50 ratings.self")]
    [TestCase("ratings.masses", "优", "V50 ratings.masses")]
    [TestCase("wish.wisher", "null", "V40 wish")]
    [TestCase("domain", "外国", "OK1305 domain")]
    public void ABrokenRuleIsTold(string path, string value, string broken) =>
        Assert.That(Rules.Broken("pledge-card", path, value), Is.EqualTo(new[] { broken }).Or.Contain(broken));

    [TestCase("""["南湖社区党支部"]""")]
    [TestCase("""[{"name":"中共xx市东桥镇南湖社区支部委员会","short":"南湖社区党支部"}]""")]
    public void ABranchIsKnownByItsNameOrItsShortName(string branches) => Assert.That(Rules.Broken("pledge-card", "branches", branches), Is.Empty);

    [Test]
    public void ANumberUsedTwiceInABatchIsToldAndSoIsTheCardOfABrokenRule()
    {
        var batch = Rules.Sample("pledge-card", "batch.json").With("rows[1].cardNo", "CN2017-001").With("rows[2].pledges[0].due", "2017-06-01");
        Assert.That(Rules.Broken(Kind, batch), Is.EqualTo(new[] { "V46 rows[1].cardNo", "V48 rows[2].pledges[0].due" }));
    }

    [Test]
    public void TheSheetOfFiftyCardsFitsTheSchemaAndBreaksNoRuleOfLevelE()
    {
        var found = Kind.Check(Sheet, new DateOnly(2017, 9, 30));
        Assert.That(found.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(Sheet.Json.GetProperty("rows").GetArrayLength(), Is.EqualTo(50));
    }

    [Test]
    public void EveryHeaderOfTheSheetLeadsToAFieldOfTheSchema()
    {
        var columns = JsonDocument.Parse(Kind.Read("columns.json")!).RootElement;
        var headers = File.ReadLines(Path.Combine(Repository.Root, "templates", "pledge-card", "sample.csv")).First().Split(',');
        var data = headers.Aggregate(
            TemplateData.Parse("{}"),
            (d, h) =>
                d.With(
                    PledgeSheet.PathOf(h, columns),
                    h.StartsWith("完成时限", StringComparison.Ordinal) || h is "入党时间" or "承诺日期" ? "2017-09-05" : "值"
                )
        );
        Assert.That(Kind.Schema!.Check(data).Where(d => d.Code is not "OK1305"), Is.Empty);
        Assert.That(data.Json.GetProperty("pledges")[2].GetProperty("due").GetString(), Is.EqualTo("2017-09-05"));
    }

    [TestCaseSource(nameof(Sizes))]
    public void AllFiftyCardsArePrintedInOrderInEverySize(string size)
    {
        var text = Rules.Text(Kind.FindVariant(size)!, Sheet, out var report);
        Assert.That(Regex.Matches(text, @"CN2017-\d{3}").Select(m => m.Value), Is.EqualTo(Enumerable.Range(1, 50).Select(i => $"CN2017-{i:000}")));
        Assert.That(text, Does.Contain("陈𬍛").And.Contain("李㛃").And.Contain("阿拉坦·其其格"));
        foreach (var row in Sheet.Json.GetProperty("rows").EnumerateArray())
        {
            Assert.That(
                row.GetProperty("pledges").EnumerateArray().Where(p => !text.Contains(p.GetProperty("text").GetString()!, StringComparison.Ordinal)),
                Is.Empty
            );
        }
        Assert.That(report.Diagnostics, Is.Empty, "every value has room (R224)");
        Assert.That(
            report.Blanks.Select(b => b.Path),
            Is.EqualTo(new[] { 9, 19, 29, 39, 49 }.Select(i => $"rows[{i}].pledgeDate")),
            "the five cards without 承诺日期"
        );
    }

    [TestCaseSource(nameof(Sizes))]
    public void ALongValueShrinksAndWhatHasNoRoomIsToldWithItsCard(string size)
    {
        var kind = Kind.FindVariant(size)!;
        // 22 characters in the branch's place: smaller, but no word of it; five pledges of 60 characters have room nowhere.
        var longBranch = Rules
            .Sample("pledge-card", "batch.json")
            .With("rows[1].branch", size == "9054" ? "东桥镇南湖社区网格第三联合党支部" : "东桥镇南湖社区网格第三片区楼宇商圈联合党支部");
        Assert.That(Rules.Text(kind, longBranch, out var report), Does.Contain("联合党支部"));
        Assert.That(report.Diagnostics, Is.Empty);
        var longPledges = Rules
            .Sample("pledge-card", "batch.json")
            .With(
                "rows[1].pledges",
                JsonSerializer.Serialize(Enumerable.Range(1, 5).Select(i => new { text = $"{i}" + new string('诺', 59), due = "2017-12-15" }))
            );
        Assert.That(Rules.Text(kind, longPledges, out report), Does.Contain("5" + new string('诺', 59)), "nothing is cut off");
        Assert.That(
            report.Diagnostics.Select(d => (d.Code, d.Severity, d.Field)),
            Is.EqualTo(new[] { ("OK1409", DiagnosticSeverity.Warning, "rows[1].pledges[0].text") })
        );
    }

    [Test]
    public void APublicCopyMasksThePhone()
    {
        Assert.That(Rules.Text(Kind, Rules.Sample("pledge-card"), out _), Does.Contain("13812340000"));
        Assert.That(Rules.Text(Kind, Rules.Sample("pledge-card").With("public", "true"), out _), Does.Contain("138****0000").And.Not.Contain("13812340000"));
    }

    [Test]
    public void APhotoKeepsToItsPlaceAndAnAbsentOneSaysSo()
    {
        // 96 × 48 pixels: twice as wide as high, so the width of 25 mm decides.
        const string Png =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAGAAAAAwCAAAAADLfSATAAAAK0lEQVR42u3NMQ0AAAwDoEqv9KrYsQQMkB6LQCAQCAQCgUAgEAgEAoHgUzDeFACIn87bZ"
            + "wAAAABJRU5ErkJggg==";
        using var memory = new MemoryStream();
        Kind.Template.Render(Rules.Sample("pledge-card").With("photo", Png), memory, new RenderOptions { Schema = Kind.Schema });
        var body = PackageParts.Text(memory.ToArray(), "word/document.xml");
        Assert.That(Regex.Match(body, "<wp:extent cx=\"(\\d+)\"").Groups[1].Value, Is.EqualTo($"{1417 * 635}"), "25 mm");
        Assert.That(Rules.Text(Kind, Rules.Sample("pledge-card"), out _), Does.Contain("照片"));
    }

    [Test]
    public void ACardWithoutPledgesShowsABlank()
    {
        Assert.That(Rules.Text(Kind, Rules.Sample("pledge-card").With("pledges", "null"), out var report), Does.Contain("‹承诺事项 ¦ xx›"));
        Assert.That(report.Blanks, Has.Count.EqualTo(1));
    }

    [Test]
    public void AVariantIsFoundByItsName()
    {
        Assert.That(KindCatalog.Find("pledge-card:a4-4up"), Has.Property("Id").EqualTo("pledge-card:a4-4up").And.Property("Name").EqualTo("党员承诺践诺卡"));
        Assert.That(KindCatalog.Find("pledge-card:a3"), Is.Null);
        Assert.That(KindCatalog.Find("work-report:a4"), Is.Null);
        Assert.That(Sizes(), Is.EqualTo(new[] { "a5", "a4-2up", "a4-4up", "9054" }));
    }
}
