// Reads a sheet, .csv or .xlsx, as a head and rows of text.
using System.Text;

namespace OfficeKit.Sheets;

/// <summary>
/// Reads a sheet, .csv or .xlsx, as a head and rows of text, one row at a time. Text is what a person sees: a date is yyyy-MM-dd, a number has
/// no separators, a formula is its result, and what merely looks like a formula stays text. The head is the first row that is not empty;
/// empty rows are passed over.
/// </summary>
public sealed class SheetReader : IDisposable
{
    readonly string name;
    readonly IDisposable file;
    readonly IEnumerator<RawRow> rows;

    SheetReader(string path, IDisposable file, IEnumerable<RawRow> rows, Encoding? encoding)
    {
        (name, this.file, this.rows, Encoding) = (Path.GetFileName(path), file, rows.GetEnumerator(), encoding);
        do
        {
            if (!this.rows.MoveNext())
            {
                throw Problems.Head(name, 1, Words.In("没有表头，文件是空的", "there is no head, the file is empty"));
            }
        } while (this.rows.Current.IsEmpty || this.rows.Current.IsTitle);
        (Head, HeadLine) = (ReadHead(), this.rows.Current.Line);
    }

    /// <summary>The names of the columns, without white space around them. A column without a name is "".</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>The line on which the head stands.</summary>
    public int HeadLine { get; }

    /// <summary>The encoding of a .csv: UTF-8, UTF-16 by its mark, or GB 18030; null for an .xlsx.</summary>
    public Encoding? Encoding { get; }

    /// <summary>Opens a sheet. Throws <see cref="OfficeKitException"/> when it cannot be read (OK1501, OK1601, OK1602, OK1605) or its head is wrong
    /// (OK1603).</summary>
    public static SheetReader Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".XLSX":
                var workbook = XlsxRows.Open(path);
                return Guarded(workbook, () => new SheetReader(path, workbook, workbook.Read(), encoding: null));
            case ".CSV" or ".TXT" or ".TSV":
                var text = CsvRows.Open(path);
                return Guarded(text, () => new SheetReader(path, text, text.Read(), text.Encoding));
            default:
                throw Problems.NoSheet(path);
        }
    }

    /// <summary>The rows under the head; they can be read once. Throws <see cref="OfficeKitException"/> where the file is damaged.</summary>
    public IEnumerable<SheetRow> ReadRows()
    {
        for (var number = 1; rows.MoveNext(); )
        {
            if (!rows.Current.IsEmpty)
            {
                yield return Row(number++, rows.Current);
            }
        }
    }

    SheetRow Row(int number, RawRow raw)
    {
        // A sheet has no short rows, only empty cells at the end; a short line of a .csv has lost something.
        var surplus = raw.Cells.Skip(Head.Count).Any(c => c.Length > 0);
        var problem = surplus || (Encoding is not null && raw.Cells.Count < Head.Count) ? Problems.Ragged(name, raw.Line, raw.Cells.Count, Head.Count) : null;
        return new SheetRow(number, raw.Line, [.. Head.Select((_, i) => i < raw.Cells.Count ? raw.Cells[i] : "")], problem);
    }

    List<string> ReadHead()
    {
        var head = rows.Current.Cells.Select(c => c.Trim()).ToList();
        head.RemoveRange(head.FindLastIndex(h => h.Length > 0) + 1, head.Count - head.FindLastIndex(h => h.Length > 0) - 1);
        var twice = head.Where(h => h.Length > 0).GroupBy(h => h).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? head
            : throw Problems.Head(
                name,
                rows.Current.Line,
                Words.In(
                    $"表头“{twice.Key}”出现了 {twice.Count()} 次（第 {head.LastIndexOf(twice.Key) + 1} 列）",
                    $"the head has '{twice.Key}' {twice.Count()} times (column {head.LastIndexOf(twice.Key) + 1})"
                )
            );
    }

    static SheetReader Guarded(IDisposable file, Func<SheetReader> open)
    {
        try
        {
            return open();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        rows.Dispose();
        file.Dispose();
    }
}
