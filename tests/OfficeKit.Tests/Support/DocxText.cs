// A little language in which a document reads like the document: a line is a paragraph, | a | b | is a row, ‖ begins a new run.
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Tests.Support;

/// <summary>
/// Text to .docx and back. A line is a paragraph; lines of <c>| a | b |</c> are a table, <c>⏎</c> in a cell begins another paragraph;
/// <c>‖</c> is a run boundary; <c>§ footer</c> and <c>§ header</c> begin those parts; <c>↵</c> is a line break, <c>→</c> a tab.
/// </summary>
static class DocxText
{
    const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

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
            var notes = stories.Keys.Where(k => k != "body").ToList();
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + string.Concat(notes.Select(n => $"<Override PartName=\"/word/{n}1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{n}+xml\"/>")) + "</Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(notes.Select((n, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{R}/{n}\" Target=\"{n}1.xml\"/>")) + "</Relationships>");
            var section = "<w:sectPr>" + string.Concat(notes.Select((n, i) => $"<w:{n}Reference w:type=\"default\" r:id=\"rId{i + 1}\"/>")) + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
            Add("word/document.xml", $"<w:document xmlns:w=\"{Main}\" xmlns:r=\"{R}\"><w:body>{change(Blocks(stories["body"]))}{section}</w:body></w:document>");
            foreach (var note in notes)
            {
                var tag = note == "header" ? "hdr" : "ftr";
                Add($"word/{note}1.xml", $"<w:{tag} xmlns:w=\"{Main}\" xmlns:r=\"{R}\">{Blocks(stories[note])}</w:{tag}>");
            }
        }
        return memory.ToArray();
    }

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
            xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>").Insert(xml.Length, "<w:gridCol w:w=\"1000\"/>", cells).Append("</w:tblGrid>");
            foreach (var row in rows)
            {
                xml.Append("<w:tr>");
                foreach (var cell in Cells(row))
                {
                    xml.Append("<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>").AppendJoin("", cell.Split('⏎').Select(Paragraph)).Append("</w:tc>");
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
            depth += c is '{' or '｛' ? 1 : c is '}' or '｝' ? -1 : 0;
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

    static string Paragraph(string line) =>
        line.Length == 0 ? "<w:p/>" : "<w:p>" + string.Concat(line.Split('‖').Select(Run)) + "</w:p>";

    static string Run(string text)
    {
        var inner = SecurityElement.Escape(text)!.Replace("&apos;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("↵", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)
            .Replace("→", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal);
        return $"<w:r><w:t xml:space=\"preserve\">{inner}</w:t></w:r>";
    }

    /// <summary>Reads a document back; throws when the Open XML validator finds anything.</summary>
    public static string FromDocx(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            var errors = new OpenXmlValidator(version).Validate(document).ToList();
            Assert.That(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"), Is.Empty, $"the Open XML validator ({version})");
        }
        var main = document.MainDocumentPart!;
        var text = new StringBuilder(Blocks(main.Document!.Body!));
        foreach (var header in main.HeaderParts)
        {
            text.Append("§ header\n").Append(Blocks(header.Header!));
        }
        foreach (var footer in main.FooterParts)
        {
            text.Append("§ footer\n").Append(Blocks(footer.Footer!));
        }
        return text.ToString();
    }

    static string Blocks(OpenXmlElement container) => string.Concat(container.ChildElements.Select(e => e switch
    {
        W.Paragraph p => Text(p) + "\n",
        W.Table t => string.Concat(t.Elements<W.TableRow>().Select(r => "| " + string.Join(" | ", r.Elements<W.TableCell>().Select(c => string.Join("⏎", c.Elements<W.Paragraph>().Select(Text)))) + " |\n")),
        _ => "",
    }));

    static string Text(W.Paragraph p) => string.Concat(p.Descendants().Select(e => e switch
    {
        W.Text t => t.Text,
        W.Break => "↵",
        W.TabChar => "→",
        _ => "",
    }));
}
