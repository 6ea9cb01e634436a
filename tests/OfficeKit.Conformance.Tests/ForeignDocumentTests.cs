// Documents that are not ours: verify tells something sensible of each and never throws; fix mends without touching text.
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Conformance.Tests;

public class ForeignDocumentTests
{
    static IEnumerable<string> ByHand => ForeignDocuments.ByHand.Keys;

    [SetUp]
    public void SpeakChinese() => CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");

    [TestCaseSource(nameof(ByHand))]
    public void AForeignDocumentGetsASensibleReport(string name)
    {
        var (docx, rule) = ForeignDocuments.ByHand[name];
        Sensible(name, DocumentVerifier.Verify(new MemoryStream(docx)), rule);
    }

    [TestCaseSource(nameof(ByHand))]
    public void FixMendsAForeignDocumentAndLeavesItsText(string name) => Mended(name, ForeignDocuments.ByHand[name].Docx);

    [Test]
    public void DocumentsOfPythonDocxAreToldAndMended()
    {
        Tools.RequireProgram("python3");
        InAFolder(ForeignDocuments.FromPythonDocx, 5);
    }

    [Test]
    public void DocumentsOfLibreOfficeAreToldAndMended()
    {
        Tools.RequireProgram("soffice");
        InAFolder(ForeignDocuments.FromLibreOffice, 3);
    }

    static void InAFolder(Func<string, IReadOnlyList<string>> make, int least)
    {
        var folder = Directory.CreateTempSubdirectory("officekit-verify-").FullName;
        try
        {
            var documents = make(folder);
            Assert.That(documents, Has.Count.GreaterThanOrEqualTo(least));
            foreach (var document in documents)
            {
                Sensible(document, DocumentVerifier.Verify(document), "R2");
                Mended(document, File.ReadAllBytes(document));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Sensible(string name, VerifyReport report, string rule)
    {
        TestContext.Out.WriteLine($"{name}: {report.Diagnostics.Count} findings: {string.Join(' ', report.Diagnostics.Select(d => d.Code).Distinct())}");
        Assert.That(report.Diagnostics.Select(d => d.Code), Does.Contain(rule), name);
        Assert.That(report.Diagnostics.Select(d => d.Code), Has.All.Match(@"^R\d+$"), name);
        Assert.That(report.Diagnostics.Where(d => d.Location.Part.Length == 0), Is.Empty, name);
        // One thing is told once.
        Assert.That(report.Diagnostics.Select(d => (d.Code, d.Location, d.Message)), Is.Unique, name);
    }

    static void Mended(string name, byte[] docx)
    {
        using var output = new MemoryStream();
        var before = DocumentVerifier.Verify(new MemoryStream(docx)).Diagnostics;
        var after = DocumentVerifier.Fix(new MemoryStream(docx), output);
        var mended = output.ToArray();
        TestContext.Out.WriteLine($"{name}: {before.Count} → {after.Diagnostics.Count}");
        Assert.That(Text(mended), Is.EqualTo(Text(docx)), name);
        Assert.That(before.Any(d => d.Fixable), Is.True, name);
        Assert.That(after.Diagnostics, Has.Count.LessThan(before.Count), name);
        Assert.That(after.Mended, Is.EqualTo(before.Count - after.Diagnostics.Count), name);
        Assert.That(Faults(mended), Is.LessThanOrEqualTo(Faults(docx)), name);
        // What is reported as left is what a second look finds.
        Assert.That(DocumentVerifier.Verify(new MemoryStream(mended)).Diagnostics, Is.EqualTo(after.Diagnostics), name);
        Assert.That(after.Diagnostics.Where(d => d.Fixable).Select(d => d.ToString()), Is.Empty, name);
    }

    /// <summary>Every word of every part but the feet, where the page number is mended.</summary>
    static string Text(byte[] docx)
    {
        var text = new StringBuilder();
        foreach (
            var (part, xml) in PackageParts
                .Of(docx)
                .Where(p =>
                    p.Key.StartsWith("word/", StringComparison.Ordinal)
                    && p.Key.EndsWith(".xml", StringComparison.Ordinal)
                    && !p.Key.Contains("footer", StringComparison.Ordinal)
                )
                .OrderBy(p => p.Key, StringComparer.Ordinal)
        )
        {
            text.Append(part)
                .Append(':')
                .AppendJoin(
                    '|',
                    XDocument
                        .Load(new MemoryStream(xml))
                        .Descendants()
                        .Where(e => e.Name.LocalName is "t" or "tab" or "br" or "delText" or "instrText" or "p")
                        .Select(e => e.Name.LocalName == "p" ? "¶" : e.Value)
                )
                .Append('\n');
        }
        return text.ToString();
    }

    static int Faults(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Count();
    }
}
