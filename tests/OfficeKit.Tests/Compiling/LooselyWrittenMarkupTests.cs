// Markup that no Word writes but XML allows: blanks around =, single quotes, line breaks between attributes.
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class LooselyWrittenMarkupTests
{
    /// <summary>The body of the rendered document, which has passed the validator.</summary>
    static string Body(string template, Func<string, string> change, string json = "{}")
    {
        var result = Rendered.Bytes(DocxText.ToDocx(template, change), json);
        DocxText.FromDocx(result);
        return System.Text.Encoding.UTF8.GetString(PackageParts.Of(result)["word/document.xml"]);
    }

    static Func<string, string> WithProperties(string properties) =>
        body => body.Replace("<w:p>", $"<w:p><w:pPr>{properties}</w:pPr>", StringComparison.Ordinal);

    [TestCase("<w:ind w:left = \"420\"/>")]
    [TestCase("<w:ind w:left=\n'420'\n w:leftChars = '200' />")]
    [TestCase("<w:ind\tw:right=\"0\"  w:start  =\"420\"/>")]
    public void AnIndentTakesThePlaceOfOneWithBlanksAroundItsEqualsSign(string indent)
    {
        var body = Body("{{ 左空 2 }}甲", WithProperties(indent));
        Assert.That(body, Does.Match("<w:ind [^>]*w:left(Chars)?=\"[0-9]+\"").And.Not.Contain("420"));
    }

    [Test]
    public void APictureRaisesALineWithBlanksAroundItsEqualsSign()
    {
        const string Png =
            "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAwCAAAAADLfSATAAAAK0lEQVR42u3NMQ0AAAwDoEqv9KrYsQQMkB6LQCAQCAQCgUAgEAgEAoHgUzDeFACIn87bZwAAAABJRU5ErkJggg==";
        var body = Body("{{ p | image }}", WithProperties("<w:spacing w:before = \"0\" w:line = \"560\" w:lineRule\n=\"exact\"/>"), $$"""{ "p": "{{Png}}" }""");
        Assert.That(body, Does.Contain("w:line=\"240\" w:lineRule=\"auto\"").And.Not.Contain("560").And.Not.Contain("exact"));
    }

    [Test]
    public void ARepeatedParagraphLosesItsIdentityHoweverThatIsWritten()
    {
        var body = Body(
            "{{for x in xs}}{{x}}{{end}}",
            body => body.Replace("<w:p>", "<w:p w14:paraId = '1A2B3C4D'\n w14:textId=\"77777777\" w:rsidR=\"00AA11BB\">", StringComparison.Ordinal),
            """{ "xs": [1, 2] }"""
        );
        Assert.That(body, Does.Not.Contain("paraId").And.Not.Contain("textId").And.Contain("w:rsidR"));
    }

    [Test]
    public void AnIncludedDocumentLosesIdentitiesHoweverTheyAreWritten()
    {
        var folder = Directory.CreateTempSubdirectory("include").FullName;
        try
        {
            File.WriteAllBytes(
                Path.Combine(folder, "附件.docx"),
                DocxText.ToDocx("附件一", body => body.Replace("<w:p>", "<w:p w14:paraId  =  '1A2B3C4D'\tw14:textId = \"77777777\">", StringComparison.Ordinal))
            );
            var path = Path.Combine(folder, "模板.docx");
            File.WriteAllBytes(path, DocxText.ToDocx("{{ '附件.docx' | include }}"));
            var result = Rendered.Bytes(DocxTemplate.Load(path), "{}");
            Assert.That(DocxText.FromDocx(result), Does.Contain("附件一"));
            Assert.That(PackageParts.Text(result, "word/document.xml"), Does.Not.Contain("paraId").And.Not.Contain("textId"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
