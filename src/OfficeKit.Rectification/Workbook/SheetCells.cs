// Sets the cells of one worksheet part.
using System.Globalization;
using System.Xml.Linq;
using OfficeKit.Plumbing;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Workbook;

/// <summary>Sets the cells of one worksheet part.</summary>
sealed class SheetCells
{
    readonly XNamespace ns;
    readonly XElement root;
    readonly bool from1904;
    readonly string name;
    readonly int headLine;
    readonly Dictionary<int, string?> columns = [];
    readonly CellFormats formats;
    readonly SortedDictionary<int, XElement> rows = [];
    readonly List<(int Top, int Left, int Bottom, int Right)> merged;

    public SheetCells(XDocument worksheet, XDocument? styles, bool from1904, int headLine, string name)
    {
        (root, this.from1904, this.headLine, this.name) = (worksheet.Root!, from1904, headLine, name);
        (ns, formats) = (root.Name.Namespace, new CellFormats(styles));
        var line = 0;
        foreach (var row in root.Element(ns + "sheetData")!.Elements(ns + "row"))
        {
            line = (int?)row.Attribute("r") ?? line + 1;
            rows[line] = row;
        }
        merged = [.. root.Elements(ns + "mergeCells").Elements(ns + "mergeCell").Select(m => Block((string)m.Attribute("ref")!))];
    }

    public void Change(IReadOnlyList<CellChange> changes)
    {
        foreach (var change in changes)
        {
            if (merged.Exists(m => change.Line >= m.Top && change.Line <= m.Bottom && change.Column >= m.Left && change.Column <= m.Right))
            {
                throw new OfficeKitException(LedgerProblems.Cell(name, change.Line, change.Name, "是合并单元格", "is a merged cell"));
            }
            var cell = Cell(change.Line, change.Column);
            if (cell.Element(ns + "f") is not null)
            {
                throw new OfficeKitException(LedgerProblems.Cell(name, change.Line, change.Name, "是公式", "is a formula"));
            }
            Set(cell, change);
        }
    }

    void Set(XElement cell, CellChange change)
    {
        var style = (int?)cell.Attribute("s") ?? 0;
        cell.RemoveNodes();
        cell.Attribute("t")?.Remove();
        if (change.Text.Length == 0)
        {
            return;
        }
        if (formats.IsDate(style) && TypedDates.Typed(change.Text) is { } date)
        {
            cell.Add(
                new XElement(ns + "v", (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (from1904 ? 1462 : 0)).ToString(CultureInfo.InvariantCulture))
            );
        }
        else if (change.Name == LedgerColumns.ItemNo && !formats.IsText(style))
        {
            cell.Add(new XElement(ns + "v", change.Text));
        }
        else
        {
            cell.SetAttributeValue("t", "inlineStr");
            cell.Add(new XElement(ns + "is", new XElement(ns + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), change.Text)));
        }
    }

    /// <summary>The cell at a place; made where the sheet has none.</summary>
    XElement Cell(int line, int column)
    {
        if (!rows.ContainsKey(line))
        {
            AddRow(line);
        }
        XElement? before = null;
        foreach (var (at, cell) in Cells(rows[line]))
        {
            if (at == column)
            {
                return cell;
            }
            if (at > column)
            {
                break;
            }
            before = cell;
        }
        var made = new XElement(ns + "c", new XAttribute("r", Letters(column) + line.ToString(CultureInfo.InvariantCulture)));
        if (StyleOf(line, column) is { } style)
        {
            made.SetAttributeValue("s", style);
        }
        if (before is null)
        {
            rows[line].AddFirst(made);
        }
        else
        {
            before.AddAfterSelf(made);
        }
        return made;
    }

    void AddRow(int line)
    {
        var row = new XElement(ns + "row", new XAttribute("r", line));
        if (rows.LastOrDefault(r => r.Key < line).Value is { } above)
        {
            above.AddAfterSelf(row);
        }
        else
        {
            root.Element(ns + "sheetData")!.AddFirst(row);
        }
        rows[line] = row;
        if (root.Element(ns + "dimension")?.Attribute("ref") is { } size && LastLine(size.Value) < line)
        {
            size.Value = WithLastLine(size.Value, line);
        }
    }

    /// <summary>The style of a new cell: the row's, the column's, else that of the column's first cell under the head that has one.</summary>
    string? StyleOf(int line, int column)
    {
        if (!columns.TryGetValue(column, out var style))
        {
            columns[column] = style =
                (string?)
                    root.Elements(ns + "cols")
                        .Elements(ns + "col")
                        .FirstOrDefault(c => (int)c.Attribute("min")! <= column + 1 && (int)c.Attribute("max")! >= column + 1)
                        ?.Attribute("style")
                ?? rows.Where(r => r.Key > headLine)
                    .Select(r => (string?)Cells(r.Value).FirstOrDefault(c => c.Column == column).Cell?.Attribute("s"))
                    .FirstOrDefault(s => s is not null);
        }
        return (string?)rows[line].Attribute("s") ?? style;
    }

    IEnumerable<(int Column, XElement Cell)> Cells(XElement row)
    {
        var column = -1;
        foreach (var cell in row.Elements(ns + "c"))
        {
            column = (string?)cell.Attribute("r") is { } r ? Column(r) : column + 1;
            yield return (column, cell);
        }
    }

    static (int, int, int, int) Block(string reference)
    {
        var ends = reference.Split(':');
        return (Line(ends[0]), Column(ends[0]), Line(ends[^1]), Column(ends[^1]));
    }

    /// <summary>The last row of a range such as A1:X31.</summary>
    public static int LastLine(string range) => Line(range.Split(':')[^1]);

    /// <summary>The range with another last row.</summary>
    public static string WithLastLine(string range, int line) =>
        range[..^LastLine(range).ToString(CultureInfo.InvariantCulture).Length] + line.ToString(CultureInfo.InvariantCulture);

    static int Line(string reference) => int.Parse(reference.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture);

    static int Column(string reference) => reference.Where(char.IsAsciiLetterUpper).Aggregate(0, (n, letter) => n * 26 + letter - 'A' + 1) - 1;

    static string Letters(int column) => (column >= 26 ? Letters(column / 26 - 1) : "") + (char)('A' + column % 26);
}
