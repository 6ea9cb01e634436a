// A calendar event becomes data of minutes that the kinds render.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Graph.Tests.Support;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;
using static OfficeKit.Graph.Tests.Support.Meetings;

namespace OfficeKit.Graph.Tests.Sources;

[Parallelizable(ParallelScope.All)]
sealed class MeetingTests
{
    static readonly (string, string, string, string)[] People =
    [
        ("chen@contoso.cn", "陈立新", "南湖社区党支部", "党支部书记"),
        ("zhou@contoso.cn", "周敏", "南湖社区党支部", "组织委员"),
        ("li@contoso.cn", "李文", "南湖社区", "党员"),
        ("sun@contoso.cn", "孙安", "南湖社区", "党员"),
        ("feng@contoso.cn", "冯乐", "东桥镇党委", "组织干事"),
    ];

    static readonly string Attendees = string.Join(
        ", ",
        Attendee("陈立新", "CHEN@contoso.cn", response: "organizer"),
        Attendee("Zhou Min", "zhou@contoso.cn"),
        Attendee("李文", "li@contoso.cn", response: "none"),
        Attendee("孙安", "sun@contoso.cn", response: "declined"),
        Attendee("冯乐", "feng@contoso.cn", "optional"),
        Attendee("活动室", "room@contoso.cn", "resource")
    );

    static async Task<GraphData> Fetch(FakeGraph graph, GraphCloud? cloud = null, bool directory = true)
    {
        using var source = new GraphSource(graph.Access(cloud));
        return await source.GetMeetingAsync("E1", directory);
    }

    static string Names(JsonElement people) => string.Join(" ", people.EnumerateArray().Select(p => p.GetProperty("name").GetString()));

    [Test]
    public async Task TheEventBecomesTitleTimePlaceChairAndAttendance()
    {
        using var graph = new FakeGraph().On("/me/events/E1", Event(Attendees)).Directory(People);
        var json = (await Fetch(graph)).Data.Json;
        Assert.That(
            new[] { "title", "start", "end", "place" }.Select(p => json.GetProperty(p).GetString()),
            Is.EqualTo(new[] { "南湖社区党支部2017年第三季度党员大会", "2017-09-05T14:30", "2017-09-05T16:40", "南湖社区党员活动室" })
        );
        Assert.That(
            new[] { "name", "unit", "post" }.Select(p => json.GetProperty("chair").GetProperty(p).GetString()),
            Is.EqualTo(new[] { "陈立新", "南湖社区党支部", "党支部书记" })
        );
        var attendance = json.GetProperty("attendance");
        Assert.That((attendance.GetProperty("expected").GetInt32(), attendance.GetProperty("actual").GetInt32()), Is.EqualTo((4, 3)));
        Assert.That(Names(attendance.GetProperty("present")), Is.EqualTo("陈立新 周敏 李文"));
        Assert.That(attendance.GetProperty("present")[1].GetProperty("unit").GetString(), Is.EqualTo("南湖社区党支部"));
        Assert.That(attendance.GetProperty("leave")[0].GetProperty("kind").GetString(), Is.EqualTo("其他"));
        Assert.That(Names(json.GetProperty("observers")), Is.EqualTo("冯乐"));
    }

    [Test]
    public async Task WhoWasInTheOnlineMeetingCountsAndNotWhoAccepted()
    {
        using var graph = Online(new FakeGraph().On("/me/events/E1", Event(Attendees, online: true)).Directory(People));
        var data = await Fetch(graph);
        var attendance = data.Data.Json.GetProperty("attendance");
        Assert.That(Names(attendance.GetProperty("present")), Is.EqualTo("陈立新 孙安"), "孙安 declined and came all the same");
        Assert.That(Names(attendance.GetProperty("absent")), Is.EqualTo("周敏 李文"), "周敏 joined for no second, 李文 not at all");
        Assert.That(attendance.GetProperty("leave").GetArrayLength(), Is.Zero);
        Assert.That((attendance.GetProperty("expected").GetInt32(), attendance.GetProperty("actual").GetInt32()), Is.EqualTo((4, 2)));
        Assert.That(Names(data.Data.Json.GetProperty("observers")), Is.EqualTo("访客甲"), "冯乐 stayed away, a guest came");
        Assert.That(data.Diagnostics, Is.Empty);
        Assert.That(
            graph.Wire.Single(c => c.Path == "/v1.0/me/onlineMeetings").Query,
            Does.Contain($"JoinWebUrl eq '{Uri.UnescapeDataString(Join)}'").Or.Contain($"JoinWebUrl eq '{Join}'")
        );
    }

