// The workbook stays the office's own: encodings, line ends, quotes, formulas, merged cells, names of columns.
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Rectification.Tests;

sealed class WorkbookTests : LedgerTestBase
{
    const string Open = "x督改〔2017〕13号";

    static LedgerReport Begin(string ledger) => Move(ledger, "x督改〔2017〕21号", 2, RectificationStatus.InProgress, "2017-09-30");

    [TestCase("gb18030", "\r\n")]
    [TestCase("utf-8", "\n")]
    [TestCase("utf-8-mark", "\r\n")]
    public void OnlyTheChangedCellOfACsvDiffers(string name, string end)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding =
            name == "utf-8-mark" ? new UTF8Encoding(true)
            : name == "utf-8" ? new UTF8Encoding(false)
            : Encoding.GetEncoding(name);
        var text = File.ReadAllText(SampleLedger.Path).Replace("\r\n", end, StringComparison.Ordinal).Replace("DQ-NH", "\"DQ-NH\"", StringComparison.Ordinal);
        var ledger = Path.Combine(Folder, "台账.csv");
        File.WriteAllText(ledger, text, encoding);
        Begin(ledger);
        Assert.That(
            File.ReadAllBytes(ledger),
            Is.EqualTo(
                (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text.Replace("2017-10-07,未启动,", "2017-10-07,整改中,", StringComparison.Ordinal))]
            )
        );
    }

    [Test]
    public void ColumnsMayBearTheNamesOfThePrintedTable()
    {
        var ledger = Sample(
            ".csv",
            (head, _) =>
            {
                head[head.IndexOf("整改措施")] = "整改措施（路线图）";
                head[head.IndexOf("整改时限")] = "整改时限(时间表)";
            }
        );
        Assert.That(Item(ledger, Open, 3).Deadline, Is.EqualTo(Day("2017-10-07")));
        Begin(ledger);
    }

    [Test]
    public void AMissingColumnIsNamed()
    {
        var error = Assert
            .Throws<OfficeKitException>(() => RectificationLedger.Open(Sample(".csv", (head, _) => head[head.IndexOf("销号日期")] = "日期")))!
            .Diagnostics[0];
        Assert.That(
            (error.Code, error.Message),
            Is.EqualTo(("OK1701", "the ledger lacks these columns: 销号日期.")).Or.EqualTo(("OK1701", "台账缺少这些列：销号日期。"))
        );
    }

    [TestCase("整改状态", "办结", "V35")]
    [TestCase("整改时限", "月底前", "OK1702")]
    [TestCase("问题序号", "2", "V31")]
    [TestCase("问题序号", "第一", "V31")]
    public void ACellThatSaysNothingALedgerKnowsIsToldWithItsLine(string column, string text, string code)
    {
        var error = Assert
            .Throws<OfficeKitException>(() => RectificationLedger.Open(Sample(".csv", (head, rows) => rows[0][head.IndexOf(column)] = text)))!
            .Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That((error.Code, error.Field), Is.EqualTo((code, column)));
        Assert.That(error.Location.Place, Does.Match("^第\\d+行$"));
    }

    [TestCase("2017/9/12")]
    [TestCase("2017年9月12日")]
    [TestCase("2017.9.12")]
    public void ADateIsReadHoweverItIsWritten(string date) =>
        Assert.That(
            Item(Sample(".csv", (head, rows) => rows[0][head.IndexOf("整改时限")] = date), "x督改〔2017〕12号", 1).Deadline,
            Is.EqualTo(Day("2017-09-12"))
        );

    [Test]
    public void ACellKeepsItsStyleAndADateStaysADate()
    {
        var ledger = Sample(".xlsx");
        Move(ledger, Open, 3, RectificationStatus.PendingCheck, "2017-09-30", o => o with { CompletedDate = Day("2017-09-28"), Result = "=已公示" });
        using var book = SpreadsheetDocument.Open(ledger, false);
        Cell At(string reference) =>
            book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!).SelectMany(w => w.Descendants<Cell>()).Single(c => c.CellReference == reference);
        // Row 8: 整改状态 R, 完成日期 S, 整改成效 T; the last two were empty and take the style of their columns.
        Assert.That((At("R8").StyleIndex!.Value, At("S8").StyleIndex!.Value, At("T8").StyleIndex!.Value), Is.EqualTo((1u, 2u, 1u)));
        Assert.That((At("S8").CellValue!.Text, At("T8").InnerText, At("T8").CellFormula), Is.EqualTo(("43006", "=已公示", (CellFormula?)null)));
        Assert.That(Item(ledger, Open, 3)["完成日期"], Is.EqualTo("2017-09-28"));
    }

    [Test]
    public void AFormulaIsNotWrittenOver()
    {
        var ledger = Sample(".xlsx");
        File.WriteAllBytes(
            ledger,
            PackageParts.With(
                File.ReadAllBytes(ledger),
                "xl/worksheets/sheet1.xml",
                xml =>
                    System.Text.RegularExpressions.Regex.Replace(
                        xml,
                        "<x:c r=\"R31\"[^>]*>.*?</x:c>",
                        "<x:c r=\"R31\" t=\"str\"><x:f>\"未\"&amp;\"启动\"</x:f><x:v>未启动</x:v></x:c>"
                    )
            )
        );
        var before = File.ReadAllBytes(ledger);
        Assert.That(CodeOf(() => Begin(ledger)), Is.EqualTo("OK1710"));
        Assert.That(File.ReadAllBytes(ledger), Is.EqualTo(before));
    }

    [Test]
    public void AMergedCellIsNotWrittenInto()
    {
        var ledger = Sample(".xlsx");
        File.WriteAllBytes(
            ledger,
            PackageParts.With(
                File.ReadAllBytes(ledger),
                "xl/worksheets/sheet1.xml",
                xml =>
                    xml.Replace(
                        "</x:sheetData>",
                        "</x:sheetData><x:mergeCells count=\"1\"><x:mergeCell ref=\"R30:R31\"/></x:mergeCells>",
                        StringComparison.Ordinal
                    )
            )
        );
        Assert.That(
            CodeOf(() => Move(ledger, "x督改〔2017〕21号", 2, RectificationStatus.Cancelled, "2017-09-30", o => o with { Why = "重复" })),
            Is.EqualTo("OK1710")
        );
    }

    [Test]
    public void ALineOfTotalsIsNoItem()
    {
        var ledger = Sample(".xlsx", (head, rows) => rows.Add([.. head.Select((_, i) => i == 0 ? "合计" : "")]));
        Assert.That(RectificationLedger.Open(ledger).GetTotals(Day("2017-09-30")).Total, Is.EqualTo(30));
        Begin(ledger);
    }

    [Test]
    public void WhatIsNoLedgerLeavesNoJournal()
    {
        Assert.That(CodeOf(() => Begin(Path.Combine(Folder, "没有.xlsx"))), Is.EqualTo("OK1501"));
        File.WriteAllText(Path.Combine(Folder, "坏.xlsx"), "no workbook");
        Assert.That(CodeOf(() => Begin(Path.Combine(Folder, "坏.xlsx"))), Is.EqualTo("OK1601"));
        Assert.That(Directory.GetFiles(Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "坏.xlsx" }));
    }

    [Test]
    public void ALinkStaysALink()
    {
        var real = Sample();
        var link = Path.Combine(Folder, "链接.csv");
        File.CreateSymbolicLink(link, real);
        Begin(link);
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(real));
        Assert.That(Item(real, "x督改〔2017〕21号", 2).Status, Is.EqualTo(RectificationStatus.InProgress));
    }

    [Test]
    public void NothingIsLeftLyingAbout()
    {
        var ledger = Sample();
        Begin(ledger);
        Assert.That(
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "台账.bak.csv", "台账.csv", "台账.journal.jsonl" })
        );
    }

    [TestCase(true)]
    [TestCase(false)]
    public void TheOfficesOwnFormulasAreWorkedOutAnew(bool formula)
    {
        var ledger = Sample(".xlsx");
        using (var document = SpreadsheetDocument.Open(ledger, isEditable: true))
        {
            var cell = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Single(c => c.InnerText == "说明：不要动");
            if (formula)
            {
                cell.Parent!.Append(
                    new Cell
                    {
                        CellReference = "B1",
                        CellFormula = new CellFormula("COUNTIF(台账!R:R,\"整改中\")"),
                        CellValue = new CellValue(8),
                    }
                );
            }
        }
        Begin(ledger);
        using var changed = SpreadsheetDocument.Open(ledger, isEditable: false);
        Assert.That(changed.WorkbookPart!.Workbook!.CalculationProperties?.FullCalculationOnLoad?.Value, Is.EqualTo(formula ? true : null));
        Assert.That(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(changed).Select(e => e.Description), Is.Empty);
    }
}
