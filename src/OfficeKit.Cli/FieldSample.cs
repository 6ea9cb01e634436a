// Writes data that a template can be tried with, from the fields it asks for.
using System.Text.Json.Nodes;

namespace OfficeKit.Cli;

static class FieldSample
{
    public static string Write(IReadOnlyList<TemplateField> fields)
    {
        var root = new JsonObject();
        // What has members or items comes before what is plain, so that a plain use does not hide it.
        foreach (var field in fields.OrderBy(f => f.Kind is "object" or "list" ? 0 : 1))
        {
            Place(root, [.. field.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.')], field);
        }
        return JsonText.Write(root);
    }

    static void Place(JsonNode at, string[] steps, TemplateField field)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var last = i == steps.Length - 1;
            JsonNode Fresh() => last ? Value(field) : steps[i + 1] == "[]" ? new JsonArray() : new JsonObject();
            if (at is JsonArray list)
            {
                if (list.Count == 0)
                {
                    list.Add(Fresh());
                }
                at = list[0]!;
            }
            else if (at is JsonObject map && steps[i] != "[]")
            {
                map[steps[i]] ??= Fresh();
                at = map[steps[i]]!;
            }
        }
    }

    static JsonNode Value(TemplateField field) => field.Kind switch
    {
        "number" => JsonValue.Create(1),
        "boolean" => JsonValue.Create(true),
        "date" => JsonValue.Create("2017-09-05"),
        "list" => new JsonArray(),
        "object" => new JsonObject(),
        _ => JsonValue.Create(field.Title.Length > 0 ? field.Title : field.Path[(field.Path.LastIndexOf('.') + 1)..].TrimEnd('[', ']')),
    };
}
