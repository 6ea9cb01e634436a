// Turns Graph's times into the local time of minutes, and back.
using System.Globalization;
using Microsoft.Graph.Models;
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sources;

static class MeetingTime
{
    /// <summary>A time in a zone. Graph names the zone of each time: UTC unless asked for another.</summary>
    public static DateTime Local(DateTimeTimeZone? time, TimeZoneInfo zone)
    {
        if (!DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            throw GraphProblems.Strange(Words.In($"时间“{time?.DateTime}”", $"the time '{time?.DateTime}'"), GraphFeature.Calendar);
        }
        return TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), Zone(time!.TimeZone), zone);
    }

    /// <summary>A local time as Graph takes it.</summary>
    public static string Universal(DateTime local, TimeZoneInfo zone) =>
        TimeZoneInfo
            .ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone)
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A time as data of minutes has it.</summary>
    public static string Text(DateTime local) => local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    static TimeZoneInfo Zone(string? name) =>
        name is null or "UTC" ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : throw GraphProblems.Strange(Words.In($"时区“{name}”", $"the time zone '{name}'"), GraphFeature.Calendar);
}
