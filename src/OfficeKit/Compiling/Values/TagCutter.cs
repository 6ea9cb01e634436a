// Cuts the tags' own text out of its runs, and puts the values there.
using OfficeKit.Compiling.Blocks;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using OfficeKit.Markup;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Values;

/// <summary>Cuts the tags' own text out of its runs, and puts each value where its tag began, in that run's format (R209).</summary>
sealed class TagCutter(XmlTree tree, PartEdits edits, BlockEdges edges, Lazy<StyleSheet> styles)
{
    readonly TextRoom room = new(tree);
    readonly HashSet<XmlElement> preserved = [];

    public void Cut(TaggedUnit tagged)
    {
        foreach (var span in tagged.Tags.Select(t => t.Span).Distinct())
        {
            CutSpan(tagged, span);
        }
        foreach (var tag in tagged.Tags)
        {
            switch (tag)
            {
                case { Kind: TagKind.Value, Statement: ScriptExpressionStatement { Expression: { } value } }:
                    PutValue(tagged, tag, value);
                    break;
                case { Kind: TagKind.Indent, Statement: ScriptExpressionStatement { Expression: ScriptFunctionCall { Arguments: [{ } amount, ..] } } }:
                    ParagraphIndent.Set(tree, edits, tagged.Owner, new IndentPiece(tag, amount, tagged.Owner.Prefix));
                    break;
            }
        }
    }

    void PutValue(TaggedUnit tagged, Tag tag, ScriptExpression value)
    {
        var isPicture = tag.Gives(ValueKind.Picture);
        if (tagged.BlockValue == tag)
        {
            edits.Drop(tagged.Owner);
            edges.Unsteady.Add(tagged.Owner.Parent!);
            edits.Put(tagged.Owner.End, Rank.Value(tag), new BlockValuePiece(tag, value, RunMarkup.ParagraphStart(tree, tagged.Owner), Shape(tagged, tag)));
        }
        else if (isPicture && tagged.Unit.Kind == TextKind.Attribute && PicturePlaceholder.Set(tree, edits, tagged.Owner, tag, value))
        {
            // The picture's frame stays; the tag was its alt text.
        }
        else if (tagged.Unit.Kind == TextKind.Attribute && tag.Gives(ValueKind.Chart) && PicturePlaceholder.SetChart(tree, edits, tagged.Owner, tag, value))
        {
            // So does a chart with its form; its data is the value.
        }
        else
        {
            edits.Put(tag.Offset, Rank.Value(tag), new ValuePiece(tag, value, Shape(tagged, tag)));
            if (isPicture && tagged.Unit.Kind == TextKind.Word && tagged.OnlyValue(tag))
            {
                PicturePlaceholder.LeaveRoom(tree, edits, tagged.Owner);
            }
            if (
                tag.Gives(ValueKind.Styled)
                && tagged.Unit.Kind == TextKind.Word
                && tagged.OnlyValue(tag)
                && StyleName(value) is { } name
                && styles.Value.Find(name) is { Type: "paragraph" } style
            )
            {
                ParagraphProperties.SetStyle(edits, tagged.Owner, style.Id);
            }
        }
    }

    /// <summary>The style that a tag names in so many words.</summary>
    static string? StyleName(ScriptExpression value) =>
        value switch
        {
            ScriptPipeCall { To: ScriptFunctionCall { Arguments: [ScriptLiteral { Value: string name }, ..] } } => name,
            ScriptFunctionCall { Arguments: [_, ScriptLiteral { Value: string name }, ..] } => name,
            _ => null,
        };

    /// <summary>
    /// Puts what acts without printing where it stands among the edges of blocks: never before the edge of an earlier tag nor behind
    /// that of a later one. To be called when those are placed.
    /// </summary>
    public void PutSilent(TaggedUnit tagged)
    {
        var indent = tagged.Tags.FindLast(t => t.Kind == TagKind.Indent);
        var latest = Latest(tagged.Tags);
        var earliest = int.MinValue;
        for (var i = 0; i < tagged.Tags.Count; i++)
        {
            var tag = tagged.Tags[i];
            if (edges.Offsets.TryGetValue(tag, out var edge))
            {
                earliest = Math.Max(earliest, edge);
            }
            else if (tag.Kind == TagKind.Silent && (tag.Statement is not null || tag.Keyword is "break" or "continue"))
            {
                Piece piece = tag.Statement is { } statement ? new StatementPiece(tag, statement) : new JumpPiece(tag.Keyword == "break");
                // The indent is written before the text: what is worked out for it comes before it, too.
                var offset = indent?.Order > tag.Order ? tagged.Owner.Start : Math.Min(Math.Max(Offset(tagged, tag), earliest), latest[i]);
                edits.Put(offset, Rank.Value(tag), piece);
            }
        }
    }

