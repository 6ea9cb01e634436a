// Prints the values of tags: as text, as a visible blank, or as the author wants a missing one.
using System.Globalization;
using System.Text;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Data;
using OfficeKit.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Rendering;

/// <summary>Prints the values of tags: as text, as a visible blank, or as the author wants a missing one.</summary>
sealed class ValuePrinter
{
    readonly Expressions expressions;
    readonly MarkupOutput output;
    readonly RenderLog log;
    readonly RichPrinter rich;
    readonly RichServices services;

    public ValuePrinter(RichServices services)
    {
        (this.services, expressions, output, log) = (services, services.Expressions, services.Output, services.Log);
        rich = new RichPrinter(services, (piece, text) => Write(piece, text), (piece, text) => PrintText(piece, text, text));
    }

    /// <summary>The cells of the part that want to be one with their equal neighbours.</summary>
    public List<MergeMark> Merges { get; } = [];

    /// <summary>Prints the value of a tag.</summary>
    public void Print(ValuePiece piece)
    {
        expressions.Tag = piece.Tag;
        var value = expressions.Evaluate(piece.Expression);
        if (value is null or MissingText || (expressions.LastMissing is not null && log.Mode != MissingValue.Blank))
        {
            PrintMissing(
                piece,
                value as MissingText
                    ?? expressions.LastMissing
                    ?? (value is null && log.Mode != MissingValue.Empty ? expressions.Unnamed(piece.Expression) : null)
            );
            return;
        }
        var joins = value is Merged;
        if (value is Merged merged)
        {
            Merges.Add(new MergeMark(output.Length, merged.Value is RichValue inside ? inside.ToString() : AsText(merged.Value) ?? "", merged.Across));
            value = merged.Value!;
        }
        if (value is RichValue special)
        {
            rich.Print(piece, special);
            return;
        }
        if (AsText(value) is not { } text)
        {
            expressions.Tell(
                DiagnosticCodes.CannotCompute,
                log.PathOf(value) ?? "",
                "列表或对象不能直接打印。",
                "a list or an object cannot be printed.",
                "列表请用 for 或 cn.join，对象请写到它的字段。",
                "Use for or cn.join for a list, and name a field of an object."
            );
            return;
        }
        // A cell that is joined with the one above loses its value: it cannot be read back.
        InControl(
            joins ? piece with { Shape = piece.Shape with { Run = piece.Shape.Run is { } run ? run with { HoldsControls = false } : null } } : piece,
            text,
            missing: null,
            shaped => PrintText(shaped, value, text)
        );
    }

    void PrintText(ValuePiece piece, object value, string text)
    {
        if (text.AsSpan().IndexOfAny('x', 'X', '×') >= 0)
        {
            PrintWithBlanks(piece, value, text);
        }
        else
        {
            Write(piece, text);
        }
    }

    /// <summary>Prints inside a content control, when the values are to be read back; it can be so only in a run of a Word paragraph.</summary>
    void InControl(ValuePiece piece, string text, string? missing, Action<ValuePiece> print)
    {
        if (
            services.Controls is not { } controls
            || piece.Shape.Run is not { HoldsControls: true } run
            || controls.Number(piece.Expression, missing, text) is not { } number
        )
        {
            print(piece);
            return;
        }
        Raw(run.Close + controls.Open(run.Prefix, number) + run.Reopen);
        print(
            piece.Shape.AloneInParagraph
                ? piece with
                {
                    Shape = piece.Shape with
                    {
                        LineBreak = Encoding.UTF8.GetBytes(
                            $"{run.Close}{FieldControls.Close(run.Prefix)}</{run.Prefix}p>"
                                + $"{run.Paragraph}{controls.Open(run.Prefix, number, goesOn: true)}{run.Reopen}"
                        ),
                    },
                }
                : piece
        );
        Raw(run.Close + FieldControls.Close(run.Prefix) + run.Reopen);
    }

    void Raw(string markup) => output.Write(Encoding.UTF8.GetBytes(markup));

