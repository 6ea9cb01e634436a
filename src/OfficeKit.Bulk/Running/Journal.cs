// The journal beside the output: what is planned, written and done, one line of JSON each.
using System.Text.Json;

namespace OfficeKit.Bulk.Running;

/// <summary>
/// The journal of a run. First comes the plan, one line a record, closed by a line with the total; it takes the place of an earlier journal in
/// one step. Then each document is written (its bytes lie under a temporary name, with their SHA-256) and done (it has its own name).
/// </summary>
sealed class Journal(string output) : IDisposable
{
    readonly JsonLines lines = new();
    FileStream? file;

    /// <summary>Where it lies: beside the output.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(output)) + ".journal.jsonl";

    /// <summary>Begins a plan; an earlier journal stays until it is complete.</summary>
    public Plan BeginPlan(bool resume) => Stops.Guard(Path, () => new Plan(Path, resume));

    /// <summary>Reads the plan, one record at a time.</summary>
    public IEnumerable<PlannedRecord> Planned()
    {
        foreach (var line in JsonLines.Read(Path))
        {
            if (line.TryGetProperty("total", out _))
            {
                yield break;
            }
            yield return PlannedRecord.Read(line);
        }
    }

    /// <summary>Notes that documents lie under their temporary names.</summary>
    public void Written(IEnumerable<(PlannedRecord Record, string Sha256)> documents) =>
        Append(
            documents.Select(d =>
                (Action<Utf8JsonWriter>)(
                    writer =>
                    {
                        writer.WriteString("state", "written");
                        writer.WriteString("name", d.Record.Name);
                        writer.WriteString("hash", d.Record.Hash);
                        writer.WriteString("sha256", d.Sha256);
                    }
                )
            ),
            flush: true
        );

    /// <summary>Notes that documents have their own names.</summary>
    public void Done(IEnumerable<(PlannedRecord Record, string Blanks)> documents) =>
        Append(
            documents.Select(d =>
                (Action<Utf8JsonWriter>)(
                    writer =>
                    {
                        writer.WriteString("state", "done");
                        writer.WriteString("name", d.Record.Name);
                        writer.WriteString("hash", d.Record.Hash);
                        writer.WritePropertyName("blanks");
                        writer.WriteRawValue(d.Blanks);
                    }
                )
            ),
            flush: false
        );

    void Append(IEnumerable<Action<Utf8JsonWriter>> entries, bool flush) =>
        Stops.Guard(
            Path,
            () =>
            {
                file ??= new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
                lines.Clear();
                foreach (var entry in entries)
                {
                    lines.Add(writer =>
                    {
                        writer.WriteStartObject();
                        entry(writer);
                        writer.WriteEndObject();
                    });
                }
                file.Write(lines.Written);
                if (flush)
                {
                    file.Flush(flushToDisk: true);
                }
                return true;
            }
        );

    public void Dispose() => file?.Dispose();
}