    /// <summary>Two reports: one of last month's meeting, one of this one.</summary>
    static FakeGraph Online(FakeGraph graph) =>
        graph
            .On("/me/onlineMeetings", """{ "value": [ { "id": "M1" } ] }""")
            .On(
                "/me/onlineMeetings/M1/attendanceReports",
                """
                { "value": [
                  { "id": "R0", "meetingStartDateTime": "2017-08-05T06:30:00Z", "meetingEndDateTime": "2017-08-05T08:00:00Z",
                    "totalParticipantCount": 9 },
                  { "id": "R1", "meetingStartDateTime": "2017-09-05T06:25:00Z", "meetingEndDateTime": "2017-09-05T08:41:00Z",
                    "totalParticipantCount": 3 } ] }
                """
            )
            .On(
                "/me/onlineMeetings/M1/attendanceReports/R1/attendanceRecords",
                """
                { "value": [
                  { "id": "a", "emailAddress": "chen@contoso.cn", "totalAttendanceInSeconds": 7800, "role": "Organizer",
                    "identity": { "displayName": "陈立新", "id": "1" } },
                  { "id": "b", "emailAddress": "SUN@contoso.cn", "totalAttendanceInSeconds": 60, "role": "Attendee",
                    "identity": { "displayName": "孙安", "id": "2" } },
                  { "id": "c", "emailAddress": "zhou@contoso.cn", "totalAttendanceInSeconds": 0, "role": "Attendee",
                    "identity": { "displayName": "周敏", "id": "3" } },
                  { "id": "d", "emailAddress": null, "totalAttendanceInSeconds": 300, "role": "Attendee",
                    "identity": { "displayName": "访客甲" } } ] }
                """
            );

