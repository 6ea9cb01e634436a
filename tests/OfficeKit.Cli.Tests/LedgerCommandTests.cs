// officekit ledger: a round by its commands, what they print, and what a kill leaves.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class LedgerCommandTests : Workspace
{
    const string AsOf = "2017-09-30";

    string Sample() => File("台账.csv", System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv")));

    Command Ledger(params string[] arguments) => Command.Officekit(Folder, ["--lang", "zh", "ledger", .. arguments]);

    [Test]
    public void StatusPrintsTheTotalsAndATableByBranch()
    {
        Sample();
        var command = Ledger("status", "台账.csv", "--as-of", AsOf);
        Assert.That(command.Code, Is.Zero);
        Assert.That(
            command.Output,
            Does.StartWith("共30个问题，已销号15个，待核查4个，整改中8个，未启动1个，逾期2个，销号率50.0%\n")
                .And.Contain("石沟村党支部           6       3       0       2       0     1   50.0%")
        );
        Assert.That(command.Errors, Does.Contain("V35  第20行"));
    }

    [Test]
    public void StatusAsJsonHasTotalsBranchesAndWhatIsLate()
    {
        Sample();
        var json = JsonDocument.Parse(Ledger("status", "台账.csv", "--as-of", AsOf, "--json").Output).RootElement;
        Assert.That(json.GetProperty("totals").ToString(), Does.Contain("\"total\": 30").And.Contain("\"rate\": 50"));
        Assert.That((json.GetProperty("branches").GetArrayLength(), json.GetProperty("late").GetArrayLength()), Is.EqualTo((8, 3)));
    }

    [Test]
    public void PrintMakesTheTableOfTheLedger()
    {
        Sample();
        Assert.That(Ledger("print", "台账.csv", "-o", "台账.docx", "--as-of", AsOf).Code, Is.Zero);
        var text = PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "台账.docx")));
        Assert.That(text.Split('\n').Count(l => l.StartsWith("| ", StringComparison.Ordinal)), Is.EqualTo(32));
        Assert.That(text, Does.Contain("| 共30个问题，已销号15个，待核查4个，整改中8个，未启动1个，逾期2个，销号率50.0% |"));
    }

    [Test]
    public void ARoundGoesByItsCommands()
    {
        var ledger = Sample();
        // The last notice has not been issued yet.
        System.IO.File.WriteAllText(
            ledger,
            System
                .IO.File.ReadAllText(ledger)
                .Replace("x督改〔2017〕21号,1,", ",,", StringComparison.Ordinal)
                .Replace("x督改〔2017〕21号,2,", ",,", StringComparison.Ordinal)
                .Replace("2017-09-20,2017-09-22,", "2017-09-20,,", StringComparison.Ordinal)
                .Replace("待核查,2017-09-29,已启用新模板。,", "未启动,,,", StringComparison.Ordinal),
            new UTF8Encoding(true)
        );
        Assert.That(
            Ledger("notices", "台账.csv", "-o", "out", "--as-of", "2017-09-25", "--contact", "丁一").Output,
            Does.StartWith("x督改〔2017〕21号  市水务局机关党支部  2 个问题  out/x督改〔2017〕21号-市水务局机关党支部-整改通知单.docx")
        );
        Assert.That(Ledger("notices", "台账.csv", "-o", "out", "--as-of", "2017-09-25").Output.Trim(), Is.EqualTo("没有要办的。"));

        File(
            "回复.json",
            """
            {"title":"关于x督改〔2017〕21号整改通知单整改情况的报告","to":"市委第二督导组","noticeNo":"x督改〔2017〕21号","summary":"已整改。","items":[
            {"no":1,"problem":"甲。","measures":"统一记录模板。","result":"已启用新模板。","completedDate":"2017-09-29","owner":"沈思"},
            {"no":2,"problem":"乙。","measures":"公示。","result":"正在公示。","plan":"满5个工作日。","newDeadline":"2017-10-09","owner":"韩冰"}],
            "secretary":"江源","branch":"市水务局机关党支部","issueDate":"2017-09-29"}
            """
        );
        Assert.That(Command.Officekit(Folder, "render", "rectification-reply", "回复.json", "-o", "回复.docx", "--embed-data").Code, Is.Zero);
        var reply = Ledger("reply", "台账.csv", "回复.docx", "--as-of", AsOf, "--json");
        Assert.That(
            JsonDocument.Parse(reply.Output).RootElement.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("to").GetString()),
            Is.EqualTo(new[] { "待核查", "整改中" }),
            reply.Output
        );

        var refused = Ledger("move", "台账.csv", "--notice", "x督改[2017]21号", "--item", "2", "--to", "已销号", "--as-of", AsOf);
        Assert.That((refused.Code, refused.Errors), Is.EqualTo((1, refused.Errors)));
        Assert.That(refused.Errors, Does.Contain("OK1706").And.Contain("可以改为：待核查、作废。"));

        var closed = Ledger(
            "close-out",
            "台账.csv",
            "--notice",
            "x督改〔2017〕21号",
            "--verifier",
            "核查员乙、核查员丁",
            "--method",
            "查阅资料",
            "-o",
            "out",
            "--as-of",
            AsOf
        );
        Assert.That(closed.Output, Does.StartWith("x督改〔2017〕21号第1项  市水务局机关党支部  待核查 → 已销号  x督销〔2017〕16号  out/"));
        Assert.That(
            Ledger("status", "台账.csv", "--as-of", AsOf).Output,
            Does.StartWith("共30个问题，已销号16个，待核查3个，整改中9个，未启动0个，逾期2个，销号率53.3%\n")
        );
        foreach (var document in Directory.GetFiles(Path.Combine(Folder, "out")))
        {
            PlainText.Of(System.IO.File.ReadAllBytes(document));
        }
    }

    [TestCase("status", "台账.csv", "--as-of", "2017年9月30日")]
    [TestCase("move", "台账.csv", "--notice", "x督改〔2017〕12号", "--item", "1", "--to", "办结")]
    [TestCase("close-out", "台账.csv", "--notice", "x督改〔2017〕12号", "--verifier", "甲", "--method", "看看", "-o", "out")]
    public void WrongArgumentsAreTwo(params string[] arguments)
    {
        Sample();
        Assert.That(Ledger(arguments).Code, Is.EqualTo(2));
    }

    [Test]
    public void TheDerivedStateIsNeverSet()
    {
        Sample();
        var command = Ledger("move", "台账.csv", "--notice", "x督改〔2017〕13号", "--item", "3", "--to", "逾期");
        Assert.That((command.Code, command.Errors), Is.EqualTo((1, command.Errors)));
        Assert.That(command.Errors, Does.Contain("V35"));
    }

    [Test]
    public void KilledAtAnyMomentNoNumberIsLostOrUsedTwice()
    {
        const int moments = 20;
        var watch = Stopwatch.StartNew();
        var whole = NewLedger("whole");
        Assert.That(Notices(whole).Code, Is.Zero);
        var duration = watch.Elapsed;
        var random = new Random(20170828);
        var (early, between, late) = (0, 0, 0);
        for (var i = 0; i < moments; i++)
        {
            var folder = NewLedger($"{i}");
            // Half the moments are anywhere, half while the documents are being written.
            KillAfter(folder, duration * random.NextDouble(), waitForFiles: i % 2 == 0);
            var (numbers, files, done) = (
                Journal(folder).Count > 0,
                Directory.Exists(Path.Combine(folder, "out")),
                System.IO.File.ReadAllText(Path.Combine(folder, "台账.csv")).Contains("x督改", StringComparison.Ordinal)
            );
            (early, between, late) = (early + (numbers ? 0 : 1), between + (numbers && !done ? 1 : 0), late + (done ? 1 : 0));
            Assert.That(done && !files, Is.False, "numbers without documents");
            var last = Notices(folder);
            Assert.That(last.Code, Is.Zero, last.Errors);
            NothingIsLostOrUsedTwice(folder);
        }
        TestContext.Out.WriteLine(
            $"{moments} kills: {early} before the first number, {between} between numbers and workbook, {late} after the workbook was replaced"
        );
        Assert.That(between, Is.GreaterThan(0), "no kill hit the time that matters");
    }

    const int Branches = 20,
        Problems = 5;

    string NewLedger(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        var rows = Enumerable
            .Range(0, Branches * Problems)
            .Select(i =>
                $",,中共xx市第{i / Problems + 1}支部委员会,第{i / Problems + 1}支部,市委第一督导组,每季一抽查,2017-08-24,,组织生活,第{i + 1}个问题。,立行立改。,张三,2017-09-12,未启动,,,,,"
            );
        System.IO.File.WriteAllText(
            Path.Combine(folder, "台账.csv"),
            string.Join(
                '\n',
                rows.Prepend(
                    "通知单编号,问题序号,责任党组织,责任党组织简称,督导组,督导方式,督导日期,下发日期,问题类别,问题描述,整改措施,责任人,整改时限,整改状态,完成日期,整改成效,核查人,销号日期,销号单编号"
                )
            ) + "\n"
        );
        return folder;
    }

    static readonly string[] NoticesOf = ["--lang", "zh", "ledger", "notices", "台账.csv", "-o", "out", "--as-of", "2017-08-28", "--prefix", "x督改"];

    static Command Notices(string folder) => Command.Officekit(folder, NoticesOf);

    static void KillAfter(string folder, TimeSpan moment, bool waitForFiles)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll"), .. NoticesOf])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        if (waitForFiles)
        {
            var wanted = (int)(moment.TotalMilliseconds % (2 * Branches));
            var output = Path.Combine(folder, "out");
            while (!process.HasExited && (!Directory.Exists(output) || Directory.GetFiles(output, "*.docx").Length < wanted))
            {
                Thread.Sleep(1);
            }
        }
        else
        {
            process.WaitForExit(moment);
        }
        if (!process.HasExited)
        {
            process.Kill();
        }
        process.WaitForExit();
    }

    static List<JsonElement> Journal(string folder) =>
        Exists(folder, "台账.journal.jsonl")
            ? [.. System.IO.File.ReadLines(Path.Combine(folder, "台账.journal.jsonl")).Select(Parse).OfType<JsonElement>()]
            : [];

    static bool Exists(string folder, string name) => System.IO.File.Exists(Path.Combine(folder, name));

    static void NothingIsLostOrUsedTwice(string folder)
    {
        var rows = System.IO.File.ReadAllLines(Path.Combine(folder, "台账.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.That(rows, Has.Count.EqualTo(Branches * Problems));
        Assert.That(rows.GroupBy(r => r[0]).Select(g => g.Select(r => r[2]).Distinct().Count()), Has.All.EqualTo(1), "a number belongs to one branch");
        Assert.That(rows.GroupBy(r => r[0]).Select(g => string.Join(' ', g.Select(r => r[1]))), Has.All.EqualTo("1 2 3 4 5"));
        IEnumerable<string> Numbers(string what) =>
            Journal(folder).Where(e => e.GetProperty("do").GetString() == what).Select(e => e.GetProperty("number").GetString()!);
        Assert.That(Numbers("allot"), Is.Unique);
        Assert.That(rows.Select(r => r[0]).Distinct().Concat(Numbers("void")), Is.EquivalentTo(Numbers("allot")));
        Assert.That(
            Numbers("allot").Select(n => int.Parse(n["x督改〔2017〕".Length..^1], CultureInfo.InvariantCulture)).Order(),
            Is.EqualTo(Enumerable.Range(1, Numbers("allot").Count())),
            "without a gap"
        );
        Assert.That(Directory.GetFiles(Path.Combine(folder, "out")).Select(Path.GetExtension), Has.All.EqualTo(".docx"));
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "台账.csv", "台账.bak.csv", "台账.journal.jsonl" }));
        foreach (var number in rows.Select(r => r[0]).Distinct())
        {
            var documents = Directory.GetFiles(Path.Combine(folder, "out"), number + "-*");
            Assert.That(documents, Has.Length.EqualTo(2));
            Assert.That(documents.Select(d => PackageParts.Text(System.IO.File.ReadAllBytes(d))), Has.All.Contain(number));
        }
        Assert.That(Notices(folder).Output.Trim(), Is.EqualTo("没有要办的。"));
    }

    static JsonElement? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException)
        {
            // A line that a kill cut in two.
            return null;
        }
    }
}
