// Writes a .docx in a little language: a line is a paragraph, 【style】 its style, | a | b | a row.
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Conformance.Tests;

/// <summary>
/// A document in a little language. A line is a paragraph in the house's styles; <c>【公文标题】</c> names its style and <c>【公文标题|xml】</c> adds
/// properties; <c>⟦xml⟧</c> begins a run with properties; <c>⇥</c> is a tab, <c>↵</c> a line break; lines of <c>| a | b |</c> are a table;
/// <c>[[bottom</c> … <c>]]</c> is a text box; a line that begins with &lt; is XML. Changes are made in the parts, and must find what they change.
/// </summary>
sealed record Sheet(string Lines)
{
    static readonly Lazy<byte[]> Shell = new(() =>
    {
        // Styles, settings and page numbers are the product's own.
        var kind = KindCatalog.Find("work-report")!;
        using var memory = new MemoryStream();
        kind.Template.Render(TemplateData.Parse(kind.Read("sample-redhead.json")!), memory, new RenderOptions { Schema = kind.Schema });
        return memory.ToArray();
    });

    (string Part, string From, string To)[] Changes { get; init; } = [];

    (string Name, string Type, string Relationship, string Content)[] Added { get; init; } = [];

    /// <summary>Changes the lines.</summary>
    public Sheet Line(string from, string to)
    {
        Assert.That(Lines, Does.Contain(from));
        return this with { Lines = Lines.Replace(from, to, StringComparison.Ordinal) };
    }

    public Sheet Document(string from, string to) => Change("word/document.xml", from, to);

    public Sheet Styles(string from, string to) => Change("word/styles.xml", from, to);

    public Sheet Settings(string from, string to) => Change("word/settings.xml", from, to);

    public Sheet OddFooter(string from, string to) => Change("word/footer1.xml", from, to);

    public Sheet EvenFooter(string from, string to) => Change("word/footer2.xml", from, to);

    public Sheet Change(string part, string from, string to) => this with { Changes = [.. Changes, (part, from, to)] };

    /// <summary>Changes the section's properties.</summary>
    public Sheet Section(string from, string to) => Document(from, to);

    /// <summary>Adds a part to which the main document leads as rIdAdded.</summary>
    public Sheet With(string name, string type, string relationship, string content) => this with { Added = [.. Added, (name, type, relationship, content)] };

    /// <summary>A header with these paragraphs on every page.</summary>
    public Sheet Header(string paragraphs) =>
        With("word/header9.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", "header", $"<w:hdr {Names}>{paragraphs}</w:hdr>")
            .Document(
                "<w:footerReference w:type=\"default\"",
                "<w:headerReference w:type=\"default\" r:id=\"rIdAdded0\"/><w:footerReference w:type=\"default\""
            );

    const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public byte[] Build()
    {
        var shell = PackageParts.Text(Shell.Value);
        var (head, section) = (
            shell[..(shell.IndexOf("<w:body>", StringComparison.Ordinal) + 8)],
            shell[shell.LastIndexOf("<w:sectPr>", StringComparison.Ordinal)..]
        );
        var title = Regex.Match(Lines, @"【公文标题[^】]*】(.*)").Groups[1].Value.Replace("↵", "", StringComparison.Ordinal);
        var docx = PackageParts.With(Shell.Value, "word/document.xml", _ => head + Body(Lines.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) + section);
        docx = PackageParts.With(
            docx,
            "docProps/core.xml",
            core => Regex.Replace(core, "<dc:title>.*?</dc:title>", $"<dc:title>{SecurityElement.Escape(Regex.Replace(title, "⟦.*?⟧", ""))}</dc:title>")
        );
        foreach (var ((name, type, relationship, content), i) in Added.Select((a, i) => (a, i)))
        {
            docx = PackageParts.WithPart(docx, name, type, RelationshipTypes + relationship, $"rIdAdded{i}", content);
        }
        foreach (var (part, from, to) in Changes)
        {
            docx = PackageParts.With(
                docx,
                part,
                xml =>
                {
                    Assert.That(xml, Does.Contain(from), $"nothing to change in {part}");
                    return xml.Replace(from, to, StringComparison.Ordinal);
                }
            );
        }
        return docx;
    }

    public IReadOnlyList<TemplateDiagnostic> Verify(LayoutProfile profile = LayoutProfile.Gongwen) =>
        DocumentVerifier.Verify(new MemoryStream(Build()), profile).Diagnostics;

