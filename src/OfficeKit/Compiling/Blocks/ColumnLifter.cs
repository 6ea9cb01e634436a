// Repeats columns of a table: the hint 按列.
using System.Globalization;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Blocks;

/// <summary>
/// Repeats columns of a table, in every row, with the grid: from the column of the opener to that of the closer. The columns share the
/// width that they have in the template.
/// </summary>
sealed class ColumnLifter(XmlTree tree, PartEdits edits, BlockEdges edges, Diagnoser diagnoser)
{
    readonly Dictionary<XmlElement, List<(XmlElement Cell, int From, int To)>> rows = [];
    readonly Dictionary<int, SpanPiece> stretched = [];

    public void Lift(Block block)
    {
        var (first, last) = (Cell(block.Opener), Cell(block.Closer));
        if (first is null || last is null || Table(first) != Table(last) || block.HasBranches || block.Opener.Keyword != "for")
        {
            diagnoser.Add(
                DiagnosticCodes.ColumnsCannotRepeat,
                block.Opener.Span,
                block.Closer.Span,
                "按列只能用于同一个表格里没有 else 的 for。",
                "repeating by column needs a for without else, both ends in one table.",
                "把 for 和 end 放进同一列的单元格。",
                "Put for and end into cells of the same column."
            );
            return;
        }
        var table = Table(first)!;
        var all = table.Descendants(e => Wml.IsProperties(e) || Wml.IsRow(e)).Where(Wml.IsRow).ToList();
        var (from, to) = (Columns(first).From, Columns(last).To);
        if (from >= to || all.Exists(r => !Fits(r, from, to)))
        {
            diagnoser.Add(
                DiagnosticCodes.ColumnsCannotRepeat,
                block.Opener.Span,
                block.Closer.Span,
                "按列重复的边界穿过了合并的单元格。",
                "a merged cell lies across the edge of the repeated columns.",
                "让合并的单元格整个在这些列之内，或整个包住它们。",
                "Let the merged cell lie wholly inside the columns, or wholly around them."
            );
            return;
        }
        foreach (var row in all)
        {
            LiftRow(block, table, row, from, to);
        }
        LiftGrid(block, table, from, to);
    }

    static XmlElement? Cell(Tag tag) => tag.Unit.Owner.Chain().FirstOrDefault(e => e.Name == "w:tc");

    static XmlElement? Table(XmlElement cell) => cell.Chain().FirstOrDefault(Wml.IsTable);

    (int From, int To) Columns(XmlElement cell)
    {
        var at = Cells(cell.Chain().First(Wml.IsRow)).Find(c => c.Cell == cell);
        return (at.From, at.To);
    }

    /// <summary>The cells of a row with the grid columns they cover.</summary>
    List<(XmlElement Cell, int From, int To)> Cells(XmlElement row)
    {
        if (!rows.TryGetValue(row, out var cells))
        {
            rows[row] = cells = [];
            var at = Number(row.Child("w:trPr")?.Child("w:gridBefore"));
            foreach (var cell in row.Descendants(e => Wml.IsProperties(e) || Wml.IsCell(e)).Where(Wml.IsCell))
            {
                var span = Math.Max(1, Number(Span(cell)));
                cells.Add((cell, at, at += span));
            }
        }
        return cells;
    }

    static XmlElement? Span(XmlElement cell) => cell.Child("w:tcPr")?.Child("w:gridSpan");

    int Number(XmlElement? e) => e is not null && int.TryParse(tree.Value(e, "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;

    bool Fits(XmlElement row, int from, int to) =>
        Cells(row).TrueForAll(c => c.To <= from || c.From >= to || (c.From >= from && c.To <= to) || (c.From <= from && c.To >= to));

    void LiftRow(Block block, XmlElement table, XmlElement row, int from, int to)
    {
        var cells = Cells(row);
        var inside = cells.FindAll(c => c.From >= from && c.To <= to);
        if (inside.Count > 0)
        {
            edges.Put(block, [inside[0].Cell.Start, inside[^1].Cell.End]);
            foreach (var width in inside.Select(c => c.Cell.Child("w:tcPr")?.Child("w:tcW")).OfType<XmlElement>())
            {
                Share(width);
            }
            if (inside.Count == cells.Count)
            {
                // Without items no cell is left, and a row must have one.
                edits.Inserts.Add(new GuardInsert(row.Start, Rank.Opening, GuardKind.Cells, row.Prefix, Opens: true));
                edits.Inserts.Add(new GuardInsert(row.End, Rank.Markup, GuardKind.Cells, row.Prefix, Opens: false));
                edges.RowBlocks.Add((table, row.Start, row.End));
            }
        }
        else if (cells.Find(c => c.From <= from && c.To >= to) is { Cell: { } around } && Span(around) is { } span && tree.Attribute(span, "val") is { } value)
        {
            Stretch(block, value, Number(span), to - from);
        }
        else if (
            cells.Count > 0
            && cells[0].From >= to
            && row.Child("w:trPr")?.Child("w:gridBefore") is { } before
            && tree.Attribute(before, "val") is { } lead
        )
        {
            Stretch(block, lead, Number(before), to - from);
        }
        else if (cells.Count > 0 && cells[^1].To <= from && row.Child("w:trPr")?.Child("w:gridAfter") is { } after && tree.Attribute(after, "val") is { } rest)
        {
            Stretch(block, rest, Number(after), to - from);
        }
    }

    void Stretch(Block block, XmlAttribute attribute, int columns, int repeated)
    {
        if (
            PieceBuilder.Assemble(
                block,
                [
                    [],
                ]
            )
            is not ForPiece loop
        )
        {
            return;
        }
        // Two loops under one cell stretch it together.
        if (!stretched.TryGetValue(attribute.ValueStart, out var span))
        {
            stretched[attribute.ValueStart] = span = new SpanPiece(columns, []);
            edits.Replace(attribute.Value, span);
        }
        span.Loops.Add((loop, repeated));
    }

    void LiftGrid(Block block, XmlElement table, int from, int to)
    {
        var grid = table.Child("w:tblGrid")?.Children.Where(c => c.Name == "w:gridCol").Skip(from).Take(to - from).ToList();
        if (grid is { Count: > 0 })
        {
            edges.Put(block, [grid[0].Start, grid[^1].End]);
            grid.ForEach(Share);
        }
    }

    /// <summary>The columns share the width of the template's.</summary>
    void Share(XmlElement width)
    {
        if (
            tree.Attribute(width, "w") is { } attribute
            && int.TryParse(tree.Source(attribute.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var twips)
            && twips > 0
        )
        {
            edits.Replace(attribute.Value, new WidthPiece(twips));
        }
    }
}
