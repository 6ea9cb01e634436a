// The characters that no document holds: XML forbids them, or they turn the reading direction.
using System.Text;

namespace OfficeKit.Plumbing;

static class ForbiddenCharacters
{
    /// <summary>All but halves of surrogate pairs, which are forbidden, too.</summary>
    public const string All =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A"
        + "\u001B\u001C\u001D\u001E\u001F"
        + "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF";

    /// <summary>A text without them.</summary>
    public static string Drop(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && !All.Contains(c, StringComparison.Ordinal))
            {
                clean.Append(c);
            }
        }
        return clean.ToString();
    }
}
