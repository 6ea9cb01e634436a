// Takes every kind on the shelf and holds it to its own sample and expected text.
using System.Security.Cryptography;
using System.Text;
using NJsonSchema;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class KindTests
{
    static IEnumerable<DocumentKind> Kinds() => KindCatalog.Kinds;

    static IEnumerable<TestCaseData> KindsAndVariants() =>
        KindCatalog
            .Kinds.SelectMany(k => k.Variants.Skip(1).Select(v => k.FindVariant(v.Key)!).Prepend(k))
            .Select(k => new TestCaseData(k).SetArgDisplayNames(k.Id));

    /// <summary>Every sample of every kind, with the text it must give.</summary>
    static IEnumerable<TestCaseData> Samples() =>
        from kind in KindCatalog.Kinds
        from sample in kind.Files.Where(f => f.StartsWith("sample", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal))
        select new TestCaseData(kind, sample).SetArgDisplayNames($"{kind.Id}/{sample}");

    static byte[] Render(DocumentKind kind, string sample, out RenderReport report)
    {
        using var memory = new MemoryStream();
        report = kind.Template.Render(TemplateData.Parse(kind.Read(sample)!), memory, new RenderOptions { Schema = kind.Schema });
        return memory.ToArray();
    }

    [Test]
    public void TheShelfHoldsEveryFolderOfTemplates() =>
        Assert.That(
            KindCatalog.Kinds.Select(k => k.Id),
            Is.EquivalentTo(Directory.GetDirectories(Path.Combine(Repository.Root, "templates")).Select(Path.GetFileName))
        );

    [TestCaseSource(nameof(Kinds))]
    public void AKindHasAllItsFiles(DocumentKind kind) =>
        Assert.That(
            Directory.GetFiles(Path.Combine(Repository.Root, "templates", kind.Id)).Select(Path.GetFileName),
            Is.SupersetOf(new[] { "template.docx", "schema.json", "rules.json", "sample.json", "expected.txt", "README.md" })
        );

    [TestCaseSource(nameof(KindsAndVariants))]
    public void ATemplateHasNoProblemAndAsksOnlyForFieldsOfItsSchema(DocumentKind kind) => Assert.That(kind.Template.Check(kind.Schema!), Is.Empty);

    [TestCaseSource(nameof(Samples))]
    public void ASampleGivesItsExpectedText(DocumentKind kind, string sample)
    {
        var expected = Encoding.UTF8.GetString(
            kind.Read(sample.Replace("sample", "expected", StringComparison.Ordinal).Replace(".json", ".txt", StringComparison.Ordinal))!
        );
        Assert.That(PlainText.Of(Render(kind, sample, out _)), Is.EqualTo(expected));
    }

    /// <summary>A sample of real papers may be remarked on: remarks.txt beside expected.txt says by which rules.</summary>
    [TestCaseSource(nameof(Samples))]
    public void ASampleFitsItsSchemaAndBreaksNoRuleButThoseItSays(DocumentKind kind, string sample)
    {
        var said = kind.Read(sample.Replace("sample", "remarks", StringComparison.Ordinal).Replace(".json", ".txt", StringComparison.Ordinal)) is { } remarks
            ? Encoding.UTF8.GetString(remarks).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [];
        Assert.That(
            kind.Check(TemplateData.Parse(kind.Read(sample)!), new DateOnly(2017, 9, 30))
                .Where(d => d.Severity != DiagnosticSeverity.Info)
                .Select(d => $"{d.Severity} {d.Code} {d.Field}"),
            Is.EqualTo(said)
        );
    }

    [TestCaseSource(nameof(Samples))]
    public async Task AnotherValidatorAgreesThatASampleFitsItsSchema(DocumentKind kind, string sample)
    {
        // NJsonSchema knows the drafts before 2019, where $defs was called definitions.
        var schema = await JsonSchema.FromJsonAsync(
            Encoding.UTF8.GetString(kind.Read("schema.json")!).Replace("$defs", "definitions", StringComparison.Ordinal)
        );
        Assert.That(schema.Validate(Encoding.UTF8.GetString(kind.Read(sample)!)), Is.Empty);
    }

    [TestCaseSource(nameof(Samples))]
    public void ASecondRenderGivesTheSameFile(DocumentKind kind, string sample)
    {
        var first = SHA256.HashData(Render(kind, sample, out _));
        Assert.That(SHA256.HashData(Render(kind, sample, out _)), Is.EqualTo(first));
    }

    [TestCaseSource(nameof(Kinds))]
    public void TheCommittedTemplateIsWhatTheMakerMakes(DocumentKind kind)
    {
        var made = Path.Combine(Path.GetTempPath(), $"officekit-{Guid.NewGuid():N}");
        try
        {
            Assert.That(OfficeKit.TemplateMaker.Maker.Run(made), Is.Zero);
            // The runtime's deflate may differ from system to system: the parts are compared, not the files.
            foreach (var file in kind.Files.Where(f => f.EndsWith(".docx", StringComparison.Ordinal)))
            {
                Assert.That(PackageParts.Of(File.ReadAllBytes(Path.Combine(made, kind.Id, file))), Is.EqualTo(PackageParts.Of(kind.Read(file)!)), file);
            }
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }
}
