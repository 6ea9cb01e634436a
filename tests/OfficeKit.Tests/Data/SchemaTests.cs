// What a schema asks is checked, and what is not checked is refused.
namespace OfficeKit.Tests.Data;

public class SchemaTests
{
    static string Check(string schema, string data) =>
        string.Join("；", TemplateSchema.Parse(schema).Check(TemplateData.Parse(data)).Select(d => $"{d.Code} {d.Field}"));

    [TestCase("""{ "const": "甲" }""", "\"甲\"", "")]
    [TestCase("""{ "const": "甲" }""", "\"乙\"", "OK1305 x")]
    [TestCase("""{ "const": 3 }""", "3", "")]
    [TestCase("""{ "allOf": [ { "type": "string" }, { "minLength": 2 } ] }""", "\"甲乙\"", "")]
    [TestCase("""{ "allOf": [ { "type": "string" }, { "minLength": 2 } ] }""", "\"甲\"", "OK1307 x")]
    [TestCase("""{ "allOf": [ { "type": "string" }, { "minLength": 2 } ] }""", "3", "OK1302 x")]
    [TestCase(
        """{ "allOf": [ { "properties": { "a": { "type": "string" } } }, { "properties": { "b": { "type": "string" } } } ] }""",
        """{ "a": "1", "b": "2" }""",
        ""
    )]
    [TestCase(
        """{ "allOf": [ { "properties": { "a": { "type": "string" } } }, { "properties": { "b": { "type": "string" } } } ] }""",
        """{ "a": "1", "c": 2 }""",
        "OK1304 x.c"
    )]
    [TestCase("""{ "properties": { "a": true }, "allOf": [ { "properties": { "b": true } } ] }""", """{ "a": "1", "b": 1, "c": 2 }""", "OK1304 x.c")]
    [TestCase("""{ "uniqueItems": true }""", "[1, 2, 3]", "")]
    [TestCase("""{ "uniqueItems": true }""", "[1, 2, 1]", "OK1307 x[2]")]
    [TestCase("""{ "multipleOf": 0.5 }""", "1.5", "")]
    [TestCase("""{ "multipleOf": 0.5 }""", "1.2", "OK1307 x")]
    [TestCase("""{ "exclusiveMinimum": 0 }""", "0", "OK1307 x")]
    [TestCase("""{ "exclusiveMaximum": 10 }""", "9.5", "")]
    [TestCase("""{ "additionalProperties": { "type": "integer" } }""", """{ "好": 1, "差": "多" }""", "OK1302 x.差")]
    [TestCase("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "b": 1 }""", "OK1304 x.b")]
    public void AKeywordIsChecked(string rule, string value, string found) =>
        Assert.That(Check($$"""{ "properties": { "x": {{rule}} } }""", $$"""{ "x": {{value}} }"""), Is.EqualTo(found));

    [TestCase("""{ "if": { "type": "string" } }""", "#/properties/x/if")]
    [TestCase("""{ "items": { "patternProperties": { } } }""", "#/properties/x/items/patternProperties")]
    [TestCase("""{ "anyOf": [ { "type": "string" }, { "not": { } } ] }""", "#/properties/x/anyOf/1/not")]
    [TestCase("""{ "items": [ { "type": "string" } ] }""", "#/properties/x/items")]
    [TestCase("""{ "$ref": "#/$defs/none" }""", "#/properties/x/$ref")]
    [TestCase("""{ "type": "text" }""", "#/properties/x/type")]
    public void AKeywordThatIsNotCheckedIsRefused(string rule, string path) =>
        Assert.That(
            Assert
                .Throws<OfficeKitException>(() => TemplateSchema.Parse($$"""{ "properties": { "x": {{rule}} } }"""))!
                .Diagnostics.Select(d => $"{d.Code} {d.Field}"),
            Is.EqualTo(new[] { $"OK1510 {path}" })
        );

    [Test]
    public void WhatOnlyDescribesIsAllowed() =>
        Assert.That(
            TemplateSchema
                .Parse("""{ "$schema": "s", "$id": "i", "title": "t", "x-own": { "if": 1 }, "properties": { "if": { "default": 1, "examples": [ 1 ] } } }""")
                .Title,
            Is.EqualTo("t")
        );

    [Test]
    public void AMisspelledKeywordIsToldWithTheOneThatWasMeant() =>
        Assert.That(
            Assert.Throws<OfficeKitException>(() => TemplateSchema.Parse("""{ "properties": { "x": { "minLenght": 2 } } }"""))!.Diagnostics.Single().Hint,
            Does.Contain("minLength")
        );

    [Test]
    public void ASchemaKnowsTheKindOfEachField()
    {
        var schema = TemplateSchema.Parse(
            """
            { "properties": { "d": { "type": "string", "format": "date" }, "n": { "type": ["number", "string"] },
                "xs": { "type": "array", "items": { "properties": { "on": { "type": "boolean" } } } } } }
            """
        );
        string[] paths = ["d", "n", "xs", "xs[3].on", "none"];
        Assert.That(paths.Select(schema.GetKind), Is.EqualTo(new[] { FieldKind.Date, FieldKind.Number, FieldKind.List, FieldKind.Boolean, FieldKind.Text }));
    }
}
