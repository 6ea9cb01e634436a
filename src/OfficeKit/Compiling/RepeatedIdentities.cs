// Finds in what loops repeat the identities that only one element may have.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Compiling;

/// <summary>
/// Finds in what loops repeat the identities that only one element of a document may have: Word repairs or refuses a file in which
/// two bookmarks, pictures, content controls or shapes share one.
/// </summary>
sealed partial class RepeatedIdentities(XmlTree tree, PartEdits edits, List<(int Start, int End)> loops)
{
    // Element → the attribute that names it, the space in which it is unique, and whether it begins an identity or refers to one.
    static readonly Dictionary<string, (string Attribute, string Space, bool Begins)[]> Known = new()
    {
        ["w:bookmarkStart"] = [("id", "bookmark", true), ("name", "name", true)],
        ["w:bookmarkEnd"] = [("id", "bookmark", false)],
        ["w:hyperlink"] = [("anchor", "name", false)],
        ["wp:docPr"] = [("id", "docPr", true)],
        ["w:id"] = [("val", "sdt", true)],
        ["v:shape"] = [("id", "shape", true)],
        ["v:shapetype"] = [("id", "shapetype", true)],
        ["v:rect"] = [("id", "shape", true)],
        ["o:OLEObject"] = [("ShapeID", "shape", false)],
    };

    readonly Dictionary<string, int> next = [];

    public void Replace()
    {
        if (loops.Count == 0)
        {
            return;
        }
        loops.Sort();
        CountIds();
        var (loop, end) = (0, 0);
        foreach (var e in tree.Root.Descendants())
        {
            while (loop < loops.Count && loops[loop].Start <= e.Start)
            {
                end = Math.Max(end, loops[loop++].End);
            }
            if (e.Start < end)
            {
                Replace(e);
            }
        }
    }

    void CountIds()
    {
        foreach (var e in tree.Root.Descendants().Where(e => Known.ContainsKey(e.Name)))
        {
            foreach (var (attribute, space, begins) in Known[e.Name].Where(k => k.Begins))
            {
                if (Value(e, attribute) is { } value && int.TryParse(tree.Source(value.Start, value.End), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    next[space] = Math.Max(next.GetValueOrDefault(space, 1), number == int.MaxValue ? 1 : number + 1);
                }
            }
        }
    }

    void Replace(XmlElement e)
    {
        if (e.Name is "w:p" or "w:tr")
        {
            DropParagraphIdentity(e);
        }
        else if (e.Name == "w:instrText" && Reference().Match(tree.Source(e.ContentStart, e.ContentEnd)) is { Success: true } reference)
        {
            // What stands before the name is ASCII; the name itself may be Chinese.
            var (start, name) = (e.ContentStart + reference.Groups[1].Index, reference.Groups[1].Value);
            Put(start, start + System.Text.Encoding.UTF8.GetByteCount(name), "name", begins: false);
        }
        else if (Known.TryGetValue(e.Name, out var attributes) && (e.Name != "w:id" || e.Parent!.Name == "w:sdtPr"))
        {
            foreach (var (attribute, space, begins) in attributes)
            {
                if (Value(e, attribute) is { } value && tree.Slice(value.Start, value.End).IndexOf("{{"u8) < 0)
                {
                    Put(value.Start, value.End, space, begins);
                }
            }
        }
    }

    void Put(int start, int end, string space, bool begins)
    {
        edits.Cut(start, end);
        var number = space is "bookmark" or "docPr" or "sdt" ? next.GetValueOrDefault(space, 1) : 0;
        edits.Inserts.Add(new PieceInsert(start, 0, new IdentityPiece(space, tree.Source(start, end), begins, number)));
    }

    /// <summary>w14:paraId and w14:textId name one paragraph; a repeated paragraph goes without, which Word allows.</summary>
    void DropParagraphIdentity(XmlElement e)
    {
        foreach (var match in RunMarkup.Identity().EnumerateMatches(tree.StartTag(e)))
        {
            // What stands before these attributes is ASCII: characters are bytes.
            edits.Cut(e.Start + match.Index, e.Start + match.Index + match.Length);
        }
    }

    (int Start, int End)? Value(XmlElement e, string attribute)
    {
        foreach (var (name, start, end) in tree.Attributes(e))
        {
            if (name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] == attribute)
            {
                return (start, end);
            }
        }
        return null;
    }

    [GeneratedRegex(@"^\s*(?:REF|PAGEREF|NOTEREF)\s+""?([^\s""\\]+)")]
    private static partial Regex Reference();
}
