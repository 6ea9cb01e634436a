// Reads an event of Microsoft Graph as a meeting.
using Microsoft.Graph.Models;
using OfficeKit.Graph.Minutes;

namespace OfficeKit.Graph.Sources;

static class MeetingReader
{
    /// <summary>The event as a meeting, its times in the zone of the minutes.</summary>
    public static Meeting Read(Event meeting, TimeZoneInfo zone)
    {
        // A whole day is a day in any zone.
        var day = meeting.IsAllDay == true;
        return new()
        {
            Subject = meeting.Subject ?? "",
            Start = MeetingTime.Text(MeetingTime.Local(meeting.Start, day ? TimeZoneInfo.Utc : zone)),
            End = day ? "" : MeetingTime.Text(MeetingTime.Local(meeting.End, zone)),
            AllDay = day,
            Places = [.. (meeting.Locations ?? []).Select(l => l.DisplayName ?? ""), meeting.Location?.DisplayName ?? ""],
            Organizer = Entry(meeting.Organizer?.EmailAddress),
            Attendees =
            [
                .. (meeting.Attendees ?? []).Select(a =>
                    Entry(a.EmailAddress) with
                    {
                        As =
                            a.Type == AttendeeType.Resource ? InvitedAs.Resource
                            : a.Type == AttendeeType.Optional ? InvitedAs.Optional
                            : InvitedAs.Required,
                        Declined = a.Status?.Response == ResponseType.Declined,
                    }
                ),
            ],
        };
    }

    static Invited Entry(EmailAddress? address) => new() { Name = address?.Name ?? "", Mail = address?.Address ?? "" };
}
