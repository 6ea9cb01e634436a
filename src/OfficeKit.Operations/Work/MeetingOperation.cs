// meeting: a meeting of the calendar → data of minutes.
using System.Text.Json;
using OfficeKit.Graph.Minutes;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations.Work;

static class MeetingOperation
{
    public static MeetingAnswer Minutes(MeetingRequest request)
    {
        var meeting =
            request.Meeting ?? throw new ProblemException(Problem.Request("缺少 meeting：日历里的会议。", "meeting is missing: a meeting of the calendar."));
        Dictionary<string, DirectoryPerson> people = new(StringComparer.OrdinalIgnoreCase);
        foreach (var person in (request.People ?? []).Where(p => p is { Mail.Length: > 0 }))
        {
            people.TryAdd(person.Mail, person);
        }
        List<TemplateDiagnostic> notes = [];
        using var data = JsonDocument.Parse(MinutesData.Of(meeting, people, report: null, notes).ToJsonString());
        return new MeetingAnswer { Found = notes, Data = data.RootElement.Clone() };
    }
}
