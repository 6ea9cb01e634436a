// Writes the template.docx of every kind into a folder.
namespace OfficeKit.TemplateMaker;

/// <summary>Writes the template.docx of every kind into a folder that holds a folder for each.</summary>
public static class Maker
{
    /// <summary>Gives 0, or 1 when the Open XML validator finds a fault.</summary>
    public static int Run(string folder)
    {
        (string Kind, DocxBuilder Document)[] kinds =
        [
            ("branch-assembly-minutes", BranchMinutes.Assembly()),
            ("branch-committee-minutes", BranchMinutes.Committee()),
            ("group-meeting-minutes", GroupMeetingMinutes.Document()),
            ("party-lecture-record", PartyLectureRecord.Document()),
            ("theme-day-record", ThemeDayRecord.Document()),
            ("meeting-summary", MeetingSummary.Document()),
            .. PledgeCard.Documents(),
            .. SmallWishCard.Documents(),
            ("study-plan", StudyPlan.Document()),
            ("supervision-schedule", SupervisionSchedule.Document()),
            ("appraisal-table", AppraisalTable.Document()),
            ("pledge-letter", PledgeLetter.Document()),
            ("close-out-slip", CloseOutSlip.Document()),
            ("rectification-ledger", RectificationLedger.Document()),
            ("rectification-reply", RectificationReply.Document()),
            ("rectification-notice", RectificationNotice.Document()),
            ("work-report", WorkReport.Document()),
        ];
        var faults = 0;
        foreach (var (kind, document) in kinds)
        {
            var bytes = document.Build();
            foreach (var fault in Schema.Faults(bytes))
            {
                faults++;
                Console.Error.WriteLine($"{kind}: {fault}");
            }
            // A variant of a kind is named after a colon.
            var (id, variant) = kind.Split(':') is [var before, var after] ? (before, $"-{after}") : (kind, "");
            var path = Path.Combine(folder, id, $"template{variant}.docx");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            Console.WriteLine($"{path}  {bytes.Length} bytes");
        }
        return faults == 0 ? 0 : 1;
    }
}
