// Puts a property into a paragraph's properties, where the schema wants it.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Values;

static class ParagraphProperties
{
    // The children of CT_PPr in the schema's order.
    static readonly string[] Order =
    [
        "w:pStyle",
        "w:keepNext",
        "w:keepLines",
        "w:pageBreakBefore",
        "w:framePr",
        "w:widowControl",
        "w:numPr",
        "w:suppressLineNumbers",
        "w:pBdr",
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:kinsoku",
        "w:wordWrap",
        "w:overflowPunct",
        "w:topLinePunct",
        "w:autoSpaceDE",
        "w:autoSpaceDN",
        "w:bidi",
        "w:adjustRightInd",
        "w:snapToGrid",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:mirrorIndents",
        "w:suppressOverlap",
        "w:jc",
        "w:textDirection",
        "w:textAlignment",
        "w:textboxTightWrap",
        "w:outlineLvl",
        "w:divId",
        "w:cnfStyle",
        "w:rPr",
        "w:sectPr",
        "w:pPrChange",
    ];

    /// <summary>Gives a paragraph another style.</summary>
    public static void SetStyle(PartEdits edits, XmlElement paragraph, string id)
    {
        if (paragraph.Child("w:pPr")?.Child("w:pStyle") is { } old)
        {
            edits.Cut(old.Start, old.End);
        }
        Put(edits, paragraph, "w:pStyle", $"<{paragraph.Prefix}pStyle {paragraph.Prefix}val=\"{id}\"/>", null, "");
    }

    /// <summary>Puts in what stands before the piece, the piece, and what stands after it. Properties come before anything a block puts at the start of the
    /// paragraph.</summary>
    public static void Put(PartEdits edits, XmlElement paragraph, string name, string before, Piece? piece, string after)
    {
        var p = paragraph.Prefix;
        var (properties, own) = (paragraph.Child("w:pPr"), Array.IndexOf(Order, name));
        var offset = properties is null
            ? paragraph.ContentStart
            : properties.Children.FirstOrDefault(c => Array.IndexOf(Order, c.Name) > own)?.Start ?? properties.ContentEnd;
        edits.Put(offset, Rank.Markup, (properties is null ? $"<{p}pPr>" : "") + before);
        if (piece is not null)
        {
            edits.Put(offset, Rank.PropertyValue, piece);
        }
        edits.Put(offset, Rank.PropertyEnd, after + (properties is null ? $"</{p}pPr>" : ""));
    }
}
