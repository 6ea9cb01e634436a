// Numbers as documents write them: 二十、（十一）、三是.
using System.Text;

namespace OfficeKit.Functions;

/// <summary>Numbers as documents write them (F7–F9).</summary>
static class ChineseNumbers
{
    /// <summary>The figures 0 to 9.</summary>
    public const string Digits = "零一二三四五六七八九";

    /// <summary>F7: 0–99,999,999; 10–19 without 一. 10 → 十, 101 → 一百零一, 2017 → 二千零一十七.</summary>
    public static string Num(long number)
    {
        if (number is < 0 or > 99_999_999)
        {
            throw new ArgumentException(Words.In($"{number} 不在 0–99999999 之内", $"{number} is not between 0 and 99,999,999"));
        }
        if (number == 0)
        {
            return "零";
        }
        var text = new StringBuilder();
        if (number >= 10_000)
        {
            AppendGroup(text, (int)(number / 10_000), leadingZero: false);
            text.Append('万');
        }
        var rest = (int)(number % 10_000);
        AppendGroup(text, rest, leadingZero: number >= 10_000 && rest is > 0 and < 1000);
        return number is >= 10 and < 20 ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    /// <summary>Reads a number as <see cref="Num"/> writes it.</summary>
    public static bool TryParse(string text, out long number)
    {
        // Each is written in one way only: the digits are put together and written again.
        (number, long section, long digit) = (0, 0, 0);
        foreach (var c in text)
        {
            var value = Digits.IndexOf(c, StringComparison.Ordinal);
            var unit = c switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (value >= 0)
            {
                digit = value;
            }
            else if (unit > 0)
            {
                section += (digit == 0 && unit == 10 ? 1 : digit) * unit;
                digit = 0;
            }
            else if (c == '万')
            {
                (number, section, digit) = ((section + digit) * 10_000, 0, 0);
            }
            else
            {
                return false;
            }
        }
        number += section + digit;
        return text.Length > 0 && number is >= 0 and <= 99_999_999 && Num(number) == text;
    }

    static void AppendGroup(StringBuilder text, int group, bool leadingZero)
    {
        if (leadingZero)
        {
            text.Append('零');
        }
        var started = false;
        var zero = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = group / unit % 10;
            if (digit == 0)
            {
                zero = started;
                continue;
            }
            if (zero)
            {
                text.Append('零');
            }
            text.Append(Digits[digit]).Append(name);
            (started, zero) = (true, false);
        }
    }

    /// <summary>F8: the number of a heading. (1,3) → 三、 (2,11) → （十一） (3,2) → 2. (4,5) → （5） (5,1) → ①.</summary>
    public static string Heading(long level, long number) =>
        level switch
        {
            1 => Num(number) + "、",
            2 => $"（{Num(number)}）",
            3 => $"{number}.",
            4 => $"（{number}）",
            5 when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
            _ => throw new ArgumentException(Words.In($"没有第 {level} 级第 {number} 号标题序号", $"there is no heading number {number} at level {level}")),
        };

    /// <summary>F9: 1 → 一是, 11 → 十一是.</summary>
    public static string Ordinal(long number) => Num(number) + "是";
}
