// Lays data out in one row: a column for each plain value, named by its path.
using System.Text.Json;

namespace OfficeKit.Cli;

static class FlatData
{
    /// <summary>The plain values of data with their paths, in their order.</summary>
    public static IEnumerable<(string Path, string Value)> Of(JsonElement data, string path = "")
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.Object:
                return data.EnumerateObject().SelectMany(p => Of(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}"));
            case JsonValueKind.Array:
                return data.EnumerateArray().SelectMany((item, i) => Of(item, $"{path}[{i}]"));
            default:
                return [(path, data.ValueKind == JsonValueKind.Null ? "" : data.ToString())];
        }
    }
}
