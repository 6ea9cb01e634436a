// Makes one .zip of all documents: a folder first, then the folder as a zip.
using System.IO.Compression;

namespace OfficeKit.Bulk.Running;

/// <summary>Makes one .zip. The documents are made in a folder beside it, so that a run can be resumed; a document is a zip already and is only
/// stored.</summary>
sealed class ZipOutput(BulkJob job, Batch batch, Findings findings, Journal journal) : IOutput
{
    // 1980-01-01, the first moment a zip can name: the same zip whenever it is made.
    static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(job.Output)) + ".parts";
    FolderOutput? documents;

    FolderOutput Documents => documents ??= new FolderOutput(job, batch, findings, journal, folder);

    // The folder goes when the zip is whole.
    public bool IsDone(string name) => Documents.IsDone(name);

    public void Make(int total, CancellationToken cancellation)
    {
        Documents.Make(total, cancellation);
        if (findings.Succeeded == 0)
        {
            // No zip is better than an empty one in the place of a full one.
            Stops.Guard(
                folder,
                () =>
                {
                    Directory.Delete(folder, recursive: true);
                    return true;
                }
            );
            return;
        }
        var temporary = job.Output + ".tmp";
        Stops.Guard(
            job.Output,
            () =>
            {
                Write(temporary, cancellation);
                Directory.Delete(folder, recursive: true);
                return true;
            }
        );
    }

    void Write(string temporary, CancellationToken cancellation)
    {
        try
        {
            using (var zip = new ZipArchive(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16), ZipArchiveMode.Create))
            {
                foreach (var record in journal.Planned().Where(p => p.State != PlanState.Failed && Documents.IsDone(p.Name)))
                {
                    cancellation.ThrowIfCancellationRequested();
                    var entry = zip.CreateEntry(record.Name, CompressionLevel.NoCompression);
                    entry.LastWriteTime = Fixed;
                    using var stream = entry.Open();
                    using var file = File.OpenRead(Path.Combine(folder, record.Name));
                    file.CopyTo(stream);
                }
            }
            File.Move(temporary, job.Output, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
