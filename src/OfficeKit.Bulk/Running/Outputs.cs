// Chooses what a run makes by its output's name.
namespace OfficeKit.Bulk.Running;

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
