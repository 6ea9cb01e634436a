// Opens the rows of a batch by the file's name.
namespace OfficeKit.Bulk.Rows;

/// <summary>The records of a file, as often as they are asked for; each time the file is read anew, one record at a time.</summary>
/// <param name="path">A .csv, .xlsx, .jsonl or .json.</param>
/// <param name="mapping">What the columns are in the data.</param>
/// <param name="keepsEmpty">Whether an empty cell is an empty text instead of no value.</param>
sealed class RowSource(string path, RowMapping mapping, bool keepsEmpty)
{
    /// <summary>Reads the records. Throws <see cref="OfficeKitException"/> when the file cannot be read.</summary>
    public IEnumerable<Record> Read() =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSONL" or ".NDJSON" => new JsonRows(path, mapping).Lines(),
            ".JSON" => new JsonRows(path, mapping).Items(),
            _ => SheetRecords(),
        };

    IEnumerable<Record> SheetRecords()
    {
        using var sheet = Sheets.SheetReader.Open(path);
        var columns = SheetColumns.Of(mapping, sheet.Head, keepsEmpty);
        foreach (var row in sheet.ReadRows())
        {
            yield return row.Problem is { } problem
                ? new Record(row.Number, row.Line, default, problem)
                : new Record(row.Number, row.Line, columns.Write(row.Cells));
        }
    }
}
