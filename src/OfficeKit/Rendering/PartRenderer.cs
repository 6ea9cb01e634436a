// Writes one part: copies what is static, prints values, runs blocks.
using System.Globalization;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;
using OfficeKit.Compiling;
using OfficeKit.Functions;

namespace OfficeKit.Rendering;

/// <summary>Writes one part after the other of one document. Scriban evaluates the expressions; the blocks are run here, because they carry markup.</summary>
sealed class PartRenderer(MarkupContext context, MarkupOutput output, RenderLog log, TemplateLimits limits)
{
    enum Flow { On, Break, Continue }

    CompiledPart part = null!;
    Tag? tag;
    MissingText? lastMissing;
    int content, loopDepth, rounds;

    /// <summary>Renders a part into the output.</summary>
    public void Render(CompiledPart compiled)
    {
        part = compiled;
        context.OnMissing = (name, target) => lastMissing = log.Missing(name, target, part, tag);
        output.Clear();
        try
        {
            Run(compiled.Pieces);
        }
        catch (LimitException e)
        {
            log.Add("OK1402", part, tag, "", $"{e.Message}，渲染已停止。", $"{e.Message}; the render was stopped.", "简化模板，或放宽 TemplateLimits。", "Simplify the template, or widen TemplateLimits.");
        }
        log.Settle(compiled.Name, output.Written);
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
                Print(value);
                return Flow.On;
            case ForPiece loop:
                return Loop(loop);
            case IfPiece choice:
                foreach (var (at, condition, body) in choice.Branches)
                {
                    if (Test(at, condition))
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
                Indent(indent);
                return Flow.On;
            case StatementPiece statement:
                tag = statement.Tag;
                Evaluate(statement.Statement);
                return Flow.On;
            default:
                return ((JumpPiece)piece).Break ? Flow.Break : Flow.Continue;
        }
    }

    void Copy(StaticPiece piece)
    {
        foreach (var (offset, text) in piece.Blanks)
        {
            log.Marks.Add(new BlankMark(output.Length + offset, "", 0, text));
        }
        output.Write(piece.Bytes.Span);
        content += piece.HasContent ? 1 : 0;
    }

    // --- values --------------------------------------------------------------------------------------------------------

    void Print(ValuePiece piece)
    {
        tag = piece.Tag;
        lastMissing = null;
        var value = Evaluate(piece.Expression);
        content++;
        if (value is null or MissingText || (lastMissing is not null && log.Mode != MissingValue.Blank))
        {
            PrintMissing(piece, value as MissingText ?? lastMissing ?? (value is null && log.Mode != MissingValue.Empty ? Unnamed(piece) : null));
            return;
        }
        if (AsText(value) is not { } text)
        {
            log.Add("OK1401", part, tag, log.PathOf(value) ?? "", "列表或对象不能直接打印。", "a list or an object cannot be printed.", "列表请用 for 或 cn.join，对象请写到它的字段。", "Use for or cn.join for a list, and name a field of an object.");
            return;
        }
        if (text.AsSpan().IndexOfAny('x', 'X', '×') >= 0)
        {
            PrintWithBlanks(piece, value, text);
        }
        else
        {
            Write(piece, text);
        }
    }

    /// <summary>A null that came out of an expression: its own text names it.</summary>
    MissingText Unnamed(ValuePiece piece) => lastMissing = log.Missing(piece.Expression.ToString(), null, part, tag);

    void PrintMissing(ValuePiece piece, MissingText? missing)
    {
        switch (log.Mode)
        {
            case MissingValue.Blank when missing is not null:
                log.Marks.Add(new BlankMark(output.Length, missing.Path, 0, missing.Text));
                Write(piece, missing.Text);
                break;
            case MissingValue.Keep:
                Write(piece, piece.Tag.Span.Source);
                break;
        }
    }

    void PrintWithBlanks(ValuePiece piece, object value, string text)
    {
        var path = log.PathOf(value is ScriptObject o && o.TryGetValue(null!, default, "name", out var name) ? name : value) ?? lastMissing?.Path ?? Source(piece.Expression);
        var position = 0;
        foreach (var match in BlankText.Pattern().EnumerateMatches(text))
        {
            Write(piece, text.AsSpan(position, match.Index - position));
            log.Marks.Add(new BlankMark(output.Length, path, match.Index, text.Substring(match.Index, match.Length)));
            position = match.Index;
        }
        Write(piece, text.AsSpan(position));
    }

    /// <summary>What an expression begins with: the field in front of the first pipe.</summary>
    static string Source(ScriptNode expression) => expression switch
    {
        ScriptPipeCall { From: { } from } => Source(from),
        ScriptNestedExpression { Expression: { } inner } => Source(inner),
        TolerantExpression tolerant => Source(tolerant.Inner),
        _ => expression.ToString(),
    };

