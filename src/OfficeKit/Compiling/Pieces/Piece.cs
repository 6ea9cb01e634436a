// What a compiled part is made of: static bytes, values and blocks, in order.
using OfficeKit.Compiling.Tags;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Pieces;

/// <summary>One step of a compiled part.</summary>
abstract record Piece;

/// <summary>Bytes copied as they are.</summary>
/// <param name="Bytes">A slice of the template's own part, or bytes made once when it was compiled.</param>
/// <param name="HasContent">Whether a reader would see something of it: text, a picture.</param>
/// <param name="Blanks">The visible blanks in the template's own text: offset into the bytes, and the blank.</param>
/// <param name="Number">Tells it from the other static pieces of its part: from 0 on, without a gap.</param>
sealed record StaticPiece(ReadOnlyMemory<byte> Bytes, bool HasContent, IReadOnlyList<(int Offset, string Text)> Blanks, int Number) : Piece;

/// <summary>A value printed as escaped text.</summary>
sealed record ValuePiece(Tag Tag, ScriptExpression Expression, ValueShape Shape) : Piece;

/// <summary>A statement that prints nothing.</summary>
sealed record StatementPiece(Tag Tag, ScriptStatement Statement) : Piece;

/// <summary>break or continue.</summary>
sealed record JumpPiece(bool Break) : Piece;

/// <summary>The left indent of a paragraph, in characters.</summary>
sealed record IndentPiece(Tag Tag, ScriptExpression Expression, string Prefix) : Piece;

/// <summary>A loop.</summary>
sealed record ForPiece(
    Tag Tag,
    string Variable,
    ScriptExpression Source,
    ScriptExpression? Offset,
    ScriptExpression? Limit,
    bool Reversed,
    Piece[] Body,
    Piece[] Otherwise
) : Piece;

/// <summary>Conditions tried in turn.</summary>
sealed record IfPiece(IReadOnlyList<(Tag Tag, ScriptExpression Condition, Piece[] Body)> Branches, Piece[] Otherwise) : Piece;

/// <summary>Values compared in turn.</summary>
sealed record CasePiece(
    Tag Tag,
    ScriptExpression Value,
    IReadOnlyList<(Tag Tag, IReadOnlyList<ScriptExpression> Values, Piece[] Body)> Branches,
    Piece[] Otherwise
) : Piece;

/// <summary>What may vanish when its blocks print nothing.</summary>
enum GuardKind
{
    /// <summary>A paragraph in which nothing but conditions stood.</summary>
    Paragraph,

    /// <summary>A row in which nothing but conditions stood.</summary>
    Row,

    /// <summary>A table that is left without rows.</summary>
    Table,

    /// <summary>A row that is left without cells.</summary>
    Cells,

    /// <summary>A table whose merged cells are looked at when it is written.</summary>
    Merged,
}

/// <summary>Pieces that vanish together when nothing is printed inside.</summary>
/// <param name="Kind">What vanishes.</param>
/// <param name="Prefix">The part's prefix of WordprocessingML, with its colon.</param>
/// <param name="Body">What is inside.</param>
sealed record GuardPiece(GuardKind Kind, string Prefix, Piece[] Body) : Piece;

/// <summary>A paragraph written only when none stands directly before: at a cell's end, between two tables.</summary>
/// <param name="Paragraph">The paragraph's bytes.</param>
/// <param name="AfterTable">Whether it is wanted only after a table (to keep two tables apart); else always when no paragraph stands before.</param>
sealed record ParagraphPiece(ReadOnlyMemory<byte> Paragraph, bool AfterTable) : Piece;

/// <summary>How a value's line breaks and tabs are written where it stands.</summary>
/// <param name="LineBreak">Stands for a line break.</param>
/// <param name="Tab">Stands for a tab.</param>
/// <param name="InAttribute">Whether quotes must be escaped.</param>
/// <param name="AloneInParagraph">Whether the value is alone in its paragraph, so that a line break begins a new one.</param>
/// <param name="Run">The run around the value in a Word paragraph; null elsewhere, where only text can stand.</param>
sealed record ValueShape(byte[] LineBreak, byte[] Tab, bool InAttribute, bool AloneInParagraph, RunShape? Run = null);

/// <summary>How the run around a value is left and entered again, for what is more than text.</summary>
/// <param name="Prefix">The part's prefix of WordprocessingML, with its colon.</param>
/// <param name="Start">The start of a run in the same format.</param>
/// <param name="Close">Ends text and run.</param>
/// <param name="Reopen">Begins a run in the same format, and its text.</param>
/// <param name="Properties">The run's properties.</param>
/// <param name="Room">The width there is, in twips: of the cell, or of the page's text.</param>
sealed record RunShape(string Prefix, string Start, string Close, string Reopen, string Properties, int Room)
{
    /// <summary>The start of a paragraph like the one around the run.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>Whether a content control may stand beside the run.</summary>
    public bool HoldsControls { get; init; }
}

