// Prints the values that take the place of their whole paragraph.
using System.Security;
using System.Text;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using OfficeKit.Markup;
using OfficeKit.Plumbing;

namespace OfficeKit.Rendering;

/// <summary>Prints the values that take the place of their whole paragraph: Markdown, tables, included files.</summary>
/// <param name="services">What rich values need of the render.</param>
/// <param name="print">Prints what is no such value, in a paragraph.</param>
sealed partial class BlockPrinter(RichServices services, Action<ValuePiece> print)
{
    public void Print(BlockValuePiece piece)
    {
        var run = piece.Shape.Run!;
        services.Expressions.Tag = piece.Tag;
        var value = services.Expressions.Evaluate(piece.Expression);
        var paper = new MarkdownWriter.Paper(piece.Paragraph, StyleOf(piece.Paragraph, run.Prefix), run);
        switch (value)
        {
            case MarkdownText markdown:
                Write(new MarkdownWriter(services).Blocks(markdown.Text, paper), run.Prefix);
                break;
            case TableRows { Rows.Count: 0 }:
                break;
            case TableRows table:
                Write(
                    TableWriter.Write(
                        run.Prefix,
                        paper.Style,
                        run.Room,
                        [.. table.Rows.Select((r, i) => (IReadOnlyList<string>)[.. r.Select(c => Cell(c, i == 0, run))])]
                    ),
                    run.Prefix
                );
                break;
            case IncludedFile file:
                if (new IncludedDocument(services).Read(file.File, run.Prefix) is { } body)
                {
                    Write(body, run.Prefix);
                }
                break;
            default:
                Raw(piece.Paragraph + run.Reopen);
                print(new ValuePiece(piece.Tag, piece.Expression, piece.Shape));
                Raw(run.Close + $"</{run.Prefix}p>");
                break;
        }
    }

    string Cell(string text, bool head, RunShape run)
    {
        var properties = head ? RunProperties.With(run.Properties, run.Prefix, "b", $"<{run.Prefix}b/>") : run.Properties;
        var clean = ForbiddenCharacters.Drop(text);
        if (clean.Length < text.Length)
        {
            services.Expressions.TellDropped("", text.Length - clean.Length);
        }
        var lines = clean
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(l => $"<{run.Prefix}t xml:space=\"preserve\">{SecurityElement.Escape(l)}</{run.Prefix}t>");
        return $"<{run.Prefix}r>{properties}{string.Join($"<{run.Prefix}br/>", lines)}</{run.Prefix}r>";
    }

    /// <summary>Two tables that touch become one: a paragraph keeps them apart.</summary>
    void Write(string xml, string w)
    {
        var last = services.Output.Written;
        last = last.LastIndexOf("</"u8) is var at and >= 0 ? last[at..] : [];
        if (Table().IsMatch(xml) && (last.EndsWith(":tbl>"u8) || last.SequenceEqual("</tbl>"u8)))
        {
            Raw($"<{w}p/>");
        }
        Raw(xml);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^<(\w+:)?tbl[\s>]")]
    private static partial System.Text.RegularExpressions.Regex Table();

    static string? StyleOf(string paragraph, string w)
    {
        var mark = $"<{w}pStyle {w}val=\"";
        var at = paragraph.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : paragraph[(at + mark.Length)..paragraph.IndexOf('"', at + mark.Length)];
    }

    void Raw(string markup) => services.Output.Write(Encoding.UTF8.GetBytes(markup));
}