    void Write(ValuePiece piece, ReadOnlySpan<char> text)
    {
        if (output.WriteText(text, piece.Shape) is var dropped and > 0)
        {
            log.Add("OK1303", part, tag, piece.Expression.ToString(), $"值里有 {dropped} 个 XML 不允许的字符或方向控制符，已去掉。", $"the value holds {dropped} characters that XML forbids or that turn the reading direction; they were dropped.", severity: DiagnosticSeverity.Warning);
        }
    }

    static string? AsText(object? value) => value switch
    {
        string s => s,
        int i => i.ToString(CultureInfo.InvariantCulture),
        ScriptObject o => o.TryGetValue(null!, default, "name", out var name) ? name as string : null,
        System.Collections.IEnumerable => null,
        _ => TemplateFunctions.Text(value),
    };

    void Indent(IndentPiece piece)
    {
        tag = piece.Tag;
        if (Evaluate(piece.Expression) is not { } value || value is MissingText)
        {
            return;
        }
        if (!double.TryParse(AsText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var characters) || characters is < -100 or > 100)
        {
            log.Add("OK1401", part, tag, "", "左空的字数不是 -100 到 100 之间的数。", "the indent is no number of characters between -100 and 100.");
            return;
        }
        // A 三号 character is 320 twips wide; leftChars counts hundredths of a character.
        var (hundredths, twips) = ((int)Math.Round(characters * 100), (int)Math.Round(characters * 320));
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" {piece.Prefix}leftChars=\"{hundredths}\" {piece.Prefix}left=\"{twips}\"")));
    }

    // --- blocks --------------------------------------------------------------------------------------------------------

    Flow Loop(ForPiece loop)
    {
        tag = loop.Tag;
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
            tag = loop.Tag;
            throw new LimitException(Words.In($"循环超过 {limits.LoopRounds} 次", $"a loop runs more than {limits.LoopRounds} times"));
        }
    }

    List<object?> Items(ForPiece loop)
    {
        var source = Evaluate(loop.Source);
        switch (source)
        {
            case null or MissingText:
                return [];
            case string or ScriptObject or not System.Collections.IEnumerable:
                log.Add("OK1302", part, tag, log.PathOf(source) ?? loop.Source.ToString(), $"“{loop.Source}”不是列表，不能用 for 逐项取出。", $"'{loop.Source}' is no list, so for cannot go through it.", "检查数据里这个字段是不是 [ … ]。", "Check that the field is [ … ] in the data.");
                return [];
        }
        var offset = loop.Offset is null ? 0 : context.ToInt(loop.Offset.Span, Evaluate(loop.Offset));
        var limit = loop.Limit is null ? int.MaxValue : context.ToInt(loop.Limit.Span, Evaluate(loop.Limit));
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

    bool Test(Tag at, ScriptExpression condition)
    {
        tag = at;
        return context.ToBool(condition.Span, Tolerate(condition));
    }

    Flow Choose(CasePiece choice)
    {
        tag = choice.Tag;
        var value = Tolerate(choice.Value);
        foreach (var (at, values, body) in choice.Branches)
        {
            tag = at;
            foreach (var candidate in values)
            {
                if (ScriptBinaryExpression.Evaluate(context, candidate.Span, ScriptBinaryOperator.CompareEqual, value, Tolerate(candidate)) is true)
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

    // --- expressions ---------------------------------------------------------------------------------------------------

    object? Tolerate(ScriptExpression expression)
    {
        context.Tolerance++;
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            context.Tolerance--;
        }
    }

    object? Evaluate(ScriptNode node)
    {
        try
        {
            return context.Evaluate(node);
        }
        catch (ScriptRuntimeException e)
        {
            for (var cause = (Exception)e; cause is not null; cause = cause.InnerException!)
            {
                if (cause is LimitException limit)
                {
                    throw limit;
                }
            }
            if (lastMissing is not null)
            {
                // A function that cannot do with a missing value: what it would print is missing too.
                return lastMissing;
            }
            if (e.OriginalMessage.Contains("iteration limit", StringComparison.Ordinal))
            {
                throw new LimitException(Words.In($"循环超过 {limits.LoopRounds} 次", $"a loop runs more than {limits.LoopRounds} times"));
            }
            log.Add("OK1401", part, tag, "", $"计算出错：{Reason(e)}。", $"it cannot be computed: {Reason(e)}.", "检查这个标签用到的值和函数。", "Check the values and functions of this tag.");
            return "";
        }
    }

    static string Reason(ScriptRuntimeException e) =>
        ((e.InnerException as ArgumentException)?.Message ?? e.InnerException?.Message ?? e.OriginalMessage).Trim().TrimEnd('.', '。');
}