/// <summary>A value that takes the place of its whole paragraph.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Expression">What to evaluate.</param>
/// <param name="Paragraph">The start of a paragraph in the same format.</param>
/// <param name="Shape">How text is written in the paragraph's run.</param>
sealed record BlockValuePiece(Tag Tag, ScriptExpression Expression, string Paragraph, ValueShape Shape) : Piece;

/// <summary>What of a placeholder picture is set.</summary>
enum PlaceholderPart
{
    Width,
    Height,
    Picture,
    Alt,
}

/// <summary>A part of a picture that stands for another: its alt text is the tag, its frame stays.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Expression">What to evaluate.</param>
/// <param name="Part">What is written here.</param>
/// <param name="Original">What the template has here.</param>
/// <param name="Frame">The frame's width and height, in EMU.</param>
/// <param name="First">Whether this is the first part of the picture: the value is evaluated here.</param>
sealed record PlaceholderPiece(Tag Tag, ScriptExpression Expression, PlaceholderPart Part, string Original, (long Width, long Height) Frame, bool First)
    : Piece;

/// <summary>An identity that a loop repeats: the first item keeps the template's, every further item gets one of its own.</summary>
/// <param name="Space">The identities among which it must be unique: bookmark, name, docPr, sdt, shape, footnote …</param>
/// <param name="Original">The template's value.</param>
/// <param name="Begins">Whether it stands where a new one begins; else it refers to the one that began last.</param>
sealed record IdentityPiece(string Space, string Original, bool Begins) : Piece;

/// <summary>The id in a reference to a note: the note is rendered here.</summary>
sealed record NotePiece(string Kind, string Id) : Piece;

/// <summary>The notes of a part that were rendered where the text referred to them.</summary>
sealed record NotesPiece : Piece;

/// <summary>The id in a section's reference to a header or footer, which is rendered here.</summary>
sealed record HeaderPiece(string Part, string Id) : Piece;

/// <summary>How many grid columns a cell covers, of which some are repeated by loops.</summary>
sealed record SpanPiece(int Columns, List<(ForPiece Loop, int Repeated)> Loops) : Piece;

/// <summary>The width of a column that is shared by the items of the innermost loop.</summary>
sealed record WidthPiece(int Twips) : Piece;

/// <summary>Begins a list's numbers anew, from here on.</summary>
/// <param name="NumId">The template's list.</param>
/// <param name="Abstract">What the list is an instance of.</param>
/// <param name="Overrides">What the new list says of its levels.</param>
/// <param name="KeepsFirst">Whether the first time nothing changes: the list has no number yet.</param>
/// <param name="Offset">Where a new list is declared in the numbering part.</param>
/// <param name="Prefix">That part's prefix of WordprocessingML.</param>
sealed record RestartPiece(string NumId, string Abstract, string Overrides, bool KeepsFirst, int Offset, string Prefix) : Piece;

/// <summary>An edge of a section's properties inside a loop: the last section's become those of the document's end.</summary>
sealed record SectionPiece(SectionEdge Edge) : Piece;

/// <summary>The places that count when the last section of a loop ends the document.</summary>
enum SectionEdge
{
    /// <summary>The paragraph that carries the section's properties begins.</summary>
    ParagraphBegins,

    /// <summary>The section's properties begin.</summary>
    Begins,

    /// <summary>The section's properties end.</summary>
    Ends,

    /// <summary>The paragraph that carries them ends.</summary>
    ParagraphEnds,

    /// <summary>The document's own section properties begin.</summary>
    Last,

    /// <summary>The document's own section properties end.</summary>
    LastEnds,
}

/// <summary>A step of a hyperlink's address: text, or the value of a tag.</summary>
sealed record LinkStep(string Text, Tag? Tag, ScriptExpression? Value);

/// <summary>The id by which a hyperlink names its address, which is put together here.</summary>
sealed record LinkPiece(string Id, IReadOnlyList<LinkStep> Steps) : Piece;

/// <summary>The id by which a picture frame names its chart, whose data is set here: the alt text is the tag.</summary>
sealed record ChartPiece(Tag Tag, ScriptExpression Expression, string Id) : Piece;

/// <summary>Begins an identity at the start of a loop's item, without writing it.</summary>
sealed record IdentityBeginPiece(string Space, string Original) : Piece;

/// <summary>Bytes that are written the first time only: an end of a bookmark that lies across the edge of a loop.</summary>
sealed record OncePiece(ReadOnlyMemory<byte> Bytes) : Piece;
