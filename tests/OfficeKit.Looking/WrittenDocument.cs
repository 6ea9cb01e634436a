// Opens a .docx as what is written in it: the XML of the parts that print.
using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeKit.Looking;

/// <summary>The parts of a .docx that say what is printed, and how.</summary>
sealed record WrittenDocument(XElement Body, IReadOnlyList<XElement> Stories, XElement? Styles, XElement? Theme)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <exception cref="InvalidDataException">The file is not a .docx.</exception>
    public static WrittenDocument Open(string docx)
    {
        using var zip = ZipFile.OpenRead(docx);
        XElement? Part(string name)
        {
            using var stream = zip.GetEntry(name)?.Open();
            return stream is null ? null : XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root;
        }
        var body = Part("word/document.xml") ?? throw new InvalidDataException("it has no word/document.xml");
        var others = zip.Entries.Select(e => e.FullName).Where(IsStory).Order(StringComparer.Ordinal).Select(n => Part(n)!);
        return new WrittenDocument(body, [body, .. others], Part("word/styles.xml"), Part("word/theme/theme1.xml"));
    }

    static bool IsStory(string name) =>
        name.EndsWith(".xml", StringComparison.Ordinal) && ((string[])["word/header", "word/footer", "word/footnotes", "word/endnotes"]).Any(s => name.StartsWith(s, StringComparison.Ordinal));
}
