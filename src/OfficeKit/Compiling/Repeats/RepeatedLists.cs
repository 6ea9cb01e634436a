// Decides for the lists in loops: go on counting, or begin anew for each item.
using OfficeKit.Compiling.Blocks;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Compiling.Values;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Repeats;

/// <summary>
/// One rule for numbers in loops: a list whose top level stands once in the loop's body goes on from item to item; any other begins
/// anew for each item. The hints 续号 and 重新编号 in the opening tag overrule it.
/// </summary>
sealed class RepeatedLists(XmlTree tree, PartEdits edits, IReadOnlyList<Loop> loops, CompileContext context)
{
    /// <summary>What a loop's body holds of one list: how often each level stands in it directly, and whether a loop inside repeats it.</summary>
    sealed class Use
    {
        public Dictionary<int, int> Direct { get; } = [];

        public HashSet<int> Nested { get; } = [];

        public IEnumerable<int> Levels => Direct.Keys.Union(Nested).Order();
    }

    readonly Dictionary<Loop, Dictionary<string, Use>> uses = [];
    readonly Dictionary<string, int> firstOffsets = [];
    readonly List<(XmlElement Paragraph, string NumId, int Level)> numbered = [];

    public void Restart()
    {
        if (loops.Count == 0 || context.Lists.Value is not { } lists)
        {
            return;
        }
        Collect(lists);
        var restarted = new HashSet<string>();
        foreach (var loop in loops)
        {
            foreach (var (numId, use) in uses.GetValueOrDefault(loop, []))
            {
                var levels = Restarted(loop.Block.Opener.Numbers, use);
                if (levels.Count > 0)
                {
                    restarted.Add(numId);
                    var keepsFirst = firstOffsets[numId] >= loop.Start;
                    edits.Put(
                        loop.Start,
                        Rank.RoundBegins(loop.Block.Opener),
                        new RestartPiece(numId, lists.Abstract(numId), lists.Overrides(numId, levels), keepsFirst, lists.Offset, lists.Prefix)
                    );
                }
            }
        }
        foreach (var (paragraph, numId, level) in numbered.Where(n => restarted.Contains(n.NumId)))
        {
            Refer(paragraph, numId, level);
        }
    }

    void Collect(Numbering lists)
    {
        var innermost = new InnermostLoop(loops);
        foreach (var paragraph in tree.Root.Descendants(e => e.Name == "mc:Fallback" || Wml.IsProperties(e)).Where(e => e.Name == "w:p"))
        {
            innermost.At(paragraph.Start);
            if (edits.Drops(paragraph) || lists.Of(tree, paragraph) is not { } at)
            {
                continue;
            }
            numbered.Add((paragraph, at.NumId, at.Level));
            firstOffsets.TryAdd(at.NumId, paragraph.Start);
            var direct = true;
            foreach (var loop in innermost.Around)
            {
                Count(loop, at, direct);
                direct = false;
            }
        }
    }

    void Count(Loop loop, (string NumId, int Level) at, bool direct)
    {
        if (!uses.TryGetValue(loop, out var lists))
        {
            uses[loop] = lists = [];
        }
        if (!lists.TryGetValue(at.NumId, out var use))
        {
            lists[at.NumId] = use = new Use();
        }
        if (direct)
        {
            use.Direct[at.Level] = use.Direct.GetValueOrDefault(at.Level) + 1;
        }
        else
        {
            use.Nested.Add(at.Level);
        }
    }

    static List<int> Restarted(NumberHint hint, Use use)
    {
        var levels = use.Levels.ToList();
        var goesOn = hint switch
        {
            NumberHint.Continue => true,
            NumberHint.Restart => false,
            // Word itself begins the deeper levels anew after each number of the top level.
            _ => use.Direct.GetValueOrDefault(levels[0]) == 1 && !use.Nested.Contains(levels[0]),
        };
        return goesOn ? [] : levels;
    }

    /// <summary>The paragraph takes the number of the list that was begun last.</summary>
    void Refer(XmlElement paragraph, string numId, int level)
    {
        var piece = new IdentityPiece("list", numId, Begins: false);
        var own = paragraph.Child("w:pPr")?.Child("w:numPr");
        if (own?.Child("w:numId") is { } id && tree.Attribute(id, "val")?.Value is { } value)
        {
            edits.Replace(value, piece);
            return;
        }
        // The style has the list: the paragraph names it itself.
        var p = paragraph.Prefix;
        ParagraphProperties.Put(edits, paragraph, "w:numPr", $"<{p}numPr><{p}ilvl {p}val=\"{level}\"/><{p}numId {p}val=\"", piece, $"\"/></{p}numPr>");
    }
}
