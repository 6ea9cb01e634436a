// 述职评议考核表、民主评议党员测评表: ballots, grades, opinions, conclusion.
namespace OfficeKit.TemplateMaker;

static class AppraisalTable
{
    const string Words =
        "words ?? (scheme == \"民主评议\" ? [\"优秀\", \"合格\", \"基本合格\", \"不合格\"] : scheme == \"绩效考核\" ? [\"优秀\", \"良好\", \"合格\", \"不合格\"] : [\"好\", \"较好\", "
        + "\"一般\", \"差\"])";

    static readonly Grid Head = new(1900, 2522, 1900, 2522);

    static readonly Grid Items = new(2600, 900, 3644, 1700);

    static readonly Grid Votes = new(2948, 2948, 2948);

    const string Name =
        "{{ year }}年度{{ if scheme == \"民主评议\" }}民主评议党员测评表{{ else if scheme == \"绩效考核\" }}绩效考核表{{ else }}{{ scheme }}考核表{{ end }}";

    public static DocxBuilder Document() =>
        new(
            Body: Markup.Tag($"w = {Words}")
                + Markup.Tag("p = points ?? [100, 80, 60, 40]; points_sum = 0")
                + Markup.Paragraph("GongwenTitle", Name)
                + Markup.Blank()
                + Head.Table(
                    Head.Row(
                        Label("{{ if scheme == \"民主评议\" }}党员姓名{{ else }}考核对象{{ end }}"),
                        "{{ subject.name ?? subject }}",
                        Label("职务"),
                        "{{ post ?? subject.post ?? \"\" }}"
                    ),
                    Head.Row(Label("单位"), Wide("{{ subject.unit ?? \"\" }}")),
                    Head.Row(Label("测评票"), Wide("发出{{ ballots.issued }}张，收回{{ ballots.returned }}张，有效{{ ballots.valid }}张"))
                )
                + Markup.If(
                    "items",
                    Title("考核项目")
                        + Items.Table(
                            Items.Head("项目", "权重", "标准", "得分（等次）"),
                            Items.For(
                                "i in items",
                                "{{ i.dimension }}",
                                GridCell.Centred("{{ if i.weight }}{{ i.weight }}%{{ end }}"),
                                "{{ i.standard ?? \"\" }}",
                                GridCell.Centred("{{ i.score ?? i.grade ?? \"\" }}")
                            )
                        )
                )
                + Title("测评结果")
                + Votes.Table(
                    Votes.Head("等次", "票数", "得票率"),
                    Votes.Tag("for g in w"),
                    Votes.Row(
                        GridCell.Centred("{{ votes = grades[g] ?? 0; points_sum = points_sum + votes * (p[for.index] ?? 0) }}{{ g }}"),
                        GridCell.Centred("{{ votes }}"),
                        GridCell.Centred("{{ cn.rate votes ballots.valid }}")
                    ),
                    Votes.Tag("end"),
                    Votes.Row(
                        Label("平均分"),
                        GridCell.Centred("{{ average ?? (cn.rate points_sum (ballots.valid * 100) | string.remove_last \"%\") }}"),
                        GridCell.Centred("{{ if rank }}第{{ rank }}位{{ end }}")
                    )
                )
                + Markup.If(
                    "judged.members",
                    Markup.Paragraph(
                        "TableNote",
                        "本支部参加评议{{ judged.members }}人，评为优秀{{ judged.excellent }}人，占{{ cn.rate judged.excellent judged.members }}。"
                    )
                )
                + Title("意见和结论")
                + Head.Table(
                    Head.Row(
                        1400,
                        Label("意见和建议"),
                        new GridCell("")
                        {
                            Span = 3,
                            Content =
                                Markup.For("o in opinions", Markup.Paragraph("TableCell", "{{ for.index + 1 }}.{{ o }}")) + Markup.Paragraph("TableCell", ""),
                        }
                    ),
                    Head.Row(
                        680,
                        Label("综合评价"),
                        "{{ conclusion }}",
                        Label("得票率"),
                        "{{ w[0] }}{{ rate ?? (cn.rate (grades[w[0]] ?? 0) ballots.valid) }}"
                    ),
                    Head.Row(680, Label("审定党组织"), "{{ decidedBy.name ?? decidedBy }}", Label("审定日期"), "{{ if date }}{{ date | cn.date }}{{ end }}")
                ),
            Title: Name,
            Creator: "{{ decidedBy.name ?? decidedBy ?? \"\" }}"
        )
        {
            Styles = FormStyles.Tables,
        };

    static GridCell Label(string text) => GridCell.Head(text);

    static GridCell Wide(string text) => new(text) { Span = 3 };

    static string Title(string text) => Markup.Paragraph("TableTitle", text);
}
