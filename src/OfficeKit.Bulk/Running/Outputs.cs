// Chooses what a run makes by its output's name.
namespace OfficeKit.Bulk.Running;

/// <summary>Makes the documents of a plan.</summary>
interface IOutput
{
    /// <summary>Whether a document of an earlier run is still there.</summary>
    bool IsDone(string name);

    /// <summary>Makes what the plan wants.</summary>
    void Make(int total, CancellationToken cancellation);
}

static class Outputs
{
    public static IOutput For(BulkJob job, Batch batch, Findings findings, Journal journal) =>
        Path.GetExtension(job.Output).ToUpperInvariant() switch
        {
            ".ZIP" => new ZipOutput(job, batch, findings, journal),
            ".DOCX" => new MergedOutput(job, batch, findings, journal),
            _ => new FolderOutput(job, batch, findings, journal, job.Output),
        };
}
