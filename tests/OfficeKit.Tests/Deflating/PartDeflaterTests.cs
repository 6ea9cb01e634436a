// What is known of a template's text beforehand makes a part small; what is not written after all does no harm.
using System.IO.Compression;
using OfficeKit.Packaging;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Deflating;

public class PartDeflaterTests
{
    static PackageEntry Body(string template, string json) =>
        ZipDirectory.Read(Rendered.Bytes(DocxText.ToDocx(template), json), TemplateLimits.Default).Find(e => e.Name == "word/document.xml")!;

    static int Ordinary(byte[] text)
    {
        using var memory = new MemoryStream();
        using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(text);
        }
        return (int)memory.Length;
    }

    static readonly string Paragraphs = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"第{i}项工作由{{{{ who }}}}负责，{{{{ due }}}}前完成。"));

    [Test]
    public void APartIsNotMuchLargerThanTheOrdinaryDeflateMakesIt()
    {
        foreach (
            var (template, data) in new[]
            {
                (Paragraphs, """{ "who": "组织部", "due": "6月底" }"""),
                (
                    "| 序 | 题 | 部 |\n| {{ for x in xs }}{{ x.n }} | {{ x.t }} | {{ x.g }}{{ end }} |\n" + Paragraphs,
                    "{ \"who\": \"组织部\", \"due\": \"6月底\", \"xs\": ["
                        + string.Join(',', Enumerable.Range(0, 400).Select(i => $"{{\"n\":{i},\"t\":\"问题{i * 7919 % 1000}\",\"g\":\"第{i / 7}支部\"}}"))
                        + "] }"
                ),
                (
                    "{{ if no }}甲{{ who }}乙{{ end }}\n{{ if no }}\n丙{{ due }}丁\n{{ end }}\n" + Paragraphs,
                    """{ "who": "组织部", "due": "6月底", "no": false }"""
                ),
            }
        )
        {
            var body = Body(template, data);
            Assert.That(body.Raw.Length, Is.LessThan(Ordinary(body.Inflate()) * 1.25), template[..20]);
        }
    }

    [Test]
    public void TheSameDataGivesTheSameBytesWhateverWasRenderedBefore()
    {
        var template = DocxTemplate.Load(DocxText.ToDocx("{{ for x in xs }}\n{{ x }}号\n{{ end }}\n" + Paragraphs));
        const string Short = """{ "xs": [1], "who": "甲", "due": "乙" }""";
        var first = Rendered.Bytes(template, Short);
        Rendered.Bytes(template, "{ \"xs\": [" + string.Join(',', Enumerable.Range(0, 9_000)) + "], \"who\": \"丙\", \"due\": \"丁\" }");
        Assert.That(Rendered.Bytes(template, Short), Is.EqualTo(first));
    }

    [Test]
    public void APieceThatStoodTooFarBackIsWrittenAnew()
    {
        // Between the head and the tail lie more than the 32 KB that deflate looks back.
        var json =
            "{ \"xs\": [" + string.Join(',', Enumerable.Range(0, 3_000).Select(i => $"\"{i * 7919L % 100_003}\"")) + "], \"who\": \"甲\", \"due\": \"乙\" }";
        Assert.That(
            Rendered.Text(Paragraphs + "\n{{ for x in xs }}\n{{ x }}\n{{ end }}\n" + Paragraphs, json),
            Does.EndWith("第12项工作由甲负责，乙前完成。\n")
        );
    }

    [Test]
    public void AVeryLongTemplateIsDeflatedWithoutLookingForWhatRepeats() =>
        Assert.That(
            Rendered.Text(string.Concat(Enumerable.Range(100_000, 750_000)) + "\n{{ who }}", """{ "who": "组织部" }"""),
            Does.EndWith("849999\n组织部\n")
        );
}
