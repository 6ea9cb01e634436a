// Infers what a block repeats or keeps from where its tags stand.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Blocks;

/// <summary>
/// Infers what a block repeats or keeps from where its tags stand and puts its edges there. A clerk writes no marks
/// for rows and paragraphs; what stands between the tags says it.
/// </summary>
sealed class BlockLifter(XmlTree tree, PartEdits edits, BlockEdges edges, Diagnoser diagnoser, IReadOnlyDictionary<TextUnit, TaggedUnit> units)
{
    readonly ColumnLifter columns = new(tree, edits, edges, diagnoser);
    readonly Dictionary<XmlElement, bool> emptyRows = [];

    // Paragraphs that must stay, because a block begins or ends in the middle of their text.
    readonly HashSet<XmlElement> pinned = [];
    readonly Dictionary<XmlElement, TaggedUnit> byOwner = units.Values.Where(u => u.IsParagraph).ToDictionary(u => u.Owner);

    /// <summary>The blocks that stay inside their paragraph.</summary>
    public HashSet<Block> Inline { get; } = [];

    /// <summary>Lifts all blocks of the part.</summary>
    public void Lift(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Where(CrossesText))
        {
            pinned.UnionWith(block.Tags.Select(t => t.Unit.Owner));
        }
        foreach (var block in blocks)
        {
            Lift(block, blocks);
        }
    }

    /// <summary>Whether break or continue leaves this loop itself: every row and the grid repeat it, and would not agree.</summary>
    bool Jumps(Block loop, IReadOnlyList<Block> blocks) =>
        units
            .Values.SelectMany(u => u.Tags)
            .Any(t =>
                t.Keyword is "break" or "continue"
                && Within(loop, t)
                && !blocks.Any(b => b != loop && b.Opener.Keyword == "for" && Within(b, t) && Within(loop, b.Opener))
            );

    static bool Within(Block block, Tag tag) => block.Opener.Order < tag.Order && tag.Order < block.Closer.Order;

    void Lift(Block block, IReadOnlyList<Block> blocks)
    {
        var first = Unit(block.Opener);
        if (block.Opener.Hint == BlockHint.Column)
        {
            if (Jumps(block, blocks))
            {
                diagnoser.Add(
                    DiagnosticCodes.ColumnsCannotRepeat,
                    block.Opener.Span,
                    block.Closer.Span,
                    "按列的循环里不能用 break 和 continue。",
                    "a loop by column takes no break and no continue.",
                    "先用 array.limit 取出要的几项。",
                    "Take the items you want with array.limit first."
                );
                return;
            }
            columns.Lift(block);
        }
        else if (block.Tags.TrueForAll(t => Unit(t) == first))
        {
            LiftWithin(block, first);
        }
        else
        {
            LiftAcross(block);
        }
    }

    TaggedUnit Unit(Tag tag) => units[tag.Unit];

    // --- one paragraph -------------------------------------------------------------------------------------------------

    void LiftWithin(Block block, TaggedUnit unit)
    {
        if (unit.BlockValue is not null)
        {
            if (RepeatsWhole(block, unit) && Row(block, unit) is { } whole)
            {
                edges.Rows(block, whole.Chain().First(Wml.IsTable), [whole.Start, whole.End]);
                return;
            }
            // The paragraph itself goes; its tags act where it ends, in their order.
            edges.Put(block, [.. block.Tags.Select(_ => unit.Owner.End)]);
            return;
        }
        if (unit.IsParagraph && RepeatsWhole(block, unit))
        {
            if (Row(block, unit) is { } row)
            {
                edges.Rows(block, row.Chain().First(Wml.IsTable), [row.Start, row.End]);
            }
            else
            {
                edges.Paragraphs(block, unit.Owner.Parent!, [unit.Owner.Start, unit.Owner.End]);
            }
            return;
        }
        Inline.Add(block);
        if (!unit.IsParagraph || block.Tags.TrueForAll(t => !unit.Vanishes(unit.Run(t)) && BlockEdges.Leaf(t) == BlockEdges.Leaf(block.Opener)))
        {
            edges.Put(block, [.. block.Tags.Select(t => t.Offset)]);
        }
        else
        {
            PutBetweenRuns(block, Common(block.Tags.Select(t => Unit(t).Run(t).Parent!)));
        }
    }

    static bool RepeatsWhole(Block block, TaggedUnit unit) =>
        block.Opener.Hint switch
        {
            BlockHint.Text => false,
            BlockHint.Paragraph or BlockHint.Row => !block.HasBranches && !unit.EndsSection,
            _ => block.Opener.Keyword == "for" && !block.HasBranches && !unit.EndsSection && unit.Only(block),
        };

    /// <summary>The row that is meant: by the hint, or because the paragraph is all the row has.</summary>
    static XmlElement? Row(Block block, TaggedUnit unit)
    {
        if (block.Opener.Hint == BlockHint.Paragraph)
        {
            return null;
        }
        var cell = unit.Owner.Chain().FirstOrDefault(Wml.IsCell);
        var row = cell?.Chain().FirstOrDefault(Wml.IsRow);
        if (cell is null || row is null)
        {
            return null;
        }
        var alone = unit.Owner.Parent == cell && cell.Children.Count(c => !Wml.IsProperties(c)) == 1 && row.Children.Count(Wml.IsCell) == 1;
        return alone || block.Opener.Hint == BlockHint.Row ? row : null;
    }

    // --- several paragraphs --------------------------------------------------------------------------------------------

    void LiftAcross(Block block)
    {
        var common = Common(block.Tags.Select(t => t.Unit.Owner));
        var row = common.Chain().FirstOrDefault(e => Wml.IsRow(e) || Wml.IsCell(e) || Wml.IsTable(e) || Wml.NeedsParagraph(e) || e.Name == "w:body");
        if (row is not null && Wml.IsRow(row))
        {
            if (block.HasBranches)
            {
                Mismatch(block, block.Tags[1], block.Opener);
                return;
            }
            edges.Rows(block, row.Chain().First(Wml.IsTable), [row.Start, row.End]);
        }
        else if (row is not null && Wml.IsTable(row))
        {
            LiftRows(block, row);
        }
        else
        {
            LiftParagraphs(block, common);
        }
    }

    void LiftRows(Block block, XmlElement table)
    {
        var offsets = new List<int>();
        foreach (var tag in block.Tags)
        {
            var row = tag.Unit.Owner.Chain().TakeWhile(e => e != table).Last(Wml.IsRow);
            if (IsEmptyRow(row))
            {
                edits.Drop(row);
                offsets.Add(row.Start);
            }
            else if (tag.Kind == TagKind.Branch && !IsFirstIn(row, tag))
            {
                diagnoser.Add(
                    DiagnosticCodes.BranchNeedsOwnRow,
                    tag.Span,
                    $"“{tag.Keyword}”要单独占一行，或放在一行的最前面。",
                    $"'{tag.Keyword}' must have a row of its own, or come first in its row.",
                    "把它移到单独的一行。",
                    "Move it into a row of its own."
                );
                return;
            }
            else
            {
                offsets.Add(tag.Kind == TagKind.Close ? row.End : row.Start);
            }
        }
        edges.Rows(block, table, offsets);
    }

    /// <summary>Whether nothing but control tags stands in a row.</summary>
    bool IsEmptyRow(XmlElement row)
    {
        if (!emptyRows.TryGetValue(row, out var empty))
        {
            empty = emptyRows[row] = row.Descendants(Wml.IsProperties).Where(Wml.IsParagraph).All(IsBare);
        }
        return empty;
    }

    bool IsBare(XmlElement paragraph) =>
        byOwner.TryGetValue(paragraph, out var unit) ? unit.OnlyControls : TextUnit.Read(tree, paragraph).Atoms.TrueForAll(a => char.IsWhiteSpace(a.Char));

    bool IsFirstIn(XmlElement row, Tag tag) =>
        !Unit(tag).Shows(0, tag.Span.First) && row.Descendants(Wml.IsProperties).Where(Wml.IsParagraph).TakeWhile(p => p != tag.Unit.Owner).All(IsBare);

    void LiftParagraphs(Block block, XmlElement container)
    {
        if (block.Tags.Find(t => t.Unit.Owner.Parent != container) is { } stray)
        {
            Mismatch(block, stray, block.Opener);
            return;
        }
        if (CrossesText(block))
        {
            PutBetweenRuns(block, null);
            return;
        }
        var offsets = new List<int>();
        foreach (var tag in block.Tags)
        {
            var unit = Unit(tag);
            if (unit.OnlyControls && !unit.EndsSection && !pinned.Contains(unit.Owner))
            {
                edits.Drop(unit.Owner);
                offsets.Add(unit.Owner.Start);
            }
            else
            {
                offsets.Add(AtStart(tag) ? unit.Owner.Start : unit.Owner.End);
            }
        }
        edges.Paragraphs(block, container, offsets);
    }

    /// <summary>
    /// Whether text stands beside a tag on the outer side, so that the block takes the tail of its first paragraph, the middle, and
    /// the head of its last.
    /// </summary>
    bool CrossesText(Block block) =>
        Unit(block.Opener).Owner != Unit(block.Closer).Owner
        && block.Tags.Exists(t => !AtStart(t) && !AtEnd(t))
        && !block.Tags.Exists(t => t.Unit.Owner.Parent != block.Opener.Unit.Owner.Parent);

    bool AtStart(Tag tag) => tag.Kind != TagKind.Close && !Unit(tag).Shows(0, tag.Span.First);

    bool AtEnd(Tag tag) => tag.Kind != TagKind.Open && !Unit(tag).Shows(tag.Span.End, int.MaxValue);

    void PutBetweenRuns(Block block, XmlElement? parent)
    {
        if (edges.BetweenRuns(block, Unit, parent) is { } stray)
        {
            Mismatch(block, stray, stray == block.Opener ? block.Closer : block.Opener);
        }
    }

    void Mismatch(Block block, Tag tag, Tag other) =>
        diagnoser.Add(
            DiagnosticCodes.EndsOnOtherLevel,
            tag.Span,
            other.Span,
            $"它与“{(other == tag ? block.Closer : other).Source}”不在同一层。",
            $"it is not on one level with '{(other == tag ? block.Closer : other).Source}'.",
            "把两者放进同一行、同一格或同一段。",
            "Put both into the same row, cell or paragraph."
        );

    static XmlElement Common(IEnumerable<XmlElement> elements)
    {
        List<XmlElement>? shared = null;
        foreach (var e in elements)
        {
            var chain = e.Chain().Reverse().ToList();
            shared = shared is null ? chain : [.. shared.Zip(chain).TakeWhile(p => p.First == p.Second).Select(p => p.First)];
        }
        return shared![^1];
    }
}
