// One record of a batch: the data of one document, and where it comes from.
namespace OfficeKit.Bulk.Rows;

/// <summary>One record of a batch.</summary>
/// <param name="Row">The data row, from 1; of a group, its first.</param>
/// <param name="Line">The line of the file or row of the sheet.</param>
/// <param name="Json">The data as JSON in UTF-8; empty when there is a problem.</param>
/// <param name="Problem">What is wrong with the row itself; null when nothing is.</param>
sealed record Record(int Row, int Line, ReadOnlyMemory<byte> Json, TemplateDiagnostic? Problem = null);
