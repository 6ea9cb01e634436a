// Rules over a whole run: what only one record of it may have.
using System.Text;

namespace OfficeKit.Tests.Rules;

public class UniqueRuleTests
{
    static List<string> Found(string rule, params string[] records)
    {
        var rules = DataRules.Parse(Encoding.UTF8.GetBytes(rule));
        var seen = new EarlierRecords();
        return
        [
            .. records
                .SelectMany(r => rules.Check(TemplateData.Parse(Encoding.UTF8.GetBytes(r)), new DateOnly(2017, 9, 30), earlier: seen))
                .Select(d => $"{d.Code} {d.Field} {d.Message}"),
        ];
    }

    [Test]
    public void ANumberThatAnEarlierRecordHasIsTold() =>
        Assert.That(
            Found(
                """[{ "id": "no", "rule": "V46", "level": "E", "unique": "no", "field": "no", "message": "卡号{{ no }}与第{{ earlier }}条重复。" }]""",
                """{ "no": "1" }""",
                """{ "no": "2" }""",
                """{ "no": "1" }""",
                "{}",
                "{}"
            ),
            Is.EqualTo(new[] { "V46 no 卡号1与第1条重复。" })
        );

    [Test]
    public void RecordsThatAreAlikeInAnotherRespectMayShareAValue() =>
        Assert.That(
            Found(
                """[{ "id": "n", "rule": "V52", "level": "W", "unique": "n", "unlike": "domain", "field": "n", "message": "与第{{ earlier }}条相同。" }]""",
                """{ "n": "a", "domain": "农村" }""",
                """{ "n": "a", "domain": "农村" }""",
                """{ "n": "a", "domain": "机关" }"""
            ),
            Is.EqualTo(new[] { "V52 n 与第1条相同。" })
        );

    [Test]
    public void SomeMayShareAValueButNoMore() =>
        Assert.That(
            Found(
                """[{ "id": "n", "rule": "V41", "level": "W", "unique": "n", "most": 2, "field": "n", "message": "多。" }]""",
                """{ "n": "a" }""",
                """{ "n": "a" }""",
                """{ "n": "a" }"""
            ),
            Has.Count.EqualTo(1)
        );

    [Test]
    public void ARecordAloneIsNotAsked() =>
        Assert.That(
            DataRules
                .Parse("""[{ "id": "no", "rule": "V46", "level": "E", "unique": "no", "field": "no", "message": "" }]"""u8.ToArray())
                .Check(TemplateData.Parse("""{ "no": "1" }"""u8.ToArray()), new DateOnly(2017, 9, 30)),
            Is.Empty
        );

    [Test]
    public void ARuleThatAsksNothingIsWrong() =>
        Assert.That(
            () => DataRules.Parse("""[{ "id": "no", "rule": "V46", "level": "E", "field": "no", "message": "" }]"""u8.ToArray()),
            Throws.TypeOf<OfficeKitException>()
        );
}
