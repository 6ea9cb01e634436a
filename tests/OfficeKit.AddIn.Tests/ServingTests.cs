// The files of pane and engine, and the headers they come with.
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace OfficeKit.AddIn.Tests;

sealed class ServingTests
{
    string folder = "";

    [SetUp]
    public void MakeFiles()
    {
        folder = Directory.CreateTempSubdirectory("officekit-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "engine", "_framework"));
        Directory.CreateDirectory(Path.Combine(folder, "pane", "assets"));
        void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        File("engine/_framework/dotnet.js", "plain");
        File("engine/_framework/dotnet.js.br", "brotli");
        File("engine/_framework/Some.Lib.0a1b2c3d4e.wasm", "plain");
        File("engine/_framework/Some.Lib.0a1b2c3d4e.wasm.br", "brotli");
        File("engine/_framework/Some.Lib.0a1b2c3d4e.wasm.gz", "gzip");
        File("pane/taskpane.html", "<title>公文助手</title>");
        File("pane/assets/taskpane-Ab3_x-9Z.js", "1");
        File("secret.txt", "secret");
    }

    [TearDown]
    public void DropFiles() => Directory.Delete(folder, recursive: true);

    Host Start(string environment = "Development", string cloud = "global") =>
        new(
            new()
            {
                ["Host:Engine"] = Path.Combine(folder, "engine"),
                ["Host:Pane"] = Path.Combine(folder, "pane"),
                ["Host:Cloud"] = cloud,
            },
            environment
        );

    static async Task<(string Text, HttpResponseMessage Response)> Get(Host host, string address, string accepted = "")
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var response = await host.Client.SendAsync(message);
        return (await response.Content.ReadAsStringAsync(), response);
    }

    [TestCase("br, gzip", "brotli", "br")]
    [TestCase("gzip", "gzip", "gzip")]
    [TestCase("gzip, br;q=0", "gzip", "gzip")]
    [TestCase("", "plain", null)]
    public async Task AFileComesCompressedAsTheBrowserCanReadIt(string accepted, string text, string? encoding)
    {
        using var host = Start();
        var (found, response) = await Get(host, "/engine/_framework/Some.Lib.0a1b2c3d4e.wasm", accepted);
        Assert.That(
            (found, response.Content.Headers.ContentEncoding.FirstOrDefault(), response.Content.Headers.ContentType!.MediaType),
            Is.EqualTo((text, encoding, "application/wasm"))
        );
        Assert.That(response.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding" }));
    }

    [Test]
    public async Task ThePanesScriptsAreCompressedWhenAskedFor()
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "pane", "assets", "big-Ab3_x-9Z.js"), new string('a', 20_000));
        using var host = Start();
        var (text, response) = await Get(host, "/assets/big-Ab3_x-9Z.js", "gzip, br");
        Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        Assert.That(text.Length, Is.LessThan(1_000));
        Assert.That(response.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
    }

    [TestCase("/engine/_framework/Some.Lib.0a1b2c3d4e.wasm", true)]
    [TestCase("/assets/taskpane-Ab3_x-9Z.js", true)]
    [TestCase("/engine/_framework/dotnet.js", false)]
    [TestCase("/taskpane.html", false)]
    [TestCase("/", false)]
    public async Task WhatItsNameTellsIsCachedForEverAndAllElseAskedFor(string address, bool isForEver)
    {
        using var host = Start();
        var (_, response) = await Get(host, address);
        Assert.That(response.Headers.CacheControl!.ToString(), Is.EqualTo(isForEver ? "public, max-age=31536000, immutable" : "no-cache"));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var known = await host.Client.SendAsync(again);
        Assert.That((int)known.StatusCode, Is.EqualTo(304), "what has not changed is not sent again");
    }

    [TestCase("/../secret.txt")]
    [TestCase("/%2e%2e/secret.txt")]
    [TestCase("/engine/..%2f..%2fsecret.txt")]
    [TestCase("/appsettings.json")]
    [TestCase("/package.json")]
    public async Task NoOtherFileIsServed(string address)
    {
        using var host = Start();
        var (text, response) = await Get(host, address);
        Assert.That((int)response.StatusCode, Is.EqualTo(404), text);
    }

    [TestCase("global", "https://appsforoffice.microsoft.com", "https://*.officeapps.live.com")]
    [TestCase("china", "https://appsforoffice.cdn.partner.office365.cn", "https://*.partner.office365.cn")]
    public async Task ThePolicyNamesTheHostsOfTheCloudAndNoMore(string cloud, string script, string frame)
    {
        using var host = Start(cloud: cloud);
        var (_, response) = await Get(host, "/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ").ToDictionary(d => d.Split(' ')[0], d => d.Split(' ')[1..]);
        Assert.That(policy["script-src"], Is.EqualTo(new[] { "'self'", "'wasm-unsafe-eval'", script }));
        Assert.That(policy["default-src"], Is.EqualTo(new[] { "'none'" }));
        Assert.That(policy["frame-ancestors"], Has.Member(frame).And.No.Member("*").And.No.Member("https:"));
        Assert.That(policy["connect-src"], Has.Length.EqualTo(4).And.No.Member("*"));
    }

    [Test]
    public async Task TheHeadersLetOfficeHoldThePaneAndTellNothing()
    {
        using var host = Start("Production");
        var (_, response) = await Get(host, "/");
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        foreach (
            var name in (string[])["X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Set-Cookie", "Server", "X-Powered-By"]
        )
        {
            Assert.That(response.Headers.Contains(name), Is.False, name);
        }
        using var asked = await host.Post("kinds", []);
        Assert.That(asked.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(asked.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task TheManifestIsServedWithTheAddressOfTheHost()
    {
        using var host = Start();
        var (text, _) = await Get(host, "/manifest.xml");
        Assert.That(text, Does.Contain($"https://{host.Client.BaseAddress!.Authority}/taskpane.html?view=new").And.Not.Contain("localhost:3000"));
        Assert.That(XDocument.Parse(text).Root!.Name.LocalName, Is.EqualTo("OfficeApp"));
        Assert.That((int)(await Get(host, "/icons/new-32.png")).Response.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task WithoutEngineFilesThePaneIsToldSo()
    {
        Directory.Delete(Path.Combine(folder, "engine"), recursive: true);
        using var host = Start();
        Assert.That((await Get(host, "/settings.json")).Text, Does.Contain("\"engine\":null"));
    }
}
