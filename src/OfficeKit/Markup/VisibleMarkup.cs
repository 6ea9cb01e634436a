// Tells whether a reader would see something of a stretch of markup.
namespace OfficeKit.Markup;

static class VisibleMarkup
{
    /// <summary>Whether a reader would see something of the bytes, whatever prefixes they use: text, a picture, a symbol, a note's number, a page
    /// break.</summary>
    public static bool Shows(ReadOnlySpan<byte> xml)
    {
        // A stretch may begin in the middle of a tag.
        if (xml.IndexOf((byte)'>') is var close and >= 0 && (xml.IndexOf((byte)'<') is var open) && (open < 0 || close < open))
        {
            xml = xml[(close + 1)..];
        }
        while (true)
        {
            var at = xml.IndexOf((byte)'<');
            if ((at < 0 ? xml : xml[..at]).IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                return true;
            }
            if (at < 0)
            {
                return false;
            }
            var end = xml[at..].IndexOf((byte)'>');
            var tag = end < 0 ? xml[(at + 1)..] : xml[(at + 1)..(at + end)];
            if (IsVisible(tag))
            {
                return true;
            }
            if (end < 0)
            {
                return false;
            }
            xml = xml[(at + end + 1)..];
        }
    }

    static bool IsVisible(ReadOnlySpan<byte> tag)
    {
        var name = tag.IndexOfAny(" /\t\r\n"u8) is var stop and > 0 ? tag[..stop] : tag;
        name = name[(name.IndexOf((byte)':') + 1)..];
        if (name.SequenceEqual("br"u8))
        {
            return tag.IndexOf("\"page\""u8) >= 0 || tag.IndexOf("\"column\""u8) >= 0;
        }
        return name.SequenceEqual("drawing"u8)
            || name.SequenceEqual("pict"u8)
            || name.SequenceEqual("object"u8)
            || name.SequenceEqual("sym"u8)
            || name.SequenceEqual("footnoteReference"u8)
            || name.SequenceEqual("endnoteReference"u8)
            || name.SequenceEqual("pgNum"u8)
            || name.SequenceEqual("oMath"u8);
    }
}
