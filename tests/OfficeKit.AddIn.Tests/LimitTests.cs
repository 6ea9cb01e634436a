// What the host does not take, and how it says so.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeKit.AddIn.Tests;

sealed class LimitTests
{
    static async Task<(int Status, string Type, string Detail)> Problem(HttpResponseMessage response)
    {
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(json.GetProperty("status").GetInt32(), Is.EqualTo((int)response.StatusCode));
        return ((int)response.StatusCode, json.GetProperty("type").GetString()!.Split(':')[^1], json.GetProperty("detail").GetString()!);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task ABodyOverTenMegabytesIsRefusedReadably(bool saysItsLength)
    {
        using var host = new Host();
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("{\"x\":\"" + new string('a', 11 << 20))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/render") { Content = content };
        message.Headers.TransferEncodingChunked = !saysItsLength;
        using var response = await host.Client.SendAsync(message);
        var (status, type, detail) = await Problem(response);
        Assert.That((status, type), Is.EqualTo((413, "too-large")));
        Assert.That(detail, Does.Contain("10 MB"));
    }

    [Test]
    public async Task OnlyJsonIsTaken()
    {
        using var host = new Host();
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await host.Client.PostAsync("/api/kinds", content);
        Assert.That((await Problem(response)).Status, Is.EqualTo(415));
    }

    [Test]
    public async Task TheNextRequestAfterTheLastAllowedIsToldWhenToComeBack()
    {
        using var host = new Host(new() { ["Host:RequestsPerMinute"] = "2" });
        for (var i = 0; i < 2; i++)
        {
            using var taken = await host.Post("kinds", []);
            Assert.That((int)taken.StatusCode, Is.EqualTo(200));
        }
        using var refused = await host.Post("kinds", []);
        Assert.That((await Problem(refused)).Status, Is.EqualTo(429));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        // The pane itself is never refused.
        Assert.That(await host.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task WorkThatTakesTooLongIsStopped()
    {
        using var host = new Host(new() { ["Host:Timeout"] = "00:00:00.001" });
        using var response = await host.Post(
            "render",
            new()
            {
                ["template"] = Requests.Own("x.docx", "{{ a }}"),
                ["data"] = new JsonObject { ["a"] = 1 },
            }
        );
        Assert.That((await Problem(response)).Status, Is.EqualTo(504));
    }

    [Test]
    public async Task WhenTooManyWaitOneMoreIsToldSo()
    {
        using var host = new Host(new() { ["Host:Concurrency"] = "1", ["Host:Waiting"] = "0" });
        // A worker for a template of one's own takes longer to start than all these requests to arrive.
        var request = new JsonObject
        {
            ["template"] = Requests.Own("x.docx", "{{ a }}"),
            ["data"] = new JsonObject { ["a"] = 1 },
        };
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Post("render", request.DeepClone().AsObject())));
        Assert.That(responses.Count(r => (int)r.StatusCode == 200), Is.GreaterThanOrEqualTo(1));
        var busy = responses.First(r => (int)r.StatusCode == 503);
        Assert.That((await Problem(busy)).Type, Is.EqualTo("busy"));
        Assert.That(busy.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        Array.ForEach(responses, r => r.Dispose());
    }

    [Test]
    public async Task AForeignTemplateThatNeedsTooMuchMemoryTakesNoOneElseWithIt()
    {
        // 24 MB: enough to start, too little for the data of this request.
        using var host = new Host(new() { ["Host:ForeignHeapBytes"] = (24 << 20).ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var rows = new JsonArray([.. Enumerable.Range(0, 60_000).Select(i => (JsonNode)new JsonObject { ["名称"] = $"第{i}行的内容", ["数"] = i })]);
        using var response = await host.Post(
            "render",
            new()
            {
                ["template"] = Requests.Own("x.docx", "{{ for r in rows }}{{ r.名称 }}{{ end }}"),
                ["data"] = new JsonObject { ["rows"] = rows },
            }
        );
        Assert.That((await Problem(response)).Type, Is.EqualTo("too-heavy"));
        Assert.That((await host.Ask("render", Requests.Render("work-report"))).GetProperty("document").ValueKind, Is.EqualTo(JsonValueKind.String));
    }
}
