// Reads .xlsx as people fill it in, traps included.
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Sheets.Tests;

sealed class XlsxTests : SheetTests
{
    const string Formats =
        "<numFmts count=\"2\"><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
        + "<numFmt numFmtId=\"201\" formatCode=\"000\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/>"
        + "<xf numFmtId=\"31\"/><xf numFmtId=\"22\"/><xf numFmtId=\"201\"/><xf numFmtId=\"20\"/></cellXfs>";

    [Test]
    public void ADateIsIsoByWhateverFormatItIsShown() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(
                    Workbook.Row(1, "a", "b", "c", "d", "e")
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>42990</v></c><c r=\"B2\" s=\"2\"><v>42990</v></c><c r=\"C2\" s=\"3\"><v>42990</v></c>"
                        + "<c r=\"D2\" s=\"4\"><v>42990.604166666664</v></c><c r=\"E2\" s=\"6\"><v>0.375</v></c></row>",
                    formats: Formats
                )
            ),
            Is.EqualTo("1: a | b | c | d | e\n2: 2017-09-12 | 2017-09-12 | 2017-09-12 | 2017-09-12 14:30 | 09:00")
        );

    [Test]
    public void ADateOfAMacWorkbookCountsFrom1904() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(
                    Workbook.Row(1, "a", "b") + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>41528</v></c><c r=\"B2\" s=\"3\"><v>41528</v></c></row>",
                    formats: Formats,
                    properties: "<workbookPr date1904=\"1\"/>"
                )
            ),
            Is.EqualTo("1: a | b\n2: 2017-09-12 | 2017-09-12")
        );

    [Test]
    public void ANumberIsPlain() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(
                    Workbook.Row(1, "a", "b", "c", "d", "e")
                        + "<row r=\"2\"><c r=\"A2\"><v>107.50</v></c><c r=\"B2\"><v>0.30000000000000004</v></c><c r=\"C2\"><v>13800138000</v></c>"
                        + "<c r=\"D2\" s=\"5\"><v>7</v></c><c r=\"E2\" t=\"b\"><v>1</v></c></row>",
                    formats: Formats
                )
            ),
            Is.EqualTo("1: a | b | c | d | e\n2: 107.5 | 0.3 | 13800138000 | 007 | TRUE")
        );

    [Test]
    public void SharedRichAndInlineTextAndAFormulasResultAreText() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>乙</t></is></c><c r=\"C1\" t=\"str\"><f>1</f><v>"
                        + "丙</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"C2\"><f>1+1</f><v>2</v>"
                        + "</c></row>",
                    shared: "<si><t>甲</t></si><si><r><t>一</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 二</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t>"
                        + "</rPh></si><si><t>=1+1_x000D_\n换行</t></si>"
                )
            ),
            Is.EqualTo("1: 甲 | 乙 | 丙\n2: 一 二 | =1+1\r\n换行 | 2")
        );

    [Test]
    public void EmptyLeadingRowsATitleAndGapsArePassedOver() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(
                    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>整改台账</t></is></c></row>"
                        + Workbook.Row(4, "序号", "问题")
                        + Workbook.Row(7, "1", "甲")
                        + "<row r=\"9\"><c r=\"B9\" t=\"inlineStr\"><is><t>乙</t></is></c></row>",
                    after: "<mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells>"
                )
            ),
            Is.EqualTo("4: 序号 | 问题\n7: 1 | 甲\n9:  | 乙")
        );

    [Test]
    public void EveryRowOfAMergedBlockHasItsText() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(
                    Workbook.Row(1, "支部", "问题")
                        + Workbook.Row(2, "南湖", "甲")
                        + Workbook.Row(3, "", "乙")
                        + Workbook.Row(4, "", "丙")
                        + Workbook.Row(5, "", "丁"),
                    after: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A4\"/></mergeCells>"
                )
            ),
            Is.EqualTo("1: 支部 | 问题\n2: 南湖 | 甲\n3: 南湖 | 乙\n4: 南湖 | 丙\n5:  | 丁")
        );

    [Test]
    public void AnErrorInAFormulaIsAnEmptyCell() =>
        Assert.That(
            Read(
                "a.xlsx",
                Workbook.Of(Workbook.Row(1, "a", "b") + "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"B2\"><v>1</v></c></row>")
            ),
            Is.EqualTo("1: a | b\n2:  | 1")
        );

    [Test]
    public void ACellBeyondTheHeadIsReported() =>
        Assert.That(
            Read("a.xlsx", Workbook.Of(Workbook.Row(1, "a", "") + Workbook.Row(2, "1", "2") + Workbook.Row(3, "3"))),
            Is.EqualTo("1: a\n2: 1 OK1604\n3: 3")
        );

    [Test]
    public void WhatIsWrittenIsReadBackAndTheValidatorIsContent()
    {
        string[][] rows =
        [
            ["=1+1", "2026-1"],
            ["一\n二", " 留白 "],
            ["\"引\",", ""],
        ];
        foreach (var name in (string[])["a.xlsx", "a.csv"])
        {
            SheetFile.Write(PathOf(name), ["甲", "乙"], rows);
            using var reader = SheetReader.Open(PathOf(name));
            Assert.That(reader.ReadRows().Select(r => r.Cells), Is.EqualTo(rows), name);
        }
        using var document = SpreadsheetDocument.Open(PathOf("a.xlsx"), false);
        Assert.That(new OpenXmlValidator().Validate(document).Select(e => e.Description), Is.Empty);
    }

    [Test]
    public void ABombAFalseChecksumAndADtdNeverReachTheLibrary()
    {
        Assert.That(Stops("bomb.xlsx", Workbook.Of($"<row r=\"1\">{new string(' ', 30_000_000)}</row>")).Code, Is.EqualTo("OK1601"));
        var zip = Workbook.Of(Workbook.Row(1, "a"));
        var at = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        zip[at + 16] ^= 1;
        Assert.That(Stops("crc.xlsx", zip).Message, Does.Contain("damaged"));
        Assert.That(
            Stops("dtd.xlsx", PackageParts.With(Workbook.Of(""), "xl/worksheets/sheet1.xml", x => "<!DOCTYPE a [<!ENTITY b \"c\">]>" + x)).Message,
            Does.Contain("sheet1.xml")
        );
    }

    [Test]
    public void WhatIsNoWorkbookIsTold()
    {
        Assert.That(Stops("a.xlsx", [0xD0, 0xCF, 0x11, 0xE0]).Code, Is.EqualTo("OK1601"));
        Assert.That(Stops("b.xlsx", PackageParts.Zip([KeyValuePair.Create("a.txt", "x"u8.ToArray())])).Code, Is.EqualTo("OK1601"));
        Assert.That(
            Stops("c.xlsx", PackageParts.With(Workbook.Of(Workbook.Row(1, "a")), "xl/workbook.xml", _ => "<workbook/>")).Code,
            Is.EqualTo("OK1601").Or.EqualTo("OK1603")
        );
        Assert.That(Stops("d.xlsx", Workbook.Of("")).Code, Is.EqualTo("OK1603"));
    }
}
