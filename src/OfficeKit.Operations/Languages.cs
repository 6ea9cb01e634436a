// The two languages of messages.
using System.Globalization;

namespace OfficeKit.Operations;

static class Languages
{
    static readonly CultureInfo Chinese = new("zh-CN");
    static readonly CultureInfo English = new("en-US");

    /// <summary>The culture of a language's name: Chinese for zh and all its kinds, English else.</summary>
    public static CultureInfo Of(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
