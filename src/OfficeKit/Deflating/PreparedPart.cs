// What is known of a part before it is rendered: what in its own text repeats, and codes that fit it.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>What is known of a part before it is rendered. Immutable.</summary>
sealed class PreparedPart
{
    // The search takes about twenty times as much memory.
    const int Longest = 4 << 20;

    readonly KnownText known;

    // Codes for a short text; null when the part is never short.
    readonly BlockCode? code;

    /// <summary>Prepares a part; null when it is so long that the search would take more memory than it is worth.</summary>
    public static PreparedPart? Of(CompiledPart part)
    {
        List<StaticPiece> pieces = [.. RepetitionSearch.StaticPieces(part)];
        return pieces.Sum(p => (long)p.Bytes.Length) <= Longest ? new PreparedPart(part, pieces) : null;
    }

    PreparedPart(CompiledPart part, List<StaticPiece> all)
    {
        var search = new RepetitionSearch(part, all);
        known = new KnownText(search.Pieces, search.Repetitions);
        var likely = new LikelyText(part.Pieces);
        code = likely.IsLong ? null : new PartDeflater().Learn(likely, known);
    }

    /// <summary>Deflates the part as it was rendered; what is given is good until the deflater's next text.</summary>
    /// <param name="deflater">Does the work.</param>
    /// <param name="text">The part's bytes.</param>
    /// <param name="runs">The static pieces in it, in their order.</param>
    /// <param name="offset">What a run's start says beyond its place in the text.</param>
    public ReadOnlySpan<byte> Deflate(PartDeflater deflater, ReadOnlySpan<byte> text, ReadOnlySpan<StaticRun> runs, int offset) =>
        deflater.Deflate(text, runs, offset, known, code);
}
