// What the bulk tests share: a folder of their own, a small template, a run.
using System.IO.Compression;
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Bulk.Tests;

abstract class BulkTests
{
    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("officekit-bulk-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(Folder, recursive: true);

    protected string PathOf(string name) => Path.Combine(Folder, name);

    protected string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A document of plain paragraphs.</summary>
    protected static DocxTemplate Template(params string[] paragraphs) => DocxTemplate.Load(TemplateFile.Of(paragraphs));

    /// <summary>A job over rows written to a file, into the folder out.</summary>
    protected BulkJob Job(DocxTemplate template, string file, string rows) =>
        new()
        {
            Template = template,
            Rows = Write(file, rows),
            Output = PathOf("out"),
            Kind = "卡",
            MaxDegreeOfParallelism = 2,
            ReportFile = PathOf("report.json"),
        };

    /// <summary>The names of the finished files, in order.</summary>
    protected IEnumerable<string> Files(string folder = "out") =>
        Directory.GetFiles(PathOf(folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>The text of a finished file, judged by the validator.</summary>
    protected string Text(string name) => PlainText.Of(File.ReadAllBytes(PathOf(Path.Combine("out", name))));

    protected JsonElement Report() => JsonDocument.Parse(File.ReadAllText(PathOf("report.json"))).RootElement;

    protected static string Lines(BulkReport report) => string.Join("\n", report.Failures.Select(f => $"{f.Row}/{f.Line} {f.Key} {f.Code} {f.Field}"));
}
