// A prefix code (Huffman's) over an alphabet: short codes for what is frequent (RFC 1951, 3.2.2).
namespace OfficeKit.Deflating;

/// <summary>The codes of an alphabet's symbols. Immutable.</summary>
sealed class PrefixCode
{
    /// <summary>How many bits each symbol has; 0 for a symbol that does not occur.</summary>
    public byte[] Lengths { get; }

    /// <summary>Each symbol's code, its first bit lowest.</summary>
    public ushort[] Codes { get; }

    PrefixCode(byte[] lengths, int longest) => (Lengths, Codes) = (lengths, Canonical(lengths, longest));

    /// <summary>The code for how often each symbol occurs. At least two symbols get a code, because some readers want no less.</summary>
    /// <param name="frequencies">How often each symbol occurs, at most two million times.</param>
    /// <param name="longest">The most bits a code may have.</param>
    public static PrefixCode For(ReadOnlySpan<int> frequencies, int longest)
    {
        // Sorted by frequency, the symbol in the lower bits.
        Span<uint> symbols = stackalloc uint[frequencies.Length];
        var used = 0;
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                symbols[used++] = (uint)frequencies[symbol] << 9 | (uint)symbol;
            }
        }
        for (var symbol = 0; used < 2; symbol++)
        {
            if (frequencies[symbol] == 0)
            {
                symbols[used++] = 1u << 9 | (uint)symbol;
            }
        }
        symbols = symbols[..used];
        symbols.Sort();
        var lengths = new byte[frequencies.Length];
        Measure(symbols, lengths);
        Limit(symbols, lengths, longest);
        return new PrefixCode(lengths, longest);
    }

    /// <summary>Joins the two rarest again and again: leaves and joints are both at hand in rising order, in a queue each.</summary>
    static void Measure(ReadOnlySpan<uint> symbols, byte[] lengths)
    {
        var count = symbols.Length;
        Span<int> weights = stackalloc int[count],
            parents = stackalloc int[2 * count];
        var (leaf, joint) = (0, 0);
        for (var made = 0; made < count - 1; made++)
        {
            var weight = 0;
            for (var side = 0; side < 2; side++)
            {
                if (leaf < count && (joint >= made || symbols[leaf] >> 9 <= weights[joint]))
                {
                    weight += (int)(symbols[leaf] >> 9);
                    parents[leaf++] = count + made;
                }
                else
                {
                    weight += weights[joint];
                    parents[count + joint++] = count + made;
                }
            }
            weights[made] = weight;
        }
        Span<byte> depths = stackalloc byte[2 * count];
        for (var node = 2 * count - 3; node >= 0; node--)
        {
            depths[node] = (byte)(depths[parents[node]] + 1);
        }
        for (var i = 0; i < count; i++)
        {
            lengths[symbols[i] & 511] = depths[i];
        }
    }

    /// <summary>Shortens what is too long, lengthens the rarest of the others until the code has room for all, and leaves no room unused: readers refuse
    /// that.</summary>
    static void Limit(ReadOnlySpan<uint> symbols, byte[] lengths, int longest)
    {
        var taken = 0;
        foreach (var symbol in symbols)
        {
            ref var length = ref lengths[symbol & 511];
            length = (byte)Math.Min(length, longest);
            taken += 1 << (longest - length);
        }
        while (taken > 1 << longest)
        {
            foreach (var symbol in symbols)
            {
                ref var length = ref lengths[symbol & 511];
                if (length < longest && taken > 1 << longest)
                {
                    length++;
                    taken -= 1 << (longest - length);
                }
            }
        }
        while (taken < 1 << longest)
        {
            for (var i = symbols.Length - 1; i >= 0; i--)
            {
                ref var length = ref lengths[symbols[i] & 511];
                var more = 1 << (longest - length);
                if (length > 1 && taken + more <= 1 << longest)
                {
                    length--;
                    taken += more;
                }
            }
        }
    }

    static ushort[] Canonical(byte[] lengths, int longest)
    {
        Span<int> next = stackalloc int[longest + 2];
        foreach (var length in lengths)
        {
            next[length + 1]++;
        }
        next[1] = 0;
        for (var bits = 1; bits <= longest; bits++)
        {
            next[bits + 1] = (next[bits] + next[bits + 1]) << 1;
        }
        // next[b] is now the first code of b bits.
        var codes = new ushort[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            codes[symbol] = length == 0 ? (ushort)0 : (ushort)(Reversed(next[length]++) >> (16 - length));
        }
        return codes;
    }

    /// <summary>Sixteen bits, the last one first.</summary>
    static int Reversed(int bits)
    {
        bits = (bits & 0x5555) << 1 | bits >> 1 & 0x5555;
        bits = (bits & 0x3333) << 2 | bits >> 2 & 0x3333;
        bits = (bits & 0x0F0F) << 4 | bits >> 4 & 0x0F0F;
        return (bits & 0x00FF) << 8 | bits >> 8 & 0x00FF;
    }
}
