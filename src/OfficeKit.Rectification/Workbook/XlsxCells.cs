// Changes cells of the first visible sheet of an .xlsx and leaves every other part as it was.
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace OfficeKit.Rectification.Workbook;

static class XlsxCells
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly XNamespace Packaging = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The file with some cells changed. A cell keeps its style; a new one takes that of its row or column. Throws <see cref="OfficeKitException"/>
    /// (OK1710) for formulas and merged cells.</summary>
    public static byte[] Change(byte[] content, IReadOnlyList<CellChange> changes, int headLine, int lastLine, string name)
    {
        using var memory = new MemoryStream();
        memory.Write(content);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            var workbookPath = Target(zip, "", r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
            var workbook = Read(zip, workbookPath);
            // The reader reads the first sheet that is not hidden.
            var sheet = workbook.Descendants().First(e => e.Name.LocalName == "sheet" && ((string?)e.Attribute("state") ?? "visible") == "visible");
            var id = (string?)sheet.Attributes().First(a => a.Name.LocalName == "id" && a.Name.Namespace != XNamespace.None);
            var sheetPath = Target(zip, workbookPath, r => (string?)r.Attribute("Id") == id);
            var styles = TargetOrNull(zip, workbookPath, r => ((string?)r.Attribute("Type"))?.EndsWith("/styles", StringComparison.Ordinal) == true);
            var worksheet = Read(zip, sheetPath);
            var writer = new SheetCells(
                worksheet,
                styles is null ? null : Read(zip, styles),
                workbook.Descendants().Any(e => e.Name.LocalName == "workbookPr" && (string?)e.Attribute("date1904") is "1" or "true"),
                headLine,
                name
            );
            writer.Change(changes);
            Write(zip, sheetPath, worksheet);
            GrowTables(zip, sheetPath, lastLine, changes.Max(c => c.Line));
            Recalculate(zip, workbookPath, workbook);
        }
        return memory.ToArray();
    }

    /// <summary>A table of Excel's own that ends with the last row takes the new rows in.</summary>
    static void GrowTables(ZipArchive zip, string sheet, int lastLine, int newLast)
    {
        if (newLast <= lastLine)
        {
            return;
        }
        foreach (var path in Targets(zip, sheet, r => ((string?)r.Attribute("Type"))?.EndsWith("/table", StringComparison.Ordinal) == true))
        {
            var table = Read(zip, path);
            foreach (var range in table.Descendants().Attributes("ref").Where(r => SheetCells.LastLine(r.Value) == lastLine))
            {
                range.Value = SheetCells.WithLastLine(range.Value, newLast);
            }
            Write(zip, path, table);
        }
    }

    /// <summary>Formulas keep the results they were saved with: Excel is told to work them out anew, or the office's own totals would be those of
    /// before.</summary>
    static void Recalculate(ZipArchive zip, string path, XDocument workbook)
    {
        if (
            !zip.Entries.Any(e =>
                e.FullName.Contains("/worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal) && HasFormula(e)
            )
        )
        {
            return;
        }
        var (ns, settings) = (workbook.Root!.Name.Namespace, workbook.Root.Elements().FirstOrDefault(e => e.Name.LocalName == "calcPr"));
        if (settings is null)
        {
            // The schema wants it here.
            workbook
                .Root.Elements()
                .Last(e => e.Name.LocalName is "sheets" or "functionGroups" or "externalReferences" or "definedNames")
                .AddAfterSelf(settings = new XElement(ns + "calcPr"));
        }
        settings.SetAttributeValue("fullCalcOnLoad", "1");
        Write(zip, path, workbook);
    }

    static bool HasFormula(ZipArchiveEntry sheet)
    {
        using var stream = sheet.Open();
        using var reader = XmlReader.Create(stream);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                return true;
            }
        }
        return false;
    }

    static XDocument Read(ZipArchive zip, string path)
    {
        using var stream = zip.GetEntry(path)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    static void Write(ZipArchive zip, string path, XDocument xml)
    {
        using var stream = zip.GetEntry(path)!.Open();
        stream.SetLength(0);
        xml.Save(stream, SaveOptions.DisableFormatting);
    }

    static string Target(ZipArchive zip, string source, Func<XElement, bool> which) =>
        TargetOrNull(zip, source, which) ?? throw new InvalidDataException($"no relationship of '{source}'");

    static string? TargetOrNull(ZipArchive zip, string source, Func<XElement, bool> which) => Targets(zip, source, which).FirstOrDefault();

    static List<string> Targets(ZipArchive zip, string source, Func<XElement, bool> which)
    {
        var folder = source.Contains('/', StringComparison.Ordinal) ? source[..(source.LastIndexOf('/') + 1)] : "";
        var path = $"{folder}_rels/{source[folder.Length..]}.rels";
        return zip.GetEntry(path) is null
            ? []
            : Read(zip, path)
                .Root!.Elements(Packaging + "Relationship")
                .Where(which)
                .Select(r => (string?)r.Attribute("Target"))
                .OfType<string>()
                .Select(target =>
                    target.StartsWith('/') ? target[1..] : Uri.UnescapeDataString(new Uri(new Uri("http://package/" + folder), target).AbsolutePath)[1..]
                )
                .ToList();
    }
}
