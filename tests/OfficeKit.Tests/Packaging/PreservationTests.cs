// What a template does not ask to be changed stays as it is, byte for byte.
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Packaging;

public class PreservationTests
{
    [Test]
    public void ATemplateWithoutTagsComesOutByteForByteInEveryPart()
    {
        var template = DocxText.ToDocx("只有文字\n| a | b |\n§ footer\n页脚 {不是标签}");
        Assert.That(PackageParts.Of(Rendered.Bytes(template, "{}")), Is.EqualTo(PackageParts.Of(template)));
    }

    [Test]
    public void OneTagChangesOnlyItsOwnParagraph()
    {
        var template = DocxText.ToDocx("第一段 &amp; 原样\n第二段 {{ a }} 完\n第三段\n§ footer\n页脚");
        var (before, after) = (PackageParts.Of(template), PackageParts.Of(Rendered.Bytes(template, """{ "a": "甲" }""")));
        Assert.That(after.Keys, Is.EqualTo(before.Keys));
        Assert.That(after.Where(p => !p.Value.SequenceEqual(before[p.Key])).Select(p => p.Key), Is.EqualTo(new[] { "word/document.xml" }));
        var (was, now) = (Encoding.UTF8.GetString(before["word/document.xml"]), Encoding.UTF8.GetString(after["word/document.xml"]));
        Assert.That(now, Is.EqualTo(was.Replace("{{ a }}", "甲", StringComparison.Ordinal)));
    }

    [Test]
    public void TheSameTemplateAndDataGiveTheSameFileTwoThousandTimesInParallel()
    {
        var template = DocxTemplate.Load(
            DocxText.ToDocx(
                "{{ for x in xs }}{{ x }}{{ n = n + x ?? 1 }}{{ end }}\n| {{ for x in xs }}{{ x }} | {{ for.index }}{{ end }} |".Replace(
                    "{{ n = n + x ?? 1 }}",
                    "",
                    StringComparison.Ordinal
                )
            )
        );
        var hashes = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        Parallel.For(0, 2000, _ => hashes.TryAdd(Convert.ToHexString(SHA256.HashData(Rendered.Bytes(template, """{ "xs": [1, 2, 3] }"""))), true));
        Assert.That(hashes, Has.Count.EqualTo(1));
    }

    [Test]
    public void ALoadedTemplateKeepsNoTraceOfItsData()
    {
        var template = DocxTemplate.Load(DocxText.ToDocx("{{ a }}"));
        Assert.That(DocxText.FromDocx(Rendered.Bytes(template, """{ "a": "秘密" }""")), Is.EqualTo("秘密\n"));
        Assert.Throws<OfficeKitException>(() => Rendered.Bytes(template, "{}"));
    }

    [Test]
    public void ADotxBecomesADocument()
    {
        using var memory = new MemoryStream();
        memory.Write(DocxText.ToDocx("{{ a }}"));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("[Content_Types].xml")!;
            string types;
            using (var reader = new StreamReader(entry.Open()))
            {
                types = reader.ReadToEnd();
            }
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open());
            writer.Write(types.Replace("document.main+xml", "template.main+xml", StringComparison.Ordinal));
        }
        var result = Rendered.Bytes(memory.ToArray(), """{ "a": "甲" }""");
        Assert.That(
            Encoding.UTF8.GetString(PackageParts.Of(result)["[Content_Types].xml"]),
            Does.Contain("document.main+xml").And.Not.Contain("template.main+xml")
        );
        Assert.That(DocxText.FromDocx(result), Is.EqualTo("甲\n"));
    }

    [Test]
    public void APartInUtf16StaysInUtf16()
    {
        var template = DocxText.ToDocx("{{ a }}");
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in PackageParts.Of(template))
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(
                    name == "word/document.xml"
                        ? [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes).Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]
                        : bytes
                );
            }
        }
        var result = Rendered.Bytes(memory.ToArray(), """{ "a": "甲" }""");
        Assert.That(PackageParts.Of(result)["word/document.xml"][..2], Is.EqualTo(new byte[] { 0xFF, 0xFE }));
        Assert.That(DocxText.FromDocx(result), Is.EqualTo("甲\n"));
    }
}
