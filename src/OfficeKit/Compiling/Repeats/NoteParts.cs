// The parts that hold footnotes, endnotes and comments.
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Compiling.Repeats;

/// <summary>The parts that hold footnotes, endnotes and comments: what stands in them belongs to the place in the text that refers to it.</summary>
static class NoteParts
{
    /// <summary>Whether a part holds notes, by its root element.</summary>
    public static bool IsOne(byte[] part) => StoryNames.RootOf(Utf16.ToUtf8(part)) is "footnotes" or "endnotes" or "comments";

    /// <summary>The kind of a note element; null for anything else.</summary>
    public static string? Kind(XmlElement e) =>
        e.Name switch
        {
            "w:footnote" => "footnote",
            "w:endnote" => "endnote",
            "w:comment" => "comment",
            _ => null,
        };

    /// <summary>The kind of note that an element in the text refers to; null for anything else.</summary>
    public static string? Referred(XmlElement e) =>
        e.Name switch
        {
            "w:footnoteReference" => "footnote",
            "w:endnoteReference" => "endnote",
            "w:commentRangeStart" or "w:commentReference" or "w:commentRangeEnd" => "comment",
            _ => null,
        };

    /// <summary>The notes of a part in which a brace stands.</summary>
    public static IEnumerable<(string Kind, string Id)> Tagged(byte[] content)
    {
        if (!Braces.In(content))
        {
            yield break;
        }
        var tree = new XmlTree(content);
        foreach (var note in tree.Root.Children)
        {
            if (Kind(note) is { } kind && Braces.In(tree.Slice(note.ContentStart, note.ContentEnd)) && tree.Attribute(note, "id") is { } id)
            {
                yield return (kind, tree.Source(id.Value));
            }
        }
    }
}
