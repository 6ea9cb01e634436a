// The codes of one deflate block, ready to be written: literals, lengths, distances, and the header that declares them (RFC 1951, 3.2.5–3.2.7).
using System.Numerics;

namespace OfficeKit.Deflating;

/// <summary>The codes of one block. Immutable. A step is a code with its extra bits: the bits, and in the lowest five how many there are.</summary>
sealed class BlockCode
{
    /// <summary>The order in which the lengths of the code that writes lengths are declared.</summary>
    static readonly byte[] DeclaredOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    readonly uint[] literals = new uint[DeflateFormat.LiteralSymbols];
    readonly uint[] lengths = new uint[DeflateFormat.LongestMatch + 1];
    readonly uint[] distances = new uint[DeflateFormat.DistanceSymbols];
    readonly uint[] header;
    readonly int headerBits;

    /// <summary>Makes the codes for how often each symbol occurs.</summary>
    public BlockCode(ReadOnlySpan<int> literalFrequencies, ReadOnlySpan<int> distanceFrequencies)
    {
        var literal = PrefixCode.For(literalFrequencies, longest: 15);
        var distance = PrefixCode.For(distanceFrequencies, longest: 15);
        for (var i = 0; i < DeflateFormat.LiteralSymbols; i++)
        {
            literals[i] = Step(literal, i);
        }
        for (var length = DeflateFormat.ShortestMatch; length <= DeflateFormat.LongestMatch; length++)
        {
            var (symbol, extra, extraBits) = DeflateFormat.OfLength(length);
            var bits = literal.Lengths[symbol];
            lengths[length] = ((uint)literal.Codes[symbol] | extra << bits) << 5 | (uint)(bits + extraBits);
        }
        for (var i = 0; i < DeflateFormat.DistanceSymbols; i++)
        {
            distances[i] = Step(distance, i);
        }
        header = [.. Declared(literal, distance)];
        headerBits = header.Sum(step => (int)(step & 31));
    }

    public ReadOnlySpan<uint> Literals => literals;

    public ReadOnlySpan<uint> Lengths => lengths;

    public ReadOnlySpan<uint> Distances => distances;

    /// <summary>What stands before the block's tokens, but for the three bits that say what block it is.</summary>
    public ReadOnlySpan<uint> Header => header;

    /// <summary>The bits that symbols take in these codes, with the header and without extra bits.</summary>
    public int Cost(SymbolCounts counts)
    {
        var cost = headerBits;
        for (var i = 0; i < DeflateFormat.LiteralSymbols; i++)
        {
            cost += counts.Literals[i] * (int)(literals[i] & 31);
        }
        for (var i = 0; i < DeflateFormat.DistanceSymbols; i++)
        {
            cost += counts.Distances[i] * (int)(distances[i] & 31);
        }
        return cost;
    }

    static uint Step(PrefixCode code, int symbol) => (uint)code.Codes[symbol] << 5 | code.Lengths[symbol];

    /// <summary>Declares both codes by the lengths of their symbols, runs of equal lengths shortened, in a code of its own.</summary>
    static List<uint> Declared(PrefixCode literal, PrefixCode distance)
    {
        var (literalCount, distanceCount) = (Used(literal.Lengths, 257), Used(distance.Lengths, 1));
        byte[] all = [.. literal.Lengths.AsSpan(0, literalCount), .. distance.Lengths.AsSpan(0, distanceCount)];
        var runs = new List<(int Symbol, int Extra, int ExtraBits)>(all.Length);
        for (var at = 0; at < all.Length; )
        {
            at += NextRun(all.AsSpan(at), at > 0 ? all[at - 1] : -1, runs);
        }
        Span<int> frequencies = stackalloc int[DeclaredOrder.Length];
        foreach (var (symbol, _, _) in runs)
        {
            frequencies[symbol]++;
        }
        var code = PrefixCode.For(frequencies, longest: 7);
        var declared = DeclaredOrder.Length;
        while (declared > 4 && code.Lengths[DeclaredOrder[declared - 1]] == 0)
        {
            declared--;
        }
        List<uint> header =
        [
            (uint)(literalCount - 257) << 5 | 5,
            (uint)(distanceCount - 1) << 5 | 5,
            (uint)(declared - 4) << 5 | 4,
            .. DeclaredOrder.Take(declared).Select(symbol => (uint)code.Lengths[symbol] << 5 | 3),
        ];
        foreach (var (symbol, extra, extraBits) in runs)
        {
            header.Add(((uint)code.Codes[symbol] | (uint)extra << code.Lengths[symbol]) << 5 | (uint)(code.Lengths[symbol] + extraBits));
        }
        return header;
    }

    static int NextRun(ReadOnlySpan<byte> lengths, int before, List<(int Symbol, int Extra, int ExtraBits)> runs)
    {
        var (value, run) = (lengths[0], 1);
        while (run < lengths.Length && lengths[run] == value)
        {
            run++;
        }
        if (value == 0 && run >= 3)
        {
            run = Math.Min(run, 138);
            runs.Add(run < 11 ? (17, run - 3, 3) : (18, run - 11, 7));
            return run;
        }
        if (value == before && run >= 3)
        {
            run = Math.Min(run, 6);
            runs.Add((16, run - 3, 2));
            return run;
        }
        runs.Add((value, 0, 0));
        return 1;
    }

    static int Used(byte[] lengths, int least)
    {
        var count = lengths.Length;
        while (count > least && lengths[count - 1] == 0)
        {
            count--;
        }
        return count;
    }
}
