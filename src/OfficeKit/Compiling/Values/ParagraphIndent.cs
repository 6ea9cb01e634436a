// Puts a left indent that is known only when rendering into a paragraph's properties.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Values;

static class ParagraphIndent
{
    /// <summary>The piece writes the attributes left and leftChars; the ones that are there go.</summary>
    public static void Set(XmlTree tree, PartEdits edits, XmlElement paragraph, IndentPiece piece)
    {
        var p = paragraph.Prefix;
        var indent = paragraph.Child("w:pPr")?.Child("w:ind");
        if (indent is not null)
        {
            foreach (var attribute in tree.Attributes(indent).Where(a => a.LocalName is "left" or "leftChars" or "start" or "startChars"))
            {
                edits.Cut(attribute);
            }
            edits.Put(XmlTree.AfterName(indent), Rank.Markup, piece);
            return;
        }
        ParagraphProperties.Put(edits, paragraph, "w:ind", $"<{p}ind", piece, "/>");
    }
}
