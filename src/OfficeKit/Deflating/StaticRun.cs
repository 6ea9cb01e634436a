// Remembers where a static piece was written.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>A static piece that was written.</summary>
/// <param name="Start">Where it begins in the output.</param>
/// <param name="Piece">The piece.</param>
readonly record struct StaticRun(int Start, StaticPiece Piece)
{
    public int End => Start + Piece.Bytes.Length;
}
