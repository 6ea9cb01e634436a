// Renders notes, headers and footers where the text refers to them.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Repeats;

/// <summary>
/// A footnote, endnote or comment that stands in a loop, or that holds tags, is rendered where the text refers to it: with the loop's
/// variable, once for each item, each with an id of its own. So are the headers and footers of sections in a loop, and its charts.
/// </summary>
sealed class NoteReferences(XmlTree tree, string part, PartEdits edits, CompileContext context)
{
    readonly HashSet<(string, string)> begun = [];

    /// <summary>Puts pieces at the references of a text.</summary>
    public void Refer(IReadOnlyList<Loop> loops)
    {
        var repeated = new Stretches(loops.Select(l => (l.Start, l.End)));
        foreach (var e in tree.Root.Descendants())
        {
            if (NoteParts.Referred(e) is { } kind && tree.Attribute(e, "id") is { } at)
            {
                var id = tree.Source(at.Value);
                if (context.TaggedNotes.Contains((kind, id)) || repeated.Hold(e.Start))
                {
                    context.LiveNotes.Add((kind, id));
                    edits.Replace(at.Value, begun.Add((kind, id)) ? new NotePiece(kind, id) : new IdentityPiece(kind, id, Begins: false));
                }
            }
            else if (
                e.Name is "w:headerReference" or "w:footerReference" or "c:chart"
                && repeated.Hold(e.Start)
                && tree.Attribute(e, "id") is { } link
                && context.Package.Relationships(part).GetValueOrDefault(tree.Source(link.Value)) is { IsExternal: false, Target: var target }
                && context.Package.FindXml(target) is { } content
                && Braces.In(content)
            )
            {
                context.LiveHeaders.Add(target);
                // A chart that takes its data from a tag asks for its part itself.
                if (!edits.Inserts.Exists(i => i.Offset == link.ValueStart && i is PieceInsert { Piece: ChartPiece }))
                {
                    edits.Replace(link.Value, new HeaderPiece(target, tree.Source(link.Value)));
                }
            }
        }
    }

    /// <summary>Takes the notes that are rendered elsewhere out of their part; gives the stretches they stood in.</summary>
    public List<(int Start, int End)> TakeOut()
    {
        var taken = new List<(int, int)>();
        foreach (var note in tree.Root.Children)
        {
            if (
                NoteParts.Kind(note) is { } kind
                && tree.Attribute(note, "id") is { } at
                && (kind, tree.Source(at.Value)) is var key
                && context.LiveNotes.Contains(key)
            )
            {
                edits.Inserts.Add(new NoteInsert(note.Start, Rank.Markup, key, Opens: true));
                edits.Replace(at.Value, new IdentityPiece(kind, key.Item2, Begins: false));
                edits.Inserts.Add(new NoteInsert(note.End, Rank.Opening, key, Opens: false));
                taken.Add((note.Start, note.End));
            }
        }
        if (taken.Count > 0)
        {
            edits.Put(tree.Root.ContentEnd, Rank.Opening, new NotesPiece());
        }
        return taken;
    }
}
