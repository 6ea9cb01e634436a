// The second half of the table: special formats, text, hygiene, cards.
namespace OfficeKit.Conformance.Tests;

static partial class Breaches
{
    static IEnumerable<Breach> Formats =>
        [
            Line(166, Letter, "xx市民政局\n【版头分隔线", "xx市民政局文件\n【版头分隔线"),
            new(168, Letter, Letter.Document("thinThickSmallGap", "single")),
            new(168, Letter, Letter.Document("<w:ind w:left=\"-397\" w:right=\"-397\"", "<w:ind w:left=\"0\" w:right=\"0\"")),
            Line(169, Letter, "【发文字号|<w:jc w:val=\"right\"/>】", "【发文字号】"),
            Line(170, Letter, "〔2017〕12号\n\n\n", "〔2017〕12号\n\n"),
            Line(172, Letter, "【抄送】抄送：xx市财政局。", "【抄送】抄送：xx市财政局。\n【印发】xx市民政局办公室⇥2017年11月28日印发"),
            new(
                173,
                Letter,
                Letter.Header(
                    "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr>"
                        + "<w:ind w:left=\"-397\" w:right=\"-397\" w:firstLineChars=\"0\" w:firstLine=\"0\"/></w:pPr></w:p>"
                )
            ),
            Line(174, Order, "【发文机关标志】xx市人民政府令", "【发文机关标志】xx市令"),
            Line(176, Order, "【发文字号】第12号", "【发文字号】〔2017〕12号"),
            Line(176, Order, "第12号\n\n\n", "第12号\n\n"),
            Line(177, Order, "】市长　严明", "】xx市人民政府"),
            Line(178, Minutes, "【发文机关标志】", $"【发文机关标志】{Face("黑体")}"),
            Line(179, Minutes, "第7期", "2017-7"),
            Line(180, Minutes, "出席：⟦⟧市委办公室周敏", "出席：市委办公室周敏"),
            Line(180, Minutes, "落实责任。\n\n【出席名单】", "落实责任。\n【出席名单】"),
            Line(181, Minutes, "列席：⟦⟧", "列席人员：⟦⟧"),
            Line(181, Minutes, "请假：⟦⟧", "列席：⟦⟧"),
            Line(182, Minutes, "市民政局陈立新。", "无。"),
            Line(183, Minutes, "林青。", "林青"),
            Line(184, Minutes, "要落实责任。\n", "要落实责任。\n【发文机关署名】xx市委\n"),
            Line(185, Minutes, "2017年8月28日，市委书记严明主持召开专题会议，研究整改工作。", "会议研究整改工作。"),
            Line(186, Minutes, "会议强调，", "严明书记强调，"),
        ];

    static IEnumerable<Breach> Text =>
        [
            Words(187, "全市上下,成效明显。", "上下,成"),
            Words(187, "全市上下(含各县)成效明显。"),
            Words(187, "时间为14:30，网址为https://a.b/c，增长10.5%。", "全市上下成效明显.", "明显."),
            Words(188, "会议于14:30开始，增长10.5%，共1,200人。", "会议于14：30开始。", "14：30"),
            Words(188, "增长10．5%。"),
            Words(189, "坚持“‘三会一课’制度”，学习《关于〈准则〉的说明》。", "坚持\"三会一课\"制度。", "\"三会"),
            Words(189, "坚持“三会一课制度。"),
            Words(189, "坚持‘三会一课’制度。"),
            Words(190, "坚持学做结合——学是基础……做是关键，北京—上海。", "坚持学做结合--学是基础。", "合--学"),
            Words(190, "坚持学做结合...做是关键。"),
            Words(190, "坚持学做结合…做是关键。"),
            Words(191, "增长10%～20%，下降5%～8%。", "增长10～20%。", "10～20%"),
            Words(191, "第3～5页，第7—9页。"),
            Words(192, "开展“承诺践诺”“圆梦心愿”活动。", "开展“承诺践诺”、“圆梦心愿”活动。", ""),
            Words(193, "“三会一课”“四讲四有”，星期五，第三季度，三五个支部。", "落实“3会1课”。", "3会1课"),
            Words(193, "星期5召开会议。"),
            Words(193, "完成率为百分之九十。"),
            Words(194, "2017年9月，二〇一七年度。", "17年9月完成。", "17年9月"),
            Words(194, "二零一七年度。"),
            Words(195, "投入12000元，参加3000人。", "投入12,000元，参加30000人。", "12,000"),
            Line(196, RedHead, "关于开展主题党日活动的报告", "关于整改问题的整改通知单"),
            Words(197, "请予审阅。", "以上事项，请审批。", "请审批"),
            Line(198, Report, "特此报告。", "特此通知。"),
            Line(198, Report, "特此报告。\n", "各项工作有序推进。\n"),
            Words(199, "按照《关于学习的通知》（x委发〔2017〕12号）要求推进。", "按照x委发〔2017〕12号《关于学习的通知》要求推进。", "《"),
            Line(200, Report, "领导小组办公室负责日常工作。", "xx市委党的建设工作领导小组负责日常工作。"),
            Words(201, "党员王明同志带头。", "党员王　明带头。", "王"),
            Words(202, "全市 上下成效明显。".Replace(' ', '\u00A0')),
            Words(202, "全市上下  成效明显。"),
            Words(202, "全市\u200B上下成效明显。"),
            Words(203, "全市學習教育成效明顯。", "學"),
            Words(204, "行程5公里，重3千克。", "行程5km。", "5km"),
            Line(205, Report, "两个方面：一是学的深度还需提高。二是改的力度还需加大。", "三个方面：一是学的深度还需提高。二是改的力度还需加大。"),
            Line(205, Report, "二是改的力度还需加大。", "三是改的力度还需加大。"),
        ];

