// What a template brings along besides its text.
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Packaging;

public class BaggageTests
{
    const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [TestCase("<w:attachedTemplate r:id=\"rId1\"/>", "<Relationship Id=\"rId1\" Type=\"TYPE\" Target=\"http://evil.example/a.dotm\" TargetMode=\"External\"/>")]
    [TestCase(
        "<w:attachedTemplate r:id='rId1'></w:attachedTemplate>",
        "<Relationship Type='TYPE' TargetMode='External' Target='http://evil.example/a.dotm' Id='rId1'></Relationship>"
    )]
    public void AnAttachedTemplateIsDetachedWithAWarning(string element, string relationship)
    {
        var docx = PackageParts.WithPart(
            DocxText.ToDocx("{{ x }}"),
            "word/settings.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
            R + "/settings",
            "rIdS",
            $"<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{R}\"><w:zoom w:percent=\"100\"/>"
                + $"{element}<w:defaultTabStop w:val=\"420\"/></w:settings>"
        );
        docx = PackageParts.With(
            docx,
            "word/_rels/settings.xml.rels",
            _ =>
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"{relationship.Replace("TYPE", R + "/attachedTemplate", StringComparison.Ordinal)}</Relationships>"
        );
        var template = DocxTemplate.Load(docx);
        var result = Rendered.Bytes(template, """{ "x": 1 }""");
        Assert.That(DocxText.FromDocx(result), Is.EqualTo("1\n"));
        Assert.That(template.Diagnostics.Select(d => (d.Code, d.Severity)), Is.EqualTo(new[] { ("OK1005", DiagnosticSeverity.Warning) }));
        Assert.That(
            PackageParts.Text(result, "word/settings.xml") + PackageParts.Text(result, "word/_rels/settings.xml.rels"),
            Does.Not.Contain("attachedTemplate").And.Not.Contain("evil").And.Contain("defaultTabStop")
        );
    }

    [Test]
    public void ASignatureIsLeftOutWithAWarning()
    {
        var docx = PackageParts.With(DocxText.ToDocx("{{ x }}"), "_xmlsignatures/origin.sigs", _ => "");
        docx = PackageParts.With(docx, "_xmlsignatures/sig1.xml", _ => "<Signature/>");
        docx = PackageParts.With(
            docx,
            "[Content_Types].xml",
            xml =>
                xml.Replace(
                    "</Types>",
                    "<Override PartName=\"/_xmlsignatures/sig1.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml\"/>"
                        + "<Override PartName=\"/_xmlsignatures/origin.sigs\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.digital-signature-origin\"/></Types>",
                    StringComparison.Ordinal
                )
        );
        docx = PackageParts.With(
            docx,
            "_rels/.rels",
            xml =>
                xml.Replace(
                    "</Relationships>",
                    "<Relationship Id=\"rIdSig\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" "
                        + "Target=\"_xmlsignatures/origin.sigs\"/></Relationships>",
                    StringComparison.Ordinal
                )
        );
        var template = DocxTemplate.Load(docx);
        var result = Rendered.Bytes(template, """{ "x": 1 }""");
        Assert.That(DocxText.FromDocx(result), Is.EqualTo("1\n"));
        Assert.That(template.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "OK1006" }));
        Assert.That(PackageParts.Of(result).Keys, Has.None.Contains("signature"));
        Assert.That(PackageParts.Text(result, "[Content_Types].xml") + PackageParts.Text(result, "_rels/.rels"), Does.Not.Contain("signature"));
    }

    [Test]
    public void ActiveXIsRefused() =>
        Assert.That(
            Assert
                .Throws<OfficeKitException>(() => DocxTemplate.Load(PackageParts.With(DocxText.ToDocx("甲"), "word/activeX/activeX1.xml", _ => "<a/>")))!
                .Diagnostics.Single()
                .Code,
            Is.EqualTo("OK1004")
        );

    [Test]
    public void AnEmbeddedObjectStaysByteForByteAndIsTold()
    {
        var template = DocxTemplate.Load(PackageParts.With(DocxText.ToDocx("{{ x }}"), "word/embeddings/oleObject1.bin", _ => "对象"));
        Assert.That(
            template.Diagnostics.Select(d => (d.Code, d.Severity, d.Location.Part)),
            Is.EqualTo(new[] { ("OK1007", DiagnosticSeverity.Info, "word/embeddings/oleObject1.bin") })
        );
        Assert.That(PackageParts.Text(Rendered.Bytes(template, """{ "x": 1 }"""), "word/embeddings/oleObject1.bin"), Is.EqualTo("对象"));
    }
}
