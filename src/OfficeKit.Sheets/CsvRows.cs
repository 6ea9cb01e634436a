// Reads the rows of a .csv, each with the line on which it begins.
using System.Text;
using OfficeKit.Plumbing;
using Sylvan.Data.Csv;

namespace OfficeKit.Sheets;

/// <summary>The rows of a .csv: UTF-8 with or without mark, UTF-16 with mark, or GB 18030; separated by comma, tab or semicolon.</summary>
sealed class CsvRows : IDisposable
{
    // The longest row. A quote that is never closed swallows the rest of the file.
    const int LongestRow = 1 << 24;

    readonly string path;
    readonly CsvDataReader reader;
    int line = 1;

    CsvRows(string path, CsvDataReader reader, Encoding encoding) => (this.path, this.reader, Encoding) = (path, reader, encoding);

    public Encoding Encoding { get; }

    public static CsvRows Open(string path)
    {
        var file = Files.OpenRead(path);
        try
        {
            var encoding = TextEncoding.Detect(file, path);
            var delimiter = Delimiter(file, encoding);
            // Lines that begin with # are rows, too; 0 stands in no text file.
            return new CsvRows(
                path,
                CsvDataReader.Create(
                    new StreamReader(file, encoding),
                    new CsvDataReaderOptions
                    {
                        HasHeaders = false,
                        Comment = '\0',
                        Delimiter = delimiter,
                        MaxBufferSize = LongestRow,
                        OwnsReader = true,
                    }
                ),
                encoding
            );
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<RawRow> Read()
    {
        while (Next())
        {
            yield return Row();
        }
    }

    // Comma, unless the first line has none but has tabs or semicolons.
    static char Delimiter(FileStream file, Encoding encoding)
    {
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        var first = text.ReadLine() ?? "";
        file.Position = 0;
        return first.Contains(',', StringComparison.Ordinal) ? ','
            : first.Contains('\t', StringComparison.Ordinal) ? '\t'
            : first.Contains(';', StringComparison.Ordinal) ? ';'
            : ',';
    }

    bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or InvalidDataException)
        {
            throw Problems.Quote(path, line);
        }
    }

    RawRow Row()
    {
        var at = line;
        string[] cells;
        try
        {
            cells = [.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)];
        }
        catch (Exception e) when (e is CsvFormatException or InvalidDataException)
        {
            throw Problems.Quote(path, at);
        }
        line += Math.Max(1, Breaks(reader.GetRawRecordSpan()));
        return new RawRow(at, cells);
    }

    static int Breaks(ReadOnlySpan<char> record) => record.Contains('\n') ? record.Count('\n') : record.Count('\r');

    public void Dispose() => reader.Dispose();
}
