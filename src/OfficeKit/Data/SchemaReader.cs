// Reads what a JSON Schema says of fields.
using System.Text.Json;

namespace OfficeKit.Data;

/// <summary>Reads what a JSON Schema says of fields: of properties and items, references and alternatives followed. Immutable.</summary>
sealed class SchemaReader(JsonElement root)
{
    // A schema may refer to itself.
    const int Deepest = 16;

    public JsonElement Root => root;

    /// <summary>What the schema says of one field; unknown fields are text.</summary>
    public FieldMeaning Field(string path)
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
                return FieldMeaning.Unknown;
            }
            schema = next;
        }
        var title = Text(schema, "title");
        return new FieldMeaning(title.Length > 0 ? title : Text(schema, "description"), TypeOf(schema), Text(schema, "x-blank"), required);
    }

    /// <summary>The kind of value that the schema wants at a path; text where it says nothing.</summary>
    public FieldKind KindOf(string path)
    {
        var at = root;
        foreach (var step in DataPath.Steps(path))
        {
            if (Step(at, step) is not { } next)
            {
                return FieldKind.Text;
            }
            at = next;
        }
        var types = Alternatives(at).SelectMany(Types).ToHashSet();
        return TypeOf(at) switch
        {
            BlankType.Date => FieldKind.Date,
            BlankType.Picture => FieldKind.Picture,
            _ when types.Contains("number") || types.Contains("integer") => FieldKind.Number,
            _ when types.Contains("boolean") => FieldKind.Boolean,
            _ when types.Contains("array") && !types.Contains("string") => FieldKind.List,
            _ when types.Contains("object") && !types.Contains("string") => FieldKind.Object,
            _ => FieldKind.Text,
        };
    }

    /// <summary>The elements of the form that come with a field.</summary>
    public IEnumerable<(string Path, string Name)> Elements =>
        Properties(root).Where(p => Text(p.Schema, "x-element").Length > 0).Select(p => (p.Name, Text(p.Schema, "x-element")));

    /// <summary>The data's own notes on its blanks, by path, in order of offset.</summary>
    public ILookup<string, (int Offset, string Meaning, BlankType? Type)> BlankMeanings(JsonElement data)
    {
        var name = Properties(root).FirstOrDefault(p => Text(p.Schema, "x-role") == "blank-meanings").Name;
        IEnumerable<JsonElement> notes =
            name is not null && data.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
        return notes
            .Where(n => n.ValueKind == JsonValueKind.Object)
            .ToLookup(
                n => Text(n, "path"),
                n => (n.TryGetProperty("offset", out var o) && o.TryGetInt32(out var at) ? at : 0, Text(n, "meaning"), KindWords.BlankTypeOf(Text(n, "type")))
            );
    }

    /// <summary>The schema of a property or an item; any index is an item.</summary>
    public JsonElement? Step(JsonElement schema, object step)
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
    public IEnumerable<(string Name, JsonElement Schema)> Properties(JsonElement schema) =>
        Alternatives(schema)
            .Where(a => a.TryGetProperty("properties", out _))
            .SelectMany(a => a.GetProperty("properties").EnumerateObject())
            .Select(p => (p.Name, Resolve(p.Value)));

    /// <summary>A schema, and all that it refers to or is put together from.</summary>
    public IEnumerable<JsonElement> Alternatives(JsonElement schema) => Alternatives(schema, ["anyOf", "oneOf", "allOf"], 0);

    /// <summary>A schema, and all of that which a value must agree with besides.</summary>
    public IEnumerable<JsonElement> Together(JsonElement schema) => Alternatives(schema, ["allOf"], 0);

    IEnumerable<JsonElement> Alternatives(JsonElement schema, string[] words, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            yield break;
        }
        yield return schema;
        if (Target(schema) is { } target)
        {
            foreach (var e in Alternatives(target, words, depth + 1))
            {
                yield return e;
            }
        }
        foreach (var word in words)
        {
            foreach (var e in Parts(schema, word).SelectMany(a => Alternatives(a, words, depth + 1)))
            {
                yield return e;
            }
        }
    }

    /// <summary>Follows $ref to $defs; # is the schema itself.</summary>
    JsonElement Resolve(JsonElement schema)
    {
        for (var i = 0; i < Deepest && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference); i++)
        {
            if (reference.GetString() == "#")
            {
                return root;
            }
            if (schema.EnumerateObject().Count() > 1 || Target(schema) is not { } target)
            {
                return schema;
            }
            schema = target;
        }
        return schema;
    }

    /// <summary>What a schema refers to; null when it refers to nothing that is there.</summary>
    public JsonElement? Target(JsonElement schema) =>
        !schema.TryGetProperty("$ref", out var reference) ? null
        : reference.GetString() == "#" ? root
        : root.TryGetProperty("$defs", out var definitions) && definitions.TryGetProperty((reference.GetString() ?? "").Split('/')[^1], out var target) ? target
        : null;

    BlankType TypeOf(JsonElement schema)
    {
        foreach (var a in Alternatives(schema))
        {
            if (Text(a, "x-type") is { Length: > 0 } word)
            {
                return KindWords.BlankTypeOf(word) ?? BlankType.Text;
            }
            if (Text(a, "format") is "date" or "date-time")
            {
                return BlankType.Date;
            }
        }
        return Alternatives(schema).Select(a => Text(a, "type")).FirstOrDefault(t => t.Length > 0) switch
        {
            "integer" or "number" => BlankType.Count,
            "array" => BlankType.List,
            "object" => BlankType.Object,
            _ => BlankType.Text,
        };
    }

    /// <summary>The members of a list of schemas: of anyOf, oneOf, allOf.</summary>
    public static IEnumerable<JsonElement> Parts(JsonElement schema, string word) =>
        schema.TryGetProperty(word, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>The types that a schema allows; none when it allows any.</summary>
    public static IEnumerable<string> Types(JsonElement schema) => Text(schema, "type") is { Length: > 0 } one ? [one] : Names(schema, "type");

    public static string Text(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static IEnumerable<string> Names(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)
            : [];
}

/// <summary>What a schema says of one field.</summary>
sealed record FieldMeaning(string Title, BlankType Type, string Blank, bool Required)
{
    /// <summary>A field of which the schema says nothing.</summary>
    public static FieldMeaning Unknown { get; } = new("", BlankType.Text, "", false);

    /// <summary>The visible blank to print when the value is missing.</summary>
    public string BlankText => Blank.Length > 0 ? Blank : Data.BlankText.Of(Type);
}
