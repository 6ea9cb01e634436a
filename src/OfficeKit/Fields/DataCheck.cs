// Holds the names a template uses against data or a schema.
using System.Text.Json;
using OfficeKit.Compiling.Tags;
using OfficeKit.Data;
using OfficeKit.Functions;
using OfficeKit.Plumbing;

namespace OfficeKit.Fields;

static class DataCheck
{
    /// <summary>Whether the data has a value at a path without indexes.</summary>
    public static bool Has(JsonElement data, string path) => DataPath.Find(data, path) is { ValueKind: not JsonValueKind.Null };

    /// <summary>Every name that the data lacks and every list that is none; fields never used are information.</summary>
    public static IEnumerable<TemplateDiagnostic> Run(JsonElement data, IReadOnlyList<(string Part, FieldUse Use, TemplateLocation Location)> uses)
    {
        var told = new HashSet<string>();
        foreach (var (_, use, location) in uses.Where(u => !u.Use.Optional).DistinctBy(u => u.Use.Path))
        {
            if (Lack(data, [.. DataPath.Steps(use.Path)], use, location) is { } diagnostic)
            {
                // That a missing list has no items is no news.
                if (!Lists(use.Path).Any(told.Contains))
                {
                    yield return diagnostic;
                }
                told.Add(use.Path);
            }
        }
        var names = uses.Select(u => (string)DataPath.Steps(u.Use.Path).First()).ToHashSet();
        foreach (var property in data.EnumerateObject().Where(p => !names.Contains(p.Name)))
        {
            yield return new TemplateDiagnostic
            {
                Code = DiagnosticCodes.UnusedField,
                Severity = DiagnosticSeverity.Info,
                Field = property.Name,
                Message = Words.In($"模板没有用到字段“{property.Name}”。", $"the template does not use the field '{property.Name}'."),
            };
        }
    }

    /// <summary>Every name that the schema lacks.</summary>
    public static IEnumerable<TemplateDiagnostic> Run(SchemaReader schema, IReadOnlyList<(string Part, FieldUse Use, TemplateLocation Location)> uses)
    {
        foreach (var (_, use, location) in uses.DistinctBy(u => u.Use.Path))
        {
            var at = schema.Root;
            foreach (var step in DataPath.Steps(use.Path))
            {
                if (schema.Step(at, step) is { } next)
                {
                    at = next;
                    continue;
                }
                // A person or an office may be a plain string: its name is itself.
                if (step is string name && !PersonOrOffice.IsOwnName(name))
                {
                    yield return Unknown(use, location, name, schema.Properties(at).Select(p => p.Name));
                }
                break;
            }
        }
    }

    /// <summary>The paths of the lists on the way to a path.</summary>
    static IEnumerable<string> Lists(string path)
    {
        for (var at = path.IndexOf("[]", StringComparison.Ordinal); at >= 0; at = path.IndexOf("[]", at + 2, StringComparison.Ordinal))
        {
            yield return path[..at];
        }
    }

    /// <summary>What is wrong at a path, in any item of the lists on the way; null when all is well.</summary>
    static TemplateDiagnostic? Lack(JsonElement at, ReadOnlySpan<object> steps, FieldUse use, TemplateLocation location)
    {
        if (steps.IsEmpty)
        {
            return
                use.Kind == ValueKind.List
                && (
                    at.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                    || (at.ValueKind == JsonValueKind.Object && use.Tag.Keyword == "for")
                )
                ? NoList(use, location)
                : null;
        }
        switch (steps[0])
        {
            case string name when at.ValueKind == JsonValueKind.Object:
                return at.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
                    ? Lack(value, steps[1..], use, location)
                    : Unknown(use, location, name, at.EnumerateObject().Select(p => p.Name).Where(n => n != name));
            // A person or an office may be a plain string: then it is its own name.
            case string name:
                return at.ValueKind == JsonValueKind.String && PersonOrOffice.IsOwnName(name) ? null : Unknown(use, location, name, []);
            default:
                if (at.ValueKind != JsonValueKind.Array)
                {
                    return NoList(use, location);
                }
                foreach (var item in at.EnumerateArray())
                {
                    if (Lack(item, steps[1..], use, location) is { } found)
                    {
                        return found;
                    }
                }
                return null;
        }
    }

    static TemplateDiagnostic Unknown(FieldUse use, TemplateLocation location, string name, IEnumerable<string> known)
    {
        var near = Nearest.Of(name, known);
        return new TemplateDiagnostic
        {
            Code = DiagnosticCodes.MissingField,
            Location = location,
            Tag = use.Tag.Source,
            Field = use.Path,
            Message = Words.In($"没有字段“{use.Path}”。", $"there is no field '{use.Path}'."),
            Hint = near is null ? "" : Words.In($"是不是想写“{near}”？", $"Did you mean '{near}'?"),
        };
    }

    static TemplateDiagnostic NoList(FieldUse use, TemplateLocation location) =>
        new()
        {
            Code = DiagnosticCodes.WrongType,
            Location = location,
            Tag = use.Tag.Source,
            Field = use.Path,
            Message = Words.In($"字段“{use.Path}”不是列表，不能用 for 逐项取出。", $"the field '{use.Path}' is no list, so for cannot go through it."),
        };
}
