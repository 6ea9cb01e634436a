// For every rule that shows on the page a paper that breaks it: the table of the rules' tests.
using System.Text.RegularExpressions;
using OfficeKit.Conformance;
using OfficeKit.Conformance.Tests;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

static class LayoutBreaches
{
    const string Body = "全市各级党组织坚持学做结合，成效明显。",
        Break = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

    const string Tight = "⟦<w:rFonts w:hint=\"eastAsia\"/><w:spacing w:val=\"-60\"/>⟧";

    static readonly Sheet Report = Sheets.Report;

    /// <summary>A head, a title, a line of text, a signature, a 版记, on one page.</summary>
    static readonly Sheet RedHead = (Sheets.RedHead with { Lines = Alone(Sheets.RedHead.Lines) })
        .Document("<wps:bodyPr ", "<wps:bodyPr anchor=\"b\" ")
        .Document("cy=\"1498600\"", "cy=\"900000\"");

    static string Alone(string lines)
    {
        var text = lines.ReplaceLineEndings("\n");
        text = text[..text.IndexOf("【附件标识】", StringComparison.Ordinal)];
        return Regex.Replace(
            Regex.Replace(text, @"(?s)\[\[top.*?\]\]\n|【附注】.*?\n", ""),
            @"(?s)特此报告。\n.*?【发文机关署名",
            "特此报告。\n\n【发文机关署名"
        );
    }

    static readonly Sheet Letter = Sheets
        .Letter.Section("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\"", "w:top=\"1300\" w:right=\"1474\" w:bottom=\"1134\"")
        .Line("【发文机关标志】", "【发文机关标志|<w:spacing w:before=\"245\" w:after=\"0\" w:line=\"1200\" w:lineRule=\"exact\"/>】");

    static readonly Sheet Order = Sheets.Order.Line(
        "【发文机关标志】",
        "【发文机关标志|<w:spacing w:before=\"978\" w:after=\"0\" w:line=\"1200\" w:lineRule=\"exact\"/>】"
    );

    static readonly Sheet Ledger = Sheets
        .Table.Section(
            "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"",
            "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1588\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\""
        )
        .Section("w:footer=\"1434\"", "w:footer=\"850\"");

    public static IReadOnlyList<LayoutBreach> All { get; } =
    [.. Grid, .. Breaks, .. FirstPage, .. Distances, .. Signing, .. Colophon, .. PageNumbers, .. Tables, .. Cards];

    static string Guo(int count) => new('国', count);

    /// <summary>Another sentence in the place of the report's.</summary>
    static Sheet Says(string text) => Report.Line(Body, text);

    static Sheet Text(string text) => new(text);

    static string Blank(int lines) => string.Concat(Enumerable.Repeat("\n", lines));

    static IEnumerable<LayoutBreach> Grid =>
        [
            new(11, Says(Guo(300)), Says(Guo(300)).Styles("w:line=\"579\"", "w:line=\"600\""), "每页行数：现为21，应为22"),
            new(11, Says(Guo(300)), Says(Guo(300)).Styles("<w:spacing w:val=\"-5\"/>", "<w:spacing w:val=\"0\"/>"), "满行字数：现为27，应为28"),
            new(11, Wide(Says(Guo(300))), Wide(Says(Guo(300))).Styles("w:line=\"589\"", "w:line=\"600\""), "每页行数：现为21，应为22")
            {
                Profile = LayoutProfile.Gongwen33476,
            },
            // 23 lines and a title: the last line alone on the second page takes one with it where widow control is on.
            new(12, Text($"【】{Guo(26 + 22 * 28)}"), Text($"【|<w:widowControl/>】{Guo(26 + 22 * 28)}"), "第1页第21行")
            {
                Severity = DiagnosticSeverity.Warning,
            },
        ];

    static Sheet Wide(Sheet sheet) =>
        sheet
            .Section("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\"", "w:top=\"1961\" w:right=\"1474\" w:bottom=\"1847\"")
            .Styles("w:line=\"579\"", "w:line=\"589\"");

    static IEnumerable<LayoutBreach> Breaks =>
        [
            new(37, Says(Guo(26) + "，" + Guo(40)), Says("学做结合↵，成效明显。"), "行首：现为“，”"),
            new(37, Says(Guo(25) + "（国）" + Guo(40)), Says("学做结合（↵成效明显）。"), "行末：现为“（”"),
            new(38, Says("学做结合——成效明显。"), Says("学做结合—↵—成效明显。"), "现为“—|—”"),
            new(38, Says("学做结合……成效明显。"), Says("学做结合…↵…成效明显。"), "现为“…|…”"),
            new(44, Says(Guo(20) + "2017年成效明显。"), Says(Guo(23) + "x2017年成效明显。"), "现为“2017|年”"),
            new(44, Says("依照（x委发〔2017〕12号）办理。"), Says("依照（x委发↵〔2017〕12号）办理。"), "“发|〔2017〕12”"),
            new(44, Says(Guo(20) + "1200名党员。"), Says(Guo(24) + "120名党员。"), "现为“120|名”") { Severity = DiagnosticSeverity.Warning },
            new(45, Says(Guo(30) + "。"), Says(Guo(27) + "。"), "段末行字数：现为1") { Severity = DiagnosticSeverity.Warning },
            new(45, Report, Report.Line("关于开展主题党日情况的↵工作报告", Guo(18) + "的报告"), "标题末行字数：现为1")
            {
                Severity = DiagnosticSeverity.Warning,
            },
        ];

