// A little language in which a document reads like the document: this half writes a .docx.
using System.IO.Compression;
using System.Security;
using System.Text;

namespace OfficeKit.Tests.Support;

/// <summary>
/// Text to .docx and back. A line is a paragraph; lines of <c>| a | b |</c> are a table, <c>⏎</c> in a cell begins another paragraph,
/// a cell <c>^</c> is merged with the one above, <c>&lt;</c> with the one before; <c>‖</c> is a run boundary; <c>↵</c> is a line break, <c>→</c> a tab;
/// <c>＃</c> at the
/// beginning is a numbered paragraph, <c>＃＃</c> one of the second level; <c>═══</c> ends a section; <c>[^1]</c>, <c>[~1]</c> and <c>[!1]</c> refer to a
/// footnote, an endnote and a comment. <c>§ header</c>, <c>§ footer</c>, <c>§ footnotes</c>, <c>§ endnotes</c>, <c>§ comments</c> begin those parts.
/// </summary>
static partial class DocxText
{
    const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Root =
        $"xmlns:w=\"{Main}\" xmlns:r=\"{R}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + $"xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + $"xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"";

    public static byte[] ToDocx(string text) => ToDocx(text, p => p);

    /// <summary>Writes a document; <paramref name="change"/> may alter the XML of its body.</summary>
    public static byte[] ToDocx(string text, Func<string, string> change)
    {
        var stories = new Dictionary<string, List<string>> { ["body"] = [] };
        var story = stories["body"];
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("§ ", StringComparison.Ordinal))
            {
                stories[line[2..]] = story = [];
            }
            else
            {
                story.Add(line);
            }
        }
        return Zip(stories, change);
    }

    static byte[] Zip(Dictionary<string, List<string>> stories, Func<string, string> change)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);
            }
            var others = stories
                .Keys.Where(k => k != "body")
                .Select(k => (Kind: k, File: IsNotes(k) ? k : k + "1"))
                .Append((Kind: "numbering", File: "numbering"))
                .Append((Kind: "styles", File: "styles"))
                .ToList();
            Add(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                    + string.Concat(
                        others.Select(n =>
                            $"<Override PartName=\"/word/{n.File}.xml\" "
                            + $"ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{n.Kind}+xml\"/>"
                        )
                    )
                    + "</Types>"
            );
            Add(
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            Add(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + string.Concat(others.Select((n, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{R}/{n.Kind}\" Target=\"{n.File}.xml\"/>"))
                    + "</Relationships>"
            );
            var section =
                "<w:sectPr>"
                + string.Concat(others.Select((n, i) => n.Kind is "header" or "footer" ? $"<w:{n.Kind}Reference w:type=\"default\" r:id=\"rId{i + 1}\"/>" : ""))
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" "
                + "w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>";
            Add(
                "word/document.xml",
                $"<w:document {Root}><w:body>{change(Blocks(stories["body"]).Replace("<w:sectPr/>", section, StringComparison.Ordinal))}{section}</w:bod"
                    + $"y></w:document>"
            );
            foreach (var (kind, file) in others)
            {
                Add(
                    $"word/{file}.xml",
                    kind switch
                    {
                        "numbering" => Numbering,
                        "styles" => Styles,
                        _ when IsNotes(kind) => $"<w:{kind} {Root}>{string.Concat(stories[kind].Select(l => Note(kind[..^1], l)))}</w:{kind}>",
                        _ => $"<w:{(kind == "header" ? "hdr" : "ftr")} {Root}>{Blocks(stories[kind])}</w:{(kind == "header" ? "hdr" : "ftr")}>",
                    }
                );
            }
        }
        return memory.ToArray();
    }

    static bool IsNotes(string kind) => kind is "footnotes" or "endnotes" or "comments";

    /// <summary>A note is one line: <c>[^1] text</c>.</summary>
    static string Note(string kind, string line)
    {
        var close = line.IndexOf(']', StringComparison.Ordinal);
        return $"<w:{kind} w:id=\"{line[2..close]}\"{(kind == "comment" ? " w:author=\"审\"" : "")}>{Paragraph(line[(close + 1)..].TrimStart())}</w:{kind}>";
    }

    static readonly string Numbering =
        $"<w:numbering {Root}>"
        + string.Concat(
            Enumerable
                .Range(1, 2)
                .Select(n =>
                    $"<w:abstractNum w:abstractNumId=\"{n}\"><w:multiLevelType w:val=\"multilevel\"/>"
                    + string.Concat(
                        Enumerable
                            .Range(0, 3)
                            .Select(l =>
                                $"<w:lvl w:ilvl=\"{l}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%{l + 1}.\"/>"
                                + $"<w:lvlJc w:val=\"left\"/></w:lvl>"
                            )
                    )
                    + "</w:abstractNum>"
                )
        )
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";

    static readonly string Styles =
        $"<w:styles {Root}><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"条目\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr>"
        + "</w:pPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"b\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"
        + Size("s4", "四号", 28)
        + Size("s5", "小四", 24)
        + Size("s6", "五号", 21)
        + "</w:styles>";

    static string Size(string id, string name, int halfPoints) =>
        $"<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:rPr><w:sz w:val=\"{halfPoints}\"/></w:rPr></w:style>";

    static string Blocks(List<string> lines)
    {
        var xml = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith('|'))
            {
                xml.Append(Paragraph(lines[i]));
                continue;
            }
            var rows = lines.Skip(i).TakeWhile(l => l.StartsWith('|')).ToList();
            var cells = rows.Max(r => Cells(r).Length);
            xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>")
                .Insert(xml.Length, "<w:gridCol w:w=\"1000\"/>", cells)
                .Append("</w:tblGrid>");
            var grid = rows.ConvertAll(Cells);
            for (var r = 0; r < grid.Count; r++)
            {
                xml.Append("<w:tr>").Append(grid[r].Length < cells ? $"<w:trPr><w:gridAfter w:val=\"{cells - grid[r].Length}\"/></w:trPr>" : "");
                for (var c = 0; c < grid[r].Length; c++)
                {
                    if (grid[r][c] != "<")
                    {
                        xml.Append(Cell(grid, r, c));
                    }
                }
                xml.Append("</w:tr>");
            }
            xml.Append("</w:tbl>");
            i += rows.Count - 1;
        }
        return xml.ToString();
    }

    static string[] Cells(string row)
    {
        // A bar inside a tag is a pipe, not the edge of a cell.
        var cells = new List<string> { "" };
        var depth = 0;
        foreach (var c in row.Trim()[1..^1])
        {
            depth +=
                c is '{' or '｛' ? 1
                : c is '}' or '｝' ? -1
                : 0;
            if (c == '|' && depth == 0)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }
        return [.. cells.Select(c => c.Trim())];
    }

    static string Cell(List<string[]> grid, int r, int c)
    {
        var span = 1 + grid[r].Skip(c + 1).TakeWhile(x => x == "<").Count();
        var merge =
            grid[r][c] == "^" ? "<w:vMerge/>"
            : r + 1 < grid.Count && c < grid[r + 1].Length && grid[r + 1][c] == "^" ? "<w:vMerge w:val=\"restart\"/>"
            : "";
        return $"<w:tc><w:tcPr><w:tcW w:w=\"{1000 * span}\" w:type=\"dxa\"/>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{merge}</w:tcPr>"
            + string.Concat((grid[r][c] == "^" ? "" : grid[r][c]).Split('⏎').Select(Paragraph))
            + "</w:tc>";
    }

    static string Paragraph(string line)
    {
        if (line.StartsWith("═══", StringComparison.Ordinal))
        {
            return $"<w:p><w:pPr><w:sectPr/></w:pPr>{(line.Length > 3 ? string.Concat(line[3..].Split('‖').Select(Run)) : "")}</w:p>";
        }
        var level = line.TakeWhile(c => c == '＃').Count();
        var properties = level == 0 ? "" : $"<w:pPr><w:numPr><w:ilvl w:val=\"{level - 1}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        var text = level == 0 ? line : line[level..].TrimStart();
        return line.Length == 0 ? "<w:p/>" : $"<w:p>{properties}" + string.Concat(text.Split('‖').Select(Run)) + "</w:p>";
    }

    static string Run(string text)
    {
        const string close = "</w:t></w:r>",
            reopen = "<w:r><w:t xml:space=\"preserve\">";
        var inner = SecurityElement
            .Escape(text)!
            .Replace("&apos;", "'", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("↵", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)
            .Replace("→", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal);
        inner = Reference()
            .Replace(
                inner,
                m =>
                    m.Groups[1].Value switch
                    {
                        "^" => $"{close}<w:r><w:footnoteReference w:id=\"{m.Groups[2].Value}\"/></w:r>{reopen}",
                        "~" => $"{close}<w:r><w:endnoteReference w:id=\"{m.Groups[2].Value}\"/></w:r>{reopen}",
                        _ => $"{close}<w:commentRangeStart w:id=\"{m.Groups[2].Value}\"/><w:commentRangeEnd w:id=\"{m.Groups[2].Value}\"/><w:r>"
                            + $"<w:commentReference w:id=\"{m.Groups[2].Value}\"/></w:r>{reopen}",
                    }
            );
        return $"{reopen}{inner}{close}";
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\[([\^~!])(\d+)\]")]
    private static partial System.Text.RegularExpressions.Regex Reference();
}
