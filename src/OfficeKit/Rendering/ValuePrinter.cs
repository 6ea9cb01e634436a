// Prints the values of tags: as text, as a visible blank, or as the author wants a missing one.
using System.Globalization;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;
using OfficeKit.Compiling;
using OfficeKit.Functions;

namespace OfficeKit.Rendering;

/// <summary>Prints the values of tags: as text, as a visible blank, or as the author wants a missing one.</summary>
sealed class ValuePrinter(Expressions expressions, MarkupOutput output, RenderLog log)
{
    /// <summary>Prints the value of a tag.</summary>
    public void Print(ValuePiece piece)
    {
        expressions.Tag = piece.Tag;
        var value = expressions.Evaluate(piece.Expression);
        if (value is null or MissingText || (expressions.LastMissing is not null && log.Mode != MissingValue.Blank))
        {
            PrintMissing(piece, value as MissingText ?? expressions.LastMissing ?? (value is null && log.Mode != MissingValue.Empty ? expressions.Unnamed(piece.Expression) : null));
            return;
        }
        if (value is RichValue rich)
        {
            PrintRich(piece, rich);
            return;
        }
        if (AsText(value) is not { } text)
        {
            expressions.Tell("OK1401", log.PathOf(value) ?? "", "列表或对象不能直接打印。", "a list or an object cannot be printed.", "列表请用 for 或 cn.join，对象请写到它的字段。", "Use for or cn.join for a list, and name a field of an object.");
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

    void PrintRich(ValuePiece piece, RichValue value)
    {
        if (piece.Shape.Run is not { } run)
        {
            expressions.Tell("OK1403", "", "这里只能放文字，不能放分页或链接。", "only text can stand here, no page break and no link.", "把它移到正文的段落里。", "Move it into a paragraph.");
            return;
        }
        switch (value)
        {
            case PageBreak:
                Raw($"{run.Close}<{run.Prefix}r><{run.Prefix}br {run.Prefix}type=\"page\"/></{run.Prefix}r>{run.Reopen}");
                break;
            case Link link:
                // A field needs no relationship, so the part's other files stay as they are.
                Raw($"{run.Close}{Field(run, "begin")}{run.Start}<{run.Prefix}instrText xml:space=\"preserve\"> HYPERLINK \"");
                Write(piece, link.Url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal).ReplaceLineEndings(" "));
                Raw($"\" </{run.Prefix}instrText></{run.Prefix}r>{Field(run, "separate")}{run.Reopen}");
                Write(piece, link.Text.ReplaceLineEndings(" "));
                Raw($"{run.Close}{Field(run, "end")}{run.Reopen}");
                break;
        }
    }

    static string Field(RunShape run, string type) => $"{run.Start}<{run.Prefix}fldChar {run.Prefix}fldCharType=\"{type}\"/></{run.Prefix}r>";

    void Raw(string markup) => output.Write(Encoding.UTF8.GetBytes(markup));

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
        var path = log.PathOf(value is ScriptObject o && o.TryGetValue(null!, default, "name", out var name) ? name : value) ?? expressions.LastMissing?.Path ?? Source(piece.Expression);
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
            expressions.Tell("OK1303", piece.Expression.ToString(), $"值里有 {dropped} 个 XML 不允许的字符或方向控制符，已去掉。", $"the value holds {dropped} characters that XML forbids or that turn the reading direction; they were dropped.", severity: DiagnosticSeverity.Warning);
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
            expressions.Tell("OK1401", "", "左空的字数不是 -100 到 100 之间的数。", "the indent is no number of characters between -100 and 100.");
            return;
        }
        // A 三号 character is 320 twips wide; leftChars counts hundredths of a character.
        var (hundredths, twips) = ((int)Math.Round(characters * 100), (int)Math.Round(characters * 320));
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" {piece.Prefix}leftChars=\"{hundredths}\" {piece.Prefix}left=\"{twips}\"")));
    }
}
