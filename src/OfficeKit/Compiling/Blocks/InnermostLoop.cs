// Says which loop an element stands in, the innermost one.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Compiling.Blocks;

/// <summary>Says which loop an offset lies in, the innermost one. To be asked in the order of the part.</summary>
sealed class InnermostLoop(IReadOnlyList<Loop> loops)
{
    readonly List<Loop> sorted = [.. loops.OrderBy(l => l.Start).ThenByDescending(l => l.End)];
    readonly Stack<Loop> open = new();
    int next;

    public Loop? At(int offset)
    {
        for (; next < sorted.Count && sorted[next].Start <= offset; next++)
        {
            Close(sorted[next].Start);
            open.Push(sorted[next]);
        }
        Close(offset);
        return open.TryPeek(out var loop) ? loop : null;
    }

    /// <summary>The loops around the offset that was asked for last, innermost first.</summary>
    public IEnumerable<Loop> Around => open;

    void Close(int offset)
    {
        while (open.TryPeek(out var top) && top.End <= offset)
        {
            open.Pop();
        }
    }
}
