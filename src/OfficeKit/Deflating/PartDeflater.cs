// Deflates a part that was rendered, knowing which stretches are the template's own.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>
/// Deflates a part that was rendered. What repeats in the template's own text is known beforehand, so that only the values are searched.
/// The same text and pieces give the same bytes on every computer. Kept for the next part.
/// </summary>
sealed class PartDeflater
{
    const int HashBits = 12,
        Shortest = DeflateFormat.ShortestMatch,
        Near = 1 << 10,
        Known = 16,
        Unwritten = -1;

    readonly TokenBlock block = new();

    // Where three bytes were seen last: those of values, and those with which a known repetition begins.
    readonly int[] seen = new int[1 << HashBits];

    // Where each static piece was written last.
    int[] written = [];

    // How far back the piece that was last written again had been written before: a round of its loop.
    int round;

    /// <summary>Deflates a text; what is given is good until the next one.</summary>
    /// <param name="text">The part's bytes.</param>
    /// <param name="runs">The static pieces in it, in their order.</param>
    /// <param name="offset">What a run's start says beyond its place in the text.</param>
    /// <param name="known">The template's own text in the part.</param>
    /// <param name="code">Codes made beforehand; null when there are none.</param>
    public ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> text, ReadOnlySpan<StaticRun> runs, int offset, KnownText known, BlockCode? code)
    {
        Tokenize(text, runs, offset, known);
        block.Finish(text, code);
        return block.Written.Span;
    }

    /// <summary>Learns codes from what a part is likely to become; null when it is too long for codes made beforehand.</summary>
    public BlockCode? Learn(LikelyText likely, KnownText known)
    {
        Tokenize(likely.Text, [.. likely.Runs], 0, known);
        return block.Learn(likely.Text);
    }

    void Tokenize(ReadOnlySpan<byte> text, ReadOnlySpan<StaticRun> runs, int offset, KnownText known)
    {
        block.Clear();
        Array.Fill(seen, Unwritten);
        Array.Resize(ref written, Math.Max(written.Length, known.Count));
        Array.Fill(written, Unwritten);
        var tokens = new Tokenizer(text, block);
        round = 0;
        var at = 0;
        foreach (var run in runs)
        {
            if (known.Owns(run.Piece))
            {
                var start = run.Start - offset;
                Search(ref tokens, at, start);
                Copy(ref tokens, start, run, known);
                at = run.End - offset;
            }
        }
        Search(ref tokens, at, text.Length);
        tokens.Flush();
    }

    /// <summary>Writes a piece: as a whole when it was written not long ago, else by what in it is known to repeat.</summary>
    void Copy(ref Tokenizer tokens, int start, StaticRun run, KnownText known)
    {
        var (end, number) = (start + run.Piece.Bytes.Length, run.Piece.Number);
        var last = written[number];
        written[number] = start;
        var at = tokens.GoOn(start, end);
        if (last != Unwritten && start - last <= DeflateFormat.Window)
        {
            round = start - last;
            tokens.Match(at, end, round);
            return;
        }
        foreach (var repetition in known.Repetitions(run.Piece))
        {
            var (from, to) = (start + repetition.At, start + repetition.At + repetition.Length);
            var source = written[repetition.Source.Number];
            var distance = from - source - repetition.Offset;
            if (to <= at)
            {
                continue;
            }
            if (source != Unwritten && distance <= DeflateFormat.Window)
            {
                Enter(tokens.Text, from);
                tokens.Match(Math.Max(at, from), to, distance);
            }
            else
            {
                Search(ref tokens, Math.Max(at, from), to);
            }
        }
    }

    /// <summary>Writes a stretch of which nothing is known: what stood before is looked for.</summary>
    void Search(ref Tokenizer tokens, int from, int to)
    {
        var text = tokens.Text;
        for (var at = tokens.GoOn(from, to); at + Shortest <= to; )
        {
            var source = Enter(text, at);
            var length = source == Unwritten || at - source > DeflateFormat.Window ? 0 : text[at..to].CommonPrefixLength(text[source..]);
            // The item before may say nearly the same.
            if (round > 0 && text[at] == text[at - round] && text[at..to].CommonPrefixLength(text[(at - round)..]) is var same && same >= length)
            {
                (length, source) = (same, at - round);
            }
            if (length < Shortest || (length == Shortest && at - source > Near))
            {
                at++;
                continue;
            }
            tokens.Match(at, at + length, at - source);
            // What was said twice is likely to be said again, from its beginning.
            var end = at + length;
            for (var known = Math.Min(end, at + Known); ++at < known; )
            {
                Enter(text, at);
            }
            at = end;
        }
    }

    /// <summary>Enters a place, and gives the last one that looked like it.</summary>
    int Enter(ReadOnlySpan<byte> text, int at)
    {
        if (at + Shortest > text.Length)
        {
            return Unwritten;
        }
        ref var place = ref seen[(text[at] | (uint)text[at + 1] << 8 | (uint)text[at + 2] << 16) * 2654435761u >> (32 - HashBits)];
        var before = place;
        place = at;
        return before;
    }
}
