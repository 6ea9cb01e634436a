// Counts how often each symbol of a deflate block occurs.
namespace OfficeKit.Deflating;

/// <summary>How often each literal, length and distance occurs.</summary>
sealed class SymbolCounts
{
    const int UsualHeader = 640;

    readonly int[] literals = new int[BlockCode.LiteralSymbols], distances = new int[BlockCode.DistanceSymbols];

    public Span<int> Literals => literals;

    public Span<int> Distances => distances;

    /// <summary>The bits that any codes take at least, with a header of the usual size and without extra bits.</summary>
    public double LeastCost() => UsualHeader + Entropy(literals) + Entropy(distances);

    static double Entropy(ReadOnlySpan<int> counts)
    {
        var (total, cost) = (0, 0.0);
        foreach (var count in counts)
        {
            total += count;
            cost -= count > 0 ? count * Math.Log2(count) : 0;
        }
        return total > 0 ? cost + total * Math.Log2(total) : 0;
    }

    public void Clear()
    {
        Literals.Clear();
        Distances.Clear();
    }

    public void AddMatch(int length, int distance)
    {
        literals[BlockCode.OfLength(length).Symbol]++;
        distances[BlockCode.OfDistance((uint)(distance - 1)).Symbol]++;
    }
}
