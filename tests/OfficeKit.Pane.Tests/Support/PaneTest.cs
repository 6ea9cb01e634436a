// A browser with the pane in it. Every test ends with: no violation of the policy, no error in the console, no host but those allowed.
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using OfficeKit.AddIn;
using OfficeKit.AddIn.Settings;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests.Support;

[NonParallelizable]
public abstract class PaneTest
{
    const string Chromium = "/usr/bin/chromium";

    /// <summary>The hosts that may be asked beside the pane's own: office.js, sign-in, Graph. Default: those of the global cloud.</summary>
    private protected virtual OfficeCloud Cloud => OfficeCloud.Of("global");

    readonly ConcurrentBag<string> trouble = [];
    readonly ConcurrentBag<string> hosts = [];
    IPlaywright? playwright;
    IBrowser? browser;

    private protected FileServer Server { get; private set; } = null!;

    /// <summary>Where the pane is opened. Default: on the plain file server.</summary>
    protected virtual Uri Address => Server.Address;

    protected IBrowserContext Context { get; private set; } = null!;
    protected IPage Page { get; private set; } = null!;

    /// <summary>What a test expects to see in the console: the browser writes failed requests there.</summary>
    protected IReadOnlyList<string> ExpectedTrouble { get; set; } = [];

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        Tools.Require(File.Exists(Chromium) ? null : $"not found: {Chromium} (tests/install-tools.sh installs it)");
        BuiltPane.Require();
        Server = await FileServer.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                ],
            }
        );
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [SetUp]
    public async Task OpenPage()
    {
        (ExpectedTrouble, Server.Settings) = ([], "{}");
        Assertions.SetDefaultExpectTimeout(30_000);
        trouble.Clear();
        hosts.Clear();
        Context = await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 400, Height = 900 },
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                AcceptDownloads = true,
            }
        );
        Context.SetDefaultTimeout(60_000);
        Page = await Context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                trouble.Add($"{message.Text} {message.Location}");
            }
        };
        Page.PageError += (_, error) => trouble.Add(error);
        Page.Request += (_, request) => hosts.Add(new Uri(request.Url).Host);
        await Page.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))"
        );
    }

    [TearDown]
    public async Task ClosePage()
    {
        await Context.CloseAsync();
        string[] allowed = [Cloud.OfficeScript.Host, Cloud.Login.Host, Cloud.Graph.Host];
        Assert.Multiple(() =>
        {
            Assert.That(trouble.Where(t => !ExpectedTrouble.Any(e => t.Contains(e, StringComparison.Ordinal))), Is.Empty, "console");
            Assert.That(hosts.Distinct().Where(h => h is not "127.0.0.1" and not "" && !allowed.Contains(h)), Is.Empty, "hosts");
        });
    }

    /// <summary>Answers for office.js. Default: with a Word that records what it is asked.</summary>
    private protected virtual Task AnswerOffice() =>
        Context.RouteAsync(
            $"{Cloud.ScriptOrigin}/**",
            route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Scripts.Read("office.js") })
        );

    /// <summary>Opens the pane and waits for the list of kinds, or for the view asked for.</summary>
    protected async Task Open(string query = "", string waitFor = "button.kind[data-kind]")
    {
        if (query.Contains("in=word", StringComparison.Ordinal))
        {
            // Only then: a page with routes has no cache.
            await AnswerOffice();
        }
        await Page.GotoAsync(new Uri(Address, "taskpane.html" + query).ToString());
        await Page.Locator(waitFor).First.WaitForAsync(new() { Timeout = 120_000 });
    }

    protected ILocator Kind(string id) => Page.Locator($"button.kind[data-kind='{id}']");

    /// <summary>Opens the form of a kind and waits until it has been looked at once.</summary>
    protected async Task OpenKind(string id, string query = "")
    {
        await Open(query);
        await Kind(id).ClickAsync();
        await Settled();
    }

    /// <summary>Waits until the document was made anew after the last change.</summary>
    protected async Task Settled()
    {
        await Page.WaitForTimeoutAsync(700);
        await Assertions.Expect(Page.Locator(".bar .counts")).Not.ToBeEmptyAsync(new() { Timeout = 120_000 });
        await Page.WaitForTimeoutAsync(300);
    }

    /// <summary>The data that the pane keeps of a kind, as JSON.</summary>
    protected async Task<byte[]> Draft(string kind) => Encoding.UTF8.GetBytes(await Page.EvaluateAsync<string>($"localStorage['officekit.draft.{kind}']"));

    /// <summary>A field of the form by its path in the data.</summary>
    protected ILocator Field(string path) => Page.Locator($"[data-path='{path}']").Locator("input, textarea, select").First;

    protected ILocator Button(string text) => Page.Locator($"fluent-button:has-text('{text}')").First;

    protected ILocator Tab(string text) => Page.Locator($"fluent-tab:has-text('{text}')").First;

    /// <summary>Turns Microsoft 365 on in the settings, and goes back to the list of kinds.</summary>
    protected async Task TurnOnMicrosoft365()
    {
        await Page.Locator("button.icon[aria-label='设置']").ClickAsync();
        await Page.Locator(".check input").CheckAsync();
        await Button("‹").ClickAsync();
    }

    /// <summary>What Word was asked, by the name of the call.</summary>
    protected async Task<IReadOnlyList<JsonElement>> AskedOfWord(string call)
    {
        using var all = JsonDocument.Parse(await Page.EvaluateAsync<string>("JSON.stringify(window.wordCalls)"));
        return [.. all.RootElement.Clone().EnumerateArray().Where(c => c[0].GetString() == call)];
    }

    /// <summary>Keeps a picture of the pane for people to look at.</summary>
    protected async Task Picture(string name, bool fullPage = false)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "pane");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = fullPage });
    }
}
