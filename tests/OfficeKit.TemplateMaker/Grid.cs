// Tables of several columns: a head that repeats, rows that a loop repeats, cells that span.
namespace OfficeKit.TemplateMaker;

/// <summary>What a cell of a grid holds.</summary>
/// <param name="Text">The text of its only paragraph, tags included.</param>
/// <param name="Align">left, center, right or distribute.</param>
sealed record GridCell(string Text, string Align = "left")
{
    /// <summary>The paragraph's style.</summary>
    public string Style { get; init; } = "TableCell";

    /// <summary>How many columns it covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>restart or continue, where the cell is one with others above or below; else empty.</summary>
    public string Merge { get; init; } = "";

    /// <summary>Paragraphs and tables in place of the text; a paragraph comes last.</summary>
    public string Content { get; init; } = "";

    /// <summary>Further properties of the cell: margins, borders.</summary>
    public string Properties { get; init; } = "";

    public static implicit operator GridCell(string text) => new(text);

    public static GridCell Head(string text) => new(text, "center") { Style = "TableHead" };

    public static GridCell Centred(string text) => new(text, "center");
}

/// <summary>A table of fixed layout whose columns add up to its width (R155). No row breaks over a page (R151).</summary>
/// <param name="Columns">The columns' widths in twips.</param>
sealed record Grid(params int[] Columns)
{
    /// <summary>The borders: single, half a point (R148).</summary>
    public string Borders { get; init; } = Lines("single", 4, "000000");

    /// <summary>The least height of a row, in twips (R157).</summary>
    public int RowHeight { get; init; } = 480;

    /// <summary>The margins left and right in a cell, in twips.</summary>
    public int CellMargin { get; init; } = 85;

    public int Width => Columns.Sum();

    public static string Lines(string kind, int eighths, string color) =>
        string.Concat(
            ((string[])["top", "left", "bottom", "right", "insideH", "insideV"]).Select(edge =>
                $"""<w:{edge} w:val="{kind}" w:sz="{eighths}" w:space="0" w:color="{color}"/>"""
            )
        );

    public string Table(params string[] rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="{Width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{Borders}</w:tblBorders>"""
        + $"""<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{CellMargin}" w:type="dxa"/><w:right w:w="{CellMargin}" w:type="dxa"/>"""
        + $"""</w:tblCellMar></w:tblPr><w:tblGrid>{string.Concat(Columns.Select(c => $"""<w:gridCol w:w="{c}"/>"""))}</w:tblGrid>"""
        + string.Concat(rows)
        + "</w:tbl>\n";

    /// <summary>The head row, which is repeated on each page (R150).</summary>
    public string Head(params string[] titles) => RowOf(RowHeight, "<w:tblHeader/>", [.. titles.Select(GridCell.Head)]);

    public string Row(params GridCell[] cells) => RowOf(RowHeight, "", cells);

    public string Row(int height, params GridCell[] cells) => RowOf(height, "", cells);

    /// <summary>A row that holds nothing but a tag; it vanishes.</summary>
    public string Tag(string script) => RowOf(RowHeight, "", [new GridCell($"{{{{ {script} }}}}") { Span = Columns.Length, Style = "TemplateTag" }]);

    /// <summary>A row that is there once for each item; without any, the declared empty row (R159).</summary>
    public string For(string loop, params GridCell[] cells) =>
        Tag($"for {loop}") + Row(cells) + Tag("else") + Row(new GridCell("无", "center") { Span = Columns.Length }) + Tag("end");

    string RowOf(int height, string more, GridCell[] cells)
    {
        var column = 0;
        var written = new System.Text.StringBuilder($"""<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{more}</w:trPr>""");
        foreach (var cell in cells)
        {
            var width = Columns.Skip(column).Take(cell.Span).Sum();
            column += cell.Span;
            var span = cell.Span > 1 ? $"""<w:gridSpan w:val="{cell.Span}"/>""" : "";
            var merge = cell.Merge.Length > 0 ? $"""<w:vMerge w:val="{cell.Merge}"/>""" : "";
            var align = cell.Properties.Contains("w:vAlign", StringComparison.Ordinal) ? "" : """<w:vAlign w:val="center"/>""";
            written
                .Append($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{cell.Properties}{align}</w:tcPr>""")
                .Append(
                    cell.Content.Length > 0
                        ? cell.Content
                        : Markup.Paragraph(cell.Style, cell.Text, cell.Align == "left" ? "" : $"""<w:jc w:val="{cell.Align}"/>""")
                )
                .Append("</w:tc>");
        }
        return column == Columns.Length
            ? written.Append("</w:tr>").ToString()
            : throw new ArgumentException($"{column} of {Columns.Length} columns: {cells[0].Text}");
    }
}
