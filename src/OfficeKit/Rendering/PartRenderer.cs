// Writes one part: copies what is static, prints values, runs blocks.
using Scriban.Runtime;
using Scriban.Syntax;
using OfficeKit.Compiling;
using OfficeKit.Functions;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Writes one part after the other of one document. Scriban evaluates the expressions; the blocks are run here, because they carry markup.</summary>
sealed class PartRenderer
{
    enum Flow { On, Break, Continue }

    readonly MarkupContext context;
    readonly MarkupOutput output;
    readonly RenderLog log;
    readonly TemplateLimits limits;
    readonly Expressions expressions;
    readonly Identities identities;
    readonly Referred referred;
    readonly ValuePrinter printer;
    CompiledPart part = null!;
    int content, loopDepth, rounds;

    public PartRenderer(CompiledTemplate template, MarkupContext context, MarkupOutput output, RenderLog log, TemplateLimits limits, PackageAdditions additions)
    {
        (this.context, this.output, this.log, this.limits) = (context, output, log, limits);
        expressions = new Expressions(context, log, limits);
        identities = new Identities(template.FirstFree);
        printer = new ValuePrinter(expressions, output, log);
        referred = new Referred(template, output, log, identities, additions, RunElsewhere);
    }

    /// <summary>Renders a part into the output, behind the parts that are there.</summary>
    public void Render(CompiledPart compiled)
    {
        part = compiled;
        expressions.Begin(compiled);
        output.BeginPart();
        context.BeginPart(output);
        try
        {
            if (!compiled.OnDemand || !referred.WriteHeader(compiled))
            {
                Run(compiled.Pieces);
            }
        }
        catch (LimitException e)
        {
            expressions.Tell("OK1402", "", $"{e.Message}，渲染已停止。", $"{e.Message}; the render was stopped.", "简化模板，或放宽 TemplateLimits。", "Simplify the template, or widen TemplateLimits.");
        }
        log.Settle(compiled.Name, output.Written, log.Marks);
        log.Marks.Clear();
    }

    /// <summary>Runs pieces of another part in the middle of this one.</summary>
    void RunElsewhere(CompiledPart other, Piece[] pieces)
    {
        var (before, tag, shown) = (part, expressions.Tag, content);
        part = other;
        expressions.Begin(other);
        Run(pieces);
        (part, content) = (before, shown);
        expressions.Begin(before);
        expressions.Tag = tag;
    }

    Flow Run(Piece[] pieces)
    {
        foreach (var piece in pieces)
        {
            context.Step();
            var flow = Run(piece);
            if (flow != Flow.On)
            {
                return flow;
            }
        }
        return Flow.On;
    }

    Flow Run(Piece piece)
    {
        switch (piece)
        {
            case StaticPiece fixedBytes:
                Copy(fixedBytes);
                return Flow.On;
            case ValuePiece value:
                printer.Print(value);
                content++;
                return Flow.On;
            case ForPiece loop:
                return Loop(loop);
            case IfPiece choice:
                foreach (var (at, condition, body) in choice.Branches)
                {
                    expressions.Tag = at;
                    if (expressions.Test(condition))
                    {
                        return Run(body);
                    }
                }
                return Run(choice.Otherwise);
            case CasePiece choice:
                return Choose(choice);
            case GuardPiece guard:
                return Guard(guard);
            case ParagraphPiece paragraph:
                KeepParagraph(paragraph);
                return Flow.On;
            case IndentPiece indent:
                printer.Indent(indent);
                return Flow.On;
            case IdentityPiece identity:
                Write(identities.Of(identity));
                return Flow.On;
            case NotePiece note:
                Write(referred.Note(note));
                return Flow.On;
            case NotesPiece:
                referred.WriteNotes(part);
                return Flow.On;
            case HeaderPiece header:
                Write(referred.Header(header, part.Name));
                return Flow.On;
            case StatementPiece statement:
                expressions.Tag = statement.Tag;
                expressions.Evaluate(statement.Statement);
                return Flow.On;
            default:
                return ((JumpPiece)piece).Break ? Flow.Break : Flow.Continue;
        }
    }

    void Write(string text) => output.Write(System.Text.Encoding.UTF8.GetBytes(text));

