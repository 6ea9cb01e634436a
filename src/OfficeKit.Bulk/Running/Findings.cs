// Gathers what the rows of a run have to say: failures, warnings, blanks.
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Bulk.Rows;

namespace OfficeKit.Bulk.Running;

/// <summary>One blank field of one document.</summary>
readonly record struct BlankEntry(int Row, string Key, int Count);

/// <summary>Gathers what the rows of a run have to say. Blanks lie in a spool, sorted by field; only failures grow with the rows that have them.</summary>
sealed partial class Findings : IDisposable
{
    readonly SortedDictionary<int, BulkFailure> failures = [];
    readonly Dictionary<(string Code, string Field), BulkWarning> warnings = [];
    readonly SortedDictionary<string, BulkBlank> blanks = new(StringComparer.Ordinal);
    readonly Spool spool = new();

    public int Failed => failures.Count;

    public int Succeeded { get; private set; }

    /// <summary>Notes that a row failed: one line, whatever is wrong with it.</summary>
    public void Fail(int row, int line, string key, IReadOnlyList<TemplateDiagnostic> problems)
    {
        var errors = problems.Where(p => p.Severity == DiagnosticSeverity.Error).DistinctBy(p => (p.Code, p.Field, p.Message)).ToList();
        var first = errors[0];
        var message = string.Join(Words.In("；", "; "), errors.Select(e => e.Hint.Length > 0 ? $"{e.Message} {e.Hint}" : e.Message));
        failures[row] = new BulkFailure(row, line, key, first.Field, first.Code, message);
    }

    /// <summary>Notes what is no reason to stop; an error is one that was forced.</summary>
    public void Warn(int row, IEnumerable<TemplateDiagnostic> found)
    {
        foreach (var d in found.Where(d => d.Severity != DiagnosticSeverity.Info))
        {
            var id = (d.Code, Index().Replace(d.Field, "[]"));
            warnings[id] = warnings.TryGetValue(id, out var known)
                ? known with
                {
                    Count = known.Count + 1,
                }
                : new BulkWarning(d.Code, id.Item2, 1, row, d.Message);
        }
    }

    /// <summary>Notes a document that is there, and its blanks.</summary>
    public void Succeed(PlannedRecord record, string documentBlanks)
    {
        Succeeded++;
        if (documentBlanks.Length <= 2)
        {
            return;
        }
        using var json = JsonDocument.Parse(documentBlanks);
        foreach (var blank in json.RootElement.EnumerateObject())
        {
            var (count, meaning, required) = (blank.Value[0].GetInt32(), blank.Value[1].GetString()!, blank.Value[2].GetBoolean());
            blanks[blank.Name] = blanks.TryGetValue(blank.Name, out var known)
                ? known with
                {
                    Rows = known.Rows + 1,
                    Count = known.Count + count,
                }
                : new BulkBlank(blank.Name, meaning, required, 1, count);
            spool.Add(
                blank.Name,
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{record.Row}\t{count}\t{record.Key.ReplaceLineEndings(" ")}"))
            );
        }
    }

    /// <summary>Takes back all documents: the one file they were to be in was not made.</summary>
    public void Lose()
    {
        Succeeded = 0;
        blanks.Clear();
    }

    /// <summary>The blanks of a document as JSON: field → [count, meaning, required].</summary>
    public static string BlanksOf(IReadOnlyList<VisibleBlank> blanks)
    {
        if (blanks.Count == 0)
        {
            return "{}";
        }
        var lines = new JsonLines();
        lines.Add(writer =>
        {
            writer.WriteStartObject();
            foreach (var field in blanks.GroupBy(b => b.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                writer.WriteStartArray(field.Key);
                writer.WriteNumberValue(field.Count());
                writer.WriteStringValue(field.First().Meaning);
                writer.WriteBooleanValue(field.Any(b => b.Required));
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        });
        return Encoding.UTF8.GetString(lines.Written).TrimEnd();
    }

    /// <summary>The documents in which a field is blank.</summary>
    public IEnumerable<BlankEntry> Entries(string field) =>
        spool
            .Lines(field)
            .Select(line =>
            {
                var parts = Encoding.UTF8.GetString(line.Span).Split('\t', 3);
                return new BlankEntry(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], int.Parse(parts[1], CultureInfo.InvariantCulture));
            });

    public BulkReport Report(int total, TemplateDiagnostic? stopped) =>
        new(
            total,
            Succeeded,
            [.. failures.Values],
            [.. warnings.Values.OrderBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.Field, StringComparer.Ordinal)],
            [.. blanks.Values],
            stopped
        );

    public void Dispose() => spool.Dispose();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
