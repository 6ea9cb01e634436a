// Puts a left indent that is known only when rendering into a paragraph's properties.
namespace OfficeKit.Compiling;

static class ParagraphIndent
{
    // What follows w:ind in CT_PPr, in the schema's order.
    static readonly HashSet<string> After =
    [
        "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
        "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
    ];

    /// <summary>The piece writes the attributes left and leftChars; the ones that are there go.</summary>
    public static void Set(XmlTree tree, PartEdits edits, XmlElement paragraph, IndentPiece piece)
    {
        // Properties come before anything a block puts at the start of the paragraph.
        const int rank = PartEdits.First;
        var p = paragraph.Prefix;
        var properties = paragraph.Child("w:pPr");
        var indent = properties?.Child("w:ind");
        if (indent is not null)
        {
            foreach (var (name, start, end) in tree.Attributes(indent))
            {
                if (name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] is "left" or "leftChars" or "start" or "startChars")
                {
                    edits.Cut(start - name.Length - 2, end + 1);
                }
            }
            edits.Inserts.Add(new PieceInsert(indent.Start + 1 + p.Length + 3, rank, piece));
            return;
        }
        var offset = properties is null ? paragraph.ContentStart
            : properties.Children.FirstOrDefault(c => After.Contains(c.Name))?.Start ?? properties.ContentEnd;
        edits.Inserts.Add(new TextInsert(offset, rank, properties is null ? $"<{p}pPr><{p}ind" : $"<{p}ind"));
        edits.Inserts.Add(new PieceInsert(offset, rank + 1, piece));
        edits.Inserts.Add(new TextInsert(offset, rank + 2, properties is null ? $"/></{p}pPr>" : "/>"));
    }
}
