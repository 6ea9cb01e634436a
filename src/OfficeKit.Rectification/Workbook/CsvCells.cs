// Changes cells of a .csv and leaves every other byte as it was.
using System.Buffers;
using System.Text;

namespace OfficeKit.Rectification.Workbook;

static class CsvCells
{
    static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The file with some cells changed: encoding, mark, line ends, quotes and untouched cells stay.</summary>
    public static byte[] Change(byte[] content, IReadOnlyList<CellChange> changes, int rows, int columns, Encoding encoding)
    {
        var mark = encoding.GetPreamble() is { Length: > 0 } preamble && content.AsSpan().StartsWith(preamble) ? preamble : [];
        var text = encoding.GetString(content, mark.Length, content.Length - mark.Length);
        var records = Records(text).Where(r => r.Exists(f => !string.IsNullOrWhiteSpace(Plain(text[f])))).ToList();
        var result = new StringBuilder(text.Length + 1024);
        var at = 0;
        foreach (
            var (field, value) in changes.Where(c => c.Row < rows).Select(c => (Field: records[c.Row + 1][c.Column], c.Text)).OrderBy(c => c.Field.Start.Value)
        )
        {
            result.Append(text, at, field.Start.Value - at).Append(Quoted(value, text[field].StartsWith('"')));
            at = field.End.Value;
        }
        result.Append(text, at, text.Length - at);
        AppendRows(result, [.. changes.Where(c => c.Row >= rows)], columns, Separator(text), text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        return [.. mark, .. encoding.GetBytes(result.ToString())];
    }

    static void AppendRows(StringBuilder result, List<CellChange> changes, int columns, char separator, string end)
    {
        foreach (var row in changes.GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            var cells = row.ToDictionary(c => c.Column, c => Quoted(c.Text, quoted: false));
            result
                .Append(result[^1] is '\n' or '\r' ? "" : end)
                .AppendJoin(separator, Enumerable.Range(0, columns).Select(c => cells.GetValueOrDefault(c, "")))
                .Append(end);
        }
    }

    static string Quoted(string text, bool quoted) =>
        quoted || text.AsSpan().IndexOfAny(Special) >= 0 || text.Trim().Length != text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    static string Plain(string field) => field.StartsWith('"') ? field.Trim('"') : field;

    // The same separator as the reader takes: comma, unless the first line has none.
    static char Separator(string text)
    {
        var first = text.AsSpan();
        first = first[..(first.IndexOfAny('\r', '\n') is >= 0 and var end ? end : first.Length)];
        return first.Contains(',') ? ','
            : first.Contains('\t') ? '\t'
            : first.Contains(';') ? ';'
            : ',';
    }

    static List<List<Range>> Records(string text)
    {
        var separator = Separator(text);
        var (records, record, at) = (new List<List<Range>>(), new List<Range>(), 0);
        while (at < text.Length || record.Count > 0)
        {
            var end = FieldEnd(text, at, separator);
            record.Add(at..end);
            at = end;
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }
            records.Add(record);
            record = [];
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        }
        return records;
    }

    static int FieldEnd(string text, int at, char separator)
    {
        if (at < text.Length && text[at] == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
                {
                    break;
                }
                at += text[at] == '"' ? 1 : 0;
            }
        }
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            at++;
        }
        return Math.Min(at, text.Length);
    }
}
