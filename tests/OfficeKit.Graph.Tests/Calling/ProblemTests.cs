// Whatever goes wrong with Graph ends in one message that says what to do.
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Calling;

[Parallelizable(ParallelScope.All)]
sealed class ProblemTests
{
    static IEnumerable<TestCaseData> Failures()
    {
        yield return Case("an expired token", "OK1801", "Sign in again", Reply.Error(401, "InvalidAuthenticationToken", "Access token has expired."));
        yield return Case("missing consent", "OK1802", "consent to User.Read, Calendars.Read", Reply.Error(403, "ErrorAccessDenied", "Access is denied."));
        yield return Case("a permanent 429", "OK1803", "Try again", Reply.Busy());
        yield return Case("500", "OK1804", "Try again later", Reply.Error(500, "InternalServerError", "oops", 0));
        yield return Case("502 from a gateway, in HTML", "OK1804", "Try again later", Reply.Html with { Status = 502 });
        yield return Case("a permanent 503", "OK1804", "Try again later", Reply.Error(503, "ServiceUnavailable", "down", 0));
        yield return Case("a dropped connection", "OK1805", "HTTPS_PROXY", Reply.Drop);
        yield return Case("an unknown event", "OK1806", "Check the name", Reply.Error(404, "ErrorItemNotFound", "The specified object was not found."));
        yield return Case("a locked item", "OK1807", "nothing was overwritten", Reply.Error(423, "resourceLocked", "locked"));
        yield return Case("a bad request", "OK1808", "--cloud", Reply.Error(400, "BadRequest", "strange"));
        yield return Case("the sign-in page of the network", "OK1808", "sign-in page", Reply.Html);
        yield return Case(
            "a redirect",
            "OK1808",
            "--cloud",
            Reply.Empty(302) with
            {
                Headers = new Dictionary<string, string> { ["Location"] = "http://localhost:9/v1.0/me/events/E1" },
            }
        );

        static TestCaseData Case(string name, string code, string hint, Reply reply) => new TestCaseData(code, hint, reply).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Failures))]
    public void AFailureSaysWhatToDo(string code, string hint, Reply reply)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        using var graph = new FakeGraph().On("GET", "/me/events/E1", reply);
        using var source = new GraphSource(graph.Access());
        var problem = Problem.Of(() => source.GetMeetingAsync("E1"));
        Assert.That((problem.Code, problem.Severity), Is.EqualTo((code, DiagnosticSeverity.Error)), problem.ToString());
        Assert.That(problem.Message, Does.StartWith("the calendar: "));
        Assert.That(problem.Hint, Does.Contain(hint));
    }

    [Test]
    public void InChineseTheHintNamesThePermission()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        using var graph = new FakeGraph().On("GET", "/me/events/E1", Reply.Error(403, "ErrorAccessDenied", "Access is denied."));
        using var source = new GraphSource(graph.Access());
        var problem = Problem.Of(() => source.GetMeetingAsync("E1"));
        Assert.That(
            (problem.Message, problem.Hint),
            Is.EqualTo(
                (
                    "日历：没有权限（403）：Access is denied。",
                    "请管理员在 Microsoft Entra 为本应用同意权限 User.Read、Calendars.Read，然后重新登录；或者换一个有权的账号。"
                )
            )
        );
    }

    [Test]
    public void OfflineIsOneClearMessage()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var source = new GraphSource(GraphAccess.WithToken(GraphCloud.Global.WithEndpoint(new Uri($"http://127.0.0.1:{port}")), "t"));
        Assert.That(Problem.Of(() => source.GetMeetingAsync("E1")).Code, Is.EqualTo("OK1805"));
    }

    [Test]
    public async Task TwoTimesBusyThenAnAnswerIsAnAnswer()
    {
        using var graph = new FakeGraph().On("GET", "/me/events/E1", Reply.Busy(), Reply.Busy(1), Reply.Json(Meetings.Event("")));
        using var source = new GraphSource(graph.Access());
        var meeting = await source.GetMeetingAsync("E1", directory: false);
        Assert.That(meeting.Data.Json.GetProperty("title").GetString(), Does.StartWith("南湖社区"));
        Assert.That(graph.Wire, Has.Count.EqualTo(3));
    }

    [Test]
    public void APermanent429IsAskedFourTimesAndNoMore()
    {
        using var graph = new FakeGraph().On("GET", "/me/events/E1", Reply.Busy());
        using var source = new GraphSource(graph.Access());
        Assert.That(Problem.Of(() => source.GetMeetingAsync("E1")).Code, Is.EqualTo("OK1803"));
        Assert.That(graph.Wire, Has.Count.EqualTo(4));
    }

    [Test]
    public void ALongerWaitThanAllowedIsToldAndNotWaitedFor()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        using var graph = new FakeGraph().On("GET", "/me/events/E1", Reply.Busy(600));
        using var source = new GraphSource(graph.Access());
        var problem = Problem.Of(() => source.GetMeetingAsync("E1"));
        Assert.That((problem.Code, problem.Hint), Is.EqualTo(("OK1803", "Try again after 600 seconds, and ask for less at a time.")));
    }

    [Test]
    public void WhoeverStopsItGetsNoDiagnostic()
    {
        using var graph = new FakeGraph().On("GET", "/me/events/E1", Reply.Busy(30));
        using var source = new GraphSource(graph.Access());
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.That(() => source.GetMeetingAsync("E1", cancel: stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
