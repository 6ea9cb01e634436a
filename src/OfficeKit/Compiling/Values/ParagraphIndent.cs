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
            foreach (var (name, start, end) in tree.Attributes(indent))
            {
                if (name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] is "left" or "leftChars" or "start" or "startChars")
                {
                    edits.Cut(start - name.Length - 2, end + 1);
                }
            }
            edits.Inserts.Add(new PieceInsert(indent.Start + 1 + p.Length + 3, PartEdits.First, piece));
            return;
        }
        ParagraphProperties.Put(edits, paragraph, "w:ind", $"<{p}ind", piece, "/>");
    }
}
