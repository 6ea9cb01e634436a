// Gives every repeated bookmark, picture, content control and shape an identity of its own.
using System.Globalization;
using OfficeKit.Compiling;

namespace OfficeKit.Rendering;

/// <summary>Gives what a loop repeats identities of its own, and what refers to it the same ones. The first item keeps the template's.</summary>
sealed class Identities(IReadOnlyDictionary<string, int> firstFree)
{
    // Word knows no longer name of a bookmark.
    const int LongestName = 40;

    readonly Dictionary<(string Space, string Original), (int Uses, string Current)> current = [];
    readonly Dictionary<string, int> next = [];

    public string Of(IdentityPiece piece)
    {
        var known = current.GetValueOrDefault((piece.Space, piece.Original), (Uses: 0, Current: piece.Original));
        if (!piece.Begins)
        {
            return known.Current;
        }
        var fresh = known.Uses == 0 ? piece.Original : firstFree.ContainsKey(piece.Space) ? Number(piece) : Name(piece.Original, known.Uses + 1);
        current[(piece.Space, piece.Original)] = (known.Uses + 1, fresh);
        return fresh;
    }

    string Number(IdentityPiece piece)
    {
        var number = next.GetValueOrDefault(piece.Space, firstFree[piece.Space]);
        next[piece.Space] = number + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    static string Name(string original, int use)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"_{use}");
        return original[..Math.Min(original.Length, LongestName - suffix.Length)] + suffix;
    }
}
