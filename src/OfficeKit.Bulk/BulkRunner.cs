// The door: rows in, documents out, a report of both.
using OfficeKit.Bulk.Running;

namespace OfficeKit.Bulk;

/// <summary>Runs bulk jobs: first all rows are read, checked, named and written down, then the documents are made.</summary>
public static class BulkRunner
{
    /// <summary>
    /// Runs a job. One bad row is a line in the report; the run goes on. Throws <see cref="OfficeKitException"/> when nothing can be begun: the
    /// template or the rows cannot be read. A cancelled run ends after the documents in hand, and can be resumed.
    /// </summary>
    public static BulkReport Run(BulkJob job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (!job.Template.IsValid)
        {
            throw new OfficeKitException(job.Template.Diagnostics);
        }
        // One instant and one day for all documents, and for all of a run that is resumed the same day.
        job = job with
        {
            Options = job.Options with { Now = job.Options.Now ?? DateTimeOffset.Now },
            Today = job.Today ?? DateOnly.FromDateTime(DateTime.Today),
            GroupBy = job.GroupBy?.Trim('{', '}'),
        };
        using var batch = new Batch(job);
        using var findings = new Findings();
        using var journal = new Journal(job.Output);
        var output = Outputs.For(job, batch, findings, journal);
        TemplateDiagnostic? stopped = null;
        var total = 0;
        try
        {
            total = new Planner(job, batch, findings, journal).Plan(output.IsDone, cancellation);
            output.Make(total, cancellation);
        }
        catch (OperationCanceledException)
        {
            stopped = Stops.Cancelled();
        }
        catch (StopException e)
        {
            stopped = e.Diagnostic;
        }
        var report = findings.Report(total, stopped);
        if (job.ReportFile is { } file)
        {
            ReportFile.Write(file, report, findings);
        }
        return report;
    }
}
