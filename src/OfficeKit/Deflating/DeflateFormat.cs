// What RFC 1951 says of lengths, distances and their symbols.
using System.Numerics;

namespace OfficeKit.Deflating;

/// <summary>The symbols and limits of the deflate format (RFC 1951, 3.2.5).</summary>
static class DeflateFormat
{
    public const int LiteralSymbols = 286,
        DistanceSymbols = 30,
        EndOfBlock = 256,
        ShortestMatch = 3,
        LongestMatch = 258,
        Window = 32 << 10;

    static readonly ushort[] Symbols =
    [
        .. Enumerable.Range(0, LongestMatch + 1).Select(length => (ushort)(length < ShortestMatch ? 0 : OfLength(length).Symbol)),
    ];

    /// <summary>The symbol of each length.</summary>
    public static ReadOnlySpan<ushort> LengthSymbols => Symbols;

    /// <summary>A length's symbol, and what its extra bits say.</summary>
    public static (int Symbol, uint Extra, int ExtraBits) OfLength(int length)
    {
        var beyond = length - ShortestMatch;
        if (length == LongestMatch)
        {
            return (285, 0, 0);
        }
        if (beyond < 8)
        {
            return (257 + beyond, 0, 0);
        }
        // Four symbols for each power of two.
        var bits = BitOperations.Log2((uint)beyond) - 2;
        return (257 + (bits << 2) + (beyond >> bits), (uint)(beyond & ((1 << bits) - 1)), bits);
    }

    /// <summary>The symbol of a distance, which is given less one; its extra bits are the lower bits of that.</summary>
    public static (int Symbol, int ExtraBits) OfDistance(uint lessOne)
    {
        if (lessOne < 2)
        {
            return ((int)lessOne, 0);
        }
        // Two symbols for each power of two.
        var bits = BitOperations.Log2(lessOne) - 1;
        return ((bits << 1) + (int)(lessOne >> bits), bits);
    }
}
