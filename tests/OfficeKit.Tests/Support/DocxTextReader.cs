// The other half of the little language: reads a .docx back as text.
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Tests.Support;

static partial class DocxText
{
    /// <summary>Reads a document back; fails when the Open XML validator or our own look at its structure finds anything.</summary>
    public static string FromDocx(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            var errors = new OpenXmlValidator(version).Validate(document).ToList();
            Assert.That(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"), Is.Empty, $"the Open XML validator ({version})");
        }
        Assert.That(Structure.Faults(document), Is.Empty, "the structure of the document");
        return new Reader(document).Read();
    }

    /// <summary>Reads one document; counts notes and list numbers as Word does.</summary>
    sealed class Reader(WordprocessingDocument document)
    {
        readonly Dictionary<string, List<string>> notes = [];
        readonly Dictionary<(int Abstract, int Level), int> counters = [];
        readonly HashSet<(int Num, int Level)> begun = [];

        public string Read()
        {
            var main = document.MainDocumentPart!;
            var text = new StringBuilder(Blocks(main.Document!.Body!));
            var sections = main
                .Document.Body!.Descendants<W.SectionProperties>()
                .SelectMany(s => s.Elements<W.HeaderFooterReferenceType>())
                .Select(r => r.Id!.Value!)
                .Distinct();
            foreach (var part in sections.Select(main.GetPartById).OrderBy(p => p is FooterPart))
            {
                text.Append(part is HeaderPart ? "§ header\n" : "§ footer\n").Append(Blocks(part.RootElement!));
            }
            foreach (var kind in (string[])["footnotes", "endnotes", "comments"])
            {
                if (notes.TryGetValue(kind, out var found))
                {
                    text.Append($"§ {kind}\n").AppendJoin("", found);
                }
            }
            return text.ToString();
        }

        string Blocks(OpenXmlElement container) =>
            string.Concat(
                container.ChildElements.Select(e =>
                    e switch
                    {
                        W.Paragraph p => Paragraph(p) + "\n",
                        W.Table t => string.Concat(
                            t.Elements<W.TableRow>().Select(r => "| " + string.Join(" | ", r.Elements<W.TableCell>().Select(Cell)) + " |\n")
                        ),
                        W.SdtBlock s => Blocks(s.SdtContentBlock!),
                        _ => "",
                    }
                )
            );

        string Cell(W.TableCell cell)
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            var text =
                merge is not null && merge.Val?.Value != W.MergedCellValues.Restart ? "^" : string.Join("⏎", cell.Elements<W.Paragraph>().Select(Paragraph));
            return text + string.Concat(Enumerable.Repeat(" | <", (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1));
        }

        string Paragraph(W.Paragraph p) => (p.ParagraphProperties?.SectionProperties is null ? "" : "═══") + Number(p) + Text(p);

        /// <summary>The number that Word shows before a paragraph: counted by abstract list, restarted where a list says so.</summary>
        string Number(W.Paragraph p)
        {
            var numbering = document.MainDocumentPart!.NumberingDefinitionsPart?.Numbering;
            var own = p.ParagraphProperties?.NumberingProperties;
            var style = document
                .MainDocumentPart.StyleDefinitionsPart?.Styles?.Elements<W.Style>()
                .FirstOrDefault(s => s.StyleId == p.ParagraphProperties?.ParagraphStyleId?.Val)
                ?.StyleParagraphProperties?.NumberingProperties;
            if (numbering is null || (own?.NumberingId ?? style?.NumberingId)?.Val?.Value is not { } id || id == 0)
            {
                return "";
            }
            var level = (own?.NumberingLevelReference ?? style?.NumberingLevelReference)?.Val?.Value ?? 0;
            var instance = numbering.Elements<W.NumberingInstance>().Single(n => n.NumberID! == id);
            var list = instance.AbstractNumId!.Val!.Value;
            var restart = instance.Elements<W.LevelOverride>().FirstOrDefault(o => o.LevelIndex! == level)?.StartOverrideNumberingValue?.Val?.Value;
            counters[(list, level)] = begun.Add((id, level)) && restart is { } at ? at : counters.GetValueOrDefault((list, level)) + 1;
            for (var deeper = level + 1; deeper < 9; deeper++)
            {
                counters.Remove((list, deeper));
            }
            var format = numbering
                .Elements<W.AbstractNum>()
                .Single(a => a.AbstractNumberId! == list)
                .Elements<W.Level>()
                .FirstOrDefault(l => l.LevelIndex! == level)
                ?.NumberingFormat?.Val?.Value;
            return format == W.NumberFormatValues.Bullet ? "• " : $"{new string('＃', level)}{counters[(list, level)]}. ";
        }

        string Text(OpenXmlElement p) =>
            string.Concat(
                p.Descendants()
                    .Select(e =>
                        e switch
                        {
                            W.Text t when t.Ancestors<W.Paragraph>().First() == p => t.Text,
                            W.Break => "↵",
                            W.TabChar when e.Parent is W.Run => "→",
                            W.FootnoteReference f => Note(
                                "footnotes",
                                "^",
                                document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Single(n => n.Id! == f.Id!)
                            ),
                            W.EndnoteReference f => Note(
                                "endnotes",
                                "~",
                                document.MainDocumentPart!.EndnotesPart!.Endnotes!.Elements<W.Endnote>().Single(n => n.Id! == f.Id!)
                            ),
                            W.CommentReference c => Note(
                                "comments",
                                "!",
                                document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<W.Comment>().Single(n => n.Id! == c.Id!)
                            ),
                            W.Drawing d => Picture(d),
                            _ => "",
                        }
                    )
            );

        string Note(string kind, string mark, OpenXmlElement note)
        {
            if (!notes.TryGetValue(kind, out var found))
            {
                notes[kind] = found = [];
            }
            var reference = $"[{mark}{found.Count + 1}]";
            found.Add("");
            found[^1] = $"{reference} {string.Join("⏎", note.Elements<W.Paragraph>().Select(Text))}\n";
            return reference;
        }

        /// <summary>A picture by its size in millimetres and its alt text.</summary>
        static string Picture(W.Drawing drawing)
        {
            var extent = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().First();
            var properties = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().First();
            return $"[图 {extent.Cx!.Value / 36000.0:0.#}×{extent.Cy!.Value / 36000.0:0.#} {properties.Description?.Value}]".Replace(
                " ]",
                "]",
                StringComparison.Ordinal
            );
        }
    }
}
