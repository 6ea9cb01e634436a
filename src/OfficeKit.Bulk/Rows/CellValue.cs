// Writes a cell's text as the value its field's kind asks for.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Rows;

/// <summary>A cell is text; the schema makes a number, a date, a list or a yes of it. What does not fit stays text, and the schema's check tells it.</summary>
static partial class CellValue
{
    public static void Write(Utf8JsonWriter writer, string cell, FieldKind kind)
    {
        switch (kind)
        {
            case FieldKind.Number
                when Number().IsMatch(cell.Trim()) && decimal.TryParse(cell.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number):
                writer.WriteNumberValue(number);
                break;
            case FieldKind.Boolean when cell.Trim() is "是" or "√" or "✓" or "true" or "TRUE" or "有":
                writer.WriteBooleanValue(true);
                break;
            case FieldKind.Boolean when cell.Trim() is "否" or "×" or "false" or "FALSE" or "无":
                writer.WriteBooleanValue(false);
                break;
            case FieldKind.Date:
                writer.WriteStringValue(TypedDates.Typed(cell) is { } day ? TypedDates.Write(day) : cell.Trim());
                break;
            case FieldKind.List:
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

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
