// 支部党员大会会议记录 and 支部委员会会议记录: the same record of another body.
namespace OfficeKit.TemplateMaker;

static class BranchMinutes
{
    /// <summary>All members of a branch.</summary>
    public static DocxBuilder Assembly() => Of("党员", "党员大会会议记录");

    /// <summary>The branch's committee.</summary>
    public static DocxBuilder Committee() => Of("委员", "支部委员会会议记录");

    static DocxBuilder Of(string whom, string last) =>
        MeetingRecord.Document(
            MeetingRecord.Title("title", last),
            "{{ title }}",
            MeetingRecord.Row("时间", MeetingRecord.When)
                + MeetingRecord.Row("地点", "{{ place }}")
                + MeetingRecord.Row("主持人", MeetingRecord.Person("chair"), "记录人", MeetingRecord.Person("recorder"))
                + MeetingRecord.Attendance(whom, votes: true)
                + MeetingRecord.Row("议程", "{{ for a in agenda }}{{ for.index + 1 }}.{{ a }}{{ end }}"),
            MeetingRecord.Opening(whom) + MeetingRecord.Items + MeetingRecord.Actions + MeetingRecord.End + MeetingRecord.Attachments
        );
}
