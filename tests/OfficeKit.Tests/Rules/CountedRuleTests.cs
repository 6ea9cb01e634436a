// Rules that count the items of a list, and rules that look back at an earlier item of the same key.
using System.Text;

namespace OfficeKit.Tests.Rules;

public class CountedRuleTests
{
    static List<string> Found(string rule, string record) =>
        [
            .. DataRules
                .Parse(Encoding.UTF8.GetBytes(rule))
                .Check(TemplateData.Parse(Encoding.UTF8.GetBytes(record)), new DateOnly(2017, 9, 30))
                .Select(d => $"{d.Code} {d.Field} {d.Message}"),
        ];

    const string Total =
        """[{ "id": "n", "rule": "V39", "level": "E", "count": { "n": ["rows", "it.ok"], "late": ["rows", "it.day < today"] }, "check": "n == total","""
        + """ "field": "total", "message": "应为{{ n }}，逾期{{ late }}。" }]""";

    [TestCase("""{ "total": 2, "rows": [ { "ok": true }, { "ok": false }, { "ok": true } ] }""", "")]
    [TestCase("""{ "total": 3, "rows": [ { "ok": true, "day": "2017-09-29" }, { "ok": false, "day": "2017-09-30" } ] }""", "V39 total 应为1，逾期1。")]
    [TestCase("""{ "total": 1 }""", "V39 total 应为0，逾期0。")]
    public void ItemsThatMeetAConditionAreCounted(string record, string found) => Assert.That(string.Join('\n', Found(Total, record)), Is.EqualTo(found));

    const string Once =
        """[{ "id": "no", "rule": "V31", "level": "E", "each": "rows", "by": "it.a + it.b", "check": "!before", "field": "rows[{{ index }}]","""
        + """ "message": "与{{ before.id }}相同。" }]""";

    [TestCase(
        """{ "rows": [ { "id": 1, "a": "k", "b": "1" }, { "id": 2, "a": "k", "b": "2" }, { "id": 3, "a": "k", "b": "1" }, { "id": 4, "a": "k","""
            + """ "b": "1" } ] }""",
        "V31 rows[2] 与1相同。\nV31 rows[3] 与3相同。"
    )]
    [TestCase("""{ "rows": [ { "id": 1 }, { "id": 2 } ] }""", "")]
    public void AnItemKnowsTheOneBeforeItOfTheSameKey(string record, string found) => Assert.That(string.Join('\n', Found(Once, record)), Is.EqualTo(found));

    [Test]
    public void NumbersThatDoNotRiseWithTheirDatesAreFound() =>
        Assert.That(
            Found(
                """[{ "id": "o", "rule": "V45", "level": "E", "each": "cn.out_of_order rows \"no\" \"day\"", "check": "false", "field": "rows","""
                    + """ "message": "{{ it }}" }]""",
                """{ "rows": [ { "no": "甲〔2017〕10号", "day": "2017-09-03" }, { "no": "甲〔2017〕9号", "day": "2017-09-04" }, { "no": "甲〔2016〕20号","""
                    + """ "day": "2016-01-01" }, { "no": "乙〔2017〕11号", "day": "2017-01-01" }, { "no": "没有", "day": "2017-01-01" }, """
                    + """{ "no": "甲〔2017〕11号", "day": "" } ] }"""
            ),
            Is.EqualTo(new[] { "V45 rows 甲〔2017〕10号" })
        );

    [Test]
    public void PiecesOfATextAreAListToo() =>
        Assert.That(
            Found(
                """[{ "id": "p", "rule": "V64", "level": "W", "each": "text | string.split \"，\"", "check": "it != \"乙\"", "field": "text","""
                    + """ "message": "{{ index }}" }]""",
                """{ "text": "甲，乙" }"""
            ),
            Is.EqualTo(new[] { "V64 text 1" })
        );
}
