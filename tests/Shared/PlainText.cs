// Reads a document as a reader outside would: paragraphs of the body joined by line feeds, checked by the Open XML validator.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Tests.Shared;

static class PlainText
{
    /// <summary>The body's paragraphs, each with a line feed; a row of a table is | a | b |, a row of a table in a cell ‹a ¦ b›; a tab is a tab, a line break a
    /// line feed, text boxes are left out.</summary>
    public static string Of(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            Assert.That(
                new OpenXmlValidator(version).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
                Is.Empty,
                $"the Open XML validator ({version})"
            );
        }
        return string.Concat(
            document.MainDocumentPart!.Document!.Body!.ChildElements.Select(e =>
                e switch
                {
                    Paragraph p => Text(p) + "\n",
                    Table t => string.Concat(t.Elements<TableRow>().Select(r => $"| {string.Join(" | ", r.Elements<TableCell>().Select(c => Cell(c)))} |\n")),
                    _ => "",
                }
            )
        );
    }

    static string Cell(TableCell cell) =>
        string.Join(
            '⏎',
            cell.ChildElements.SelectMany(e =>
                e switch
                {
                    Paragraph p => [Text(p)],
                    Table t => t.Elements<TableRow>().Select(r => $"‹{string.Join(" ¦ ", r.Elements<TableCell>().Select(Cell))}›"),
                    _ => Enumerable.Empty<string>(),
                }
            )
        );

    static string Text(OpenXmlElement e) =>
        e switch
        {
            Text t => t.Text,
            TabChar { Parent: Run } => "\t",
            Break => "\n",
            AlternateContent or Drawing or Picture => "",
            _ => string.Concat(e.ChildElements.Select(Text)),
        };
}
