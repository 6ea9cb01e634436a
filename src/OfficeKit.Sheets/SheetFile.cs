// Writes rows as a sheet: .csv or .xlsx, every value as text.
using System.Data;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OfficeKit.Plumbing;
using Sylvan.Data.Csv;

namespace OfficeKit.Sheets;

/// <summary>Rows under a head, written as .csv (UTF-8 with BOM, as Excel wants it) or .xlsx. Every value is text, so nothing becomes a formula.</summary>
public static class SheetFile
{
    /// <summary>Writes a sheet whole or not at all, as .xlsx when its name says so, else as .csv. Throws <see cref="OfficeKitException"/> (OK1503).</summary>
    public static void Write(string path, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(rows);
        using var memory = new MemoryStream();
        if (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            WriteXlsx(memory, head, rows);
        }
        else
        {
            WriteCsv(memory, head, rows);
        }
        Files.Write(path, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    static void WriteCsv(MemoryStream memory, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var table = new DataTable();
        foreach (var name in head)
        {
            table.Columns.Add(name, typeof(string));
        }
        foreach (var row in rows)
        {
            table.Rows.Add([.. row]);
        }
        using var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var writer = CsvDataWriter.Create(text);
        writer.Write(table.CreateDataReader());
    }

    static void WriteXlsx(MemoryStream memory, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        // Style 1: bold on grey for the head. Style 2: text, so that Excel leaves 2026-1 and =A1 as they are.
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    FillId = 2,
                    ApplyFont = true,
                    ApplyFill = true,
                },
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }
            )
        );
        var columns = new Columns(
            head.Select(
                (name, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        Width = Math.Clamp(name.Length * 2 + 4, 10, 40),
                        CustomWidth = true,
                        Style = 2,
                    }
            )
        );
        var data = new SheetData(Enumerable.Concat([Row(head, 1)], rows.Select(r => Row(r, 2))));
        var view = new SheetViews(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );
        sheet.Worksheet = head.Count > 0 ? new Worksheet(view, columns, data) : new Worksheet(view, data);
        workbook.Workbook = new Workbook(
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet
                {
                    Id = workbook.GetIdOfPart(sheet),
                    SheetId = 1,
                    Name = "Sheet1",
                }
            )
        );
    }

    static Row Row(IReadOnlyList<string> values, uint style) =>
        new(
            values.Select(v => new Cell(new InlineString(new Text(v) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
            })
        );
}
