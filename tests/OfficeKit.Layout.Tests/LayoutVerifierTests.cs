// The door to the pages: what cannot be read, what LibreOffice cannot do, what is missing, and every sample without fault.
using System.Globalization;
using OfficeKit.Conformance;
using OfficeKit.Looking;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

public class LayoutVerifierTests
{
    static readonly Dictionary<string, VerifyReport> samples = [];
    string folder = "";

    static IEnumerable<DocumentKind> Kinds => KindCatalog.Kinds.SelectMany(k => k.Variants.Skip(1).Select(v => k.FindVariant(v.Key)!).Prepend(k));

    static IEnumerable<string> Samples() =>
        from kind in Kinds
        from sample in kind.Files
        where (sample.StartsWith("sample", StringComparison.Ordinal) || sample == "batch.json") && sample.EndsWith(".json", StringComparison.Ordinal)
        select $"{kind.Id} {sample}";

    [OneTimeSetUp]
    public void LayOutEverySampleAtOnce()
    {
        Tools.Require(Looker.Missing());
        folder = Directory.CreateTempSubdirectory("officekit-verify-").FullName;
        var files = Samples().Select((sample, i) => (Sample: sample, Path: Path.Combine(folder, $"{i}.docx"))).ToList();
        foreach (var (sample, path) in files)
        {
            var kind = KindCatalog.Find(sample.Split(' ')[0])!;
            kind.Template.Render(TemplateData.Parse(kind.Read(sample.Split(' ')[1])!), path, new RenderOptions { Schema = kind.Schema });
        }
        foreach (var profile in files.GroupBy(f => DocumentVerifier.FindProfile(KindCatalog.Find(f.Sample.Split(' ')[0])!.Profile)!.Value))
        {
            foreach (var (file, report) in profile.Zip(LayoutVerifier.Verify([.. profile.Select(f => f.Path)], profile.Key)))
            {
                samples[file.Sample] = report;
            }
        }
    }

    [OneTimeTearDown]
    public void Clear()
    {
        if (folder.Length > 0)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void ASampleBreaksNoRuleOfThePageThatMustBeKept(string sample)
    {
        samples[sample].Diagnostics.ToList().ForEach(TestContext.Out.WriteLine);
        Assert.That(
            samples[sample]
                .Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error || d.Code.StartsWith("OK", StringComparison.Ordinal))
                .Select(d => d.ToString()),
            Is.Empty
        );
    }

    [Test]
    public void ADocumentOnWordsGridIsNotHeldToWhatLibreOfficeDoesWithIt()
    {
        var path = Path.Combine(folder, "grid.docx");
        PlainPage.Write(path, 579, -5);
        var codes = LayoutVerifier.Verify(path, LayoutProfile.GongwenGrid).Diagnostics.Select(d => (d.Code, d.Severity));
        Assert.That(codes, Is.EqualTo(new[] { ("OK1904", DiagnosticSeverity.Info) }));
    }

    [Test]
    public void AFontWithoutAFaceIsTold()
    {
        var path = Path.Combine(folder, "face.docx");
        PlainPage.Write(path, 579, -5, "国家", "无此字体");
        Assert.That(LayoutVerifier.Verify(path).Diagnostics.Single(d => d.Code == "OK1903").Message, Does.Contain("无此字体"));
    }

    [Test]
    public void WhatCannotBeReadIsTellingAndTheOthersAreLaidOut()
    {
        string Made(string name, byte[] content)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
            return Path.Combine(folder, name);
        }
        var good = Path.Combine(folder, "good.docx");
        PlainPage.Write(good, 600, -5);
        // A password makes Word write the container of old .doc files.
        var reports = LayoutVerifier.Verify([
            Made("password.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1]),
            good,
            Made("damaged.docx", File.ReadAllBytes(good)[..400]),
            Path.Combine(folder, "nowhere.docx"),
            Made("text.docx", "hello"u8.ToArray()),
        ]);
        Assert.That(reports.Select(r => r.Diagnostics[0].Code), Is.EqualTo(new[] { "OK1002", "R11", "OK1003", "OK1501", "OK1001" }));
    }

    [TestCase("zh-CN", "缺LibreOffice（命令 soffice）", "apt-get install libreoffice-writer-nogui")]
    [TestCase("en-US", "missing LibreOffice (the command soffice)", "apt-get install libreoffice-writer-nogui")]
    public void WithoutLibreOfficeItIsSaidWhatIsMissingAndHowToInstallIt(string culture, string message, string hint)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        using var _ = new Variable("PATH", "/nowhere");
        var told = LayoutVerifier.Verify("any.docx").Diagnostics.Single();
        Assert.That((told.Code, told.Severity), Is.EqualTo(("OK1901", DiagnosticSeverity.Error)));
        Assert.That(told.Message, Does.Contain(message));
        Assert.That(told.Hint, Does.Contain(hint));
    }

    [Test]
    public void WithoutTheFontsItIsSaidWhereTheyAreWanted()
    {
        using var _ = new Variable("XDG_CACHE_HOME", folder);
        Assert.That(
            LayoutVerifier.Verify("any.docx").Diagnostics.Single().ToString(),
            Does.StartWith("OK1901").And.Contain(Path.Combine(folder, "officekit", "fonts")).And.Contain("install-tools.sh")
        );
    }

    [Test]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void WhatLibreOfficeCannotDoIsTold()
    {
        var (path, programs) = (Path.Combine(folder, "none.docx"), Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName);
        PlainPage.Write(path, 579, -5);
        // A soffice that fails, and one that makes nothing.
        foreach (var script in (string[])["#!/bin/sh\necho broken >&2\nexit 3\n", "#!/bin/sh\nexit 0\n"])
        {
            File.WriteAllText(Path.Combine(programs, "soffice"), script);
            File.SetUnixFileMode(Path.Combine(programs, "soffice"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            using var _ = new Variable("PATH", $"{programs}:/usr/bin:/bin");
            Assert.That(LayoutVerifier.Verify(path).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "OK1902" }));
        }
    }

    /// <summary>A variable of the environment, for a while.</summary>
    sealed class Variable : IDisposable
    {
        readonly string name;
        readonly string? before;

        public Variable(string name, string value)
        {
            (this.name, before) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(name, before);
    }
}
