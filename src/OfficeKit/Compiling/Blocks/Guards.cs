// Keeps the document whole where blocks print nothing: cells, rows, tables, paragraphs.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Blocks;

/// <summary>
/// Places the guards: a paragraph or row of nothing but conditions vanishes with them, a table without rows vanishes, a cell keeps a
/// paragraph, two tables are kept apart. Word repairs or merges what breaks these rules.
/// </summary>
sealed class Guards(
    XmlTree tree,
    PartEdits edits,
    BlockEdges edges,
    IReadOnlySet<Block> inside,
    IReadOnlyList<Block> blocks,
    IReadOnlyCollection<TaggedUnit> units
)
{
    public void Place()
    {
        DropSilentParagraphs();
        var conditional = PlaceParagraphGuards();
        PlaceRowGuards(conditional);
        PlaceTableGuards();
        foreach (var container in edges.Unsteady)
        {
            KeepParagraph(container);
            KeepTablesApart(container);
        }
    }

    /// <summary>A paragraph that held only comments or assignments leaves no empty line (R210).</summary>
    void DropSilentParagraphs()
    {
        foreach (var unit in units.Where(u => u.IsParagraph && u.OnlyControls && !u.EndsSection && u.Tags.TrueForAll(t => t.Kind == TagKind.Silent)))
        {
            edits.Drop(unit.Owner);
            edges.Unsteady.Add(unit.Owner.Parent!);
        }
    }

    /// <summary>The paragraphs in which nothing stands outside inline blocks, one of them a condition.</summary>
    HashSet<XmlElement> PlaceParagraphGuards()
    {
        var inline = blocks.Where(inside.Contains).ToLookup(b => b.Opener.Unit);
        var found = new HashSet<XmlElement>();
        foreach (var unit in units.Where(u => u.IsParagraph && !u.EndsSection))
        {
            var own = inline[unit.Unit].OrderBy(b => b.Opener.Order).ToList();
            if (own.Exists(b => b.Opener.Keyword is "if" or "case") && NothingOutside(unit, own))
            {
                found.Add(unit.Owner);
                if (!IsLastOfContainer(unit.Owner))
                {
                    Guard(GuardKind.Paragraph, unit.Owner);
                    edges.Unsteady.Add(unit.Owner.Parent!);
                }
            }
        }
        return found;
    }

    static bool NothingOutside(TaggedUnit unit, List<Block> blocks)
    {
        var position = 0;
        foreach (var block in blocks)
        {
            if (block.Opener.Span.First >= position && unit.Shows(position, block.Opener.Span.First))
            {
                return false;
            }
            position = Math.Max(position, block.Closer.Span.End);
        }
        return !unit.Shows(position, int.MaxValue) && !unit.Tags.Exists(t => t.Kind == TagKind.Indent);
    }

    static bool IsLastOfContainer(XmlElement paragraph) => paragraph.Parent is { } parent && Wml.NeedsParagraph(parent) && parent.Children[^1] == paragraph;

    void PlaceRowGuards(HashSet<XmlElement> conditional)
    {
        foreach (var row in conditional.Select(p => p.Chain().FirstOrDefault(Wml.IsRow)).OfType<XmlElement>().Distinct())
        {
            var paragraphs = row.Descendants(Wml.IsProperties).Where(Wml.IsParagraph);
            if (paragraphs.All(p => conditional.Contains(p) || TextUnit.Read(tree, p).Atoms.TrueForAll(a => char.IsWhiteSpace(a.Char))))
            {
                Guard(GuardKind.Row, row);
                edges.RowBlocks.Add((row.Chain().First(Wml.IsTable), row.Start, row.End));
            }
        }
    }

    void PlaceTableGuards()
    {
        var merged = units
            .SelectMany(u => u.Tags)
            .Where(t => t.Gives(ValueKind.Merged))
            .Select(t => t.Unit.Owner.Chain().FirstOrDefault(Wml.IsTable))
            .OfType<XmlElement>()
            .ToHashSet();
        foreach (var table in merged.Except(edges.RowBlocks.Select(r => r.Table)))
        {
            Guard(GuardKind.Merged, table);
        }
        foreach (var group in edges.RowBlocks.GroupBy(r => r.Table))
        {
            var rows = group.Key.Descendants(e => Wml.IsProperties(e) || Wml.IsRow(e)).Where(Wml.IsRow);
            if (rows.All(r => edits.Drops(r) || group.Any(g => g.Start <= r.Start && r.End <= g.End)))
            {
                Guard(GuardKind.Table, group.Key);
                edges.Unsteady.Add(group.Key.Parent!);
            }
            if (merged.Contains(group.Key) || group.Key.Descendants().Any(e => e.Name == "w:vMerge"))
            {
                // Rows that come and go may leave a merged cell without the one it is merged with.
                Guard(GuardKind.Merged, group.Key);
            }
        }
    }

    void KeepParagraph(XmlElement container)
    {
        var holder = container.Name == "w:sdtContent" ? container.Chain().FirstOrDefault(Wml.NeedsParagraph) ?? container : container;
        if (Wml.NeedsParagraph(holder))
        {
            var like = holder.Children.LastOrDefault(c => c.Name == "w:p");
            var empty = like is null ? $"<{holder.Prefix}p/>" : RunMarkup.EmptyParagraph(tree, like);
            edits.Put(holder.ContentEnd, Rank.Opening, new ParagraphPiece(Utf8(empty), AfterTable: false));
        }
    }

    void KeepTablesApart(XmlElement container)
    {
        foreach (var table in container.Children.Where(c => c.Name == "w:tbl"))
        {
            edits.Put(table.Start, Rank.BetweenTables, new ParagraphPiece(Utf8($"<{table.Prefix}p/>"), AfterTable: true));
        }
    }

    void Guard(GuardKind kind, XmlElement e)
    {
        // At a table's start: first its own guard, then the paragraph that keeps it from the one before, then the look at its cells.
        edits.Inserts.Add(new GuardInsert(e.Start, kind == GuardKind.Table ? Rank.TableGuard : Rank.Opening, kind, e.Prefix, Opens: true));
        edits.Inserts.Add(new GuardInsert(e.End, Rank.Markup, kind, e.Prefix, Opens: false));
    }

    static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
