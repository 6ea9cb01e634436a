// officekit fetch, run as a user would, against a server of our own.
using System.Text.Json;
using OfficeKit.Cli.Tests;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Cli;

sealed class FetchCommandTests
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll");
    string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("officekit-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    Command Fetch(FakeGraph? graph, params string[] arguments) =>
        Command.Run(
            folder,
            "dotnet",
            [Program, "fetch", .. arguments, .. (string[])(graph is null ? [] : ["--endpoint", graph.Host.AbsoluteUri, "--time-zone", "Asia/Shanghai"])],
            graph is null ? null : new Dictionary<string, string> { ["OFFICEKIT_GRAPH_TOKEN"] = "secret-token" }
        );

    string Text(string name) => File.ReadAllText(Path.Combine(folder, name));

    [Test]
    public void AMeetingIsFoundBySubjectAndWrittenAsData()
    {
        using var graph = new FakeGraph()
            .On("/me/calendarView", $$"""{ "value": [ {{Meetings.Event("")}} ] }""")
            .On("/me/events/E1", Meetings.Event(""))
            .Directory(("chen@contoso.cn", "陈立新", "党支部", "书记"));
        var command = Fetch(graph, "meeting", "--from", "2017-09-05", "--subject", "党员大会", "-o", "m.json", "--lang", "zh");
        Assert.That((command.Code, command.Output.Trim()), Is.EqualTo((0, "已写入 m.json")), command.Errors);
        var json = JsonDocument.Parse(Text("m.json")).RootElement;
        Assert.That(
            (json.GetProperty("start").GetString(), json.GetProperty("chair").GetProperty("post").GetString()),
            Is.EqualTo(("2017-09-05T14:30", "书记"))
        );
        Assert.That(graph.Wire.Select(c => c.Authorization), Is.All.EqualTo("Bearer secret-token"));
    }

    [Test]
    public void SeveralMeetingsAreListedToChooseFrom()
    {
        using var graph = new FakeGraph().On(
            "/me/calendarView",
            $$"""{ "value": [ {{Meetings.Event("")}}, {{Meetings.Event("").Replace("\"E1\"", "\"E2\"", StringComparison.Ordinal)}} ] }"""
        );
        var command = Fetch(graph, "meeting", "--from", "2017-09-05", "-o", "m.json", "--json");
        var json = JsonDocument.Parse(command.Output).RootElement;
        Assert.That((command.Code, json.GetProperty("diagnostics")[0].GetProperty("code").GetString()), Is.EqualTo((1, "OK1809")));
        Assert.That(json.GetProperty("meetings").EnumerateArray().Select(m => m.GetProperty("event").GetString()), Is.EqualTo(new[] { "E1", "E2" }));
        Assert.That(File.Exists(Path.Combine(folder, "m.json")), Is.False);
    }

    [Test]
    public void MembersBecomeJsonOrASheet()
    {
        using var graph = new FakeGraph()
            .On("/groups", """{ "value": [ { "id": "g1", "displayName": "支部" } ] }""")
            .On(
                "/groups/g1/members",
                """{ "value": [ { "@odata.type": "#microsoft.graph.user", "id": "1", "displayName": "陈立新", "jobTitle": "书记" } ] }"""
            );
        var command = Fetch(graph, "members", "--group", "支部", "-o", "m.csv");
        Assert.That((command.Code, Text("m.csv").ReplaceLineEndings("\n")), Is.EqualTo((0, "name,post\n陈立新,书记\n")), command.Errors);
    }

    [Test]
    public void AMissingPermissionIsOneLineOfTheReadersLanguageAndWritesNothing()
    {
        using var graph = new FakeGraph().On("GET", "/groups", Reply.Error(403, "Authorization_RequestDenied", "Insufficient privileges"));
        var command = Fetch(graph, "members", "--group", "支部", "-o", "m.json", "--lang", "zh");
        Assert.That((command.Code, command.Output), Is.EqualTo((1, "")));
        Assert.That(command.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1).And.All.StartsWith("错误 OK1802").And.All.Contains("GroupMember.Read.All"));
        Assert.That(File.Exists(Path.Combine(folder, "m.json")), Is.False);
    }

    [Test]
    public void WithoutASignInTheMessageSaysHow()
    {
        var command = Fetch(null, "members", "--group", "支部", "-o", "m.json");
        Assert.That(
            (command.Code, command.Errors.Contains("OK1801", StringComparison.Ordinal), command.Errors.Contains("--client", StringComparison.Ordinal)),
            Is.EqualTo((1, true, true)),
            command.Errors
        );
    }

    [TestCase("meeting", "-o", "m.json")]
    [TestCase("meeting", "-o", "m.json", "--event", "E1", "--subject", "x")]
    [TestCase("meeting", "-o", "m.json", "--from", "昨天")]
    [TestCase("members", "-o", "m.json", "--group", "x", "--cloud", "mars")]
    [TestCase("members", "-o", "m.json", "--group", "x", "--endpoint", "http://example.cn")]
    [TestCase("list", "-o", "m.json", "--site", "x")]
    [TestCase("table", "-o", "m.json", "--file", "x", "--table", "y", "--time-zone", "Mars/Base")]
    public void WrongArgumentsEndWithTwo(params string[] arguments) => Assert.That(Fetch(null, arguments).Code, Is.EqualTo(2));
}
