// Writes the fields of a template as a JSON Schema to begin from.
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeKit.Cli;

static class FieldSchema
{
    static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<TemplateField> fields)
    {
        var root = Object();
        foreach (var field in fields)
        {
            var at = root;
            foreach (var part in field.Path.Split('.'))
            {
                var name = part.TrimEnd('[', ']');
                var properties = at["properties"]!.AsObject();
                var node = properties[name]?.AsObject();
                if (node is null)
                {
                    properties[name] = node = [];
                }
                for (var depth = part.Length - name.Length; depth > 0; depth -= 2)
                {
                    node["type"] = "array";
                    node["items"] ??= new JsonObject();
                    node = node["items"]!.AsObject();
                }
                at = node;
                if (!field.Path.EndsWith(part, StringComparison.Ordinal) || field.Kind == "object")
                {
                    at["type"] = "object";
                    at["properties"] ??= new JsonObject();
                }
            }
            Type(at, field.Kind);
        }
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Indented))
        {
            root.WriteTo(writer);
        }
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    static JsonObject Object() => new() { ["type"] = "object", ["properties"] = new JsonObject() };

    static void Type(JsonObject node, string kind)
    {
        if (node["type"] is not null)
        {
            return;
        }
        node["type"] = kind switch { "number" => "number", "boolean" => "boolean", "list" => "array", _ => "string" };
        if (kind == "date")
        {
            node["format"] = "date";
        }
    }
}
