// Excel keeps a date as a number of days; the cell's number format tells that it is one.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Graph.Sources;

static partial class SerialDates
{
    /// <summary>What a number format makes of a number.</summary>
    public static ColumnKind Kind(string format)
    {
        // Quoted text, [$-804] and [Red], escaped characters and 上午/下午 are no parts of a date; [h] is.
        var bare = Decoration().Replace(format, "");
        var (date, time) = (DateLetters().IsMatch(bare), TimeLetters().IsMatch(bare));
        return date && time ? ColumnKind.DateTime
            : date ? ColumnKind.Date
            : time ? ColumnKind.Time
            : ColumnKind.Number;
    }

    /// <summary>The text of a serial number: yyyy-MM-dd, yyyy-MM-ddTHH:mm or HH:mm; null for a number that is no date.</summary>
    public static string? Text(double serial, ColumnKind kind)
    {
        if (serial is < 0 or >= 2_958_466)
        {
            return null;
        }
        // Excel counts a 29 February 1900 that never was: days before it are one further on. Half a second is the error of a serial number.
        var time = DateTime.FromOADate(serial is >= 1 and < 60 ? serial + 1 : serial).AddMilliseconds(500);
        return time.ToString(
            kind switch
            {
                ColumnKind.Time => "HH:mm",
                ColumnKind.Date => "yyyy-MM-dd",
                _ => "yyyy-MM-ddTHH:mm",
            },
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>The serial number of a written date or time; null when the text is none.</summary>
    public static double? Number(string text, ColumnKind kind) =>
        kind == ColumnKind.Time
            ? TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
                ? time.ToTimeSpan().TotalDays
                : null
            : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year > 1900
                ? date.ToOADate()
                : null;

    [GeneratedRegex(
        """
            "[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*.
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Decoration();

    // m beside h or s is a minute; y or d make it a month. "General" holds neither y, d nor h, "Standard" of other tongues is not sent.
    [GeneratedRegex("[yd]|^m+$", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();

    [GeneratedRegex("[hs]", RegexOptions.IgnoreCase)]
    private static partial Regex TimeLetters();
}
