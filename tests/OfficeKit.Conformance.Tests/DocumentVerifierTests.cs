// The door: files that cannot be read, and what fix promises.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Conformance.Tests;

public class DocumentVerifierTests
{
    static IEnumerable<TestCaseData> Unreadable()
    {
        yield return new TestCaseData(Array.Empty<byte>(), "OK1001").SetArgDisplayNames("nothing");
        yield return new TestCaseData("hello"u8.ToArray(), "OK1001").SetArgDisplayNames("text");
        yield return new TestCaseData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1 }, "OK1002").SetArgDisplayNames("an old .doc");
        yield return new TestCaseData("PK\u0003\u0004 cut off"u8.ToArray(), "OK1003").SetArgDisplayNames("a damaged zip");
        yield return new TestCaseData(PackageParts.Zip([KeyValuePair.Create("a.txt", "a"u8.ToArray())]), "OK1001").SetArgDisplayNames("another zip");
        yield return new TestCaseData(
            PackageParts.With(Sheets.Report.Build(), "word/document.xml", _ => "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"),
            "OK1003"
        ).SetArgDisplayNames("a DTD");
        yield return new TestCaseData(
            PackageParts.With(
                Sheets.Report.Build(),
                "word/document.xml",
                _ => string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000))
            ),
            "OK1003"
        ).SetArgDisplayNames("5,000 elements deep");
    }

    [TestCaseSource(nameof(Unreadable))]
    public void AFileThatCannotBeReadIsADiagnostic(byte[] file, string code)
    {
        var report = DocumentVerifier.Verify(new MemoryStream(file));
        Assert.That(report.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { code }));
        Assert.That(report.Passed, Is.False);
        using var output = new MemoryStream();
        Assert.That(DocumentVerifier.Fix(new MemoryStream(file), output).Passed, Is.False);
        Assert.That(output.Length, Is.Zero);
    }

    [Test]
    public void AFileThatIsNotThereIsADiagnostic() =>
        Assert.That(DocumentVerifier.Verify("/nowhere/a.docx").Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "OK1501" }));

    [Test]
    public void AFileWithMacrosIsReadAndTold() =>
        Assert.That(
            DocumentVerifier
                .Verify(
                    new MemoryStream(
                        PackageParts.Zip(PackageParts.Of(Sheets.Report.Build()).Append(KeyValuePair.Create("word/vbaProject.bin", "x"u8.ToArray())))
                    )
                )
                .Diagnostics.Select(d => d.Code),
            Does.Contain("R215")
        );

    [Test]
    public void FixLeavesADocumentWithoutFaultAsItIs()
    {
        var docx = Sheets.Report.Build();
        using var output = new MemoryStream();
        var report = DocumentVerifier.Fix(new MemoryStream(docx), output);
        Assert.That((report.Mended, report.Passed), Is.EqualTo((0, true)));
        Assert.That(output.ToArray(), Is.EqualTo(docx));
    }

    [Test]
    public void FixKeepsTheBytesOfPartsThatItDoesNotMend()
    {
        var docx = Sheets.Report.Document("w:top=\"2098\"", "w:top=\"1440\"").Build();
        using var output = new MemoryStream();
        Assert.That(DocumentVerifier.Fix(new MemoryStream(docx), output).Passed, Is.True);
        var (before, after) = (PackageParts.Of(docx), PackageParts.Of(output.ToArray()));
        Assert.That(after.Keys, Is.EqualTo(before.Keys));
        Assert.That(before.Where(p => !p.Value.AsSpan().SequenceEqual(after[p.Key])).Select(p => p.Key), Is.EqualTo(new[] { "word/document.xml" }));
    }

    [Test]
    public void FixOfAStrictDocumentStaysStrict()
    {
        using var output = new MemoryStream();
        DocumentVerifier.Fix(new MemoryStream(ForeignDocuments.ByHand["strict"].Docx), output);
        Assert.That(
            PackageParts.Text(output.ToArray()),
            Does.Contain("http://purl.oclc.org/ooxml/wordprocessingml/main").And.Not.Contain("schemas.openxmlformats.org/wordprocessingml")
        );
    }

    /// <summary>A thing that can be mended is mended: every breach that says so.</summary>
    [Test]
    public void WhatIsCalledFixableIsMended()
    {
        var left = new List<string>();
        foreach (var breach in Breaches.All)
        {
            var fixable = breach.Bad.Verify(breach.Profile).Where(d => d.Fixable && d.Code == $"R{breach.Rule}").ToList();
            if (fixable.Count == 0)
            {
                continue;
            }
            using var output = new MemoryStream();
            var after = DocumentVerifier.Fix(new MemoryStream(breach.Bad.Build()), output, breach.Profile).Diagnostics;
            left.AddRange(after.Where(d => d.Fixable).Select(d => $"R{breach.Rule}: {d}"));
        }
        Assert.That(left, Is.Empty);
    }

    [Test]
    public void MessagesAreInTheReadersLanguage()
    {
        System.Globalization.CultureInfo.CurrentUICulture = new("en-US");
        var english = Sheets.Report.Document("w:top=\"2098\"", "w:top=\"1440\"").Verify().Single(d => d.Code == "R2");
        Assert.That(english.Message, Is.EqualTo("top margin: found 25.4mm, wanted 37.0mm (GB/T 9704-2012 5.2.1)."));
        System.Globalization.CultureInfo.CurrentUICulture = new("zh-CN");
        Assert.That(
            Sheets.Report.Document("w:top=\"2098\"", "w:top=\"1440\"").Verify().Single(d => d.Code == "R2").Message,
            Is.EqualTo("天头（上边距）：现为25.4mm，应为37.0mm（GB/T 9704-2012 5.2.1）。")
        );
    }
}
