// What is shipped works as shipped: the Native AOT program, and the package in a stranger's project.
using System.IO.Compression;
using System.Text.RegularExpressions;
using OfficeKit.Graph.Tests.Support;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class ShippingTests : Workspace
{
    static string Sample => Path.Combine(Repository.Root, "templates", "work-report", "sample.json");

    [Test]
    public void ATrimmedNativeProgramPrintsEveryFieldAndMakesTheSameFile()
    {
        Tools.RequireProgram("gcc");
        var publish = Command.Run(
            Repository.Root,
            "dotnet",
            ["publish", "src/OfficeKit.Cli", "-c", "Release", "-r", "linux-x64", "-o", Path.Combine(Folder, "native"), "-nodeReuse:false"]
        );
        Assert.That(publish.Code, Is.Zero, publish.Output);
        Assert.That(publish.Output, Does.Not.Contain("warning IL"));
        var program = Path.Combine(Folder, "native", "OfficeKit.Cli");

        var rendered = Command.Run(Folder, program, ["render", "work-report", Sample, "-o", "native.docx"]);
        Assert.That(rendered.Code, Is.Zero, rendered.Errors);
        Assert.That(
            Command.Officekit(Folder, "render", "work-report", Sample, "-o", "jit.docx").Output.Split('\n')[1..],
            Is.EqualTo(rendered.Output.Split('\n')[1..])
        );
        Assert.That(
            PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "native.docx"))),
            Is.EqualTo(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "jit.docx"))))
        );
        foreach (
            var arguments in (string[][])
                [
                    ["fields", "work-report"],
                    ["kinds", "--json"],
                    ["check", "work-report", "--data", Sample, "--json"],
                    ["verify", "native.docx", "--json"],
                ]
        )
        {
            Assert.That(Command.Run(Folder, program, arguments), Is.EqualTo(Command.Officekit(Folder, arguments)), string.Join(" ", arguments));
        }
        PagesAreReadTheSame(program);
        WhatLibrariesMakeIsTheSame(program);
        WhatIsFetchedIsTheSame(program);
    }

    /// <summary>PdfPig reads the pages of verify --layout.</summary>
    void PagesAreReadTheSame(string program)
    {
        Tools.RequireProgram("soffice");
        File(
            "low.docx",
            PackageParts.With(Bytes("native.docx"), "word/document.xml", x => x.Replace("w:footer=\"1434\"", "w:footer=\"567\"", StringComparison.Ordinal))
        );
        string[] arguments = ["verify", "low.docx", "--layout", "--json"];
        var native = Command.Run(Folder, program, arguments);
        Assert.That(native.Output, Does.Contain("\"R145\""));
        Assert.That(native, Is.EqualTo(Command.Officekit(Folder, arguments)));
    }

    /// <summary>Markdown, QR codes, pictures, .csv and .xlsx come from libraries, which may not bear trimming.</summary>
    void WhatLibrariesMakeIsTheSame(string program)
    {
        File(
            "rich.docx",
            PlainDocument.Of(
                "{{ t | markdown }}",
                "{{ u | qr }}{{ ok | checkbox }}",
                "{{ rows | table }}",
                "{{ n | string.upcase }}{{ xs | array.size }}{{ 7 | math.divided_by 2 }}"
            )
        );
        File(
            "rich.json",
            """{ "t": "# 标题\n\n**粗** [链](https://a.b)\n\n- 一\n- 二\n\n|a|b|\n|-|-|\n|1|2|", "u": "https://example.org", "ok": true, "rows": [ [ "甲" ], """
                + """[ 1 ] ], "n": "abc", "xs": [ 1, 2 ] }"""
        );
        foreach (
            var (run, name) in new (Func<string[], Command>, string)[]
            {
                (a => Command.Run(Folder, program, a), "native"),
                (a => Command.Officekit(Folder, a), "jit"),
            }
        )
        {
            foreach (
                var arguments in (string[][])
                    [
                        ["render", "rich.docx", "rich.json", "-o", $"{name}-rich.docx", "--embed-data"],
                        ["extract", $"{name}-rich.docx", "-o", $"{name}.csv"],
                        ["extract", $"{name}-rich.docx", "-o", $"{name}.xlsx"],
                        ["extract", $"{name}-rich.docx", "-o", $"{name}.json"],
                    ]
            )
            {
                var ran = run(arguments);
                Assert.That(ran.Code, Is.Zero, ran.Errors);
            }
        }
        Assert.That(PackageParts.Of(Bytes("native-rich.docx")), Is.EqualTo(PackageParts.Of(Bytes("jit-rich.docx"))));
        Assert.That(
            PackageParts.Text(Bytes("native.xlsx"), "xl/worksheets/sheet1.xml"),
            Is.EqualTo(PackageParts.Text(Bytes("jit.xlsx"), "xl/worksheets/sheet1.xml").Replace("jit-", "native-", StringComparison.Ordinal))
        );
        Assert.That(
            System.Text.Encoding.UTF8.GetString(Bytes("native.csv")),
            Is.EqualTo(System.Text.Encoding.UTF8.GetString(Bytes("jit.csv")).Replace("jit-", "native-", StringComparison.Ordinal))
        );
        Assert.That(Bytes("native.json"), Is.EqualTo(Bytes("jit.json")));
        RowsAreReadTheSame(program);
    }

    /// <summary>A bulk run reads .csv and .xlsx by libraries, too.</summary>
    void RowsAreReadTheSame(string program)
    {
        File("row.docx", PlainDocument.Of("{{ n }}，{{ t }}"));
        foreach (var sheet in (string[])["jit.csv", "jit.xlsx", "rich.json"])
        {
            var rows = sheet == "rich.json" ? File("rows.json", $"[{System.IO.File.ReadAllText(Path.Combine(Folder, sheet))}]") : sheet;
            string[] Bulk(string output) => ["bulk", "row.docx", rows, "-o", output, "--name", "{n}"];
            var native = Command.Run(Folder, program, Bulk($"native-{sheet}.out"));
            Assert.That(native.Code, Is.Zero, native.Errors);
            Assert.That(Command.Officekit(Folder, Bulk($"jit-{sheet}.out")).Code, Is.Zero);
            Assert.That(PackageParts.Of(Bytes($"native-{sheet}.out/abc.docx")), Is.EqualTo(PackageParts.Of(Bytes($"jit-{sheet}.out/abc.docx"))));
        }
    }

    /// <summary>The Graph SDK finds its lists by reflection over its pages, and is trimmed to what fetch asks for.</summary>
    void WhatIsFetchedIsTheSame(string program)
    {
        using var graph = new FakeGraph()
            .On("/me/events/E1", Meetings.Event(Meetings.Attendee("周敏", "zhou@contoso.cn")))
            .Directory(("zhou@contoso.cn", "周敏", "南湖社区", "组织委员"))
            .On("/groups", """{ "value": [ { "id": "g1", "displayName": "支部" } ] }""")
            .On("/sites/S1/lists/L1", """{ "id": "L1", "displayName": "台账" }""")
            .On("/sites/S1/lists/L1/columns", """{ "value": [ { "name": "Title", "displayName": "问题", "text": {} } ] }""")
            .On("/sites/S1/lists/L1/items", """{ "value": [ { "id": "1", "fields": { "Title": "2017-09-30" } } ] }""");
        graph.On(
            "GET",
            "/groups/g1/members",
            call =>
                Reply.Json(
                    call.Query.Contains("$skiptoken", StringComparison.Ordinal)
                        ? """{ "value": [ { "@odata.type": "#microsoft.graph.user", "id": "2", "displayName": "周敏", "jobTitle": "组织委员" } ] }"""
                        : $$"""{ "value": [ { "@odata.type": "#microsoft.graph.user", "id": "1", "displayName": "陈立新" } ],"""
                            + $$""" "@odata.nextLink": "{{graph.Host}}v1.0/groups/g1/members?$skiptoken=1" }"""
                )
        );
        foreach (
            var what in (string[][])
                [
                    ["meeting", "--event", "E1"],
                    ["members", "--group", "支部"],
                    ["list", "--site", "S1", "--list", "L1"],
                ]
        )
        {
            foreach (var (name, start) in new[] { ("native", (string[])[]), ("jit", ["OfficeKit.Cli.dll"]) })
            {
                string[] arguments = ["fetch", .. what, "--endpoint", graph.Host.AbsoluteUri, "--time-zone", "Asia/Shanghai", "-o", $"{name}-{what[0]}.json"];
                var environment = new Dictionary<string, string> { ["OFFICEKIT_GRAPH_TOKEN"] = "t" };
                var ran =
                    start.Length == 0
                        ? Command.Run(Folder, program, arguments, environment)
                        : Command.Run(Folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, start[0]), .. arguments], environment);
                Assert.That(ran.Code, Is.Zero, ran.Errors);
            }
            Assert.That(Bytes($"native-{what[0]}.json"), Is.EqualTo(Bytes($"jit-{what[0]}.json")));
        }
        Assert.That(System.Text.Encoding.UTF8.GetString(Bytes("native-members.json")), Does.Contain("组织委员"));
    }

    byte[] Bytes(string name) => System.IO.File.ReadAllBytes(Path.Combine(Folder, name));

    [Test]
    public void AStrangerAddsThePackageAndRunsTheLinesOfTheReadme()
    {
        var readme = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var snippet = Regex.Match(readme, "```csharp\n(.*?)```", RegexOptions.Singleline);
        Assert.That(readme[..snippet.Index].Split('\n').Length + 3, Is.LessThanOrEqualTo(20), "the first working code stands within 20 lines");

        // A version of its own, or NuGet would take yesterday's package from its cache.
        var version = $"0.1.0-test{DateTime.UtcNow:yyyyMMddHHmmss}";
        var pack = Command.Run(
            Repository.Root,
            "dotnet",
            ["pack", "src/OfficeKit", "-c", "Release", "-o", Path.Combine(Folder, "feed"), $"-p:Version={version}", "-nodeReuse:false"]
        );
        Assert.That(pack.Code, Is.Zero, pack.Output);
        using (var package = ZipFile.OpenRead(Path.Combine(Folder, "feed", $"OfficeKit.{version}.nupkg")))
        {
            Assert.That(
                package.Entries.Select(e => e.FullName),
                Is.SupersetOf(new[] { "README.md", "lib/net10.0/OfficeKit.dll", "lib/net10.0/OfficeKit.xml" })
            );
            using var nuspec = new StreamReader(package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
            Assert.That(nuspec.ReadToEnd(), Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("<dependency id=\"Scriban.Signed\""));
        }
        Assert.That(System.IO.File.Exists(Path.Combine(Folder, "feed", $"OfficeKit.{version}.snupkg")), Is.True);

        File("nuget.config", "<configuration><packageSources><add key=\"local\" value=\"feed\" /></packageSources></configuration>");
        File(
            "Stranger.csproj",
            $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>"
                + $"enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup><ItemGroup>"
                + $"<PackageReference Include=\"OfficeKit\" Version=\"{version}\" /></ItemGroup></Project>"
        );
        File("Program.cs", snippet.Groups[1].Value);
        Directory.CreateDirectory(Path.Combine(Folder, "templates", "work-report"));
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "templates", "work-report")))
        {
            System.IO.File.Copy(file, Path.Combine(Folder, "templates", "work-report", Path.GetFileName(file)));
        }
        var run = Command.Run(Folder, "dotnet", ["run"]);
        Assert.That(run.Code, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output.Trim(), Does.EndWith("9 blanks, 2 elements missing"));
        Assert.That(
            PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out", "工作报告.docx"))),
            Is.EqualTo(System.IO.File.ReadAllText(Path.Combine(Folder, "templates", "work-report", "expected.txt")))
        );
    }

    [Test]
    public void TheFirstCommandOfTheReadmeRendersEverySampleToOut()
    {
        var command = Command.Run(Repository.Root, "bash", ["tests/render-samples.sh"]);
        Assert.That(command.Code, Is.Zero, command.Output + command.Errors);
        Assert.That(command.Output, Does.Contain("work-report.docx").And.Contain("work-report-redhead.docx"));
        Assert.That(System.IO.File.Exists(Path.Combine(Repository.Root, "out", "work-report.docx")), Is.True);
    }

    [Test]
    public void TheCommandOfTheReadmeRuns()
    {
        var readme = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var arguments = Regex
            .Match(readme, "`officekit (render work-report [^`]*)`")
            .Groups[1]
            .Value.Replace("templates/work-report/sample.json", Sample, StringComparison.Ordinal)
            .Split(' ');
        var command = Command.Officekit(Folder, arguments);
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(Exists("out/工作报告.docx"), Is.True);
    }
}
