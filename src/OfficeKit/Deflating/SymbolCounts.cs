// Counts how often each symbol of a deflate block occurs.
namespace OfficeKit.Deflating;

/// <summary>How often each literal, length and distance occurs.</summary>
sealed class SymbolCounts
{
    const int UsualHeader = 640;

    // n log n of the numbers that come most often.
    static readonly double[] Weights = [0, .. Enumerable.Range(1, 1023).Select(n => n * Math.Log2(n))];

    readonly int[] literals = new int[DeflateFormat.LiteralSymbols],
        distances = new int[DeflateFormat.DistanceSymbols];

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
            cost -= Weigh(count);
        }
        return cost + Weigh(total);
    }

    static double Weigh(int count) => count < Weights.Length ? Weights[count] : count * Math.Log2(count);

    public void Clear()
    {
        Literals.Clear();
        Distances.Clear();
    }
}
