// Dates and times in words: 二〇一七年九月五日, 星期二, 下午2时30分, 9月5日至7日.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Plumbing;

namespace OfficeKit.Functions;

/// <summary>Dates and times in words (F2 to F4, F23). Input is ISO: 2017-09-05, 14:30.</summary>
static partial class WrittenDates
{
    const string Plain = "〇一二三四五六七八九",
        Capital = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>F2: 2017-09-05 → 二〇一七年九月五日; the zero is 〇 (U+3007).</summary>
    public static string Hanzi(string iso)
    {
        var date = Date(iso);
        return $"{Year(date, Plain)}年{ChineseNumbers.Num(date.Month)}月{ChineseNumbers.Num(date.Day)}日";
    }

    /// <summary>F3, the form of bills: 2017-09-05 → 贰零壹柒年玖月零伍日. 零 stands before 壹月 贰月 壹拾月 and before 壹–玖日, 壹拾日, 贰拾日, 叁拾日 (《支付结算办法》附件一).</summary>
    public static string CapitalForm(string iso)
    {
        var date = Date(iso);
        var month = (date.Month is 1 or 2 or 10 ? "零" : "") + Tens(date.Month);
        var day = (date.Day < 10 || date.Day % 10 == 0 ? "零" : "") + Tens(date.Day);
        return $"{Year(date, Capital)}年{month}月{day}日";
    }

    static string Year(DateOnly date, string digits) => string.Concat(date.Year.ToString("0000", CultureInfo.InvariantCulture).Select(c => digits[c - '0']));

    static string Tens(int number) => number < 10 ? Capital[number].ToString() : $"{Capital[number / 10]}拾{(number % 10 == 0 ? "" : Capital[number % 10])}";

    /// <summary>F4: 2017-09-05 → 星期二.</summary>
    public static string Weekday(string iso) => "星期" + "日一二三四五六"[(int)Date(iso).DayOfWeek];

    /// <summary>F4: 14:30 → 下午2时30分; with the form 24 → 14时30分, with the form : → 14:30. 上午 before 12:00, 中午 from 12 to 13, 下午 to 18:00, 晚上 after.</summary>
    public static string Time(string time, string form = "")
    {
        var t = TimeOf(time);
        var minutes = t.Minute == 0 ? "" : $"{t.Minute}分";
        return form switch
        {
            ":" => t.ToString("H:mm", CultureInfo.InvariantCulture),
            "24" => $"{t.Hour}时{minutes}",
            "" => (
                t.Hour < 12 ? "上午"
                : t.Hour == 12 ? "中午"
                : t <= new TimeOnly(18, 0) ? "下午"
                : "晚上"
            ) + $"{(t.Hour > 12 ? t.Hour - 12 : t.Hour)}时{minutes}",
            _ => throw new ArgumentException(Words.In($"时间的形式“{form}”不认识，可写 24 或 :", $"'{form}' is no form of a time; use 24 or :")),
        };
    }

    /// <summary>F23: two dates or two times. The year is left out where both ends lie in one month, unless <paramref name="year"/> asks for it; it is written
    /// twice where it changes.</summary>
    public static string Range(string from, string to, bool year = false)
    {
        if (ClockTime().IsMatch(from) && ClockTime().IsMatch(to))
        {
            var (begin, end) = (TimeOf(from), TimeOf(to));
            return begin <= end
                ? $"{begin.ToString("H:mm", CultureInfo.InvariantCulture)}—{end.ToString("H:mm", CultureInfo.InvariantCulture)}"
                : throw Backwards(from, to);
        }
        var (a, b) = (Date(from), Date(to));
        if (a > b)
        {
            throw Backwards(from, to);
        }
        if (a.Year != b.Year)
        {
            return $"{a.Year}年{a.Month}月{a.Day}日至{b.Year}年{b.Month}月{b.Day}日";
        }
        var sameMonth = a.Month == b.Month;
        return $"{(sameMonth && !year ? "" : $"{a.Year}年")}{a.Month}月{a.Day}日"
            + (
                a == b ? ""
                : sameMonth ? $"至{b.Day}日"
                : $"至{b.Month}月{b.Day}日"
            );
    }

    static ArgumentException Backwards(string from, string to) => new(Words.In($"起止时间颠倒：“{from}”在“{to}”之后", $"'{from}' is after '{to}'"));

    /// <summary>2017-09 → 第三季度.</summary>
    public static string Quarter(string iso) => $"第{ChineseNumbers.Num((Month(iso) - 1) / 3 + 1)}季度";

    /// <summary>2017-03 → 上半年, 2017-09 → 下半年, 2017 → 全年.</summary>
    public static string Period(string iso) =>
        iso.Length == 4 && iso.All(char.IsAsciiDigit) ? "全年"
        : Month(iso) <= 6 ? "上半年"
        : "下半年";

    /// <summary>Whole years between two dates: age from a birthday, 党龄 from the date of 转正.</summary>
    public static int Years(string from, string at)
    {
        var (a, b) = (Date(from), Date(at));
        return a <= b ? b.Year - a.Year - (b.Month < a.Month || (b.Month == a.Month && b.Day < a.Day) ? 1 : 0) : throw Backwards(from, at);
    }

    /// <summary>The days from one date to another; negative when it lies before.</summary>
    public static int Days(string from, string to) => Date(to).DayNumber - Date(from).DayNumber;

    /// <summary>How many minutes lie from one day and time to another: 2017-09-05T14:30 to 2017-09-05T16:40 is 130.</summary>
    public static int Minutes(string from, string to) => Days(from, to) * 1440 + (int)(TimeOf(to).ToTimeSpan() - TimeOf(from).ToTimeSpan()).TotalMinutes;

    static int Month(string iso) =>
        iso.Length >= 7 && int.TryParse(iso.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? month
            : throw Refuse(iso);

    static DateOnly Date(string iso) => TypedDates.Day(iso) ?? throw Refuse(iso);

    static TimeOnly TimeOf(string text) =>
        ClockTime().Match(text) is { Success: true } m
        && TimeOnly.TryParseExact(m.Groups[1].Value, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new ArgumentException(Words.In($"“{text}”不是时间，应写成 14:30 的样子", $"'{text}' is no time; write it like 14:30"));

    static ArgumentException Refuse(string text) =>
        new(Words.In($"“{text}”不是日期，应写成 2017-09-05 的样子", $"'{text}' is no date; write it like 2017-09-05"));

    [GeneratedRegex(@"^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2}:\d{2})(?::\d{2})?$")]
    private static partial Regex ClockTime();
}
