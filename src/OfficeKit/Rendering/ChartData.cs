// Puts rows into a chart of the template: what it shows, and the workbook behind it.
using System.Globalization;
using System.Security;
using System.Text;
using System.Xml.Linq;
using OfficeKit.Packaging;
using OfficeKit.Plumbing;

namespace OfficeKit.Rendering;

/// <summary>Puts rows into a chart: the cached values that are shown, and the workbook that opens for editing. Colours and form stay.</summary>
sealed class ChartData(IReadOnlyList<IReadOnlyList<string>> rows)
{
    static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        StrictC = "http://purl.oclc.org/ooxml/drawingml/chart";

    IReadOnlyList<string> Categories => [.. rows.Skip(1).Select(r => r.Count > 0 ? r[0] : "")];

    int Series => Math.Max(0, rows[0].Count - 1);

    /// <summary>The chart with these rows; throws <see cref="InvalidDataException"/> with a reason for people when it cannot take them.</summary>
    public byte[] Fill(byte[] chart)
    {
        var document = XDocument.Load(new MemoryStream(chart, writable: false), LoadOptions.PreserveWhitespace);
        var c = document.Root!.Name.Namespace == StrictC ? StrictC : C;
        var series = document.Descendants(c + "ser").ToList();
        if (series.Count == 0 || Series == 0)
        {
            throw new InvalidDataException(Words.In("图表里没有系列，或数据少于两列", "the chart has no series, or the rows have fewer than two columns"));
        }
        var next = 1 + series.Max(s => (int?)s.Element(c + "idx")?.Attribute("val") ?? 0);
        while (series.Count < Series)
        {
            // A further series looks like the last one, in the next colour.
            var more = new XElement(series[^1]);
            more.Elements(c + "spPr").Remove();
            more.Elements().Where(e => e.Name.LocalName is "extLst" or "dPt").Remove();
            more.Element(c + "idx")?.SetAttributeValue("val", next);
            more.Element(c + "order")?.SetAttributeValue("val", next++);
            series[^1].AddAfterSelf(more);
            series.Add(more);
        }
        series.Skip(Series).Remove();
        for (var i = 0; i < Series; i++)
        {
            Fill(series[i], i + 1, c);
        }
        using var memory = new MemoryStream();
        using (
            var writer = System.Xml.XmlWriter.Create(
                memory,
                new System.Xml.XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
            )
        )
        {
            document.Save(writer);
        }
        return memory.ToArray();
    }

    void Fill(XElement series, int column, XNamespace c)
    {
        var letter = Letter(column);
        series.Elements(c + "tx").Remove();
        var name = new XElement(c + "tx", Text(c, $"Sheet1!${letter}$1", [rows[0][column]]));
        (series.Element(c + "order") ?? series.Element(c + "idx"))!.AddAfterSelf(name);
        var last = rows.Count;
        var (categories, values) = series.Element(c + "yVal") is not null ? ("xVal", "yVal") : ("cat", "val");
        var old = series.Element(c + values) ?? throw new InvalidDataException(Words.In("图表的系列没有数值", "a series of the chart has no values"));
        series.Elements(c + categories).Remove();
        old.AddBeforeSelf(
            new XElement(
                c + categories,
                categories == "xVal" && Categories.All(IsNumber)
                    ? Numbers(c, $"Sheet1!$A$2:$A${last}", Categories)
                    : Text(c, $"Sheet1!$A$2:$A${last}", Categories)
            )
        );
        old.ReplaceWith(
            new XElement(c + values, Numbers(c, $"Sheet1!${letter}$2:${letter}${last}", [.. rows.Skip(1).Select(r => column < r.Count ? r[column] : "")]))
        );
    }

    static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";

    static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    static XElement Text(XNamespace c, string formula, IReadOnlyList<string> values) =>
        new(
            c + "strRef",
            new XElement(c + "f", formula),
            new XElement(
                c + "strCache",
                new XElement(c + "ptCount", new XAttribute("val", values.Count)),
                values.Select((v, i) => Point(c, i, ForbiddenCharacters.Drop(v)))
            )
        );

    static XElement Numbers(XNamespace c, string formula, IReadOnlyList<string> values) =>
        new(
            c + "numRef",
            new XElement(c + "f", formula),
            new XElement(
                c + "numCache",
                new XElement(c + "formatCode", "General"),
                new XElement(c + "ptCount", new XAttribute("val", values.Count)),
                // What is no number is a gap.
                values.Select((v, i) => (Value: v, Index: i)).Where(v => IsNumber(v.Value)).Select(v => Point(c, v.Index, v.Value))
            )
        );

    static XElement Point(XNamespace c, int index, string value) => new(c + "pt", new XAttribute("idx", index), new XElement(c + "v", value));

    /// <summary>A workbook with the rows, as small as one can be.</summary>
    public byte[] Workbook()
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            types = "application/vnd.openxmlformats-officedocument.spreadsheetml.",
            related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var memory = new MemoryStream();
        var writer = new PackageWriter(memory);
        void Add(string name, string xml) =>
            writer.Write(name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
        Add(
            "[Content_Types].xml",
            $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}sheet.main+xml\"/>"
                + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{types}worksheet+xml\"/></Types>"
        );
        Add(
            "_rels/.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{related}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        Add(
            "xl/workbook.xml",
            $"<workbook xmlns=\"{main}\" xmlns:r=\"{related}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        Add(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{related}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        );
        var sheet = string.Concat(rows.Select((r, i) => $"<row r=\"{i + 1}\">{string.Concat(r.Select((v, j) => Cell(v, i, j)))}</row>"));
        Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>");
        writer.Finish();
        return memory.ToArray();
    }

    static string Cell(string value, int row, int column) =>
        row > 0 && column > 0 && IsNumber(value)
            ? $"<c r=\"{Letter(column)}{row + 1}\"><v>{value.Trim()}</v></c>"
            : $"<c r=\"{Letter(column)}{row + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(ForbiddenCharacters.Drop(value))}</t>"
                + $"</is></c>";
}
