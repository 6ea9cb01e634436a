// Gives every repeated bookmark, picture, content control and shape an identity of its own.
using System.Globalization;
using OfficeKit.Compiling;

namespace OfficeKit.Rendering;

/// <summary>Gives what a loop repeats identities of its own, and what refers to it the same ones. The first item keeps the template's.</summary>
sealed class Identities(IReadOnlyDictionary<string, int> firstFree, Lazy<Numbering?> lists)
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
        var fresh = known.Uses == 0 ? piece.Original : IsNumber(piece.Space) ? Number(piece.Space) : Name(piece.Original, known.Uses + 1);
        current[(piece.Space, piece.Original)] = (known.Uses + 1, fresh);
        return fresh;
    }

    /// <summary>Begins a list anew: its number, and whether it is one that no one has yet.</summary>
    public (string Id, bool Fresh) Renew(RestartPiece piece)
    {
        var begin = new IdentityPiece("list", piece.NumId, Begins: true);
        if (!piece.KeepsFirst && !current.ContainsKey((begin.Space, begin.Original)))
        {
            Of(begin);
        }
        var id = Of(begin);
        return (id, id != piece.NumId);
    }

    /// <summary>The next number of a space.</summary>
    public string Fresh(string space) => Number(space);

    /// <summary>A bookmark's name that no other has.</summary>
    public string FreeName(string wanted)
    {
        var begin = new IdentityPiece("name", wanted, Begins: true);
        return Of(begin);
    }

    bool IsNumber(string space) => space is "list" or "listDefinition" || firstFree.ContainsKey(space);

    int First(string space) => space switch
    {
        "list" => lists.Value?.FirstFree ?? 1,
        "listDefinition" => lists.Value?.FirstFreeAbstract ?? 1,
        _ => firstFree.GetValueOrDefault(space, 1),
    };

    string Number(string space)
    {
        var number = next.TryGetValue(space, out var known) ? known : First(space);
        next[space] = number + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    static string Name(string original, int use)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"_{use}");
        return original[..Math.Min(original.Length, LongestName - suffix.Length)] + suffix;
    }
}
