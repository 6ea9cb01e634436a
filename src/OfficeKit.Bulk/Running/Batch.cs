// The records of a job, each checked, named and hashed.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OfficeKit.Bulk.Naming;
using OfficeKit.Bulk.Rows;

namespace OfficeKit.Bulk.Running;

/// <summary>A record with what was found out about it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Data">Its data; null when the row itself is wrong.</param>
/// <param name="Key">The number by which people know it.</param>
/// <param name="Stem">The file's name that it wants.</param>
/// <param name="Hash">The hash of all that makes the document what it is.</param>
/// <param name="Found">What schema and rules say of it.</param>
sealed record CheckedRecord(Record Record, TemplateData? Data, string Key, string Stem, string Hash, IReadOnlyList<TemplateDiagnostic> Found);

/// <summary>The records of a job. Reads them as often as it is asked.</summary>
sealed class Batch : IDisposable
{
    readonly BulkJob job;
    readonly Func<IEnumerable<Record>> records;
    readonly GroupedRows? grouped;
    readonly DerivedValues derived;
    readonly byte[] fingerprint;

    public Batch(BulkJob job)
    {
        this.job = job;
        var mapping = job.Columns ?? RowMapping.ByName(job.Options.Schema);
        derived = mapping.Derived;
        Pattern = new FileNamePattern(job.Name, mapping, job.Kind);
        // An empty cell prints nothing where nobody says what it means; a schema, or --missing, says that it is a missing value.
        var source = new RowSource(job.Rows, mapping, keepsEmpty: job.Options is { Schema: null, Missing: MissingValue.Default });
        records = source.Read;
        if (job.GroupBy is { } field)
        {
            grouped = new GroupedRows(source.Read, data => Pattern.Value(data, field), field, mapping.Lists);
            records = grouped.Read;
        }
        fingerprint = Fingerprint();
    }

    public FileNamePattern Pattern { get; }

    public IEnumerable<Record> Read() => records();

    /// <summary>How many records are worked on at a time.</summary>
    public ParallelOptions Workers =>
        new() { MaxDegreeOfParallelism = job.MaxDegreeOfParallelism > 0 ? job.MaxDegreeOfParallelism : Environment.ProcessorCount };

    /// <summary>Checks one record against schema and rules. May run on several threads.</summary>
    public CheckedRecord Check(Record record)
    {
        try
        {
            if (record.Problem is { } problem)
            {
                return Broken(record, [problem]);
            }
            var data = Data(record);
            var schema = job.Options.Schema;
            IReadOnlyList<TemplateDiagnostic> found = [.. schema?.Check(data) ?? [], .. job.Rules?.CheckAlone(data, job.Today!.Value, schema, job.Known) ?? []];
            return new CheckedRecord(record, data, Pattern.Key(data.Json), Pattern.Of(data.Json), Hash(record), found);
        }
        catch (OfficeKitException e)
        {
            return Broken(record, e.Diagnostics);
        }
    }

    static CheckedRecord Broken(Record record, IReadOnlyList<TemplateDiagnostic> problems) => new(record, null, "", "", "", problems);

    /// <summary>The data of a record, with what --set puts in and what is worked out.</summary>
    public TemplateData Data(Record record)
    {
        var data = job.Set.Aggregate(
            TemplateData.Parse(record.Json),
            (data, pair) => job.Options.Schema?.With(data, pair.Key, pair.Value) ?? data.With(pair.Key, pair.Value)
        );
        return derived.IsEmpty ? data : derived.Fill(data);
    }

    /// <summary>The hash of template, options and row: the same hash, the same document.</summary>
    public string Hash(Record record)
    {
        Span<byte> hash = stackalloc byte[32];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(fingerprint);
        sha.AppendData(record.Json.Span);
        sha.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }

    byte[] Fingerprint()
    {
        var options = job.Options;
        var text = string.Join(
            '\0',
            [
                job.Template.Version,
                options.Missing.ToString(),
                options.Final.ToString(),
                options.EmbedData.ToString(),
                options.TemplateName,
                options.Schema?.Json.GetRawText() ?? "",
                job.Force ?? "",
                .. job.Set.Select(s => $"{s.Key}={s.Value}"),
            ]
        );
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    public void Dispose() => grouped?.Dispose();
}
