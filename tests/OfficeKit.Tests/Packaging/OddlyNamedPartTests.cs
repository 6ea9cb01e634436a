// A part is what its content type and its bytes say, whatever its name.
using System.Text;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Packaging;

public class OddlyNamedPartTests
{
    /// <summary>A document whose main part is called document.bin.</summary>
    static byte[] Renamed(string template, Func<string, string>? change = null)
    {
        var parts = PackageParts.Of(DocxText.ToDocx(template));
        var body = Encoding.UTF8.GetString(parts["word/document.xml"]);
        parts["word/document.bin"] = Encoding.UTF8.GetBytes(change is null ? body : change(body));
        parts.Remove("word/document.xml");
        if (parts.Remove("word/_rels/document.xml.rels", out var relationships))
        {
            parts["word/_rels/document.bin.rels"] = relationships;
        }
        foreach (var name in (string[])["[Content_Types].xml", "_rels/.rels"])
        {
            parts[name] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts[name]).Replace("document.xml", "document.bin", StringComparison.Ordinal));
        }
        return PackageParts.Zip(parts);
    }

    [Test]
    public void TagsInAMainPartOfAnotherNameAreFilled()
    {
        using var output = new MemoryStream();
        DocxTemplate.Load(Renamed("甲{{ x }}")).Render(TemplateData.Parse("""{ "x": "乙" }"""), output);
        Assert.That(PackageParts.Text(output.ToArray(), "word/document.bin"), Does.Contain("乙").And.Not.Contain("{{"));
    }

    [Test]
    public void AMistakeInItHasItsPlaceInTheText() =>
        Assert.That(DocxTemplate.Load(Renamed("甲\n{{ x ")).Diagnostics.Select(d => d.Location.ToString()), Is.EqualTo(new[] { "正文第2段" }));

    [TestCase(6_000)]
    [TestCase(50_000)]
    public void ItIsRefusedWhenItsTablesAreNestedTooDeep(int depth)
    {
        const string Open = "<w:tbl><w:tr><w:tc>",
            Close = "</w:tc></w:tr></w:tbl>";
        string Nest(string body) =>
            body.Replace(
                "<w:body>",
                "<w:body>" + string.Concat(Enumerable.Repeat(Open, depth)) + string.Concat(Enumerable.Repeat(Close, depth)),
                StringComparison.Ordinal
            );
        Assert.That(
            Assert.Throws<OfficeKitException>(() => DocxTemplate.Load(Renamed("甲", Nest), TemplateLimits.Default))!.Diagnostics.Single().Code,
            Is.EqualTo("OK1003")
        );
    }

    [Test]
    public void ADtdInItIsRefused() =>
        Assert.That(
            Assert
                .Throws<OfficeKitException>(() =>
                    DocxTemplate.Load(
                        Renamed("甲", body => body.Replace("<w:document", "<!DOCTYPE w [<!ENTITY b \"c\">]><w:document", StringComparison.Ordinal))
                    )
                )!
                .Diagnostics.Single()
                .Code,
            Is.EqualTo("OK1003")
        );

    [Test]
    public void AWebPageBesideTheTextIsNoXmlAndStaysAsItIs()
    {
        var parts = PackageParts.Of(DocxText.ToDocx("甲{{ x }}"));
        var page = "<!DOCTYPE html><p>没有结束的段落<br>{{ x }}"u8.ToArray();
        parts["word/chunk.htm"] = page;
        var docx = PackageParts.Zip(parts);
        using var output = new MemoryStream();
        DocxTemplate.Load(docx).Render(TemplateData.Parse("""{ "x": "乙" }"""), output);
        Assert.That(PackageParts.Of(output.ToArray())["word/chunk.htm"], Is.EqualTo(page));
    }
}
