// Asks for the attendance report of an online meeting.
using Microsoft.Graph.Models;
using OfficeKit.Graph.Calling;
using OfficeKit.Graph.Minutes;

namespace OfficeKit.Graph.Sources;

static class AttendanceQuery
{
    /// <summary>Who was there, or null when no report covers this meeting's time. Throws <see cref="OfficeKitException"/> when it cannot be had.</summary>
    public static async Task<IReadOnlyList<Attended>?> FetchAsync(GraphConnection connection, Event meeting, CancellationToken cancel)
    {
        if (!connection.Access.Cloud.HasAttendanceReports)
        {
            throw GraphProblems.Absent(GraphFeature.Attendance, "请按签到表核对出席。", "Check attendance against the sign-in sheet.");
        }
        if (meeting.OnlineMeeting?.JoinUrl is not { Length: > 0 } join)
        {
            return null;
        }
        return await connection.AskAsync(
            GraphFeature.Attendance,
            async client =>
            {
                var meetings = await client
                    .Users[connection.User]
                    .OnlineMeetings.GetAsync(
                        request => request.QueryParameters.Filter = $"JoinWebUrl eq '{join.Replace("'", "''", StringComparison.Ordinal)}'",
                        cancel
                    );
                if (meetings?.Value is not [{ Id: { } id }, ..])
                {
                    return null;
                }
                var reports = client.Users[connection.User].OnlineMeetings[id].AttendanceReports;
                var all = await client.AllAsync<MeetingAttendanceReport, MeetingAttendanceReportCollectionResponse>(
                    reports.GetAsync(cancellationToken: cancel),
                    cancel
                );
                // A series has a report for each time it met, and a meeting that was left and joined again has several.
                var covering = all.FindAll(r => Covers(r, meeting));
                List<AttendanceRecord> records = [];
                foreach (var report in covering)
                {
                    records.AddRange(
                        await client.AllAsync<AttendanceRecord, AttendanceRecordCollectionResponse>(
                            reports[report.Id!].AttendanceRecords.GetAsync(cancellationToken: cancel),
                            cancel
                        )
                    );
                }
                IReadOnlyList<Attended>? attended =
                    covering.Count == 0
                        ? null
                        :
                        [
                            .. records
                                .Where(r => r.TotalAttendanceInSeconds is null or > 0)
                                .Select(r => new Attended(r.Identity?.DisplayName ?? "", r.EmailAddress ?? ""))
                                .Distinct(),
                        ];
                return attended;
            },
            cancel
        );
    }

    static bool Covers(MeetingAttendanceReport report, Event meeting)
    {
        var (start, end) = (MeetingTime.Local(meeting.Start, TimeZoneInfo.Utc), MeetingTime.Local(meeting.End, TimeZoneInfo.Utc));
        return report.MeetingStartDateTime?.UtcDateTime < end && report.MeetingEndDateTime?.UtcDateTime > start;
    }
}
