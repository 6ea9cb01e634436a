// The words for the part in which something stands.
using System.Buffers;
using System.Globalization;
using System.Text;

namespace OfficeKit.Markup;

/// <summary>The words for the part in which something stands. A part is what its root element says, whatever its name.</summary>
static class StoryNames
{
    /// <summary>正文, 页眉, 脚注2 …: the part, and for a note its number in it.</summary>
    /// <param name="root">The name of the part's root element, without its prefix.</param>
    /// <param name="part">The part's name; given for what has no words of its own.</param>
    /// <param name="note">The number of a note in its part; null when none is meant.</param>
    public static string Of(string root, string part, int? note)
    {
        var number = note?.ToString(CultureInfo.InvariantCulture) ?? "";
        return root switch
        {
            "document" => "正文",
            "hdr" => "页眉",
            "ftr" => "页脚",
            "footnotes" => "脚注" + number,
            "endnotes" => "尾注" + number,
            "comments" => "批注" + number,
            "coreProperties" or "Properties" => "文档属性",
            "chartSpace" => "图表",
            "dataModel" or "drawing" when part.Contains("/diagrams/", StringComparison.Ordinal) => "SmartArt",
            _ => part,
        };
    }

    static readonly SearchValues<byte> NameEnds = SearchValues.Create(" />\t\r\n"u8);

    /// <summary>The name of the root element of a part, without its prefix.</summary>
    public static string RootOf(ReadOnlySpan<byte> xml)
    {
        // Before it stand a declaration, comments and instructions at most.
        for (var at = xml.IndexOf((byte)'<'); at >= 0; at = xml.IndexOf((byte)'<'))
        {
            xml = xml[(at + 1)..];
            if (xml is [not ((byte)'?' or (byte)'!'), ..])
            {
                var name = xml[..xml.IndexOfAny(NameEnds)];
                return Encoding.UTF8.GetString(name[(name.IndexOf((byte)':') + 1)..]);
            }
        }
        return "";
    }
}
