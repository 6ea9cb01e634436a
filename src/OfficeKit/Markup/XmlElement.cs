// One element of a part, with the places of its tags in the part's bytes.
namespace OfficeKit.Markup;

/// <summary>One element of a part. All offsets are into the part's UTF-8 bytes.</summary>
sealed class XmlElement(string name, string prefix, XmlElement? parent, int start)
{
    List<XmlElement>? children;

    /// <summary>The name with the customary prefix of its namespace, such as <c>w:p</c>, whatever prefix the file uses.</summary>
    public string Name { get; } = name;

    /// <summary>The prefix the file uses, with its colon; empty for the default namespace.</summary>
    public string Prefix { get; } = prefix;

    public XmlElement? Parent { get; } = parent;

    public IReadOnlyList<XmlElement> Children => children ?? (IReadOnlyList<XmlElement>)[];

    /// <summary>Where the start tag begins.</summary>
    public int Start { get; } = start;

    /// <summary>Where the start tag ends: the first byte of the content.</summary>
    public int ContentStart { get; set; }

    /// <summary>Where the end tag begins; equal to <see cref="ContentStart"/> for an empty-element tag.</summary>
    public int ContentEnd { get; set; }

    /// <summary>The first byte after the element.</summary>
    public int End { get; set; }

    /// <summary>The position among the parent's children.</summary>
    public int Index { get; private set; }

    public bool IsLeaf => children is null;

    public void Add(XmlElement child)
    {
        children ??= [];
        child.Index = children.Count;
        children.Add(child);
    }

    public XmlElement? Child(string childName) => children?.Find(c => c.Name == childName);

    /// <summary>This element and its ancestors, innermost first.</summary>
    public IEnumerable<XmlElement> Chain()
    {
        for (var e = this; e is not null; e = e.Parent)
        {
            yield return e;
        }
    }

    /// <summary>All elements below this one, in document order; a subtree is left out where <paramref name="skip"/> says so.</summary>
    public IEnumerable<XmlElement> Descendants(Func<XmlElement, bool>? skip = null)
    {
        foreach (var child in Children)
        {
            yield return child;
            if (skip is null || !skip(child))
            {
                foreach (var below in child.Descendants(skip))
                {
                    yield return below;
                }
            }
        }
    }

    public override string ToString() => $"<{Name}> {Start}–{End}";
}
