// Writes a cell's text as the value its field's type asks for.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Data;

namespace OfficeKit.Bulk.Rows;

/// <summary>A cell is text; the schema makes a number, a date, a list or a yes of it. What does not fit stays text, and the schema's check tells it.</summary>
static partial class CellValue
{
    /// <summary>The type of a field: text, count, money, date, list, boolean.</summary>
    public static string TypeOf(TemplateSchema schema, string path)
    {
        var at = schema.Json;
        foreach (var step in DataPath.Steps(path))
        {
            if (schema.Step(at, step) is not { } next)
            {
                return "text";
            }
            at = next;
        }
        var types = schema
            .Alternatives(at)
            .Where(a => a.TryGetProperty("type", out _))
            .SelectMany(a =>
                a.GetProperty("type") is { ValueKind: JsonValueKind.Array } list
                    ? list.EnumerateArray().Select(t => t.GetString())
                    : [a.GetProperty("type").GetString()]
            )
            .ToHashSet();
        return schema.Field(path).Type switch
        {
            "date" => "date",
            _ when types.Contains("number") || types.Contains("integer") => "number",
            _ when types.Contains("boolean") => "boolean",
            _ when types.Contains("array") && !types.Contains("string") => "list",
            _ => "text",
        };
    }

    public static void Write(Utf8JsonWriter writer, string cell, string type)
    {
        switch (type)
        {
            case "number"
                when Number().IsMatch(cell.Trim()) && decimal.TryParse(cell.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number):
                writer.WriteNumberValue(number);
                break;
            case "boolean" when cell.Trim() is "是" or "√" or "✓" or "true" or "TRUE" or "有":
                writer.WriteBooleanValue(true);
                break;
            case "boolean" when cell.Trim() is "否" or "×" or "false" or "FALSE" or "无":
                writer.WriteBooleanValue(false);
                break;
            case "date":
                writer.WriteStringValue(Date(cell.Trim()));
                break;
            case "list":
                writer.WriteStartArray();
                foreach (var item in cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    writer.WriteStringValue(item);
                }
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(cell);
                break;
        }
    }

    static readonly char[] Separators = ['、', ';', '；', '\n', '\r'];

    // 2017/9/5, 2017.9.5 and 2017年9月5日 are what people type where 2017-09-05 is wanted.
    static string Date(string cell) =>
        TypedDate().Match(cell) is { Success: true } m
        && DateOnly.TryParseExact(
            $"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell;

    [GeneratedRegex(@"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$", RegexOptions.CultureInvariant)]
    private static partial Regex TypedDate();

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
