// The template's own text in a part, and what in it repeats.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>The template's own pieces in a part, and what in each repeats. Immutable.</summary>
sealed class KnownText(StaticPiece?[] pieces, Repetition[][] repetitions)
{
    /// <summary>How many static pieces the part has.</summary>
    public int Count => pieces.Length;

    /// <summary>Whether a piece is the part's own.</summary>
    public bool Owns(StaticPiece piece) => piece.Number < pieces.Length && ReferenceEquals(pieces[piece.Number], piece);

    /// <summary>What in one of the part's own pieces repeats, in its order.</summary>
    public ReadOnlySpan<Repetition> Repetitions(StaticPiece piece) => repetitions[piece.Number];
}
