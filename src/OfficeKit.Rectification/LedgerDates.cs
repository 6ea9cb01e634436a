// Reads the dates that people type into cells.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Rectification;

static partial class LedgerDates
{
    /// <summary>2017-09-12, 2017/9/12, 2017.9.12, 2017年9月12日; null when it is none of these or no day.</summary>
    public static DateOnly? Read(string text) =>
        Form().Match(text.Trim()) is { Success: true } m
        && DateOnly.TryParseExact(
            $"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(this DateOnly? date) => date?.Iso() ?? "";

    [GeneratedRegex(@"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$")]
    private static partial Regex Form();
}
