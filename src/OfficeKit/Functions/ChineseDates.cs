// Dates as documents write them: 2017年9月5日.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Data;

namespace OfficeKit.Functions;

/// <summary>Dates as documents write them (F1, R105).</summary>
static partial class ChineseDates
{
    /// <summary>F1: 2017-09-05 → 2017年9月5日; 2017-09 → 2017年9月. A visible blank, or a date already written so, stays.</summary>
    public static string Date(string iso)
    {
        if (BlankText.Pattern().IsMatch(iso) || Written().IsMatch(iso))
        {
            return iso;
        }
        var match = Iso().Match(iso);
        if (!match.Success)
        {
            throw Refuse(iso);
        }
        int year = Number(match.Groups[1]),
            month = Number(match.Groups[2]);
        if (!match.Groups[3].Success)
        {
            return month is >= 1 and <= 12 ? $"{year}年{month}月" : throw Refuse(iso);
        }
        var day = Number(match.Groups[3]);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? $"{year}年{month}月{day}日" : throw Refuse(iso);
    }

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    static ArgumentException Refuse(string text) =>
        new(Words.In($"“{text}”不是日期，应写成 2017-09-05 的样子", $"'{text}' is no date; write it like 2017-09-05"));

    [GeneratedRegex(@"^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\d{4}年\d{1,2}月(\d{1,2}日)?$")]
    private static partial Regex Written();
}
