// Turns a text into literals and matches, as few and as long as may be.
namespace OfficeKit.Deflating;

/// <summary>
/// Turns a text into literals and matches. What is no match is literal; a match grows backwards over literals, and with a neighbour
/// of the same distance it becomes one.
/// </summary>
ref struct Tokenizer(ReadOnlySpan<byte> text, TokenBlock block)
{
    // The last match is held back, and behind it, up to where the next one begins, are literals.
    int length,
        distance,
        literal;

    public readonly ReadOnlySpan<byte> Text { get; } = text;

    /// <summary>Lets the last match go on over a stretch, if it reaches to it; gives where it ends.</summary>
    public int GoOn(int from, int to)
    {
        if (length == 0 || literal != from)
        {
            return from;
        }
        var more = Text[from..to].CommonPrefixLength(Text[(from - distance)..]);
        length += more;
        literal += more;
        return literal;
    }

    /// <summary>A stretch that stood before; one too short for a match is literal.</summary>
    public void Match(int from, int to, int back)
    {
        while (from > literal && from > back && Text[from - 1] == Text[from - 1 - back])
        {
            from--;
        }
        if (to - from < DeflateFormat.ShortestMatch && (from != literal || back != distance))
        {
            return;
        }
        if (from != literal || back != distance)
        {
            Write(from);
            (length, distance) = (0, back);
        }
        length += to - from;
        literal = to;
    }

    /// <summary>Writes what was held back.</summary>
    public void Flush() => Write(Text.Length);

    readonly void Write(int to)
    {
        if (length > 0)
        {
            block.Match(Text, length, distance);
        }
        block.Literals(Text, to - literal);
    }
}
