// Finds what repeats in the static text of a part, once, when the first document is made of it.
using OfficeKit.Compiling.Pieces;

namespace OfficeKit.Deflating;

/// <summary>
/// Finds what repeats in the static text of a part. A piece is held against the pieces before it that are likely to be written when it is
/// written itself: not against those of another branch. When one was not written after all, the deflate searches for itself.
/// </summary>
sealed class RepetitionSearch
{
    const int HashBits = 15,
        MostTries = 64,
        GoodLength = 64,
        Shortest = DeflateFormat.ShortestMatch,
        Near = 4 << 10;

    readonly byte[] text;

    // By its number, where a piece begins in the text.
    readonly int[] starts;

    // For each place of the text, its piece, and the place before it with the same three bytes (as far as the hash tells).
    readonly int[] owners,
        earlier;
    readonly int[] latest = new int[1 << HashBits];
    readonly Stack<(int Hash, int Latest)> entered = new();

    /// <summary>The static pieces by their numbers.</summary>
    public StaticPiece?[] Pieces { get; }

    /// <summary>For each static piece, by its number, what in it repeats.</summary>
    public Repetition[][] Repetitions { get; }

    /// <summary>Searches a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="all">Its static pieces, in their order.</param>
    public RepetitionSearch(CompiledPart part, List<StaticPiece> all)
    {
        var count = all.Select(p => p.Number + 1).DefaultIfEmpty().Max();
        (Pieces, Repetitions, starts) = (new StaticPiece?[count], new Repetition[count][], new int[count]);
        var length = all.Sum(p => p.Bytes.Length);
        (text, owners, earlier) = (new byte[length], new int[length], new int[length]);
        var start = 0;
        foreach (var piece in all)
        {
            (Pieces[piece.Number], starts[piece.Number]) = (piece, start);
            piece.Bytes.Span.CopyTo(text.AsSpan(start));
            owners.AsSpan(start, piece.Bytes.Length).Fill(piece.Number);
            start += piece.Bytes.Length;
        }
        Array.Fill(latest, -1);
        Search(part.Pieces);
        part.Notes.Values.ToList().ForEach(SearchApart);
    }

    /// <summary>The static pieces of a part, in their order.</summary>
    public static IEnumerable<StaticPiece> StaticPieces(CompiledPart part) => Static([part.Pieces, .. part.Notes.Values]);

    static IEnumerable<StaticPiece> Static(IEnumerable<Piece[]> blocks) =>
        blocks.SelectMany(block => block).SelectMany(piece => piece is StaticPiece own ? [own] : Static(Inside(piece)));

    static Piece[][] Inside(Piece piece) =>
        piece switch
        {
            ForPiece loop => [loop.Body, loop.Otherwise],
            IfPiece choice => [.. choice.Branches.Select(b => b.Body), choice.Otherwise],
            CasePiece choice => [.. choice.Branches.Select(b => b.Body), choice.Otherwise],
            GuardPiece guard => [guard.Body],
            _ => [],
        };

    void Search(Piece[] block)
    {
        foreach (var piece in block)
        {
            if (piece is StaticPiece own)
            {
                Search(own);
            }
            else if (Inside(piece) is [var likely, .. var others])
            {
                // The first branch, or a loop's body, is likely to be there for what follows; what is written in its stead is not.
                others.ToList().ForEach(SearchApart);
                Search(likely);
            }
        }
    }

    /// <summary>Searches a block that stays unknown to the others.</summary>
    void SearchApart(Piece[] block)
    {
        var before = entered.Count;
        Search(block);
        while (entered.Count > before)
        {
            var (hash, place) = entered.Pop();
            latest[hash] = place;
        }
    }

    void Search(StaticPiece piece)
    {
        var start = starts[piece.Number];
        var end = start + piece.Bytes.Length;
        var found = new List<Repetition>();
        for (var at = start; at + Shortest <= end; )
        {
            var (length, source) = Longest(at, end);
            Enter(at);
            if (length < Shortest || (length == Shortest && at - source > Near))
            {
                at++;
                continue;
            }
            // A longer one that begins at the next byte is worth a literal.
            if (length < GoodLength && at + 1 + Shortest <= end && Longest(at + 1, end).Length > length)
            {
                at++;
                continue;
            }
            var owner = owners[source];
            found.Add(new Repetition(at - start, length, Pieces[owner]!, source - starts[owner]));
            for (var i = at + 1; i < at + length && i + Shortest <= end; i++)
            {
                Enter(i);
            }
            at += length;
        }
        Repetitions[piece.Number] = [.. found];
    }

    (int Length, int Source) Longest(int at, int end)
    {
        var (best, source) = (0, -1);
        var most = Math.Min(end - at, DeflateFormat.LongestMatch);
        var place = latest[Hash(at)];
        for (var tries = 0; tries < MostTries && place >= 0 && at - place <= DeflateFormat.Window && best < most; tries++, place = earlier[place])
        {
            // The source must lie in one piece, because values come between pieces; only a piece's own text may run into itself.
            var owner = owners[place];
            var limit = owner == owners[at] ? most : Math.Min(most, starts[owner] + Pieces[owner]!.Bytes.Length - place);
            if (limit > best && text[place + best] == text[at + best])
            {
                var length = text.AsSpan(at, limit).CommonPrefixLength(text.AsSpan(place, limit));
                if (length > best)
                {
                    (best, source) = (length, place);
                }
            }
        }
        return (best, source);
    }

    void Enter(int at)
    {
        var hash = Hash(at);
        entered.Push((hash, latest[hash]));
        earlier[at] = latest[hash];
        latest[hash] = at;
    }

    int Hash(int at) => (int)((text[at] | (uint)text[at + 1] << 8 | (uint)text[at + 2] << 16) * 2654435761u >> (32 - HashBits));
}
