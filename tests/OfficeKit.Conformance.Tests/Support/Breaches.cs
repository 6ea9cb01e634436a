// For every rule a paper that breaks it: the table of the rules' tests.
namespace OfficeKit.Conformance.Tests;

static partial class Breaches
{
    const string Body = "全市各级党组织坚持学做结合，成效明显。";

    static readonly Sheet Report = Sheets.Report,
        RedHead = Sheets.RedHead,
        Letter = Sheets.Letter,
        Order = Sheets.Order,
        Minutes = Sheets.Minutes,
        Table = Sheets.Table,
        Form = Sheets.Form;

    static string Face(string name) => $"⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"{name}\"/>⟧";

    static Breach Line(int rule, Sheet good, string from, string to, string says = "") => new(rule, good, good.Line(from, to)) { Says = says };

    /// <summary>The body's paragraph with properties of its own, or with its run's.</summary>
    static Breach Paragraph(int rule, string properties, string says = "") => Line(rule, Report, Body, $"【|{properties}】{Body}", says);

    static Breach Run(int rule, string properties, string says = "") => Line(rule, Report, Body, $"⟦{properties}⟧{Body}", says);

    static Breach Document(int rule, Sheet good, string from, string to, string says = "") => new(rule, good, good.Document(from, to)) { Says = says };

    /// <summary>Another sentence in the place of the body's.</summary>
    static Breach Words(int rule, string text, string says = "") => Line(rule, Report, Body, text, says);

    /// <summary>A sentence that is right.</summary>
    static Breach Words(int rule, string good, string bad, string says) => new(rule, Report.Line(Body, good), Report.Line(Body, bad)) { Says = says };

    public static IReadOnlyList<Breach> All { get; } =
    [
        .. Page,
        .. Type,
        .. Lines,
        .. Head,
        .. Title,
        .. BodyText,
        .. Attachments,
        .. SignOff,
        .. Colophon,
        .. PageNumbers,
        .. Tables,
        .. Formats,
        .. Text,
        .. Hygiene,
        .. Cards,
    ];

