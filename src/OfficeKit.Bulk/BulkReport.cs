// What a bulk run has to say when it ends.
namespace OfficeKit.Bulk;

/// <summary>What a bulk run has to say when it ends. The table of all blanks is in the report's file (<see cref="BulkJob.ReportFile"/>).</summary>
/// <param name="Total">Documents wanted: rows, or groups.</param>
/// <param name="Succeeded">Documents that are there, those of an earlier run included.</param>
/// <param name="Failures">The rows that failed, one line each, in their order.</param>
/// <param name="Warnings">What was found at level W, gathered by code and field.</param>
/// <param name="Blanks">The visible blanks of all documents, gathered and sorted by field.</param>
/// <param name="Stopped">Why the run stopped before its end; null when it did not. A cancelled run has OK1610.</param>
public sealed record BulkReport(
    int Total,
    int Succeeded,
    IReadOnlyList<BulkFailure> Failures,
    IReadOnlyList<BulkWarning> Warnings,
    IReadOnlyList<BulkBlank> Blanks,
    TemplateDiagnostic? Stopped
)
{
    /// <summary>Rows that failed.</summary>
    public int Failed => Failures.Count;

    /// <summary>Whether the run was cancelled.</summary>
    public bool IsCancelled => Stopped?.Code == DiagnosticCodes.BulkCancelled;
}

/// <summary>A row that failed.</summary>
/// <param name="Row">The data row, from 1.</param>
/// <param name="Line">The line of the file or row of the sheet.</param>
/// <param name="Key">The number by which people know the row, else its file's name.</param>
/// <param name="Field">The field that is wrong; "" when it is the whole row.</param>
/// <param name="Code">The rule, or OK1xxx.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record BulkFailure(int Row, int Line, string Key, string Field, string Code, string Message);

/// <summary>A warning that one or many rows have.</summary>
/// <param name="Code">The rule, or OK1xxx.</param>
/// <param name="Field">The field, without the numbers of items.</param>
/// <param name="Count">How many rows have it.</param>
/// <param name="Row">The first of them.</param>
/// <param name="Message">What it said there.</param>
public sealed record BulkWarning(string Code, string Field, int Count, int Row, string Message);

/// <summary>A field that is blank in one or many documents: one answer may fill them all.</summary>
/// <param name="Field">The field.</param>
/// <param name="Meaning">What is wanted.</param>
/// <param name="Required">Whether the schema requires it.</param>
/// <param name="Rows">In how many documents it is blank.</param>
/// <param name="Count">In how many places.</param>
public sealed record BulkBlank(string Field, string Meaning, bool Required, int Rows, int Count);
