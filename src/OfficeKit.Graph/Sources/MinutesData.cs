// Writes a calendar event as data of minutes: who chairs, who is there, who asked for leave.
using System.Text.Json.Nodes;
using Microsoft.Graph.Models;

namespace OfficeKit.Graph.Sources;

/// <summary>One who was invited.</summary>
sealed record Invited(string Name, string Address, bool Organizer, bool Optional, bool Declined);

static class MinutesData
{
    /// <summary>The organizer, then those invited, each once; rooms and equipment are nobody.</summary>
    public static IReadOnlyList<Invited> Invited(Event meeting) =>
        [
            .. new[] { Entry(meeting.Organizer?.EmailAddress, organizer: true) }
                .Concat(
                    (meeting.Attendees ?? [])
                        .Where(a => a.Type != AttendeeType.Resource)
                        .Select(a => Entry(a.EmailAddress, optional: a.Type == AttendeeType.Optional, declined: a.Status?.Response == ResponseType.Declined))
                )
                .OfType<Invited>()
                .DistinctBy(i => i.Address.Length > 0 ? i.Address : i.Name, StringComparer.OrdinalIgnoreCase),
        ];

    /// <param name="meeting">The event.</param>
    /// <param name="people">What the directory knows, by address.</param>
    /// <param name="report">Who was in the online meeting; null when there is no report.</param>
    /// <param name="zone">The zone of the minutes' times.</param>
    /// <param name="notes">Takes what a person should look at.</param>
    public static JsonObject Of(
        Event meeting,
        IReadOnlyDictionary<string, DirectoryPerson> people,
        IReadOnlyList<Attended>? report,
        TimeZoneInfo zone,
        List<TemplateDiagnostic> notes
    )
    {
        var invited = Invited(meeting).Select(i => (Entry: i, Person: Known(i, people))).ToList();
        var came = invited.FindAll(i => report is null ? !i.Entry.Declined : IsIn(report, i.Person));
        var required = invited.FindAll(i => !i.Entry.Optional);
        var present = ByUnit(required.Where(came.Contains).Select(i => i.Person));
        var leave = required.FindAll(i => !came.Contains(i) && i.Entry.Declined);
        var absent = required.FindAll(i => !came.Contains(i) && !i.Entry.Declined);
        var guests =
            report
                ?.Where(a => !invited.Exists(i => IsIn([a], i.Person)))
                .Select(a => new DirectoryPerson(a.Name, "", "", a.Address, ""))
                .Where(p => p.Name.Length > 0)
            ?? [];
        var data = Head(meeting, zone, notes);
        if (invited.Find(i => i.Entry.Organizer) is { Entry: not null } chair)
        {
            data["chair"] = Json(chair.Person);
        }
        data["attendance"] = new JsonObject
        {
            ["expected"] = required.Count,
            ["actual"] = present.Count,
            ["present"] = List(present.Select(Json)),
            ["leave"] = List(leave.Select(i => Leave(i.Person))),
            ["absent"] = List(absent.Select(i => Json(i.Person))),
        };
        data["observers"] = List(invited.Where(i => i.Entry.Optional && came.Contains(i)).Select(i => i.Person).Concat(guests).Select(Json));
        notes.AddRange(
            Notes(report is not null, leave.Count, invited.Where(i => people.Count > 0 && !people.ContainsKey(i.Entry.Address)).Select(i => i.Entry.Name))
        );
        return data;
    }

    static JsonObject Head(Event meeting, TimeZoneInfo zone, List<TemplateDiagnostic> notes)
    {
        // A whole day is a day in any zone.
        var day = meeting.IsAllDay == true;
        var data = new JsonObject
        {
            ["title"] = meeting.Subject ?? "",
            ["start"] = MeetingTime.Text(MeetingTime.Local(meeting.Start, day ? TimeZoneInfo.Utc : zone)),
        };
        if (day)
        {
            notes.Add(
                Note("start", "这是全天事件，没有起止时间。", "this is an all-day event without times.", "请填写开始和结束时间。", "Fill in start and end.")
            );
        }
        else
        {
            data["end"] = MeetingTime.Text(MeetingTime.Local(meeting.End, zone));
        }
        var places = (meeting.Locations ?? []).Select(l => l.DisplayName ?? "").Append(meeting.Location?.DisplayName ?? "").Where(p => p.Length > 0);
        var rooms = (meeting.Attendees ?? []).Where(a => a.Type == AttendeeType.Resource).Select(a => a.EmailAddress?.Name ?? "").Where(p => p.Length > 0);
        if (places.DefaultIfEmpty(rooms.FirstOrDefault() ?? "").Distinct().ToList() is [{ Length: > 0 }, ..] where)
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

    static Invited? Entry(EmailAddress? address, bool organizer = false, bool optional = false, bool declined = false) =>
        address is null || (string.IsNullOrEmpty(address.Name) && string.IsNullOrEmpty(address.Address))
            ? null
            : new(string.IsNullOrEmpty(address.Name) ? address.Address! : address.Name, address.Address ?? "", organizer, optional, declined);

    static DirectoryPerson Known(Invited invited, IReadOnlyDictionary<string, DirectoryPerson> people) =>
        people.TryGetValue(invited.Address, out var person) && person.Name.Length > 0 ? person : new(invited.Name, "", "", invited.Address, "");

    static bool IsIn(IReadOnlyList<Attended> report, DirectoryPerson person) =>
        report.Any(a =>
            a.Address.Length > 0
                ? a.Address.Equals(person.Mail, StringComparison.OrdinalIgnoreCase) || a.Address.Equals(person.Login, StringComparison.OrdinalIgnoreCase)
                : a.Name == person.Name
        );

    static List<DirectoryPerson> ByUnit(IEnumerable<DirectoryPerson> people) => [.. people.GroupBy(p => p.Unit).SelectMany(g => g)];

    // Minutes print no addresses.
    static JsonObject Json(DirectoryPerson person) => PeopleQuery.Json(person with { Mail = "" });

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
