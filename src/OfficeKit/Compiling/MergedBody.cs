// Turns a document into one that holds a record after the other, each a section of its own.
using System.Text;
using System.Text.RegularExpressions;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Compiling;

/// <summary>
/// Puts a loop around a document's body and makes its last section part of each round. From there on it is a loop over sections like any
/// other: headers, notes, numbers and identities are each record's own, and no empty page follows the last.
/// </summary>
static partial class MergedBody
{
    /// <summary>The variable of the loop over the records; no data has it.</summary>
    public const string Variable = "ok_record";

    // One point high, should the page be nearly full.
    static string Smallest(string p) =>
        $"<{p}snapToGrid {p}val=\"0\"/><{p}spacing {p}before=\"0\" {p}after=\"0\" {p}line=\"20\" {p}lineRule=\"exact\"/><{p}rPr><{p}sz {p}val=\"2\"/></{p}rPr>";

    static readonly string[] BeforeNotes = ["w:headerReference", "w:footerReference"];
    static readonly string[] BeforePages =
    [
        .. BeforeNotes,
        "w:footnotePr",
        "w:endnotePr",
        "w:type",
        "w:pgSz",
        "w:pgMar",
        "w:paperSrc",
        "w:pgBorders",
        "w:lnNumType",
    ];

    /// <summary>The main document's part with the loop around its body.</summary>
    public static byte[] Wrap(byte[] xml)
    {
        var tree = new XmlTree(Utf16.ToUtf8(xml));
        var body = tree.Root.Child("w:body")!;
        var p = body.Prefix;
        var patch = new XmlPatch(tree.Bytes);
        patch.Insert(body.ContentStart, $"<{p}p><{p}r><{p}t>{{{{ for {Variable} in {Variable}s # 重新编号 }}}}</{p}t></{p}r></{p}p>");
        var sections = tree.Root.Descendants().Where(e => e.Name == "w:sectPr").ToList();
        var last = body.Child("w:sectPr");
        var end = last?.Start ?? body.ContentEnd;
        var hasNotes = tree.Root.Descendants().Any(e => e.Name == "w:footnoteReference");
        // The first section of a record begins its page and its page numbers; those that follow go on as the template says.
        foreach (var section in sections.Where(s => s != last))
        {
            patch.Replace(section.Start, section.End, Section(tree, section, p, isFirst: section == sections[0], hasNotes));
        }
        var properties = last is null ? $"<{p}sectPr><{p}pgNumType {p}start=\"1\"/></{p}sectPr>" : Section(tree, last, p, sections[0] == last, hasNotes);
        Carry(tree, body, last, p, properties, patch, end);
        patch.Insert(end, $"<{p}p><{p}r><{p}t>{{{{ end }}}}</{p}t></{p}r></{p}p>{(last is null ? properties : "")}");
        return patch.Apply();
    }

    /// <summary>A part in which the number of all pages is the number of the record's; null when it names none.</summary>
    public static byte[]? CountsItsOwnPages(byte[] xml)
    {
        if (xml.AsSpan().IndexOf("NUMPAGES"u8) < 0)
        {
            return null;
        }
        var tree = new XmlTree(Utf16.ToUtf8(xml));
        var patch = new XmlPatch(tree.Bytes);
        foreach (var e in tree.Root.Descendants())
        {
            if (e.Name == "w:instrText" && e.IsLeaf)
            {
                Replace(e.ContentStart, e.ContentEnd);
            }
            else if (e.Name == "w:fldSimple" && tree.Attribute(e, "instr") is { } instruction)
            {
                Replace(instruction.ValueStart, instruction.ValueEnd);
            }
        }
        return patch.Apply();

        void Replace(int start, int end)
        {
            if (AllPages().IsMatch(tree.Source(start, end)))
            {
                patch.Replace(start, end, AllPages().Replace(tree.Source(start, end), "SECTIONPAGES"));
            }
        }
    }

    /// <summary>Whether a record is one section, so that its pages are the section's.</summary>
    public static bool IsOneSection(byte[] xml) => new XmlTree(Utf16.ToUtf8(xml)).Root.Descendants().Count(e => e.Name == "w:sectPr") <= 1;

    /// <summary>Puts the section's properties into the record's last paragraph, or into a smallest one behind it.</summary>
    static void Carry(XmlTree tree, XmlElement body, XmlElement? last, string p, string section, XmlPatch patch, int end)
    {
        var block = body.Children.LastOrDefault(c => c != last);
        if (block is not { Name: "w:p" } || !Stays(tree, block) || block.Child("w:pPr")?.Child("w:sectPr") is not null)
        {
            patch.Insert(end, $"<{p}p><{p}pPr>{Smallest(p)}{section}</{p}pPr></{p}p>");
        }
        else if (block.Child("w:pPr") is { } properties && properties.ContentStart < properties.End)
        {
            patch.Insert(properties.Child("w:pPrChange")?.Start ?? properties.ContentEnd, section);
        }
        else if (block.Child("w:pPr") is { } empty)
        {
            patch.Replace(empty.Start, empty.End, $"<{p}pPr>{section}</{p}pPr>");
        }
        else if (block.ContentStart == block.End)
        {
            patch.Replace(block.Start, block.End, $"{tree.StartTag(block)}<{p}pPr>{section}</{p}pPr></{p}p>");
        }
        else
        {
            patch.Insert(block.ContentStart, $"<{p}pPr>{section}</{p}pPr>");
        }
    }

    /// <summary>Whether a paragraph is there whatever the data: a tag that stands alone may take its paragraph along.</summary>
    static bool Stays(XmlTree tree, XmlElement paragraph)
    {
        var text = string.Concat(paragraph.Descendants().Where(Wml.IsText).Select(t => tree.Source(t.ContentStart, t.ContentEnd)));
        return !Braces.In(tree.Slice(paragraph.Start, paragraph.End))
            || (!BlockTag().IsMatch(text) && Tag().Replace(text, "").Trim().Length > 0 && !Braces.In(Encoding.UTF8.GetBytes(Tag().Replace(text, ""))));
    }

    /// <summary>A section's properties, so changed that it begins a page, counts from 1 and numbers its notes anew.</summary>
    static string Section(XmlTree tree, XmlElement section, string p, bool isFirst, bool hasNotes)
    {
        var patch = new XmlPatch(tree.Bytes);
        if (hasNotes && section.Child("w:footnotePr") is null)
        {
            Insert(BeforeNotes, $"<{p}footnotePr><{p}numRestart {p}val=\"eachSect\"/></{p}footnotePr>");
        }
        if (isFirst)
        {
            if (section.Child("w:type") is { } type && tree.Value(type, "val") == "continuous")
            {
                patch.Remove(type);
            }
            if (section.Child("w:pgNumType") is not { } numbers)
            {
                Insert(BeforePages, $"<{p}pgNumType {p}start=\"1\"/>");
            }
            else if (tree.Attribute(numbers, "start") is null)
            {
                patch.AddAttributes(numbers, $" {p}start=\"1\"");
            }
        }
        return $"{tree.StartTag(section)}{Encoding.UTF8.GetString(patch.Apply(section.ContentStart, section.ContentEnd))}{XmlTree.EndTag(section)}";

        void Insert(string[] after, string text) =>
            patch.Insert(section.Children.LastOrDefault(c => after.Contains(c.Name))?.End ?? section.ContentStart, text);
    }

    [GeneratedRegex(@"\bNUMPAGES\b")]
    private static partial Regex AllPages();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{[-~]?\s*(for|if|else|end|case|when|break|continue)\b")]
    private static partial Regex BlockTag();
}
