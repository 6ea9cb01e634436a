// Drops from what loops repeat the names that only one paragraph may have.
namespace OfficeKit.Compiling;

static class RepeatedIdentities
{
    /// <summary>w14:paraId and w14:textId name one paragraph; a repeated paragraph goes without, which Word allows.</summary>
    public static void Drop(XmlTree tree, PartEdits edits, List<(int Start, int End)> loops)
    {
        if (loops.Count == 0)
        {
            return;
        }
        loops.Sort();
        var (loop, end) = (0, 0);
        foreach (var e in tree.Root.Descendants())
        {
            while (loop < loops.Count && loops[loop].Start <= e.Start)
            {
                end = Math.Max(end, loops[loop++].End);
            }
            if (e.Start < end && e.Name is "w:p" or "w:tr")
            {
                foreach (var match in RunMarkup.Identity().EnumerateMatches(tree.StartTag(e)))
                {
                    // Names and values of these attributes are ASCII, and so is what stands before them: characters are bytes.
                    edits.Cut(e.Start + match.Index, e.Start + match.Index + match.Length);
                }
            }
        }
    }
}
