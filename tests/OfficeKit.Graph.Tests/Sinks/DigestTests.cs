// Each unit gets one mail with all its lines.
using System.Text.Json;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Sinks;

[Parallelizable(ParallelScope.All)]
sealed class DigestTests
{
    [Test]
    public async Task EachUnitGetsOneMailWithAllItsLinesAndAFailureStopsNoOther()
    {
        var tries = 0;
        using var graph = new FakeGraph();
        graph.On(
            "POST",
            "/me/sendMail",
            call =>
                Subject(call).Contains("西桥", StringComparison.Ordinal) ? Reply.Error(400, "ErrorInvalidRecipients", "At least one recipient is not valid.")
                : Subject(call).Contains("东桥", StringComparison.Ordinal) && tries++ == 0 ? Reply.Busy()
                : Reply.Empty(202)
        );
        using var sink = new GraphSink(graph.Access());
        var report = await sink.SendDigestsAsync(
            "整改提醒",
            [
                new("南湖社区党支部", "nan@contoso.cn", "第1项 10月20日前"),
                new("东桥镇党委", "dong@contoso.cn", "第2项"),
                new("南湖社区党支部", "NAN@contoso.cn", "第3项"),
                new("西桥镇党委", "?", "第4项"),
            ]
        );
        Assert.That(report.Sent, Is.EqualTo(new[] { "南湖社区党支部", "东桥镇党委" }));
        Assert.That(report.Failed.Select(d => (d.Field, d.Code)), Is.EqualTo(new[] { ("西桥镇党委", "OK1808") }));
        var mails = graph.InBatches.Select(c => JsonDocument.Parse(c.Body).RootElement.GetProperty("Message")).ToList();
        Assert.That(mails, Has.Count.EqualTo(4), "only the throttled one is sent again");
        Assert.That(mails[0].GetProperty("subject").GetString(), Is.EqualTo("整改提醒：南湖社区党支部"));
        Assert.That(mails[0].GetProperty("body").GetProperty("content").GetString(), Is.EqualTo("第1项 10月20日前\n第3项"));
        Assert.That(mails[0].GetProperty("toRecipients").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void ATimeOutThatDoesNotSayWhetherMailsWereSentSendsNoneTwice()
    {
        using var graph = new FakeGraph().On("POST", "/$batch", Reply.Error(504, "GatewayTimeout", "late", 0));
        using var sink = new GraphSink(graph.Access());
        Assert.That(Problem.Of(() => sink.SendDigestsAsync("整改提醒", [new("南湖社区党支部", "nan@contoso.cn", "第1项")])).Code, Is.EqualTo("OK1804"));
        Assert.That(graph.Wire, Has.Count.EqualTo(1));
    }

    static string Subject(Call call) => JsonDocument.Parse(call.Body).RootElement.GetProperty("Message").GetProperty("subject").GetString()!;
}
