// A row as the file has it, before it is held against the head.
namespace OfficeKit.Sheets;

/// <summary>A row as the file has it: as many cells as stand there.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Cells">Its cells as text.</param>
/// <param name="IsTitle">Whether it is one cell merged over several columns: a title above the head.</param>
sealed record RawRow(int Line, IReadOnlyList<string> Cells, bool IsTitle = false)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
