// Finds in what loops repeat the identities that only one element may have.
using System.Globalization;
using OfficeKit.Compiling.Blocks;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Repeats;

/// <summary>
/// Finds in what loops repeat the identities that only one element of a document may have: Word repairs or refuses a file in which
/// two bookmarks, pictures, content controls or shapes share one.
/// </summary>
/// <param name="tree">The part.</param>
/// <param name="edits">Takes the changes.</param>
/// <param name="next">For each space, the first number that no one has; this part's are added.</param>
/// <param name="names">The names of all bookmarks; this part's are added.</param>
sealed class RepeatedIdentities(XmlTree tree, PartEdits edits, Dictionary<string, int> next, HashSet<string> names)
{
    readonly HashSet<(Loop, string, string)> begun = [];

    // Element → the attribute that names it, the space in which it is unique, and whether it begins an identity or refers to one.
    static readonly Dictionary<string, (string Attribute, string Space, bool Begins)[]> Known = new()
    {
        ["w:bookmarkStart"] = [("id", "bookmark", true), ("name", "name", true)],
        ["w:bookmarkEnd"] = [("id", "bookmark", false)],
        ["w:hyperlink"] = [("anchor", "name", false)],
        ["wp:docPr"] = [("id", "docPr", true)],
        ["w:id"] = [("val", "sdt", true)],
        ["w:ins"] = [("id", "revision", true)],
        ["w:del"] = [("id", "revision", true)],
        ["v:shapetype"] = [("id", "shapetype", true)],
        ["o:OLEObject"] = [("ShapeID", "shape", false)],
    };

    static readonly (string Attribute, string Space, bool Begins)[] Shape = [("id", "shape", true)];

    static (string Attribute, string Space, bool Begins)[] Of(XmlElement e) =>
        Known.TryGetValue(e.Name, out var known) ? known
        : e.Name.StartsWith("v:", StringComparison.Ordinal) ? Shape
        : [];

    /// <summary>Gives what loops repeat, and what stands in notes that are rendered on demand, identities of its own.</summary>
    public void Replace(IReadOnlyList<Loop> loops, IEnumerable<(int Start, int End)> taken)
    {
        var repeated = new Stretches([.. loops.Select(l => (l.Start, l.End)), .. taken]);
        var across = Across(loops);
        var innermost = new InnermostLoop(loops);
        foreach (var e in tree.Root.Descendants())
        {
            Count(e);
            if (repeated.Hold(e.Start) && innermost.At(e.Start) is var loop)
            {
                if (e.Name is "w:bookmarkStart" or "w:bookmarkEnd" && tree.Value(e, "id") is { } id && across.Contains(id))
                {
                    edits.Replace((e.Start, e.End), new OncePiece(tree.Bytes[e.Start..e.End]));
                    continue;
                }
                Replace(e, loop);
            }
        }
    }

    /// <summary>The bookmarks that begin in another loop than they end in: they cannot be one for each item.</summary>
    HashSet<string> Across(IReadOnlyList<Loop> loops)
    {
        var (innermost, starts, across) = (new InnermostLoop(loops), new Dictionary<string, Loop?>(), new HashSet<string>());
        foreach (var e in loops.Count == 0 ? [] : tree.Root.Descendants().Where(e => e.Name is "w:bookmarkStart" or "w:bookmarkEnd"))
        {
            if (tree.Value(e, "id") is not { } id)
            {
                continue;
            }
            var loop = innermost.At(e.Start);
            if (e.Name == "w:bookmarkStart")
            {
                starts[id] = loop;
            }
            else if (starts.TryGetValue(id, out var begun) && begun != loop)
            {
                across.Add(id);
            }
        }
        return across;
    }

    /// <summary>A bookmark begins with its item: what refers to it may stand before it.</summary>
    void BeginWith(Loop loop, string space, string original)
    {
        if (begun.Add((loop, space, original)))
        {
            edits.Put(loop.Start, Rank.RoundBegins(loop.Block.Opener), new IdentityBeginPiece(space, original));
        }
    }

    void Count(XmlElement e)
    {
        if (NoteParts.Kind(e) is { } kind)
        {
            Count(kind, tree.Value(e, "id"));
        }
        foreach (var (attribute, space, _) in Of(e).Where(k => k.Begins && IsNumber(k.Space)))
        {
            Count(space, tree.Value(e, attribute));
        }
        if (e.Name == "w:bookmarkStart" && tree.Value(e, "name") is { } name)
        {
            names.Add(name);
        }
    }

    static bool IsNumber(string space) => space is "bookmark" or "docPr" or "sdt" or "revision";

    void Count(string space, string? value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue)
        {
            next[space] = Math.Max(next.GetValueOrDefault(space, 1), number + 1);
        }
    }

    void Replace(XmlElement e, Loop? loop)
    {
        if (e.Name is "w:p" or "w:tr")
        {
            DropParagraphIdentity(e);
        }
        else if (e.Name == "w:instrText")
        {
            PutReference(e.ContentStart, e.ContentEnd);
        }
        else if (e.Name == "w:fldSimple" && tree.Attribute(e, "instr") is { } instruction)
        {
            PutReference(instruction.ValueStart, instruction.ValueEnd);
        }
        else if (e.Name != "w:id" || e.Parent!.Name == "w:sdtPr")
        {
            foreach (var (attribute, space, begins) in Of(e))
            {
                if (tree.Attribute(e, attribute)?.Value is { } value && tree.Slice(value).IndexOf("{{"u8) < 0)
                {
                    var early = e.Name == "w:bookmarkStart" && loop is not null;
                    if (early)
                    {
                        BeginWith(loop!, space, tree.Source(value));
                    }
                    Put(value.Start, value.End, space, begins && !early);
                }
            }
        }
    }

    void PutReference(int from, int to)
    {
        if (FieldReferences.Name().Match(tree.Source(from, to)) is { Success: true } reference)
        {
            // What stands before the name is ASCII; the name itself may be Chinese.
            var (start, name) = (from + reference.Groups[1].Index, reference.Groups[1].Value);
            Put(start, start + System.Text.Encoding.UTF8.GetByteCount(name), "name", begins: false);
        }
    }

    void Put(int start, int end, string space, bool begins)
    {
        if (IsNumber(space))
        {
            next.TryAdd(space, 1);
        }
        edits.Replace((start, end), new IdentityPiece(space, tree.Source(start, end), begins));
    }

    /// <summary>w14:paraId and w14:textId name one paragraph; a repeated paragraph goes without, which Word allows.</summary>
    void DropParagraphIdentity(XmlElement e)
    {
        foreach (var attribute in tree.Attributes(e).Where(a => RunMarkup.IsIdentity(a)))
        {
            edits.Cut(attribute);
        }
    }
}
