// What the records of meetings share: who was there, what was said and decided, who does what, who signs.
namespace OfficeKit.TemplateMaker;

static class MeetingRecord
{
    static readonly Grid Head = new(1400, 3022, 1400, 3022);
    static readonly Grid Tasks = new(900, 4444, 1500, 2000);

    /// <summary>A title, broken before its last words where it is wider than a line of 二号 holds (R81, R83).</summary>
    public static string Title(string expression, string last) =>
        $"{{{{ if (cn.width ({expression})) > 20 }}}}{{{{ {expression} | string.replace \"{last}\" \"\\n{last}\" }}}}{{{{ else }}}}{{{{ {expression} "
        + $"}}}}{{{{ end }}}}";

    /// <summary>A record: title, the table of who was there, the content, the end and the places to sign.</summary>
    public static DocxBuilder Document(
        string title,
        string property,
        string head,
        string content,
        string creator = "{{ branch.name ?? branch ?? \"\" }}",
        string styles = ""
    ) =>
        new(Body: Markup.Paragraph("GongwenTitle", title) + Markup.Blank() + Head.Table(head) + content + Signatures, Title: property, Creator: creator)
        {
            Styles = FormStyles.Tables + styles,
        };

    public static string Row(string label, string value, string label2, string value2) => Head.Row(Label(label), Value(value), Label(label2), Value(value2));

    public static string Row(string label, string value) => Head.Row(Label(label), Value(value) with { Span = 3 });

    /// <summary>A row of the head that is there only on a condition.</summary>
    public static string RowIf(string condition, string label, string value) => Head.Tag($"if {condition}") + Row(label, value) + Head.Tag("end");

    /// <summary>Day, weekday, from when to when.</summary>
    public const string When = "{{ start | cn.date }}（{{ start | cn.weekday }}）{{ cn.range start end }}";

    /// <summary>A person's name with the post.</summary>
    public static string Person(string field) => $"{{{{ {field}.name ?? {field} }}}}{{{{ if {field}.post }}}}（{{{{ {field}.post }}}}）{{{{ end }}}}";

    /// <summary>北坪镇党委 and 党委副书记 are 北坪镇党委副书记.</summary>
    public static string UnitPostName(string person) =>
        $"{{{{ {person}.unit ?? \"\" }}}}{{{{ if {person}.unit && {person}.post && ({person}.unit | string.ends_with \"党委\") && ({person}.post | "
        + $"string.starts_with \"党委\") }}}}{{{{ {person}.post | string.slice 2 }}}}{{{{ else }}}}{{{{ {person}.post ?? \"\" }}}}{{{{ end }}}}{{{{ "
        + $"{person}.name ?? {person} }}}}";

    /// <summary>Who should have been there, who was, who was not; then who may vote, where there is a vote.</summary>
    public static string Attendance(string whom, bool votes) =>
        Row(
            "应到",
            $"{{{{ attendance.expected }}}}名{whom}",
            "实到",
            "{{ attendance.actual }}名{{ if attendance.actual && attendance.expected }}（到会率{{ cn.rate attendance.actual attendance.expected }}）{{ end }}"
        )
        + (votes ? RowIf("attendance.voting", "有表决权", "应到{{ attendance.voting.expected }}名，实到{{ attendance.voting.actual }}名") : "")
        + Row("出席", "{{ cn.names attendance.present | cn.stroke_sort | cn.name_columns 6 \"空格\" }}")
        + RowIf(
            "attendance.leave",
            "请假",
            "{{ for l in attendance.leave # 按块 }}{{ l.name ?? l }}{{ if l.kind }}（{{ l.kind }}{{ if l.reason }}，{{ l.reason }}{{ end }}）{{ end }}{{ if "
                + "!for.last }}、{{ end }}{{ end }}"
        )
        + RowIf(
            "attendance.absent",
            "缺席",
            "{{ for a in attendance.absent # 按块 }}{{ a.name ?? a }}{{ if a.reason }}（{{ a.reason }}）{{ end }}{{ if !for.last }}、{{ end }}{{ end }}"
        )
        + RowIf("observers", "列席", "{{ for o in observers # 按块 }}" + UnitPostName("o") + "{{ if !for.last }}、{{ end }}{{ end }}");

    /// <summary>How many should have come and did, and that the meeting may begin.</summary>
    public static string Opening(string whom) =>
        Markup.Paragraph(
            "Normal",
            $"会议应到{whom}{{{{ attendance.expected }}}}名，实到{{{{ attendance.actual }}}}名，请假{{{{ attendance.leave ?? [] | array.size }}}}名{{{{ if "
                + $"attendance.absent }}}}，缺席{{{{ attendance.absent | array.size }}}}名{{{{ end }}}}，"
                + "{{ if attendance.voting.expected && attendance.voting.actual && attendance.voting.actual * 2 < attendance.voting.expected }}未达到规定人数。"
                + "{{ else }}符合规定人数，可以开会。{{ end }}"
        );

