// A block of a template: its opening tag, its branches and its closing tag.
namespace OfficeKit.Compiling;

/// <summary>A block: <see cref="Tags"/> holds the opener, the branches and the closer, in order.</summary>
sealed class Block(List<Tag> tags)
{
    public List<Tag> Tags { get; } = tags;

    public Tag Opener => Tags[0];

    public Tag Closer => Tags[^1];

    public bool HasBranches => Tags.Count > 2;
}
