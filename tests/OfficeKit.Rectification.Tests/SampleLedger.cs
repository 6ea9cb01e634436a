// The thirty problems of the sample ledger, as a .csv or .xlsx that a test may change.
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OfficeKit.Sheets;
using OfficeKit.Tests.Shared;
using SheetColumns = DocumentFormat.OpenXml.Spreadsheet.Columns;
using SheetWorkbook = DocumentFormat.OpenXml.Spreadsheet.Workbook;

namespace OfficeKit.Rectification.Tests;

static class SampleLedger
{
    public static readonly string Path = System.IO.Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv");

    static readonly string[] Later = ["通知单编号", "问题序号", "下发日期", "完成日期", "整改成效", "核查人", "销号日期", "销号单编号", "备注"];

    static readonly string[] Dates = ["督导日期", "下发日期", "整改时限", "完成日期", "销号日期"];

    public static (List<string> Head, List<List<string>> Rows) Read()
    {
        using var reader = SheetReader.Open(Path);
        return ([.. reader.Head], [.. reader.ReadRows().Select(r => r.Cells.ToList())]);
    }

    /// <summary>The ledger as it was before the first notice: only problems, nothing issued or done; with a column of the office's own.</summary>
    public static (List<string> Head, List<List<string>> Rows) Fresh()
    {
        var (head, rows) = Read();
        foreach (var row in rows)
        {
            foreach (var column in Later)
            {
                row[head.IndexOf(column)] = "";
            }
            row[head.IndexOf("整改状态")] = "未启动";
            row.Add("内部编号" + row[head.IndexOf("责任党组织代码")]);
        }
        head.Add("本办自编");
        return (head, rows);
    }

    public static string Write(string folder, string extension, List<string> head, List<List<string>> rows)
    {
        var path = System.IO.Path.Combine(folder, "台账" + extension);
        if (extension == ".csv")
        {
            string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
            File.WriteAllText(
                path,
                string.Concat(rows.Prepend(head).Select(r => string.Join(',', r.Select(Cell)) + "\r\n")),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            );
        }
        else
        {
            File.WriteAllBytes(path, Workbook(head, rows));
        }
        return path;
    }

    /// <summary>A workbook as an office keeps it: a title, borders, widths, real dates, a second sheet.</summary>
    static byte[] Workbook(List<string> head, List<List<string>> rows)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
                new Borders(new Border(), new Border(new LeftBorder { Style = BorderStyleValues.Thin })),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(
                    new CellFormat(),
                    new CellFormat { BorderId = 1, ApplyBorder = true },
                    new CellFormat
                    {
                        BorderId = 1,
                        NumberFormatId = 14,
                        ApplyNumberFormat = true,
                    }
                )
            );
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetColumns(
                    new Column
                    {
                        Min = 13,
                        Max = 13,
                        Width = 60,
                        CustomWidth = true,
                    }
                ),
                new SheetData(rows.Prepend(head).Select((r, i) => Row(head, r, i)))
            );
            var other = book.AddNewPart<WorksheetPart>();
            other.Worksheet = new Worksheet(
                new SheetData(
                    new Row(
                        new Cell
                        {
                            CellReference = "A1",
                            DataType = CellValues.InlineString,
                            InlineString = new InlineString(new Text("说明：不要动")),
                        }
                    )
                    {
                        RowIndex = 1,
                    }
                )
            );
            book.Workbook = new SheetWorkbook(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "台账",
                    },
                    new Sheet
                    {
                        Id = book.GetIdOfPart(other),
                        SheetId = 2,
                        Name = "说明",
                    }
                )
            );
        }
        return memory.ToArray();
    }

    static Row Row(List<string> head, List<string> cells, int index) =>
        new(
            cells
                .Select((text, c) => (text, c))
                .Where(x => x.text.Length > 0)
                .Select(x =>
                {
                    var cell = new Cell { CellReference = $"{(x.c >= 26 ? "A" : "")}{(char)('A' + x.c % 26)}{index + 1}", StyleIndex = 1 };
                    if (index > 0 && Dates.Contains(head[x.c]))
                    {
                        (cell.StyleIndex, cell.CellValue) = (
                            2,
                            new CellValue(DateOnly.ParseExact(x.text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - 693593)
                        );
                    }
                    else
                    {
                        (cell.DataType, cell.InlineString) = (
                            CellValues.InlineString,
                            new InlineString(new Text(x.text) { Space = SpaceProcessingModeValues.Preserve })
                        );
                    }
                    return cell;
                })
        )
        {
            RowIndex = (uint)index + 1,
        };
}
