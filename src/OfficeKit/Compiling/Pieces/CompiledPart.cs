// A part that has tags, ready to be rendered.
using OfficeKit.Compiling.Tags;

namespace OfficeKit.Compiling.Pieces;

/// <summary>A part that has tags, ready to be rendered. Immutable.</summary>
/// <param name="Name">The part's name.</param>
/// <param name="Pieces">What to write, in order.</param>
/// <param name="Tags">All tags, in the order of the document.</param>
/// <param name="Blocks">All blocks.</param>
/// <param name="Notes">The bodies of footnotes, endnotes and comments that are rendered where the text refers to them, by kind and id.</param>
/// <param name="Locate">Says where a tag stands in the template.</param>
/// <param name="Utf16">Whether the part was UTF-16 and must be written so.</param>
sealed record CompiledPart(
    string Name,
    Piece[] Pieces,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<Block> Blocks,
    IReadOnlyDictionary<(string Kind, string Id), Piece[]> Notes,
    Func<TagSpan, TemplateLocation> Locate,
    bool Utf16
)
{
    /// <summary>Whether this header, footer or chart is rendered where the text refers to it.</summary>
    public bool OnDemand { get; init; }
}
