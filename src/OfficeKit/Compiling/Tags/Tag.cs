// One tag, or one statement of a tag that holds several, and the place where it stands.
using Scriban.Syntax;

namespace OfficeKit.Compiling.Tags;

/// <summary>What a tag does to the text around it.</summary>
enum TagKind
{
    /// <summary>Prints a value.</summary>
    Value,

    /// <summary>Begins a block: for, if, case.</summary>
    Open,

    /// <summary>Divides a block: else, else if, when.</summary>
    Branch,

    /// <summary>Ends a block.</summary>
    Close,

    /// <summary>Prints nothing: a comment, an assignment, break, continue.</summary>
    Silent,

    /// <summary>Prints nothing but sets the left indent of its paragraph.</summary>
    Indent,
}

/// <summary>The level a clerk asks for by a comment in the opening tag: 按行 按段 按列 按块.</summary>
enum BlockHint
{
    None,
    Row,
    Paragraph,
    Column,
    Text,
}

/// <summary>What a clerk asks for the numbers of a list in a loop, by a comment in the opening tag: 续号 重新编号.</summary>
enum NumberHint
{
    None,
    Continue,
    Restart,
}

/// <summary>One tag, or one statement of a tag that holds several, and the place where it stands.</summary>
sealed class Tag(TagSpan span, int order, TagKind kind, string keyword)
{
    public TagSpan Span { get; } = span;

    /// <summary>The number of the tag in its part, in the order of the document.</summary>
    public int Order { get; } = order;

    public TagKind Kind { get; } = kind;

    /// <summary>for, if, case, else, when, end, break, continue; empty for the rest.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The parsed statement; null for else, end and comments, and where parsing failed.</summary>
    public ScriptStatement? Statement { get; init; }

    public BlockHint Hint { get; init; }

    public NumberHint Numbers { get; init; }

    public TextUnit Unit => Span.Unit;

    /// <summary>The tag as typed, for messages.</summary>
    public string Source => Span.Source.Length <= 80 ? Span.Source : Span.Source[..77] + "…";

    /// <summary>Whether the tag only steers or is silent, so that nothing of it is printed.</summary>
    public bool IsControl => Kind is not TagKind.Value and not TagKind.Indent;

    /// <summary>Whether the tag calls a function, by its full name.</summary>
    public bool Calls(string function) => Statement is not null && Names(Statement, function);

    static bool Names(ScriptNode node, string function) =>
        node switch
        {
            ScriptMemberExpression member => member.ToString() == function || (member.Target is { } target && Names(target, function)),
            TolerantExpression tolerant => Names(tolerant.Inner, function),
            _ => node.Children.Any(c => c is not null && Names(c, function)),
        };

    /// <summary>The bytes of the first atom of the tag.</summary>
    public int Offset => Unit.Atoms[Span.First].Start;
}
