// One attribute of an element, with the places of its value and of its whole stretch in the part's bytes.
namespace OfficeKit.Markup;

/// <summary>One attribute of an element. All offsets are into the part's UTF-8 bytes.</summary>
/// <param name="Name">The name as the file writes it, prefix and all.</param>
/// <param name="Start">Where the white space before the name begins: from here to <paramref name="End"/> the attribute can be cut out.</param>
/// <param name="ValueStart">Where the value begins, behind its quote.</param>
/// <param name="ValueEnd">Where the value ends, before its quote.</param>
/// <param name="End">The first byte after the closing quote.</param>
readonly record struct XmlAttribute(string Name, int Start, int ValueStart, int ValueEnd, int End)
{
    /// <summary>The stretch of the value, without its quotes.</summary>
    public (int Start, int End) Value => (ValueStart, ValueEnd);

    /// <summary>The stretch of the whole attribute, with the white space before it.</summary>
    public (int Start, int End) Whole => (Start, End);

    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public bool IsNamed(ReadOnlySpan<char> localName) => Name.AsSpan(Name.IndexOf(':', StringComparison.Ordinal) + 1).SequenceEqual(localName);
}
