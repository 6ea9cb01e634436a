// Builds the pieces of a part out of its bytes and its edits.
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Pieces;

/// <summary>Walks once through the part's bytes and its edits and builds the tree of pieces.</summary>
sealed class PieceBuilder(XmlTree tree, Diagnoser diagnoser, IReadOnlyList<(int Start, int End, string Text)> blanks)
{
    /// <summary>An open block or guard with the pieces of its parts so far.</summary>
    sealed class Frame(Block? block, GuardKind guard, string prefix = "")
    {
        public bool IsNote { get; init; }

        public Block? Block { get; } = block;

        public GuardKind Guard { get; } = guard;

        public string Prefix { get; } = prefix;

        public List<List<Piece>> Parts { get; } =
        [
            [],
        ];
    }

    readonly Stack<Frame> frames = new([new Frame(null, default)]);
    int position,
        nextBlank,
        staticPieces;

    /// <summary>The bodies of notes that are rendered where the text refers to them.</summary>
    public Dictionary<(string Kind, string Id), Piece[]> Notes { get; } = [];

    public Piece[] Build(PartEdits edits)
    {
        var (cuts, inserts) = edits.Settle();
        var cut = 0;
        foreach (var insert in inserts)
        {
            CopyUpTo(insert.Offset, cuts, ref cut);
            Put(insert);
        }
        CopyUpTo(tree.Bytes.Length, cuts, ref cut);
        // A frame left open belongs to a block whose edges cross another's: that has been told.
        return [.. frames.Last().Parts[0]];
    }

    void CopyUpTo(int offset, List<(int Start, int End)> cuts, ref int cut)
    {
        while (cut < cuts.Count && cuts[cut].Start < offset)
        {
            Copy(position, cuts[cut].Start);
            position = Math.Max(position, cuts[cut].End);
            cut++;
        }
        Copy(position, offset);
        position = Math.Max(position, offset);
    }

    void Copy(int start, int end)
    {
        if (end <= start)
        {
            return;
        }
        List<(int, string)>? own = null;
        while (nextBlank < blanks.Count && blanks[nextBlank].Start < end)
        {
            if (blanks[nextBlank].Start >= start)
            {
                (own ??= []).Add((blanks[nextBlank].Start - start, blanks[nextBlank].Text));
            }
            nextBlank++;
        }
        Add(new StaticPiece(tree.Bytes[start..end], VisibleMarkup.Shows(tree.Slice(start, end)), own ?? (IReadOnlyList<(int, string)>)[], staticPieces++));
    }

    void Add(Piece piece) => frames.Peek().Parts[^1].Add(piece);

    void Put(Insert insert)
    {
        switch (insert)
        {
            case TextInsert text:
                Add(new StaticPiece(System.Text.Encoding.UTF8.GetBytes(text.Text), false, [], staticPieces++));
                break;
            case PieceInsert piece:
                Add(piece.Piece);
                break;
            case NoteInsert { Opens: true }:
                frames.Push(new Frame(null, default) { IsNote = true });
                break;
            case NoteInsert note:
                // What was left open inside has been told.
                while (!frames.Peek().IsNote)
                {
                    frames.Pop();
                }
                Notes[note.Note] = [.. frames.Pop().Parts[0]];
                break;
            case GuardInsert { Opens: true } guard:
                frames.Push(new Frame(null, guard.Kind, guard.Prefix));
                break;
            case GuardInsert when frames.Peek().Block is { } crossed:
                Cross(crossed.Closer, crossed.Opener);
                break;
            case GuardInsert:
                var guarded = frames.Pop();
                Add(new GuardPiece(guarded.Guard, guarded.Prefix, [.. guarded.Parts[0]]));
                break;
            case EdgeInsert { Index: 0 } edge:
                frames.Push(new Frame(edge.Block, default));
                break;
            case EdgeInsert edge when frames.Peek().Block != edge.Block || frames.Peek().Parts.Count != edge.Index:
                Cross(edge.Block.Tags[edge.Index], frames.Peek().Block?.Opener ?? edge.Block.Opener);
                break;
            case EdgeInsert edge when edge.Index < edge.Block.Tags.Count - 1:
                frames.Peek().Parts.Add([]);
                break;
            case EdgeInsert edge:
                var frame = frames.Pop();
                if (Assemble(edge.Block, frame.Parts) is { } assembled)
                {
                    Add(assembled);
                }
                break;
        }
    }

    void Cross(Tag tag, Tag other) =>
        diagnoser.Add(
            DiagnosticCodes.CrossingBlocks,
            tag.Span,
            other.Span,
            $"它与“{other.Source}”的范围互相交叉。",
            $"its range crosses that of '{other.Source}'.",
            "让一个块完整地放在另一个块之内。",
            "Let one block stand wholly inside the other."
        );

    /// <summary>The piece of a block, given the pieces of its parts; null when its tag was refused.</summary>
    public static Piece? Assemble(Block block, List<List<Piece>> parts)
    {
        var tags = block.Tags;
        var otherwise = tags.FindIndex(t => t.Keyword == "else") is var e and > 0 ? parts[e].ToArray() : [];
        switch (block.Opener.Statement)
        {
            case ScriptForStatement { Variable: ScriptVariable variable, Iterator: { } source } loop:
                ScriptExpression? Named(string name) => loop.NamedArguments.FirstOrDefault(a => a.Name?.Name == name)?.Value;
                var reversed = loop.NamedArguments.Any(a => a.Name?.Name == "reversed");
                return new ForPiece(block.Opener, variable.Name, source, Named("offset"), Named("limit"), reversed, [.. parts[0]], otherwise);
            case ScriptIfStatement:
                return new IfPiece(
                    [
                        .. tags.Select((t, i) => (Tag: t, Condition: (t.Statement as ScriptIfStatement)?.Condition!, i))
                            .Where(t => t.Condition is not null)
                            .Select(t => (t.Tag, t.Condition, parts[t.i].ToArray())),
                    ],
                    otherwise
                );
            case ScriptCaseStatement { Value: { } value }:
                return new CasePiece(
                    block.Opener,
                    value,
                    [
                        .. tags.Select((t, i) => (Tag: t, When: t.Statement as ScriptWhenStatement, i))
                            .Where(t => t.When is not null)
                            .Select(t => (t.Tag, (IReadOnlyList<ScriptExpression>)[.. t.When!.Values], parts[t.i].ToArray())),
                    ],
                    otherwise
                );
            default:
                return null;
        }
    }
}
