// What --json prints, member by member: programs of other people read it.
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class JsonTests : Workspace
{
    static readonly string Verified = Path.Combine(Repository.Root, "tests", "OfficeKit.Cli.Tests", "Json");

    static IEnumerable<TestCaseData> Commands()
    {
        static TestCaseData Case(string name, params string[] arguments) => new TestCaseData(name, arguments).SetArgDisplayNames(name);
        yield return Case("render", "render", "two.docx", "two.json", "-o", "d.docx", "--missing", "blank");
        yield return Case("render-stopped", "render", "two.docx", "two.json", "-o", "d.docx", "--missing", "error");
        yield return Case("check", "check", "two.docx", "--data", "two.json");
        yield return Case("fields", "fields", "two.docx");
        yield return Case("extract", "extract", "filled.docx", "two.docx", "-o", "x.json");
        yield return Case("verify", "verify", "junk.docx");
        yield return Case("bulk", "bulk", "two.docx", "rows.jsonl", "-o", "out", "--name", "{title}.docx");
        yield return Case("bulk-blank", "bulk", "two.docx", "rows.jsonl", "-o", "out", "--missing", "blank", "--report", "report.json");
        yield return Case("ledger-status", "ledger", "status", "台账.csv", "--as-of", "2017-09-30");
        yield return Case(
            "ledger-move",
            "ledger",
            "move",
            "台账.csv",
            "--notice",
            "x督改〔2017〕21号",
            "--item",
            "1",
            "--to",
            "整改中",
            "--why",
            "重做",
            "--deadline",
            "2017-10-30",
            "--as-of",
            "2017-09-30"
        );
        yield return Case("arguments", "render", "two.docx");
    }

    [SetUp]
    public void Fill()
    {
        File("two.docx", PlainDocument.Of("{{ title }}", "{{ name }}"));
        File("two.json", """{ "title": "好" }""");
        File("all.json", """{ "title": "好", "name": "李四" }""");
        File("rows.jsonl", "{\"title\":\"甲\",\"name\":\"a\"}\n{\"title\":\"乙\"}\n{\"title\":\"丙\",\"name\":\"c\"}\n");
        File("junk.docx", "junk");
        File("台账.csv", System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv")));
        Command.Officekit(Folder, "render", "two.docx", "all.json", "-o", "filled.docx", "--embed-data");
    }

    [TestCaseSource(nameof(Commands))]
    public void ACommandPrintsWhatWasReviewed(string name, string[] arguments)
    {
        var printed = Command.Officekit(Folder, ["--lang", "zh", .. arguments, "--json"]).Output;
        Holds(name, printed);
        if (Exists("report.json"))
        {
            Holds("bulk-report", System.IO.File.ReadAllText(Path.Combine(Folder, "report.json")));
        }
    }

    [Test]
    public void KindsHaveTheMembersThatWereReviewed()
    {
        var json = JsonDocument.Parse(Command.Officekit(Folder, "kinds", "--json").Output).RootElement;
        Assert.That(Names(json), Is.EqualTo(new[] { "diagnostics", "blanks", "missing", "output", "kinds" }));
        Assert.That(Names(json.GetProperty("kinds")[0]), Is.EqualTo(new[] { "id", "name", "required", "variants" }));
    }

    static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);

    /// <summary>Accept by copying NAME.received.json over NAME.json.</summary>
    static void Holds(string name, string printed)
    {
        var file = Path.Combine(Verified, $"{name}.json");
        var expected = System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        // A template's version is a hash of its file, which holds the time when it was zipped.
        var received = Regex.Replace(printed.ReplaceLineEndings("\n").TrimEnd(), "(?<=\"version\": \")[0-9a-f]{16}", "…") + "\n";
        if (received != expected)
        {
            System.IO.File.WriteAllText(Path.Combine(Verified, $"{name}.received.json"), received);
        }
        Assert.That(received, Is.EqualTo(expected));
    }
}
