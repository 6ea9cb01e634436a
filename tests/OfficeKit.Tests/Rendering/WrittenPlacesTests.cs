// The places read in one pass are the places read from the tree.
using OfficeKit.Markup;
using OfficeKit.Rendering;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class WrittenPlacesTests
{
    static IEnumerable<TestCaseData> Good() => GoldenCase.All().Where(c => !c.Fails).Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Good))]
    public void EveryParagraphHasThePlaceThatTheTreeSays(GoldenCase it)
    {
        var docx = Rendered.Bytes(DocxText.ToDocx(it.Template), it.Data);
        foreach (
            var (part, bytes) in PackageParts
                .Of(docx)
                .Where(p => p.Key.StartsWith("word/", StringComparison.Ordinal) && p.Key.EndsWith(".xml", StringComparison.Ordinal))
        )
        {
            Compare(part, bytes);
        }
    }

    [Test]
    public void TextBoxesAndContentControlsDoNotConfuseIt() =>
        Compare(
            "word/document.xml",
            System.Text.Encoding.UTF8.GetBytes(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p>"
                    + "<w:sdt><w:sdtContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><mc:AlternateContent><mc:Choice>"
                    + "<w:txbxContent><w:p><w:r><w:t>c</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                    + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
                    + "</mc:AlternateContent><w:t>e</w:t></w:r></w:p>"
                    + "<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>f</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>g</w:t></w:r>"
                    + "</w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
            )
        );

    static void Compare(string part, byte[] bytes)
    {
        var tree = new XmlTree(bytes);
        var places = new Places(tree, part);
        var texts = tree.Root.Descendants(e => e.Name == "mc:Fallback").Where(e => e.Name == "w:t" && e.ContentEnd > e.ContentStart).ToList();
        var found = new WrittenPlaces(part).Find(bytes, texts.ConvertAll(t => t.ContentStart));
        Assert.That(found.Select(f => f?.Place), Is.EqualTo(texts.Select(t => places.Of(t))));
        Assert.That(
            found.Select(f => (f!.Value.Start, f.Value.End)),
            Is.EqualTo(texts.Select(t => t.Chain().First(Wml.IsParagraph)).Select(p => (p.Start, p.End)))
        );
    }
}
