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
        edits.Put(tag.Offset, Rank.Value(tag), new PlaceholderPiece(tag, value, PlaceholderPart.Alt, "", frame, First: false));
        Put(embed, PlaceholderPart.Picture);
        return true;

        void Put(XmlAttribute? at, PlaceholderPart part)
        {
            if (at is { } attribute)
            {
                edits.Replace(attribute.Value, new PlaceholderPiece(tag, value, part, tree.Source(attribute.Value), frame, first));
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
        edits.Replace(id.Value, new ChartPiece(tag, value, tree.Source(id.Value)));
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
        foreach (var attribute in tree.Attributes(spacing).Where(a => a.LocalName is "line" or "lineRule"))
        {
            edits.Cut(attribute);
        }
        edits.AddAttributes(spacing, $" {p}line=\"240\" {p}lineRule=\"auto\"");
    }

    static long Number(XmlTree tree, XmlElement e, string attribute) =>
        long.TryParse(tree.Value(e, attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
