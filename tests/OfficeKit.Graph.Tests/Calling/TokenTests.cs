// Tokens go to the configured Graph host, and to no other; each cloud has its own hosts and scopes.
using Azure.Core;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Calling;

[Parallelizable(ParallelScope.All)]
sealed class TokenTests
{
    const string Page =
        """{ "value": [ { "id": "1", "subject": "一", "start": { "dateTime": "2017-09-05T06:30:00", "timeZone": "UTC" }, "end": """
        + """{ "dateTime": "2017-09-05T07:30:00", "timeZone": "UTC" } } ], "@odata.nextLink": "NEXT" }""";

    [Test]
    public async Task AHostOutsideTheBuiltInListGetsTheToken()
    {
        using var graph = new FakeGraph().On("/me/events/E1", Meetings.Event(""));
        using var source = new GraphSource(graph.Access());
        await source.GetMeetingAsync("E1", directory: false);
        Assert.That(graph.Wire.Select(c => (c.Path, c.Authorization)), Is.EqualTo(new[] { ("/v1.0/me/events/E1", "Bearer secret-token") }));
    }

    [Test]
    public void ANextLinkToAnotherHostIsRefusedAndThatHostSeesNothing()
    {
        using var other = new FakeGraph().On("/me/calendarView", """{ "value": [] }""");
        using var graph = new FakeGraph();
        graph.On("/me/calendarView", Page.Replace("NEXT", $"{other.Host}v1.0/me/calendarView?$skip=1", StringComparison.Ordinal));
        using var source = new GraphSource(graph.Access());
        var problem = Problem.Of(() => source.GetMeetingsAsync(new DateTime(2017, 9, 5), new DateTime(2017, 9, 6)));
        Assert.That(problem.Code, Is.EqualTo("OK1808"));
        Assert.That(other.Wire, Is.Empty);
    }

    [TestCase("global", "https://graph.microsoft.com/v1.0", "https://login.microsoftonline.com/")]
    [TestCase("china", "https://microsoftgraph.chinacloudapi.cn/v1.0", "https://login.chinacloudapi.cn/")]
    [TestCase("usgov", "https://graph.microsoft.us/v1.0", "https://login.microsoftonline.us/")]
    [TestCase("usgov-dod", "https://dod-graph.microsoft.us/v1.0", "https://login.microsoftonline.us/")]
    public void EachCloudHasItsHosts(string name, string endpoint, string login)
    {
        var cloud = GraphCloud.Find(name.ToUpperInvariant())!;
        Assert.That((cloud.Endpoint.AbsoluteUri, cloud.Login.AbsoluteUri), Is.EqualTo((endpoint, login)));
    }

    [Test]
    public void AnEndpointIsHttpsOrThisComputer()
    {
        Assert.That(GraphCloud.Global.WithEndpoint(new Uri("https://gateway.example.cn")).Endpoint.AbsoluteUri, Is.EqualTo("https://gateway.example.cn/v1.0"));
        Assert.That(() => GraphCloud.Global.WithEndpoint(new Uri("http://gateway.example.cn")), Throws.ArgumentException);
    }

    [Test]
    public async Task AMeetingAsksForTheLeastFirstAndForMoreWhenAFeatureIsUsed()
    {
        using var graph = new FakeGraph().On("/me/events/E1", Meetings.Event("")).Directory(("chen@contoso.cn", "陈立新", "党支部", "书记"));
        var asked = new List<string>();
        var credential = DelegatedTokenCredential.Create((context, _) => Token(context), (context, _) => ValueTask.FromResult(Token(context)));
        using var source = new GraphSource(new GraphAccess(GraphCloud.Global.WithEndpoint(graph.Host), credential));
        await source.GetMeetingAsync("E1", directory: false);
        Assert.That(asked, Is.EqualTo(new[] { $"{graph.Host}User.Read {graph.Host}Calendars.Read" }));
        await source.GetMeetingAsync("E1");
        Assert.That(asked.Distinct(), Is.EqualTo(new[] { $"{graph.Host}User.Read {graph.Host}Calendars.Read", $"{graph.Host}User.Read.All" }));

        AccessToken Token(TokenRequestContext context)
        {
            asked.Add(string.Join(' ', context.Scopes));
            return new AccessToken("t", DateTimeOffset.UtcNow.AddHours(1));
        }
    }

    [Test]
    public async Task AProgramByItselfAsksForWhatWasConsentedToAndNamesAUser()
    {
        using var graph = new FakeGraph().On("/users/chen@contoso.cn/events/E1", Meetings.Event(""));
        string? asked = null;
        var credential = DelegatedTokenCredential.Create((c, _) => Token(c), (c, _) => ValueTask.FromResult(Token(c)));
        using var source = new GraphSource(
            new GraphAccess(GraphCloud.Global.WithEndpoint(graph.Host), credential) { AppOnly = true, User = "chen@contoso.cn" }
        );
        await source.GetMeetingAsync("E1", directory: false);
        Assert.That(asked, Is.EqualTo($"{graph.Host}.default"));

        AccessToken Token(TokenRequestContext context)
        {
            asked = context.Scopes.Single();
            return new AccessToken("t", DateTimeOffset.UtcNow.AddHours(1));
        }
    }
}
