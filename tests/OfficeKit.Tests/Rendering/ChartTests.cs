// Charts of a template take their data from rows.
using System.Xml.Linq;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class ChartTests
{
    const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    const string Frame =
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"4000000\" cy=\"2000000\"/><wp:docPr id=\"3\" name=\"图表\" descr=\"{{ TAG | 图表 }}\"/>"
        + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
        + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rIdC\"/></a:graphicData></a:graphic>"
        + "</wp:inline></w:drawing></w:r></w:p>";
    const string Bars =
        $"<c:chartSpace xmlns:c=\"{C}\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"{R}\"><c:chart><c:plotArea>"
        + $"<c:layout/><c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:spPr>"
        + $"<a:solidFill><a:srgbClr val=\"C00000\"/></a:solidFill></c:spPr><c:cat><c:strLit><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>旧</c:v>"
        + $"</c:pt></c:strLit></c:cat><c:val><c:numLit><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>9</c:v></c:pt></c:numLit></c:val></c:ser>"
        + $"<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart><c:catAx><c:axId val=\"1\"/><c:scaling/><c:delete val=\"0\"/>"
        + $"<c:axPos val=\"b\"/><c:crossAx val=\"2\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling/><c:delete val=\"0\"/>"
        + $"<c:axPos val=\"l\"/><c:crossAx val=\"1\"/></c:valAx></c:plotArea></c:chart><c:externalData r:id=\"rIdX\"/></c:chartSpace>";

    static byte[] Template(string body)
    {
        var docx = PackageParts.WithPart(
            DocxText.ToDocx("甲", _ => body),
            "word/charts/chart1.xml",
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            R + "/chart",
            "rIdC",
            Bars
        );
        docx = PackageParts.With(
            docx,
            "word/charts/_rels/chart1.xml.rels",
            _ =>
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rIdX\" Type=\"{R}/package\" Target=\"../embeddings/book.xlsx\"/></Relationships>"
        );
        docx = PackageParts.With(
            docx,
            "[Content_Types].xml",
            xml =>
                xml.Replace(
                    "</Types>",
                    "<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/></Types>",
                    StringComparison.Ordinal
                )
        );
        return PackageParts.With(docx, "word/embeddings/book.xlsx", _ => "old");
    }

    static string Shown(byte[] docx, string part) =>
        string.Join(
            " ",
            XDocument
                .Parse(PackageParts.Text(docx, part))
                .Descendants(XName.Get("ser", C))
                .Select(s => string.Join(",", s.Descendants(XName.Get("v", C)).Select(v => v.Value)))
        );

    [Test]
    public void AChartShowsTheRowsAndSoDoesItsWorkbook()
    {
        var docx = Rendered.Bytes(
            Template(Frame.Replace("TAG", "数据", StringComparison.Ordinal)),
            """{ "数据": [ [ "", "计划", "完成" ], [ "一月", 10, 8.5 ], [ "二月<", 12, "" ] ] }"""
        );
        DocxText.FromDocx(docx);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(PackageParts.Of(docx)["word/embeddings/book.xlsx"]), false);
        Assert.Multiple(() =>
        {
            Assert.That(Shown(docx, "word/charts/chart1.xml"), Is.EqualTo("计划,一月,二月<,10,12 完成,一月,二月<,8.5"));
            Assert.That(PackageParts.Text(docx, "word/charts/chart1.xml"), Does.Contain("C00000").And.Contain("Sheet1!$C$2:$C$3"));
            Assert.That(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book), Is.Empty);
            Assert.That(book.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText, Is.EqualTo("计划完成一月108.5二月<12"));
            Assert.That(PackageParts.Text(docx), Does.Contain("descr=\"\""));
        });
    }

    [Test]
    public void AChartInALoopBecomesOneForEachItem()
    {
        const string loop = "<w:p><w:r><w:t>{{ for x in xs }}</w:t></w:r></w:p>",
            end = "<w:p><w:r><w:t>{{ end }}</w:t></w:r></w:p>";
        var docx = Rendered.Bytes(
            Template(loop + Frame.Replace("TAG", "x.数据", StringComparison.Ordinal) + end),
            """{ "xs": [ { "数据": [ { "月": "一月", "数": 1 } ] }, { "数据": [ { "月": "二月", "数": 2 } ] } ] }"""
        );
        DocxText.FromDocx(docx);
        Assert.That((Shown(docx, "word/charts/chart1.xml"), Shown(docx, "word/charts/chart1_2.xml")), Is.EqualTo(("数,一月,1", "数,二月,2")));
        Assert.That(PackageParts.Text(docx, "word/charts/_rels/chart1_2.xml.rels"), Does.Contain("book_2.xlsx"));
    }

    const string Title = "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{{ x.名 }}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>";

    static byte[] Titled(string frame) =>
        PackageParts.With(
            Template("<w:p><w:r><w:t>{{ for x in xs }}</w:t></w:r></w:p>" + frame + "<w:p><w:r><w:t>{{ end }}</w:t></w:r></w:p>"),
            "word/charts/chart1.xml",
            xml => xml.Replace("<c:plotArea>", Title, StringComparison.Ordinal)
        );

    [TestCase("TAG", "x.数据")]
    [TestCase("{{ TAG | 图表 }}", "")]
    public void TheTitleOfAChartInALoopSeesTheLoop(string what, string with)
    {
        var docx = Rendered.Bytes(
            Titled(Frame.Replace(what, with, StringComparison.Ordinal)),
            """{ "xs": [ { "名": "甲", "数据": [ [ "", "一" ], [ "a", 1 ] ] }, { "名": "乙", "数据": [ [ "", "二" ], [ "b", 2 ] ] } ] }"""
        );
        DocxText.FromDocx(docx);
        Assert.That(PackageParts.Text(docx, "word/charts/chart1.xml"), Does.Contain("<a:t>甲</a:t>").And.Not.Contain("{{"));
        Assert.That(PackageParts.Text(docx, "word/charts/chart1_2.xml"), Does.Contain("<a:t>乙</a:t>").And.Not.Contain("{{"));
    }

    [Test]
    public void AChartOfALoopWithoutItemsAsksForNothing() =>
        Assert.That(DocxText.FromDocx(Rendered.Bytes(Titled(Frame.Replace("TAG", "x.数据", StringComparison.Ordinal)), """{ "xs": [ ] }""")), Is.Empty);

    [Test]
    public void RowsThatAreNoneAreAnError() =>
        Assert.That(
            Assert
                .Throws<OfficeKitException>(() =>
                    Rendered.Bytes(Template(Frame.Replace("TAG", "数据", StringComparison.Ordinal)), """{ "数据": [ [ "一" ], [ "二" ] ] }""")
                )!
                .Diagnostics.Single()
                .Code,
            Is.EqualTo("OK1408")
        );
}