    static string Body(string[] lines)
    {
        var xml = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('|'))
            {
                var rows = lines.Skip(i).TakeWhile(l => l.StartsWith('|')).ToList();
                xml.Append(Table(rows));
                i += rows.Count - 1;
            }
            else if (lines[i].StartsWith("[[", StringComparison.Ordinal))
            {
                var inside = lines.Skip(i + 1).TakeWhile(l => l != "]]").ToArray();
                xml.Append(Box(lines[i][2..], Body(inside), i + 10));
                i += inside.Length + 1;
            }
            else
            {
                xml.Append(lines[i].StartsWith('<') ? lines[i] : Paragraph(lines[i]));
            }
            xml.Append('\n');
        }
        return xml.ToString();
    }

    static string Paragraph(string line)
    {
        var match = Regex.Match(line, @"^【(?<style>[^|】]*)(\|(?<more>[^】]*))?】(?<text>.*)$");
        var (style, more, text) = match.Success
            ? (StyleId(match.Groups["style"].Value), match.Groups["more"].Value, match.Groups["text"].Value)
            : ("", "", line);
        var properties = (style.Length > 0 ? $"<w:pStyle w:val=\"{style}\"/>" : "") + more;
        return $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{Runs(text)}</w:p>";
    }

    static string Runs(string text)
    {
        var runs = new StringBuilder();
        var properties = "";
        foreach (Match piece in Regex.Matches(text, "⟦(?<p>.*?)⟧|(?<t>[^⟦]+)"))
        {
            if (piece.Groups["t"].Success)
            {
                var content = Regex
                    .Replace(
                        SecurityElement.Escape(piece.Value).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal),
                        "[^⇥↵]+",
                        m => $"<w:t xml:space=\"preserve\">{m.Value}</w:t>"
                    )
                    .Replace("⇥", "<w:tab/>", StringComparison.Ordinal)
                    .Replace("↵", "<w:br/>", StringComparison.Ordinal);
                var all =
                    properties.Contains("<w:rFonts", StringComparison.Ordinal) ? properties
                    : properties.Contains("<w:rStyle", StringComparison.Ordinal) ? properties + "<w:rFonts w:hint=\"eastAsia\"/>"
                    : "<w:rFonts w:hint=\"eastAsia\"/>" + properties;
                runs.Append($"<w:r><w:rPr>{all}</w:rPr>{content}</w:r>");
            }
            else
            {
                properties = piece.Groups["p"].Value;
            }
        }
        return runs.ToString();
    }

    static readonly Lazy<Dictionary<string, string>> StyleIds = new(() =>
        Regex
            .Matches(PackageParts.Text(Shell.Value, "word/styles.xml"), "w:styleId=\"([^\"]+)\"><w:name w:val=\"([^\"]+)\"")
            .DistinctBy(m => m.Groups[2].Value)
            .ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value)
    );

    static string StyleId(string name) => name is "" or "Normal" ? "" : StyleIds.Value[name];

    static string Table(List<string> rows)
    {
        var cells = rows.ConvertAll(r => r.Trim('|', ' ') is var inner && r.Length > 2 ? r[1..^1].Split('|').Select(c => c.Trim()).ToArray() : []);
        var columns = cells.Max(c => c.Length);
        var width = 8844 / columns;
        string[] edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
        var lines = string.Concat(edges.Select(e => $"<w:{e} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"));
        var grid = string.Concat(Enumerable.Repeat($"<w:gridCol w:w=\"{width}\"/>", columns));
        var xml = new StringBuilder(
            $"<w:tbl><w:tblPr><w:tblW w:w=\"{width * columns}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>"
                + $"{lines}</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        );
        for (var r = 0; r < cells.Count; r++)
        {
            // The first row of three columns and more is a head, the first column of two are labels.
            xml.Append(
                $"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"700\" w:hRule=\"atLeast\"/>{(r == 0 && columns > 2 ? "<w:tblHeader/>" : "")}</w:trPr>"
            );
            for (var c = 0; c < cells[r].Length; c++)
            {
                var head = r == 0 && columns > 2;
                var centred = head || columns == 2 && c == 0 || Regex.IsMatch(cells[r][c], @"^[\d.,]+$");
                var align = $"<w:jc w:val=\"{(centred ? "center" : "left")}\"/>";
                var face = head ? "⟦<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"黑体\"/>⟧" : "";
                xml.Append(
                    $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                        + $"{Paragraph($"【表格文字|{align}】{face}{cells[r][c]}")}</w:tc>"
                );
            }
            xml.Append("</w:tr>");
        }
        return xml.Append("</w:tbl>").ToString();
    }

    /// <summary>Markup that is broken before elements to be read, in one line.</summary>
    public static string OneLine(string lines) => lines.Replace("\n", "", StringComparison.Ordinal);

    static string Box(string edge, string content, int id) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"ColophonAnchor\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:drawing>"
        + $"<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"{id}\" behindDoc=\"0\" locked=\"0\" "
        + $"layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"margin\"><wp:align>left</wp:align>"
        + $"</wp:positionH><wp:positionV relativeFrom=\"margin\"><wp:align>{edge}</wp:align></wp:positionV>"
        + $"<wp:extent cx=\"5615940\" cy=\"1498600\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapTopAndBottom/>"
        + $"<wp:docPr id=\"{id}\" name=\"box{id}\" descr=\"box\"/><wp:cNvGraphicFramePr/><a:graphic>"
        + $"<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
        + $"<wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"5615940\" cy=\"1498600\"/>"
        + $"</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx><w:txbxContent>"
        + $"{content}</w:txbxContent></wps:txbx><wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\">"
        + $"<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>";
}
