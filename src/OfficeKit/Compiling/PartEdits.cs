// Gathers what changes in a part: stretches cut out, and things put in at an offset.
namespace OfficeKit.Compiling;

/// <summary>What is put in at an offset: bytes, a value, or the edge of a block.</summary>
abstract record Insert(int Offset, int Rank);

/// <summary>Bytes of our own.</summary>
sealed record TextInsert(int Offset, int Rank, string Text) : Insert(Offset, Rank);

/// <summary>A piece that stands alone.</summary>
sealed record PieceInsert(int Offset, int Rank, Piece Piece) : Insert(Offset, Rank);

/// <summary>The edge of a block: its opener, a branch or its closer.</summary>
sealed record EdgeInsert(int Offset, int Rank, Block Block, int Index) : Insert(Offset, Rank);

/// <summary>The edge of a guard.</summary>
sealed record GuardInsert(int Offset, int Rank, GuardKind Kind, bool Opens) : Insert(Offset, Rank);

/// <summary>Gathers what changes in a part. Inserts at one offset keep the order of their ranks: four times the tag's number, so that its own pieces stay together.</summary>
sealed class PartEdits
{
    public const int First = int.MinValue, Last = int.MaxValue;

    public List<(int Start, int End)> Cuts { get; } = [];

    public List<Insert> Inserts { get; } = [];

    public void Cut(int start, int end)
    {
        if (end > start)
        {
            Cuts.Add((start, end));
        }
    }

    /// <summary>Sorts the inserts and melts overlapping cuts into one.</summary>
    public (List<(int Start, int End)> Cuts, List<Insert> Inserts) Settle()
    {
        Cuts.Sort();
        var melted = new List<(int Start, int End)>();
        foreach (var cut in Cuts)
        {
            if (melted is [.., var last] && cut.Start <= last.End)
            {
                melted[^1] = (last.Start, Math.Max(last.End, cut.End));
            }
            else
            {
                melted.Add(cut);
            }
        }
        return (melted, [.. Inserts.OrderBy(i => i.Offset).ThenBy(i => i.Rank)]);
    }
}
