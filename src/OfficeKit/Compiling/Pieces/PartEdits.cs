// Gathers what changes in a part: stretches cut out, and things put in at an offset.
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Pieces;

/// <summary>What is put in at an offset: bytes, a value, or the edge of a block.</summary>
abstract record Insert(int Offset, Rank Rank);

/// <summary>Bytes of our own.</summary>
sealed record TextInsert(int Offset, Rank Rank, string Text) : Insert(Offset, Rank);

/// <summary>A piece that stands alone.</summary>
sealed record PieceInsert(int Offset, Rank Rank, Piece Piece) : Insert(Offset, Rank);

/// <summary>The edge of a block: its opener, a branch or its closer.</summary>
sealed record EdgeInsert(int Offset, Rank Rank, Block Block, int Index) : Insert(Offset, Rank);

/// <summary>The edge of a guard.</summary>
sealed record GuardInsert(int Offset, Rank Rank, GuardKind Kind, string Prefix, bool Opens) : Insert(Offset, Rank);

/// <summary>The edge of a note that is rendered where the text refers to it.</summary>
sealed record NoteInsert(int Offset, Rank Rank, (string Kind, string Id) Note, bool Opens) : Insert(Offset, Rank);

/// <summary>Gathers what changes in a part. Inserts at one offset keep the order of their ranks.</summary>
sealed class PartEdits
{
    public List<(int Start, int End)> Cuts { get; } = [];

    public List<Insert> Inserts { get; } = [];

    readonly HashSet<XmlElement> dropped = [];
    List<(int Start, int End)> drops = [];

    public void Cut(int start, int end)
    {
        if (end > start)
        {
            Cuts.Add((start, end));
        }
    }

    /// <summary>Puts a piece in the place of a stretch, such as an attribute's value.</summary>
    public void Replace((int Start, int End) stretch, Piece piece)
    {
        Cut(stretch.Start, stretch.End);
        Put(stretch.Start, Rank.Replacement, piece);
    }

    public void Put(int offset, Rank rank, Piece piece) => Inserts.Add(new PieceInsert(offset, rank, piece));

    public void Put(int offset, Rank rank, string xml) => Inserts.Add(new TextInsert(offset, rank, xml));

    /// <summary>Adds attributes in front of those an element has; their source has a blank before each.</summary>
    public void AddAttributes(XmlElement e, string attributes) => Put(XmlTree.AfterName(e), Rank.Markup, attributes);

    /// <summary>Cuts an attribute with the white space before it.</summary>
    public void Cut(XmlAttribute attribute) => Cut(attribute.Start, attribute.End);

    /// <summary>Cuts a whole paragraph or row: what would have been mended inside goes with it; tags still act.</summary>
    public void Drop(XmlElement e)
    {
        Cut(e.Start, e.End);
        drops.Add((e.Start, e.End));
        dropped.Add(e);
    }

    /// <summary>Whether a whole paragraph or row is cut.</summary>
    public bool Drops(XmlElement e) => dropped.Contains(e);

    /// <summary>Whether an insert mends markup that is dropped.</summary>
    bool IsDropped(Insert insert)
    {
        if (insert is EdgeInsert or PieceInsert { Piece: StatementPiece or JumpPiece })
        {
            return false;
        }
        var at = drops.BinarySearch((insert.Offset, int.MinValue));
        return (at < 0 ? ~at : at) is var after and > 0 && insert.Offset < drops[after - 1].End;
    }

    /// <summary>Sorts the inserts and melts overlapping cuts into one.</summary>
    public (List<(int Start, int End)> Cuts, List<Insert> Inserts) Settle()
    {
        var melted = Melt(Cuts, touching: true);
        drops = Melt(drops, touching: false);
        return (melted, [.. Inserts.Where(i => !IsDropped(i)).OrderBy(i => i.Offset).ThenBy(i => i.Rank)]);
    }

    /// <summary>Sorts stretches and melts what overlaps, or touches, into one.</summary>
    static List<(int Start, int End)> Melt(List<(int Start, int End)> stretches, bool touching)
    {
        stretches.Sort();
        var melted = new List<(int Start, int End)>();
        foreach (var stretch in stretches)
        {
            if (melted is [.., var last] && (stretch.Start < last.End || (touching && stretch.Start == last.End)))
            {
                melted[^1] = (last.Start, Math.Max(last.End, stretch.End));
            }
            else
            {
                melted.Add(stretch);
            }
        }
        return melted;
    }
}
