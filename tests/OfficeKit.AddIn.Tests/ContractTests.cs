// Host and WebAssembly engine give the same answers to the same requests, and both those of officekit.
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.AddIn.Tests;

sealed class ContractTests
{
    static readonly string Engine = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn", "engine", "_framework", "dotnet.js");

    Host host = null!;
    Process engine = null!;

    [OneTimeSetUp]
    public void Start()
    {
        Tools.RequireProgram("node");
        Tools.Require(File.Exists(Engine) ? null : "the engine is not published (tests/publish-engine.sh does it)");
        host = new Host(new() { ["Host:RequestsPerMinute"] = "1000" });
        engine = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "engine.mjs"), Engine])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new System.Text.UTF8Encoding(false),
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        Assert.That(JsonNode.Parse(engine.StandardOutput.ReadLine()!)!.AsArray().Select(o => o!.ToString()), Has.Member("render"));
    }

    [OneTimeTearDown]
    public void Stop()
    {
        host?.Dispose();
        engine?.Kill();
        engine?.Dispose();
    }

    JsonElement Browser(string operation, JsonObject request)
    {
        engine.StandardInput.WriteLine(new JsonObject { ["operation"] = operation, ["request"] = request.DeepClone() }.ToJsonString());
        engine.StandardInput.Flush();
        return JsonDocument.Parse(engine.StandardOutput.ReadLine()!).RootElement;
    }

    static IEnumerable<string> Kinds => KindCatalog.Kinds.Select(k => k.Id);

    [TestCaseSource(nameof(Kinds))]
    public async Task AKindRendersTheSameInBrowserAndHostAndByTheLibrary(string kind)
    {
        var request = Requests.Render(kind);
        request["embedData"] = true;
        request["language"] = "en";
        var (browser, served) = (Browser("render", request), await host.Ask("render", request));
        Same(browser, served);
        using var memory = new MemoryStream();
        var own = KindCatalog.Find(kind)!;
        own.Template.Render(
            TemplateData.Parse(own.Read("sample.json")!),
            memory,
            new RenderOptions
            {
                Schema = own.Schema,
                EmbedData = true,
                TemplateName = kind,
                Now = DateTimeOffset.Parse(Requests.Now, System.Globalization.CultureInfo.InvariantCulture),
            }
        );
        SameParts(Requests.Document(browser), memory.ToArray());
    }

    [Test]
    public void TheBrowsersDocumentIsThatOfOfficekitRender()
    {
        var folder = Directory.CreateTempSubdirectory("officekit-").FullName;
        try
        {
            var (data, output) = (Path.Combine(folder, "d.json"), Path.Combine(folder, "o.docx"));
            File.WriteAllText(data, Requests.Sample("meeting-summary").ToJsonString());
            using var command = Process.Start(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll"), "render", "meeting-summary", data, "-o", output]
            );
            command.WaitForExit();
            Assert.That(command.ExitCode, Is.Zero);
            SameParts(Requests.Document(Browser("render", Requests.Render("meeting-summary"))), File.ReadAllBytes(output));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static IEnumerable<TestCaseData> Others()
    {
        yield return new("kinds", new JsonObject());
        yield return new("kind", new JsonObject { ["kind"] = "work-report" });
        yield return new("kind", new JsonObject { ["kind"] = "nothing", ["language"] = "en" });
        yield return new("fields", new JsonObject { ["template"] = Requests.Kind("meeting-summary"), ["language"] = "en" });
        yield return new(
            "fields",
            new JsonObject { ["template"] = Requests.Own("甲.docx", "{{ for 项 in 事项 }}{{ 项.时限 | 日期 }}{{ end }}", "{{ n * 2 }}") }
        );
        yield return new("check", new JsonObject { ["template"] = Requests.Own("乙.docx", "{{ x", "{{ end }}", "{{ a | nothing }}") });
        yield return new(
            "check",
            new JsonObject
            {
                ["template"] = Requests.Kind("work-report"),
                ["data"] = new JsonObject { ["title"] = 3, ["titel"] = "x" },
                ["now"] = Requests.Now,
            }
        );
        yield return new(
            "render",
            new JsonObject
            {
                ["template"] = Requests.Own("丙.docx", "{{ 标题 }}", "{{ a.b }}"),
                ["data"] = new JsonObject { ["标题"] = "好\n行" },
            }
        );
        yield return new(
            "render",
            new JsonObject
            {
                ["template"] = Requests.Own("丁.docx", "{{ 标题 | markdown }}", "{{ 数 | 大写金额 }}{{ 日 | 日期 }}"),
                ["data"] = new JsonObject
                {
                    ["标题"] = "- 甲\n- 乙",
                    ["数"] = 107.50,
                    ["日"] = "2017-09-05",
                },
            }
        );
        yield return new(
            "render",
            new JsonObject
            {
                ["template"] = new JsonObject { ["file"] = "AAAA", ["name"] = "x" },
                ["data"] = new JsonObject(),
            }
        );
        yield return new(
            "render",
            new JsonObject
            {
                ["template"] = Requests.Kind("work-report"),
                ["data"] = new JsonObject(),
                ["odd"] = 1,
            }
        );
        yield return new(
            "preview",
            new JsonObject
            {
                ["template"] = Requests.Kind("meeting-summary"),
                ["data"] = new JsonObject
                {
                    ["title"] = "会",
                    ["issue"] = new JsonObject { ["number"] = 3, ["previous"] = 100 },
                },
                ["now"] = Requests.Now,
            }
        );
        yield return new(
            "preview",
            new JsonObject
            {
                ["template"] = Requests.Own("戊.docx", "{{ x", "{{ y }}"),
                ["data"] = new JsonObject { ["y"] = 1 },
            }
        );
        yield return new("meeting", Requests.Meeting());
        // What lacks a member is told with its byte: letters that every writer of JSON writes alike.
        yield return new(
            "meeting",
            new JsonObject
            {
                ["meeting"] = new JsonObject { ["subject"] = "a", ["allDay"] = true },
            }
        );
        yield return new("meeting", WholeDay());
        yield return new("meeting", new JsonObject { ["people"] = null });
        yield return new("extract", new JsonObject { ["document"] = Convert.ToBase64String(Requests.Docx("好")) });
        yield return new("extract", new JsonObject());
        yield return new("bulk", Requests.Bulk("单位\t内容\n甲支部\t好\n乙支部\n丙支部\t好\n"));
        yield return new("bulk", Requests.Bulk(""));
        yield return new("verify", new JsonObject { ["document"] = Convert.ToBase64String(Requests.Docx("关于开展检查的通知", "各支部:")) });
        yield return new(
            "verify",
            new JsonObject
            {
                ["document"] = "AAAA",
                ["profile"] = "gongwen-grid",
                ["language"] = "en",
            }
        );
        yield return new("verify", new JsonObject { ["document"] = "AAAA", ["profile"] = "none" });
    }

    static JsonObject WholeDay()
    {
        var request = Requests.Meeting();
        (request["meeting"]!["allDay"], request["meeting"]!["end"], request["people"]) = (true, "", new JsonArray());
        return request;
    }

    [TestCaseSource(nameof(Others))]
    public async Task BrowserAndHostAnswerAlike(string operation, JsonObject request)
    {
        using var response = await host.Post(operation, request);
        Same(Browser(operation, request), JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    /// <summary>Equal in all but the compressed bytes of documents, which may differ from runtime to runtime.</summary>
    static void Same(JsonElement browser, JsonElement host)
    {
        Assert.That(Without(browser, "document", "zip"), Is.EqualTo(Without(host, "document", "zip")));
        if (browser.TryGetProperty("zip", out var zip) && zip.ValueKind == JsonValueKind.String)
        {
            var (left, right) = (PackageParts.Of(zip.GetBytesFromBase64()), PackageParts.Of(host.GetProperty("zip").GetBytesFromBase64()));
            Assert.That(left.Keys, Is.EqualTo(right.Keys));
            Assert.Multiple(() => left.Keys.ToList().ForEach(name => SameParts(left[name], right[name])));
        }
        if (browser.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.String)
        {
            SameParts(Requests.Document(browser), Requests.Document(host));
        }
    }

    static string Without(JsonElement answer, params string[] members)
    {
        var copy = JsonObject.Create(answer)!;
        foreach (var member in members.Where(copy.ContainsKey))
        {
            copy[member] = copy[member] is null ? null : "…";
        }
        return copy.ToJsonString();
    }

    static void SameParts(byte[] one, byte[] other)
    {
        var (left, right) = (PackageParts.Of(one), PackageParts.Of(other));
        Assert.That(left.Keys, Is.EqualTo(right.Keys));
        Assert.That(left.Keys.Where(name => !left[name].AsSpan().SequenceEqual(right[name])), Is.Empty, "parts that differ");
    }
}
