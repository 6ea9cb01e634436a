// The rules of 整改通知单: each with a record that breaks it; the sample breaks none.
using System.Text;

namespace OfficeKit.Templates.Tests;

public class RectificationNoticeTests
{
    static readonly DocumentKind Kind = KindCatalog.Find("rectification-notice")!;
    static readonly TemplateData Sample = TemplateData.Parse(Kind.Read("sample.json")!);

    static IEnumerable<string> Broken(TemplateData data) =>
        Kind.Check(data, new DateOnly(2017, 9, 30)).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => $"{d.Code} {d.Field}");

    [TestCase("noticeNo", "x督改[2017]12号", "V29 noticeNo")]
    [TestCase("noticeNo", "x督改〔2016〕12号", "V29 noticeNo")]
    [TestCase("inspectDate", "2017-08-29", "V30 inspectDate")]
    [TestCase("items[1].no", "3", "V31 items[1].no")]
    [TestCase("items[0].problem", "没有句号", "V31 items[0].problem")]
    [TestCase("items[0].deadline", "2017-08-28", "V32 items[0].deadline")]
    [TestCase("items[0].deadline", "2017-09-09", "V32 items[0].deadline")]
    [TestCase("overallDeadline", "2017-09-11", "V32 overallDeadline")]
    [TestCase("items[1].problem", "7月支部党员大会会议记录未写明请假人员姓名和原因。", "V33 items")]
    [TestCase("replyBy", "2017-09-14", "V34 replyBy")]
    public void ABrokenRuleIsTold(string path, string value, string broken) =>
        Assert.That(Broken(Kind.Schema!.With(Sample, path, value)), Does.Contain(broken));

    [Test]
    public void ADeadlineFarAwayAndALongProblemAreRemarked()
    {
        var far = Sample.With("items[0].deadline", "2017-11-01").With("overallDeadline", "2017-11-01").With("replyBy", "2017-11-02");
        Assert.That(Broken(far), Is.EqualTo(new[] { "V32 items[0].deadline" }));
        Assert.That(
            Broken(Sample.With("items[0].problem", new StringBuilder().Insert(0, "长", 200).Append('。').ToString())),
            Is.EqualTo(new[] { "V31 items[0].problem" })
        );
    }

    [Test]
    public void ADeadlineOfItsOwnIsPrintedWithItsItem()
    {
        using var memory = new MemoryStream();
        Kind.Template.Render(Sample.With("items[2].requirement", "补充自选内容。"), memory, new RenderOptions { Schema = Kind.Schema });
        Assert.That(
            OfficeKit.Tests.Shared.PlainText.Of(memory.ToArray()),
            Does.Contain("自选内容。补充自选内容。\n").And.Contain("岗位职责未公示。2017年9月12日前整改到位。")
        );
    }
}
