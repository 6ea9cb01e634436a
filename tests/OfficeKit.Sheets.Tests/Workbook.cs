// Makes an .xlsx by hand, part by part, so that a test can hold any trap.
using System.Text;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Sheets.Tests;

static class Workbook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet. <paramref name="rows"/> is the XML inside sheetData, <paramref name="after"/> what follows it.</summary>
    public static byte[] Of(string rows, string shared = "", string formats = "", string after = "", string properties = "") =>
        PackageParts.Zip(
            new Dictionary<string, string>
            {
                ["[Content_Types].xml"] =
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                ["_rels/.rels"] =
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                ["xl/workbook.xml"] =
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{properties}<sheets><sheet name=\"说明\" sheetId=\"2\" state=\"hidden\" r:id=\"h\"/>"
                    + $"<sheet name=\"台账\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>",
                ["xl/_rels/workbook.xml.rels"] =
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"h\" Type=\"{Office}/worksheet\" Target=\"worksheets/hidden.xml\"/>"
                    + $"<Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + $"<Relationship Id=\"y\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>",
                ["xl/worksheets/hidden.xml"] =
                    $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>不看这张</t></is></c></row></sheetData></worksheet>",
                ["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>",
                ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{shared}</sst>",
                ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\">{formats}</styleSheet>",
            }.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value))
        );

    /// <summary>A row of inline text.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : Cell($"{(char)('A' + i)}{number}", c)))}</row>";

    static string Cell(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
