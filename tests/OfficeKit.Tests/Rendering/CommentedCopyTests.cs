// Problems written as Word comments into a copy of the template.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class CommentedCopyTests
{
    const string Template = "好\n{{ for x in xs }}\n| 甲 | {{ x | nofunction }} |\n{{ 1 + }}\n§ footer\n{{ end }}";

    static byte[] Commented(byte[] docx)
    {
        var path = Path.GetTempFileName();
        try
        {
            var template = DocxTemplate.Load(docx);
            template.WriteComments(template.Diagnostics, path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Takes the comments out again: their marks, their part, and what leads to it.</summary>
    static Dictionary<string, byte[]> WithoutComments(byte[] docx)
    {
        var parts = PackageParts.Of(docx);
        foreach (var (name, bytes) in parts.ToList())
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            var ids = Regex
                .Matches(PackageParts.Text(docx, "word/comments.xml"), "<w:comment [^>]*w:id=\"(\\d+)\" w:author=\"OfficeKit\"")
                .Select(m => m.Groups[1].Value)
                .ToHashSet();
            text = Regex.Replace(
                text,
                "<w:commentRange(?:Start|End) w:id=\"(\\d+)\"/>|<w:r><w:commentReference w:id=\"(\\d+)\"/></w:r>",
                m => ids.Contains(m.Groups[1].Value + m.Groups[2].Value) ? "" : m.Value
            );
            text = Regex.Replace(text, "<w:comment [^>]*w:author=\"OfficeKit\".*?</w:comment>", "");
            text = Regex.Replace(text, "<Relationship [^>]*Id=\"rIdK\\d+\"[^>]*/>|<Override xmlns[^>]*comments[^>]*/>", "");
            parts[name] = System.Text.Encoding.UTF8.GetBytes(text);
        }
        return parts;
    }

    [Test]
    public void EachProblemIsACommentAtItsParagraphAndTheDocumentIsValid()
    {
        var docx = Commented(DocxText.ToDocx(Template));
        Assert.That(
            Regex.Replace(DocxText.FromDocx(docx), "(?m)⏎.*$", ""),
            Is.EqualTo(
                """
                好[!1]
                {{ for x in xs }}[!2]
                | 甲 | {{ x | nofunction }}[!3] |
                {{ 1 + }}[!4]
                § footer
                {{ end }}
                § comments
                [!1] OK1201 页脚第1段 {{ end }}
                [!2] OK1202 正文第2段 {{ for x in xs }}
                [!3] OK1107 正文表1第1行第2格第1段 {{ x | nofunction }}
                [!4] OK1104 正文第3段 {{ 1 + }}

                """.Replace("            ", "", StringComparison.Ordinal).ReplaceLineEndings("\n")
            )
        );
    }

    [TestCase(Template)]
    [TestCase("已有[!4]批注 {{ x\n{{ end }}\n§ comments\n[!4] 旧的")]
    public void WithoutItsCommentsTheCopyIsTheTemplateByteForByte(string text)
    {
        var template = DocxText.ToDocx(text);
        var parts = WithoutComments(Commented(template));
        foreach (var (name, bytes) in PackageParts.Of(template))
        {
            Assert.That(parts[name], Is.EqualTo(bytes), name);
        }
        Assert.That(parts.Keys.Except(PackageParts.Of(template).Keys), Is.SubsetOf(new[] { "word/comments.xml" }));
    }
}
