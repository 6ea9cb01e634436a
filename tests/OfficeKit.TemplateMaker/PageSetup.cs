// The page of the profile gongwen: section, settings, page numbers (R1–R10, R136–R143).
namespace OfficeKit.TemplateMaker;

static class PageSetup
{
    public const string OddFooterId = "rId4";
    public const string EvenFooterId = "rId5";

    /// <summary>The width of the 版心 in twips: 156 mm.</summary>
    public const int TextWidth = 8844;

    // No docGrid: a grid overrides exact line spacing in LibreOffice, and 22 × 28 comes from spacing alone.
    public const string Section =
        $"""<w:sectPr><w:footerReference w:type="default" r:id="{OddFooterId}"/><w:footerReference w:type="even" r:id="{EvenFooterId}"/>"""
        + """<w:pgSz w:w="11906" w:h="16838"/>"""
        + """<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1434" w:gutter="0"/>"""
        + """<w:cols w:space="425"/></w:sectPr>""";

    // doNotExpandShiftReturn: a line that ends in a line break is not stretched to the margin in justified text.
    public const string Settings =
        """<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>"""
        + """<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>"""
        + """<w:compat><w:doNotExpandShiftReturn/>"""
        + """<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""";

    public static string OddFooter => Footer(OddNumber);

    public static string EvenFooter => Footer(EvenNumber);

    /// <summary>The paragraph with the page number of an odd page: at the right, one 字 from the edge (R139).</summary>
    public static string OddNumber => Number("right", """<w:ind w:rightChars="100" w:right="280" w:firstLineChars="0" w:firstLine="0"/>""", 1);

    /// <summary>The paragraph with the page number of an even page: at the left.</summary>
    public static string EvenNumber => Number("left", """<w:ind w:leftChars="100" w:left="280" w:firstLineChars="0" w:firstLine="0"/>""", 2);

    static string Footer(string number) =>
        $"""
            <w:ftr {Markup.Namespaces} mc:Ignorable="wp14">{number}</w:ftr>
            """;

    static string Number(string side, string indent, int cached) =>
        $"""<w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>"""
        + $"""{Markup.Run("— ")}{Markup.RawRun("""<w:fldChar w:fldCharType="begin"/>""")}"""
        + $"""{Markup.RawRun("""<w:instrText xml:space="preserve"> PAGE </w:instrText>""")}"""
        + $"""{Markup.RawRun("""<w:fldChar w:fldCharType="separate"/>""")}{Markup.RawRun($"<w:t>{cached}</w:t>")}"""
        + $"""{Markup.RawRun("""<w:fldChar w:fldCharType="end"/>""")}{Markup.Run(" —")}</w:p>""";
}
