// officekit bulk: what a user sees, and what a kill, a signal, a full disk and a vanished folder leave behind.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class BulkCommandTests : Workspace
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll");

    string Rows(int count)
    {
        File("t.docx", PlainDocument.Of("{{ no }}", "{{ 姓名 }}承诺：{{ 事项 }}"));
        return File("rows.csv", "no,姓名,事项\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{i},党员{i},每月走访{i}户\n")));
    }

    Process Start(params string[] arguments)
    {
        // A shell that starts the tests in the background has them ignore Ctrl-C, and what they start inherits that.
        string[] command = [.. OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : Array.Empty<string>(), "dotnet", Program, "bulk", .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    int Count(string folder = "out") => Directory.Exists(Path.Combine(Folder, folder)) ? Directory.GetFiles(Path.Combine(Folder, folder), "*.docx").Length : 0;

    JsonElement Report() => JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, "r.json"))).RootElement;

    [Test]
    public void ARunEndsWithASummaryAndZero()
    {
        Rows(3);
        var command = Command.Officekit(Folder, "--lang", "zh", "bulk", "t.docx", "rows.csv", "-o", "out", "--name", "{no}");
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(command.Output, Does.Match(@"^共 3 份，完成 3，失败 0，用时 \d+\.\d 秒（\d+ 份/秒），写到 out\s*$"));
        Assert.That(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out", "2.docx"))), Is.EqualTo("2\n党员2承诺：每月走访2户\n"));
    }

    [Test]
    public void BadRowsAreToldWithRowAndFieldAndTheRunEndsWithThree()
    {
        File("t.docx", PlainDocument.Of("{{ x }}"));
        File("rows.jsonl", "{\"no\":\"a\",\"x\":1}\n{\"no\":\"b\"}\n");
        var command = Command.Officekit(Folder, "--lang", "en", "bulk", "t.docx", "rows.jsonl", "-o", "out", "--report", "r.json");
        Assert.That(command.Code, Is.EqualTo(3));
        Assert.That(command.Errors, Does.Contain("OK1301").And.Contain("第2行").And.Contain("x"));
        Assert.That(Report().GetProperty("rows")[0].GetProperty("key").GetString(), Is.EqualTo("b"));
        var json = JsonDocument.Parse(Command.Officekit(Folder, "bulk", "t.docx", "rows.jsonl", "-o", "out", "--json").Output).RootElement;
        Assert.That(
            (json.GetProperty("total").GetInt32(), json.GetProperty("failed").GetInt32(), json.GetProperty("rows")[0].GetProperty("field").GetString()),
            Is.EqualTo((2, 1, "x"))
        );
    }

    [TestCase(1, "none.csv")]
    [TestCase(1, "rows.txt.doc")]
    [TestCase(2, "rows.csv", "--parallel", "0")]
    [TestCase(2, "rows.csv", "--set", "x")]
    [TestCase(1, "rows.csv", "--name", "{卡号}")]
    public void WhatCannotBeginSaysSo(int code, string rows, params string[] more)
    {
        Rows(1);
        var command = Command.Officekit(Folder, ["bulk", "t.docx", rows, "-o", "out", .. more]);
        Assert.That((command.Code, command.Errors.Length > 0, Count()), Is.EqualTo((code, true, 0)));
    }

    [Test]
    public void KilledAtAnyMomentARunIsResumedWithoutLossOrDouble()
    {
        const int Wanted = 1_500;
        Rows(Wanted);
        var random = new Random(20261124);
        for (var kill = 0; kill < 6; kill++)
        {
            using var run = Start("t.docx", "rows.csv", "-o", "out", "--name", "{no}", "--report", "r.json", "--resume");
            // The first kills strike while the plan is made, the later ones among the files.
            Thread.Sleep(random.Next(100, 700));
            run.Kill();
            run.WaitForExit();
            // What bears a name is whole.
            foreach (var file in Directory.Exists(Path.Combine(Folder, "out")) ? Directory.GetFiles(Path.Combine(Folder, "out"), "*.docx") : [])
            {
                Assert.That(() => PackageParts.Of(System.IO.File.ReadAllBytes(file)), Throws.Nothing);
            }
        }
        var command = Command.Officekit(Folder, "bulk", "t.docx", "rows.csv", "-o", "out", "--name", "{no}", "--report", "r.json", "--resume");
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That((Report().GetProperty("succeeded").GetInt32(), Count()), Is.EqualTo((Wanted, Wanted)));
        Assert.That(Directory.GetFiles(Path.Combine(Folder, "out"), ".*"), Is.Empty, "temporary names");
        foreach (var n in new[] { 1, 700, Wanted })
        {
            Assert.That(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out", $"{n}.docx"))), Does.StartWith($"{n}\n"));
        }
    }

    [Test]
    public void AResumedRunLeavesWhatIsDoneAndDoesAgainWhatChangedOrIsGone()
    {
        Rows(5);
        string[] run = ["bulk", "t.docx", "rows.csv", "-o", "out", "--name", "{no}", "--resume"];
        Assert.That(Command.Officekit(Folder, run).Code, Is.Zero);
        var old = new DateTime(2017, 9, 5, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "out")))
        {
            System.IO.File.SetLastWriteTimeUtc(file, old);
        }
        File("rows.csv", System.IO.File.ReadAllText(Path.Combine(Folder, "rows.csv")).Replace("走访3户", "走访9户", StringComparison.Ordinal));
        System.IO.File.Delete(Path.Combine(Folder, "out", "5.docx"));
        Assert.That(Command.Officekit(Folder, run).Code, Is.Zero);
        var fresh = Directory
            .GetFiles(Path.Combine(Folder, "out"))
            .Where(f => System.IO.File.GetLastWriteTimeUtc(f) != old)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);
        Assert.That(fresh, Is.EqualTo(new[] { "3.docx", "5.docx" }));
        Assert.That(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out", "3.docx"))), Does.Contain("走访9户"));
    }

    [Test]
    public void CtrlCEndsCleanlyWith130AndTheRunIsResumed()
    {
        // So many that the run is still going when the signal comes.
        const int Wanted = 15_000;
        Rows(Wanted);
        using var run = Start("t.docx", "rows.csv", "-o", "out", "--name", "{no}", "--report", "r.json");
        while (Count() == 0 && !run.HasExited)
        {
            Thread.Sleep(20);
        }
        Command.Run(Folder, "kill", ["-INT", run.Id.ToString(CultureInfo.InvariantCulture)]);
        var errors = run.StandardError.ReadToEndAsync();
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.That((run.ExitCode, errors.Result.Contains("OK1610", StringComparison.Ordinal)), Is.EqualTo((130, true)), errors.Result);
        var made = Count();
        Assert.That(made, Is.InRange(1, Wanted - 1));
        Assert.That(Report().GetProperty("succeeded").GetInt32(), Is.EqualTo(made));
        Assert.That(Directory.GetFiles(Path.Combine(Folder, "out"), ".*"), Is.Empty);
        Assert.That(Command.Officekit(Folder, "bulk", "t.docx", "rows.csv", "-o", "out", "--name", "{no}", "--resume").Code, Is.Zero);
        Assert.That(Count(), Is.EqualTo(Wanted));
    }

    [Test]
    public void AFolderThatVanishesStopsTheRunWhichIsResumed()
    {
        Rows(5_000);
        using var run = Start("t.docx", "rows.csv", "-o", "out", "--name", "{no}");
        while (Count() == 0 && !run.HasExited)
        {
            Thread.Sleep(20);
        }
        Directory.Move(Path.Combine(Folder, "out"), Path.Combine(Folder, "elsewhere"));
        var errors = run.StandardError.ReadToEndAsync();
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.That((run.ExitCode, errors.Result.Contains("OK1609", StringComparison.Ordinal)), Is.EqualTo((1, true)), errors.Result);
        Directory.Move(Path.Combine(Folder, "elsewhere"), Path.Combine(Folder, "out"));
        Assert.That(Command.Officekit(Folder, "bulk", "t.docx", "rows.csv", "-o", "out", "--name", "{no}", "--resume").Code, Is.Zero);
        Assert.That((Count(), Directory.GetFiles(Path.Combine(Folder, "out"), ".*").Length), Is.EqualTo((5_000, 0)));
    }

    [Test]
    public void AFullDiskStopsTheRunWhichIsResumed()
    {
        Rows(500);
        var disk = Path.Combine(Folder, "disk");
        Directory.CreateDirectory(disk);
        if (Command.Run(Folder, "mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]).Code != 0)
        {
            Assert.Ignore("this user may not mount a small disk");
        }
        try
        {
            string[] run = ["bulk", "t.docx", "rows.csv", "-o", "disk/out", "--name", "{no}", "--report", "r.json", "--resume"];
            var full = Command.Officekit(Folder, run);
            Assert.That((full.Code, full.Errors.Contains("OK1609", StringComparison.Ordinal)), Is.EqualTo((1, true)), full.Errors);
            Assert.That(Count("disk/out"), Is.EqualTo(Report().GetProperty("succeeded").GetInt32()).And.LessThan(500));
            Assert.That(Command.Run(Folder, "mount", ["-o", "remount,size=64m", disk]).Code, Is.Zero);
            Assert.That(Command.Officekit(Folder, run).Code, Is.Zero);
            Assert.That((Count("disk/out"), Directory.GetFiles(Path.Combine(disk, "out"), ".*").Length), Is.EqualTo((500, 0)));
        }
        finally
        {
            Command.Run(Folder, "umount", [disk]);
        }
    }

    [Test]
    public void ASecondRunOnTheSameOutputIsTurnedAway()
    {
        Rows(5_000);
        using var run = Start("t.docx", "rows.csv", "-o", "out", "--name", "{no}");
        while (Count() == 0 && !run.HasExited)
        {
            Thread.Sleep(20);
        }
        var second = Command.Officekit(Folder, "bulk", "t.docx", "rows.csv", "-o", "out", "--name", "{no}");
        run.Kill();
        run.WaitForExit();
        Assert.That((second.Code, second.Errors.Contains("OK1609", StringComparison.Ordinal)), Is.EqualTo((1, true)), second.Errors);
    }

    [Test]
    public void AKindsRowsGoThroughItsColumnsAndRules()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "kind"));
        File("kind/template.docx", PlainDocument.Of("{{ name }}：{{ for p in pledges }}{{ p.text }}；{{ end }}"));
        File(
            "kind/schema.json",
            """{ "title": "承诺卡", "type": "object", "properties": { "no": { "type": "string" }, "name": { "type": "string" }, "pledges": """
                + """{ "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string" } } } } } }"""
        );
        File("kind/columns.json", """{ "卡号": "no", "姓名": "name", "承诺事项{n}": "pledges[{n}].text" }""");
        File(
            "kind/rules.json",
            """[ { "id": "u", "rule": "V46", "level": "E", "unique": "no", "field": "no", "message": "重复" }, { "id": "c", "rule": "V47", "level": "E","""
                + """ "check": "pledges", "field": "pledges", "message": "没有承诺" } ]"""
        );
        File("rows.csv", "卡号,姓名,承诺事项1,承诺事项2\nCN-1,胡万里,甲,乙\nCN-1,彭慧,甲,\nCN-3,石头,,\n");
        var command = Command.Officekit(Folder, "bulk", "kind", "rows.csv", "-o", "out", "--report", "r.json");
        Assert.That(command.Code, Is.EqualTo(3), command.Errors);
        Assert.That(
            Report().GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("row")} {r.GetProperty("code")} {r.GetProperty("field")}"),
            Is.EqualTo(new[] { "2 V46 no", "3 V47 pledges" })
        );
        Assert.That(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out", "CN-1-胡万里-承诺卡.docx"))), Is.EqualTo("胡万里：甲；乙；\n"));
    }

    static readonly string[] Issued = ["通知单编号", "问题序号", "下发日期", "完成日期", "整改成效", "核查人", "销号日期", "销号单编号"];

    /// <summary>The thirty problems of the sample ledger as they were before a notice was issued.</summary>
    void FreshLedger()
    {
        using var sheet = OfficeKit.Sheets.SheetReader.Open(Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv"));
        var lines = sheet
            .ReadRows()
            .Select(row =>
                sheet.Head.Select(
                    (head, i) =>
                        head == "整改状态" ? "未启动"
                        : Issued.Contains(head) ? ""
                        : row.Cells[i]
                )
            );
        File(
            "台账.csv",
            string.Concat(
                lines
                    .Prepend(sheet.Head)
                    .Select(cells => string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")
            )
        );
    }

    Dictionary<string, JsonElement> Notices(string folder) =>
        Directory
            .GetFiles(Path.Combine(Folder, folder), "*整改通知单.docx")
            .Select(f => FilledDocument.Open(System.IO.File.ReadAllBytes(f)).Data.Json)
            .ToDictionary(d => d.GetProperty("to").GetProperty("short").GetString()!);

    [Test]
    public void ThirtyProblemsOfEightBranchesAreEightNoticesWithTheLedgersWords()
    {
        FreshLedger();
        var bulk = Command.Officekit(
            Folder,
            "bulk",
            "rectification-notice",
            "台账.csv",
            "--group-by",
            "责任党组织",
            "--as-of",
            "2017-09-30",
            "--embed-data",
            "-o",
            "out"
        );
        Assert.That(bulk.Code, Is.Zero, bulk.Errors);
        var ledger = Command.Officekit(Folder, "ledger", "notices", "台账.csv", "--prefix", "x督改", "--as-of", "2017-09-30", "-o", "下发");
        Assert.That(ledger.Code, Is.Zero, ledger.Errors);
        var (mine, theirs) = (Notices("out"), Notices("下发"));
        string[] words = ["to", "superior", "group", "way", "inspectDate", "items", "overallDeadline", "replyForm", "contact", "phone", "issuer"];
        Assert.That(mine.Keys, Is.EquivalentTo(theirs.Keys).And.Count.EqualTo(8));
        Assert.Multiple(() =>
        {
            foreach (var (branch, notice) in mine)
            {
                Assert.That(words.Where(w => !Same(notice, theirs[branch], w)), Is.Empty, branch);
            }
        });
    }

    static bool Same(JsonElement one, JsonElement other, string field) =>
        one.TryGetProperty(field, out var mine) == other.TryGetProperty(field, out var theirs)
        && (mine.ValueKind == JsonValueKind.Undefined || JsonElement.DeepEquals(mine, theirs));
}
