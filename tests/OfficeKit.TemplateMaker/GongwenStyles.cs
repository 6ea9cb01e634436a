// The named styles of the profile gongwen, one for each element of a 公文.
namespace OfficeKit.TemplateMaker;

static class GongwenStyles
{
    public const string NoIndent = """<w:ind w:firstLineChars="0" w:firstLine="0"/>""";

    /// <summary>The styles of every template, and those of one more.</summary>
    public static string With(string further) =>
        $"""
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            {Defaults}
            {Normal}
            {DefaultFont}
            {DefaultTable}
            <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
            {Head}
            {Main}
            {Colophon}
            {Others}{further}
            </w:styles>
            """;

    static string Defaults =>
        Markup.OneLine(
            $"""
            <w:docDefaults><w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="{Fonts.Latin}" w:eastAsia="{Fonts.Body}" w:hAnsi="{Fonts.Latin}" w:cs="{Fonts.Latin}"/>
            <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
            </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
            """
        );

    static string Normal =>
        Markup.OneLine(
            $"""
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
            <w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>
            <w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>{Line(579)}<w:ind w:firstLineChars="200" w:firstLine="640"/>
            <w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="-5"/></w:rPr></w:style>
            """
        );

    static string DefaultFont =>
        Markup.OneLine(
            """
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
            <w:uiPriority w:val="1"/><w:semiHidden/></w:style>
            """
        );

    static string DefaultTable =>
        Markup.OneLine(
            """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
            <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """
        );

    // 版头. 发文机关标志: R59 with L = 60 pt, S = 50 pt gives 1804; 24 more keeps the ink of a taller face (Noto Serif, 华文中宋) within 35 mm ± 1 mm too.
    // 版头分隔线: a paragraph of its own, because the line of 发文字号 is indented in 上行文 (R64).
    static string Head =>
        string.Concat(
            Style("CopyNumber", "份号", NoIndent + Align("left")),
            Style("Secrecy", "密级", NoIndent + Align("left"), Face(Fonts.Hei)),
            Style("Urgency", "紧急程度", NoIndent + Align("left"), Face(Fonts.Hei)),
            Style(
                "IssuerMark",
                "发文机关标志",
                Line(1200, before: 1828) + NoIndent + Align("center"),
                Face(Fonts.Title) + Color("FF0000") + Spacing(0) + Size(100)
            ),
            Style("DocumentNumber", "发文字号", NoIndent + Align("center")),
            Style("IssueLine", "编号行", """<w:ind w:leftChars="100" w:left="320" w:firstLineChars="0" w:firstLine="0"/>""" + Align("left")),
            Style("HeadRule", "版头分隔线", Border("bottom", 12, "FF0000") + Line(169) + NoIndent, Size(2)),
            CharacterStyle("Signer", "签发人", Face(Fonts.Kai))
        );

    static string Main =>
        string.Concat(
            Style("GongwenTitle", "公文标题", "<w:keepNext/>" + Line(660) + NoIndent + Align("center"), Face(Fonts.Title) + Spacing(0) + Size(44)),
            Style("Recipient", "主送机关", NoIndent),
            Heading(1, Face(Fonts.Hei)),
            Heading(2, Face(Fonts.Kai)),
            Heading(3, ""),
            Heading(4, ""),
            Style("AttachmentNote", "附件说明", """<w:ind w:leftChars="500" w:left="1600" w:hangingChars="300" w:hanging="960"/>"""),
            Style("Signature", "发文机关署名", "<w:keepNext/>" + NoIndent + Align("left")),
            Style("IssueDate", "成文日期", NoIndent + Align("left")),
            Style("AttendeeList", "出席名单", """<w:ind w:leftChars="500" w:left="1600" w:hangingChars="300" w:hanging="960"/>"""),
            CharacterStyle("ListLabel", "名单标签", Face(Fonts.Hei)),
            Style("PublicNote", "附注", ""),
            Style("AttachmentMark", "附件标识", "<w:pageBreakBefore/>" + NoIndent + Align("left"), Face(Fonts.Hei))
        );

