// A branch assembly in the calendar, as Graph words it.
using System.Text.Json.Nodes;

namespace OfficeKit.Graph.Tests.Support;

static class Meetings
{
    public const string Join = "https://teams.example.com/l/meetup-join/19%3ameeting";

    /// <summary>An event of 2017-09-05, 14:30 to 16:40 in China, called by 陈立新.</summary>
    public static string Event(string attendees, bool online = false, string more = "") =>
        $$"""
            { "@odata.etag": "W/\"1\"", "id": "E1", "subject": "南湖社区党支部2017年第三季度党员大会", "isAllDay": false,
              "isOnlineMeeting": {{(online ? "true" : "false")}},
              "onlineMeeting": {{(online ? $$"""{ "joinUrl": "{{Join}}" }""" : "null")}},
              "start": { "dateTime": "2017-09-05T06:30:00.0000000", "timeZone": "UTC" },
              "end": { "dateTime": "2017-09-05T08:40:00.0000000", "timeZone": "UTC" },
              "location": { "displayName": "南湖社区党员活动室", "locationType": "default" },
              "locations": [ { "displayName": "南湖社区党员活动室" } ],
              "organizer": { "emailAddress": { "name": "陈立新", "address": "chen@contoso.cn" } }{{more}},
              "attendees": [ {{attendees}} ] }
            """;

    public static string Attendee(string name, string address, string type = "required", string response = "accepted") =>
        $$"""{ "type": "{{type}}", "status": { "response": "{{response}}", "time": "2017-09-01T00:00:00Z" }, "emailAddress": { "name": "{{name}}","""
        + $$""" "address": "{{address}}" } }""";

    /// <summary>The directory: whoever's address is asked for, answered with the person of that address.</summary>
    public static FakeGraph Directory(this FakeGraph graph, params (string Address, string Name, string Unit, string Post)[] people) =>
        graph.On(
            "GET",
            "/users",
            call =>
            {
                var found = people.Where(p => call.Query.Contains($"'{p.Address}'", StringComparison.Ordinal));
                return Reply.Json(
                    new JsonObject
                    {
                        ["value"] = new JsonArray([
                            .. found.Select(p => new JsonObject
                            {
                                ["id"] = p.Address,
                                ["displayName"] = p.Name,
                                ["department"] = p.Unit,
                                ["jobTitle"] = p.Post,
                                ["mail"] = p.Address,
                                ["userPrincipalName"] = p.Address,
                            }),
                        ]),
                    }.ToJsonString()
                );
            }
        );
}