    void Copy(StaticPiece piece)
    {
        foreach (var (offset, text) in piece.Blanks)
        {
            log.Marks.Add(new BlankMark(output.Length + offset, "", 0, text));
        }
        output.Write(piece.Bytes.Span);
        content += piece.HasContent ? 1 : 0;
    }

    // --- blocks --------------------------------------------------------------------------------------------------------

    Flow Loop(ForPiece loop)
    {
        expressions.Tag = loop.Tag;
        var items = Items(loop);
        if (items.Count == 0)
        {
            return Run(loop.Otherwise);
        }
        var state = new LoopState(items.Count);
        var (hadVariable, hadState) = (context.Has(loop.Variable), context.Has("for"));
        var (outerVariable, outerState) = (context.Swap(loop.Variable, null), context.Swap("for", state));
        loopDepth++;
        for (var i = 0; i < items.Count; i++)
        {
            CountRound(loop);
            state.Index = i;
            state.Changed = i == 0 || !Equals(items[i], items[i - 1]);
            context.Swap(loop.Variable, items[i]);
            if (Run(loop.Body) == Flow.Break)
            {
                break;
            }
        }
        loopDepth--;
        rounds = loopDepth == 0 ? 0 : rounds;
        context.Swap(loop.Variable, outerVariable, remove: !hadVariable);
        context.Swap("for", outerState, remove: !hadState);
        return Flow.On;
    }

    void CountRound(ForPiece loop)
    {
        if (++rounds > limits.LoopRounds)
        {
            expressions.Tag = loop.Tag;
            throw LimitException.Loop(limits);
        }
    }

    List<object?> Items(ForPiece loop)
    {
        var source = expressions.Evaluate(loop.Source);
        switch (source)
        {
            case null or MissingText:
                return [];
            case string or ScriptObject or not System.Collections.IEnumerable:
                expressions.Tell("OK1302", log.PathOf(source) ?? loop.Source.ToString(), $"“{loop.Source}”不是列表，不能用 for 逐项取出。", $"'{loop.Source}' is no list, so for cannot go through it.", "检查数据里这个字段是不是 [ … ]。", "Check that the field is [ … ] in the data.");
                return [];
        }
        var offset = loop.Offset is null ? 0 : context.ToInt(loop.Offset.Span, expressions.Evaluate(loop.Offset));
        var limit = loop.Limit is null ? int.MaxValue : context.ToInt(loop.Limit.Span, expressions.Evaluate(loop.Limit));
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

    Flow Choose(CasePiece choice)
    {
        expressions.Tag = choice.Tag;
        var value = expressions.Tolerate(choice.Value);
        foreach (var (at, values, body) in choice.Branches)
        {
            expressions.Tag = at;
            foreach (var candidate in values)
            {
                if (ScriptBinaryExpression.Evaluate(context, candidate.Span, ScriptBinaryOperator.CompareEqual, value, expressions.Tolerate(candidate)) is true)
                {
                    return Run(body);
                }
            }
        }
        return Run(choice.Otherwise);
    }

    Flow Guard(GuardPiece guard)
    {
        var (start, before) = (output.Length, content);
        var flow = Run(guard.Body);
        var empty = guard.Kind == GuardKind.Table
            ? output.Written[start..].IndexOf("<w:tr>"u8) < 0 && output.Written[start..].IndexOf("<w:tr "u8) < 0
            : content == before;
        if (empty)
        {
            output.Truncate(start);
            log.Marks.RemoveAll(m => m.Offset >= start);
        }
        return flow;
    }

    /// <summary>Looks back at what was written last: two tables that touch become one, and a cell must end in a paragraph, or Word repairs the file.</summary>
    void KeepParagraph(ParagraphPiece piece)
    {
        var last = LastTag(output.Written);
        if (piece.AfterTable ? last.StartsWith("</w:tbl>"u8) : !(last.StartsWith("</w:p>"u8) || last.StartsWith("<w:p/"u8) || last.StartsWith("<w:p "u8)))
        {
            output.Write(piece.Paragraph.Span);
        }
    }

    static ReadOnlySpan<byte> LastTag(ReadOnlySpan<byte> written)
    {
        var at = written.LastIndexOf((byte)'<');
        return at < 0 ? [] : written[at..];
    }
}
