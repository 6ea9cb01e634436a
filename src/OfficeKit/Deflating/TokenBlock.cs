// Gathers literals and matches, and writes them as deflate blocks (RFC 1951, 3.2.3).
namespace OfficeKit.Deflating;

/// <summary>The literals and matches of the block that is being made: together, and in their order, they are the text. Kept for the next part.</summary>
sealed class TokenBlock
{
    /// <summary>As many symbols as a block holds: its codes fit its text, and cost little beside it.</summary>
    const int Most = 32 << 10;

    // Codes made beforehand may take this much more than the best ones.
    const double MostCost = 1.12;

    // A match has the highest bit; then its length and, in the lower 16 bits, its distance less one. Else a token is a number of literals.
    const uint IsMatch = 1u << 31;

    readonly uint[] tokens = new uint[Most];
    readonly SymbolCounts counts = new();
    readonly BitWriter bits = new();
    int count,
        symbols,
        begin,
        end;
    bool begun;

    public ReadOnlyMemory<byte> Written => bits.Written;

    public void Clear()
    {
        bits.Clear();
        (count, symbols, begin, end, begun) = (0, 0, 0, 0, false);
    }

    /// <summary>The next bytes of the text are literals.</summary>
    public void Literals(ReadOnlySpan<byte> text, int length)
    {
        while (length > 0)
        {
            var some = Math.Min(length, Room(text));
            tokens[count++] = (uint)some;
            symbols += some;
            end += some;
            length -= some;
        }
    }

    /// <summary>The next bytes of the text, three or more, stood before.</summary>
    public void Match(ReadOnlySpan<byte> text, int length, int distance)
    {
        while (length > DeflateFormat.LongestMatch)
        {
            // No match may be left with less than three bytes.
            var some = Math.Min(DeflateFormat.LongestMatch, length - DeflateFormat.ShortestMatch);
            Add(text, some, distance);
            length -= some;
        }
        Add(text, length, distance);
    }

    void Add(ReadOnlySpan<byte> text, int length, int distance)
    {
        Room(text);
        tokens[count++] = IsMatch | (uint)length << 16 | (uint)(distance - 1);
        symbols++;
        end += length;
    }

    /// <summary>Writes what is left: in codes made beforehand, if there are any that do nearly as well as its own, which take time to make.</summary>
    public void Finish(ReadOnlySpan<byte> text, BlockCode? prepared)
    {
        Count(text);
        var fits = prepared is not null && !begun && prepared.Cost(counts) <= MostCost * counts.LeastCost();
        Write(text, fits ? prepared! : new BlockCode(counts.Literals, counts.Distances), isLast: true);
        bits.Finish();
    }

    /// <summary>Makes codes for texts like the one that was gathered; null when it is longer than a block.</summary>
    public BlockCode? Learn(ReadOnlySpan<byte> text)
    {
        if (begun)
        {
            return null;
        }
        Count(text);
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

    /// <summary>How many symbols there is room for; a full block is written.</summary>
    int Room(ReadOnlySpan<byte> text)
    {
        if (symbols == Most)
        {
            Count(text);
            Write(text, new BlockCode(counts.Literals, counts.Distances), isLast: false);
            (count, symbols, begin, begun) = (0, 0, end, true);
        }
        return Most - symbols;
    }

    void Count(ReadOnlySpan<byte> text)
    {
        counts.Clear();
        var literals = counts.Literals;
        var distances = counts.Distances;
        var lengthSymbols = DeflateFormat.LengthSymbols;
        var at = begin;
        foreach (var token in tokens.AsSpan(0, count))
        {
            if (token < IsMatch)
            {
                foreach (var value in text.Slice(at, (int)token))
                {
                    literals[value]++;
                }
                at += (int)token;
            }
            else
            {
                var length = (int)(token >> 16 & 511);
                literals[lengthSymbols[length]]++;
                distances[DeflateFormat.OfDistance(token & 0xFFFF).Symbol]++;
                at += length;
            }
        }
        literals[DeflateFormat.EndOfBlock] = 1;
    }

    void Write(ReadOnlySpan<byte> text, BlockCode code, bool isLast)
    {
        // No symbol takes more than 48 bits; a header not 500 bytes.
        bits.Reserve(symbols * 6L + 1024);
        var literals = code.Literals;
        var lengths = code.Lengths;
        var distances = code.Distances;
        var pen = bits.Begin();
        pen.Put((isLast ? 0b101u : 0b100u) << 5 | 3);
        foreach (var step in code.Header)
        {
            pen.Put(step);
        }
        var at = begin;
        foreach (var token in tokens.AsSpan(0, count))
        {
            if (token < IsMatch)
            {
                foreach (var value in text.Slice(at, (int)token))
                {
                    pen.Put(literals[value]);
                }
                at += (int)token;
                continue;
            }
            var length = (int)(token >> 16 & 511);
            pen.Put(lengths[length]);
            var (symbol, extra) = DeflateFormat.OfDistance(token & 0xFFFF);
            pen.Put(distances[symbol]);
            pen.Put((token & 0xFFFF & ((1u << extra) - 1)) << 5 | (uint)extra);
            at += length;
        }
        pen.Put(literals[DeflateFormat.EndOfBlock]);
        bits.End(pen);
    }
}
