// Gathers the texts of a record with their paths.
using System.Text.Json;
using OfficeKit.Data;

namespace OfficeKit.Rules;

static class DataTexts
{
    /// <summary>Every text of a record with its path; fields that the schema calls notes are left out.</summary>
    public static IEnumerable<(string Path, string Text)> Of(JsonElement record, TemplateSchema? schema)
    {
        var notes =
            schema
                ?.Reader.Properties(schema.Json)
                .Where(p => SchemaReader.Text(p.Schema, "x-role") is "note" or "blank-meanings")
                .Select(p => p.Name)
                .ToHashSet()
            ?? [];
        return record.EnumerateObject().Where(p => !notes.Contains(p.Name)).SelectMany(p => Gather(p.Value, p.Name));
    }

    static IEnumerable<(string Path, string Text)> Gather(JsonElement json, string path) =>
        json.ValueKind switch
        {
            JsonValueKind.String => [(path, json.GetString()!)],
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Gather(p.Value, $"{path}.{p.Name}")),
            JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => Gather(item, $"{path}[{i}]")),
            _ => [],
        };
}
