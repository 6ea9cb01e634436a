// V63 to V66: the rules that every record is held to.
using System.Text;

namespace OfficeKit.Tests.Rules;

public class EveryRecordTests
{
    static readonly DataRules NoRules = DataRules.Parse("[]"u8.ToArray());

    static IEnumerable<string> Found(string json, string? schema = null, string[]? known = null) =>
        NoRules
            .Check(
                TemplateData.Parse(Encoding.UTF8.GetBytes(json)),
                new DateOnly(2017, 9, 30),
                schema is null ? null : TemplateSchema.Parse(schema),
                known: known
            )
            .Select(d => $"{d.Code} {d.Field}");

    [TestCase("""{ "noticeNo": "x督改〔2017〕12号", "text": "见x督改〔2017〕14号。" }""", "V63 text")]
    [TestCase("""{ "noticeNo": "x督改〔2017〕12号", "text": "关于x督改〔2017〕2号的回复" }""", "V63 text")]
    public void V63ACitedNumberOfItsOwnSeriesMustExist(string json, string found) => Assert.That(Found(json), Is.EqualTo(new[] { found }));

    [TestCase("""{ "noticeNo": "x督改〔2017〕12号", "text": "见x督改〔2017〕12号，又见x委发〔2017〕3号。" }""")]
    [TestCase("""{ "noticeNo": "x督改〔2017〕12号", "text": "见x督改〔2017〕14号。", "external": ["x督改〔2017〕14号"] }""")]
    [TestCase("""{ "text": "见x督改〔2017〕14号。" }""")]
    public void V63AnExternalNumberAnotherSeriesAndALoneCitationAreLeftAlone(string json) => Assert.That(Found(json), Is.Empty);

    [Test]
    public void V63KnownNumbersAreLookedUp()
    {
        const string text = """{ "text": "通报x督改〔2017〕14号整改通知单" }""";
        Assert.That(Found(text, known: ["x督改〔2017〕12号", "x督改〔2017〕14号"]), Is.Empty);
        Assert.That(Found(text, known: ["x督改〔2017〕12号"]), Is.EqualTo(new[] { "V63 text" }));
    }

    [TestCase("2017年2月30日前完成", "V64 a")]
    [TestCase("2月30日前完成", "V64 a")]
    [TestCase("2017年2月29日", "V64 a")]
    [TestCase("2017年13月1日", "V64 a")]
    [TestCase("2017年9月5日（星期三）召开", "V64 a")]
    [TestCase("2017年9月5日（周一）召开", "V64 a")]
    public void V64ADayThatIsNoneAndAWrongWeekdayAreTold(string text, string found) =>
        Assert.That(Found($$"""{ "a": "{{text}}" }"""), Is.EqualTo(new[] { found }));

    [TestCase("2016年2月29日")]
    [TestCase("2月29日")]
    [TestCase("2017年9月5日（星期二）下午")]
    [TestCase("2017年9月10日（星期日）")]
    [TestCase("2017年9月10日（星期天）")]
    [TestCase("9月5日（星期三）")]
    public void V64ARightDayIsLeftAlone(string text) => Assert.That(Found($$"""{ "a": "{{text}}" }"""), Is.Empty);

    [Test]
    public void V63ATextThatIsNothingButACitationIsNoNumberOfTheRecord()
    {
        const string schema = """{ "properties": { "noticeNo": { "type": "string", "x-type": "docno" }, "note": { "type": "string", "x-type": "text" } } }""";
        Assert.That(Found("""{ "noticeNo": "x督改〔2017〕12号", "note": "见x督改〔2017〕11号" }""", schema), Is.EqualTo(new[] { "V63 note" }));
        Assert.That(Found("""{ "noticeNo": "x督改〔2017〕12号", "note": "见x督改〔2017〕12号" }""", schema, known: ["没有字号的一行"]), Is.Empty);
    }

    const string Sums =
        """{ "properties": { "fees": { "type": "object", "properties": { "list": { "type": "array", "x-total": { "amount": "fees.total" } } } },"""
        + """ "checklist": { "type": "array", "x-total": { "score": 100 } } } }""";

    [TestCase("""{ "fees": { "list": [ { "amount": "1.10" }, { "amount": 2 } ], "total": "3.1" } }""")]
    [TestCase("""{ "fees": { "list": [ { "amount": "1.10" }, { "amount": "xx" } ], "total": "3.1" } }""")]
    [TestCase("""{ "fees": { "list": [ { "amount": "1.10" } ] } }""")]
    [TestCase("""{ "checklist": [ { "score": 40 }, { "score": 60 } ] }""")]
    [TestCase("""{ "fees": { "list": [ { "amount": 1 } ], "total": 1e40 } }""")]
    public void V65ASumThatAgreesOrCannotBeKnownIsLeftAlone(string json) =>
        Assert.That(Found(json, Sums).Where(f => !f.StartsWith("V66", StringComparison.Ordinal)), Is.Empty);

    [TestCase("""{ "fees": { "list": [ { "amount": "1.10" }, { "amount": 2 } ], "total": "3.2" } }""", "V65 fees.total")]
    [TestCase("""{ "checklist": [ { "score": 40 }, { "score": 50 } ] }""", "V65 checklist")]
    [TestCase("""{ "checklist": [ { "score": 1e40 }, { "score": 79228162514264337593543950335 }, { "score": 50 } ] }""", "V65 checklist")]
    public void V65ASumThatDoesNotAgreeIsTold(string json, string found) => Assert.That(Found(json, Sums), Is.EqualTo(new[] { found }));

    [Test]
    public void V66TheBlanksAreCountedAndListed()
    {
        var found = NoRules
            .Check(TemplateData.Parse("""{ "a": "xx市有xx名党员", "b": ["全", "xxxx"], "no": "x督改〔2017〕1号" }"""u8.ToArray()), new DateOnly(2017, 9, 30))
            .Single();
        Assert.That((found.Code, found.Severity, found.Message), Is.EqualTo(("V66", DiagnosticSeverity.Info, "the data has 3 blanks: a×2, b[1].")));
    }
}
