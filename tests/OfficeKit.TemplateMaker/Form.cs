// Tables of two columns, a label and what is filled in.
namespace OfficeKit.TemplateMaker;

static class Form
{
    const int Label = 2600,
        Row = 700;

    // Low lines would stand on the border.
    const string Below = """<w:tcMar><w:bottom w:w="50" w:type="dxa"/></w:tcMar>""";

    /// <summary>A form as wide as the text, with single borders; no row breaks over a page (R154).</summary>
    public static string Table(params (string Label, string Value)[] rows) => Table(Row, "TableText", rows);

    /// <summary>A form with rows and values of their own.</summary>
    public static string Table(int height, string style, params (string Label, string Value)[] rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="{PageSetup.TextWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{Borders}</w:tblBorders>"""
        + $"""<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{Label}"/><w:gridCol w:w="{PageSetup.TextWidth - Label}"/></w:tblGrid>"""
        + string.Concat(
            rows.Select(r =>
                $"""<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>"""
                + $"""{Cell(Label, "TableText", r.Label, "center")}{Cell(PageSetup.TextWidth - Label, style, r.Value, "left")}</w:tr>"""
            )
        )
        + "</w:tbl>\n";

    public static string Borders =>
        string.Concat(
            ((string[])["top", "left", "bottom", "right", "insideH", "insideV"]).Select(e =>
                $"""<w:{e} w:val="single" w:sz="4" w:space="0" w:color="000000"/>"""
            )
        );

    static string Cell(int width, string style, string text, string align) =>
        $"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{(style == "FormText" ? Below : "")}<w:vAlign w:val="center"/></w:tcPr>"""
        + $"""{Markup.Paragraph(style, text, $"""<w:jc w:val="{align}"/>""")}</w:tc>""";
}
