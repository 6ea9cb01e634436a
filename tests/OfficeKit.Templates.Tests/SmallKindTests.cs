// The rules of the small kinds: each with a record that breaks it; the samples break none.
namespace OfficeKit.Templates.Tests;

public class SmallKindTests
{
    static IEnumerable<string> Broken(string kind, string path, string value)
    {
        var it = KindCatalog.Find(kind)!;
        return it.Check(it.Schema!.With(TemplateData.Parse(it.Read("sample.json")!), path, value), new DateOnly(2017, 9, 30))
            .Where(d => d.Severity != DiagnosticSeverity.Info)
            .Select(d => $"{d.Code} {d.Field}");
    }

    [TestCase(
        "pledge-letter",
        "pledges",
        """[{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"},{"text":"a1234567"}]""",
        "V47 pledges"
    )]
    [TestCase("pledge-letter", "pledges[0].text", "做好1", "V47 pledges[0].text")]
    [TestCase("pledge-letter", "pledges", """[{"text":"努力工作争当先锋"}]""", "V47 pledges[0].text")]
    [TestCase("pledge-letter", "pledges[0].due", "2017-06-30", "V48 pledges[0].due")]
    [TestCase("pledge-letter", "pledges[0].due", "2018-01-01", "V48 pledges[0].due")]
    [TestCase("rectification-reply", "notice.items", """[{"no":1},{"no":5}]""", "V43 items")]
    [TestCase("rectification-reply", "items[1].no", """null""", "V43 items[1].no")]
    [TestCase("rectification-reply", "items[2].plan", "null", "V43 items[2].plan")]
    [TestCase("rectification-reply", "items[0].completedDate", "2017-09-19", "V36 items[0].completedDate")]
    [TestCase("rectification-reply", "noticeNo", "x督改〔2017〕13号", "V63 noticeNo")]
    [TestCase("rectification-reply", "title", "关于x督改〔2017〕9号整改情况的报告", "V63 title")]
    [TestCase("close-out-slip", "closeoutNo", "x督销[2017]1号", "V45 closeoutNo")]
    [TestCase("close-out-slip", "verifiedDate", "2017-09-06", "V36 verifiedDate")]
    [TestCase("close-out-slip", "issueDate", "2017-09-08", "V36 completedDate")]
    [TestCase("close-out-slip", "closedDate", "2017-09-10", "V36 closedDate")]
    [TestCase("close-out-slip", "closedDate", "2017-10-01", "V36 closedDate")]
    [TestCase("close-out-slip", "closedDate", "null", "V36 closedDate")]
    [TestCase("close-out-slip", "opinion", "不同意销号，继续整改", "V36 newDeadline")]
    [TestCase("close-out-slip", "verifier[0]", "周敏", "V44 verifier[0]")]
    [TestCase("close-out-slip", "verifier", """["核查员丙"]""", "V44 verifier")]
    public void ABrokenRuleIsTold(string kind, string path, string value, string broken) => Assert.That(Broken(kind, path, value), Does.Contain(broken));
}
