// Turns the sample sheet of pledge cards into records by the kind's columns.json.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeKit.Templates.Tests;

/// <summary>A small stand-in for the reader of rows: no cell of the sample holds a quote or a line feed.</summary>
static class PledgeSheet
{
    /// <summary>The 50 records of a sheet; an empty cell is no value, an item without values is not made.</summary>
    public static TemplateData Read(string csv, DocumentKind kind)
    {
        var columns = JsonDocument.Parse(kind.Read("columns.json")!).RootElement;
        var lines = csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headers = lines[0].Split(',');
        var rows = new JsonArray([.. lines.Skip(1).Select(line => Record(headers, line.Split(','), columns))]);
        return TemplateData.Parse(Encoding.UTF8.GetBytes(new JsonObject { ["rows"] = rows }.ToJsonString()));
    }

    static JsonObject Record(string[] headers, string[] cells, JsonElement columns)
    {
        var data = TemplateData.Parse("{}");
        foreach (var (header, cell) in headers.Zip(cells).Where(c => c.Second.Length > 0))
        {
            data = data.With(PathOf(header, columns), cell);
        }
        return JsonObject.Create(data.Json)!;
    }

    public static string PathOf(string header, JsonElement columns)
    {
        if (columns.TryGetProperty(header, out var path))
        {
            return path.GetString()!;
        }
        var number = Regex.Match(header, @"\d+$");
        return columns
            .GetProperty(header[..number.Index] + "{n}")
            .GetString()!
            .Replace("{n}", $"{int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture) - 1}", StringComparison.Ordinal);
    }
}
