// Writes the fields of a template as a JSON Schema to begin from.
using System.Text.Json.Nodes;
using OfficeKit.Data;

namespace OfficeKit.Fields;

static class FieldSchema
{
    /// <summary>A schema with a type for every field.</summary>
    public static JsonObject Make(IReadOnlyList<TemplateField> fields)
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["type"] = "object",
            ["properties"] = new JsonObject(),
        };
        foreach (var field in fields)
        {
            Type(Place(root, field.Path), field);
        }
        return root;
    }

    /// <summary>The node of a path; what is on the way becomes an object or a list.</summary>
    static JsonObject Place(JsonObject node, string path)
    {
        foreach (var step in DataPath.Steps(path))
        {
            if (step is not string name)
            {
                node["type"] = "array";
                node = (node["items"] ??= new JsonObject()).AsObject();
            }
            else
            {
                node["type"] = "object";
                node = ((node["properties"] ??= new JsonObject()).AsObject()[name] ??= new JsonObject()).AsObject();
            }
        }
        return node;
    }

    static void Type(JsonObject node, TemplateField field)
    {
        if (field.Title.Length > 0)
        {
            node["title"] = field.Title;
        }
        node["type"] ??= field.Kind switch
        {
            FieldKind.Number => "number",
            FieldKind.Boolean => "boolean",
            FieldKind.List => "array",
            FieldKind.Object => "object",
            _ => "string",
        };
        if (field.Kind == FieldKind.Date && node["type"]!.GetValue<string>() == "string")
        {
            node["format"] = "date";
        }
    }
}
