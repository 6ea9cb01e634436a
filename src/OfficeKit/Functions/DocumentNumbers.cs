// Document numbers: x委发〔2017〕12号.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Document numbers, built or repaired (F16, R60–R62).</summary>
static partial class DocumentNumbers
{
    /// <summary>(x委发, 2017, 12) → x委发〔2017〕12号.</summary>
    public static string Build(string office, long year, long number) =>
        year is >= 1000 and <= 9999 && number >= 1 && office.Length > 0
            ? $"{office}〔{year}〕{number}号"
            : throw new ArgumentException(
                Words.In($"机关代字“{office}”、年份 {year} 和顺序号 {number} 组不成发文字号", $"'{office}', {year} and {number} make no document number")
            );

    /// <summary>Puts right brackets, leading zeros and 第: x委发[2017]第012号 → x委发〔2017〕12号.</summary>
    public static string Repair(string text)
    {
        var match = Form().Match(text.Trim());
        return match.Success
            ? $"{match.Groups[1].Value.Trim()}〔{match.Groups[2].Value}〕{match.Groups[3].Value.TrimStart('0')}号"
            : throw new ArgumentException(
                Words.In($"“{text}”不是发文字号，应写成 x委发〔2017〕12号 的样子", $"'{text}' is no document number; write it like x委发〔2017〕12号")
            );
    }

    /// <summary>The document numbers in running text, as they stand; words before a number may be taken for its office.</summary>
    public static IEnumerable<string> In(string text) => Standing().Matches(text).Select(m => m.Value);

    /// <summary>Takes a document number apart: its series (x督改〔2017〕) and its serial; null when it is none.</summary>
    public static (string Series, long Serial)? Split(string text) =>
        Form().Match(text.Trim()) is { Success: true } m && long.TryParse(m.Groups[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? ($"{m.Groups[1].Value.Trim()}〔{m.Groups[2].Value}〕", serial)
            : null;

    /// <summary>A number as it should be written, by which two ways of writing one are the same; what is no number stays as it is.</summary>
    public static string Normal(string text) => Split(text) is { } parts ? $"{parts.Series}{parts.Serial}号" : text;

    /// <summary>The numbers that do not rise with their dates: each is dated before a smaller number of its series and year (V29, V45).</summary>
    public static IEnumerable<string> OutOfOrder(IEnumerable<(string Number, string Date)> dated)
    {
        var known = dated.Where(d => d.Date.Length > 0).Distinct().Select(d => (d.Number, d.Date, Parts: Split(d.Number))).Where(d => d.Parts is not null);
        foreach (var series in known.GroupBy(d => d.Parts!.Value.Series))
        {
            var latest = "";
            foreach (var (number, date, _) in series.OrderBy(d => d.Parts!.Value.Serial).ThenBy(d => d.Date, StringComparer.Ordinal))
            {
                if (string.CompareOrdinal(date, latest) < 0)
                {
                    yield return number;
                }
                latest = string.CompareOrdinal(date, latest) < 0 ? latest : date;
            }
        }
    }

    [GeneratedRegex(@"^(.+?)\s*[〔\[【（(［]\s*(\d{4})\s*[〕\]】）)］]\s*第?\s*0*([1-9]\d*)\s*号$")]
    private static partial Regex Form();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}xX×]{1,12}〔[0-9]{4}〕[0-9]+号")]
    public static partial Regex Standing();
}
