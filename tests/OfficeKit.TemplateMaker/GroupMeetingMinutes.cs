// 党小组会记录: study, frank talk, criticism; no votes.
namespace OfficeKit.TemplateMaker;

static class GroupMeetingMinutes
{
    public static DocxBuilder Document() =>
        MeetingRecord.Document(
            "{{ branch.short ?? branch.name ?? branch }}{{ group }}会议记录",
            "{{ branch.short ?? branch.name ?? branch }}{{ group }}会议记录",
            MeetingRecord.Row("时间", MeetingRecord.When)
                + MeetingRecord.Row("地点", "{{ place }}")
                + MeetingRecord.Row("组长", MeetingRecord.Person("leader"), "记录人", MeetingRecord.Person("recorder"))
                + MeetingRecord.Attendance("党员", votes: false)
                + MeetingRecord.Row("内容", "{{ topics | cn.join }}"),
            Markup.Paragraph("Normal", "{{ start | cn.date }}，{{ leader.name ?? leader }}同志主持召开党小组会，{{ topics | cn.join }}。")
                + Markup.If("summary", Markup.Paragraph("Normal", "{{ summary }}"))
                + Markup.If(
                    "speeches",
                    Markup.Paragraph("Heading1", "发言情况")
                        + Markup.Paragraph("Normal", "{{ for s in speeches }}{{ s.speaker.name ?? s.speaker }}：{{ s.text }}{{ end }}")
                )
                + Markup.If(
                    "criticism",
                    Markup.Paragraph("Heading1", "批评与自我批评")
                        + Markup.Paragraph(
                            "Normal",
                            "{{ for c in criticism }}{{ c.from.name ?? c.from }}{{ if c.kind == \"自我批评\" || !c.to || c.to == c.from }}（自我批评）{{ else "
                                + "}}对{{ c.to.name ?? c.to }}{{ end }}：{{ c.text }}{{ end }}"
                        )
                )
                + Markup.If("result", Markup.Paragraph("Heading1", "会议结果") + Markup.Paragraph("Normal", "{{ result }}"))
                + MeetingRecord.Actions
                + MeetingRecord.End
        );
}
