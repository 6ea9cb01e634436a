// Days as data holds them, and as people type them.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Plumbing;

/// <summary>Days as data holds them, 2017-09-05, and as people type them.</summary>
static partial class TypedDates
{
    const string Form = "yyyy-MM-dd";

    /// <summary>2017-09-05.</summary>
    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>2017-09-05 and nothing else.</summary>
    public static DateOnly? Strict(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>2017-09-05 or 2017-9-5, a time of the day behind it or not.</summary>
    public static DateOnly? Day(string text) => Exact(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text);

    /// <summary>2017-09-12, 2017/9/12, 2017.9.12, 2017年9月12日, with blanks between; null when it is none of these or no day.</summary>
    public static DateOnly? Typed(string text) =>
        AsTyped().Match(text.Trim()) is { Success: true } m ? Exact($"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}") : null;

    static DateOnly? Exact(string text) =>
        DateOnly.TryParseExact(text, [Form, "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$", RegexOptions.CultureInvariant)]
    private static partial Regex AsTyped();
}
