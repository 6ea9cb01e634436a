// The words for the part in which something stands.
using System.Globalization;

namespace OfficeKit.Markup;

static class StoryNames
{
    /// <summary>正文, 页眉, 脚注2 …: the part, and for a note its number in it.</summary>
    public static string Of(string part, int? note)
    {
        var name = part[(part.LastIndexOf('/') + 1)..];
        var number = note?.ToString(CultureInfo.InvariantCulture) ?? "";
        return name switch
        {
            _ when name.StartsWith("document", StringComparison.Ordinal) => "正文",
            _ when name.StartsWith("header", StringComparison.Ordinal) => "页眉",
            _ when name.StartsWith("footer", StringComparison.Ordinal) => "页脚",
            "footnotes.xml" => "脚注" + number,
            "endnotes.xml" => "尾注" + number,
            "comments.xml" => "批注" + number,
            "core.xml" or "app.xml" or "custom.xml" => "文档属性",
            _ when part.Contains("/charts/", StringComparison.Ordinal) => "图表",
            _ when part.Contains("/diagrams/", StringComparison.Ordinal) => "SmartArt",
            _ => part,
        };
    }
}
