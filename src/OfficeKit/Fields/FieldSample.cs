// Writes data that a template can be tried with, from the fields it asks for.
using System.Text.Json.Nodes;
using OfficeKit.Data;

namespace OfficeKit.Fields;

static class FieldSample
{
    /// <summary>A value for every field, by its kind; a list gets one item.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="items">How many items the list of an item's path must have.</param>
    public static JsonObject Make(IReadOnlyList<TemplateField> fields, IReadOnlyDictionary<string, int> items)
    {
        var root = new JsonObject();
        // What has members or items comes before what is plain, so that a plain use does not hide it.
        foreach (var field in fields.OrderBy(f => f.Kind is FieldKind.Object or FieldKind.List ? 0 : 1))
        {
            Place(root, [.. DataPath.Steps(field.Path)], field);
        }
        foreach (var (path, count) in items.Where(i => i.Value > 1))
        {
            // The item that a template names by its number is there, like the first.
            var at = fields.Any(f => f.Path == path) ? Find(root, path[..^2]) : null;
            while (at is JsonArray { Count: > 0 } list && list.Count < count)
            {
                list.Add(list[0]!.DeepClone());
            }
        }
        return root;
    }

    static JsonNode? Find(JsonNode? at, string path)
    {
        foreach (var step in DataPath.Steps(path))
        {
            at = (at, step) switch
            {
                (JsonObject map, string name) => map[name],
                (JsonArray list, int) when list.Count > 0 => list[0],
                _ => null,
            };
        }
        return at;
    }

    static void Place(JsonNode at, object[] steps, TemplateField field)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var last = i == steps.Length - 1;
            JsonNode Fresh() =>
                last ? Value(field)
                : steps[i + 1] is int ? new JsonArray()
                : new JsonObject();
            if (at is JsonArray list)
            {
                if (list.Count == 0)
                {
                    list.Add(Fresh());
                }
                at = list[0]!;
            }
            else if (at is JsonObject map && steps[i] is string name)
            {
                map[name] ??= Fresh();
                at = map[name]!;
            }
        }
    }

    static JsonNode Value(TemplateField field) =>
        field.Kind switch
        {
            FieldKind.Number => JsonValue.Create(1),
            // One grey pixel.
            FieldKind.Picture => JsonValue.Create(
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
            ),
            FieldKind.Boolean => JsonValue.Create(true),
            FieldKind.Date => JsonValue.Create("2017-09-05"),
            FieldKind.List => new JsonArray(),
            FieldKind.Object => new JsonObject(),
            _ => JsonValue.Create(field.Title.Length > 0 ? field.Title : field.Path[(field.Path.LastIndexOf('.') + 1)..].TrimEnd('[', ']')),
        };
}
