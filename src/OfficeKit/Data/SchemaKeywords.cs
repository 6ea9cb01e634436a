// Refuses a schema that says what nobody checks.
using System.Text.Json;
using OfficeKit.Plumbing;

namespace OfficeKit.Data;

/// <summary>Refuses a schema that says what nobody checks: a rule that is read and not kept is worse than none.</summary>
static class SchemaKeywords
{
    static readonly HashSet<string> Checked =
    [
        "$defs",
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "multipleOf",
        "oneOf",
        "pattern",
        "properties",
        "required",
        "type",
        "uniqueItems",
    ];

    // Words that say something to people and nothing of the data.
    static readonly HashSet<string> Annotations =
    [
        "$comment",
        "$id",
        "$schema",
        "contentEncoding",
        "contentMediaType",
        "default",
        "deprecated",
        "description",
        "examples",
        "readOnly",
        "title",
        "writeOnly",
    ];

    static readonly string[] Types = ["array", "boolean", "integer", "null", "number", "object", "string"];

    /// <summary>Throws <see cref="OfficeKitException"/> with each place where the schema says what is not checked (OK1510).</summary>
    public static void Check(SchemaReader reader)
    {
        var found = new List<TemplateDiagnostic>();
        Visit(reader, reader.Root, "#", found);
        if (found.Count > 0)
        {
            throw new OfficeKitException(found);
        }
    }

    static void Visit(SchemaReader reader, JsonElement schema, string path, List<TemplateDiagnostic> found)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        foreach (var keyword in schema.EnumerateObject())
        {
            var at = $"{path}/{keyword.Name}";
            switch (keyword.Name)
            {
                case "properties" or "$defs" when keyword.Value.ValueKind == JsonValueKind.Object:
                    foreach (var inner in keyword.Value.EnumerateObject())
                    {
                        Visit(reader, inner.Value, $"{at}/{inner.Name}", found);
                    }
                    break;
                case "anyOf" or "oneOf" or "allOf" when keyword.Value.ValueKind == JsonValueKind.Array:
                    foreach (var (inner, index) in keyword.Value.EnumerateArray().Select((e, i) => (e, i)))
                    {
                        Visit(reader, inner, $"{at}/{index}", found);
                    }
                    break;
                case "items" or "additionalProperties" when keyword.Value.ValueKind != JsonValueKind.Array:
                    Visit(reader, keyword.Value, at, found);
                    break;
                case "$ref" when reader.Target(schema) is null:
                case "items":
                    Refuse($"“{keyword.Name}: {keyword.Value}”", $"'{keyword.Name}: {keyword.Value}'");
                    break;
                case "type" when SchemaReader.Types(schema).Except(Types).FirstOrDefault() is { } unknown:
                    Refuse($"类型“{unknown}”", $"the type '{unknown}'", Nearest.Of(unknown, Types));
                    break;
                case var name when !Checked.Contains(name) && !Annotations.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal):
                    Refuse($"关键字“{name}”", $"the keyword '{name}'", Nearest.Of(name, Checked));
                    break;
            }

            void Refuse(string chinese, string english, string? near = null) =>
                found.Add(
                    new TemplateDiagnostic
                    {
                        Code = DiagnosticCodes.UncheckedKeyword,
                        Field = at,
                        Message = Words.In($"schema 的 {at}：{chinese}不在检查之列。", $"{at} of the schema: {english} is not checked."),
                        Hint = near is null
                            ? Words.In("去掉它，或改用模板作者指南里列出的写法。", "Leave it out, or use one of those in the author's guide.")
                            : Words.In($"是不是想写“{near}”？", $"Did you mean '{near}'?"),
                    }
                );
        }
    }
}