    // 版记. The rules are paragraphs of their own: a border follows its paragraph's indents, and a rule is as wide as the 版心 (R121).
    // Exact spacing puts the baseline at 80 % of the line, so less white above than below centres the text between two rules.
    static string Colophon =>
        string.Concat(
            Style(
                "CopyTo",
                "抄送",
                Line(400, before: 40, after: 80)
                    + """<w:ind w:leftChars="400" w:left="1120" w:rightChars="100" w:right="280" w:hangingChars="300" w:hanging="840"/>""",
                Spacing(0) + Size(28)
            ),
            Style(
                "PrintedBy",
                "印发",
                $"""<w:tabs><w:tab w:val="right" w:pos="{PageSetup.TextWidth - 280}"/></w:tabs>"""
                    + Line(400, before: 40, after: 80)
                    + """<w:ind w:leftChars="100" w:left="280" w:rightChars="100" w:right="280" w:firstLineChars="0" w:firstLine="0"/>"""
                    + Align("left"),
                Spacing(0) + Size(28)
            ),
            Style("ColophonRule", "版记分隔线", Border("bottom", 8, "000000") + Line(20) + NoIndent, Size(2)),
            Style("ColophonAnchor", "版记锚", Line(20) + NoIndent, Size(2))
        );

    static string Others =>
        string.Concat(
            Style("Footer", "footer", Line(320) + NoIndent, AllFaces(Fonts.Song) + Spacing(0) + Size(28)),
            Style("TableText", "表格文字", Line(440) + NoIndent + Align("left"), Spacing(0) + Size(28)),
            Style("TemplateTag", "模板标记", Line(160) + NoIndent + Align("left"), TagText),
            CharacterStyle("TemplateTagText", "模板标记字", TagText)
        );

    static string TagText => Color("7F7F7F") + Spacing(0) + Size(15);

    static string Heading(int level, string face) =>
        Style($"Heading{level}", $"heading {level}", $"""<w:keepNext/><w:outlineLvl w:val="{level - 1}"/>""", face, next: "Normal");

    public static string Style(string id, string name, string paragraph, string run = "", string next = "") =>
        $"""<w:style w:type="paragraph"{(name.All(char.IsAscii) ? "" : " w:customStyle=\"1\"")} w:styleId="{id}"><w:name w:val="{name}"/>"""
        + $"""<w:basedOn w:val="Normal"/>{(next.Length > 0 ? $"""<w:next w:val="{next}"/>""" : "")}<w:qFormat/>"""
        + $"""{Wrap("w:pPr", paragraph)}{Wrap("w:rPr", run)}</w:style>"""
        + "\n";

    static string CharacterStyle(string id, string name, string run) =>
        $"""<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/>"""
        + $"""<w:qFormat/>{Wrap("w:rPr", run)}</w:style>"""
        + "\n";

    static string Wrap(string element, string content) => content.Length == 0 ? "" : $"<{element}>{content}</{element}>";

    public static string Line(int twips, int before = 0, int after = 0) =>
        $"""<w:spacing w:before="{before}" w:after="{after}" w:line="{twips}" w:lineRule="exact"/>""";

    public static string Align(string side) => $"""<w:jc w:val="{side}"/>""";

    static string Border(string edge, int eighths, string color) =>
        $"""<w:pBdr><w:{edge} w:val="single" w:sz="{eighths}" w:space="0" w:color="{color}"/></w:pBdr>""";

    public static string Face(string eastAsia) => $"""<w:rFonts w:eastAsia="{eastAsia}"/>""";

    static string AllFaces(string name) => $"""<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>""";

    static string Color(string rgb) => $"""<w:color w:val="{rgb}"/>""";

    public static string Spacing(int twips) => $"""<w:spacing w:val="{twips}"/>""";

    public static string Size(int halfPoints) => $"""<w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/>""";
}
