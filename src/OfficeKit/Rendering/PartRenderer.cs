// Writes one part: copies what is static, prints values, runs blocks.
using System.Globalization;
using OfficeKit.Compiling;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using OfficeKit.Markup;
using OfficeKit.Packaging;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Rendering;

/// <summary>Writes one part after the other of one document. Scriban evaluates the expressions; the blocks are run here, because they carry markup.</summary>
sealed class PartRenderer
{
    enum Flow
    {
        On,
        Break,
        Continue,
    }

    readonly MarkupContext context;
    readonly MarkupOutput output;
    readonly RenderLog log;
    readonly TemplateLimits limits;
    readonly Expressions expressions;
    readonly Identities identities;
    readonly Referred referred;
    readonly RichServices services;
    readonly Charts charts;
    readonly ValuePrinter printer;
    readonly BlockPrinter blockPrinter;
    readonly LastSection lastSection;
    readonly WrittenGuards guards;
    readonly LoopItems loopItems;
    readonly PackageAdditions additions;
    readonly HashSet<OncePiece> written = new(ReferenceEqualityComparer.Instance);
    LoopState? state;
    CompiledPart part = null!;
    (IEnumerable<TemplateData> Data, Action<ReadOnlySpan<byte>> Sink)? records;
    int content,
        loopDepth,
        rounds;

    public PartRenderer(
        CompiledTemplate template,
        MarkupContext context,
        MarkupOutput output,
        RenderLog log,
        TemplateLimits limits,
        PackageAdditions additions,
        TemplateFolder folder,
        bool embedData
    )
    {
        (this.context, this.output, this.log, this.limits, this.additions) = (context, output, log, limits, additions);
        expressions = new Expressions(context, log, limits);
        identities = new Identities(template);
        services = new RichServices(template, expressions, output, log, identities, additions, folder)
        {
            Controls = embedData ? new FieldControls(new DataVariables(expressions, log), identities) : null,
        };
        charts = new Charts(services);
        printer = new ValuePrinter(services);
        blockPrinter = new BlockPrinter(services, printer.Print);
        lastSection = new LastSection(output, log);
        guards = new WrittenGuards(output, log, printer.Merges);
        loopItems = new LoopItems(expressions, log, limits);
        referred = new Referred(template, output, log, identities, additions, RunElsewhere);
        services.RenderPart = referred.Render;
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
            if (!referred.WriteHeader(compiled))
            {
                // Without items nothing has asked for it: what it wants of an item is no mistake.
                log.IsSilent = compiled.OnDemand;
                Run(compiled.Pieces);
            }
        }
        catch (LimitException e)
        {
            expressions.Tell(
                DiagnosticCodes.OverLimit,
                "",
                $"{e.Message}，渲染已停止。",
                $"{e.Message}; the render was stopped.",
                "简化模板，或放宽 TemplateLimits。",
                "Simplify the template, or widen TemplateLimits."
            );
        }
        log.IsSilent = false;
        log.Settle(compiled.Name, output.Written, log.Marks);
        log.Marks.Clear();
    }

    /// <summary>Renders the main document of many records; what is whole goes to the sink at once.</summary>
    public void Render(CompiledPart main, IEnumerable<TemplateData> data, Action<ReadOnlySpan<byte>> sink)
    {
        records = (data, sink);
        Render(main);
        records = null;
        sink(output.Written);
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
                Write(charts.Fill(chart, part.Name, services.PartName));
                return Flow.On;
            case LinkPiece link:
                // A link needs an address; without one it leads to an empty page, not to the template's tag.
                Write(services.Link(link.Id, printer.Address(link) is { Length: > 0 } address ? address : "about:blank"));
                return Flow.On;
            case PlaceholderPiece placeholder:
                printer.Print(placeholder);
                return Flow.On;
            case ForPiece { Variable: MergedBody.Variable } all when records is { } merged:
                Records(all, merged.Data, merged.Sink);
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
                guards.KeepParagraph(paragraph);
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
                Write(span.Columns + span.Loops.Sum(l => l.Repeated * (loopItems.Of(l.Loop).Count - 1)));
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
            additions.Insert(
                Numbering.Part,
                piece.Offset,
                $"<{w}num {w}numId=\"{id}\"><{w}abstractNumId {w}val=\"{piece.Abstract}\"/>{piece.Overrides}</{w}num>"
            );
        }
    }

    void Write(string text) => output.Write(System.Text.Encoding.UTF8.GetBytes(text));

    void Copy(StaticPiece piece)
    {
        foreach (var (offset, text) in piece.Blanks)
        {
            log.Marks.Add(new BlankMark(output.Length + offset, "", 0, text));
        }
        output.Write(piece);
        content += piece.HasContent ? 1 : 0;
    }

    // --- blocks --------------------------------------------------------------------------------------------------------

    Flow Loop(ForPiece loop)
    {
        var items = loopItems.Of(loop);
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

    /// <summary>One record after the other, each with data and variables of its own. The last one is kept: its section may have to end the document.</summary>
    void Records(ForPiece all, IEnumerable<TemplateData> data, Action<ReadOnlySpan<byte>> sink)
    {
        var before = 0;
        foreach (var record in data)
        {
            sink(output.Written[..before]);
            output.Drop(before);
            lastSection.Shift(before);
            log.Take(record);
            context.Begin(record);
            context.BeginPart(output);
            rounds = 0;
            Run(all.Body);
            before = output.Length;
        }
    }

    /// <summary>A jump out of the middle of a paragraph or row: what is open is closed; an item that shows nothing yet, or half a row, leaves
    /// nothing.</summary>
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

    void CountRound(ForPiece loop)
    {
        if (++rounds > limits.LoopRounds)
        {
            expressions.Tag = loop.Tag;
            throw LimitException.Loop(limits);
        }
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
        guards.Settle(guard, start, showsNothing: content == before, isWhole: flow == Flow.On);
        return flow;
    }
}
