// The few facts about WordprocessingML and DrawingML that the compiler needs.
namespace OfficeKit.Markup;

static class Wml
{
    public static bool IsParagraph(XmlElement e) => e.Name is "w:p" or "a:p";

    public static bool IsRun(XmlElement e) => e.Name is "w:r" or "a:r";

    public static bool IsText(XmlElement e) => e.Name is "w:t" or "a:t";

    public static bool IsRow(XmlElement e) => e.Name is "w:tr" or "a:tr";

    public static bool IsCell(XmlElement e) => e.Name is "w:tc" or "a:tc";

    public static bool IsTable(XmlElement e) => e.Name is "w:tbl" or "a:tbl";

    /// <summary>Properties of a paragraph, run, row …: no text stands there.</summary>
    public static bool IsProperties(XmlElement e) =>
        e.Name
            is "w:pPr"
                or "w:rPr"
                or "a:pPr"
                or "a:rPr"
                or "a:endParaRPr"
                or "w:tblPr"
                or "w:tblGrid"
                or "w:trPr"
                or "w:tcPr"
                or "w:sdtPr"
                or "w:sdtEndPr"
                or "w:sectPr"
                or "w:tblPrEx";

    /// <summary>Text that is struck out by a tracked change is no text any more.</summary>
    public static bool IsDeleted(XmlElement e) => e.Name is "w:del" or "w:moveFrom" or "w:delText" or "w:delInstrText";

    /// <summary>A drawing, an object, a text box: content that is not text, whose own paragraphs are read for themselves.</summary>
    public static bool IsObject(XmlElement e) =>
        e.Name
            is "w:drawing"
                or "w:pict"
                or "w:object"
                or "mc:AlternateContent"
                or "m:oMath"
                or "m:oMathPara"
                or "w:txbxContent"
                or "w:sym"
                or "w:ptab"
                or "w:instrText"
                or "w:footnoteReference"
                or "w:endnoteReference"
                or "w:pgNum"
                or "w:footnoteRef"
                or "w:endnoteRef";

    /// <summary>An element that a block may not cross: its inside and its outside are two worlds.</summary>
    public static bool IsBarrier(XmlElement e) => e.Name is "w:tbl" or "a:tbl" or "w:txbxContent" or "w:footnote" or "w:endnote" or "w:comment";

    /// <summary>An element that holds paragraphs and must keep one as its last child, or Word repairs the file.</summary>
    public static bool NeedsParagraph(XmlElement e) => e.Name is "w:tc" or "w:txbxContent" or "w:hdr" or "w:ftr" or "w:footnote" or "w:endnote" or "w:comment";
}
