// Turns a cell's value into the text a person sees.
using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace OfficeKit.Sheets;

static partial class CellText
{
    const int DaysTo1904 = 1462;

    public static string Of(IExcelDataReader reader, int column, bool from1904) =>
        reader.GetValue(column) switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "TRUE" : "FALSE",
            DateTime time => Date(time),
            TimeSpan span => $"{(int)span.TotalHours:00}:{span.Minutes:00}{(span.Seconds > 0 ? $":{span.Seconds:00}" : "")}",
            double number when IsChineseDate(reader.GetNumberFormatIndex(column)) && number is >= 0 and < 2_958_466 => Date(
                DateTime.FromOADate(number + (from1904 ? DaysTo1904 : 0))
            ),
            double number => Number(number, reader.GetNumberFormatString(column) ?? ""),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    // Built-in formats of Chinese Excel (2017年9月12日 and the like), which are dates although no workbook spells them out.
    static bool IsChineseDate(int format) => format is (>= 27 and <= 36) or (>= 50 and <= 58);

    static string Date(DateTime time)
    {
        // Half a millisecond is the error of a serial number.
        time = new DateTime((time.Ticks + TimeSpan.TicksPerMillisecond * 500) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var clock = time.Second > 0 ? "HH:mm:ss" : "HH:mm";
        // Day 0 is a time without a date.
        return time.ToString(
            time.Year < 1900 ? clock
                : time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
                : $"yyyy-MM-dd {clock}",
            CultureInfo.InvariantCulture
        );
    }

    static string Number(double number, string format)
    {
        // 000 shows 7 as 007: numbers of cards and offices.
        if (OnlyZeros().IsMatch(format) && number >= 0 && number == Math.Floor(number) && number < 1e15)
        {
            return ((long)number).ToString(format, CultureInfo.InvariantCulture);
        }
        // What was typed as 0.1 + 0.2 shows 0.3: fifteen digits are all that Excel has.
        return Math.Abs(number) is >= 1e-9 and < 1e15
            ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture)
            : number.ToString("G15", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^0{2,}$")]
    private static partial Regex OnlyZeros();
}