    static IEnumerable<LayoutBreach> FirstPage =>
        [
            new(75, Report, Report.Line("【主送机关】", Blank(22) + "【主送机关】"), "正文从第2页开始"),
            new(
                83,
                Report,
                Report.Line("【公文标题】关于开展主题党日情况的↵工作报告", $"【公文标题】{Tight}关于在全市各级党组织中开展主题党日活动有关情况的报告"),
                "标题一行字数：现为23"
            ),
            new(
                89,
                Report,
                Report.Line("【主送机关】中共xx省委：", "【主送机关】" + string.Concat(Enumerable.Repeat("中共xx省委组织部、", 60)) + "xx省民政厅："),
                "主送机关行数"
            ),
        ];

    static IEnumerable<LayoutBreach> Distances =>
        [
            new(
                56,
                RedHead,
                RedHead.Line("【发文机关标志】", "【发文机关标志|<w:spacing w:before=\"1400\" w:after=\"0\" w:line=\"1200\" w:lineRule=\"exact\"/>】"),
                "第1页第1行"
            ),
            new(
                69,
                RedHead,
                RedHead.Line(
                    "【版头分隔线】\n\n\n【公文标题】",
                    "【版头分隔线|<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"400\" w:lineRule=\"exact\"/>】\n\n\n【公文标题】"
                ),
                "应为4.0mm±0.5mm"
            ),
            new(167, Letter, Sheets.Letter, "应为30.0mm±1mm"),
            new(
                171,
                Letter.Line("[[bottom\n【抄送】抄送：xx市财政局。", LowerLine(600)),
                Letter.Line("[[bottom\n【抄送】抄送：xx市财政局。", LowerLine(120)),
                "末行至第二条双线"
            ),
            new(175, Order, Sheets.Order, "应为20.0mm±1mm"),
        ];

    /// <summary>A lower double line in the box at the foot of the page, so many twips high.</summary>
    static string LowerLine(int height) =>
        $"[[bottom\n【抄送】抄送：xx市财政局。\n【版头分隔线|<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr>"
        + $"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{height}\" w:lineRule=\"exact\"/>】";

    static IEnumerable<LayoutBreach> Signing =>
        [
            new(107, Sealed(21), Sealed(2), "应为署名和日期在印章下半部"),
            new(107, Sealed(21), Sealed(21, "\n\n\n"), "印章顶端至上文"),
            new(108, RedHead, RedHead.Line("【发文机关署名|", "【发文机关署名|<w:pageBreakBefore/>"), "这一页署名之前没有正文"),
            new(108, RedHead, RedHead.Line("【成文日期|", "【成文日期|<w:pageBreakBefore/>"), "日期在另一页"),
            new(108, RedHead, RedHead.Line("特此报告。", "（此页无正文）"), "此页无正文"),
        ];

