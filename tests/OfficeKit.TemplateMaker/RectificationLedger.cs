// 整改台账: every problem and what has become of it, sixteen columns on a page laid on its side.
namespace OfficeKit.TemplateMaker;

static class RectificationLedger
{
    /// <summary>A column of the table: its head, its width in twips, and what a row prints there.</summary>
    sealed record Column(string Head, int Width, string Value, string Align = "center");

    // Sixteen columns on 225 mm: 五号 type and hardly any white inside the cells. A date stands on two lines, “12月31日” on one of them.
    static readonly Column[] Columns =
    [
        new("序号", 313, "{{ for.index + 1 }}"),
        new("通知单\n编号", 964, $"{{{{ if r.通知单编号 }}}}{{{{ r.通知单编号 | {BreakAt("〔", "\\n〔")} | {BreakAt("〕", "〕\\n")} }}}}{{{{ end }}}}"),
        new("问题序号", 313, "{{ r.问题序号 ?? \"\" }}"),
        new("责任\n党组织", 691, "{{ if r.责任党组织简称 }}{{ r.责任党组织简称 }}{{ else }}{{ r.责任党组织 }}{{ end }}", "left"),
        new("问题类别", 481, "{{ r.问题类别 ?? \"\" }}"),
        new("问题描述", 1195, "{{ r.问题描述 }}", "left"),
        new("整改措施\n（路线图）", 1272, "{{ r.整改措施 }}", "left"),
        new("责任\n领导", 691, "{{ r.责任领导 ?? \"\" }}"),
        new("责任人", 691, "{{ r.责任人 }}"),
        new("整改时限\n（时间表）", 1096, Date("整改时限", "{{ r.整改时限 | cn.date }}")),
        new("整改\n状态", 691, State),
        new("完成\n日期", 1027, Date("完成日期")),
        new("整改成效", 985, "{{ r.整改成效 ?? \"\" }}", "left"),
        new("核查人", 691, "{{ r.核查人 ?? \"\" }}"),
        new("销号\n日期", 1027, Date("销号日期")),
        new("备注", 628, "{{ r.备注 ?? \"\" }}", "left"),
    ];

    // Derived, never typed: an open item is 逾期 once its deadline has passed; one that waits to be verified stays that and is marked.
    const string Late = "r.整改时限 && r.整改时限 < asOf";

    const string State =
        $"{{{{ if r.整改状态 == \"待核查\" }}}}待核查{{{{ if {Late} }}}}（超期）{{{{ end }}}}"
        + "{{ else if r.整改状态 == \"已销号\" || r.整改状态 == \"作废\" }}{{ r.整改状态 }}"
        + $"{{{{ else if {Late} }}}}逾期{{{{ else if !r.整改状态 }}}}未启动"
        + "{{ else if r.整改状态 == \"逾期\" }}整改中{{ else }}{{ r.整改状态 }}{{ end }}";

    // What was struck from the list (作废) is no problem any more and is not counted.
    const string Count =
        "{{ a = 0 }}{{ b = 0 }}{{ c = 0 }}{{ d = 0 }}{{ e = 0 }}{{ for r in rows }}"
        + "{{ if r.整改状态 == \"作废\" }}{{ else if r.整改状态 == \"已销号\" }}{{ a = a + 1 }}{{ else if r.整改状态 == \"待核查\" }}{{ b = b + 1 }}"
        + $"{{{{ else if {Late} }}}}{{{{ e = e + 1 }}}}{{{{ else if !r.整改状态 || r.整改状态 == \"未启动\" }}}}{{{{ d = d + 1 }}}}{{{{ else }}}}{{{{ c = c + 1 "
        + $"}}}}{{{{ end }}}}{{{{ end }}}}";

    const string Totals =
        Count
        + "{{ n = a + b + c + d + e }}共{{ n }}个问题，已销号{{ a }}个，待核查{{ b }}个，整改中{{ c }}个，未启动{{ d }}个，逾期{{ e }}个{{ if n > 0 }}，销号率{{ cn.rate a n 1 }}{{ end }}";

