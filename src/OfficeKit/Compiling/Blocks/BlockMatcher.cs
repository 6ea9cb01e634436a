// Finds which end belongs to which for, if or case.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Blocks;

/// <summary>
/// Matches block tags, innermost container first: what opens and closes in one paragraph belongs together, then what is left in
/// one cell, one row, one table …; nothing is matched across the edge of a table or text box.
/// </summary>
sealed class BlockMatcher(Diagnoser diagnoser)
{
    readonly List<Block> blocks = [];
    readonly List<Tag> orphans = [];

    /// <summary>The blocks of a part, given its tags in the order of the document.</summary>
    public List<Block> Match(IEnumerable<Tag> tags)
    {
        var root = new Level(null);
        foreach (var tag in tags.Where(t => t.Kind is TagKind.Open or TagKind.Branch or TagKind.Close))
        {
            var level = root;
            foreach (var element in tag.Unit.Owner.Chain().Reverse())
            {
                level = level.Below(element);
            }
            level.Items.Add(tag);
        }
        orphans.AddRange(Reduce(root).SelectMany(o => o.Tags));
        Report();
        return blocks;
    }

    /// <summary>A container on the way from the root to tags; items are tags and deeper levels, in order.</summary>
    sealed class Level(XmlElement? element)
    {
        public XmlElement? Element { get; } = element;

        public List<object> Items { get; } = [];

        public Level Below(XmlElement child)
        {
            if (Items is not [.., Level last] || last.Element != child)
            {
                Items.Add(last = new Level(child));
            }
            return last;
        }
    }

    /// <summary>A block that waits for its end: opener and branches so far; or a lone branch or closer.</summary>
    sealed record Pending(List<Tag> Tags);

    List<Pending> Reduce(Level level)
    {
        var open = new List<Pending>();
        foreach (var item in level.Items)
        {
            foreach (var piece in item is Level below ? Reduce(below) : [new Pending([(Tag)item])])
            {
                Take(open, piece);
            }
        }
        if (level.Element is { } e && Wml.IsBarrier(e))
        {
            orphans.AddRange(open.SelectMany(p => p.Tags));
            return [];
        }
        return open;
    }

    void Take(List<Pending> open, Pending piece)
    {
        if (piece.Tags[0].Kind == TagKind.Open || open is not [.., var last] || last.Tags[0].Kind != TagKind.Open)
        {
            open.Add(piece);
            return;
        }
        foreach (var branch in piece.Tags.Where(t => t.Kind == TagKind.Branch && !Fits(last.Tags, t)))
        {
            diagnoser.Add(
                DiagnosticCodes.MisplacedBranch,
                branch.Span,
                last.Tags[0].Span,
                $"“{branch.Keyword}”在“{last.Tags[0].Source}”里没有位置。",
                $"'{branch.Keyword}' has no place in '{last.Tags[0].Source}'.",
                "if 里写 else if 和 else，case 里写 when 和 else，for 里只写 else；else 只写一个，放在最后。",
                "An if takes else if and else, a case takes when and else, a for takes else alone; one else, at the end."
            );
        }
        last.Tags.AddRange(piece.Tags);
        if (piece.Tags[^1].Kind == TagKind.Close)
        {
            open.Remove(last);
            blocks.Add(new Block(last.Tags));
        }
    }

    static bool Fits(List<Tag> before, Tag branch) =>
        before[^1].Keyword != "else"
        && (before[0].Keyword, branch.Keyword) switch
        {
            (_, "else") => true,
            ("if", "else if") => true,
            ("case", "when") => true,
            _ => false,
        };

    void Report()
    {
        orphans.Sort((a, b) => a.Order - b.Order);
        var waiting = new List<Tag>();
        foreach (var tag in orphans)
        {
            if (tag.Kind == TagKind.Open)
            {
                waiting.Add(tag);
            }
            else if (tag.Kind == TagKind.Close && waiting.FindLast(o => World(o) != World(tag)) is { } opener)
            {
                // Both ends are there, but an edge lies between them.
                waiting.Remove(opener);
                diagnoser.Add(
                    DiagnosticCodes.EndsOnOtherLevel,
                    tag.Span,
                    opener.Span,
                    $"它与“{opener.Source}”不在同一层（一个在表格、文本框或注释内，一个在外面）。",
                    $"it is not on one level with '{opener.Source}' (one stands inside a table, text box or note, the other outside).",
                    "把两者放进同一行、同一格或同一段。",
                    "Put both into the same row, cell or paragraph."
                );
            }
            else if (tag.Kind == TagKind.Close)
            {
                diagnoser.Add(
                    DiagnosticCodes.StrayEnd,
                    tag.Span,
                    "多出的 end：前面没有与它成对的 for、if 或 case。",
                    "this end has no for, if or case before it.",
                    "删去它，或补上开头的标签。",
                    "Delete it, or add the tag that opens the block."
                );
            }
            else if (waiting.Count == 0)
            {
                diagnoser.Add(
                    DiagnosticCodes.MisplacedBranch,
                    tag.Span,
                    $"“{tag.Keyword}”不在 if、for 或 case 之内。",
                    $"'{tag.Keyword}' stands outside any if, for or case.",
                    "删去它，或补上开头的标签。",
                    "Delete it, or add the tag that opens the block."
                );
            }
        }
        foreach (var tag in waiting)
        {
            diagnoser.Add(
                DiagnosticCodes.MissingEnd,
                tag.Span,
                $"“{tag.Keyword}”没有与它成对的 end。",
                $"this '{tag.Keyword}' has no end.",
                "在块的末尾补上 {{ end }}。",
                "Add {{ end }} where the block ends."
            );
        }
    }

    static XmlElement? World(Tag tag) => tag.Unit.Owner.Chain().FirstOrDefault(Wml.IsBarrier);
}
