// Makes one document of all records, each a section of its own.
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Running;

/// <summary>
/// Makes one document of all records. Each record is rendered by itself first, many at a time: one that fails is left out and told.
/// The document appears whole or not at all; a run that was stopped makes it anew.
/// </summary>
sealed class MergedOutput(BulkJob job, Batch batch, Findings findings, Journal journal) : IOutput
{
    const int AtATime = 64;

    public bool IsDone(string name) => false;

    public void Make(int total, CancellationToken cancellation)
    {
        if (job.Options.EmbedData)
        {
            throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.MergedCannotCarryData,
                    Message = Words.In("合并的文档不能存数据（--embed-data）。", "a merged document cannot keep the data of its records (--embed-data)."),
                    Hint = Words.In("输出到文件夹或 .zip。", "Write to a folder or a .zip."),
                }
            );
        }
        var good = Good(total, cancellation).GetEnumerator();
        if (!good.MoveNext())
        {
            return;
        }
        IEnumerable<TemplateData> Records()
        {
            do
            {
                yield return good.Current;
            } while (good.MoveNext());
        }
        using (good)
        {
            try
            {
                Files.Write(job.Output, stream => job.Template.RenderMerged(Records(), stream, job.Options));
            }
            catch
            {
                findings.Lose();
                throw;
            }
        }
    }

    /// <summary>The data of the records that render, in their order.</summary>
    IEnumerable<TemplateData> Good(int total, CancellationToken cancellation)
    {
        var passed = 0;
        foreach (var group in batch.Read().Zip(journal.Planned()).Where(p => p.Second.State != PlanState.Failed).Chunk(AtATime))
        {
            cancellation.ThrowIfCancellationRequested();
            var tried = new (TemplateData? Data, RenderReport? Report, IReadOnlyList<TemplateDiagnostic> Errors)[group.Length];
            Parallel.For(0, group.Length, batch.Workers, i => tried[i] = Try(group[i].First));
            for (var i = 0; i < group.Length; i++)
            {
                var planned = group[i].Second;
                if (tried[i] is not { Data: { } data, Report: { } report })
                {
                    findings.Fail(planned.Row, planned.Line, planned.Key, tried[i].Errors);
                    continue;
                }
                findings.Succeed(planned, Findings.BlanksOf(report.Blanks));
                findings.Warn(planned.Row, report.Diagnostics);
                yield return data;
            }
            passed += group.Length;
            job.Progress?.Report(new BulkProgress(false, passed, findings.Failed, total));
        }
    }

    (TemplateData?, RenderReport?, IReadOnlyList<TemplateDiagnostic>) Try(Rows.Record record)
    {
        try
        {
            var data = batch.Data(record);
            return (data, job.Template.Render(data, Stream.Null, job.Options), []);
        }
        catch (OfficeKitException e)
        {
            return (null, null, e.Diagnostics);
        }
    }
}
