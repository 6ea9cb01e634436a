// A table: rows and cells with their paragraphs.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

sealed record CellModel(XElement Element, int Column, int Span, IReadOnlyList<Para> Paragraphs)
{
    public string Text => string.Join('\n', Paragraphs.Select(p => p.Text)).Trim();

    public bool IsEmpty => Text.Length == 0 && !Paragraphs.Any(p => p.HasPicture || p.HasBox) && !Element.Descendants(WordNames.Tbl).Any();

    public string? VerticalMerge => Element.Child("tcPr").Child("vMerge") is { } merge ? merge.Get("val") ?? "continue" : null;
}

sealed record RowModel(XElement Element, IReadOnlyList<CellModel> Cells)
{
    public XElement? Props => Element.Child("trPr");

    public int? Height => Props.Child("trHeight").Twips("val");

    public string HeightRule => Props.Child("trHeight").Get("hRule") ?? "auto";
}

/// <summary>A table of the body. <see cref="Before"/> is the paragraph right before it; null when there is none.</summary>
sealed record TableModel(XElement Element, string Part, IReadOnlyList<RowModel> Rows, IReadOnlyList<int> Grid, int Section, Para? Before)
{
    public XElement? Props => Element.Child("tblPr");

    public IEnumerable<CellModel> Cells => Rows.SelectMany(r => r.Cells);

    public IEnumerable<Para> Paragraphs => Cells.SelectMany(c => c.Paragraphs);

    public int GridWidth => Grid.Sum();

    /// <summary>Labels and values side by side; a data table has a head and rows of one shape below.</summary>
    public bool IsForm { get; init; }

    public bool IsData => !IsForm && Rows.Count > 1 && Rows.Max(r => r.Cells.Count) >= 3;

    public static TableModel Read(XElement table, string part, ILookup<XElement, Para> byCell, int section, Para? before)
    {
        var rows = new List<RowModel>();
        foreach (var row in Own(table, WordNames.Tr))
        {
            var column = int.TryParse(row.Child("trPr").Child("gridBefore").Get("val"), out var skipped) ? skipped : 0;
            var cells = new List<CellModel>();
            foreach (var cell in Own(row, WordNames.Tc))
            {
                var span = int.TryParse(cell.Child("tcPr").Child("gridSpan").Get("val"), out var s) && s is > 0 and < 1000 ? s : 1;
                cells.Add(new CellModel(cell, column, span, [.. byCell[cell]]));
                column += span;
            }
            rows.Add(new RowModel(row, cells));
        }
        var model = new TableModel(
            table,
            part,
            rows,
            [.. table.Child("tblGrid")?.Elements(WordNames.Main + "gridCol").Select(c => c.Twips("w") ?? 0) ?? []],
            section,
            before
        );
        return model with { IsForm = LooksLikeForm(model) };
    }

    // Rows, also those inside content controls.
    static IEnumerable<XElement> Own(XElement e, XName name) =>
        e.Elements()
            .SelectMany(c =>
                c.Name == name ? [c]
                : c.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" ? Own(c, name)
                : []
            );

    static bool LooksLikeForm(TableModel table)
    {
        if (table.Rows.Count == 0 || table.Grid.Count == 0)
        {
            return false;
        }
        // A form's rows begin with a label; a data table's columns do.
        var labels = table.Rows.Where(r => r.Cells.Count >= 2).ToList();
        return labels.Count > 0
            && labels.Count * 2 >= table.Rows.Count
            && labels.All(r => IsLabel(r.Cells[0].Text))
            && (
                table.Rows.Max(r => r.Cells.Count) == 2
                || labels.Exists(r => r.Cells.Count != labels[0].Cells.Count)
                || labels.Exists(r => r.Cells.Any(c => c.Span > 1))
            );
    }

    public static bool IsLabel(string text) => text.Length is > 0 and <= 14 && Hanzi.In(text) && !text.Any(char.IsAsciiDigit) && !text.EndsWith('。');
}
