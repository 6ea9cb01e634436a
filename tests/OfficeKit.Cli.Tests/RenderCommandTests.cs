// officekit render: the main job, and bad input of every kind.
using System.IO.Compression;
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class RenderCommandTests : Workspace
{
    static string Kind(string file) => Path.Combine(Repository.Root, "templates", "work-report", file);

    [Test]
    public void TheSeedReportIsRenderedByteForByte()
    {
        var command = Command.Officekit(Folder, "--lang", "zh", "render", "work-report", Kind("sample.json"), "-o", "out/report.docx");
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(command.Output, Does.Contain("空白 9 处，缺少要素 2 项"));
        Assert.That(
            PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out", "report.docx"))),
            Is.EqualTo(System.IO.File.ReadAllText(Kind("expected.txt")))
        );
    }

    [Test]
    public void JsonIsOneDocumentWithBlanksAndMissing()
    {
        var command = Command.Officekit(Folder, "render", "work-report", Kind("sample.json"), "-o", "a.docx", "--json");
        var json = JsonDocument.Parse(command.Output).RootElement;
        Assert.That(json.GetProperty("blanks").GetArrayLength(), Is.EqualTo(9));
        Assert.That(json.GetProperty("missing").EnumerateArray().Select(m => m.GetString()), Is.EqualTo(new[] { "发文机关署名", "成文日期" }));
        Assert.That(json.GetProperty("output").GetString(), Is.EqualTo("a.docx"));
        Assert.That(json.GetProperty("blanks")[0].GetProperty("place").GetString(), Is.EqualTo("正文第1段"));
    }

    [TestCase("pledge-card:a4-4up", 0, "")]
    [TestCase("pledge-card:a5", 0, "")]
    [TestCase("pledge-card:a3", 1, "没有名为“pledge-card:a3”的文种")]
    [TestCase("work-report:a5", 1, "没有名为“work-report:a5”的文种")]
    public void AVariantIsNamedAfterAColon(string kind, int code, string errors)
    {
        var command = Command.Officekit(
            Folder,
            "--lang",
            "zh",
            "render",
            kind,
            Path.Combine(Repository.Root, "templates", "pledge-card", "sample.json"),
            "-o",
            "card.docx"
        );
        Assert.That(command.Code, Is.EqualTo(code), command.Errors);
        Assert.That(command.Errors, Does.Contain(errors));
    }

    [Test]
    public void AVariantOfAFolderOfTheUsersOwnIsFoundToo() =>
        Assert.That(
            Command
                .Officekit(
                    Folder,
                    "render",
                    Path.Combine(Repository.Root, "templates", "pledge-card") + ":9054",
                    Path.Combine(Repository.Root, "templates", "pledge-card", "batch.json"),
                    "-o",
                    "card.docx"
                )
                .Code,
            Is.Zero
        );

    [Test]
    public void ASecondRenderGivesTheSameFile()
    {
        Command.Officekit(Folder, "render", "work-report", Kind("sample.json"), "-o", "a.docx");
        Command.Officekit(Folder, "render", "work-report", Kind("sample.json"), "-o", "b.docx");
        Assert.That(System.IO.File.ReadAllBytes(Path.Combine(Folder, "a.docx")), Is.EqualTo(System.IO.File.ReadAllBytes(Path.Combine(Folder, "b.docx"))));
    }

    [Test]
    public void AValueCanBeSetAndTheDataCanComeFromTheStandardInput()
    {
        var command = Command.Run(
            Folder,
            "bash",
            [
                "-c",
                $"dotnet '{Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll")}' render work-report - -o a.docx --set recipient=中共江城省委 < "
                    + $"'{Kind("sample.json")}'",
            ]
        );
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "a.docx"))), Does.Contain("\n中共江城省委：\n"));
    }

    [Test]
    public void AnErrorOfARuleStopsTheRenderUnlessThereIsAReason()
    {
        string[] bad = ["render", "work-report", Kind("sample.json"), "-o", "a.docx", "--set", "closing=妥否，请批示。"];
        var stopped = Command.Officekit(Folder, bad);
        Assert.That((stopped.Code, Exists("a.docx")), Is.EqualTo((1, false)));
        Assert.That(stopped.Errors, Does.Contain("R197"));
        var forced = Command.Officekit(Folder, [.. bad, "--force", "领导已同意"]);
        Assert.That((forced.Code, Exists("a.docx")), Is.EqualTo((0, true)));
        Assert.That(forced.Errors, Does.Contain("R197").And.Contain("领导已同意"));
    }

    [Test]
    public void AFinalDocumentWithBlanksIsNotWritten()
    {
        var command = Command.Officekit(Folder, "render", "work-report", Kind("sample.json"), "-o", "a.docx", "--final");
        Assert.That((command.Code, Exists("a.docx")), Is.EqualTo((1, false)));
        Assert.That(command.Errors, Does.Contain("OK1308"));
    }

    static readonly byte[] OldDoc = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    static byte[] OtherZip()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("a.txt");
        }
        return memory.ToArray();
    }

    static IEnumerable<TestCaseData> BadInput()
    {
        yield return new TestCaseData("t.docx", OldDoc, "{}", "OK1002").SetArgDisplayNames("a .doc renamed .docx, or an encrypted .docx");
        yield return new TestCaseData("t.docx", OtherZip(), "{}", "OK1001").SetArgDisplayNames("a zip that is no Word file");
        yield return new TestCaseData("t.docx", "hello"u8.ToArray(), "{}", "OK1001").SetArgDisplayNames("a text file");
        yield return new TestCaseData("missing.docx", null, "{}", "OK1501").SetArgDisplayNames("a missing template");
        yield return new TestCaseData("work-report", null, "{ \"a\": ", "OK1502").SetArgDisplayNames("bad JSON");
        yield return new TestCaseData("work-report", null, "[]", "OK1502").SetArgDisplayNames("JSON that is no object");
        yield return new TestCaseData("work-report", null, null, "OK1501").SetArgDisplayNames("missing data");
        yield return new TestCaseData("work-repor", null, "{}", "OK1501").SetArgDisplayNames("an unknown kind");
    }

    [TestCaseSource(nameof(BadInput))]
    public void BadInputIsOneClearLineAndWritesNothing(string template, byte[]? content, string? json, string code)
    {
        if (content is not null)
        {
            File(template, content);
        }
        if (json is not null)
        {
            File("d.json", json);
        }
        var command = Command.Officekit(Folder, "render", template, "d.json", "-o", "out.docx");
        Assert.That(command.Code, Is.EqualTo(1));
        Assert.That(command.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1).And.All.Contains(code));
        Assert.That(command.Errors, Does.Not.Contain("   at "));
        Assert.That(Exists("out.docx"), Is.False);
    }

    [Test]
    public void FivePlantedMistakesAreAllReportedAndNothingIsWritten()
    {
        File(
            "t.docx",
            PlainDocument.Of(
                "第一段正常",
                "姓名 {{ name 没有结束",
                "多出的 {{ end }} 在这里",
                "算式 {{ a + }} 写坏了",
                "函数 {{ a | cn.dat }} 不存在",
                "{{ for i in items }}",
                $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>{PlainDocument.Paragraph("项")}</w:tc><w:tc>"
                    + $"{PlainDocument.Paragraph("{{ i }}{{ end }}")}</w:tc></w:tr></w:tbl>",
                "完"
            )
        );
        File("d.json", "{}");
        var command = Command.Officekit(Folder, "render", "t.docx", "d.json", "-o", "out.docx", "--json");
        Assert.That((command.Code, Exists("out.docx")), Is.EqualTo((1, false)));
        var found = JsonDocument
            .Parse(command.Output)
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(d => $"{d.GetProperty("code")} {d.GetProperty("part")} {d.GetProperty("place")} | {d.GetProperty("context")}");
        Assert.That(
            found,
            Is.EqualTo(
                new[]
                {
                    "OK1101 word/document.xml 正文第2段 | 姓名 {{ name 没有结束",
                    "OK1201 word/document.xml 正文第3段 | 多出的 {{ end }} 在这里",
                    "OK1104 word/document.xml 正文第4段 | 算式 {{ a + }} 写坏了",
                    "OK1107 word/document.xml 正文第5段 | 函数 {{ a | cn.dat }} 不存在",
                    "OK1203 word/document.xml 正文表1第1行第2格第1段与正文第6段 | {{ i }}{{ end }}",
                }
            )
        );
    }

    [Test]
    public void AnOutputThatCannotBeWrittenIsOneClearLine()
    {
        File("folder", "a file where a folder should be");
        var command = Command.Officekit(Folder, "render", "work-report", Kind("sample.json"), "-o", "folder/a.docx");
        Assert.That((command.Code, command.Errors.Contains("OK1503", StringComparison.Ordinal)), Is.EqualTo((1, true)), command.Errors);
    }

    [TestCase("render", "work-report")]
    [TestCase("render", "work-report", "d.json", "-o", "a.docx", "--missing", "perhaps")]
    [TestCase("render", "work-report", "d.json", "-o", "a.docx", "--set", "novalue")]
    [TestCase("nonsense")]
    public void WrongArgumentsEndWithTwo(params string[] arguments) => Assert.That(Command.Officekit(Folder, arguments).Code, Is.EqualTo(2));
}
