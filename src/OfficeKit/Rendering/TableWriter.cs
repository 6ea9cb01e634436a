// Writes tables that values bring along.
using System.Globalization;
using System.Text;

namespace OfficeKit.Rendering;

/// <summary>Writes a table with borders, as wide as the text; the first row is the head and comes again on every page.</summary>
static class TableWriter
{
    /// <summary>The markup of a table. Rows that are too short get empty cells.</summary>
    /// <param name="w">The part's prefix of WordprocessingML, with its colon.</param>
    /// <param name="style">The id of the style of its paragraphs; null for the usual one.</param>
    /// <param name="room">The width in twips.</param>
    /// <param name="rows">The runs of each cell.</param>
    /// <param name="align">How a column is aligned below the head: left, center, right.</param>
    public static string Write(string w, string? style, int room, IReadOnlyList<IReadOnlyList<string>> rows, Func<int, string>? align = null)
    {
        var columns = Math.Max(1, rows.Max(r => r.Count));
        var width = room / columns;
        var xml = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<{w}tbl><{w}tblPr><{w}tblW {w}w=\"5000\" {w}type=\"pct\"/><{w}tblBorders>");
        foreach (var edge in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.Append(CultureInfo.InvariantCulture, $"<{w}{edge} {w}val=\"single\" {w}sz=\"4\" {w}space=\"0\" {w}color=\"auto\"/>");
        }
        xml.Append(CultureInfo.InvariantCulture, $"</{w}tblBorders></{w}tblPr><{w}tblGrid>")
            .Insert(xml.Length, $"<{w}gridCol {w}w=\"{width}\"/>", columns)
            .Append(CultureInfo.InvariantCulture, $"</{w}tblGrid>");
        for (var r = 0; r < rows.Count; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<{w}tr><{w}trPr><{w}cantSplit/>{(r == 0 ? $"<{w}tblHeader/>" : "")}</{w}trPr>");
            for (var c = 0; c < columns; c++)
            {
                xml.Append(
                        CultureInfo.InvariantCulture,
                        $"<{w}tc><{w}tcPr><{w}tcW {w}w=\"{width}\" {w}type=\"dxa\"/><{w}vAlign {w}val=\"center\"/></{w}tcPr><{w}p><{w}pPr>"
                            + $"{Style(w, style)}<{w}ind {w}firstLineChars=\"0\" {w}firstLine=\"0\"/>"
                    )
                    .Append(
                        CultureInfo.InvariantCulture,
                        $"<{w}jc {w}val=\"{(r == 0 ? "center" : align?.Invoke(c) ?? "left")}\"/></{w}pPr>{(c < rows[r].Count ? rows[r][c] : "")}</{w}p></{w}tc>"
                    );
            }
            xml.Append(CultureInfo.InvariantCulture, $"</{w}tr>");
        }
        return xml.Append(CultureInfo.InvariantCulture, $"</{w}tbl>").ToString();
    }

    /// <summary>The element that names a paragraph's style.</summary>
    public static string Style(string w, string? id) => id is null ? "" : $"<{w}pStyle {w}val=\"{id}\"/>";
}
