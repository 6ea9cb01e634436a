// “1+N”学习计划: its rules, each with a record that breaks it; the samples break none.
namespace OfficeKit.Templates.Tests;

public class StudyPlanTests
{
    [TestCase("rows[1].month", "9", "V51 rows", Description = "September twice, August not at all")]
    [TestCase("rows[2].month", "10", "V51 rows[2].month")]
    [TestCase("rows[0].required", "", "V51 rows[0].required")]
    [TestCase("rows[0].optional", "xx", "V51 rows[0].optional")]
    [TestCase("rows[0].hours", "0.4", "V53 totalHours")]
    [TestCase("minimumHours", "12", "V53 totalHours")]
    [TestCase("totalHours", "12", "V65 totalHours")]
    [TestCase("rows[0].form", "看电影", "OK1306 rows[0].form")]
    public void ABrokenRuleIsTold(string path, string value, string broken) => Assert.That(Rules.Broken("study-plan", path, value), Does.Contain(broken));

    [TestCase("rows[11].month", "11", new[] { "V51 rows", "V51 rows" }, Description = "December is missing, November twice")]
    [TestCase("minimumHours", "39", new[] { "V53 totalHours" })]
    public void AYearHasTwelveMonths(string path, string value, string[] broken) =>
        Assert.That(Rules.Broken("study-plan", path, value, "sample-long.json"), Is.EqualTo(broken));

    [TestCase("机关", "惠农政策、村规民约", "V52 rows")]
    [TestCase("农村", "惠农政策、村规民约", "", Description = "the same field may have the same choice")]
    [TestCase("机关", "机关作风建设", "")]
    public void V52APlanCopiedFromAnotherFieldIsRemarkedInARun(string domain, string first, string broken)
    {
        var (kind, sample, seen) = (KindCatalog.Find("study-plan")!, Rules.Sample("study-plan"), new EarlierRecords());
        IEnumerable<string> Check(TemplateData data) =>
            kind.Check(data, new DateOnly(2017, 9, 30), seen).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => $"{d.Code} {d.Field}");
        Assert.That(Check(sample), Is.Empty);
        Assert.That(Check(sample.With("domain", domain).With("rows[0].optional", first)), Is.EqualTo(broken.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void TheTotalIsAddedUpWhenItIsNotGivenAndFormsMayBeAList()
    {
        var kind = KindCatalog.Find("study-plan")!;
        var text = Rules.Text(kind, Rules.Sample("study-plan").With("totalHours", "null").With("rows[0].form", """["党课","自学"]"""), out _);
        Assert.That(text, Does.Contain("| 合计 | 11.5 |").And.Contain("| 党课、自学 |"));
    }

    [Test]
    public void AVisibleBlankStaysInAnEmptyPlan()
    {
        var text = Rules.Text(
            KindCatalog.Find("study-plan")!,
            TemplateData.Parse("""{ "branch": null, "year": 2017, "period": "年度", "domain": "机关", "rows": [] }"""),
            out var report
        );
        Assert.That(text, Does.StartWith("2017年度“1+N”学习计划").And.Contain("党支部：xxxx").And.Contain("| 无 |"));
        Assert.That(report.Blanks.Select(b => b.Path), Does.Contain("branch"));
    }
}
