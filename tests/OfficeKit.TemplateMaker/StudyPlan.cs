// “1+N”学习计划: what every member studies, and what the branch adds, month by month.
namespace OfficeKit.TemplateMaker;

static class StudyPlan
{
    static readonly Grid Months = new(720, 1790, 1832, 1140, 900, 900, 662, 900);

    const string Plan =
        "{{ year }}年{{ if period == \"年度\" }}度{{ else }}{{ cn.quarter (year + \"-\" + (cn.serial rows[0].month \"{n:00}\")) }}{{ end }}“1+N”学习计划";

    public static DocxBuilder Document() =>
        new(
            Body: Markup.Paragraph("GongwenTitle", Plan)
                + Markup.Blank()
                + Markup.Paragraph("TableNote", "党支部：{{ branch.short ?? branch.name ?? branch }}　　领域：{{ domain }}", "<w:keepNext/>")
                + Months.Table(
                    Months.Head("月份", "规定内容（1）", "自选内容（N）", "学习形式", "主讲人", "责任人", "学时", "完成"),
                    Months.For(
                        "r in rows",
                        GridCell.Centred("{{ r.month }}月"),
                        "{{ r.required }}",
                        "{{ r.optional }}",
                        "{{ if r.form }}{{ r.form | cn.join }}{{ end }}",
                        GridCell.Centred("{{ r.lecturer.name ?? r.lecturer ?? \"\" }}"),
                        GridCell.Centred("{{ r.owner.name ?? r.owner ?? \"\" }}"),
                        GridCell.Centred("{{ r.hours ?? \"\" }}"),
                        GridCell.Centred("{{ r.done == true ? \"√\" : r.done == false ? \"\" : (r.done ?? \"\") }}")
                    ),
                    Months.Row(
                        new GridCell("合计", "center") { Span = 6, Style = "TableHead" },
                        GridCell.Centred("{{ totalHours ?? (cn.sum rows \"hours\") }}"),
                        ""
                    )
                )
                + Markup.If(
                    "approvedBy || date",
                    Markup.Paragraph(
                        "TableNote",
                        "审定：{{ approvedBy.name ?? approvedBy ?? \"\" }}{{ if date }}　{{ date | cn.date }}{{ end }}",
                        """<w:jc w:val="right"/>"""
                    )
                ),
            Title: Plan,
            Creator: "{{ branch.name ?? branch ?? \"\" }}"
        )
        {
            Styles = FormStyles.Tables,
        };
}
