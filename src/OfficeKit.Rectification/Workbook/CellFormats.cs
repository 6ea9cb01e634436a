// Tells date formats and text formats from others.
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OfficeKit.Rectification.Workbook;

/// <summary>What the numbers of cell styles mean: a date, text, or neither.</summary>
sealed partial class CellFormats
{
    const int Text = 49;

    readonly List<int> formats;
    readonly Dictionary<int, string> codes;

    public CellFormats(XDocument? styles)
    {
        var all = styles?.Root!.Elements().ToList() ?? [];
        formats = [.. all.Where(e => e.Name.LocalName == "cellXfs").Elements().Select(x => (int?)x.Attribute("numFmtId") ?? 0)];
        codes = all.Where(e => e.Name.LocalName == "numFmts")
            .Elements()
            .DistinctBy(f => (int)f.Attribute("numFmtId")!)
            .ToDictionary(f => (int)f.Attribute("numFmtId")!, f => (string?)f.Attribute("formatCode") ?? "");
    }

    public bool IsText(int style) => Of(style) == Text || codes.GetValueOrDefault(Of(style)) == "@";

    public bool IsDate(int style) =>
        codes.TryGetValue(Of(style), out var code)
            // What stands in quotes, brackets or behind a backslash is text of the format itself.
            ? Literal().Replace(code, "").AsSpan().IndexOfAny("yYdD") >= 0
            : Of(style) is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    int Of(int style) => style >= 0 && style < formats.Count ? formats[style] : 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex Literal();
}
