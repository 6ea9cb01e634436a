// Reads the rows of the first visible sheet of an .xlsx.
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using OfficeKit.Plumbing;

namespace OfficeKit.Sheets;

sealed class XlsxRows : IDisposable
{
    // A ledger of 100,000 rows and 24 columns is a part of about 100 MB, and repeats itself.
    static readonly TemplateLimits Limits = new()
    {
        PartBytes = 1L << 30,
        PackageBytes = 2L << 30,
        CompressionRatio = 500,
    };

    readonly string path;
    readonly IExcelDataReader reader;
    readonly bool from1904;

    XlsxRows(string path, IExcelDataReader reader, bool from1904) => (this.path, this.reader, this.from1904) = (path, reader, from1904);

    /// <summary>Opens a workbook after the package guard has passed it. Throws <see cref="OfficeKitException"/> (OK1501, OK1601).</summary>
    public static XlsxRows Open(string path)
    {
        var file = Files.Read(path);
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            throw Problems.Damaged(path, Words.In("它已加密，或不是 .xlsx", "it is encrypted or no .xlsx"));
        }
        if (CheckedPackage.FindFault(file, Limits) is { } fault)
        {
            throw Problems.Damaged(path, fault);
        }
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Guarded(
            path,
            () =>
            {
                var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file, writable: false));
                while (reader.VisibleState != "visible" && reader.NextResult()) { }
                return new XlsxRows(path, reader, IsFrom1904(file));
            }
        );
    }

    // Workbooks made on a Mac may count days from 1904.
    static bool IsFrom1904(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false));
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook)
        {
            return false;
        }
        using var reader = new StreamReader(workbook.Open());
        var xml = reader.ReadToEnd();
        return xml.Contains("date1904=\"1\"", StringComparison.Ordinal) || xml.Contains("date1904=\"true\"", StringComparison.Ordinal);
    }

    public IEnumerable<RawRow> Read()
    {
        var merged = new MergedBlocks(reader.MergeCells ?? []);
        for (var line = 1; Guarded(path, reader.Read); line++)
        {
            var at = line;
            yield return Guarded(
                path,
                () =>
                {
                    var cells = new string[reader.FieldCount];
                    for (var i = 0; i < cells.Length; i++)
                    {
                        cells[i] = merged.Fill(at, i, CellText.Of(reader, i, from1904));
                    }
                    return new RawRow(at, cells, merged.IsTitle(at, cells));
                }
            );
        }
    }

    static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException)
        {
            throw Problems.Damaged(path, e.Message);
        }
        catch (Exception e)
            when (e
                    is ExcelDataReader.Exceptions.ExcelReaderException
                        or XmlException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NullReferenceException
                        or IndexOutOfRangeException
                        or OverflowException
                        or InvalidCastException
                        or KeyNotFoundException
            )
        {
            // A library met with something that is no workbook; what it says is no news for a clerk.
            throw Problems.Damaged(path, Words.In("它不是 Excel 工作簿，或已损坏", "it is no Excel workbook, or damaged"));
        }
    }

    public void Dispose() => reader.Dispose();
}