    /// <summary>A report with a picture of 42 mm over signature and date, so many millimetres above the signature's line.</summary>
    static byte[] Sealed(int above, string between = "")
    {
        var emu = (int Mm) => Mm * 36000;
        var seal =
            $"<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"9\" behindDoc=\"1\" "
            + $"locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"margin\">"
            + $"<wp:posOffset>{emu(95)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>"
            + $"{emu(-above)}</wp:posOffset></wp:positionV><wp:extent cx=\"{emu(42)}\" cy=\"{emu(42)}\"/>"
            + $"<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"99\" name=\"seal\" descr=\"印章\"/>"
            + $"<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            + $"<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
            + $"<pic:cNvPr id=\"99\" name=\"seal\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
            + $"<a:blip r:embed=\"rIdAdded0\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            + $"<a:off x=\"0\" y=\"0\"/><a:ext cx=\"{emu(42)}\" cy=\"{emu(42)}\"/></a:xfrm>"
            + $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
            + $"</a:graphic></wp:anchor></w:drawing></w:r>";
        var docx = RedHead
            .Line("特此报告。\n", "特此报告。\n" + between)
            .Line(
                "【发文机关署名|<w:ind w:leftChars=\"1700\" w:left=\"5440\"/>】中共xx市委员会",
                $"<w:p><w:pPr><w:pStyle w:val=\"Signature\"/><w:ind w:leftChars=\"1700\" w:left=\"5440\"/></w:pPr>{seal}<w:r><w:t>中共xx市委员会</w:t></w:r></w:p>"
            )
            .With("word/media/seal.png", "image/png", "image", "")
            .Build();
        var parts = PackageParts.Of(docx);
        parts["word/media/seal.png"] = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAwCAIBHSFCsAAAAABJRU5ErkJggg=="
        );
        return PackageParts.Zip(parts);
    }

    static IEnumerable<LayoutBreach> Colophon =>
        [
            new(123, RedHead, RedHead.Line("[[bottom", "[[center"), "应为262.0mm±1mm"),
            new(124, RedHead.Line("【公文标题】", Break + "\n【公文标题】"), RedHead with { Lines = $"{RedHead.Lines}\n{Break}\n{Body}" }, "应为最后一面"),
            // On the back of a page of text it stands alone by R124; on the third page it would not have to.
            new(124, RedHead.Line("【公文标题】", Break + "\n【公文标题】"), RedHead, "双面印刷时在偶数页") { Severity = DiagnosticSeverity.Info },
            new(
                135,
                RedHead.Line("[[bottom", Break + "\n" + Body + "\n" + Break + "\n" + Body + "\n[[bottom"),
                RedHead.Line("[[bottom", Break + "\n" + Body + "\n" + Break + "\n[[bottom"),
                "版记独占一页"
            )
            {
                Severity = DiagnosticSeverity.Warning,
            },
            new(
                144,
                RedHead
                    .Line("[[bottom", Break + "\n" + Break + "\n[[bottom")
                    .Section("<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>", ""),
                RedHead.Line("[[bottom", Break + "\n" + Break + "\n[[bottom"),
                "现为—2—"
            ),
        ];

    static IEnumerable<LayoutBreach> PageNumbers =>
        [
            new(140, Report, Report.Section("w:footer=\"1434\"", "w:footer=\"1134\""), "应为7.0mm±1mm"),
            new(145, Report, Report.Section("w:footer=\"1434\"", "w:footer=\"567\""), "应为至少15mm"),
            new(164, Sheets.Ledger, Ledger, "横排在下边"),
        ];

    static IEnumerable<LayoutBreach> Tables =>
        [
            new(
                162,
                Sheets.Table,
                Sheets.Table.Document("w:w=\"2948\"", "w:w=\"3600\"").Document("w:w=\"8844\" w:type=\"dxa\"", "w:w=\"10800\" w:type=\"dxa\""),
                "表格左右边"
            ),
            new(
                162,
                Sheets.Form.Document("w:val=\"700\" w:hRule=\"atLeast\"", "w:val=\"1400\" w:hRule=\"exact\""),
                Sheets.Form.Document("w:val=\"700\" w:hRule=\"atLeast\"", "w:val=\"440\" w:hRule=\"exact\""),
                "被裁掉"
            ),
            new(
                162,
                Sheets.Form.Document("w:val=\"700\" w:hRule=\"atLeast\"", "w:val=\"1400\" w:hRule=\"exact\""),
                Sheets
                    .Form.Line("核查人签名", string.Concat(Enumerable.Repeat("核查人签名", 20)))
                    .Document("w:val=\"700\" w:hRule=\"atLeast\"", "w:val=\"1400\" w:hRule=\"exact\""),
                "被裁掉"
            ),
        ];

    static IEnumerable<LayoutBreach> Cards =>
        [
            new(
                231,
                Sheets.Card,
                Sheets.Card with
                {
                    Lines = Sheets
                        .Card.Lines.Replace(
                            "一个书包",
                            "一个书包</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>新的</w:t></w:r></w:p>", 40)) + "<w:p><w:r><w:t>",
                            StringComparison.Ordinal
                        )
                        .Replace("exact", "atLeast", StringComparison.Ordinal),
                },
                "第2页: 卡片"
            ),
            new(
                231,
                Text(Card("") + "\n【】\n" + Card("") + "\n【】\n" + Card("")),
                Text(Card("") + "\n【】\n" + Card("") + "\n【】\n" + Card(string.Concat(Enumerable.Repeat("<w:br/>新的", 20)))),
                "第2页: 卡片"
            ),
            new(
                232,
                Text(Card("") + "\n" + Break + "\n" + Card("") + "\n" + Break + "\n" + Card("")),
                Text(Card("") + "\n" + Break + "\n" + Card(string.Concat(Enumerable.Repeat("<w:br/>新的", 60))) + "\n" + Break + "\n" + Card("")),
                "3的倍数"
            )
            {
                Severity = DiagnosticSeverity.Warning,
            },
        ];

    static string Card(string more) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"8844\"/></w:tblGrid>"
        + $"<w:tr><w:trPr><w:trHeight w:val=\"5000\" w:hRule=\"atLeast\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"8844\" w:type=\"dxa\"/></w:tcPr><w:p>"
        + $"<w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr><w:r><w:t>微心愿卡</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr>"
        + $"<w:r><w:t>一个书包</w:t>{more.Replace("新的", "<w:t>新的</w:t>", StringComparison.Ordinal)}</w:r></w:p></w:tc></w:tr></w:tbl>";
}
