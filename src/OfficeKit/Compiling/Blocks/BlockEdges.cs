// Puts the edges of blocks where they belong: before and after text, runs, paragraphs, rows.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Blocks;

/// <summary>Puts the edges of blocks where they belong, and remembers what comes and goes with them.</summary>
sealed class BlockEdges(XmlTree tree, PartEdits edits)
{
    /// <summary>The rows that blocks repeat or drop: start and end offsets.</summary>
    public List<(XmlElement Table, int Start, int End)> RowBlocks { get; } = [];

    /// <summary>The containers in which whole paragraphs come and go.</summary>
    public HashSet<XmlElement> Unsteady { get; } = [];

    /// <summary>Where the edges were put, by their tags.</summary>
    public Dictionary<Tag, int> Offsets { get; } = [];

    /// <summary>The loops, with the stretches they repeat.</summary>
    public List<Loop> Loops { get; } = [];

    /// <summary>Around rows of a table.</summary>
    public void Rows(Block block, XmlElement table, List<int> offsets)
    {
        RowBlocks.Add((table, offsets[0], offsets[^1]));
        Put(block, offsets);
    }

    /// <summary>Around paragraphs, tables and sections of a container.</summary>
    public void Paragraphs(Block block, XmlElement container, List<int> offsets)
    {
        Unsteady.Add(container);
        Put(block, offsets);
    }

    /// <summary>At offsets, one for each tag.</summary>
    public void Put(Block block, List<int> offsets)
    {
        // A row or paragraph that only one block repeats has its opener first and its closer last, whatever stands in between.
        for (var i = 0; i < offsets.Count; i++)
        {
            edits.Inserts.Add(new EdgeInsert(offsets[i], Rank.Edge(block.Tags[i]), block, i));
            Offsets[block.Tags[i]] = offsets[i];
        }
        if (block.Opener.Keyword == "for")
        {
            Loops.Add(new Loop(block, offsets[0], offsets[^1]));
        }
    }

    /// <summary>
    /// Between runs; a run that goes on beyond an edge is closed before it and opened again after it. Gives the tag whose place is not
    /// on the level of the others, if there is one.
    /// </summary>
    public Tag? BetweenRuns(Block block, Func<Tag, TaggedUnit> unit, XmlElement? parent)
    {
        var offsets = new List<int>();
        foreach (var tag in block.Tags)
        {
            if (RunEdge(tag, unit(tag), parent ?? tag.Unit.Owner) is not { } offset)
            {
                return tag;
            }
            offsets.Add(offset);
        }
        Put(block, offsets);
        return null;
    }

    int? RunEdge(Tag tag, TaggedUnit unit, XmlElement parent)
    {
        var run = unit.Run(tag);
        var child = run.Chain().First(e => e.Parent == parent);
        if (!unit.StaysBefore(tag, child))
        {
            return child.Start;
        }
        if (!unit.StaysAfter(tag, child))
        {
            return child.End;
        }
        if (child != run)
        {
            return null;
        }
        var leaf = Leaf(tag);
        var reopened = leaf.Name == "w:t" ? $"<{leaf.Prefix}t xml:space=\"preserve\">" : tree.StartTag(leaf);
        edits.Put(tag.Offset, Rank.Value(tag), XmlTree.EndTag(leaf) + XmlTree.EndTag(run));
        edits.Put(tag.Offset, Rank.Reopened(tag), RunMarkup.RunStart(tree, run) + reopened);
        return tag.Offset;
    }

    /// <summary>The element that holds the tag's first character.</summary>
    public static XmlElement Leaf(Tag tag) => tag.Unit.Atoms[tag.Span.First].Leaf;
}
