// Amounts of money in capitals: 人民币壹仟肆佰零玖元伍角.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Amounts of money in capitals (F14; 《支付结算办法》附《正确填写票据和结算凭证的基本规定》).</summary>
static partial class ChineseMoney
{
    const string Digits = "零壹贰叁肆伍陆柒捌玖";
    const decimal Largest = 9_999_999_999_999.99m;

    /// <summary>
    /// Whether a text is an amount in capitals. The two places where the regulation allows 零 or none (万零柒仟, 元零伍角) and 整 after 角 may be either way
    /// </summary>
    public static bool IsCapitals(string text, decimal amount) => Plain(text) == Plain(Capitals(amount));

    static string Plain(string text) => FreeZero().Replace(text, "").Replace("角整", "角", StringComparison.Ordinal);

    [GeneratedRegex("(?<=万)零(?=.仟)|(?<=元)零(?=.角)")]
    private static partial Regex FreeZero();

    /// <summary>1409.50 → 人民币壹仟肆佰零玖元伍角; a negative amount begins 人民币负. Refuses more than two decimals and more than 9,999,999,999,999.99.</summary>
    public static string Capitals(decimal amount)
    {
        if (decimal.Round(amount, 2) != amount || Math.Abs(amount) > Largest)
        {
            throw new ArgumentException(
                Words.In(
                    $"{amount.ToString(CultureInfo.InvariantCulture)} 不是最多两位小数、不超过 {Largest} 的金额",
                    $"{amount.ToString(CultureInfo.InvariantCulture)} is no amount with at most two decimals, up to {Largest}"
                )
            );
        }
        var cents = (long)(Math.Abs(amount) * 100);
        var (yuan, jiao, fen) = (cents / 100, (int)(cents / 10 % 10), (int)(cents % 10));
        var text = new StringBuilder("人民币").Append(amount < 0 ? "负" : "");
        if (yuan > 0 || cents == 0)
        {
            text.Append(yuan == 0 ? "零" : Whole(yuan)).Append('元');
        }
        if (cents % 100 == 0)
        {
            return text.Append('整').ToString();
        }
        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }
        else if (yuan > 0)
        {
            text.Append('零');
        }
        return (fen > 0 ? text.Append(Digits[fen]).Append('分') : text).ToString();
    }

    static string Whole(long number)
    {
        string[] units = ["", "万", "亿", "万亿"];
        var text = new StringBuilder();
        var zero = false;
        for (var group = 3; group >= 0; group--)
        {
            var part = (int)(number / (long)Math.Pow(10_000, group) % 10_000);
            if (part == 0)
            {
                zero |= text.Length > 0;
                continue;
            }
            // One 零 where digits are skipped between two groups, or the higher group ends in 0.
            text.Append(text.Length > 0 && (zero || part < 1000) ? "零" : "").Append(Group(part)).Append(units[group]);
            zero = part % 10 == 0;
        }
        return text.ToString();
    }

    static string Group(int part)
    {
        var text = new StringBuilder();
        var skipped = false;
        foreach (var (divisor, unit) in ((int, string)[])[(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")])
        {
            var digit = part / divisor % 10;
            if (digit > 0)
            {
                text.Append(skipped && text.Length > 0 ? "零" : "").Append(Digits[digit]).Append(unit);
            }
            skipped = digit == 0;
        }
        return text.ToString();
    }
}
