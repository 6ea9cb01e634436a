// Holds data against a schema.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Plumbing;

namespace OfficeKit.Data;

/// <summary>Holds data against a schema. A required field that is absent is a blank, not an error; a wrong type or form is.</summary>
sealed class SchemaValidator(SchemaReader schema)
{
    readonly List<TemplateDiagnostic> found = [];

    public static IReadOnlyList<TemplateDiagnostic> Run(SchemaReader schema, JsonElement data)
    {
        var check = new SchemaValidator(schema);
        check.Visit(schema.Root, data, "");
        return check.found;
    }

    /// <param name="rule">What is asked.</param>
    /// <param name="value">What is there.</param>
    /// <param name="path">Where.</param>
    /// <param name="isPart">Whether the rule is but a part of one that knows all fields.</param>
    void Visit(JsonElement rule, JsonElement value, string path, bool isPart = false)
    {
        if (rule.ValueKind != JsonValueKind.Object || value.ValueKind == JsonValueKind.Null)
        {
            return;
        }
        if (schema.Target(rule) is { } target)
        {
            Visit(target, value, path, isPart: true);
        }
        foreach (var part in SchemaReader.Parts(rule, "allOf"))
        {
            Visit(part, value, path, isPart: true);
        }
        foreach (var word in (string[])["anyOf", "oneOf"])
        {
            if (SchemaReader.Parts(rule, word).ToList() is { Count: > 0 } options)
            {
                VisitOptions(options, value, path);
            }
        }
        if (!HasType(rule, value))
        {
            Add(
                DiagnosticCodes.WrongType,
                path,
                $"应是{TypeNames(rule, chinese: true)}，现在是{TypeName(value, true)}。",
                $"wanted {TypeNames(rule, chinese: false)}, found {TypeName(value, false)}."
            );
            return;
        }
        if (rule.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value)))
        {
            var list = string.Join("、", choices.EnumerateArray().Select(c => c.ToString()));
            Add(DiagnosticCodes.NotAChoice, path, $"“{Short(value)}”不在可选值之内（{list}）。", $"'{Short(value)}' is none of the choices ({list}).");
        }
        if (rule.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
        {
            Add(DiagnosticCodes.NotAChoice, path, $"只能是“{Short(only)}”，现在是“{Short(value)}”。", $"must be '{Short(only)}', found '{Short(value)}'.");
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                VisitText(rule, value.GetString()!, path);
                break;
            case JsonValueKind.Number:
                VisitNumber(rule, value, path);
                break;
            case JsonValueKind.Array:
                VisitArray(rule, value, path);
                break;
            case JsonValueKind.Object:
                VisitObject(rule, value, path, isPart);
                break;
        }
    }

    void VisitOptions(List<JsonElement> options, JsonElement value, string path)
    {
        var tries = options.Select(o => (Option: o, Errors: Try(o, value, path))).ToList();
        if (!tries.Exists(t => t.Errors.Count == 0))
        {
            // The option of the right type says best what is wrong.
            found.AddRange(tries.OrderBy(t => t.Errors.Exists(e => e.Code == DiagnosticCodes.WrongType)).First().Errors);
        }
    }

    List<TemplateDiagnostic> Try(JsonElement option, JsonElement value, string path)
    {
        var check = new SchemaValidator(schema);
        check.Visit(option, value, path);
        return check.found.FindAll(d => d.Severity == DiagnosticSeverity.Error);
    }

    void VisitText(JsonElement rule, string text, string path)
    {
        // A visible blank stands for a value still to come: it has no form yet.
        if (text.Length == 0 || BlankText.Pattern().IsMatch(text))
        {
            return;
        }
        if (SchemaReader.Text(rule, "format") is "date" && TypedDates.Strict(text) is null)
        {
            Add(DiagnosticCodes.WrongForm, path, $"“{text}”不是日期，应写成 2017-09-05 的样子。", $"'{text}' is no date; write it like 2017-09-05.");
        }
        if (SchemaReader.Text(rule, "pattern") is { Length: > 0 } pattern && !Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking))
        {
            Add(DiagnosticCodes.WrongForm, path, $"“{text}”的格式不对（应符合 {pattern}）。", $"'{text}' has the wrong form (wanted: {pattern}).");
        }
        if (Number(rule, "maxLength") is { } most && new StringInfo(text).LengthInTextElements > most)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"超过 {most} 个字。", $"longer than {most} characters.");
        }
        if (Number(rule, "minLength") is { } least && new StringInfo(text).LengthInTextElements < least)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"不足 {least} 个字。", $"shorter than {least} characters.");
        }
    }

    void VisitNumber(JsonElement rule, JsonElement value, string path)
    {
        var number = value.GetDouble();
        if (Number(rule, "minimum") is { } least && number < least)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"{number} 小于 {least}。", $"{number} is less than {least}.");
        }
        if (Number(rule, "maximum") is { } most && number > most)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"{number} 大于 {most}。", $"{number} is more than {most}.");
        }
        if (Number(rule, "exclusiveMinimum") is { } above && number <= above)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"{number} 应大于 {above}。", $"{number} must be more than {above}.");
        }
        if (Number(rule, "exclusiveMaximum") is { } below && number >= below)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"{number} 应小于 {below}。", $"{number} must be less than {below}.");
        }
        if (
            rule.TryGetProperty("multipleOf", out var unit)
            && unit.TryGetDecimal(out var step)
            && step > 0
            && value.TryGetDecimal(out var exact)
            && exact % step != 0
        )
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"{number} 不是 {step} 的倍数。", $"{number} is no multiple of {step}.");
        }
    }

    void VisitArray(JsonElement rule, JsonElement value, string path)
    {
        var count = value.GetArrayLength();
        if (Number(rule, "minItems") is { } least && count < least)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"只有 {count} 项，至少要 {least} 项。", $"{count} items, at least {least} are wanted.");
        }
        if (Number(rule, "maxItems") is { } most && count > most)
        {
            Add(DiagnosticCodes.OutOfBounds, path, $"有 {count} 项，最多 {most} 项。", $"{count} items, at most {most} are allowed.");
        }
        if (rule.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True)
        {
            var items = value.EnumerateArray().ToList();
            for (var i = 1; i < items.Count; i++)
            {
                if (items.FindIndex(0, i, e => JsonElement.DeepEquals(e, items[i])) is var earlier and >= 0)
                {
                    Add(DiagnosticCodes.OutOfBounds, $"{path}[{i}]", $"与第 {earlier + 1} 项相同。", $"is the same as item {earlier + 1}.");
                }
            }
        }
        if (rule.TryGetProperty("items", out var each))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Visit(each, item, $"{path}[{index++}]");
            }
        }
    }

    void VisitObject(JsonElement rule, JsonElement value, string path, bool isPart)
    {
        var own = rule.TryGetProperty("properties", out var properties) ? properties : default;
        var others = rule.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object ? more : default;
        foreach (var property in value.EnumerateObject())
        {
            if (own.ValueKind == JsonValueKind.Object && own.TryGetProperty(property.Name, out var wanted))
            {
                Visit(wanted, property.Value, Inner(path, property.Name));
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                Visit(others, property.Value, Inner(path, property.Name));
            }
        }
        if (!isPart)
        {
            TellUnknown(rule, value, path);
        }
    }

    static string Inner(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Fields that none of the rules for an object declares.</summary>
    void TellUnknown(JsonElement rule, JsonElement value, string path)
    {
        var rules = schema.Together(rule).ToList();
        var known = rules.Where(r => r.TryGetProperty("properties", out _)).SelectMany(r => r.GetProperty("properties").EnumerateObject()).ToList();
        if (
            !rules.Exists(r => r.TryGetProperty("properties", out _))
            || rules.Exists(r => r.TryGetProperty("additionalProperties", out var o) && o.ValueKind == JsonValueKind.Object)
        )
        {
            return;
        }
        foreach (var name in value.EnumerateObject().Select(p => p.Name).Except(known.Select(p => p.Name)))
        {
            if (Nearest.Of(name, known.Select(p => p.Name).Where(n => !value.TryGetProperty(n, out _))) is { } near)
            {
                Add(
                    DiagnosticCodes.UnusedField,
                    Inner(path, name),
                    "没有这个字段。",
                    "there is no such field.",
                    $"是不是想写“{near}”？",
                    $"Did you mean '{near}'?",
                    DiagnosticSeverity.Info
                );
            }
            else
            {
                Add(
                    DiagnosticCodes.UnusedField,
                    Inner(path, name),
                    "没有这个字段，不会用到。",
                    "there is no such field; it is not used.",
                    severity: DiagnosticSeverity.Info
                );
            }
        }
    }

    static bool HasType(JsonElement rule, JsonElement value) =>
        !rule.TryGetProperty("type", out var type)
        || (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => Is(t.GetString(), value)) : Is(type.GetString(), value));

    static bool Is(string? type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            // A count may be a blank.
            "integer" => (value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0) || IsBlank(value),
            "number" => value.ValueKind == JsonValueKind.Number || IsBlank(value),
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => true,
        };

    static bool IsBlank(JsonElement value) => value.ValueKind == JsonValueKind.String && BlankText.IsAll(value.GetString()!);

    static string TypeNames(JsonElement rule, bool chinese)
    {
        var type = rule.GetProperty("type");
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];
        return string.Join(chinese ? "或" : " or ", names.Where(n => n != "null").Select(n => chinese ? Chinese(n) : n));
    }

    static string TypeName(JsonElement value, bool chinese)
    {
        var name = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "boolean",
        };
        return chinese ? Chinese(name) : name;
    }

    static string Chinese(string type) =>
        type switch
        {
            "object" => "对象",
            "array" => "列表",
            "string" => "文字",
            "integer" => "整数",
            "number" => "数字",
            "boolean" => "是/否",
            _ => type,
        };

    static double? Number(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    static string Short(JsonElement value)
    {
        var text = value.ToString();
        return text.Length <= 40 ? text : text[..40] + "…";
    }

    void Add(
        string code,
        string path,
        string chinese,
        string english,
        string chineseHint = "",
        string englishHint = "",
        DiagnosticSeverity severity = DiagnosticSeverity.Error
    )
    {
        var title = schema.Field(path).Title;
        found.Add(
            new TemplateDiagnostic
            {
                Code = code,
                Severity = severity,
                Field = path,
                Message = Words.In(
                    $"字段“{path}”{(title.Length > 0 ? $"（{title}）" : "")}：{chinese}",
                    $"field '{path}'{(title.Length > 0 ? $" ({title})" : "")}: {english}"
                ),
                Hint = Words.In(chineseHint, englishHint),
            }
        );
    }
}