    static IEnumerable<Breach> Page =>
        [
            Document(1, Report, "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"", "215.9mm"),
            Document(1, Report, "w:h=\"16838\"", "w:h=\"16838\" w:orient=\"landscape\""),
            Document(2, Report, "w:top=\"2098\"", "w:top=\"1440\"", "25.4mm"),
            new(2, Report.Document("w:top=\"2098\"", "w:top=\"1961\""), Report, LayoutProfile.Gongwen33476),
            Document(3, Report, "w:left=\"1588\" w:header", "w:left=\"1800\" w:header", "31.8mm"),
            Document(3, Report, "w:gutter=\"0\"", "w:gutter=\"200\""),
            Document(4, Report, "w:right=\"1474\"", "w:right=\"1800\"", "150.2mm"),
            Document(5, Report, "w:bottom=\"1984\"", "w:bottom=\"1440\"", "234.6mm"),
            Document(6, Report, "w:top=\"2098\"", "w:top=\"-2098\""),
            new(7, Report, Report.Settings("<w:zoom w:percent=\"100\"/>", "<w:zoom w:percent=\"100\"/><w:mirrorMargins/>")),
            Document(8, Report, "<w:cols w:space=\"425\"/>", "<w:cols w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"312\"/>", "312"),
            new(
                8,
                Report.Document(
                    "<w:cols w:space=\"425\"/>",
                    "<w:cols w:space=\"425\"/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-849\"/>"
                ),
                Report,
                LayoutProfile.GongwenGrid
            ),
            Document(9, Report, "<w:cols w:space=\"425\"/>", "<w:cols w:num=\"2\" w:space=\"425\"/>"),
            Document(9, Report, "<w:cols w:space=\"425\"/>", "<w:lnNumType w:countBy=\"1\"/><w:cols w:space=\"425\"/>"),
            Document(9, Report, "<w:cols w:space=\"425\"/>", "<w:pgBorders><w:top w:val=\"single\" w:sz=\"4\"/></w:pgBorders><w:cols w:space=\"425\"/>"),
            new(
                9,
                Report,
                Report.Header(
                    "<w:p><w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject1\" style=\"width:100pt;height:20pt\"><v:textpath string=\"机密\"/></v:shape>"
                        + "</w:pict></w:r></w:p>"
                )
            )
            {
                Says = "机密",
            },
            new(10, Report.Header("<w:p/>"), Report.Header("<w:p><w:r><w:t>中共xx市委</w:t></w:r></w:p>")) { Says = "页眉第1段" },
            new(10, Report, Report.Header("<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr></w:pPr></w:p>"))
            {
                Says = "页眉第1段",
            },
            Run(13, "<w:color w:val=\"0000FF\"/>", "0000FF"),
            new(14, RedHead, RedHead.Styles("<w:color w:val=\"FF0000\"/>", "<w:color w:val=\"C00000\"/>")) { Says = "C00000" },
            Line(
                17,
                Report,
                Body,
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1434\" w:gutter=\"0\"/>"
                    + "</w:sectPr></w:pPr></w:p>\n"
                    + Body
            ),
        ];

    static IEnumerable<Breach> Type =>
        [
            Run(18, "<w:rFonts w:eastAsia=\"宋体\" w:hint=\"eastAsia\"/>", "宋体"),
            Run(18, "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>", "14pt"),
            new(18, Report.Line(Body, $"{Face("华文仿宋")}{Body}"), Report.Line("【主送机关】", $"【主送机关】{Face("等线")}")) { Says = "正文第3段" },
            Run(19, "<w:szCs w:val=\"21\"/>", "21"),
            Run(20, "<w:rFonts w:eastAsiaTheme=\"minorEastAsia\" w:hint=\"eastAsia\"/>"),
            new(
                20,
                Report,
                Report.Styles("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" ")
            ),
            Run(21, "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:hint=\"eastAsia\"/>").With2017(),
            Run(22, "<w:rFonts w:hint=\"default\"/>").Quoted(),
            Run(23, "<w:b/>"),
            Line(23, Report, "【heading 1】一、总体情况", "【heading 1】⟦<w:b/>⟧一、总体情况"),
            Run(24, "<w:i/>", "i"),
            Run(24, "<w:u w:val=\"single\"/>", "u=single"),
            Run(24, "<w:highlight w:val=\"yellow\"/>", "yellow"),
            Run(24, "<w:em w:val=\"dot\"/>", "dot"),
            new(25, Report, Report.Styles("w:eastAsia=\"zh-CN\"", "w:eastAsia=\"en-US\"")),
            Run(26, "<w:w w:val=\"80\"/>", "80%"),
            Run(27, "<w:kern w:val=\"2\"/>"),
            Line(47, Report, "【heading 1】一、总体情况", "【】" + Face("黑体") + "一、总体情况"),
            Line(
                47,
                Report,
                "【公文标题】关于开展主题党日情况的↵工作报告",
                "【|<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>】⟦<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>⟧关于开展主题党日情况的↵工作报告"
            ),
        ];

    static Breach With2017(this Breach b) => b with { Bad = b.Bad.Line(Body, "2017年成效明显。") };

    static Breach Quoted(this Breach b) => b with { Bad = b.Bad.Line(Body, "坚持“三会一课”，成效明显。") };

    static IEnumerable<Breach> Lines =>
        [
            Paragraph(28, "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/>", "6pt"),
            Paragraph(28, "<w:spacing w:beforeAutospacing=\"1\"/>"),
            new(
                28,
                Report.Line(Body, $"【|<w:spacing w:before=\"579\"/>】{Body}"),
                Report.Line(Body, $"【|<w:spacing w:beforeLines=\"50\" w:before=\"289\"/>】{Body}")
            ),
            Paragraph(29, "<w:jc w:val=\"left\"/>"),
            Paragraph(30, "<w:spacing w:line=\"600\" w:lineRule=\"exact\"/>", "正文第6段"),
            Paragraph(30, "<w:spacing w:line=\"360\" w:lineRule=\"auto\"/>", "1.5"),
            Paragraph(30, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>", "28pt"),
            new(30, Report.Styles("w:line=\"579\"", "w:line=\"560\""), Report.Styles("w:line=\"579\"", "w:line=\"580\"")),
            new(31, Report, Report.Styles("w:line=\"660\"", "w:line=\"480\"")),
            new(32, Report, Report.Line(Body, Picture(579, "exact"))),
            new(33, Form, Form.Document("<w:pStyle w:val=\"TableText\"/>", "")),
            Paragraph(34, "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"),
            Paragraph(34, "<w:ind w:firstLine=\"640\" w:firstLineChars=\"0\"/>"),
            Words(34, "　　" + Body),
            Paragraph(35, "<w:ind w:leftChars=\"200\" w:left=\"640\"/>"),
            Paragraph(36, "<w:kinsoku w:val=\"0\"/>"),
            new(
                36,
                Report,
                Report
                    .Settings("<w:characterSpacingControl", "<w:characterSpacingControl")
                    .Settings("<w:compat>", "<w:noLineBreaksBefore w:lang=\"zh-CN\" w:val=\"，。\"/><w:compat>")
            ),
            Paragraph(39, "<w:overflowPunct w:val=\"1\"/>"),
            Paragraph(40, "<w:autoSpaceDE w:val=\"1\"/>"),
            new(41, Report, Report.Settings("doNotCompress", "compressPunctuation")),
            Paragraph(42, "<w:widowControl w:val=\"1\"/>"),
            Line(42, Report, "【heading 1】一、总体情况", "【heading 1|<w:keepNext w:val=\"0\"/>】一、总体情况"),
            new(
                43,
                Report.Document(
                    "<w:cols w:space=\"425\"/>",
                    "<w:cols w:space=\"425\"/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-849\"/>"
                ),
                Report
                    .Line("【公文标题】关于", "【公文标题|<w:snapToGrid w:val=\"1\"/>】关于")
                    .Document(
                        "<w:cols w:space=\"425\"/>",
                        "<w:cols w:space=\"425\"/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-849\"/>"
                    ),
                LayoutProfile.GongwenGrid
            ),
            new(46, Report, Report.Settings("w:val=\"15\"", "w:val=\"12\"")),
            new(46, Report, Report.Settings("<w:compat>", "<w:compat><w:useFELayout/>")),
        ];

    static string Picture(int line, string rule, string descr = "照片") =>
        $"<w:p><w:pPr><w:spacing w:line=\"{line}\" w:lineRule=\"{rule}\"/></w:pPr><w:r><w:drawing>"
        + $"<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"360000\" cy=\"360000\"/>"
        + $"<wp:docPr id=\"77\" name=\"p\" descr=\"{descr}\"/><a:graphic>"
        + $"<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + $"<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
        + $"<pic:cNvPr id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch>"
        + $"</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    static IEnumerable<Breach> Head =>
        [
            Line(48, RedHead, "【份号】000001", "【份号】1"),
            Line(49, RedHead, "【份号】000001", "【份号|<w:jc w:val=\"right\"/>】000001"),
            Line(49, RedHead, "【份号】000001\n        【密级】秘密★1年".Replace("        ", "", StringComparison.Ordinal), "【密级】秘密★1年\n【份号】000001"),
            Line(50, RedHead, "【密级】秘密", $"【密级】{Face("仿宋")}秘密"),
            Line(51, RedHead, "秘密★1年", "秘密☆一年"),
            Line(52, RedHead, "【紧急程度】加急", "【紧急程度】⟦<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>⟧加急"),
            Line(53, RedHead, "【紧急程度】加急", "【紧急程度】紧急"),
            Line(54, RedHead, "【发文机关标志】", $"【发文机关标志】{Face("宋体")}"),
            new(54, RedHead, RedHead.Styles("<w:color w:val=\"FF0000\"/>", "<w:color w:val=\"000000\"/>")),
            Line(55, RedHead, "中共xx市委文件", "中共xx市委：文件"),
            Line(55, RedHead, "【公文标题】关于开展主题党日活动的报告", "【公文标题】中共yy县委关于活动的报告"),
            new(57, RedHead, RedHead.Styles("<w:sz w:val=\"100\"/><w:szCs w:val=\"100\"/>", "<w:sz w:val=\"60\"/><w:szCs w:val=\"60\"/>")),
            new(58, Sheets.Joint, Sheets.Joint.Line("<w:jc w:val=\"distribute\"/>】xx市民政局", "<w:jc w:val=\"center\"/>】xx市民政局")),
            new(59, RedHead, RedHead.Styles("w:before=\"1828\"", "w:before=\"1000\"")) { Says = "1000" },
            Line(60, Sheets.Joint, "【发文字号】", "【发文字号|<w:jc w:val=\"left\"/>】"),
            Line(60, RedHead, "【发文机关标志】中共xx市委文件\n", "【发文机关标志】中共xx市委文件\n\n"),
            Line(61, RedHead, "x委发〔2017〕12号⇥", "x委发[2017]12号⇥"),
            Line(61, RedHead, "x委发〔2017〕12号⇥", "x委发〔17〕12号⇥"),
            Line(62, RedHead, "x委发〔2017〕12号⇥", "x委发〔2017〕012号⇥"),
            Line(62, RedHead, "x委发〔2017〕12号⇥", "x委发〔2017〕第12号⇥"),
            Line(63, Sheets.Joint, "x组发〔2017〕12号", "x组发〔2017〕12号、x民发〔2017〕3号"),
            Line(64, RedHead, "w:pos=\"8524\"", "w:pos=\"8000\""),
            Line(64, RedHead, "w:leftChars=\"100\" w:left=\"320\"", "w:leftChars=\"0\" w:left=\"0\""),
            Line(65, RedHead, "⇥签发人：⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"楷体_GB2312\"/>⟧严明", ""),
            Line(65, RedHead, "主题党日活动的报告", "主题党日活动的通知"),
            Line(66, RedHead, "⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"楷体_GB2312\"/>⟧严明", "严明"),
            Line(66, RedHead, "签发人：", "签发人:"),
            Line(67, RedHead, "⟧严明", "⟧严明⇥周敏⇥李文"),
            Line(68, RedHead, "【版头分隔线】", "【版头分隔线|<w:ind w:left=\"320\" w:right=\"320\"/>】"),
            new(
                68,
                RedHead,
                RedHead.Line("【版头分隔线】", "【版头分隔线|<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>】")
            ),
            Line(70, RedHead, "【版头分隔线】", "【版头分隔线|<w:pBdr><w:bottom w:val=\"single\" w:sz=\"48\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr>】"),
            Line(71, RedHead, "【版头分隔线】", "★\n【版头分隔线】"),
            Line(72, RedHead, "【版头分隔线】", "内部资料，注意保存。\n【版头分隔线】"),
            Line(73, RedHead, "【版头分隔线】\n", ""),
            Line(73, RedHead, "【发文机关标志】中共xx市委文件\n", ""),
            new(74, Report, new Sheet("\n" + Report.Lines)),
        ];

    static IEnumerable<Breach> Title =>
        [
            Line(76, Report, "【公文标题】关于开展", $"【公文标题】{Face("黑体")}关于开展"),
            Line(76, Report, "【公文标题】关于开展", "【公文标题|<w:jc w:val=\"left\"/>】关于开展"),
            Line(77, RedHead, "【版头分隔线】\n", "【版头分隔线】\n\n"),
            Line(78, Report, "工作报告", "工作情况"),
            Line(78, RedHead, "关于开展主题党日活动的报告", "关于开展主题党日活动报告"),
            Line(79, Report, "情况的↵工作报告", "情况的↵工作报告。"),
            Line(80, Report, "情况的↵工作报告", "活动情况和存在问题整改落实情况的工作报告"),
            Line(81, Report, "情况的↵工作报告", "情况↵的工作报告"),
            Line(82, Report, "关于开展主题党日情况的↵工作报告", "关于开展主题党日情况的↵调查↵统计分析研究的工作报告"),
            Line(84, Report, "关于开展主题党日情况的↵工作报告", "关于开展主题党日情况的↵报告"),
            new(
                85,
                Report.Line(
                    "工作报告\n",
                    "工作报告\n【|<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>】" + Face("楷体_GB2312") + "（2017年11月25日）\n"
                ),
                Report.Line("工作报告\n", "工作报告\n【|<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>】（2017年11月25日）\n")
            ),
            Line(86, Report, "【主送机关】", "【主送机关|<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>】"),
            Line(86, Report, "工作报告\n\n", "工作报告\n\n\n"),
            Line(87, Report, "中共xx省委：", "中共xx省委:"),
            Line(87, Report, "中共xx省委：", "中共xx省委,省政府："),
            Line(88, Report, "中共xx省委：", "中共xx省委、xx省人民政府："),
            Line(90, Report, "情况的↵工作报告", "情况的↵公告"),
        ];

    static IEnumerable<Breach> BodyText =>
        [
            Line(91, Report, "【主送机关】中共xx省委：\n", "【主送机关】中共xx省委：\n\n"),
            Line(92, Report, "1.每月一调度；\n", "（1）每月一调度；\n"),
            Words(93, Body + "\n1.第一项；\n2.第二项。", Body + "\n1、第一项；\n2、第二项。", "“1、"),
            Line(93, Report, "【heading 1】一、", "【heading 1】一."),
            Line(93, Report, "【heading 2】（一）学习教育", "【heading 2】（一）、学习教育"),
            Line(94, Report, "【heading 1】一、", $"【heading 1】{Face("宋体")}一、"),
            Line(94, Report, "【heading 2】（一）", $"【heading 2】{Face("黑体")}（一）"),
            Line(95, Report, "【heading 1】一、", "【heading 1|<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>】一、"),
            Line(96, Report, "一、总体情况", "一、总体情况。"),
            new(
                96,
                Report.Line("【heading 2】（一）学习教育", $"【heading 2】（一）学习教育。{Face("仿宋_GB2312")}抓实主题党日。"),
                Report.Line("【heading 2】（一）学习教育", $"【heading 2】（一）学习教育。{Face("黑体")}抓实主题党日。")
            ),
            new(97, Report.Line(Body, "一是抓实主题党日，推动学习。"), Report.Line(Body, "【heading 3】一是抓实主题党日，推动学习")),
            new(
                97,
                Report.Line(Body, Face("楷体_GB2312") + "一是抓实主题党日。⟦⟧推动学习。"),
                Report.Line(Body, Face("黑体") + "一是抓实主题党日。⟦⟧推动学习。")
            ),
            new(98, Numbered("chineseCounting", "%1、", "nothing"), Numbered("chineseCounting", "%1.", "tab")),
            Line(99, Report, "【heading 1】二、", "【heading 1】三、"),
            Line(99, Report, "（一）学习教育", "（一）学习教育").Single(),
        ];

    static Breach Single(this Breach b) => b with { Bad = b.Bad.Line("【heading 2】（二）检查督导\n", "") };

    static Sheet Numbered(string format, string text, string suffix) =>
        Report
            .Line(Body, $"【|<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>】{Body}")
            .With(
                "word/numbering.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
                "numbering",
                $"<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\">"
                    + $"<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>"
                    + $"<w:suff w:val=\"{suffix}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>"
                    + $"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            );

    static IEnumerable<Breach> Attachments =>
        [
            Line(100, Report, "【附件说明】附件：", "【附件说明|<w:ind w:leftChars=\"0\" w:left=\"0\" w:hangingChars=\"0\" w:hanging=\"0\"/>】附件："),
            Line(100, Report, "特此报告。\n\n【附件说明】", "特此报告。\n【附件说明】"),
            Line(101, Report, "附件：检查情况统计表", "附件：1.检查情况统计表"),
            Line(101, Report, "附件：检查情况统计表", "附件：《检查情况统计表》"),
            Line(
                102,
                RedHead,
                "<w:ind w:leftChars=\"600\" w:left=\"1920\" w:hangingChars=\"100\" w:hanging=\"320\"/>",
                "<w:ind w:leftChars=\"500\" w:left=\"1600\" w:hangingChars=\"0\" w:hanging=\"0\"/>"
            ),
            Line(103, RedHead, "【附件标识】附件2\n\n【公文标题】问题清单\n\n无。", "无。"),
            Line(115, Report, "【附件标识】附件", "【附件标识|<w:pageBreakBefore w:val=\"0\"/>】附件"),
            Line(116, Report, "【附件标识】附件", "【附件标识】附件："),
            Line(116, Report, "【附件标识】附件", $"【附件标识】{Face("宋体")}附件"),
            Line(117, Report, "【附件标识】附件\n\n【公文标题】", "【附件标识】附件\n【公文标题】"),
            Line(118, Report, "【公文标题】检查情况统计表", "【公文标题】检查情况汇总表"),
            new(
                119,
                new Sheet("【附件标识】x委发〔2017〕12号附件1\n\n【公文标题】统计表\n\n无。"),
                new Sheet("【附件标识】附件1\n\n【公文标题】统计表\n\n无。")
            ),
            new(120, Sections(""), Sections("<w:pgNumType w:start=\"1\"/>")),
        ];

    /// <summary>The attachment in a section of its own.</summary>
    static Sheet Sections(string type) =>
        Report
            .Line(
                "【附件标识】",
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1434\" w:gutter=\"0\"/>"
                    + "</w:sectPr></w:pPr></w:p>\n【附件标识】"
            )
            .Document("<w:cols w:space=\"425\"/></w:sectPr>\n</w:body>", type + "<w:cols w:space=\"425\"/></w:sectPr>\n</w:body>");

    static IEnumerable<Breach> SignOff =>
        [
            Line(104, RedHead, "】中共xx市委员会", "】中共yy县委员会"),
            Line(105, Report, "2017年11月25日\n", "二〇一七年十一月二十五日\n"),
            Line(105, Report, "2017年11月25日\n", "2017年01月05日\n"),
            Line(106, RedHead, "<w:ind w:leftChars=\"1700\" w:left=\"5440\"/>】2017", "<w:ind w:leftChars=\"1000\" w:left=\"3200\"/>】2017"),
            Line(109, RedHead, "】中共xx市委员会", "】中共xx市委员会⇥xx市政府⇥xx市人大⇥xx市政协"),
            Line(110, Report, "<w:ind w:leftChars=\"1700\" w:left=\"5440\"/>】中共", "<w:ind w:leftChars=\"0\" w:left=\"0\"/>】中共"),
            Line(110, Report, "【成文日期|<w:ind w:leftChars=\"1900\" w:left=\"6080\"/>】", "【成文日期】　　　　　　　　　　　　　　　　　　"),
            Line(
                111,
                Order,
                "【发文机关署名|<w:ind w:leftChars=\"1950\" w:left=\"6240\"/>】",
                "【发文机关署名|<w:ind w:leftChars=\"1000\" w:left=\"3200\"/>】"
            ),
            Line(112, Report, "】中共xx市委员会", $"】{Face("黑体")}中共xx市委员会"),
            new(113, Sheets.Pledge, Sheets.Pledge.Line("2次。\n\n", "2次。\n\n\n")),
            Line(114, Report, "（此件公开发布）", "此件公开发布"),
            Line(114, Report, "【附注】", "【附注|<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>】"),
        ];

    static IEnumerable<Breach> Colophon =>
        [
            new(121, RedHead, RedHead.Styles("w:sz=\"8\" w:space=\"0\" w:color=\"000000\"", "w:sz=\"4\" w:space=\"0\" w:color=\"000000\"")),
            Line(122, RedHead, "【版记分隔线|<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>】\n", ""),
            Line(122, RedHead, "[[bottom\n【版记分隔线】\n", "[[bottom\n"),
            new(125, RedHead, RedHead.Line("[[bottom\n", "").Line("28日印发\n【版记分隔线】\n]]", "28日印发\n【版记分隔线】")),
            Line(126, RedHead, "【抄送】抄送", "【抄送】⟦<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>⟧抄送"),
            Line(127, RedHead, "【抄送】抄送", "【抄送|<w:ind w:leftChars=\"100\" w:left=\"280\" w:hangingChars=\"0\" w:hanging=\"0\"/>】抄送"),
            Line(128, RedHead, "xx省民政厅。", "xx省民政厅"),
            Line(128, RedHead, "组织部，xx", "组织部,xx"),
            Line(129, RedHead, "抄送：中共xx省委组织部", "抄送：中共xx省委"),
            Line(129, RedHead, "xx省民政厅。", "各县（市、区）委。"),
            Line(
                130,
                RedHead,
                "【印发】",
                "【印发|<w:tabs><w:tab w:val=\"clear\" w:pos=\"8564\"/><w:tab w:val=\"right\" w:pos=\"6000\"/></w:tabs><w:ind w:leftChars=\"0\" w:left=\"0\"/>】"
            ),
            Line(131, RedHead, "2017年11月28日印发", "2017年11月20日印发"),
            Line(131, RedHead, "2017年11月28日印发", "二〇一七年十一月二十八日印发"),
            Line(132, RedHead, "【印发】中共xx市委办公室", "【印发】中共xx市委"),
            new(
                133,
                RedHead.Line("【抄送】抄送", "【抄送】主送：xx省政府\n【抄送】抄送"),
                RedHead.Line("【抄送】抄送", "【抄送】主送：xx省政府\n【版记分隔线】\n【抄送】抄送")
            ),
            Line(134, RedHead, "【抄送】抄送：", "【抄送】分送："),
        ];

    static IEnumerable<Breach> PageNumbers =>
        [
            new(
                136,
                Report,
                Report.Styles(
                    "<w:rFonts w:ascii=\"宋体\" w:eastAsia=\"宋体\" w:hAnsi=\"宋体\" w:cs=\"宋体\"/>",
                    "<w:rFonts w:ascii=\"Arial\" w:eastAsia=\"宋体\" w:hAnsi=\"Arial\" w:cs=\"宋体\"/>"
                )
            )
            {
                Says = "Arial",
            },
            new(137, Report, Report.OddFooter("— ", "- ").OddFooter(" —", " -")) { Says = "页脚第1段" },
            Document(137, Report, "<w:cols w:space=\"425\"/>", "<w:pgNumType w:fmt=\"numberInDash\"/><w:cols w:space=\"425\"/>"),
            new(138, Report, Report.OddFooter("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>", "")),
            new(138, Report, Report.Document("<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>", "")),
            new(139, Report, Report.OddFooter("<w:jc w:val=\"right\"/>", "<w:jc w:val=\"center\"/>")),
            new(139, Report, Report.Settings("<w:evenAndOddHeaders/>", "")),
            Document(141, Report, "w:footer=\"1434\"", "w:footer=\"992\"", "17.5mm"),
            new(142, Report, Report.EvenFooter("<w:t xml:space=\"preserve\">— </w:t>", "<w:t xml:space=\"preserve\">xx市委 — </w:t>")),
            Document(143, Report, "<w:cols w:space=\"425\"/>", "<w:pgNumType w:start=\"5\"/><w:cols w:space=\"425\"/>"),
            new(146, Letter, Letter.Document("<w:titlePg/>", "")),
        ];

    static IEnumerable<Breach> Tables =>
        [
            new(147, Table, Table.Document("<w:tblW w:w=\"8844\"", "<w:tblW w:w=\"10000\"")),
            new(147, Table, Table.Document("<w:jc w:val=\"center\"/><w:tblBorders>", "<w:jc w:val=\"right\"/><w:tblBorders>")),
            new(148, Table, Table.Document("<w:insideH w:val=\"single\"", "<w:insideH w:val=\"double\"")),
            new(149, Table, Table.Line("| 东桥镇 |", "| ⟦<w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>⟧东桥镇 |")),
            new(149, Table, Table.Line("| 东桥镇 |", "| ⟦<w:b/>⟧东桥镇 |")),
            new(150, Long(), Long().Document("<w:tblHeader/>", "")),
            new(151, Table, Table.Document("<w:cantSplit/>", "")),
            new(152, Table, Table.Document("<w:vAlign w:val=\"center\"/>", "<w:vAlign w:val=\"top\"/>")),
            new(
                153,
                Form,
                Form.Document(
                        "<w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">中共",
                        "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>"
                            + "</w:rPr><w:t xml:space=\"preserve\">中共"
                    )
                    .Line("中共xx市东桥镇南湖社区支部委员会", "中共xx支部")
            ),
            new(154, Table, Table.Styles("w:line=\"440\" w:lineRule=\"exact\"", "w:line=\"579\" w:lineRule=\"exact\"")),
            new(155, Table, Table.Document("<w:tblLayout w:type=\"fixed\"/>", "<w:tblLayout w:type=\"autofit\"/>")),
            new(156, Form, Form.Document("<w:jc w:val=\"center\"/></w:pPr><w:r>", "<w:jc w:val=\"left\"/></w:pPr><w:r>")),
            new(157, Form, Form.Document("<w:trHeight w:val=\"700\" w:hRule=\"atLeast\"/>", "")),
            new(158, Table, Table.Line("⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"黑体\"/>⟧表1", "表1")),
            new(159, Table, Table.Line("\n| 1 | 东桥镇 | 3 |\n| 2 | 西桥镇 | 4 |\n| 合计 |  | 7 |", "")),
            new(160, Sheets.Photo, Sheets.Photo.Document("<w:vMerge w:val=\"restart\"/>", "")),
            new(
                160,
                Sheets.Photo,
                Sheets.Photo.Document(
                    "<w:tcW w:w=\"2000\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/>",
                    "<w:tcW w:w=\"2000\" w:type=\"dxa\"/><w:gridSpan w:val=\"4\"/><w:vMerge w:val=\"restart\"/>"
                )
            ),
            new(161, Table, Table.Document("<w:pStyle w:val=\"TableText\"/>", "")),
            new(163, Table, Table.Line("| 合计 |  | 7 |", "| 合计 |  | 8 |")),
            new(165, Sheets.Ledger, Sheets.Ledger.Document("w:top=\"1588\" w:right=\"2098\"", "w:top=\"1000\" w:right=\"1000\"")),
            new(
                165,
                Sheets.Ledger,
                Sheets.Ledger.Document("<w:pgSz w:w=\"16838\"", "<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"16838\"")
            ),
        ];

    static Sheet Long() => Table.Line("| 2 | 西桥镇 | 4 |\n| 合计 |  | 7 |", string.Join('\n', Enumerable.Range(2, 30).Select(i => $"| {i} | 西桥镇 | 4 |")));
}