    public static DocxBuilder Document() =>
        new(
            Body: Markup.Paragraph("GongwenTitle", "{{ title }}")
                + Markup.Paragraph("LedgerDate", "截至{{ asOf | cn.date }}")
                + Table
                + Markup.ParagraphOf("LedgerEnd", ""),
            Title: "{{ title }}",
            Creator: "{{ issuer.name ?? issuer ?? \"\" }}"
        )
        {
            Section = LandscapePage.Section,
            Footers = (LandscapePage.OddFooter, LandscapePage.EvenFooter),
            Styles = string.Concat(
                GongwenStyles.Style(
                    "LedgerDate",
                    "表格单位",
                    "<w:keepNext/>" + GongwenStyles.Line(400) + GongwenStyles.NoIndent + GongwenStyles.Align("right"),
                    GongwenStyles.Spacing(0) + GongwenStyles.Size(24)
                ),
                GongwenStyles.Style(
                    "LedgerText",
                    "台账文字",
                    SingleLine + GongwenStyles.NoIndent + GongwenStyles.Align("left"),
                    GongwenStyles.Spacing(0) + GongwenStyles.Size(21)
                ),
                GongwenStyles.Style(
                    "LedgerHead",
                    "台账表头",
                    SingleLine + GongwenStyles.NoIndent + GongwenStyles.Align("center"),
                    GongwenStyles.Face(Fonts.Hei) + GongwenStyles.Spacing(0) + GongwenStyles.Size(21)
                ),
                GongwenStyles.Style(
                    "LedgerTotals",
                    "台账合计",
                    SingleLine + GongwenStyles.NoIndent + GongwenStyles.Align("left"),
                    GongwenStyles.Spacing(0) + GongwenStyles.Size(24)
                ),
                // The paragraph Word wants after a table.
                GongwenStyles.Style("LedgerEnd", "台账末段", GongwenStyles.Line(20) + GongwenStyles.NoIndent, GongwenStyles.Size(2))
            ),
        };

    const string SingleLine = """<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>""";

    static string Table =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="{LandscapePage.TextWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{Form.Borders}</w:tblBorders>"""
        + $"""<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="20" w:type="dxa"/>"""
        + $"""<w:bottom w:w="40" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>"""
        + $"""{string.Concat(Columns.Select(c => $"""<w:gridCol w:w="{c.Width}"/>"""))}</w:tblGrid>"""
        + Row(600, "<w:tblHeader/>", Columns.Select(c => Cell(c.Width, "LedgerHead", c.Head, "center")))
        + Row(700, "", Columns.Select((c, i) => Cell(c.Width, "LedgerText", Looped(c.Value, i), c.Align)))
        + Whole("LedgerText", "{{ if rows.size == 0 }}")
        + Whole("LedgerText", "无", "center")
        + Whole("LedgerText", "{{ end }}")
        + Whole("LedgerTotals", Totals)
        + "</w:tbl>\n";

    static string Looped(string value, int column) => (column == 0 ? "{{ for r in rows }}" : "") + value + (column == Columns.Length - 1 ? "{{ end }}" : "");

    static string Date(string field, string otherwise = "") =>
        $"{{{{ if r.{field} }}}}{{{{ r.{field} | cn.date | {BreakAt("年", "年\\n")} }}}}{(otherwise.Length > 0 ? $"{{{{ else }}}}{otherwise}" : "")}{{{{ "
        + $"end }}}}";

    static string BreakAt(string mark, string broken) => $"string.replace \"{mark}\" \"{broken}\"";

    static string Row(int height, string properties, IEnumerable<string> cells) =>
        $"""<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{properties}</w:trPr>{string.Concat(cells)}</w:tr>""";

    static string Whole(string style, string text, string align = "left") =>
        Row(
            500,
            "",
            [
                $"""<w:tc><w:tcPr><w:tcW w:w="{LandscapePage.TextWidth}" w:type="dxa"/><w:gridSpan w:val="{Columns.Length}"/>"""
                    + $"""<w:vAlign w:val="center"/></w:tcPr>{Markup.Paragraph(style, text, GongwenStyles.Align(align))}</w:tc>""",
            ]
        );

    static string Cell(int width, string style, string text, string align) =>
        $"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>"""
        + $"""{string.Concat(text.Split('\n').Select(line => Markup.Paragraph(style, line, GongwenStyles.Align(align))))}</w:tc>""";
}
