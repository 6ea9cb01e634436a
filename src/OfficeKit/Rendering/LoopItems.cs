// Takes the items of a loop out of its list.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using Scriban.Runtime;

namespace OfficeKit.Rendering;

/// <summary>Takes the items of a loop out of its list; what is no list is told.</summary>
sealed class LoopItems(Expressions expressions, RenderLog log, TemplateLimits limits)
{
    /// <summary>The items, after offset, limit and reversed; one more than a loop may go round at the most.</summary>
    public List<object?> Of(ForPiece loop)
    {
        expressions.Tag = loop.Tag;
        var source = expressions.Evaluate(loop.Source);
        switch (source)
        {
            case null or MissingText:
                return [];
            case string or ScriptObject or not System.Collections.IEnumerable:
                expressions.Tell(
                    DiagnosticCodes.WrongType,
                    log.PathOf(source) ?? loop.Source.ToString(),
                    $"“{loop.Source}”不是列表，不能用 for 逐项取出。",
                    $"'{loop.Source}' is no list, so for cannot go through it.",
                    "检查数据里这个字段是不是 [ … ]。",
                    "Check that the field is [ … ] in the data."
                );
                return [];
        }
        var offset = loop.Offset is null ? 0 : expressions.Whole(loop.Offset, otherwise: 0);
        var limit = loop.Limit is null ? int.MaxValue : expressions.Whole(loop.Limit, otherwise: int.MaxValue);
        var items = new List<object?>();
        // Walked by hand: Scriban's range is a list whose every item is counted out from its start.
        foreach (var item in (System.Collections.IEnumerable)source)
        {
            if (offset-- > 0)
            {
                continue;
            }
            if (items.Count >= limit || items.Count > limits.LoopRounds)
            {
                break;
            }
            items.Add(item);
        }
        if (loop.Reversed)
        {
            items.Reverse();
        }
        return items;
    }
}
