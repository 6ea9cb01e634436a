// Gathers literals and matches, and writes them as a deflate block (RFC 1951, 3.2.3).
namespace OfficeKit.Deflating;

/// <summary>The literals and matches of the block that is being made. Kept for the next part.</summary>
sealed class TokenBlock
{
    /// <summary>As many tokens as a block holds: its codes fit its text, and cost little beside it.</summary>
    const int Most = 32 << 10;

    // Codes made beforehand may take this much more than the best ones.
    const double MostCost = 1.12;

    // A match has the highest bit; then its length and, in the lower 16 bits, its distance less one.
    const uint IsMatch = 1u << 31;

    readonly uint[] tokens = new uint[Most];
    readonly SymbolCounts counts = new();
    readonly BitWriter bits = new();
    int count;
    bool begun;

    public ReadOnlyMemory<byte> Written => bits.Written;

    public void Clear()
    {
        bits.Clear();
        (count, begun) = (0, false);
    }

    public void Literals(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var some = bytes[..Math.Min(bytes.Length, Room())];
            var into = tokens.AsSpan(count, some.Length);
            for (var i = 0; i < some.Length; i++)
            {
                into[i] = some[i];
            }
            count += some.Length;
            bytes = bytes[some.Length..];
        }
    }

    /// <summary>A match of any length from 3 on.</summary>
    public void Match(int length, int distance)
    {
        while (length > BlockCode.LongestMatch)
        {
            // No match may be left with less than three bytes.
            var some = Math.Min(BlockCode.LongestMatch, length - BlockCode.ShortestMatch);
            Add(some, distance);
            length -= some;
        }
        Add(length, distance);
    }

    void Add(int length, int distance)
    {
        Room();
        tokens[count++] = IsMatch | (uint)length << 16 | (uint)(distance - 1);
    }

    /// <summary>Writes what is left: in codes made beforehand, if there are any that do nearly as well as its own, which take time to make.</summary>
    public void Finish(BlockCode? prepared)
    {
        Count();
        var fits = prepared is not null && !begun && prepared.Cost(counts) <= MostCost * counts.LeastCost();
        Write(fits ? prepared! : new BlockCode(counts.Literals, counts.Distances), isLast: true);
        bits.Finish();
    }

    int Room()
    {
        if (count == Most)
        {
            Count();
            Write(new BlockCode(counts.Literals, counts.Distances), isLast: false);
            count = 0;
            begun = true;
        }
        return Most - count;
    }

    /// <summary>Makes codes for texts like the one that was gathered; null when it is not short.</summary>
    public BlockCode? Learn()
    {
        if (begun)
        {
            return null;
        }
        Count();
        // Every symbol gets a code, if a long one: the next text may have others.
        foreach (ref var often in counts.Literals)
        {
            often = 16 * often + 1;
        }
        foreach (ref var often in counts.Distances)
        {
            often = 16 * often + 1;
        }
        return new BlockCode(counts.Literals, counts.Distances);
    }

    void Count()
    {
        counts.Clear();
        foreach (var token in tokens.AsSpan(0, count))
        {
            if (token < IsMatch)
            {
                counts.Literals[(int)token]++;
            }
            else
            {
                counts.AddMatch((int)(token >> 16 & 511), (int)(token & 0xFFFF) + 1);
            }
        }
        counts.Literals[BlockCode.EndOfBlock] = 1;
    }

    void Write(BlockCode code, bool isLast)
    {
        // No token takes more than 48 bits; a header not 500 bytes.
        bits.Reserve(count * 6L + 1024);
        bits.Put(isLast ? 0b101u : 0b100u, 3);
        foreach (var step in code.Header)
        {
            bits.Put(step >> 5, (int)(step & 31));
        }
        var literals = code.Literals;
        var lengths = code.Lengths;
        var distances = code.Distances;
        foreach (var token in tokens.AsSpan(0, count))
        {
            var step = token < IsMatch ? literals[(int)token] : lengths[(int)(token >> 16 & 511)];
            bits.Put(step >> 5, (int)(step & 31));
            if (token >= IsMatch)
            {
                var (symbol, extra) = BlockCode.OfDistance(token & 0xFFFF);
                step = distances[symbol];
                var length = (int)(step & 31);
                bits.Put(step >> 5 | ((token & 0xFFFF) & ((1u << extra) - 1)) << length, length + extra);
            }
        }
        var end = literals[BlockCode.EndOfBlock];
        bits.Put(end >> 5, (int)(end & 31));
    }
}