    /// <summary>For each tag, the first edge behind it.</summary>
    int[] Latest(List<Tag> tags)
    {
        var latest = new int[tags.Count];
        var next = int.MaxValue;
        for (var i = tags.Count - 1; i >= 0; i--)
        {
            latest[i] = next;
            next = edges.Offsets.TryGetValue(tags[i], out var edge) ? Math.Min(next, edge) : next;
        }
        return latest;
    }

    /// <summary>Where a silent tag acts: before its run when that goes, as the edges of blocks there do.</summary>
    static int Offset(TaggedUnit tagged, Tag tag) => tagged.Run(tag) is var run && tagged.Vanishes(run) ? run.Start : tag.Offset;

    void CutSpan(TaggedUnit tagged, TagSpan span)
    {
        var atoms = tagged.Unit.Atoms;
        for (var i = span.First; i < span.End; )
        {
            var leaf = atoms[i].Leaf;
            var start = i;
            while (i < span.End && atoms[i].Leaf == leaf)
            {
                i++;
            }
            if (atoms[start].Char == TextUnit.Object)
            {
                continue;
            }
            var run = tagged.IsParagraph ? leaf.Parent! : leaf;
            if (tagged.IsParagraph && tagged.Vanishes(run))
            {
                edits.Cut(run.Start, run.End);
            }
            else if (tagged.IsParagraph && !Wml.IsText(leaf))
            {
                edits.Cut(leaf.Start, leaf.End);
            }
            else
            {
                edits.Cut(atoms[start].Start, atoms[i - 1].End);
                Preserve(tagged, leaf);
            }
        }
    }

    /// <summary>Blanks at the edge of a text are dropped by Word unless it is marked: w:t needs xml:space once its text is not the author's own.</summary>
    void Preserve(TaggedUnit tagged, XmlElement leaf)
    {
        if (tagged.Unit.Kind == TextKind.Word && preserved.Add(leaf) && !tree.Attributes(leaf).Exists(a => a.Name == "xml:space"))
        {
            edits.Put(leaf.ContentStart - 1, Rank.Markup, " xml:space=\"preserve\"");
        }
    }

    ValueShape Shape(TaggedUnit tagged, Tag tag)
    {
        var leaf = tagged.Unit.Atoms[tag.Span.First].Leaf;
        switch (tagged.Unit.Kind)
        {
            case TextKind.Word:
                var (p, run) = (leaf.Prefix, leaf.Parent!);
                var reopen = $"<{p}t xml:space=\"preserve\">";
                var alone = run.Parent == tagged.Owner && !tagged.EndsSection && tagged.OnlyValue(tag);
                return new ValueShape(
                    Utf8(
                        alone
                            ? $"</{p}t></{p}r></{p}p>{RunMarkup.ParagraphStart(tree, tagged.Owner)}{RunMarkup.RunStart(tree, run)}{reopen}"
                            : $"</{p}t><{p}br/>{reopen}"
                    ),
                    Utf8($"</{p}t><{p}tab/>{reopen}"),
                    InAttribute: false,
                    alone,
                    new RunShape(
                        p,
                        RunMarkup.RunStart(tree, run),
                        $"</{p}t></{p}r>",
                        RunMarkup.RunStart(tree, run) + reopen,
                        run.Child("w:rPr") is { } properties ? tree.Source(properties.Start, properties.End) : "",
                        room.Of(tag)
                    )
                    {
                        Paragraph = alone ? RunMarkup.ParagraphStart(tree, tagged.Owner) : "",
                        HoldsControls =
                            !run.Chain().Any(e => e.Name == "mc:Fallback")
                            && run.Parent!.Name is "w:p" or "w:hyperlink" or "w:ins" or "w:smartTag" or "w:sdtContent" or "w:fldSimple",
                    }
                );
            case TextKind.Drawing:
                var a = leaf.Prefix;
                var start = RunMarkup.RunStart(tree, leaf.Parent!);
                return new ValueShape(Utf8($"</{a}t></{a}r><{a}br/>{start}<{a}t>"), [(byte)'\t'], InAttribute: false, AloneInParagraph: false);
            case TextKind.Attribute:
                return new ValueShape("&#10;"u8.ToArray(), "&#9;"u8.ToArray(), InAttribute: true, AloneInParagraph: false);
            default:
                return new ValueShape([(byte)' '], [(byte)' '], InAttribute: false, AloneInParagraph: false);
        }
    }

    static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
