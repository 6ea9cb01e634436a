// The named styles of tables and cards, besides those of a 公文.
namespace OfficeKit.TemplateMaker;

static class FormStyles
{
    /// <summary>For lists of many columns: titles above a table (R158), head cells (R149), cells of 小四, and the notes below a table.</summary>
    public static string Tables =>
        string.Concat(
            Paragraph("TableTitle", "表格标题", "<w:keepNext/>", 600, "center", Fonts.Hei, 32),
            Paragraph("TableHead", "表格表头", "", 400, "center", Fonts.Hei, 24),
            Paragraph("TableLabel", "表格标签", "", 400, "center", Fonts.Hei, 24),
            Paragraph("TableCell", "表格小字", "", 400, "left", Fonts.Body, 24),
            // A document may not end in a table: the paragraph after it is so low that it needs no page of its own.
            Paragraph("TableEnd", "表格末", "", 20, "left", Fonts.Body, 2),
            Paragraph("TableNote", "表格说明", "", 440, "left", Fonts.Body, 24)
        );

    /// <summary>A paragraph for a picture: not exact, or Word cuts the picture off (R32).</summary>
    public static string Photo =>
        """<w:style w:type="paragraph" w:customStyle="1" w:styleId="Photo"><w:name w:val="照片"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>"""
        + """<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>"""
        + """<w:jc w:val="center"/></w:pPr></w:style>"""
        + "\n";

    /// <summary>For values that shrink: lines that may be lower than those of full size.</summary>
    public static string Shrinking =>
        Paragraph("FormText", "表格填写", "", 290, "left", Fonts.Body, 28).Replace("\"exact\"", "\"atLeast\"", StringComparison.Ordinal) + Ladder;

    /// <summary>The sizes down which a long value goes (R224).</summary>
    public static string Ladder => string.Concat(Size("SizeFour", "四号", 28), Size("SizeSmallFour", "小四", 24), Size("SizeFive", "五号", 21));

    /// <summary>A paragraph style without indent and of exact line spacing.</summary>
    public static string Paragraph(string id, string name, string before, int line, string align, string face, int halfPoints) =>
        $"""<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>"""
        + $"""{before}<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/>"""
        + $"""<w:jc w:val="{align}"/></w:pPr><w:rPr><w:rFonts w:eastAsia="{face}"/><w:spacing w:val="0"/><w:sz w:val="{halfPoints}"/>"""
        + $"""<w:szCs w:val="{halfPoints}"/></w:rPr></w:style>"""
        + "\n";

    static string Size(string id, string name, int halfPoints) =>
        $"""<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/>"""
        + $"""<w:qFormat/><w:rPr><w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/></w:rPr></w:style>"""
        + "\n";
}
