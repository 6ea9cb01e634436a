// Writes a meeting as data of minutes: who chairs, who is there, who asked for leave.
using System.Text.Json.Nodes;

namespace OfficeKit.Graph.Minutes;

static class MinutesData
{
    /// <summary>The organizer, then those invited, each once; rooms and equipment are nobody.</summary>
    public static IReadOnlyList<Invited> People(Meeting meeting) =>
        [
            .. new[] { meeting.Organizer }
                .Concat(meeting.Attendees.Where(a => a?.As != InvitedAs.Resource))
                .OfType<Invited>()
                .Where(i => i.Name.Length + i.Mail.Length > 0)
                .Select(i => i.Name.Length > 0 ? i : i with { Name = i.Mail })
                .DistinctBy(i => i.Mail.Length > 0 ? i.Mail : i.Name, StringComparer.OrdinalIgnoreCase),
        ];

    /// <param name="meeting">The meeting.</param>
    /// <param name="people">What the directory knows, by address.</param>
    /// <param name="report">Who was in the online meeting; null when there is no report.</param>
    /// <param name="notes">Takes what a person should look at.</param>
    public static JsonObject Of(
        Meeting meeting,
        IReadOnlyDictionary<string, DirectoryPerson> people,
        IReadOnlyList<Attended>? report,
        List<TemplateDiagnostic> notes
    )
    {
        var everyone = People(meeting);
        var organizer = meeting.Organizer is { } one && one.Name.Length + one.Mail.Length > 0;
        var invited = everyone.Select(i => (Entry: i, Person: Known(i, people))).ToList();
        var came = invited.FindAll(i => report is null ? !i.Entry.Declined : IsIn(report, i.Person));
        var required = invited.FindAll(i => i.Entry.As != InvitedAs.Optional);
        var present = ByUnit(required.Where(came.Contains).Select(i => i.Person));
        var leave = required.FindAll(i => !came.Contains(i) && i.Entry.Declined);
        var absent = required.FindAll(i => !came.Contains(i) && !i.Entry.Declined);
        var guests =
            report
                ?.Where(a => !invited.Exists(i => IsIn([a], i.Person)))
                .Select(a => new DirectoryPerson(a.Name, "", "", a.Address, ""))
                .Where(p => p.Name.Length > 0)
            ?? [];
        var data = Head(meeting, notes);
        if (organizer)
        {
            data["chair"] = Json(invited[0].Person);
        }
        data["attendance"] = new JsonObject
        {
            ["expected"] = required.Count,
            ["actual"] = present.Count,
            ["present"] = List(present.Select(Json)),
            ["leave"] = List(leave.Select(i => Leave(i.Person))),
            ["absent"] = List(absent.Select(i => Json(i.Person))),
        };
        data["observers"] = List(invited.Where(i => i.Entry.As == InvitedAs.Optional && came.Contains(i)).Select(i => i.Person).Concat(guests).Select(Json));
        notes.AddRange(
            Notes(report is not null, leave.Count, invited.Where(i => people.Count > 0 && !people.ContainsKey(i.Entry.Mail)).Select(i => i.Entry.Name))
        );
        return data;
    }

    static JsonObject Head(Meeting meeting, List<TemplateDiagnostic> notes)
    {
        var data = new JsonObject { ["title"] = meeting.Subject, ["start"] = meeting.Start };
        if (meeting.AllDay)
        {
            notes.Add(
                Note("start", "这是全天事件，没有起止时间。", "this is an all-day event without times.", "请填写开始和结束时间。", "Fill in start and end.")
            );
        }
        else
        {
            data["end"] = meeting.End;
        }
        var room = meeting.Attendees.FirstOrDefault(a => a is { As: InvitedAs.Resource, Name.Length: > 0 })?.Name ?? "";
        if (meeting.Places.Where(p => p is { Length: > 0 }).DefaultIfEmpty(room).Distinct().ToList() is [{ Length: > 0 }, ..] where)
        {
            // Several places come as one name joined by semicolons besides the single ones.
            data["place"] = string.Join("、", where.Where(p => where.Count == 1 || !p.Contains(';', StringComparison.Ordinal)));
        }
        return data;
    }

    static IEnumerable<TemplateDiagnostic> Notes(bool reported, int leave, IEnumerable<string> unknown)
    {
        if (!reported)
        {
            yield return Note(
                "attendance",
                "出席按会议邀请的答复填写：没有谢绝的都算出席。",
                "attendance follows the answers to the invitation: whoever did not decline counts as present.",
                "请按签到表核对。",
                "Check it against the sign-in sheet."
            );
        }
        if (leave > 0)
        {
            yield return Note(
                "attendance.leave",
                $"谢绝邀请的 {leave} 人列入请假，类别写作“其他”。",
                $"{leave} who declined are on leave, of the kind 其他.",
                "请填写请假类别和原因。",
                "Fill in the kind and the reason."
            );
        }
        if (unknown.ToList() is { Count: > 0 } names)
        {
            yield return Note(
                "attendance.present",
                $"通讯录里没有：{string.Join("、", names)}。",
                $"the directory does not know: {string.Join(", ", names)}.",
                "如果是邮件群组，请换成它的成员。",
                "A mail group must be replaced by its members."
            );
        }
    }

    static DirectoryPerson Known(Invited invited, IReadOnlyDictionary<string, DirectoryPerson> people) =>
        people.TryGetValue(invited.Mail, out var person) && person.Name.Length > 0 ? person : new(invited.Name, Mail: invited.Mail);

    static bool IsIn(IReadOnlyList<Attended> report, DirectoryPerson person) =>
        report.Any(a =>
            a.Address.Length > 0
                ? a.Address.Equals(person.Mail, StringComparison.OrdinalIgnoreCase) || a.Address.Equals(person.Login, StringComparison.OrdinalIgnoreCase)
                : a.Name == person.Name
        );

    static List<DirectoryPerson> ByUnit(IEnumerable<DirectoryPerson> people) => [.. people.GroupBy(p => p.Unit).SelectMany(g => g)];

    // Minutes print no addresses.
    static JsonObject Json(DirectoryPerson person) => PersonData.Of(person with { Mail = "" });

    static JsonObject Leave(DirectoryPerson person)
    {
        var json = Json(person);
        json["kind"] = "其他";
        return json;
    }

    static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);

    static TemplateDiagnostic Note(string field, string chinese, string english, string chineseHint, string englishHint) =>
        new()
        {
            Code = DiagnosticCodes.LookAtFetchedData,
            Severity = DiagnosticSeverity.Warning,
            Field = field,
            Message = Words.In(chinese, english),
            Hint = Words.In(chineseHint, englishHint),
        };
}
