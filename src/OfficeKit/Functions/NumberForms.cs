// Numbers in figures: groups, rates, serial numbers, circled numbers.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Numbers in figures (F15, F21, F24).</summary>
static partial class NumberForms
{
    /// <summary>F15: groups of three before the decimal point: comma 12,345; space 12 345 (U+2009). Numbers of up to four digits, years among them, stay as
    /// they are (GB/T 15835).</summary>
    public static string Group(string number, string style = "")
    {
        var match = Plain().Match(number);
        var mark = style switch
        {
            "" or "none" => "",
            "comma" => ",",
            "space" => "\u2009",
            _ => throw new ArgumentException(
                Words.In($"分节的样式“{style}”不认识，可写 comma 或 space", $"'{style}' is no style of grouping; use comma or space")
            ),
        };
        if (!match.Success)
        {
            throw new ArgumentException(Words.In($"“{number}”不是数", $"'{number}' is no number"));
        }
        var whole = match.Groups[2].Value;
        if (mark.Length > 0 && whole.Length > 4)
        {
            for (var i = whole.Length - 3; i > 0; i -= 3)
            {
                whole = whole.Insert(i, mark);
            }
        }
        return match.Groups[1].Value + whole + match.Groups[3].Value;
    }

    /// <summary>F21: <paramref name="part"/> of <paramref name="whole"/> in percent, half away from zero; null when the whole is 0.</summary>
    public static string? Rate(decimal part, decimal whole, int decimals = 2) =>
        whole == 0 ? null
        : decimals is >= 0 and <= 6
            ? Math.Round(part / whole * 100, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture) + "%"
        : throw new ArgumentException(Words.In("小数位数应是 0 到 6", "0 to 6 decimals are possible"));

    /// <summary>F24: 1 → 000001; with a pattern, CN2017-{n:000} → CN2017-001.</summary>
    public static string Serial(long number, string pattern = "{n:000000}")
    {
        var match = Slot().Match(pattern);
        return number >= 0 && match.Success
            ? pattern[..match.Index] + number.ToString(match.Groups[1].Value, CultureInfo.InvariantCulture) + pattern[(match.Index + match.Length)..]
            : throw new ArgumentException(
                Words.In(
                    $"流水号 {number} 与样式“{pattern}”不合，样式应写成 CN2017-{{n:000}}",
                    $"{number} does not fit the pattern '{pattern}'; write it like CN2017-{{n:000}}"
                )
            );
    }

    /// <summary>1–20 → ①–⑳.</summary>
    public static string Circle(long number) =>
        number is >= 1 and <= 20
            ? ((char)('①' + number - 1)).ToString()
            : throw new ArgumentException(Words.In($"{number} 没有带圈的写法（1–20）", $"{number} cannot be written in a circle (1–20)"));

    /// <summary>50 → 百分之五十; 12.5 → 百分之十二点五.</summary>
    public static string PercentWords(string percent)
    {
        var match = Plain().Match(percent.TrimEnd('%', '％', ' '));
        if (!match.Success || match.Groups[1].Length > 0)
        {
            throw new ArgumentException(Words.In($"“{percent}”不是百分数", $"'{percent}' is no percentage"));
        }
        var decimals = match.Groups[3].Value.TrimStart('.').TrimEnd('0');
        return "百分之"
            + ChineseNumbers.Num(long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            + (decimals.Length == 0 ? "" : "点" + string.Concat(decimals.Select(d => ChineseNumbers.Digits[d - '0'])));
    }

    [GeneratedRegex(@"^(-?)(\d+)(\.\d+)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\{n:(0{1,12})\}")]
    private static partial Regex Slot();
}
