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
            Put(paragraph.Start, Rank.Opening, SectionEdge.ParagraphBegins);
            Put(section.Start, Rank.Markup, SectionEdge.Begins);
            Put(section.End, Rank.Markup, SectionEdge.Ends);
            Put(paragraph.End, Rank.Markup, SectionEdge.ParagraphEnds);
        }
        if (found)
        {
            Put(last!.Start, Rank.Opening, SectionEdge.Last);
            Put(last.End, Rank.Markup, SectionEdge.LastEnds);
        }

        void Put(int offset, Rank rank, SectionEdge edge) => edits.Put(offset, rank, new SectionPiece(edge));
    }
}
