// Lets JSON rows be named like the columns of a sheet.
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeKit.Bulk.Rows;

/// <summary>A JSON row whose names are heads of columns.json is the same row as in a sheet; any other is the data itself.</summary>
sealed class JsonHeads(RowMapping mapping)
{
    SheetColumns? columns;
    string[] known = [];

    /// <summary>The data of a row. Throws <see cref="JsonException"/> or <see cref="FormatException"/> when it is no JSON object.</summary>
    public ReadOnlyMemory<byte> Map(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException();
        }
        if (!root.EnumerateObject().Any(p => mapping.PathOf(p.Name) is { } path && path != p.Name))
        {
            return json;
        }
        // What is a list or an object keeps its name; text and numbers are cells.
        var cells = root.EnumerateObject().Where(p => p.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)).ToList();
        var names = cells.ConvertAll(c => c.Name);
        if (columns is null || !names.SequenceEqual(known))
        {
            (columns, known) = (SheetColumns.Of(mapping, names), [.. names]);
        }
        var row = columns.Write(cells.ConvertAll(c => c.Value.ValueKind == JsonValueKind.Null ? "" : c.Value.ToString()));
        if (cells.Count == root.EnumerateObject().Count())
        {
            return row;
        }
        var data = JsonNode.Parse(row)!.AsObject();
        foreach (var property in root.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
        {
            data[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }
        return System.Text.Encoding.UTF8.GetBytes(data.ToJsonString());
    }
}
