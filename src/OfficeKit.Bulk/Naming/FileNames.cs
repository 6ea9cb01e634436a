// Makes names that every system can write, none twice in a batch.
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Bulk.Naming;

/// <summary>Gives names that every system can write and no two of which are the same, compared without case (R222). Remembers a hash of each: where two hashes
/// met, a name would get a number it does not need.</summary>
sealed partial class FileNames
{
    const string Extension = ".docx";
    const int MostCharacters = 80,
        MostBytes = 240;

    readonly Dictionary<ulong, int> taken = [];

    /// <summary>A free name: the wanted one, or the wanted one with a number: 甲(2).docx.</summary>
    public string Take(string wanted)
    {
        var stem = Safe(wanted);
        var name = Fit(stem, "") + Extension;
        for (var number = Uses(name) + 1; !taken.TryAdd(Hash(name), 1); number++)
        {
            // The next collision of this stem begins where this one ended.
            CollectionsMarshal.GetValueRefOrAddDefault(taken, Hash(Fit(stem, "") + Extension), out _) = number;
            name = Fit(stem, string.Create(CultureInfo.InvariantCulture, $"({number})")) + Extension;
        }
        return name;
    }

    int Uses(string name) => taken.GetValueOrDefault(Hash(name));

    static ulong Hash(string name) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.ToUpperInvariant().AsSpan()));

    /// <summary>A name that Windows, macOS and Linux can write: no path, no control, no reserved name.</summary>
    public static string Safe(string wanted)
    {
        var name = Forbidden().Replace(wanted.Normalize(NormalizationForm.FormC), "_").Trim(' ', '.');
        return name.Length == 0 ? "_"
            : Reserved().IsMatch(name) ? "_" + name
            : name;
    }

    static string Fit(string stem, string suffix)
    {
        var (characters, bytes) = (MostCharacters - Extension.Length - suffix.Length, MostBytes - Extension.Length - suffix.Length);
        var (length, count) = (0, 0);
        var elements = StringInfo.GetTextElementEnumerator(stem);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            count++;
            bytes -= Encoding.UTF8.GetByteCount(element);
            if (count > characters || bytes < 0)
            {
                break;
            }
            length += element.Length;
        }
        return stem[..length].TrimEnd(' ', '.') + suffix;
    }

    [GeneratedRegex(
        "[<>:\"/\\\\|?*\\u0000-\\u001F\\u007F-\\u009F\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]|"
            + "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\$|CONOUT\$)\s*(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
