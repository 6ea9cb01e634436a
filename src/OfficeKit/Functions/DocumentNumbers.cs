// Document numbers: x委发〔2017〕12号.
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Document numbers, built or repaired (domain.md F16, R60–R62).</summary>
public static partial class DocumentNumbers
{
    /// <summary>(x委发, 2017, 12) → x委发〔2017〕12号.</summary>
    public static string Build(string office, long year, long number) =>
        year is >= 1000 and <= 9999 && number >= 1 && office.Length > 0
            ? $"{office}〔{year}〕{number}号"
            : throw new ArgumentException(Words.In($"机关代字“{office}”、年份 {year} 和顺序号 {number} 组不成发文字号", $"'{office}', {year} and {number} make no document number"));

    /// <summary>Puts right brackets, leading zeros and 第: x委发[2017]第012号 → x委发〔2017〕12号.</summary>
    public static string Repair(string text)
    {
        var match = Form().Match(text.Trim());
        return match.Success
            ? $"{match.Groups[1].Value.Trim()}〔{match.Groups[2].Value}〕{match.Groups[3].Value.TrimStart('0')}号"
            : throw new ArgumentException(Words.In($"“{text}”不是发文字号，应写成 x委发〔2017〕12号 的样子", $"'{text}' is no document number; write it like x委发〔2017〕12号"));
    }

    [GeneratedRegex(@"^(.+?)\s*[〔\[【（(［]\s*(\d{4})\s*[〕\]】）)］]\s*第?\s*0*([1-9]\d*)\s*号$")]
    private static partial Regex Form();
}
