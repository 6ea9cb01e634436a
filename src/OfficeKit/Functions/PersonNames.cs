// Names of people: in aligned columns, and made unreadable.
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Names and numbers of people: in aligned columns (F12), and made unreadable (F22).</summary>
static partial class PersonNames
{
    /// <summary>
    /// F12: names in columns. A cell is a name of three 字 and a gap of one; a line after an indent of two 字 holds 6 cells. With tabs the
    /// paragraph needs tab stops at multiples of 1280 twips; with blanks the names are filled up with U+3000.
    /// </summary>
    public static string Columns(IEnumerable<string> names, int cells = 6, bool tabs = true)
    {
        if (cells is < 1 or > 20)
        {
            throw new ArgumentException(Words.In("一行的格数应是 1 到 20", "a line holds 1 to 20 cells"));
        }
        var (lines, line, used) = (new List<string>(), new StringBuilder(), 0);
        foreach (var name in names)
        {
            var padded = TextWidth.PadName(name);
            var width = TextWidth.Of(padded);
            var wanted = (int)Math.Ceiling((width + 1) / 4);
            if (used > 0 && used + wanted > cells)
            {
                lines.Add(line.ToString().TrimEnd('\t', '\u3000'));
                (line, used) = (new StringBuilder(), 0);
            }
            line.Append(padded);
            if (tabs)
            {
                line.Append('\t', wanted);
            }
            else
            {
                line.Append('\u3000', (int)(wanted * 4 - Math.Ceiling(width)));
            }
            used += wanted;
        }
        lines.Add(line.ToString().TrimEnd('\t', '\u3000'));
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }

    /// <summary>F22: a mobile number 138****0000, an identity number 110***********0000, an address up to its district; anything else is hidden whole, so that
    /// what is private never shows because it is written in another way.</summary>
    public static string Mask(string text)
    {
        var value = text.Trim();
        if (Phone().IsMatch(value))
        {
            return value[..3] + "****" + value[^4..];
        }
        if (Identity().IsMatch(value))
        {
            return value[..3] + new string('*', value.Length - 7) + value[^4..];
        }
        var district = District().Match(value);
        return (district.Success ? district.Value : "") + "****";
    }

    [GeneratedRegex(@"^1\d{10}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{17}[\dXx]$|^\d{15}$")]
    private static partial Regex Identity();

    [GeneratedRegex("^.*?(?:区|县|旗|市(?!.*?[区县旗]))")]
    private static partial Regex District();
}
