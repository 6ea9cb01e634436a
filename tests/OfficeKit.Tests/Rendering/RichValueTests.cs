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
        Assert.That(
            Body("{{ link u '文字' }}", """{ "u": "https://a.b/?x=1&y=\"2\"" }"""),
            Does.Contain(""" HYPERLINK "https://a.b/?x=1&amp;y=%222%22" </w:instrText>""")
        );

    [Test]
    public void APageBreakIsWordsOwn() => Assert.That(Body("前{{ 分页 }}后", "{}"), Does.Contain("<w:br w:type=\"page\"/>"));

    [Test]
    public void WhereOnlyTextCanStandARichValueIsAnError()
    {
        var template = DocxTemplate.Load(
            DocxText.ToDocx(
                "甲",
                body =>
                    body.Replace("<w:r>", "<w:bookmarkStart w:id=\"1\" w:name=\"{{ page_break }}\"/><w:bookmarkEnd w:id=\"1\"/><w:r>", StringComparison.Ordinal)
            )
        );
        Assert.That(Assert.Throws<OfficeKitException>(() => Rendered.Bytes(template, "{}"))!.Diagnostics.Single().Code, Is.EqualTo("OK1403"));
    }

    // 96 × 48 grey pixels: 25.4 × 12.7 mm.
    const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAwCAAAAADLfSATAAAAK0lEQVR42u3NMQ0AAAwDoEqv9KrYsQQMkB6LQCAQCAQCgUAgEAgEAoHgUzDeFACIn87bZwAAAABJRU5ErkJggg==";

    [Test]
    public void EqualPicturesAreStoredOnceAndNamedInTheirOwnParts()
    {
        var result = Rendered.Bytes(
            DocxText.ToDocx("{{ for x in xs }}{{ x | image }}{{ end }}\n§ header\n{{ xs[0] | image }}"),
            $$"""{ "xs": [ "{{Png}}", "data:image/png;base64,{{Png}}" ] }"""
        );
        DocxText.FromDocx(result);
        var parts = PackageParts.Of(result);
        Assert.Multiple(() =>
        {
            Assert.That(parts.Keys.Where(k => k.StartsWith("word/media/", StringComparison.Ordinal)), Has.Exactly(1).Items);
            Assert.That(parts.Keys, Does.Contain("word/_rels/header1.xml.rels"));
            Assert.That(PackageParts.Text(result, "[Content_Types].xml"), Does.Contain("Extension=\"png\""));
        });
    }

    [Test]
    public void ThePictureOfAPlaceholderKeepsToItsFrame()
    {
        var docx = DocxText.ToDocx("甲", _ => Compiling.TagsAnywhereTests.Placeholder("{{ p | image alt: &quot;党徽&quot; }}"));
        var body = PackageParts.Text(Rendered.Bytes(docx, $$"""{ "p": "{{Png}}" }"""));
        // The frame is 50 × 25 mm, as the picture is twice as wide as high: it fills the frame.
        Assert.That(body, Does.Contain("<wp:extent cx=\"1800000\" cy=\"900000\"/>").And.Contain("descr=\"党徽\"").And.Match("r:embed=\"rIdK\\d+\""));
    }

    [Test]
    public void AMissingPlaceholderPictureStaysAndIsListed()
    {
        var docx = DocxText.ToDocx("甲", _ => Compiling.TagsAnywhereTests.Placeholder("{{ p | image }}"));
        using var memory = new MemoryStream();
        var report = DocxTemplate.Load(docx).Render(TemplateData.Parse("{}"), memory, new RenderOptions { Missing = MissingValue.Blank });
        Assert.That(report.Blanks.Select(b => b.Path), Is.EqualTo(new[] { "p" }));
    }

    [TestCase("nofile.png", "OK1405")]
    [TestCase("../secret.png", "OK1405")]
    [TestCase("data:image/png;base64,AAAA", "OK1405")]
    [TestCase("data:text/plain,hello", "OK1405")]
    public void APictureThatCannotBeUsedIsAnError(string source, string code) =>
        Assert.That(Rendered.Problems("{{ p | image }}", $$"""{ "p": "{{source}}" }""").Select(d => d.Code), Is.EqualTo(new[] { code }));

    [Test]
    public void AMeasureThatIsNoneIsAnError() =>
        Assert.That(Rendered.Problems("{{ p | image width: '25 acres' }}", $$"""{ "p": "{{Png}}" }""").Single().Code, Is.EqualTo("OK1405"));

    [Test]
    public void AnArgumentOfAnUnknownNameIsAnErrorOfTheTemplate() =>
        Assert.That(Rendered.Problems("{{ p | image widht: '25mm' }}").Single().Code, Is.EqualTo("OK1109"));

    [Test]
    public void AStyleThatIsNotThereIsAnErrorThatSuggestsOne() =>
        Assert.That(Rendered.Problems("{{ 'a' | style 'Stron' }}", "{}").Single().Hint, Does.Contain("Strong"));

    [Test]
    public void AnSvgHasAPictureForProgramsThatKnowNone()
    {
        var svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>"""u8.ToArray();
        var result = Rendered.Bytes(
            DocxText.ToDocx("{{ p | image width: '20mm' }}"),
            $$"""{ "p": "data:image/svg+xml;base64,{{Convert.ToBase64String(svg)}}" }"""
        );
        Assert.That(DocxText.FromDocx(result), Is.EqualTo("[图 20×10]\n"));
        Assert.That(
            PackageParts.Of(result).Keys.Where(k => k.StartsWith("word/media/", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "word/media/picture.png", "word/media/picture.svg" })
        );
    }

    [Test]
    public void ALineOfFixedHeightDoesNotCutAPicture() =>
        Assert.That(
            Rendered.Bytes(
                DocxText.ToDocx(
                    "{{ p | image }}",
                    b => b.Replace("<w:p>", "<w:p><w:pPr><w:spacing w:before=\"10\" w:line=\"560\" w:lineRule=\"exact\"/></w:pPr>", StringComparison.Ordinal)
                ),
                $$"""{ "p": "{{Png}}" }"""
            )
                is var result
                ? PackageParts.Text(result)
                : "",
            Does.Match("<w:spacing w:line=\"240\" w:lineRule=\"auto\" w:before=\"10\" */>")
        );

    [Test]
    public void AnIncludedFileBringsItsPicturesListsAndStyles()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var inner = Rendered.Bytes(
                DocxText.ToDocx(
                    "＃ 甲\n＃ 乙\n{{ p | image width: '10mm' }}\n| a |",
                    b => b.Replace("<w:pPr><w:numPr>", "<w:pPr><w:pStyle w:val=\"own\"/><w:numPr>", StringComparison.Ordinal)
                ),
                $$"""{ "p": "{{Png}}" }"""
            );
            inner = PackageParts.With(
                inner,
                "word/styles.xml",
                xml =>
                    xml.Replace(
                        "</w:styles>",
                        "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"附件条目\"/><w:basedOn w:val=\"a\"/></w:style></w:styles>",
                        StringComparison.Ordinal
                    )
            );
            File.WriteAllBytes(Path.Combine(folder.FullName, "附件.docx"), inner);
            File.WriteAllBytes(Path.Combine(folder.FullName, "t.docx"), DocxText.ToDocx("＃ 前\n{{ f | include }}\n| 后 |"));
            var result = Rendered.Bytes(DocxTemplate.Load(Path.Combine(folder.FullName, "t.docx")), """{ "f": "附件.docx" }""");
            Assert.That(DocxText.FromDocx(result), Is.EqualTo("1. 前\n1. 甲\n2. 乙\n[图 10×5]\n| a |\n\n| 后 |\n"));
            Assert.That(PackageParts.Text(result, "word/styles.xml"), Does.Contain("附件条目"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("没有.docx")]
    [TestCase("../t.docx")]
    public void AFileThatCannotBeIncludedIsAnError(string file) =>
        Assert.That(Rendered.Problems("{{ f | include }}", $$"""{ "f": "{{file}}" }""").Single().Code, Is.EqualTo("OK1406"));

    [TestCase("甲{{ t | markdown }}", "OK1403")]
    [TestCase("甲{{ r | table }}", "OK1403")]
    [TestCase("甲{{ 'x' | style 'heading 1' }}", "OK1403")]
    public void WhatNeedsAParagraphOfItsOwnSaysSo(string template, string code) =>
        Assert.That(Rendered.Problems(template, """{ "t": "a\n\nb", "r": [ [ 1 ] ] }""").Single().Code, Is.EqualTo(code));

    [Test]
    public void ACheckBoxCanBeTickedAndADropDownChanged()
    {
        var body = Body("{{ a | checkbox }}{{ b | dropdown [\"甲\", \"乙&\"] }}", """{ "a": true, "b": "丙" }""");
        Assert.That(body, Does.Contain("<w14:checked w14:val=\"1\"/>").And.Contain("w:displayText=\"乙&amp;\"").And.Contain("w:value=\"丙\""));
    }
}
