// 督导检查安排: who inspects whom, when, in which way, and by what standard.
namespace OfficeKit.TemplateMaker;

static class SupervisionSchedule
{
    // Copies for the branches do not say when and where an unannounced round will be.
    const string Unannounced = "public && (r.way | string.contains \"明察暗访\")";

    static readonly Grid Groups = new(1800, 1300, 2444, 3300);

    static readonly Grid Rounds = new(720, 1640, 1900, 2484, 2100);

    static readonly Grid Checklist = new(720, 1500, 3724, 900, 2000);

    static readonly Grid Results = new(720, 2400, 900, 4824);

    public static DocxBuilder Document() =>
        new(
            Body: Markup.Paragraph("GongwenTitle", "{{ period }}督导检查安排")
                + Markup.Blank()
                + Heading("督导分组")
                + Groups.Table(
                    Groups.Head("组别", "组长", "成员", "负责单位"),
                    Groups.For(
                        "g in groups",
                        GridCell.Centred("{{ g.name }}"),
                        GridCell.Centred("{{ g.leader.name ?? g.leader }}"),
                        "{{ if g.members }}{{ g.members | cn.join }}{{ end }}",
                        "{{ for b in g.branches # 按块 }}{{ b.short ?? b.name ?? b }}{{ if !for.last }}、{{ end }}{{ end }}"
                    )
                )
                + Heading("督导轮次")
                + Rounds.Table(
                    Rounds.Head("轮次", "方式", "时间", "内容", "范围"),
                    Rounds.For(
                        "r in rounds",
                        GridCell.Centred("{{ r.no }}"),
                        GridCell.Centred("{{ r.way }}"),
                        $"{{{{ if {Unannounced} }}}}不预先通知{{{{ else if r.dateFrom && r.dateTo }}}}{{{{ cn.range r.dateFrom r.dateTo year: true }}}}{{{{ "
                            + $"else }}}}{{{{ r.dateFrom | cn.date }}}}{{{{ end }}}}",
                        "{{ r.content }}",
                        $"{{{{ if {Unannounced} }}}}不预先通知{{{{ else if r.coverage }}}}{{{{ r.coverage | cn.join }}}}{{{{ end }}}}"
                    )
                )
                + Markup.If(
                    "checklist",
                    Heading("检查内容和评分标准")
                        + Checklist.Table(
                            Checklist.Head("序号", "项目", "标准", "分值", "方法"),
                            Checklist.For(
                                "c in checklist",
                                GridCell.Centred("{{ for.index + 1 }}"),
                                "{{ c.item }}",
                                "{{ c.standard ?? \"\" }}",
                                GridCell.Centred("{{ c.score ?? \"\" }}"),
                                "{{ c.method ?? \"\" }}"
                            ),
                            Checklist.Row(
                                new GridCell("合计", "center") { Span = 3, Style = "TableHead" },
                                GridCell.Centred("{{ cn.sum checklist \"score\" }}"),
                                ""
                            )
                        )
                )
                + Markup.If(
                    "results && !public",
                    Heading("检查结果")
                        + Results.Table(
                            Results.Head("轮次", "单位", "得分", "问题"),
                            Results.For(
                                "s in results",
                                GridCell.Centred("{{ s.round }}"),
                                "{{ s.branch.short ?? s.branch.name ?? s.branch }}",
                                GridCell.Centred("{{ s.score ?? \"\" }}"),
                                "{{ if s.problems }}{{ s.problems | array.join \"；\" }}{{ else }}无{{ end }}"
                            )
                        )
                )
                + SignOff.Of("issuer"),
            Title: "{{ period }}督导检查安排",
            Creator: "{{ issuer.name ?? issuer ?? \"\" }}"
        )
        {
            Styles = FormStyles.Tables,
        };

    static string Heading(string text) => Markup.Paragraph("TableTitle", text);
}
