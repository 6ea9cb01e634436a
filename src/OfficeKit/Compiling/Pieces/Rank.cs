// Where something stands among all that is put in at one offset.
using OfficeKit.Compiling.Tags;

namespace OfficeKit.Compiling.Pieces;

/// <summary>
/// Where something stands among all that is put in at one offset: first what belongs to the markup there, then the pieces of tags in the order
/// of the tags, last what looks at whatever comes behind. Of one rank, what was told first comes first.
/// </summary>
readonly record struct Rank : IComparable<Rank>
{
    readonly int zone,
        tag,
        step;

    Rank(int zone, int tag, int step) => (this.zone, this.tag, this.step) = (zone, tag, step);

    /// <summary>Attributes and properties of the element that begins here; the end of what ends here.</summary>
    public static Rank Markup => new(0, 0, 0);

    /// <summary>A piece between two halves of a property's markup.</summary>
    public static Rank PropertyValue => new(0, 0, 1);

    /// <summary>The second half of a property's markup.</summary>
    public static Rank PropertyEnd => new(0, 0, 2);

    /// <summary>What takes the place of a stretch, such as an attribute's value.</summary>
    public static Rank Replacement => new(1, 0, 0);

    /// <summary>What a tag prints or does, and what closes a run before the edge of its block.</summary>
    public static Rank Value(Tag tag) => new(2, tag.Order, 0);

    /// <summary>The edge of a block at its tag.</summary>
    public static Rank Edge(Tag tag) => new(2, tag.Order, 1);

    /// <summary>What opens a run again behind the edge of a block.</summary>
    public static Rank Reopened(Tag tag) => new(2, tag.Order, 2);

    /// <summary>What a loop does at the beginning of each round, behind its edge and the markup there.</summary>
    public static Rank RoundBegins(Tag opener) => new(2, opener.Order, 3);

    /// <summary>The guard of a table: it holds the paragraph that keeps the table from the one before, too.</summary>
    public static Rank TableGuard => new(3, 0, 0);

    /// <summary>The paragraph that keeps a table from the one before.</summary>
    public static Rank BetweenTables => new(3, 0, 1);

    /// <summary>The beginning of what holds all that follows.</summary>
    public static Rank Opening => new(3, 0, 2);

    public int CompareTo(Rank other) => (zone, tag, step).CompareTo((other.zone, other.tag, other.step));
}