    void PrintMissing(ValuePiece piece, MissingText? missing)
    {
        switch (log.Mode)
        {
            // In error mode what is missing has been told, but for what cn.blank stands in.
            case MissingValue.Blank or MissingValue.Error when missing is not null:
                var path = missing.Path.Length > 0 ? missing.Path : Source(piece.Expression);
                InControl(
                    piece,
                    missing.Text,
                    path,
                    shaped =>
                    {
                        log.Marks.Add(new BlankMark(output.Length, path, 0, missing.Text));
                        Write(shaped, missing.Text);
                    }
                );
                break;
            case MissingValue.Keep:
                Write(piece, piece.Tag.Span.Source);
                break;
        }
    }

    void PrintWithBlanks(ValuePiece piece, object value, string text)
    {
        var path =
            log.PathOf(value is ScriptObject o && Argument.Member(o, PersonOrOffice.Name) is { } name ? name : value)
            ?? expressions.LastMissing?.Path
            ?? Source(piece.Expression);
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
    static string Source(ScriptNode expression) =>
        expression switch
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
            expressions.TellDropped(piece.Expression.ToString(), dropped);
        }
    }

    static string? AsText(object? value) =>
        value switch
        {
            string s => s,
            RichValue => null,
            int i => i.ToString(CultureInfo.InvariantCulture),
            ScriptObject o => Argument.Member(o, PersonOrOffice.Name) as string,
            System.Collections.IEnumerable => null,
            _ => Argument.Text(value),
        };

    /// <summary>Puts an address together: the value alone is the address, a value inside one is made fit for it.</summary>
    public string Address(LinkPiece link)
    {
        var address = new StringBuilder();
        var whole = link.Steps.Count(s => s.Tag is not null) == 1 && link.Steps.All(s => s.Text.Length == 0);
        foreach (var step in link.Steps)
        {
            address.Append(step.Text);
            if (step is { Tag: { } tag, Value: { } expression })
            {
                expressions.Tag = tag;
                var value = expressions.Evaluate(expression);
                if (value is not null && AsText(value) is null)
                {
                    expressions.Tell(
                        DiagnosticCodes.CannotCompute,
                        "",
                        "列表、对象和图片不能当作链接地址。",
                        "a list, an object or a picture is no address.",
                        "写到一个文字字段。",
                        "Name a field that is text."
                    );
                }
                var text = AsText(value) ?? "";
                address.Append(whole ? text : Uri.EscapeDataString(text));
            }
        }
        // What a package may hold as an address: ASCII without blanks.
        return string.Concat(
            address
                .ToString()
                .Trim()
                .EnumerateRunes()
                .Select(r =>
                    r.Value is > ' ' and < 0x7F && !"\"<>\\^`{|}".Contains((char)r.Value, StringComparison.Ordinal)
                        ? r.ToString()
                        : Uri.EscapeDataString(r.ToString())
                )
        );
    }

    /// <summary>Writes a part of a picture that stands for another.</summary>
    public void Print(PlaceholderPiece piece)
    {
        object? value = null;
        if (piece.First)
        {
            expressions.Tag = piece.Tag;
            value = expressions.Evaluate(piece.Expression);
            if (value is null or MissingText && log.Mode == MissingValue.Blank)
            {
                log.Marks.Add(new BlankMark(output.Length, (value as MissingText ?? expressions.Unnamed(piece.Expression)).Path, 0, ""));
            }
        }
        rich.Print(piece, value);
    }

    /// <summary>Writes a paragraph's left indent.</summary>
    public void Indent(IndentPiece piece)
    {
        expressions.Tag = piece.Tag;
        if (expressions.Evaluate(piece.Expression) is not { } value || value is MissingText)
        {
            return;
        }
        if (!double.TryParse(AsText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var characters) || characters is < -100 or > 100)
        {
            expressions.Tell(
                DiagnosticCodes.CannotCompute,
                "",
                "左空的字数不是 -100 到 100 之间的数。",
                "the indent is no number of characters between -100 and 100."
            );
            return;
        }
        // A 三号 character is 320 twips wide; leftChars counts hundredths of a character.
        var (hundredths, twips) = ((int)Math.Round(characters * 100), (int)Math.Round(characters * 320));
        output.Write(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" {piece.Prefix}leftChars=\"{hundredths}\" {piece.Prefix}left=\"{twips}\""))
        );
    }
}