    const string Comment =
        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"1\" w:author=\"a\"><w:p><w:r><w:t>"
        + "批注</w:t></w:r></w:p></w:comment></w:comments>";

    static IEnumerable<Breach> Hygiene =>
        [
            Words(206, "全市{{ name }}成效明显。", "{{"),
            Words(206, "全市｛｛姓名｝｝成效明显。"),
            new(206, RedHead, RedHead.Document("descr=\"box\"", "descr=\"{{ x }}\"")),
            new(206, Report, Report.Change("docProps/core.xml", "<dc:creator>", "<dc:creator>{{ office }}")) { Says = "docProps/core.xml" },
            Line(207, Report, Body, $"<w:p><w:r><w:t>{Body}</w:t></w:r><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:p>"),
            Line(
                207,
                Report,
                Body,
                "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"a\"/><w:bookmarkEnd w:id=\"7\"/><w:bookmarkStart w:id=\"7\" w:name=\"b\"/>"
                    + "<w:bookmarkEnd w:id=\"7\"/></w:p>",
                "7"
            ),
            Line(207, Report, Body, "<w:p><w:hyperlink r:id=\"rIdNowhere\"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>", "rIdNowhere"),
            new(210, Numbered("chineseCounting", "%1、", "nothing"), Numbered("chineseCounting", "%1、", "nothing").Line(Body, "")),
            Line(210, Report, "【附件标识】附件\n", "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n【附件标识】附件\n"),
            Words(211, "全市&lt;上下&gt;成效明显。", "&lt;"),
            Line(212, Report, Body, "全市各级党组织坚持学做结合。↵成效明显。"),
            new(213, Report, Report.Change("docProps/core.xml", "<dc:title>关于", "<dc:title>Document1 ")) { Says = "Document1" },
            new(213, Report, Report.Change("docProps/core.xml", "</dc:creator>", "</dc:creator><cp:lastModifiedBy>Administrator</cp:lastModifiedBy>"))
            {
                Says = "Administrator",
            },
            new(
                215,
                Report,
                Report.Change(
                    "word/_rels/document.xml.rels",
                    "</Relationships>",
                    "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" "
                        + "Target=\"file:///C:/a.dotm\" TargetMode=\"External\"/></Relationships>"
                )
            )
            {
                Says = "a.dotm",
            },
            new(215, Report, Report.With("word/fonts/font1.odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont", "font", "x"))
            {
                Says = "odttf",
            },
            new(217, Report.Line(Body, Picture(240, "auto")), Report.Line(Body, Picture(240, "auto", ""))),
            Line(218, Report, Body, $"【|<w:outlineLvl w:val=\"0\"/>】{Body}"),
            new(218, Report, Report.Styles("<w:outlineLvl w:val=\"0\"/>", "")),
            new(
                218,
                Form,
                Form.Document(
                    "<w:pStyle w:val=\"TableText\"/><w:jc w:val=\"center\"/>",
                    "<w:pStyle w:val=\"TableText\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"1\"/>"
                )
            ),
            new(219, Report, Report.OddFooter("<w:t>1</w:t>", "")) { Says = "页脚第1段" },
            new(219, Report, Report.OddFooter("<w:fldChar w:fldCharType=\"end\"/>", "")),
            Line(220, Report, Body, $"<w:p><w:ins w:id=\"5\" w:author=\"a\"><w:r><w:t>{Body}</w:t></w:r></w:ins></w:p>"),
            new(
                220,
                Report,
                Report
                    .Line(Body, $"<w:p><w:r><w:t>{Body}</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                    .With("word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", "comments", Comment)
            ),
        ];

    static IEnumerable<Breach> Cards =>
        [
            new(223, Sheets.Card, Sheets.Card.Document("w:w=\"11906\" w:h=\"16838\"", "w:w=\"10000\" w:h=\"10000\"")),
            new(223, Sheets.Card, Sheets.Card.Document("w:left=\"1588\" w:header", "w:left=\"100\" w:header")),
            new(224, Sheets.Card, Sheets.Card.Document("<w:gridCol w:w=\"4422\"/></w:tblGrid>", "<w:gridCol w:w=\"3000\"/></w:tblGrid>")),
            new(224, Sheets.Card, Sheets.Card.Document("<w:r><w:t>一个书包", "<w:r><w:rPr><w:fitText w:val=\"1000\"/></w:rPr><w:t>一个书包")),
            new(227, Sheets.Card, Sheets.Card.Document("FF0000", "000000")),
            new(228, Sheets.Receipt, Sheets.Receipt.Document("w:val=\"dashed\"", "w:val=\"single\"")),
            new(
                228,
                Sheets.Receipt,
                Sheets.Receipt.Line("回执\n【|<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>】x督改〔2017〕12号", "回执")
            ),
            new(229, Form, Form.Document("<w:trHeight w:val=\"700\" w:hRule=\"atLeast\"/>", "<w:trHeight w:val=\"400\" w:hRule=\"atLeast\"/>")),
            Line(229, Sheets.Pledge, "承诺人：________", "承诺人："),
            new(230, Sheets.Photo, Sheets.Photo.Document("<w:trHeight w:val=\"1000\"", "<w:trHeight w:val=\"500\"")),
        ];
}
