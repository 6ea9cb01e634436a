// 主题党日活动记录（含“三日合一”）: what was done, dues, matters discussed, wishes claimed.
namespace OfficeKit.TemplateMaker;

static class ThemeDayRecord
{
    static readonly Grid Actions = new(900, 2000, 4744, 1200);
    static readonly Grid Fees = new(900, 1944, 1700, 1300, 1700, 1300);
    static readonly Grid Wishes = new(1700, 1300, 2644, 1200, 2000);

    const string Name = "title ?? ((branch.short ?? branch.name ?? branch) + session.year + \"年\" + session.month + \"月“主题党日”活动记录\")";

    public static DocxBuilder Document() =>
        MeetingRecord.Document(
            MeetingRecord.Title(Name, "“主题党日”活动记录"),
            $"{{{{ {Name} }}}}",
            MeetingRecord.Row("主题", "{{ theme }}")
                + MeetingRecord.Row("时间", MeetingRecord.When)
                + MeetingRecord.Row("地点", "{{ place }}")
                + MeetingRecord.Row("主持人", MeetingRecord.Person("chair"), "记录人", MeetingRecord.Person("recorder"))
                + MeetingRecord.RowIf(
                    "threeInOne",
                    "三日合一",
                    "{{ threeInOne.党费收缴日 | checkbox }}党费收缴日　{{ threeInOne.党员活动日 | checkbox }}党员活动日　{{ threeInOne.支部议事日 | checkbox }}支部议事日"
                )
                + MeetingRecord.RowIf(
                    "leaders",
                    "参加领导",
                    "{{ for l in leaders # 按块 }}" + MeetingRecord.UnitPostName("l") + "{{ if !for.last }}、{{ end }}{{ end }}"
                )
                + MeetingRecord.Attendance("党员", votes: true),
            Markup.Paragraph("TableTitle", "规定动作")
                + ActionTable("requiredActions", "规定动作")
                + Markup.If("optionalActions", Markup.Paragraph("TableTitle", "自选动作") + ActionTable("optionalActions", "自选动作"))
                + Markup.If("fees", FeeTable)
                + Markup.If("items", Markup.Paragraph("TableTitle", "民主议事") + MeetingRecord.Items)
                + Markup.If("wishes", WishTable)
                + MeetingRecord.Actions
                + MeetingRecord.End.Replace("会议", "活动", StringComparison.Ordinal)
                + MeetingRecord.Attachments
        );

    static string ActionTable(string list, string title) =>
        Actions.Table(
            Actions.Head("序号", title, "内容", "用时"),
            Actions.For(
                $"a in {list}",
                GridCell.Centred("{{ for.index + 1 }}"),
                GridCell.Centred("{{ a.name }}"),
                "{{ a.detail ?? \"\" }}",
                GridCell.Centred("{{ if a.minutes }}{{ a.minutes }}分钟{{ end }}")
            )
        );

    static string FeeTable =>
        Markup.Paragraph("TableTitle", "{{ fees.month | cn.date }}党费收缴登记")
        + Fees.Table(
            Fees.Head("序号", "姓名", "基数（元）", "比例", "金额（元）", "已交"),
            Fees.For(
                "f in fees.list",
                GridCell.Centred("{{ for.index + 1 }}"),
                GridCell.Centred("{{ f.name.name ?? f.name | cn.pad_name }}"),
                Right("{{ f.base ?? \"\" }}"),
                GridCell.Centred("{{ f.rate ?? \"\" }}"),
                Right("{{ f.amount }}"),
                GridCell.Centred("{{ if f.paid }}√{{ end }}")
            ),
            Fees.Row(Label("合计", 2), GridCell.Centred("{{ fees.count }}名") with { Span = 2 }, Right("{{ fees.total }}"), ""),
            Fees.Row(Label("大写", 2), new GridCell("{{ fees.totalUpper ?? (fees.total | cn.money) }}") { Span = 4 }),
            Fees.Row(Label("收缴人", 2), new GridCell("{{ fees.collector.name ?? fees.collector }}") { Span = 4 })
        );

    static string WishTable =>
        Markup.Paragraph("TableTitle", "认领“微心愿”")
        + Wishes.Table(
            Wishes.Head("编号", "心愿人", "心愿内容", "认领人", "完成时限"),
            Wishes.For(
                "w in wishes",
                GridCell.Centred("{{ w.no }}"),
                GridCell.Centred("{{ w.wisher }}"),
                "{{ w.content }}",
                GridCell.Centred("{{ w.claimant.name ?? w.claimant ?? \"\" }}"),
                GridCell.Centred("{{ if w.due }}{{ w.due | cn.date }}{{ end }}")
            )
        );

    static GridCell Label(string text, int span) => new(text, "center") { Span = span, Style = "TableLabel" };

    static GridCell Right(string text) => new(text, "right");
}
