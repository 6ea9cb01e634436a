// officekit verify: the report, its exit code, and the mended copy.
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class VerifyCommandTests : Workspace
{
    string Report()
    {
        var sample = Path.Combine(Repository.Root, "templates", "work-report", "sample-redhead.json");
        Assert.That(Command.Officekit(Folder, "render", "work-report", sample, "-o", "a.docx").Code, Is.Zero);
        return Path.Combine(Folder, "a.docx");
    }

    string Broken()
    {
        var docx = System.IO.File.ReadAllBytes(Report());
        return File(
            "b.docx",
            PackageParts.With(
                PackageParts.With(docx, "word/document.xml", x => x.Replace("w:top=\"2098\"", "w:top=\"1440\"", StringComparison.Ordinal)),
                "word/styles.xml",
                x => x.Replace("w:line=\"579\"", "w:line=\"600\"", StringComparison.Ordinal)
            )
        );
    }

    [Test]
    public void AGoodDocumentPasses()
    {
        var command = Command.Officekit(Folder, "--lang", "zh", "verify", Report());
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(command.Output, Does.StartWith("错误 0"));
    }

    [Test]
    public void ABrokenRuleIsToldWithPlaceFoundWantedAndClause()
    {
        var command = Command.Officekit(Folder, "--lang", "zh", "verify", Broken());
        Assert.That(command.Code, Is.EqualTo(1));
        Assert.That(command.Errors, Does.Contain("错误 R2  正文: 天头（上边距）：现为25.4mm，应为37.0mm（GB/T 9704-2012 5.2.1）。 〔可自动修正〕"));
        // A fault of every paragraph is told three times and then counted.
        Assert.That(command.Errors.Split('\n').Count(l => l.StartsWith("错误 R30", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(command.Errors, Does.Match("R30 .*还有\\d+处同样的问题"));
        Assert.That(command.Output, Does.Match(@"^错误 \d+，提醒 \d+，说明 \d+；其中 \d+ 处可用 --fix 修正"));
    }

    [Test]
    public void JsonHasEveryFindingWithPartAndPlace()
    {
        var json = JsonDocument.Parse(Command.Officekit(Folder, "verify", Broken(), "--json").Output).RootElement;
        var found = json.GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("code").GetString() == "R30").ToList();
        Assert.That(found, Has.Count.GreaterThan(10));
        Assert.That(found.Select(d => d.GetProperty("place").GetString()), Does.Contain("正文第12段").And.All.Match(@"^正文第\d+段$"));
        Assert.That(
            found.Select(d => (d.GetProperty("part").GetString(), d.GetProperty("severity").GetString(), d.GetProperty("fixable").GetBoolean())),
            Is.All.EqualTo(("word/document.xml", "error", true))
        );
        Assert.That(json.GetProperty("errors").GetInt32(), Is.GreaterThan(found.Count));
        Assert.That(json.GetProperty("output").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void FixWritesAMendedCopyAndReportsWhatIsLeft()
    {
        var broken = Broken();
        var before = System.IO.File.ReadAllBytes(broken);
        var command = Command.Officekit(Folder, "--lang", "zh", "verify", broken, "--fix", "out/c.docx");
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(command.Output, Does.Match(@"已改好 \d+ 处，写入 out/c.docx"));
        Assert.That(System.IO.File.ReadAllBytes(broken), Is.EqualTo(before));
        Assert.That(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out/c.docx"))), Is.EqualTo(PlainText.Of(before)));
        Assert.That(Command.Officekit(Folder, "verify", "out/c.docx").Code, Is.Zero);
    }

    [Test]
    public void AProfileMeasuresByItsOwnMargins()
    {
        var report = Report();
        Assert.That(Command.Officekit(Folder, "verify", report, "--profile", "gongwen-33476").Errors, Does.Contain("R2 ").And.Contain("34.6mm"));
        Assert.That(Command.Officekit(Folder, "verify", report, "--profile", "a4").Code, Is.EqualTo(2));
    }

    [Test]
    public void AKindNamesTheLayoutOfItsDocuments()
    {
        var (report, own) = (Report(), Path.Combine(Folder, "own"));
        Directory.CreateDirectory(own);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "templates", "work-report")))
        {
            System.IO.File.Copy(file, Path.Combine(own, Path.GetFileName(file)));
        }
        void Says(string profile) =>
            System.IO.File.WriteAllText(
                Path.Combine(own, "schema.json"),
                System
                    .IO.File.ReadAllText(Path.Combine(Repository.Root, "templates", "work-report", "schema.json"))
                    .Replace("\"x-profile\": \"gongwen\"", $"\"x-profile\": \"{profile}\"", StringComparison.Ordinal)
            );
        Says("gongwen-33476");
        Assert.That(Command.Officekit(Folder, "verify", report, "--kind", own).Errors, Does.Contain("R2 ").And.Contain("34.6mm"));
        Assert.That(Command.Officekit(Folder, "verify", report, "--kind", own, "--profile", "gongwen").Code, Is.Zero);
        Assert.That(Command.Officekit(Folder, "verify", report, "--kind", "work-report").Code, Is.Zero);
        Says("a4");
        Assert.That(Command.Officekit(Folder, "verify", report, "--kind", own).Errors, Does.Contain("OK1905").And.Contain("'a4'"));
        Assert.That(Command.Officekit(Folder, "verify", report, "--kind", "no-such-kind").Errors, Does.Contain("OK1501"));
        // A document with embedded data names its kind itself.
        var sample = Path.Combine(Repository.Root, "templates", "work-report", "sample.json");
        Assert.That(Command.Officekit(Folder, "render", "work-report", sample, "-o", "e.docx", "--embed-data").Code, Is.Zero);
        Assert.That(Command.Officekit(Folder, "verify", "e.docx").Code, Is.Zero);
    }

    [Test]
    public void PagesAreMeasuredAndReportedWithTheRest()
    {
        Tools.RequireProgram("soffice");
        var good = Command.Officekit(Folder, "--lang", "zh", "verify", Report(), "--layout");
        Assert.That(good.Code, Is.Zero, good.Errors);
        Assert.That(good.Errors, Does.Not.Contain("OK19"));
        var low = File(
            "b.docx",
            PackageParts.With(
                System.IO.File.ReadAllBytes(Report()),
                "word/document.xml",
                x => x.Replace("w:footer=\"1434\"", "w:footer=\"567\"", StringComparison.Ordinal)
            )
        );
        var broken = Command.Officekit(Folder, "--lang", "zh", "verify", low, "--layout");
        Assert.That(broken.Code, Is.EqualTo(1));
        Assert.That(
            broken.Errors,
            Does.Contain("错误 R141  ").And.Match(@"错误 R145  第1页: 页码至下页边：现为1\d\.\dmm，应为至少15mm（GB/T 9704-2012 7\.5）。")
        );
        var json = JsonDocument
            .Parse(Command.Officekit(Folder, "verify", low, "--layout", "--json").Output)
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .First(d => d.GetProperty("code").GetString() == "R145");
        Assert.That(
            (json.GetProperty("place").GetString(), json.GetProperty("part").GetString(), json.GetProperty("fixable").GetBoolean()),
            Is.EqualTo(("第1页", "word/document.xml", false))
        );
        // The mended copy is what is laid out.
        Assert.That(Command.Officekit(Folder, "verify", low, "--layout", "--fix", "c.docx").Code, Is.Zero);
    }

    [Test]
    public void WithoutLibreOfficeTheRestIsReportedAndWhatIsMissing()
    {
        var command = Command.Run(
            Folder,
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll"), "--lang", "zh", "verify", Broken(), "--layout"],
            new Dictionary<string, string> { ["PATH"] = "/nowhere" }
        );
        Assert.That(command.Code, Is.EqualTo(1));
        Assert.That(command.Errors, Does.Contain("错误 R2  ").And.Contain("错误 OK1901").And.Contain("apt-get install libreoffice-writer-nogui"));
    }

    [Test]
    public void AFileThatCannotBeReadIsOneClearLineAndNothingIsWritten()
    {
        File("x.docx", "hello");
        var command = Command.Officekit(Folder, "verify", "x.docx", "--fix", "y.docx");
        Assert.That((command.Code, Exists("y.docx")), Is.EqualTo((1, false)));
        Assert.That(command.Errors, Does.Contain("OK1001"));
        // Nothing that cannot be read is laid out.
        Assert.That(Command.Officekit(Folder, "verify", "x.docx", "--layout").Errors, Is.EqualTo(Command.Officekit(Folder, "verify", "x.docx").Errors));
        Assert.That(Command.Officekit(Folder, "verify", "nowhere.docx").Errors, Does.Contain("OK1501"));
    }
}
