// Turns what a document says back into data.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeKit.Data;
using OfficeKit.Functions;

namespace OfficeKit.Extracting;

/// <summary>Turns what a document says back into data of the kind that was there: a date into 2017-09-05, a number into a number.</summary>
static partial class FieldValue
{
    /// <summary>Puts a value at a path.</summary>
    public static void Set(JsonObject data, string path, string printed, string now)
    {
        var old = DataPath.Find(data, path);
        if (old is JsonObject map && map[PersonOrOffice.Name] is not null)
        {
            // A person or an office was printed by its name.
            (path, old) = ($"{path}.{PersonOrOffice.Name}", map[PersonOrOffice.Name]);
        }
        DataPath.Set(data, path, Value(old, printed, now));
    }

    static JsonValue? Value(JsonNode? old, string printed, string now)
    {
        var text = now.Trim();
        switch (old?.GetValueKind())
        {
            case JsonValueKind.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number):
                return JsonValue.Create(number);
            case JsonValueKind.Number when ChineseNumbers.TryParse(text, out var written):
                return JsonValue.Create(written);
            // A name that was padded for the page.
            case JsonValueKind.String
                when printed.Contains('\u3000', StringComparison.Ordinal) && printed.Replace("\u3000", "", StringComparison.Ordinal) == old.GetValue<string>():
                return JsonValue.Create(now.Replace("\u3000", "", StringComparison.Ordinal));
            case JsonValueKind.True or JsonValueKind.False when text is "☑" or "☒" or "√" or "是" or "true":
                return JsonValue.Create(true);
            case JsonValueKind.True or JsonValueKind.False when text is "☐" or "□" or "否" or "false" or "":
                return JsonValue.Create(false);
            case JsonValueKind.String when IsoDate().IsMatch(old.GetValue<string>()) && Date(text) is { } date:
                return JsonValue.Create(date);
            // What was missing was printed as a blank; a date is read as one when the blank was one.
            case null when printed.Contains('年', StringComparison.Ordinal) && Date(text) is { } date:
                return JsonValue.Create(date);
            default:
                return JsonValue.Create(now);
        }
    }

    static string? Date(string text) =>
        WrittenDate().Match(text) is { Success: true } m
            ? string.Join(
                '-',
                new[] { m.Groups[1].Value, m.Groups[2].Value.PadLeft(2, '0'), m.Groups[3].Value.PadLeft(2, '0') }.Take(m.Groups[3].Success ? 3 : 2)
            )
        : IsoDate().IsMatch(text) ? text
        : null;

    [GeneratedRegex(@"^\d{4}-\d{1,2}(-\d{1,2})?$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$")]
    private static partial Regex WrittenDate();
}
