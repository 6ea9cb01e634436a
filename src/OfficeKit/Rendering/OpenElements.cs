// Closes what a break or continue left open in the middle of an item.
using System.Text;

namespace OfficeKit.Rendering;

/// <summary>Finds the elements that a stretch of markup opens and does not close, beyond those it closes first and opens again.</summary>
static class OpenElements
{
    /// <summary>The names, as the file writes them, outermost first.</summary>
    public static List<string> In(ReadOnlySpan<byte> xml)
    {
        var (open, closed) = (new List<string>(), 0);
        for (var at = xml.IndexOf((byte)'<'); at >= 0; at = xml.IndexOf((byte)'<'))
        {
            var end = xml.IndexOf((byte)'>');
            var tag = xml[(at + 1)..end];
            if (tag[0] == (byte)'/')
            {
                if (open.Count > 0)
                {
                    open.RemoveAt(open.Count - 1);
                }
                else
                {
                    closed++;
                }
            }
            else if (tag[^1] != (byte)'/')
            {
                open.Add(Encoding.UTF8.GetString(tag.IndexOfAny(" \t\r\n"u8) is var stop and > 0 ? tag[..stop] : tag));
            }
            xml = xml[(end + 1)..];
        }
        return open[Math.Min(closed, open.Count)..];
    }
}
