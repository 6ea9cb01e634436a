// What is known of a part before it is rendered: what in its own text repeats, and codes that fit it.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>What is known of a part before it is rendered. Immutable.</summary>
sealed class PreparedPart
{
    // The search takes about twenty times as much memory.
    const int Longest = 4 << 20;

    readonly StaticPiece?[] pieces;
    readonly Repetition[][] repetitions;

    /// <summary>How many static pieces the part has.</summary>
    public int Count => pieces.Length;

    /// <summary>Codes for a short text; null when the part is never short.</summary>
    public BlockCode? Code { get; }

    /// <summary>Prepares a part; null when it is so long that the search would take more memory than it is worth.</summary>
    public static PreparedPart? Of(CompiledPart part)
    {
        List<StaticPiece> pieces = [.. RepetitionSearch.StaticPieces(part)];
        return pieces.Sum(p => (long)p.Bytes.Length) <= Longest ? new PreparedPart(part, pieces) : null;
    }

    PreparedPart(CompiledPart part, List<StaticPiece> all)
    {
        var search = new RepetitionSearch(part, all);
        (pieces, repetitions) = (search.Pieces, search.Repetitions);
        var likely = new LikelyText(part.Pieces);
        Code = likely.IsLong ? null : new PartDeflater().Learn(likely, this);
    }

    /// <summary>Whether a piece is the part's own.</summary>
    public bool Owns(StaticPiece piece) => piece.Number < pieces.Length && ReferenceEquals(pieces[piece.Number], piece);

    /// <summary>What in one of the part's own pieces repeats, in its order.</summary>
    public ReadOnlySpan<Repetition> Repetitions(StaticPiece piece) => repetitions[piece.Number];
}
