// Gives each row of a merged block the block's text.
using ExcelDataReader;

namespace OfficeKit.Sheets;

/// <summary>Cells merged downwards: a person sees one text beside several rows, the file has it in the first alone.</summary>
sealed class MergedBlocks(CellRange[] ranges)
{
    readonly Dictionary<(int Row, int Column), CellRange> starts = ranges.GroupBy(r => (r.FromRow + 1, r.FromColumn)).ToDictionary(g => g.Key, g => g.First());
    readonly Dictionary<int, (string Text, int LastLine)> open = [];

    /// <summary>The cell's own text, or that of the block it is in.</summary>
    public string Fill(int line, int column, string text)
    {
        if (starts.TryGetValue((line, column), out var block))
        {
            open[column] = (text, block.ToRow + 1);
            return text;
        }
        return text.Length == 0 && open.TryGetValue(column, out var above) && line <= above.LastLine ? above.Text : text;
    }

    /// <summary>Whether a row is one text merged over several columns.</summary>
    public bool IsTitle(int line, string[] cells) =>
        cells.Count(c => c.Length > 0) == 1
        && starts.TryGetValue((line, Array.FindIndex(cells, c => c.Length > 0)), out var block)
        && block.ToColumn > block.FromColumn;
}
