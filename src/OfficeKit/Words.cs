// Says a thing in the reader's language: Chinese under a Chinese culture, English else.
using System.Globalization;

namespace OfficeKit;

static class Words
{
    /// <summary>Whether messages are wanted in Chinese now.</summary>
    public static bool Chinese => CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the text of the reader's language.</summary>
    public static string In(string chinese, string english) => Chinese ? chinese : english;
}
