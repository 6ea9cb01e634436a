// Says where a stretch of a static piece stood before.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>A stretch of a static piece that stood before.</summary>
/// <param name="At">Where it begins in its piece.</param>
/// <param name="Length">At least 3 bytes.</param>
/// <param name="Source">The piece in which it stood before.</param>
/// <param name="Offset">Where it stood there.</param>
readonly record struct Repetition(int At, int Length, StaticPiece Source, int Offset);
