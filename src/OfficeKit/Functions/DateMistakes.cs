// Finds dates in running text that are no days, and weekdays that do not belong to their date.
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Finds dates in running text that are no days, such as 2017年2月30日, and weekdays that do not belong to their date (V64).</summary>
static partial class DateMistakes
{
    const string Days = "日一二三四五六";

    /// <summary>Each mistake as it stands in the text, with what it should be where that is known: “2017年9月5日（星期三）”应为星期二.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Written().Matches(text).Select(Mistake).OfType<string>()];

    static string? Mistake(Match match)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var (year, month, day) = (match.Groups["y"].Success ? Number("y") : 0, Number("m"), Number("d"));
        // Without a year 29 February may be right.
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year is > 0 and < 10000 ? year : 2000, month))
        {
            return Words.In($"“{match.Value}”没有这一天", $"'{match.Value}' is no day");
        }
        if (year is 0 or > 9999 || !match.Groups["w"].Success)
        {
            return null;
        }
        var weekday = Days[(int)new DateTime(year, month, day).DayOfWeek];
        var written = match.Groups["w"].Value is "天" ? '日' : match.Groups["w"].Value[0];
        return weekday == written ? null : Words.In($"“{match.Value}”应为星期{weekday}", $"'{match.Value}' is 星期{weekday}");
    }

    [GeneratedRegex("(?:(?<y>[0-9]{4})年)?(?<![0-9])(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日(?:（?(?:星期|周|礼拜)(?<w>[一二三四五六日天])）?)?")]
    private static partial Regex Written();
}
