// 会议纪要 with its red head (R178–R186).
namespace OfficeKit.TemplateMaker;

static class MeetingSummary
{
    public static DocxBuilder Document() =>
        new(Body: Head + Text + Lists + Colophon.Sent, Title: "{{ title ?? mark }}", Creator: "{{ issuer.name ?? issuer ?? \"\" }}");

    // The issue's number stands where a document has its 发文字号, the office and the day on the line above the red rule (R179).
    static string Head =>
        Markup.ParagraphOf("IssuerMark", RedHead.MarkText)
        + Markup.Blank()
        + Markup.Paragraph("DocumentNumber", "{{ issue.display }}")
        + Markup.Blank()
        + Markup.Paragraph(
            "IssueLine",
            "{{ issuer.name ?? issuer }}\t{{ issueDate | cn.date }}",
            $"""<w:tabs><w:tab w:val="right" w:pos="{PageSetup.TextWidth - 320}"/></w:tabs>"""
        )
        + Markup.ParagraphOf("HeadRule", "")
        + Markup.Blank()
        + Markup.Blank()
        + Markup.If("title", Markup.Paragraph("GongwenTitle", "{{ title }}") + Markup.Blank());

    static string Text =>
        Markup.Paragraph("Normal", "{{ opening }}")
        + Markup.For(
            "d in decisions",
            Markup.Paragraph("Heading1", "{{ cn.heading 1 d.no }}{{ d.heading }}")
                + Markup.Paragraph(
                    "Normal",
                    "{{ d.text }}{{ if d.units }}（责任单位：{{ cn.names d.units | cn.join }}{{ if d.due }}；完成时限：{{ d.due | cn.date }}{{ end }}）{{ end }}"
                )
        );

    // 出席, 请假, 列席 in this order; a list without entries is absent (R180–R183).
    static string Lists => Markup.Blank() + List("attendance.present", "出席") + List("attendance.leave", "请假") + List("observers", "列席");

    static string List(string list, string label) =>
        Markup.If(
            list,
            Markup.ParagraphOf(
                "AttendeeList",
                Markup.Run($"{label}：", style: "ListLabel")
                    + Markup.Run(
                        $"{{{{ for p in {list} # 按块 }}}}{{{{ p.unit ?? \"\" }}}}{{{{ p.name ?? p }}}}{{{{ if for.last }}}}。{{{{ else if "
                            + $"{list}[for.index + 1].unit == p.unit && p.unit }}}}、{{{{ else }}}}，{{{{ end }}}}{{{{ end }}}}"
                    )
            )
        );
}
