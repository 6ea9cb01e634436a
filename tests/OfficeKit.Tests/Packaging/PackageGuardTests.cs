// A file that is no Word document, or means harm, is refused in one line before anything parses it.
using System.IO.Compression;
using System.Text;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Packaging;

public class PackageGuardTests
{
    static string Refusal(byte[] file, TemplateLimits? limits = null) =>
        Assert.Throws<OfficeKitException>(() => DocxTemplate.Load(file, limits))!.Diagnostics.Single().Code;

    static byte[] With(Action<ZipArchive> change)
    {
        using var memory = new MemoryStream();
        memory.Write(DocxText.ToDocx("甲"));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }
        return memory.ToArray();
    }

    static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    [Test]
    public void AnOldDocOrAnEncryptedDocumentIsNamed() => Assert.That(Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), Is.EqualTo("OK1002"));

    [Test]
    public void TextIsNoWordFile() => Assert.That(Refusal("hello"u8.ToArray()), Is.EqualTo("OK1001"));

    [Test]
    public void AnEmptyFileIsNoWordFile() => Assert.That(Refusal([]), Is.EqualTo("OK1001"));

    [Test]
    public void AZipThatIsNoWordFileIsNamed()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "a.txt", "a");
        }
        Assert.That(Refusal(memory.ToArray()), Is.EqualTo("OK1001"));
    }

    [Test]
    public void ATruncatedFileIsRefused() => Assert.That(Refusal(DocxText.ToDocx("甲")[..^100]), Is.EqualTo("OK1003"));

    [TestCase("../evil.xml")]
    [TestCase("/abs.xml")]
    [TestCase("a\\b.xml")]
    [TestCase("c:evil.xml")]
    [TestCase("WORD/DOCUMENT.XML")]
    public void AHarmfulEntryNameIsRefused(string name) => Assert.That(Refusal(With(z => Add(z, name, "<a/>"))), Is.EqualTo("OK1003"));

    [Test]
    public void ADtdIsRefused() => Assert.That(Refusal(With(z => Add(z, "word/x.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))), Is.EqualTo("OK1003"));

    [Test]
    public void XmlNestedTooDeepIsRefused() =>
        Assert.That(
            Refusal(With(z => Add(z, "word/x.xml", string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300))))),
            Is.EqualTo("OK1003")
        );

    [Test]
    public void AZipBombIsRefused() => Assert.That(Refusal(With(z => Add(z, "word/x.bin", new string('a', 3 << 20)))), Is.EqualTo("OK1003"));

    [Test]
    public void MacrosAreRefused() => Assert.That(Refusal(With(z => Add(z, "word/vbaProject.bin", "x"))), Is.EqualTo("OK1004"));

    [Test]
    public void TooManyEntriesAreRefused() =>
        Assert.That(Refusal(DocxText.ToDocx("甲"), TemplateLimits.Default with { PackageEntries = 2 }), Is.EqualTo("OK1003"));

    [Test]
    public void AWrongChecksumIsRefused()
    {
        var file = DocxText.ToDocx("甲");
        // The CRC of the first entry in the central directory: bytes 16–19 after its signature.
        var at = Encoding.Latin1.GetString(file).IndexOf("PK\u0001\u0002", StringComparison.Ordinal) + 16;
        file[at] ^= 0xFF;
        Assert.That(Refusal(file), Is.EqualTo("OK1003"));
    }
}
