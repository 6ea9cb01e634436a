// One cell that gets another text.
namespace OfficeKit.Rectification.Workbook;

/// <summary>One cell that gets another text.</summary>
/// <param name="Row">The row's place among the rows under the head, from 0; a row that is still to be written comes after the last.</param>
/// <param name="Line">The line or sheet row on which it stands.</param>
/// <param name="Column">The column's place in the sheet, from 0.</param>
/// <param name="Name">The column's name.</param>
/// <param name="Text">The new text; dates as yyyy-MM-dd.</param>
readonly record struct CellChange(int Row, int Line, int Column, string Name, string Text);
