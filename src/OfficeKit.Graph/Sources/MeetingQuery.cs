// Asks the calendar for meetings, and gathers what belongs to one.
using System.Globalization;
using Microsoft.Graph.Models;
using OfficeKit.Graph.Calling;
using OfficeKit.Graph.Minutes;

namespace OfficeKit.Graph.Sources;

static class MeetingQuery
{
    static readonly string[] Listed = ["id", "subject", "start", "end", "location", "organizer", "isCancelled"];
    static readonly string[] Asked =
    [
        "subject",
        "start",
        "end",
        "location",
        "locations",
        "organizer",
        "attendees",
        "isAllDay",
        "isOnlineMeeting",
        "onlineMeeting",
    ];

    public static async Task<IReadOnlyList<GraphMeeting>> GetListAsync(
        GraphConnection connection,
        DateTime from,
        DateTime to,
        string subject,
        CancellationToken cancel
    )
    {
        var zone = connection.Access.TimeZone;
        var events = await connection.AskAsync(
            GraphFeature.Calendar,
            client =>
                client.AllAsync<Event, EventCollectionResponse>(
                    client
                        .Users[connection.User]
                        .CalendarView.GetAsync(
                            request =>
                            {
                                request.QueryParameters.StartDateTime = MeetingTime.Universal(from, zone);
                                request.QueryParameters.EndDateTime = MeetingTime.Universal(to, zone);
                                request.QueryParameters.Select = Listed;
                                request.QueryParameters.Orderby = ["start/dateTime"];
                                request.QueryParameters.Top = 100;
                            },
                            cancel
                        ),
                    cancel
                ),
            cancel
        );
        return
        [
            .. events
                .Where(e => e.IsCancelled != true && (e.Subject ?? "").Contains(subject, StringComparison.OrdinalIgnoreCase))
                .Select(e => new GraphMeeting(
                    e.Id ?? "",
                    e.Subject ?? "",
                    MeetingTime.Local(e.Start, zone),
                    MeetingTime.Local(e.End, zone),
                    e.Location?.DisplayName ?? "",
                    e.Organizer?.EmailAddress?.Name ?? ""
                )),
        ];
    }

    public static async Task<GraphData> FetchAsync(GraphConnection connection, string id, bool directory, bool attendance, CancellationToken cancel)
    {
        var meeting =
            await connection.AskAsync(
                GraphFeature.Calendar,
                client => client.Users[connection.User].Events[id].GetAsync(request => request.QueryParameters.Select = Asked, cancel),
                cancel
            ) ?? throw GraphProblems.NotFound(id, GraphFeature.Calendar);
        List<TemplateDiagnostic> notes = [];
        var read = MeetingReader.Read(meeting, connection.Access.TimeZone);
        var people = directory ? await PeopleAsync(connection, read, notes, cancel) : [];
        var report = attendance && meeting.IsOnlineMeeting == true ? await ReportAsync(connection, meeting, notes, cancel) : null;
        return new GraphData(TemplateData.Parse(MinutesData.Of(read, people, report, notes).ToJsonString()), notes);
    }

    static async Task<Dictionary<string, DirectoryPerson>> PeopleAsync(
        GraphConnection connection,
        Meeting meeting,
        List<TemplateDiagnostic> notes,
        CancellationToken cancel
    )
    {
        var addresses = MinutesData.People(meeting).Select(i => i.Mail).Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            return await PeopleQuery.LookUpAsync(connection, addresses, cancel);
        }
        catch (OfficeKitException e) when (e.Diagnostics[0].Code == DiagnosticCodes.NoPermission)
        {
            notes.Add(GraphProblems.Without(e, "先不取职务和单位，可以手填。", "Posts and units are left out and can be typed."));
            return [];
        }
    }

    static async Task<IReadOnlyList<Attended>?> ReportAsync(GraphConnection connection, Event meeting, List<TemplateDiagnostic> notes, CancellationToken cancel)
    {
        try
        {
            return await AttendanceQuery.FetchAsync(connection, meeting, cancel);
        }
        catch (OfficeKitException e) when (e.Diagnostics[0].Code is DiagnosticCodes.NoPermission or DiagnosticCodes.NotFound or DiagnosticCodes.PartUnavailable)
        {
            notes.Add(GraphProblems.Without(e, "出席按会议邀请的答复填写。", "Attendance is taken from the answers to the invitation."));
            return null;
        }
    }
}
