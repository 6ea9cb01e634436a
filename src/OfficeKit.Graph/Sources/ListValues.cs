// Turns the values of a SharePoint list into data, and data into such values.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeKit.Graph.Sources;

static class ListValues
{
    /// <summary>A value as data.</summary>
    public static JsonNode? Read(JsonElement value, ColumnKind kind, TimeZoneInfo zone) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String when kind is ColumnKind.Date or ColumnKind.DateTime && value.TryGetDateTimeOffset(out var time) => kind == ColumnKind.Date
                ? Day(time, zone)
                : MeetingTime.Text(TimeZoneInfo.ConvertTime(time, zone).DateTime),
            // A computed number comes as text.
            JsonValueKind.String
                when kind == ColumnKind.Number && decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                number,
            JsonValueKind.String when kind == ColumnKind.YesNo && value.GetString() is "1" or "0" => value.GetString() == "1",
            JsonValueKind.Number => value.GetDecimal(),
            JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(v => Read(v, kind, zone))]),
            JsonValueKind.Object => Named(value),
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            _ => value.GetString(),
        };

    /// <summary>A value as SharePoint takes it: a day is midnight there.</summary>
    public static JsonNode? Write(string? value, ColumnKind kind, TimeZoneInfo zone) =>
        value switch
        {
            null or "" => null,
            _ when kind is ColumnKind.Date or ColumnKind.DateTime
                    && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => MeetingTime.Universal(time, zone),
            _ when kind == ColumnKind.Number && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            _ when kind == ColumnKind.YesNo => value is "true" or "是" or "1",
            _ => value,
        };

    // A day is stored as midnight of the site's zone, in UTC: 30 September in China is 29 September, 16:00. Where the site's zone is another than
    // ours, the nearest midnight is meant.
    static string Day(DateTimeOffset time, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(time, zone).DateTime;
        var day = local.TimeOfDay == TimeSpan.Zero ? local : time.UtcDateTime.AddHours(12);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    // What is looked up, a person, a link.
    static string? Named(JsonElement value)
    {
        foreach (var name in (string[])["LookupValue", "Url", "Label", "displayName"])
        {
            if (value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
            {
                return text.GetString();
            }
        }
        return value.GetRawText();
    }
}
