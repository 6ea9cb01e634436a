// Writes dates, numbers, names and document numbers as Chinese documents do: the functions of templates, for programs.
using OfficeKit.Data;
using OfficeKit.Functions;
using OfficeKit.Plumbing;

namespace OfficeKit;

/// <summary>
/// Writes dates, numbers, names and document numbers as Chinese documents do. These are the functions that templates have (F1 to F24 in
/// templates/README.md), for programs. Days are ISO text, 2017-09-05, times 14:30; text that is none throws <see cref="ArgumentException"/> with a reason in
/// the reader's language. All are pure and may be called from many threads.
/// </summary>
public static class ChineseText
{
    /// <summary>F1: 2017-09-05 → 2017年9月5日; 2017-09 → 2017年9月. A visible blank, or a date already written so, stays.</summary>
    public static string FormatDate(string date) => ChineseDates.Date(date);

    /// <summary>F2: 2017-09-05 → 二〇一七年九月五日.</summary>
    public static string FormatDateInWords(string date) => WrittenDates.Hanzi(date);

    /// <summary>F3: 2017-09-05 → 贰零壹柒年玖月零伍日, the form of bills.</summary>
    public static string FormatDateInCapitals(string date) => WrittenDates.CapitalForm(date);

    /// <summary>F4: 2017-09-05 → 星期二.</summary>
    public static string GetWeekday(string date) => WrittenDates.Weekday(date);

    /// <summary>F4: 14:30 → 下午2时30分; with the form <c>24</c> → 14时30分, with the form <c>:</c> → 14:30.</summary>
    public static string FormatTime(string time, string form = "") => WrittenDates.Time(time, form);

    /// <summary>F23: two days or two times: 9月5日至7日, 14:30—16:40. The year is left out where both ends lie in one month, unless
    /// <paramref name="withYear"/>.</summary>
    public static string FormatRange(string from, string to, bool withYear = false) => WrittenDates.Range(from, to, withYear);

    /// <summary>2017-09 → 第三季度.</summary>
    public static string GetQuarter(string date) => WrittenDates.Quarter(date);

    /// <summary>2017-03 → 上半年, 2017-09 → 下半年, 2017 → 全年.</summary>
    public static string GetPeriod(string date) => WrittenDates.Period(date);

    /// <summary>Whole years from one day to another.</summary>
    public static int CountYears(string from, string to) => WrittenDates.Years(from, to);

    /// <summary>Days from one day to another; negative when it lies before.</summary>
    public static int CountDays(string from, string to) => WrittenDates.Days(from, to);

    /// <summary>Minutes from one day and time to another: 2017-09-05T14:30 to 2017-09-05T16:40 is 130.</summary>
    public static int CountMinutes(string from, string to) => WrittenDates.Minutes(from, to);

    /// <summary>Reads a day as people type it: 2017-09-12, 2017/9/12, 2017.9.12, 2017年9月12日; null when it is none of these or no day.</summary>
    public static DateOnly? ReadDate(string text) => TypedDates.Typed(text);

    /// <summary>A day as data holds it: 2017-09-05.</summary>
    public static string ToIsoDate(DateOnly day) => TypedDates.Write(day);

    /// <summary>F7: 0 to 99,999,999: 10 → 十, 101 → 一百零一.</summary>
    public static string FormatNumber(long number) => ChineseNumbers.Num(number);

    /// <summary>Reads a number as <see cref="FormatNumber"/> writes it.</summary>
    public static bool TryReadNumber(string text, out long number) => ChineseNumbers.TryParse(text, out number);

    /// <summary>F8: the number of a heading: (1, 3) → 三、 (2, 11) → （十一） (3, 2) → 2. (4, 5) → （5） (5, 1) → ①.</summary>
    public static string FormatHeadingNumber(long level, long number) => ChineseNumbers.Heading(level, number);

    /// <summary>F9: 1 → 一是.</summary>
    public static string FormatOrdinal(long number) => ChineseNumbers.Ordinal(number);

    /// <summary>1 to 20 → ① to ⑳.</summary>
    public static string FormatCircled(long number) => NumberForms.Circle(number);

    /// <summary>F15: groups of three: <c>comma</c> 12,345; <c>space</c> 12 345 (U+2009). Numbers of up to four digits stay as they are.</summary>
    public static string GroupDigits(string number, string style = "") => NumberForms.Group(number, style);

    /// <summary>F21: a part of a whole in percent, half away from zero: (20, 23) → 86.96%; null when the whole is 0.</summary>
    public static string? FormatRate(decimal part, decimal whole, int decimals = 2) => NumberForms.Rate(part, whole, decimals);

    /// <summary>50 → 百分之五十.</summary>
    public static string FormatPercent(string percent) => NumberForms.PercentWords(percent);

