// Tells Chinese from other text.
using System.Text.RegularExpressions;

namespace OfficeKit.Conformance.Reading;

static partial class Hanzi
{
    /// <summary>The class of Chinese characters, to be put into the brackets of a pattern.</summary>
    public const string Class = @"\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF〇";

    public static bool In(string text) => Any().IsMatch(text);

    /// <summary>A date, whole or with blanks in it.</summary>
    public const string Date =
        @"(?:\d{2,4}|[〇零一二三四五六七八九○OＯ]{4}|[xX×]{2,4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[xX×]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[xX×]{1,2})日";

    [GeneratedRegex($"[{Class}]")]
    private static partial Regex Any();
}
