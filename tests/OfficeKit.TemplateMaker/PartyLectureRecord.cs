// 党课记录: who taught what to whom.
namespace OfficeKit.TemplateMaker;

static class PartyLectureRecord
{
    public static DocxBuilder Document() =>
        MeetingRecord.Document(
            "党课记录",
            "党课记录：{{ title }}",
            MeetingRecord.Row("题目", "《{{ title }}》")
                + MeetingRecord.Row("主讲人", "{{ lecturer.name ?? lecturer }}（{{ lecturerPost }}）", "形式", "{{ kind }}")
                + MeetingRecord.Row("时间", MeetingRecord.When)
                + MeetingRecord.Row("地点", "{{ place }}")
                + MeetingRecord.Row("组织单位", "{{ organizer.name ?? organizer }}")
                + MeetingRecord.Row("学时", "{{ hours }}学时", "记录人", MeetingRecord.Person("recorder"))
                + MeetingRecord.Attendance("党员", votes: false)
                + MeetingRecord.Row("授课提纲", "{{ for o in outline }}{{ cn.heading 1 (for.index + 1) }}{{ o }}{{ end }}"),
            Markup.If(
                "discussion",
                Markup.Paragraph("Heading1", "讨论发言")
                    + Markup.Paragraph("Normal", "{{ for d in discussion }}{{ d.speaker.name ?? d.speaker }}：{{ d.text }}{{ end }}")
            )
                + Markup.If("materials", Markup.Paragraph("Normal", "学习材料：{{ materials | cn.join end: \"。\" }}"))
                + Markup.If(
                    "photos",
                    Markup.Paragraph("Heading1", "现场照片")
                        + Markup.For("p in photos", Markup.Paragraph("Photo", "{{ p | image width: \"120mm\" alt: \"党课现场照片\" }}"))
                ),
            creator: "{{ organizer.name ?? organizer ?? \"\" }}",
            styles: FormStyles.Photo
        );
}
