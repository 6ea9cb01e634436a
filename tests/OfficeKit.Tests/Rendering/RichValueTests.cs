// Values that are more than text: what stands in the file.
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class RichValueTests
{
    static string Body(string template, string json)
    {
        var result = Rendered.Bytes(DocxText.ToDocx(template), json);
        DocxText.FromDocx(result);
        return System.Text.Encoding.UTF8.GetString(PackageParts.Of(result)["word/document.xml"]);
    }

    [Test]
    public void ALinkIsAFieldWithItsAddressEscaped() =>
        Assert.That(Body("{{ link u '文字' }}", """{ "u": "https://a.b/?x=1&y=\"2\"" }"""), Does.Contain(""" HYPERLINK "https://a.b/?x=1&amp;y=%222%22" </w:instrText>"""));

    [Test]
    public void APageBreakIsWordsOwn() => Assert.That(Body("前{{ 分页 }}后", "{}"), Does.Contain("<w:br w:type=\"page\"/>"));

    [Test]
    public void WhereOnlyTextCanStandARichValueIsAnError()
    {
        var template = DocxTemplate.Load(DocxText.ToDocx("甲", body => body.Replace("<w:r>", "<w:bookmarkStart w:id=\"1\" w:name=\"{{ page_break }}\"/><w:bookmarkEnd w:id=\"1\"/><w:r>", StringComparison.Ordinal)));
        Assert.That(Assert.Throws<TemplateException>(() => Rendered.Bytes(template, "{}"))!.Diagnostics.Single().Code, Is.EqualTo("OK1403"));
    }
}
