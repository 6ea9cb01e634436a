// What is poured in: JSON, dictionaries, objects, and single values set by path.
namespace OfficeKit.Tests;

public class TemplateDataTests
{
    sealed record Person(string Name, int Age);

    [Test]
    public void ADictionaryIsDataLikeJson()
    {
        var data = TemplateData.FromDictionary(
            new Dictionary<string, object?>
            {
                ["a"] = 1.50m,
                ["b"] = new[] { "x", "y" },
                ["c"] = new DateOnly(2017, 9, 5),
                ["d"] = null,
            }
        );
        Assert.That(data.Json.GetRawText(), Is.EqualTo("""{"a":1.50,"b":["x","y"],"c":"2017-09-05","d":null}"""));
    }

    [Test]
    public void APlainObjectIsDataByItsProperties() =>
        Assert.That(TemplateData.FromObject(new Person("甲", 30)).Json.GetProperty("Age").GetInt32(), Is.EqualTo(30));

    [Test]
    public void AByteOrderMarkIsNoMistake() => Assert.That(TemplateData.Parse("\uFEFF{ }").Json.EnumerateObject(), Is.Empty);

    [TestCase("a", "甲", """{"a":"甲","xs":[{"b":1}]}""")]
    [TestCase("a", "12", """{"a":"12","xs":[{"b":1}]}""")]
    [TestCase("xs[0].b", "true", """{"a":1,"xs":[{"b":true}]}""")]
    [TestCase("xs[1].b", "乙", """{"a":1,"xs":[{"b":1},{"b":"乙"}]}""")]
    [TestCase("m.n", """["x"]""", """{"a":1,"xs":[{"b":1}],"m":{"n":["x"]}}""")]
    public void AValueIsSetByItsPath(string path, string value, string json)
    {
        var data = TemplateData.Parse("""{ "a": 1, "xs": [ { "b": 1 } ] }""").With(path, value);
        Assert.That(
            System.Text.Json.Nodes.JsonNode.DeepEquals(
                System.Text.Json.Nodes.JsonNode.Parse(data.Json.GetRawText()),
                System.Text.Json.Nodes.JsonNode.Parse(json)
            ),
            data.Json.GetRawText()
        );
    }

    [TestCase("items[1].text", "乙")]
    [TestCase("chair.name", "陈立新")]
    [TestCase("items[2].text", null)]
    [TestCase("items[]", null)]
    [TestCase("chair.post", null)]
    public void AValueIsFoundByItsPath(string path, string? value) =>
        Assert.That(
            TemplateData.Parse("""{ "chair": "陈立新", "items": [ { "text": "甲" }, { "text": "乙" } ] }""").Find(path)?.GetString(),
            Is.EqualTo(value)
        );

    [Test]
    public void ANumberIsSetAsOneWhereTheSchemaWantsOne()
    {
        var schema = TemplateSchema.Parse("""{ "properties": { "n": { "type": "integer" }, "t": { "type": "string" } } }""");
        var data = schema.With(schema.With(TemplateData.Parse("{}"), "n", "12"), "t", "12");
        Assert.That(data.Json.GetRawText(), Is.EqualTo("""{"n":12,"t":"12"}"""));
    }

    [Test]
    public void APlaceThatCannotBeIsToldByItsPath() =>
        Assert.That(
            Assert.Throws<OfficeKitException>(() => TemplateData.Parse("""{ "xs": [] }""").With("xs[5]", "a"))!.Diagnostics.Single().Field,
            Is.EqualTo("xs[5]")
        );

    [TestCase("""{ "a": "甲\ud800乙" }""", "甲\uFFFD乙")]
    [TestCase("""{ "a": "\uD83D\uDE00" }""", "😀")]
    [TestCase("""{ "a": "\\ud800" }""", "\\ud800")]
    [TestCase("""{ "\udc00": 1, "a": "甲" }""", "甲")]
    public void HalfACharacterIsAReplacementCharacter(string json, string text)
    {
        foreach (var data in new[] { TemplateData.Parse(json), TemplateData.FromJson(System.Text.Json.JsonDocument.Parse(json).RootElement) })
        {
            Assert.That(data.Json.EnumerateObject().Select(p => p.Name).ToList(), Has.Member("a"));
            Assert.That(data.Json.GetProperty("a").GetString(), Is.EqualTo(text));
        }
    }

    [Test]
    public void WhatIsNoUtf8IsToldWithItsPlace()
    {
        var error = Assert.Throws<OfficeKitException>(() => TemplateData.Parse((byte[])[.. "{\n\"a\": \""u8, 0xB5, 0xB3, .. "\" }"u8]))!.Diagnostics.Single();
        Assert.That(
            (error.Code, error.Message),
            Is.EqualTo(("OK1502", "JSON: this is not valid JSON: line 2, byte 7.")).Or.EqualTo(("OK1502", "JSON: 不是合格的 JSON：第 2 行第 7 字节处有误。"))
        );
    }
}
