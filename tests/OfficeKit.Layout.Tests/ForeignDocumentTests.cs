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

    [Test]
    public void SixtyDocumentsWithoutTagsPassThroughWithEveryPartByteForByte()
    {
        Tools.Require(Looker.Missing());
        var folder = Directory.CreateTempSubdirectory("officekit-foreign-").FullName;
        var sources = Directory.CreateTempSubdirectory("officekit-foreign-").FullName;
        try
        {
            // Two of LibreOffice's templates may have one name: each goes under a name of its own.
            var templates = Looker.OwnTemplates().Select((t, i) => Copy(t, sources, $"{i:000}-{Path.GetFileName(t)}")).ToList();
            List<string> documents = [.. Looker.ToDocx(templates, folder), .. FromPythonDocx()];
            for (var i = 0; documents.Count < 60 || i < 5; i++)
            {
                var path = Path.Combine(folder, $"own-{i}.docx");
                PlainPage.Write(path, 555 + i, -i);
                documents.Add(path);
            }
            foreach (var document in documents)
            {
                var before = File.ReadAllBytes(document);
                using var after = new MemoryStream();
                DocxTemplate.Load(before).Render(TemplateData.Parse("{}"), after);
                Assert.That(PackageParts.Of(after.ToArray()), Is.EqualTo(PackageParts.Of(before)), document);
            }
            TestContext.Out.WriteLine($"{documents.Count} documents, {templates.Count} of them from LibreOffice");
            Assert.That(documents, Has.Count.GreaterThanOrEqualTo(60));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(sources, recursive: true);
        }
    }
}
