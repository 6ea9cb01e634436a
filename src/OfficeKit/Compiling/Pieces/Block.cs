// A block of a template: its opening tag, its branches and its closing tag; and the stretch a loop repeats.
using OfficeKit.Compiling.Tags;

namespace OfficeKit.Compiling.Pieces;

/// <summary>A block: <see cref="Tags"/> holds the opener, the branches and the closer, in order.</summary>
sealed class Block(List<Tag> tags)
{
    public List<Tag> Tags { get; } = tags;

    public Tag Opener => Tags[0];

    public Tag Closer => Tags[^1];

    public bool HasBranches => Tags.Count > 2;
}

/// <summary>A loop and the stretch of the part's bytes that it repeats.</summary>
sealed record Loop(Block Block, int Start, int End);
