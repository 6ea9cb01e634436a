// What a loop repeats gets identities of its own, and what refers to it follows.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class RepeatedIdentityTests
{
    const string Two = """{ "xs": ["甲", "乙"] }""";

    /// <summary>Renders a loop around XML of the body and gives the body's XML; the validator has nothing to say.</summary>
    static string Loop(string xml, string json = Two)
    {
        var template = DocxText.ToDocx(
            "{{ for x in xs }}\n内\n{{ end }}",
            body => body.Replace("<w:p><w:r><w:t xml:space=\"preserve\">内</w:t></w:r></w:p>", xml, StringComparison.Ordinal)
        );
        var result = Rendered.Bytes(template, json);
        DocxText.FromDocx(result);
        return System.Text.Encoding.UTF8.GetString(PackageParts.Of(result)["word/document.xml"]);
    }

    static string[] All(string xml, string pattern) => [.. Regex.Matches(xml, pattern).Select(m => m.Groups[1].Value)];

    [Test]
    public void BookmarksGetIdsAndNamesOfTheirOwnAndReferencesFollow()
    {
        var xml = Loop(
            "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"书签\"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id=\"7\"/><w:r>"
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF 书签 \\h </w:instrText></w:r><w:r>"
                + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:hyperlink w:anchor=\"书签\"><w:r><w:t>见</w:t></w:r></w:hyperlink></w:p>"
        );
        Assert.That(All(xml, "bookmarkStart w:id=\"(.*?)\""), Is.EqualTo(new[] { "7", "8" }));
        Assert.That(All(xml, "bookmarkEnd w:id=\"(.*?)\""), Is.EqualTo(new[] { "7", "8" }));
        Assert.That(All(xml, "w:name=\"(.*?)\""), Is.EqualTo(new[] { "书签", "书签_2" }));
        Assert.That(All(xml, " REF (.*?) "), Is.EqualTo(new[] { "书签", "书签_2" }));
        Assert.That(All(xml, "w:anchor=\"(.*?)\""), Is.EqualTo(new[] { "书签", "书签_2" }));
    }

    [Test]
    public void ContentControlsGetIdsOfTheirOwn()
    {
        var xml = Loop(
            "<w:sdt><w:sdtPr><w:id w:val=\"41\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            """{ "xs": [1, 2, 3] }"""
        );
        Assert.That(All(xml, "w:id w:val=\"(.*?)\""), Is.EqualTo(new[] { "41", "42", "43" }));
    }

    [Test]
    public void ARepeatedParagraphGoesWithoutTheIdentityOfTheFirst()
    {
        var xml = Loop(
            "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\" w14:paraId=\"1A2B3C4D\" "
                + "w14:textId=\"77777777\"><w:r><w:t>{{ x }}</w:t></w:r></w:p>"
        );
        Assert.That(xml, Does.Not.Contain("paraId").And.Contain("乙"));
    }

    [Test]
    public void OneItemKeepsTheIdentitiesOfTheTemplate()
    {
        const string Inner = "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"a\"/><w:r><w:t xml:space=\"preserve\">内</w:t></w:r><w:bookmarkEnd w:id=\"7\"/></w:p>";
        Assert.That(Loop(Inner, """{ "xs": [1] }"""), Does.Contain(Inner));
    }
}
