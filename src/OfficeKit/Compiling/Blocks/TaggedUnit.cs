// A unit of text with its tags: what of it stays, what is cut, where a tag stands in it.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Blocks;

/// <summary>A unit of text with its tags, in order.</summary>
sealed class TaggedUnit
{
    readonly bool[] stays;
    readonly bool[] white;

    public TextUnit Unit { get; }

    public List<Tag> Tags { get; }

    public XmlElement Owner => Unit.Owner;

    public bool IsParagraph => Unit.Kind is TextKind.Word or TextKind.Drawing;

    public TaggedUnit(TextUnit unit, List<Tag> tags)
    {
        (Unit, Tags) = (unit, tags);
        stays = new bool[unit.Atoms.Count];
        white = new bool[unit.Atoms.Count];
        Array.Fill(stays, true);
        foreach (var span in tags.Select(t => t.Span).Distinct())
        {
            for (var i = span.First; i < span.End; i++)
            {
                stays[i] = unit.Atoms[i].Char == TextUnit.Object;
            }
        }
        for (var i = 0; i < white.Length; i++)
        {
            white[i] = stays[i] && IsBlank(unit.Atoms[i]);
        }
        foreach (var tag in tags.Where(t => t.Kind == TagKind.Value))
        {
            // The value comes where the tag's first character stood.
            (stays[tag.Span.First], white[tag.Span.First]) = (true, false);
        }
        BlockValue = FindBlockValue();
    }

    static bool IsBlank(TextAtom atom) => char.IsWhiteSpace(atom.Char) && (atom.Leaf.Name is not "w:br" || atom.Leaf.IsLeaf);

    /// <summary>Whether something a reader sees is left of atoms <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public bool Shows(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, stays.Length); i++)
        {
            if (stays[i] && !white[i])
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether nothing but control tags stands here.</summary>
    public bool OnlyControls => !Tags.Exists(t => !t.IsControl) && !Shows(0, stays.Length);

    /// <summary>Whether nothing stands outside the block's tags.</summary>
    public bool Only(Block block) =>
        !Shows(0, block.Opener.Span.First)
        && !Shows(block.Closer.Span.End, stays.Length)
        && Tags.TrueForAll(t => t.Order >= block.Opener.Order && t.Order <= block.Closer.Order);

    /// <summary>Whether the tag's value is all there is: a line break in it may begin a new paragraph.</summary>
    public bool OnlyValue(Tag value) =>
        Tags.TrueForAll(t => t == value || t.IsControl) && !Shows(0, value.Span.First) && !Shows(value.Span.First + 1, stays.Length);

    /// <summary>The value that takes the place of the whole paragraph, if there is one.</summary>
    public Tag? BlockValue { get; }

    Tag? FindBlockValue() =>
        Unit.Kind == TextKind.Word
        && !EndsSection
        && Owner.Parent is { Name: "w:body" or "w:tc" or "w:hdr" or "w:ftr" or "w:txbxContent" or "w:sdtContent" or "w:footnote" or "w:endnote" or "w:comment" }
            ? Tags.Find(t => t.Kind == TagKind.Value && t.Gives(ValueKind.Block) && OnlyValue(t))
            : null;

    /// <summary>Whether something stays before the tag inside an element of the unit.</summary>
    public bool StaysBefore(Tag tag, XmlElement inside)
    {
        for (var i = tag.Span.First - 1; i >= 0 && Unit.Atoms[i].Start >= inside.Start; i--)
        {
            if (stays[i])
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether something stays after the tag inside an element of the unit.</summary>
    public bool StaysAfter(Tag tag, XmlElement inside)
    {
        for (var i = tag.Span.First; i < stays.Length && Unit.Atoms[i].Start < inside.End; i++)
        {
            if (stays[i] && i > tag.Span.First)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The run in which the tag begins.</summary>
    public XmlElement Run(Tag tag) => Unit.Atoms[tag.Span.First].Leaf.Chain().First(e => Wml.IsRun(e) || e == Owner);

    /// <summary>Whether all of a run goes with the tags in it.</summary>
    public bool Vanishes(XmlElement run)
    {
        if (!Wml.IsRun(run))
        {
            return false;
        }
        var touched = false;
        var (from, to) = AtomsIn(run);
        for (var i = from; i < to; i++)
        {
            if (stays[i])
            {
                return false;
            }
            touched = true;
        }
        return touched
            && run.Children.All(c =>
                Wml.IsProperties(c)
                || Wml.IsText(c)
                || c.Name is "w:tab" or "w:br" or "w:cr" or "w:softHyphen" or "w:noBreakHyphen" or "w:lastRenderedPageBreak"
            );
    }

    (int From, int To) AtomsIn(XmlElement e) => (FirstAtomAt(e.Start), FirstAtomAt(e.End));

    /// <summary>The first atom that begins at an offset or after it.</summary>
    int FirstAtomAt(int offset)
    {
        int low = 0,
            high = Unit.Atoms.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Unit.Atoms[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>Whether the paragraph ends a section: it cannot go without its section.</summary>
    public bool EndsSection => Owner.Child("w:pPr")?.Child("w:sectPr") is not null;
}
