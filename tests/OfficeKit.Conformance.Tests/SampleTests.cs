// Every sample of every built-in kind, and of its variants, keeps all rules marked M.
using OfficeKit.Templates;

namespace OfficeKit.Conformance.Tests;

public class SampleTests
{
    static IEnumerable<TestCaseData> Samples() =>
        from kind in KindCatalog.Kinds.SelectMany(k => k.Variants.Skip(1).Select(v => k.FindVariant(v.Key)!).Prepend(k))
        from sample in kind.Files.Where(f =>
            (f.StartsWith("sample", StringComparison.Ordinal) || f == "batch.json") && f.EndsWith(".json", StringComparison.Ordinal)
        )
        select new TestCaseData(kind, sample).SetArgDisplayNames($"{kind.Id}/{sample}");

    [TestCaseSource(nameof(Samples))]
    public void ASampleBreaksNoRuleThatMustBeKept(DocumentKind kind, string sample)
    {
        using var document = new MemoryStream();
        kind.Template.Render(TemplateData.Parse(kind.Read(sample)!), document, new RenderOptions { Schema = kind.Schema });
        document.Position = 0;
        var report = DocumentVerifier.Verify(document, DocumentVerifier.FindProfile(kind.Profile)!.Value);
        Assert.That(report.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()), Is.Empty);
        Assert.That(report.Passed);
    }
}
