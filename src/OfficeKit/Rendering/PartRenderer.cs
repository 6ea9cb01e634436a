// Writes one part: copies what is static, prints values, runs blocks.
using System.Globalization;
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
    readonly RichServices services;
    readonly ValuePrinter printer;
    readonly BlockPrinter blockPrinter;
    readonly LastSection lastSection;
    readonly PackageAdditions additions;
    readonly HashSet<OncePiece> written = new(ReferenceEqualityComparer.Instance);
    LoopState? state;
    CompiledPart part = null!;
    int content, loopDepth, rounds;

    public PartRenderer(CompiledTemplate template, MarkupContext context, MarkupOutput output, RenderLog log, TemplateLimits limits, PackageAdditions additions, TemplateFolder folder, bool embedData)
    {
        (this.context, this.output, this.log, this.limits, this.additions) = (context, output, log, limits, additions);
        expressions = new Expressions(context, log, limits);
        identities = new Identities(template);
        services = new RichServices(template, expressions, output, log, identities, additions, folder)
        {
            Controls = embedData ? new FieldControls(new DataVariables(expressions, log), identities) : null,
        };
        printer = new ValuePrinter(services);
        blockPrinter = new BlockPrinter(services, printer.Print);
        lastSection = new LastSection(output, log);
        referred = new Referred(template, output, log, identities, additions, RunElsewhere);
    }

    /// <summary>Renders a part into the output, behind the parts that are there.</summary>
    public void Render(CompiledPart compiled)
    {
        part = compiled;
        services.PartName = compiled.Name;
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

    /// <summary>Declares what values brought along. To be called once, when all parts are rendered.</summary>
    public void Settle() => services.Lists.Settle();

    /// <summary>Keeps the data in the document.</summary>
    public void Embed(TemplateData data, string template, string version) => services.Controls?.Embed(additions, data.Json, template, version);

    /// <summary>Runs pieces of another part in the middle of this one.</summary>
    void RunElsewhere(CompiledPart other, Piece[] pieces, string name)
    {
        var (before, beforeName, tag, shown) = (part, services.PartName, expressions.Tag, content);
        (part, services.PartName) = (other, name);
        expressions.Begin(other);
        Run(pieces);
        (part, services.PartName, content) = (before, beforeName, shown);
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
            case BlockValuePiece value:
                blockPrinter.Print(value);
                content++;
                return Flow.On;
            case ChartPiece chart:
                Write(services.Charts.Fill(chart, part.Name, services.PartName));
                return Flow.On;
            case LinkPiece link:
                // A link needs an address; without one it leads to an empty page, not to the template's tag.
                Write(services.Link(link.Id, printer.Address(link) is { Length: > 0 } address ? address : "about:blank"));
                return Flow.On;
            case PlaceholderPiece placeholder:
                printer.Print(placeholder);
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
            case OncePiece once:
                if (written.Add(once))
                {
                    output.Write(once.Bytes.Span);
                }
                return Flow.On;
            case IdentityBeginPiece begin:
                identities.Of(new IdentityPiece(begin.Space, begin.Original, Begins: true));
                return Flow.On;
            case NotePiece note:
                Write(referred.Note(note));
                return Flow.On;
            case NotesPiece:
                referred.WriteNotes(part);
                return Flow.On;
            case RestartPiece restart:
                Restart(restart);
                return Flow.On;
            case SectionPiece section:
                lastSection.Pass(section.Edge);
                return Flow.On;
            case SpanPiece span:
                Write(span.Columns + span.Loops.Sum(l => l.Repeated * (Count(l.Loop) - 1)));
                return Flow.On;
            case WidthPiece width:
                Write(Math.Max(1, width.Twips / Math.Max(1, state?.Length ?? 1)));
                return Flow.On;
            case HeaderPiece header:
                Write(referred.Header(header, part.Name));
                return Flow.On;
            case StatementPiece statement:
                expressions.Tag = statement.Tag;
                expressions.Evaluate(statement.Statement);
                if (statement.Statement is ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable target } assigned })
                {
                    services.Controls?.Variables.Set(target.Name, services.Controls.Variables.Of(assigned.Value));
                    if (!context.Has(target.Name))
                    {
                        // What went wrong has been told; that the variable is missing now is no news.
                        context.Swap(target.Name, new MissingText("", ""));
                    }
                }
                return Flow.On;
            default:
                return ((JumpPiece)piece).Break ? Flow.Break : Flow.Continue;
        }
    }

    void Write(int number) => Write(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Declares a list like the template's that begins anew.</summary>
    void Restart(RestartPiece piece)
    {
        if (identities.Renew(piece) is (var id, true))
        {
            var w = piece.Prefix;
            additions.Insert(Numbering.Part, piece.Offset, $"<{w}num {w}numId=\"{id}\"><{w}abstractNumId {w}val=\"{piece.Abstract}\"/>{piece.Overrides}</{w}num>");
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
        var outer = state;
        state = new LoopState(items.Count);
        var (hadVariable, hadState) = (context.Has(loop.Variable), context.Has("for"));
        var (outerVariable, outerState) = (context.Swap(loop.Variable, null), context.Swap("for", state));
        var current = state;
        var variables = services.Controls?.Variables;
        var outerPath = variables?.Set(loop.Variable, null) ?? default;
        var first = loop.Offset is null || variables is null ? 0 : expressions.Whole(loop.Offset, otherwise: 0);
        loopDepth++;
        for (var i = 0; i < items.Count; i++)
        {
            CountRound(loop);
            current.Index = i;
            current.Changed = i == 0 || !Equals(items[i], items[i - 1]);
            context.Swap(loop.Variable, items[i]);
            variables?.Set(loop.Variable, variables.Item(loop.Source, items[i], loop.Reversed ? -1 : first + i));
            var (start, shown) = (output.Length, content);
            var flow = Run(loop.Body);
            if (flow != Flow.On)
            {
                LeaveItem(start, shown);
            }
            if (flow == Flow.Break)
            {
                break;
            }
        }
        state = outer;
        loopDepth--;
        rounds = loopDepth == 0 ? 0 : rounds;
        context.Swap(loop.Variable, outerVariable, remove: !hadVariable);
        context.Swap("for", outerState, remove: !hadState);
        variables?.Restore(loop.Variable, outerPath);
        return Flow.On;
    }

    /// <summary>A jump out of the middle of a paragraph or row: what is open is closed; an item that shows nothing yet, or half a row, leaves nothing.</summary>
    void LeaveItem(int start, int shown)
    {
        var open = OpenElements.In(output.Written[start..]);
        if (open.Count == 0)
        {
            return;
        }
        if (content == shown || open.Exists(name => name.EndsWith("tr", StringComparison.Ordinal) || name.EndsWith("tc", StringComparison.Ordinal)))
        {
            output.Truncate(start);
            content = shown;
            log.Marks.RemoveAll(m => m.Offset >= start);
            return;
        }
        for (var i = open.Count - 1; i >= 0; i--)
        {
            Write($"</{open[i]}>");
        }
    }

    int Count(ForPiece loop)
    {
        expressions.Tag = loop.Tag;
        return Items(loop).Count;
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

    Flow Choose(CasePiece choice)
    {
        expressions.Tag = choice.Tag;
        var value = expressions.Tolerate(choice.Value);
        foreach (var (at, values, body) in choice.Branches)
        {
            expressions.Tag = at;
            foreach (var candidate in values)
            {
                if (expressions.AreEqual(value, candidate))
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
        var empty = guard.Kind switch
        {
            GuardKind.Table => !Holds(start, $"<{guard.Prefix}tr"),
            GuardKind.Cells => !Holds(start, $"<{guard.Prefix}tc"),
            GuardKind.Merged => false,
            _ => content == before,
        };
        if (empty)
        {
            output.Truncate(start);
            log.Marks.RemoveAll(m => m.Offset >= start);
        }
        else if (guard.Kind == GuardKind.Merged && flow == Flow.On)
        {
            Merge(guard, start);
        }
        return flow;
    }

    /// <summary>Whether a start tag was written after a mark.</summary>
    bool Holds(int start, string tag)
    {
        var written = output.Written[start..];
        var needle = System.Text.Encoding.UTF8.GetBytes(tag);
        for (var at = written.IndexOf(needle); at >= 0; at = written.IndexOf(needle))
        {
            written = written[(at + needle.Length)..];
            if (written is [(byte)'>' or (byte)' ' or (byte)'/', ..])
            {
                return true;
            }
        }
        return false;
    }

    void Merge(GuardPiece guard, int start)
    {
        var marks = printer.Merges.FindAll(m => m.Offset >= start).ConvertAll(m => m with { Offset = m.Offset - start });
        printer.Merges.RemoveAll(m => m.Offset >= start);
        if (output.Length > start)
        {
            Splicing.Apply(output, log, start, MergedCells.Changes(output.Written[start..].ToArray(), guard.Prefix, marks));
        }
    }

    /// <summary>Looks back at what was written last: two tables that touch become one, and a cell must end in a paragraph, or Word repairs the file.</summary>
    void KeepParagraph(ParagraphPiece piece)
    {
        var (name, ends) = LastTag(output.Written);
        if (piece.AfterTable ? ends && name.SequenceEqual("tbl"u8) : !name.SequenceEqual("p"u8))
        {
            output.Write(piece.Paragraph.Span);
        }
    }

    /// <summary>The last tag's name without prefix, and whether it is an end tag.</summary>
    static LastMarkup LastTag(ReadOnlySpan<byte> written)
    {
        var at = written.LastIndexOf((byte)'<');
        if (at < 0)
        {
            return new([], false);
        }
        var tag = written[(at + 1)..];
        var ends = tag is [(byte)'/', ..];
        var name = ends ? tag[1..] : tag;
        name = name.IndexOfAny(" />"u8) is var stop and >= 0 ? name[..stop] : name;
        return new(name[(name.IndexOf((byte)':') + 1)..], ends);
    }

    readonly ref struct LastMarkup(ReadOnlySpan<byte> name, bool ends)
    {
        readonly ReadOnlySpan<byte> name = name;

        public void Deconstruct(out ReadOnlySpan<byte> last, out bool isEnd)
        {
            last = name;
            isEnd = ends;
        }
    }
}
