// Turns a document into one that holds a record after the other, each a section of its own.
using System.Text;
using System.Text.RegularExpressions;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

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
        var tree = new XmlTree(AsUtf8(xml));
        var body = tree.Root.Child("w:body")!;
        var p = body.Prefix;
        var edits = new SortedDictionary<int, (int End, string Text)>();
        var sections = tree.Root.Descendants().Where(e => e.Name == "w:sectPr").ToList();
        var last = body.Child("w:sectPr");
        var end = last?.Start ?? body.ContentEnd;
        var hasNotes = tree.Root.Descendants().Any(e => e.Name == "w:footnoteReference");
        // The first section of a record begins its page and its page numbers; those that follow go on as the template says.
        foreach (var section in sections.Where(s => s != last))
        {
            edits[section.Start] = (section.End, Section(tree, section, p, isFirst: section == sections[0], hasNotes));
        }
        var properties = last is null ? $"<{p}sectPr><{p}pgNumType {p}start=\"1\"/></{p}sectPr>" : Section(tree, last, p, sections[0] == last, hasNotes);
        Carry(tree, body, last, p, properties, edits, end);
        return Splice(
            tree,
            edits,
            body.ContentStart,
            $"<{p}p><{p}r><{p}t>{{{{ for {Variable} in {Variable}s # 重新编号 }}}}</{p}t></{p}r></{p}p>",
            end,
            $"<{p}p><{p}r><{p}t>{{{{ end }}}}</{p}t></{p}r></{p}p>{(last is null ? properties : "")}"
        );
    }

    /// <summary>A part in which the number of all pages is the number of the record's; null when it names none.</summary>
    public static byte[]? CountsItsOwnPages(byte[] xml)
    {
        if (xml.AsSpan().IndexOf("NUMPAGES"u8) < 0)
        {
            return null;
        }
        var tree = new XmlTree(AsUtf8(xml));
        var edits = new SortedDictionary<int, (int End, string Text)>();
        foreach (var e in tree.Root.Descendants())
        {
            if (e.Name == "w:instrText" && e.IsLeaf)
            {
                Replace(e.ContentStart, e.ContentEnd);
            }
            else if (e.Name == "w:fldSimple" && tree.Attribute(e, "instr") is { } instruction)
            {
                Replace(instruction.Start, instruction.End);
            }
        }
        return Splice(tree, edits);

        void Replace(int start, int end)
        {
            if (AllPages().IsMatch(tree.Source(start, end)))
            {
                edits[start] = (end, AllPages().Replace(tree.Source(start, end), "SECTIONPAGES"));
            }
        }
    }

    /// <summary>Whether a record is one section, so that its pages are the section's.</summary>
    public static bool IsOneSection(byte[] xml) => new XmlTree(AsUtf8(xml)).Root.Descendants().Count(e => e.Name == "w:sectPr") <= 1;

    /// <summary>Puts the section's properties into the record's last paragraph, or into a smallest one behind it.</summary>
    static void Carry(XmlTree tree, XmlElement body, XmlElement? last, string p, string section, SortedDictionary<int, (int, string)> edits, int end)
    {
        var block = body.Children.LastOrDefault(c => c != last);
        if (block is not { Name: "w:p" } || !Stays(tree, block) || block.Child("w:pPr")?.Child("w:sectPr") is not null)
        {
            edits[end] = (end, $"<{p}p><{p}pPr>{Smallest(p)}{section}</{p}pPr></{p}p>");
        }
        else if (block.Child("w:pPr") is { } properties && properties.ContentStart < properties.End)
        {
            var at = properties.Child("w:pPrChange")?.Start ?? properties.ContentEnd;
            edits[at] = (at, section);
        }
        else if (block.Child("w:pPr") is { } empty)
        {
            edits[empty.Start] = (empty.End, $"<{p}pPr>{section}</{p}pPr>");
        }
        else if (block.ContentStart == block.End)
        {
            edits[block.Start] = (block.End, $"{tree.StartTag(block)}<{p}pPr>{section}</{p}pPr></{p}p>");
        }
        else
        {
            edits[block.ContentStart] = (block.ContentStart, $"<{p}pPr>{section}</{p}pPr>");
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
        var edits = new SortedDictionary<int, (int End, string Text)>();
        if (hasNotes && section.Child("w:footnotePr") is null)
        {
            Insert(BeforeNotes, $"<{p}footnotePr><{p}numRestart {p}val=\"eachSect\"/></{p}footnotePr>");
        }
        if (isFirst)
        {
            if (section.Child("w:type") is { } type && tree.Value(type, "val") == "continuous")
            {
                edits[type.Start] = (type.End, "");
            }
            if (section.Child("w:pgNumType") is not { } numbers)
            {
                Insert(BeforePages, $"<{p}pgNumType {p}start=\"1\"/>");
            }
            else if (tree.Attribute(numbers, "start") is null)
            {
                var at = numbers.Start + 1 + XmlTree.RawName(numbers).Length;
                edits[at] = (at, $" {p}start=\"1\"");
            }
        }
        return $"{tree.StartTag(section)}{Encoding.UTF8.GetString(Splice(tree, edits, section.ContentStart, section.ContentEnd))}{XmlTree.EndTag(section)}";

        void Insert(string[] after, string text)
        {
            var at = section.Children.LastOrDefault(c => after.Contains(c.Name))?.End ?? section.ContentStart;
            edits[at] = (at, edits.TryGetValue(at, out var known) ? known.Text + text : text);
        }
    }

    static byte[] Splice(XmlTree tree, SortedDictionary<int, (int End, string Text)> edits, int start = 0, int? end = null)
    {
        var result = new MemoryStream();
        var at = start;
        foreach (var (from, (to, text)) in edits)
        {
            result.Write(tree.Slice(at, from));
            result.Write(Encoding.UTF8.GetBytes(text));
            at = to;
        }
        result.Write(tree.Slice(at, end ?? tree.Bytes.Length));
        return result.ToArray();
    }

    /// <summary>Splices with two more inserts: the loop's begin and its end.</summary>
    static byte[] Splice(XmlTree tree, SortedDictionary<int, (int End, string Text)> edits, int begin, string opener, int end, string closer)
    {
        edits[begin] = edits.TryGetValue(begin, out var first) ? (first.End, opener + first.Text) : (begin, opener);
        edits[end] = edits.TryGetValue(end, out var last) ? (last.End, last.Text + closer) : (end, closer);
        return Splice(tree, edits);
    }

    static byte[] AsUtf8(byte[] xml) =>
        xml is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            ? xml
            : Encoding.UTF8.GetBytes(
                Utf16Declaration().Replace((xml[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(xml, 2, xml.Length - 2), "UTF-8", 1)
            );

    [GeneratedRegex(@"\bNUMPAGES\b")]
    private static partial Regex AllPages();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{[-~]?\s*(for|if|else|end|case|when|break|continue)\b")]
    private static partial Regex BlockTag();

    [GeneratedRegex("(?<=encoding=[\"'])[Uu][Tt][Ff]-16(?=[\"'])")]
    private static partial Regex Utf16Declaration();
}
