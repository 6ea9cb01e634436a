// Tags in every place of a package where a person can type text.
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class TagsAnywhereTests
{
    const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Data =
        """{ "x": "甲<&>\"", "u": "https://example.org/a?b=1&c=2", "xs": [ { "n": "一", "u": "https://one.example/路 径" }, { "n": "二","""
        + """ "u": "https://two.example/" } ] }""";

    static byte[] Render(byte[] template, string data = Data)
    {
        var result = Rendered.Bytes(template, data);
        DocxText.FromDocx(result);
        return result;
    }

    static string Body(string xml) => PackageParts.Text(Render(DocxText.ToDocx("甲", _ => xml)));

    [Test]
    public void AHyperlinksTextIsATemplate() =>
        Assert.That(
            Body(
                "<w:p><w:hyperlink w:anchor=\"_top\"><w:r><w:t>见{{ x }}</w:t></w:r></w:hyperlink><w:bookmarkStart w:id=\"1\" w:name=\"_top\"/>"
                    + "<w:bookmarkEnd w:id=\"1\"/></w:p>"
            ),
            Does.Contain("见甲&lt;&amp;&gt;\"</w:t>")
        );

    [Test]
    public void AHyperlinksTargetIsATemplateAndSeesTheLoop()
    {
        var template = PackageParts.WithRelationship(
            DocxText.ToDocx(
                "甲",
                _ =>
                    "<w:p><w:r><w:t>{{ for p in xs }}</w:t></w:r><w:hyperlink r:id=\"L1\"><w:r><w:t>{{ p.n }}</w:t></w:r></w:hyperlink><w:r><w:t>"
                    + "{{ end }}</w:t></w:r></w:p>"
            ),
            $"<Relationship Id=\"L1\" Type=\"{R}/hyperlink\" Target=\"%7B%7B%20p.u%20%7D%7D\" TargetMode=\"External\"/>"
        );
        var result = Render(template);
        var relationships = PackageParts.Text(result, "word/_rels/document.xml.rels");
        Assert.Multiple(() =>
        {
            Assert.That(
                relationships,
                Does.Contain("Target=\"https://one.example/%E8%B7%AF%20%E5%BE%84\"").And.Contain("Target=\"https://two.example/\"").And.Not.Contain("%7B")
            );
            Assert.That(DocxText.FromDocx(result), Is.EqualTo("一\n二\n"));
            Assert.That(DocxTemplate.Load(template).GetFields().Select(f => f.Path), Is.EqualTo(new[] { "xs", "xs[].u", "xs[].n" }));
        });
    }

    [Test]
    public void AValueInsideATargetIsMadeFitForIt()
    {
        var template = PackageParts.WithRelationship(
            DocxText.ToDocx("甲", _ => "<w:p><w:hyperlink r:id=\"L1\"><w:r><w:t>查</w:t></w:r></w:hyperlink></w:p>"),
            $"<Relationship Id=\"L1\" Type=\"{R}/hyperlink\" Target=\"https://example.org/?q=%7B%7B%20x%20%7D%7D&amp;p=1\" TargetMode=\"External\"/>"
        );
        Assert.That(
            PackageParts.Text(Render(template), "word/_rels/document.xml.rels"),
            Does.Contain("Target=\"https://example.org/?q=%E7%94%B2%3C%26%3E%22&amp;p=1\"")
        );
    }

    [Test]
    public void ATargetTakesNoBlocks()
    {
        var template = PackageParts.WithRelationship(
            DocxText.ToDocx("甲", _ => "<w:p><w:hyperlink r:id=\"L1\"><w:r><w:t>查</w:t></w:r></w:hyperlink></w:p>"),
            $"<Relationship Id=\"L1\" Type=\"{R}/hyperlink\" Target=\"%7B%7Bif%20x%7D%7Da%7B%7Bend%7D%7D\" TargetMode=\"External\"/>"
        );
        Assert.That(DocxTemplate.Load(template).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "OK1110", "OK1110" }));
    }

    [Test]
    public void ATableOfContentsIsNoTemplateAndIsMarkedDirty()
    {
        const string toc =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" </w:instrText></w:r><w:r>"
            + "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t>{{ for p in 不存在 }}{{ p.</w:t></w:r><w:r><w:t>n }}一、</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        var result = Body(toc + "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>");
        Assert.Multiple(() =>
        {
            Assert.That(result, Does.Contain("<w:fldChar w:dirty=\"true\" w:fldCharType=\"begin\"/>"));
            Assert.That(result, Does.Contain("一、").And.Not.Contain("{{").And.Not.Contain("}}"));
        });
    }

    [Test]
    public void AFieldsResultIsATemplate() =>
        Assert.That(Body("<w:p><w:fldSimple w:instr=\" QUOTE a \"><w:r><w:t>{{ x }}</w:t></w:r></w:fldSimple></w:p>"), Does.Contain("甲&lt;&amp;&gt;\""));

    [Test]
    public void AContentControlsTextIsATemplate() =>
        Assert.That(
            Body("<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
            Does.Contain("甲&lt;&amp;&gt;\"")
        );

    [Test]
    public void ATagThatARevisionInsertedIsATag() =>
        Assert.That(
            Body(
                "<w:p><w:ins w:id=\"9\" w:author=\"审\"><w:r><w:t>{{ </w:t></w:r></w:ins><w:r><w:t>x }}</w:t></w:r><w:del w:id=\"8\" w:author=\"审\"><w:r>"
                    + "<w:delText>{{ gone }}</w:delText></w:r></w:del></w:p>"
            ),
            Does.Contain("甲&lt;&amp;&gt;\"").And.Contain("{{ gone }}")
        );

    [Test]
    public void ATagSplitByBookmarksAndProofingMarksIsATag() =>
        Assert.That(
            Body(
                "<w:p><w:r><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{ x</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r>"
                    + "<w:t> }</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:proofErr w:type=\"spellEnd\"/><w:r><w:t>}</w:t></w:r></w:p>"
            ),
            Does.Contain("甲&lt;&amp;&gt;\"").And.Contain("w:name=\"b\"")
        );

    [Test]
    public void BothCopiesOfATextBoxAreTemplates()
    {
        const string box =
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            + "<w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"框\"/>"
            + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
            + "<wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/>"
            + "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"s1\"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{ x }}</w:t>"
            + "</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var body = Body(box);
        Assert.That(body.Split("甲&lt;&amp;&gt;\""), Has.Length.EqualTo(3));
    }

    [Test]
    public void ADocumentPropertyIsATemplate()
    {
        var docx = PackageParts.With(
            DocxText.ToDocx("{{ x }}"),
            "docProps/core.xml",
            _ =>
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>关于{{ x }}的报告</dc:title></cp:coreProperties>"
        );
        docx = PackageParts.With(
            docx,
            "[Content_Types].xml",
            xml =>
                xml.Replace(
                    "</Types>",
                    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
                    StringComparison.Ordinal
                )
        );
        docx = PackageParts.With(
            docx,
            "_rels/.rels",
            xml =>
                xml.Replace(
                    "</Relationships>",
                    "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
                        + "Target=\"docProps/core.xml\"/></Relationships>",
                    StringComparison.Ordinal
                )
        );
        Assert.That(PackageParts.Text(Render(docx), "docProps/core.xml"), Does.Contain("关于甲&lt;&amp;&gt;\"的报告"));
    }

    [Test]
    public void TheTextOfAChartIsATemplate()
    {
        const string chart =
            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{{</a:t>"
            + "</a:r><a:r><a:t> x }}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea/></c:chart></c:chartSpace>";
        var docx = PackageParts.WithPart(
            DocxText.ToDocx("甲"),
            "word/charts/chart1.xml",
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            R + "/chart",
            "rIdC",
            chart
        );
        Assert.That(PackageParts.Text(Rendered.Bytes(docx, Data), "word/charts/chart1.xml"), Does.Contain("<a:t>甲&lt;&amp;&gt;\"</a:t>"));
    }

    [Test]
    public void AltTextIsATemplate() => Assert.That(Body(Placeholder("{{ x }}的照片")), Does.Contain("descr=\"甲&lt;&amp;&gt;&quot;的照片\""));

    /// <summary>A picture with an alt text; it leads to no file.</summary>
    public static string Placeholder(string alt) =>
        $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1800000\" cy=\"900000\"/><wp:docPr id=\"7\" name=\"照片\" descr=\"{alt}\"/>"
        + $"<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + $"<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + $"<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"7\" name=\"照片\"/>"
        + $"<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\">"
        + $"<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
}
