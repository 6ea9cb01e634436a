// Finds in what loops repeat the identities that only one element may have.
using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeKit.Compiling;

/// <summary>
/// Finds in what loops repeat the identities that only one element of a document may have: Word repairs or refuses a file in which
/// two bookmarks, pictures, content controls or shapes share one.
/// </summary>
/// <param name="tree">The part.</param>
/// <param name="edits">Takes the changes.</param>
/// <param name="next">For each space, the first number that no one has; this part's are added.</param>
sealed partial class RepeatedIdentities(XmlTree tree, PartEdits edits, Dictionary<string, int> next)
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

    /// <summary>Gives what stands in the stretches identities of its own.</summary>
    public void Replace(Stretches repeated)
    {
        foreach (var e in tree.Root.Descendants())
        {
            Count(e);
            if (repeated.Hold(e.Start))
            {
                Replace(e);
            }
        }
    }

    void Count(XmlElement e)
    {
        if (NoteParts.Kind(e) is { } kind)
        {
            Count(kind, tree.Value(e, "id"));
        }
        foreach (var (attribute, space, _) in Known.GetValueOrDefault(e.Name, []).Where(k => k.Begins && IsNumber(k.Space)))
        {
            Count(space, tree.Value(e, attribute));
        }
    }

    static bool IsNumber(string space) => space is "bookmark" or "docPr" or "sdt";

    void Count(string space, string? value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue)
        {
            next[space] = Math.Max(next.GetValueOrDefault(space, 1), number + 1);
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
                if (tree.Attribute(e, attribute) is { } value && tree.Slice(value.Start, value.End).IndexOf("{{"u8) < 0)
                {
                    Put(value.Start, value.End, space, begins);
                }
            }
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
        foreach (var match in RunMarkup.Identity().EnumerateMatches(tree.StartTag(e)))
        {
            // What stands before these attributes is ASCII: characters are bytes.
            edits.Cut(e.Start + match.Index, e.Start + match.Index + match.Length);
        }
    }

    [GeneratedRegex(@"^\s*(?:REF|PAGEREF|NOTEREF)\s+""?([^\s""\\]+)")]
    private static partial Regex Reference();
}
