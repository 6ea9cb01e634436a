// Writes the beginnings of paragraphs and runs like the ones in the template.
using System.Text.RegularExpressions;

namespace OfficeKit.Markup;

static partial class RunMarkup
{
    /// <summary>The start of a run in the same format.</summary>
    public static string RunStart(XmlTree tree, XmlElement run)
    {
        var properties = run.Child("w:rPr") ?? run.Child("a:rPr");
        return tree.StartTag(run) + (properties is null ? "" : tree.Source(properties.Start, properties.End));
    }

    /// <summary>The start of a paragraph in the same format, without the identity of the first.</summary>
    public static string ParagraphStart(XmlTree tree, XmlElement paragraph)
    {
        var properties = paragraph.Child("w:pPr") ?? paragraph.Child("a:pPr");
        return Identity().Replace(tree.StartTag(paragraph), "") + (properties is null ? "" : tree.Source(properties.Start, properties.End));
    }

    /// <summary>An empty paragraph in the same format.</summary>
    public static string EmptyParagraph(XmlTree tree, XmlElement paragraph) => ParagraphStart(tree, paragraph) + XmlTree.EndTag(paragraph);

    /// <summary>w14:paraId and w14:textId name one paragraph of the document: a copy must not carry them.</summary>
    public static bool IsIdentity(XmlAttribute attribute) =>
        attribute.LocalName is "paraId" or "textId" && attribute.Name.Contains(':', StringComparison.Ordinal);

    // The same in the source of a start tag.
    [GeneratedRegex(@"\s+[\w]+:(paraId|textId)\s*=\s*(""[^""]*""|'[^']*')")]
    private static partial Regex Identity();
}
