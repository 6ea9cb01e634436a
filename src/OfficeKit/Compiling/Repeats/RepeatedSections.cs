// Marks the sections in loops, so that the last one can end the document.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Repeats;

/// <summary>
/// A loop over sections would leave an empty page behind its last one: the document's own section follows it. When nothing stands in
/// between, the last item's section properties become the document's.
/// </summary>
static class RepeatedSections
{
    public static void Mark(XmlTree tree, PartEdits edits, IReadOnlyList<Loop> loops)
    {
        var last = tree.Root.Child("w:body")?.Child("w:sectPr");
        var repeated = new Stretches(loops.Select(l => (l.Start, l.End)));
        var found = false;
        foreach (
            var section in last is null || loops.Count == 0
                ? []
                : tree.Root.Descendants().Where(e => e.Name == "w:sectPr" && e.Parent!.Name == "w:pPr" && repeated.Hold(e.Start))
        )
        {
            found = true;
            var paragraph = section.Parent!.Parent!;
            Put(paragraph.Start, PartEdits.Last, SectionEdge.ParagraphBegins);
            Put(section.Start, PartEdits.First, SectionEdge.Begins);
            Put(section.End, PartEdits.First, SectionEdge.Ends);
            Put(paragraph.End, PartEdits.First, SectionEdge.ParagraphEnds);
        }
        if (found)
        {
            Put(last!.Start, PartEdits.Last, SectionEdge.Last);
            Put(last.End, PartEdits.First, SectionEdge.LastEnds);
        }

        void Put(int offset, int rank, SectionEdge edge) => edits.Inserts.Add(new PieceInsert(offset, rank, new SectionPiece(edge)));
    }
}
