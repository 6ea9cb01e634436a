// Writes the plan of a run, and knows what an earlier run has done.
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace OfficeKit.Bulk.Running;

/// <summary>A plan in the making: a file beside the journal that takes its place when it is complete.</summary>
sealed class Plan : IDisposable
{
    readonly string path,
        temporary;
    readonly FileStream file;
    readonly JsonLines lines = new();
    readonly Dictionary<UInt128, string> done = [];
    int total;

    public Plan(string path, bool resume)
    {
        (this.path, temporary) = (path, path + ".new");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            // A run that is still going holds its journal.
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        if (resume && File.Exists(path))
        {
            ReadDone();
        }
    }

    void ReadDone()
    {
        var texts = new HashSet<string>();
        foreach (var line in JsonLines.Read(path))
        {
            if (!line.TryGetProperty("state", out var state) || !line.TryGetProperty("hash", out var hash) || !line.TryGetProperty("name", out var name))
            {
                continue;
            }
            var id = Id(name.GetString()!, hash.GetString()!);
            if (state.ValueEquals("done"))
            {
                // The blanks of most documents are the same: one text for all of them.
                var blanks = line.GetProperty("blanks").GetRawText();
                if (!texts.TryGetValue(blanks, out var known))
                {
                    texts.Add(known = blanks);
                }
                done[id] = known;
            }
        }
    }

    /// <summary>The blanks of a document that an earlier run has done, as JSON; null when it has not.</summary>
    public string? DoneBlanks(string name, string hash) => done.GetValueOrDefault(Id(name, hash));

    static UInt128 Id(string name, string hash) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes($"{name}\n{hash}".AsSpan()));

    public void Write(PlannedRecord record)
    {
        lines.Add(record.Write);
        total++;
        if (lines.Written.Length > 1 << 16)
        {
            Unload();
        }
    }

    void Unload() =>
        Stops.Guard(
            path,
            () =>
            {
                file.Write(lines.Written);
                lines.Clear();
                return true;
            }
        );

    /// <summary>Closes the plan; it is the journal from here on.</summary>
    public void Commit()
    {
        lines.Add(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("total", total);
            writer.WriteEndObject();
        });
        Unload();
        Stops.Guard(
            path,
            () =>
            {
                file.Flush(flushToDisk: true);
                file.Dispose();
                File.Move(temporary, path, overwrite: true);
                return true;
            }
        );
    }

    public void Dispose()
    {
        file.Dispose();
        File.Delete(temporary);
    }
}
