// The pane on its real host: the engine in the browser, and the same engine behind /api where the browser cannot run it.
using System.Text.Json;
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class HostTests : PaneTest
{
    RealHost host = null!;

    protected override Uri Address => host.Address;

    [OneTimeSetUp]
    public void StartHost() => host = new RealHost();

    [OneTimeTearDown]
    public void StopHost() => host?.Dispose();

    async Task<byte[]> FilledMinutes()
    {
        await OpenKind("meeting-summary");
        await Button("填入示例").ClickAsync();
        await Settled();
        var waiting = Page.WaitForDownloadAsync();
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        return await File.ReadAllBytesAsync((await (await waiting).PathAsync())!);
    }

    [Test]
    public async Task WithoutWebAssemblyTheHostMakesTheSameDocument()
    {
        await Page.AddInitScriptAsync("delete window.WebAssembly");
        var asked = new List<string>();
        Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        var file = await FilledMinutes();
        Assert.Multiple(async () =>
        {
            Assert.That(asked, Is.SupersetOf(new[] { "/api/preview", "/api/render" }));
            Assert.That(asked, Has.None.Contains("_framework"));
            Assert.That(Documents.Unlike(file, Documents.OfTheLibrary("meeting-summary", await Draft("meeting-summary"))), Is.Empty);
        });
    }

    [Test]
    public async Task WhoTypesSlowlyDoesNotUseUpTheRequestsOfAMinute()
    {
        await Page.AddInitScriptAsync("delete window.WebAssembly");
        await OpenKind("meeting-summary");
        var asked = 0;
        Page.Request += (_, request) => asked += request.Url.Contains("/api/", StringComparison.Ordinal) ? 1 : 0;
        await Field("mark").PressSequentiallyAsync("中共市委会议纪要", new() { Delay = 900 });
        await Page.WaitForTimeoutAsync(3000);
        // Seven seconds: at 120 a minute there are 14, and the clerk wants some for the document itself. One request makes a document and checks its data.
        Assert.That(asked, Is.InRange(1, 3));
    }

    [Test]
    public async Task AViewThatCannotBeFetchedIsToldAndComesWhenItCan()
    {
        ExpectedTrouble = ["Failed to load resource", "Failed to fetch dynamically imported module"];
        await Open();
        await Page.RouteAsync("**/assets/verify-*.js", route => route.AbortAsync());
        await Tab("核验").ClickAsync();
        await Assertions.Expect(Page.Locator("main .notice.error")).ToContainTextAsync("没有取到");
        await Tab("检查").ClickAsync();
        await Assertions.Expect(Page.Locator("main h2")).ToHaveTextAsync("检查");
    }

    [Test]
    public async Task WithTheEngineInTheBrowserNothingFilledInLeavesIt()
    {
        var asked = new List<string>();
        await Open();
        await Kind("meeting-summary").ClickAsync();
        // The engine is there once its first answer is; what was asked of the host before was the list of kinds.
        await Settled();
        Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await Button("填入示例").ClickAsync();
        await Settled();
        await Assertions.Expect(Page.Locator(".bar .saved")).ToContainTextAsync("草稿");
        Assert.That(asked.Where(a => a.StartsWith("/api/", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task TheSecondOpeningLoadsNoEngineBytes()
    {
        const string Loaded = "JSON.stringify(performance.getEntriesByType('resource').filter(r => r.name.endsWith('.wasm')).map(r => r.transferSize))";
        async Task<long[]> Sizes()
        {
            await Open();
            await Kind("pledge-letter").ClickAsync();
            await Settled();
            return JsonSerializer.Deserialize<long[]>(await Page.Workers[0].EvaluateAsync<string>(Loaded))!;
        }
        var (first, second) = (await Sizes(), await Sizes());
        TestContext.Out.WriteLine($"engine over the wire: first {first.Sum():N0} bytes, second {second.Sum():N0}");
        Assert.Multiple(() =>
        {
            Assert.That(first.Sum(), Is.GreaterThan(1_000_000));
            Assert.That(second, Is.Not.Empty);
            Assert.That(second.Sum(), Is.Zero);
        });
    }

    [Test]
    public async Task TheFirstDocumentComesSoonAfterAColdLoad()
    {
        var start = DateTime.UtcNow;
        await OpenKind("pledge-letter");
        TestContext.Out.WriteLine($"first document after a cold load: {(DateTime.UtcNow - start).TotalSeconds:0.0} s, a second of it waiting on purpose");
        await Assertions.Expect(Page.Locator(".bar .counts")).ToContainTextAsync("空白");
    }
}
