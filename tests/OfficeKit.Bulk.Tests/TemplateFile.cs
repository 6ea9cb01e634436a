// Makes the plainest .docx of given paragraphs.
using System.Text;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Bulk.Tests;

static class TemplateFile
{
    const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document of paragraphs; one that begins with an angle bracket is taken as XML.</summary>
    public static byte[] Of(params string[] paragraphs) => WithSection("", paragraphs);

    /// <summary>A document with further markup at the begin of its section's properties.</summary>
    public static byte[] WithSection(string section, params string[] paragraphs) =>
        PackageParts.Zip(
            new Dictionary<string, string>
            {
                ["[Content_Types].xml"] =
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                ["_rels/.rels"] =
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                ["word/document.xml"] =
                    $"<w:document xmlns:w=\"{W}\" xmlns:r=\"{Office}\"><w:body>"
                    + $"{string.Concat(paragraphs.Select(p => p.StartsWith('<') ? p : Paragraph(p)))}<w:sectPr>"
                    + $"{section}<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + $"<w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"851\" w:footer=\"992\" "
                    + $"w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
                ["word/_rels/document.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>",
            }.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value))
        );

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>Gives the document a header or footer of one paragraph, referred to by its section.</summary>
    public static byte[] With(byte[] package, string kind, string content, string id) =>
        PackageParts.WithPart(
            package,
            $"word/{kind}1.xml",
            $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
            $"{Office}/{kind}",
            id,
            $"<w:{(kind == "header" ? "hdr" : "ftr")} xmlns:w=\"{W}\">{content}</w:{(kind == "header" ? "hdr" : "ftr")}>"
        );
}
