// Documents that we did not make pass through with every part as it was.
using System.Diagnostics;
using OfficeKit.Looking;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

public class ForeignDocumentTests
{
    /// <summary>The documents in Debian's python3-docx package.</summary>
    static List<string> FromPythonDocx()
    {
        using var process = Process.Start(new ProcessStartInfo("dpkg", ["-L", "python3-docx"]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Split('\n').Where(f => f.EndsWith(".docx", StringComparison.Ordinal)).ToList();
    }

    static string Copy(string from, string folder, string name)
    {
        var path = Path.Combine(folder, name);
        File.Copy(from, path);
        return path;
    }

    string folder = "",
        sources = "";
    List<string> documents = [];

    [OneTimeSetUp]
    public void GatherThem()
    {
        Tools.Require(Looker.Missing());
        folder = Directory.CreateTempSubdirectory("officekit-foreign-").FullName;
        sources = Directory.CreateTempSubdirectory("officekit-foreign-").FullName;
        // Two of LibreOffice's templates may have one name: each goes under a name of its own.
        var templates = Looker.OwnTemplates().Select((t, i) => Copy(t, sources, $"{i:000}-{Path.GetFileName(t)}")).ToList();
        List<string> found = [.. Looker.ToDocx(templates, folder), .. FromPythonDocx()];
        for (var i = 0; found.Count < 60 || i < 5; i++)
        {
            found.Add(Path.Combine(folder, $"own-{i}.docx"));
            PlainPage.Write(found[^1], 555 + i, -i);
        }
        documents = found;
        TestContext.Out.WriteLine($"{documents.Count} documents, {templates.Count} of them from LibreOffice");
    }

    [OneTimeTearDown]
    public void Clear()
    {
        foreach (var made in new[] { folder, sources }.Where(f => f.Length > 0))
        {
            Directory.Delete(made, recursive: true);
        }
    }

    [Test]
    public void SixtyDocumentsWithoutTagsPassThroughWithEveryPartByteForByte()
    {
        Assert.That(documents, Has.Count.GreaterThanOrEqualTo(60));
        foreach (var document in documents)
        {
            var before = File.ReadAllBytes(document);
            using var after = new MemoryStream();
            DocxTemplate.Load(before).Render(TemplateData.Parse("{}"), after);
            Assert.That(PackageParts.Of(after.ToArray()), Is.EqualTo(PackageParts.Of(before)), document);
        }
    }

    [Test]
    public void TheirPagesGetAReportThatDoesNotFlood()
    {
        var reports = LayoutVerifier.Verify(documents);
        foreach (var (document, report) in documents.Zip(reports))
        {
            TestContext.Out.WriteLine(
                $"{Path.GetFileName(document)}: {string.Join(' ', report.Diagnostics.Select(d => d.Code).CountBy(c => c).Select(c => $"{c.Key}×{c.Value}"))}"
            );
            Assert.That(report.Diagnostics.Select(d => d.Code), Has.All.Match(@"^(R\d+|OK1903)$"), document);
            Assert.That(report.Diagnostics.GroupBy(d => d.Code).Select(g => g.Count()), Has.All.LessThanOrEqualTo(20), document);
        }
        Assert.That(reports, Has.Count.EqualTo(documents.Count));
    }
}
