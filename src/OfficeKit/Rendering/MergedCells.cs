// Merges the cells of a written table: equal neighbours where a template asks for it, and what rows that went have left alone.
using System.Globalization;
using OfficeKit.Markup;

namespace OfficeKit.Rendering;

/// <summary>A cell that wants to be one with its equal neighbours: where in the part's bytes it was written, its value, and the direction.</summary>
readonly record struct MergeMark(int Offset, string Value, bool Across);

/// <summary>Merges the cells of one written table.</summary>
sealed class MergedCells
{
    readonly XmlTree tree;
    readonly string prefix;
    readonly Dictionary<XmlElement, MergeMark> marked = [];
    readonly XmlPatch patch;

    MergedCells(byte[] table, string prefix, IEnumerable<MergeMark> marks)
    {
        (tree, patch, this.prefix) = (new XmlTree(table, Namespaces.Word(prefix)), new XmlPatch(table), prefix);
        foreach (var mark in marks)
        {
            if (tree.ElementAt(mark.Offset).Chain().FirstOrDefault(Wml.IsCell) is { } cell)
            {
                marked[cell] = mark;
            }
        }
    }

    /// <summary>What to change in the table's bytes, from the front to the back.</summary>
    public static IReadOnlyList<XmlChange> Changes(byte[] table, string prefix, IEnumerable<MergeMark> marks)
    {
        var merger = new MergedCells(table, prefix, marks);
        merger.Visit();
        return merger.patch.Settled();
    }

    sealed record Above(string? Value, int To, bool Open);

    void Visit()
    {
        var above = new Dictionary<int, Above>();
        foreach (var row in tree.Root.Descendants(e => Wml.IsRow(e) || Wml.IsProperties(e)).Where(Wml.IsRow))
        {
            var now = new Dictionary<int, Above>();
            foreach (var (cell, from, to) in Across(Cells(row)))
            {
                now[from] = Down(cell, to, above.GetValueOrDefault(from));
            }
            above = now;
        }
    }

    List<(XmlElement Cell, int From, int To)> Cells(XmlElement row)
    {
        var cells = new List<(XmlElement, int, int)>();
        var at = Number(row.Child("w:trPr")?.Child("w:gridBefore"));
        foreach (var cell in row.Descendants(e => Wml.IsCell(e) || Wml.IsProperties(e)).Where(Wml.IsCell))
        {
            cells.Add((cell, at, at += Math.Max(1, Number(cell.Child("w:tcPr")?.Child("w:gridSpan")))));
        }
        return cells;
    }

    /// <summary>Joins equal cells of a row into the first of them.</summary>
    List<(XmlElement Cell, int From, int To)> Across(List<(XmlElement Cell, int From, int To)> cells)
    {
        var joined = new List<(XmlElement Cell, int From, int To)>();
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, from, to) = cells[i];
            var width = Width(cell);
            var last = i;
            while (
                marked.TryGetValue(cell, out var mark)
                && mark is { Across: true, Value.Length: > 0 }
                && last + 1 < cells.Count
                && marked.TryGetValue(cells[last + 1].Cell, out var other)
                && other.Across
                && other.Value == mark.Value
            )
            {
                last++;
                to = cells[last].To;
                width += Width(cells[last].Cell);
                patch.Remove(cells[last].Cell);
            }
            if (last > i)
            {
                SetProperty(cell, "gridSpan", $"<{prefix}gridSpan {prefix}val=\"{to - from}\"/>");
                if (width > 0 && cell.Child("w:tcPr")?.Child("w:tcW") is { } own)
                {
                    patch.Change(tree.Attribute(own, "w"), _ => width.ToString(CultureInfo.InvariantCulture));
                }
            }
            joined.Add((cell, from, to));
            i = last;
        }
        return joined;
    }

    /// <summary>Joins a cell with an equal one above it, or lets a joined one stand alone when there is none above.</summary>
    Above Down(XmlElement cell, int to, Above? above)
    {
        var merge = cell.Child("w:tcPr")?.Child("w:vMerge");
        if (marked.TryGetValue(cell, out var mark) && !mark.Across)
        {
            var same = mark.Value.Length > 0 && above?.Value == mark.Value && above.To == to;
            SetProperty(cell, "vMerge", same ? $"<{prefix}vMerge/>" : $"<{prefix}vMerge {prefix}val=\"restart\"/>");
            if (same)
            {
                Empty(cell);
            }
            return new Above(mark.Value, to, Open: true);
        }
        if (merge is null)
        {
            return new Above(null, to, Open: false);
        }
        var restarts = tree.Value(merge, "val") == "restart";
        if (!restarts && above is not { Open: true })
        {
            SetProperty(cell, "vMerge", $"<{prefix}vMerge {prefix}val=\"restart\"/>");
        }
        return new Above(null, to, Open: true);
    }

    void Empty(XmlElement cell)
    {
        var from = cell.Child("w:tcPr")?.End ?? cell.ContentStart;
        var like = cell.Descendants().FirstOrDefault(e => e.Name == "w:p");
        // What is set in the properties is put right before this.
        patch.Replace(from, cell.ContentEnd, like is null ? $"<{prefix}p/>" : RunMarkup.EmptyParagraph(tree, like));
    }

    // What precedes gridSpan and vMerge in CT_TcPr.
    static readonly string[] Order = ["w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge"];

    void SetProperty(XmlElement cell, string name, string xml)
    {
        var properties = cell.Child("w:tcPr");
        if (properties is null)
        {
            patch.Insert(cell.ContentStart, $"<{prefix}tcPr>{xml}</{prefix}tcPr>");
        }
        else if (properties.Child("w:" + name) is { } old)
        {
            patch.Replace(old.Start, old.End, xml);
        }
        else
        {
            var before = Array.IndexOf(Order, "w:" + name);
            var offset = properties.Children.LastOrDefault(c => Array.IndexOf(Order, c.Name) is var i and >= 0 && i < before)?.End ?? properties.ContentStart;
            patch.Insert(offset, xml);
        }
    }

    int Number(XmlElement? e) => e is not null && int.TryParse(tree.Value(e, "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;

    int Width(XmlElement cell) =>
        cell.Child("w:tcPr")?.Child("w:tcW") is { } width && int.TryParse(tree.Value(width, "w"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n)
            ? n
            : 0;
}
