// The fields of a kind of document as JSON Schema: what each means, which blank it gets, and data held against it.
using System.Text.Json;
using OfficeKit.Data;

namespace OfficeKit;

/// <summary>
/// The fields of a kind of document as JSON Schema (2020-12: type, properties, required, items, enum, const, pattern, format, minimum,
/// maximum, minLength, maxLength, minItems, maxItems, anyOf, oneOf, $ref to $defs). Words of ours: <c>x-type</c> (text, para, date, time,
/// count, money, person, org, docno, phone), <c>x-blank</c> (the visible blank to print), <c>x-element</c> (the element of the form that is
/// missing when the field is), <c>x-role</c> (<c>blank-meanings</c>: a list of path, offset, meaning; <c>records</c>: many records of this
/// schema), <c>x-variants</c> (the kind's templates by name), <c>x-profile</c> (the layout its documents are held against). $ref is also # for the schema
/// itself. Immutable.
/// </summary>
public sealed class TemplateSchema
{
    readonly JsonElement root;

    TemplateSchema(JsonElement root) => this.root = root;

    /// <summary>The schema's own title.</summary>
    public string Title => Text(root, "title");

    /// <summary>Reads a schema file. Throws <see cref="OfficeKitException"/> when it is missing or no JSON object.</summary>
    public static TemplateSchema Load(string path) => new(TemplateData.Load(path).Json);

    /// <summary>Reads a schema.</summary>
    public static TemplateSchema Parse(string json) => new(TemplateData.Parse(json).Json);

    /// <summary>The schema as JSON.</summary>
    public JsonElement Json => root;

    /// <summary>Holds data against the schema: errors with field and wanted form; unknown fields are information.</summary>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return SchemaValidator.Run(this, data.Json);
    }

    /// <summary>The required fields at top level, in order.</summary>
    public IReadOnlyList<string> Required => [.. Names(root, "required")];

    /// <summary>What the schema says of one field; unknown fields are text.</summary>
    internal FieldMeaning Field(string path)
    {
        var (schema, required) = (root, true);
        foreach (var step in DataPath.Steps(path))
        {
            if (step is string name)
            {
                required = Names(schema, "required").Contains(name);
            }
            if (Step(schema, step) is not { } next)
            {
                return new FieldMeaning("", "text", "", false);
            }
            schema = next;
        }
        var type = TypeOf(schema);
        var blank = Text(schema, "x-blank");
        var title = Text(schema, "title");
        return new FieldMeaning(title.Length > 0 ? title : Text(schema, "description"), type, blank, required);
    }

    /// <summary>The elements of the form that come with a field.</summary>
    internal IEnumerable<(string Path, string Name)> Elements =>
        Properties(root).Where(p => Text(p.Schema, "x-element").Length > 0).Select(p => (p.Name, Text(p.Schema, "x-element")));

    /// <summary>The data's own notes on its blanks, by path, in order of offset.</summary>
    internal ILookup<string, (int Offset, string Meaning, string Type)> BlankMeanings(TemplateData data)
    {
        var name = Properties(root).FirstOrDefault(p => Text(p.Schema, "x-role") == "blank-meanings").Name;
        if (name is null || !data.Json.TryGetProperty(name, out var notes) || notes.ValueKind != JsonValueKind.Array)
        {
            return Enumerable.Empty<(string, (int, string, string))>().ToLookup(p => p.Item1, p => p.Item2);
        }
        return notes
            .EnumerateArray()
            .Where(n => n.ValueKind == JsonValueKind.Object)
            .Select(n =>
                (
                    Path: Text(n, "path"),
                    Note: (n.TryGetProperty("offset", out var o) && o.TryGetInt32(out var at) ? at : 0, Text(n, "meaning"), Text(n, "type"))
                )
            )
            .ToLookup(n => n.Path, n => n.Note);
    }

    /// <summary>The schema of a property or an item.</summary>
    internal JsonElement? Step(JsonElement schema, object step)
    {
        foreach (var candidate in Alternatives(schema))
        {
            if (step is string name && candidate.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var property))
            {
                return Resolve(property);
            }
            if (step is int && candidate.TryGetProperty("items", out var items))
            {
                return Resolve(items);
            }
        }
        return null;
    }

    /// <summary>The properties a schema declares, references followed.</summary>
    internal IEnumerable<(string Name, JsonElement Schema)> Properties(JsonElement schema) =>
        Alternatives(schema)
            .Where(a => a.TryGetProperty("properties", out _))
            .SelectMany(a => a.GetProperty("properties").EnumerateObject())
            .Select(p => (p.Name, Resolve(p.Value)));

    /// <summary>Follows $ref to $defs; # is the schema itself.</summary>
    internal JsonElement Resolve(JsonElement schema)
    {
        for (var i = 0; i < 16 && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference); i++)
        {
            var name = (reference.GetString() ?? "").Split('/')[^1];
            if (name == "#")
            {
                return root;
            }
            if (schema.EnumerateObject().Count() > 1 || !root.TryGetProperty("$defs", out var definitions) || !definitions.TryGetProperty(name, out var target))
            {
                return schema;
            }
            schema = target;
        }
        return schema;
    }

    internal JsonElement? Target(JsonElement schema) =>
        !schema.TryGetProperty("$ref", out var reference) ? null
        : reference.GetString() == "#" ? root
        : root.TryGetProperty("$defs", out var definitions) && definitions.TryGetProperty((reference.GetString() ?? "").Split('/')[^1], out var target) ? target
        : null;

    internal IEnumerable<JsonElement> Alternatives(JsonElement schema, int depth = 0)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 16)
        {
            yield break;
        }
        yield return schema;
        if (Target(schema) is { } target)
        {
            foreach (var e in Alternatives(target, depth + 1))
            {
                yield return e;
            }
        }
        foreach (var word in (string[])["anyOf", "oneOf", "allOf"])
        {
            if (schema.TryGetProperty(word, out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var e in list.EnumerateArray().SelectMany(a => Alternatives(a, depth + 1)))
                {
                    yield return e;
                }
            }
        }
    }

    string TypeOf(JsonElement schema)
    {
        foreach (var a in Alternatives(schema))
        {
            if (Text(a, "x-type") is { Length: > 0 } type)
            {
                return type;
            }
            if (Text(a, "format") is "date" or "date-time")
            {
                return "date";
            }
        }
        return Alternatives(schema).Select(a => Text(a, "type")).FirstOrDefault(t => t.Length > 0) switch
        {
            "integer" or "number" => "count",
            "array" => "list",
            "object" => "object",
            _ => "text",
        };
    }

    internal static string Text(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    internal static IEnumerable<string> Names(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)
            : [];
}

/// <summary>What a schema says of one field.</summary>
sealed record FieldMeaning(string Title, string Type, string Blank, bool Required)
{
    /// <summary>The visible blank to print when the value is missing.</summary>
    public string BlankText => Blank.Length > 0 ? Blank : Data.BlankText.Of(Type);
}
