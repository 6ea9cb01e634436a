// One row of a sheet, with the line it stands on.
namespace OfficeKit.Sheets;

/// <summary>One row of a sheet: its cells as text, one for each column of the head.</summary>
/// <param name="Number">The row's number among the rows under the head, from 1.</param>
/// <param name="Line">The line of the file, or row of the sheet, on which it begins, from 1.</param>
/// <param name="Cells">The text of each cell; as many as the head has columns.</param>
/// <param name="Problem">What is wrong with the row (OK1604); null when nothing is.</param>
public sealed record SheetRow(int Number, int Line, IReadOnlyList<string> Cells, TemplateDiagnostic? Problem = null);
