// Makes names of files that every system can write.
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Plumbing;

static partial class SafeFileName
{
    // R222: 80 characters as people count them; the rest is what file systems and zips take.
    const int MostCharacters = 80,
        MostUnits = 200,
        MostBytes = 240;

    /// <summary>A name that Windows, macOS and Linux can write: no path, no control, nothing that turns the reading direction, no reserved name.</summary>
    public static string Of(string wanted)
    {
        // A half of a surrogate pair is no text that could be normalized.
        var whole = Halves().Replace(wanted, "_");
        var name = Forbidden().Replace(whole.Normalize(NormalizationForm.FormC), "_").Trim(' ', '.');
        return name.Length == 0 ? "_"
            : Reserved().IsMatch(name) ? "_" + name
            : name;
    }

    /// <summary>Whether a name with its ending is short enough.</summary>
    public static bool Fits(string name) =>
        name.Length <= MostUnits && Encoding.UTF8.GetByteCount(name) <= MostBytes && new StringInfo(name).LengthInTextElements <= MostCharacters;

    /// <summary>The name with an ending, cut before the ending where it is too long; no character is cut in two.</summary>
    public static string Cut(string name, string ending)
    {
        var (characters, units, bytes) = (MostCharacters - ending.Length, MostUnits - ending.Length, MostBytes - Encoding.UTF8.GetByteCount(ending));
        var (length, count) = (0, 0);
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            bytes -= Encoding.UTF8.GetByteCount(element);
            if (++count > characters || bytes < 0 || length + element.Length > units)
            {
                break;
            }
            length += element.Length;
        }
        return name[..length].TrimEnd(' ', '.') + ending;
    }

    [GeneratedRegex("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]")]
    private static partial Regex Halves();

    [GeneratedRegex("[<>:\"/\\\\|?*\\u0000-\\u001F\\u007F-\\u009F\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\$|CONOUT\$)\s*(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
