// Lets a picture of the template stand for one of the data: its alt text is the tag.
using System.Globalization;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Values;

static class PicturePlaceholder
{
    /// <summary>Puts the parts of the picture that the value sets; false when the owner of the alt text is no picture.</summary>
    public static bool Set(XmlTree tree, PartEdits edits, XmlElement owner, Tag tag, ScriptExpression value)
    {
        var drawing = owner.Name == "wp:docPr" ? owner.Parent : null;
        var blip = drawing?.Descendants().FirstOrDefault(e => e.Name == "a:blip");
        if (drawing?.Child("wp:extent") is not { } extent || blip is null || tree.Attribute(blip, "embed") is not { } embed)
        {
            return false;
        }
        var frame = (Number(tree, extent, "cx"), Number(tree, extent, "cy"));
        var first = true;
        foreach (var size in drawing.Descendants().Where(e => e.Name == "a:ext" && e.Parent!.Name == "a:xfrm").Prepend(extent))
        {
            Put(tree.Attribute(size, "cx"), PlaceholderPart.Width);
            Put(tree.Attribute(size, "cy"), PlaceholderPart.Height);
        }
        edits.Inserts.Add(new PieceInsert(tag.Offset, TagCutter.Rank(tag), new PlaceholderPiece(tag, value, PlaceholderPart.Alt, "", frame, First: false)));
        Put(embed, PlaceholderPart.Picture);
        return true;

        void Put((int Start, int End)? at, PlaceholderPart part)
        {
            if (at is { } stretch)
            {
                edits.Replace(stretch, new PlaceholderPiece(tag, value, part, tree.Source(stretch.Start, stretch.End), frame, first));
                first = false;
            }
        }
    }

    /// <summary>Lets the chart of a frame take its data from the value; false when the owner of the alt text is no chart.</summary>
    public static bool SetChart(XmlTree tree, PartEdits edits, XmlElement owner, Tag tag, ScriptExpression value)
    {
        var chart = owner.Name == "wp:docPr" ? owner.Parent!.Descendants().FirstOrDefault(e => e.Name == "c:chart") : null;
        if (chart is null || tree.Attribute(chart, "id") is not { } id)
        {
            return false;
        }
        edits.Replace(id, new ChartPiece(tag, value, tree.Source(id.Start, id.End)));
        return true;
    }

    /// <summary>A line of a fixed height would cut a picture off: its paragraph gets lines as high as what stands in them.</summary>
    public static void LeaveRoom(XmlTree tree, PartEdits edits, XmlElement paragraph)
    {
        var p = paragraph.Prefix;
        if (paragraph.Child("w:pPr")?.Child("w:spacing") is not { } spacing)
        {
            ParagraphProperties.Put(edits, paragraph, "w:spacing", $"<{p}spacing {p}line=\"240\" {p}lineRule=\"auto\"/>", null, "");
            return;
        }
        foreach (var (name, start, end) in tree.Attributes(spacing))
        {
            if (name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] is "line" or "lineRule")
            {
                edits.Cut(start - name.Length - 2, end + 1);
            }
        }
        edits.Inserts.Add(new TextInsert(spacing.Start + 1 + XmlTree.RawName(spacing).Length, PartEdits.First, $" {p}line=\"240\" {p}lineRule=\"auto\""));
    }

    static long Number(XmlTree tree, XmlElement e, string attribute) =>
        long.TryParse(tree.Value(e, attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
