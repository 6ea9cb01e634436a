// Cards on a sheet: equal cells of a fixed table, as many rows as the records need (R223, R224).
namespace OfficeKit.TemplateMaker;

/// <summary>Cards on a sheet: equal cells of a fixed table; a full page goes on with the next. Measures in twips.</summary>
/// <param name="Columns">Cards side by side.</param>
/// <param name="CardWidth">The width of a card.</param>
/// <param name="CardHeight">The height of a card.</param>
/// <param name="Padding">What stays free inside a card's edges, left and right.</param>
sealed record CardSheet(int Columns, int CardWidth, int CardHeight, int Padding)
{
    // 16838 − 11906 of A4; half of it, lying, is A5.
    const int PaperWidth = 11906,
        PaperHeight = 16838,
        A5Height = 8391;

    /// <summary>The margins at top and bottom; at least 5 mm (R223).</summary>
    public required int Margin { get; init; }

    /// <summary>Whether the paper is A5 lying, else A4 standing.</summary>
    public bool IsA5 { get; init; }

    /// <summary>Whether dashed lines show where to cut: where there is more than one card.</summary>
    public bool IsCut => Columns > 1 || !IsA5;

    /// <summary>What stays free inside a card's edges, above and below.</summary>
    public int PaddingAbove { get; init; }

    /// <summary>The borders of a card; default: the lines to cut along, or none.</summary>
    public string CardBorders { get; init; } = "";

    /// <summary>The width of a card's content.</summary>
    public int Inside => CardWidth - 2 * Padding;

    public string Section
    {
        get
        {
            var (height, orient) = IsA5 ? (A5Height, " w:orient=\"landscape\"") : (PaperHeight, "");
            return Markup.OneLine(
                $"""
                <w:sectPr><w:pgSz w:w="{PaperWidth}" w:h="{height}"{orient}/>
                <w:pgMar w:top="{Margin}" w:right="{Side}" w:bottom="{Margin}" w:left="{Side}" w:header="284" w:footer="284" w:gutter="0"/>
                <w:cols w:space="425"/></w:sectPr>
                """
            );
        }
    }

    int Side => (PaperWidth - Columns * CardWidth) / 2;

    /// <summary>The sheet. The content names the fields of its record <c>c</c>.</summary>
    public string Body(string content)
    {
        var grid = new Grid([.. Enumerable.Repeat(CardWidth, Columns)])
        {
            Borders = IsCut ? Grid.Lines("dashed", 4, "7F7F7F") : Grid.Lines("none", 0, "auto"),
            CellMargin = Padding,
        };
        return grid.Table(
                grid.Tag($"for cards in cn.records | cn.chunk {Columns}"),
                grid.Row(CardHeight, [.. Enumerable.Range(0, Columns).Select(i => Cell(i, content))]),
                grid.Tag("end")
            ) + Markup.Paragraph("CardEnd", "");
    }

    GridCell Cell(int index, string content) =>
        new("")
        {
            Content = Markup.Tag($"c = cards[{index}]") + (index == 0 ? content : Markup.If("c", content)) + Markup.Paragraph("CardEnd", ""),
            Properties =
                CardBorders
                + $"""<w:tcMar><w:top w:w="{PaddingAbove}" w:type="dxa"/><w:left w:w="{Padding}" w:type="dxa"/>"""
                + $"""<w:bottom w:w="{PaddingAbove}" w:type="dxa"/><w:right w:w="{Padding}" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/>""",
        };
}
