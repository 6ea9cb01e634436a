// Makes one file a record in a folder: written, flushed in groups, renamed.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Running;

/// <summary>Makes one file a record. A document lies under a temporary name until its bytes are safe; a group of them is flushed, noted and renamed
/// together.</summary>
sealed class FolderOutput(BulkJob job, Batch batch, Findings findings, Journal journal, string folder) : IOutput
{
    const int Group = 128;

    sealed record Made(
        PlannedRecord Record,
        string Temporary,
        SafeFileHandle? Handle,
        string Sha256,
        string Blanks,
        IReadOnlyList<TemplateDiagnostic> Warnings,
        IReadOnlyList<TemplateDiagnostic> Errors
    )
    {
        /// <summary>What stops the whole run.</summary>
        public TemplateDiagnostic? Stop { get; init; }
    }

    readonly ConcurrentBag<MemoryStream> buffers = [];

    public bool IsDone(string name) => File.Exists(Path.Combine(folder, name));

    public void Make(int total, CancellationToken cancellation)
    {
        Stops.Guard(folder, () => Directory.CreateDirectory(folder));
        Sweep();
        var passed = 0;
        foreach (var group in batch.Read().Zip(journal.Planned()).Chunk(Group))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (_, done) in group.Where(g => g.Second.State == PlanState.Done))
            {
                findings.Succeed(done, done.Blanks);
            }
            var wanted = Array.FindAll(group, g => g.Second.State == PlanState.Planned);
            var made = new Made[wanted.Length];
            Parallel.For(0, wanted.Length, batch.Workers, i => made[i] = Render(wanted[i].First, wanted[i].Second));
            Commit(made);
            passed += group.Length;
            job.Progress?.Report(new BulkProgress(false, passed, findings.Failed, total));
        }
    }

    /// <summary>What a killed run left under temporary names.</summary>
    void Sweep() =>
        Stops.Guard(
            folder,
            () =>
            {
                foreach (var left in Directory.EnumerateFiles(folder, ".ok-*.tmp"))
                {
                    File.Delete(left);
                }
                return true;
            }
        );

    Made Render(Rows.Record record, PlannedRecord planned)
    {
        var temporary = Path.Combine(folder, $".ok-{planned.Row}.tmp");
        var buffer = buffers.TryTake(out var free) ? free : new MemoryStream(1 << 15);
        try
        {
            if (batch.Hash(record) != planned.Hash)
            {
                return Failed(planned, [Changed(planned)]);
            }
            buffer.SetLength(0);
            var report = job.Template.Render(batch.Data(record), buffer, job.Options);
            var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
            var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete, FileOptions.None);
            try
            {
                RandomAccess.Write(handle, bytes, 0);
                return new Made(
                    planned,
                    temporary,
                    handle,
                    Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    Findings.BlanksOf(report.Blanks),
                    report.Diagnostics,
                    []
                );
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }
        catch (OfficeKitException e)
        {
            return Failed(planned, e.Diagnostics);
        }
        catch (Exception e) when (Stops.IsOfFile(e))
        {
            return Stops.IsFatal(e, folder) ? Failed(planned, []) with { Stop = Stops.Of(temporary, e) } : Failed(planned, [CannotWrite(temporary, e)]);
        }
        finally
        {
            buffers.Add(buffer);
        }
    }

    static Made Failed(PlannedRecord planned, IReadOnlyList<TemplateDiagnostic> errors) => new(planned, "", null, "", "", [], errors);

    void Commit(Made[] made)
    {
        try
        {
            var written = Array.FindAll(made, m => m.Handle is not null);
            if (written.Length > 0)
            {
                Stops.Guard(folder, () => DiskFlush.Group([.. written.Select(w => w.Handle!)]));
            }
            journal.Written(written.Select(w => (w.Record, w.Sha256)));
            var named = Array.FindAll(made, m => m.Handle is not null ? Rename(m) : m.Stop is null && Tell(m));
            foreach (var document in named)
            {
                findings.Succeed(document.Record, document.Blanks);
                findings.Warn(document.Record.Row, document.Warnings);
            }
            journal.Done(named.Select(n => (n.Record, n.Blanks)));
            if (Array.Find(made, m => m.Stop is not null) is { Stop: { } stop })
            {
                throw new StopException(stop);
            }
        }
        catch (StopException)
        {
            // On a full disk what has no name yet would only be in the way.
            foreach (var document in made.Where(m => m.Handle is not null))
            {
                document.Handle!.Dispose();
                TryDelete(document.Temporary);
            }
            throw;
        }
    }

    bool Rename(Made document)
    {
        var path = Path.Combine(folder, document.Record.Name);
        document.Handle!.Dispose();
        try
        {
            File.Move(document.Temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (Stops.IsOfFile(e))
        {
            if (Stops.IsFatal(e, folder))
            {
                throw new StopException(Stops.Of(path, e));
            }
            TryDelete(document.Temporary);
            return Tell(document with { Errors = [CannotWrite(path, e)] });
        }
    }

    bool Tell(Made document)
    {
        findings.Fail(document.Record.Row, document.Record.Line, document.Record.Key, document.Errors);
        return false;
    }

    static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (Stops.IsOfFile(e))
        {
            // The next run sweeps it.
        }
    }

    static TemplateDiagnostic Changed(PlannedRecord planned) =>
        new()
        {
            Code = DiagnosticCodes.RowsChanged,
            Message = Words.In($"数据第 {planned.Row} 行在运行中被改动了。", $"row {planned.Row} was changed while the run was going."),
            Hint = Words.In("不再改动数据，加 --resume 再运行一次。", "Leave the data alone and run once more with --resume."),
        };

    static TemplateDiagnostic CannotWrite(string path, Exception e) =>
        new()
        {
            Code = DiagnosticCodes.CannotWrite,
            Message = Words.In($"不能写入文件“{path}”：{FileTrouble.Why(e)}。", $"the file '{path}' cannot be written: {FileTrouble.Why(e)}"),
            Hint = Words.In("检查文件是否正被 Word 打开，再加 --resume 运行一次。", "See that Word does not hold the file, then run once more with --resume."),
        };
}
