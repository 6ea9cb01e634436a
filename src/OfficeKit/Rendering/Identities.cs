// Gives every repeated bookmark, picture, content control and shape an identity of its own.
using System.Globalization;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Rendering;

/// <summary>Gives what a loop repeats identities of its own, and what refers to it the same ones. The first item keeps the template's.</summary>
sealed class Identities(CompiledTemplate template)
{
    // Word knows no longer name of a bookmark.
    const int LongestName = 40;

    readonly Dictionary<(string Space, string Original), (int Uses, string Current)> current = [];
    readonly Dictionary<string, int> next = [];
    readonly HashSet<string> given = [];

    public string Of(IdentityPiece piece)
    {
        var known = current.GetValueOrDefault((piece.Space, piece.Original), (Uses: 0, Current: piece.Original));
        if (!piece.Begins)
        {
            return known.Current;
        }
        var fresh =
            known.Uses == 0 ? piece.Original
            : IsNumber(piece.Space) ? Number(piece.Space)
            : FreeName(piece.Original, known.Uses + 1);
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

    /// <summary>A bookmark's name that no other has: the wanted one, or the wanted one with a number.</summary>
    public string FreeName(string wanted) => !template.BookmarkNames.Contains(wanted) && given.Add(wanted) ? wanted : FreeName(wanted, 2);

    string FreeName(string original, int number)
    {
        string name;
        do
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"_{number++}");
            name = original[..Math.Min(original.Length, LongestName - suffix.Length)] + suffix;
        } while (template.BookmarkNames.Contains(name) || !given.Add(name));
        return name;
    }

    bool IsNumber(string space) => space is "list" or "listDefinition" || template.FirstFree.ContainsKey(space);

    int First(string space) =>
        space switch
        {
            "list" => template.Lists.Value?.FirstFree ?? 1,
            "listDefinition" => template.Lists.Value?.FirstFreeAbstract ?? 1,
            _ => template.FirstFree.GetValueOrDefault(space, 1),
        };

    string Number(string space)
    {
        var number = next.TryGetValue(space, out var known) ? known : First(space);
        next[space] = number + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