    /// <summary>F24: 1 → 000001; with a pattern, <c>CN2017-{n:000}</c> → CN2017-001.</summary>
    public static string FormatSerial(long number, string pattern = "{n:000000}") => NumberForms.Serial(number, pattern);

    /// <summary>F14: 1409.50 → 人民币壹仟肆佰零玖元伍角. Takes at most two decimals, up to 9,999,999,999,999.99.</summary>
    public static string FormatMoney(decimal amount) => ChineseMoney.Capitals(amount);

    /// <summary>Whether a text is an amount in capitals, in any of the ways that the regulation allows.</summary>
    public static bool IsMoney(string text, decimal amount) => ChineseMoney.IsCapitals(text, amount);

    /// <summary>F10: puts names in the order of their strokes; names that cannot be told apart keep their order.</summary>
    /// <param name="names">The names, without blanks inside.</param>
    /// <param name="convention"><c>党代会</c> or <c>人大</c>, which differ where names of two and of three characters have one surname.</param>
    public static IReadOnlyList<string> SortByStrokes(IEnumerable<string> names, string convention = "党代会") => StrokeOrder.Sort(names, convention);

    /// <summary>The characters of names that <see cref="SortByStrokes"/> does not know: such names come last.</summary>
    public static IReadOnlyList<string> FindUnknownStrokes(IEnumerable<string> names) => StrokeOrder.Unknown(names);

    /// <summary>F11: an ideographic space inside a name of two characters.</summary>
    public static string PadName(string name) => TextWidth.PadName(name);

    /// <summary>F12: names in columns; with tabs, or filled up with U+3000.</summary>
    public static string ArrangeNames(IEnumerable<string> names, int cells = 6, bool tabs = true) => PersonNames.Columns(names, cells, tabs);

    /// <summary>F22: 138****0000, 110***********0000, an address up to its district; anything else is hidden whole.</summary>
    public static string Mask(string text) => PersonNames.Mask(text);

    /// <summary>F5: the width of a text in 字: a Chinese or full-width character is 1, a half-width one 0.5. 2017年9月5日 → 6.</summary>
    public static double MeasureWidth(string text) => TextWidth.Of(text);

    /// <summary>F6: where signature and date begin, in 字 of a line of 28, from their widths.</summary>
    public static (double Signature, double Date) PlaceSignOff(double signature, double date, bool isSealed) => TextWidth.SignOff(signature, date, isSealed);

    /// <summary>F17: half-width marks beside Chinese characters become full-width.</summary>
    public static string FixPunctuation(string text) => Punctuation.Fix(text);

    /// <summary>F18: straight quotes become curly ones, by pairs in each paragraph; an odd one is refused.</summary>
    public static string PairQuotes(string text) => Punctuation.Quotes(text);

    /// <summary>F20: the opening sentence of 会议纪要. What is missing is a visible blank.</summary>
    /// <param name="start">The day.</param>
    /// <param name="place">The place.</param>
    /// <param name="title">The meeting.</param>
    /// <param name="chair">Who presided.</param>
    /// <param name="post">His or her post.</param>
    /// <param name="topic">What it was about: 听取…，研究….</param>
    public static string WriteMinutesOpening(string? start, string? place, string? title, string? chair, string? post, string? topic) =>
        MinutesOpening.Of(start, place, title, chair, post, topic);

    /// <summary>F16: (x委发, 2017, 12) → x委发〔2017〕12号.</summary>
    public static string BuildDocumentNumber(string office, long year, long number) => DocumentNumbers.Build(office, year, number);

    /// <summary>F16: puts brackets, leading zeros and 第 right: x委发[2017]第012号 → x委发〔2017〕12号.</summary>
    public static string RepairDocumentNumber(string text) => DocumentNumbers.Repair(text);

    /// <summary>A document number as it should be written, by which two ways of writing one are the same; what is no number stays as it is.</summary>
    public static string NormalizeDocumentNumber(string text) => DocumentNumbers.Normal(text);

    /// <summary>Takes a document number apart: its series, x督改〔2017〕, and its serial; null when it is none.</summary>
    public static (string Series, long Serial)? SplitDocumentNumber(string text) => DocumentNumbers.Split(text);

    /// <summary>The document numbers in running text, as they stand; words before a number may be taken for its office.</summary>
    public static IEnumerable<string> FindDocumentNumbers(string text) => DocumentNumbers.In(text);

    /// <summary>Whether a text says nothing but a visible blank (xx, XX, ×× that no letter touches): xx。, 2017年xx月xx日.</summary>
    public static bool IsBlank(string text) => BlankText.SaysNothing(text);

    /// <summary>F19: the visible blank of a type: xx, xx年xx月xx日.</summary>
    public static string GetBlank(BlankType type) => BlankText.Of(type);
}