    [Test]
    public async Task TheChineseCloudHasNoReportsAndIsNotAskedForOne()
    {
        using var graph = new FakeGraph().On("/me/events/E1", Event(Attendees, online: true)).Directory(People);
        var data = await Fetch(graph, GraphCloud.China);
        Assert.That(data.Diagnostics.Select(d => (d.Code, d.Severity)), Does.Contain(("OK1810", DiagnosticSeverity.Warning)));
        Assert.That(graph.Wire.Select(c => c.Path), Has.None.Contain("onlineMeetings"));
        Assert.That(data.Data.Json.GetProperty("attendance").GetProperty("actual").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public async Task WithoutConsentForTheDirectoryTheMeetingComesWithoutPosts()
    {
        using var graph = new FakeGraph()
            .On("/me/events/E1", Event(Attendees))
            .On("GET", "/users", Reply.Error(403, "Authorization_RequestDenied", "Insufficient privileges"));
        var data = await Fetch(graph);
        Assert.That(data.Diagnostics.Select(d => d.Code), Does.Contain("OK1810"));
        Assert.That(data.Data.Json.GetProperty("attendance").GetProperty("present")[1].ToString(), Is.EqualTo("""{"name":"Zhou Min"}"""));
    }

    [Test]
    public async Task A429InsideABatchIsAskedAgainAndTheOthersAreNot()
    {
        var busy = new HashSet<string>();
        using var graph = new FakeGraph().On(
            "/me/events/E1",
            Event(string.Join(", ", Enumerable.Range(1, 30).Select(i => Attendee($"人{i}", $"p{i}@contoso.cn"))))
        );
        graph.On(
            "GET",
            "/users",
            call =>
                (call.Query.Contains("'p7@", StringComparison.Ordinal) || call.Query.Contains("'p25@", StringComparison.Ordinal)) && busy.Add(call.Query)
                    ? Reply.Busy(1)
                    : Reply.Json($$"""{ "value": [ { "displayName": "姓名", "jobTitle": "委员", "mail": null } ] }""")
        );
        var data = await Fetch(graph);
        Assert.That(
            data.Data.Json.GetProperty("attendance")
                .GetProperty("present")
                .EnumerateArray()
                .Select(p => p.TryGetProperty("post", out var post) ? post.GetString() : ""),
            Has.Exactly(31).EqualTo("委员")
        );
        Assert.That(graph.InBatches, Has.Count.EqualTo(31 + 2));
    }

    [Test]
    public void APermanent429InsideABatchEndsInAMessage()
    {
        using var graph = new FakeGraph().On("/me/events/E1", Event(Attendees)).On("GET", "/users", Reply.Busy());
        Assert.That(Problem.Of(() => Fetch(graph)).Code, Is.EqualTo("OK1803"));
    }

    [Test]
    public async Task AnAllDayEventKeepsItsDayAndHasNoEnd()
    {
        using var graph = new FakeGraph().On(
            "/me/events/E1",
            Event("").Replace("\"isAllDay\": false", "\"isAllDay\": true", StringComparison.Ordinal).Replace("06:30", "00:00", StringComparison.Ordinal)
        );
        var data = await Fetch(graph, directory: false);
        Assert.That((data.Data.Json.GetProperty("start").GetString(), data.Data.Json.TryGetProperty("end", out _)), Is.EqualTo(("2017-09-05T00:00", false)));
        Assert.That(data.Diagnostics.Select(d => d.Field), Does.Contain("start"));
    }

    [Test]
    public async Task MeetingsAreFoundByTimeAndSubjectOverAllPages()
    {
        using var graph = new FakeGraph();
        graph.On(
            "GET",
            "/me/calendarView",
            call =>
                Reply.Json(
                    call.Query.Contains("$skip=1", StringComparison.Ordinal)
                        ? Day("2", "支委会", "2017-09-05T15:00:00")
                        : Day("1", "党员大会", "2017-09-04T17:00:00", $", \"@odata.nextLink\": \"{graph.Host}v1.0/me/calendarView?$skip=1\"")
                )
        );
        using var source = new GraphSource(graph.Access());
        var found = await source.GetMeetingsAsync(new DateTime(2017, 9, 5), new DateTime(2017, 9, 6));
        Assert.That(found.Select(m => $"{m.Id} {m.Subject} {m.Start:MM-dd HH:mm}"), Is.EqualTo(new[] { "1 党员大会 09-05 01:00", "2 支委会 09-05 23:00" }));
        Assert.That((await source.GetMeetingsAsync(new DateTime(2017, 9, 5), new DateTime(2017, 9, 6), "大会")).Select(m => m.Id), Is.EqualTo(new[] { "1" }));
        Assert.That(graph.Wire.First().Query, Does.Contain("startDateTime=2017-09-04T16:00:00Z").And.Contain("endDateTime=2017-09-05T16:00:00Z"));

        static string Day(string id, string subject, string start, string more = "") =>
            $$"""{ "value": [ { "id": "{{id}}", "subject": "{{subject}}", "start": { "dateTime": "{{start}}", "timeZone": "UTC" }, "end": """
            + $$"""{ "dateTime": "{{start}}", "timeZone": "UTC" } } ]{{more}} }""";
    }

    [TestCase("branch-assembly-minutes", """{ "recorder": "周敏", "agenda": [ "通报工作" ], "items": [ { "no": 1, "topic": "通报工作" } ] }""")]
    [TestCase(
        "meeting-summary",
        """{ "mark": "南湖社区党支部会议纪要", "issue": { "year": 2017, "number": 1, "display": "第1期" }, "issuer": "南湖社区党支部", "issueDate": "2017-09-06","""
            + """ "opening": "2017年9月5日，陈立新同志主持召开会议，现将议定事项纪要如下：", "decisions": [ { "no": 1, "heading": "关于整改", "text": "会议决定抓紧整改。", "units": [ "南湖社区" ] } ] }"""
    )]
    public async Task WhatTheClerkTypesAndTheMeetingMakeADocumentWithoutErrors(string kindId, string typed)
    {
        using var graph = new FakeGraph().On("/me/events/E1", Event(Attendees)).Directory(People);
        var kind = KindCatalog.Find(kindId)!;
        var json = JsonNode.Parse((await Fetch(graph)).Data.Json.GetRawText())!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(typed)!.AsObject().ToList())
        {
            json[name] = value!.DeepClone();
        }
        var data = TemplateData.Parse(json.ToJsonString());
        Assert.That(kind.Check(data, new DateOnly(2017, 9, 6)).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()), Is.Empty);
        using var memory = new MemoryStream();
        kind.Template.Render(data, memory, new RenderOptions { Schema = kind.Schema });
        var text = PlainText.Of(memory.ToArray());
        Assert.That(text, Does.Contain("陈立新").And.Contain("孙安").And.Contain("冯乐"));
    }

    [Test]
    public async Task MessagesAreInTheReadersLanguage()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        using var graph = new FakeGraph().On("/me/events/E1", Event(Attendees)).Directory(People);
        Assert.That(
            (await Fetch(graph)).Diagnostics.Select(d => d.Message),
            Is.EqualTo(new[] { "出席按会议邀请的答复填写：没有谢绝的都算出席。", "谢绝邀请的 1 人列入请假，类别写作“其他”。" })
        );
    }
}
