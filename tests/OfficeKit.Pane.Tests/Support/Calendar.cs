// A calendar with one meeting and its people, as the fake Graph has it.
using System.Text.Json;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Pane.Tests.Support;

static class Calendar
{
    static object Attendee(string name, string mail, string answer = "accepted") =>
        new
        {
            type = "required",
            emailAddress = new { name, address = mail },
            status = new { response = answer },
        };

    /// <param name="graph">The fake Graph.</param>
    /// <param name="busy">How often it says 429 before it answers.</param>
    public static void Fill(FakeGraph graph, int busy = 0)
    {
        var meeting = new
        {
            id = "1",
            subject = "市委党建工作领导小组第3次会议",
            isCancelled = false,
            start = new { dateTime = "2017-09-05T14:30:00.0000000" },
            end = new { dateTime = "2017-09-05T16:40:00.0000000" },
            location = new { displayName = "市委三楼会议室" },
            attendees = new[] { Attendee("陈立新", "chen@x"), Attendee("周敏", "zhou@x"), Attendee("李文", "li@x"), Attendee("孙安", "sun@x", "declined") },
        };
        graph.On(
            "GET",
            "/me/calendarView",
            [.. Enumerable.Repeat(Reply.Busy(1), busy), Reply.Json(JsonSerializer.Serialize(new { value = new[] { meeting } }))]
        );
        Person("chen@x", "陈立新", "市委办公室", "主任");
        Person("zhou@x", "周敏", "市委组织部", "副部长");
        Person("li@x", "李文", "市委办公室", "科长");

        void Person(string mail, string displayName, string department, string jobTitle) =>
            graph.On(
                $"/users/{mail}",
                JsonSerializer.Serialize(
                    new
                    {
                        displayName,
                        mail,
                        department,
                        jobTitle,
                    }
                )
            );
    }
}