    /// <summary>Each matter: who reported, what was said, how the vote went, what was decided.</summary>
    public static string Items =>
        Markup.For(
            "i in items",
            // One matter alone has no number (R99).
            Markup.Paragraph("Heading1", "{{ if (items | array.size) > 1 }}{{ cn.heading 1 i.no }}{{ end }}{{ i.topic }}")
                + Markup.If("i.reporter", Markup.Paragraph("Normal", "{{ i.reporter.name ?? i.reporter }}同志作了汇报。{{ i.summary ?? \"\" }}"))
                + Markup.If("!i.reporter && i.summary", Markup.Paragraph("Normal", "{{ i.summary }}"))
                + Markup.Paragraph("Normal", "{{ for s in i.speeches }}{{ s.speaker.name ?? s.speaker }}：{{ s.text }}{{ end }}")
                + Markup.If("i.vote", Vote)
                + Markup.If("i.resolution", Markup.Paragraph("Normal", "决议：{{ i.resolution }}"))
        );

    static string Vote =>
        Markup.Tag("if i.vote.candidates")
        + Markup.Paragraph(
            "Normal",
            "选举：应到会有选举权的党员{{ i.vote.expected ?? attendance.voting.expected }}名，实到会{{ i.vote.actual ?? attendance.voting.actual }}名，应选{{ i.vote.seats "
                + "}}名。发出选票{{ i.vote.issued }}张，收回{{ i.vote.returned }}张，其中有效票{{ i.vote.valid }}张。得赞成票：{{ for c in i.vote.candidates }}{{ c.name }}{{ "
                + "c.for }}票{{ if !for.last }}、{{ end }}{{ end }}。当选：{{ if i.vote.elected }}{{ cn.names i.vote.elected | cn.join }}{{ else }}无{{ end }}。"
        )
        + Markup.Tag("else")
        + Markup.Paragraph(
            "Normal",
            "表决：{{ i.vote.method }}，{{ if i.vote.issued }}发出表决票{{ i.vote.issued }}张，收回{{ i.vote.returned }}张，有效{{ i.vote.valid }}张，{{ end }}赞成{{ "
                + "i.vote.for }}票，反对{{ i.vote.against }}票，弃权{{ i.vote.abstain }}票{{ if i.vote.written }}（含书面意见{{ i.vote.written }}票）{{ end }}{{ if "
                + "i.vote.passed == true }}，表决通过{{ else if i.vote.passed == false }}，未获通过{{ end }}。"
        )
        + Markup.Tag("end");

    /// <summary>What is to be done, by whom, until when.</summary>
    public static string Actions =>
        Markup.If(
            "actions",
            Markup.Paragraph("TableTitle", "议定事项落实安排")
                + Tasks.Table(
                    Tasks.Head("序号", "事项", "责任人", "完成时限"),
                    Tasks.For(
                        "a in actions",
                        GridCell.Centred("{{ for.index + 1 }}"),
                        "{{ a.task }}",
                        GridCell.Centred("{{ a.owner.name ?? a.owner }}"),
                        GridCell.Centred("{{ a.due | cn.date }}")
                    )
                )
        );

    public static string End => Markup.Paragraph("Normal", "会议于{{ cn.time end }}结束。");

    /// <summary>The papers that go with the record; one alone has no number (R101).</summary>
    public static string Attachments =>
        Markup.If(
            "attachments",
            Markup.Blank()
                + Markup.Tag("if (attachments | array.size) == 1")
                + Markup.Paragraph("AttachmentNote", "附件：{{ attachments[0] }}")
                + Markup.Tag("else")
                + Markup.For(
                    "a in attachments",
                    Markup.If(
                        "for.first",
                        Markup.Paragraph(
                            "AttachmentNote",
                            "附件：1.{{ a }}",
                            """<w:ind w:leftChars="600" w:left="1920" w:hangingChars="400" w:hanging="1280"/>"""
                        )
                    )
                        + Markup.If(
                            "!for.first",
                            Markup.Paragraph(
                                "AttachmentNote",
                                "{{ for.index + 1 }}.{{ a }}",
                                """<w:ind w:leftChars="600" w:left="1920" w:hangingChars="100" w:hanging="320"/>"""
                            )
                        )
                )
                + Markup.Tag("end")
        );

    // Cells of 12 mm and more, to be signed by hand (R229). A table needs a paragraph after it.
    static string Signatures =>
        Markup.Blank("<w:keepNext/>")
        + Head.Table(
            Head.Row(
                700,
                Label("主持人签字"),
                Value("{{ signatures.chair.name ?? signatures.chair ?? \"\" }}"),
                Label("记录人签字"),
                Value("{{ signatures.recorder.name ?? signatures.recorder ?? \"\" }}")
            )
        )
        + Markup.ParagraphOf("TableEnd", "");

    static GridCell Label(string text) => new(text, "center") { Style = "TableLabel" };

    static GridCell Value(string text) => new(text);
}
