// Writes Markdown as real paragraphs, lists and tables.
using System.Globalization;
using System.Security;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Functions;
using OfficeKit.Markup;
using OfficeKit.Plumbing;
using Block = Markdig.Syntax.Block;

namespace OfficeKit.Rendering;

/// <summary>Writes Markdown as real paragraphs, lists and tables, in the format of the paragraph where it stands; headings take the template's
/// styles.</summary>
sealed class MarkdownWriter(RichServices services)
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseAutoLinks().Build();

    /// <summary>How the paragraphs of one value are written.</summary>
    /// <param name="Start">The start of a paragraph like the template's.</param>
    /// <param name="Style">The id of its style, if it names one.</param>
    /// <param name="Run">Its run.</param>
    public sealed record Paper(string Start, string? Style, RunShape Run)
    {
        public string W => Run.Prefix;
    }

    /// <summary>The runs of Markdown that is one paragraph; null when there is more.</summary>
    public string? InlineRuns(string text, RunShape run)
    {
        var document = Markdown.Parse(text, Pipeline);
        return document.Count switch
        {
            0 => "",
            1 when document[0] is ParagraphBlock { Inline: { } inline } => Runs(inline, run, run.Properties),
            _ => null,
        };
    }

    /// <summary>The paragraphs, lists and tables of Markdown.</summary>
    public string Blocks(string text, Paper paper)
    {
        var xml = new StringBuilder();
        foreach (var block in Markdown.Parse(text, Pipeline))
        {
            Write(xml, block, paper, list: null, level: 0);
        }
        return xml.ToString();
    }

    void Write(StringBuilder xml, Block block, Paper paper, string? list, int level)
    {
        var w = paper.W;
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(xml, heading, paper);
                break;
            case ParagraphBlock paragraph:
                xml.Append(paper.Start).Append(Runs(paragraph.Inline, paper.Run, paper.Run.Properties)).Append(CultureInfo.InvariantCulture, $"</{w}p>");
                break;
            case ListBlock items:
                WriteList(xml, items, paper, list, level);
                break;
            case Table table:
                WriteTable(xml, table, paper);
                break;
            case CodeBlock code:
                foreach (var line in code.Lines.ToString().TrimEnd('\n').Split('\n'))
                {
                    xml.Append(
                        CultureInfo.InvariantCulture,
                        $"<{w}p><{w}pPr>{TableWriter.Style(w, paper.Style)}<{w}ind {w}left=\"420\" {w}firstLineChars=\"0\" {w}firstLine=\"0\"/></{w}pPr>"
                            + $"{Run(line, w, Code(paper.Run.Properties, w))}</{w}p>"
                    );
                }
                break;
            case QuoteBlock quote:
                var inset = paper with { Start = $"<{w}p><{w}pPr>{TableWriter.Style(w, paper.Style)}<{w}ind {w}left=\"640\"/></{w}pPr>" };
                foreach (var inner in quote)
                {
                    Write(xml, inner, inset, list, level);
                }
                break;
            case ThematicBreakBlock:
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<{w}p><{w}pPr>{TableWriter.Style(w, paper.Style)}<{w}pBdr>"
                        + $"<{w}bottom {w}val=\"single\" {w}sz=\"6\" {w}space=\"1\" {w}color=\"auto\"/></{w}pBdr></{w}pPr></{w}p>"
                );
                break;
            case HtmlBlock html:
                xml.Append(paper.Start).Append(Run(html.Lines.ToString(), w, paper.Run.Properties)).Append(CultureInfo.InvariantCulture, $"</{w}p>");
                break;
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                foreach (var inner in container)
                {
                    Write(xml, inner, paper, list, level);
                }
                break;
        }
    }

    void WriteHeading(StringBuilder xml, HeadingBlock heading, Paper paper)
    {
        var w = paper.W;
        var style = services.Template.Styles.Value.Find($"heading {heading.Level}");
        xml.Append(
                style is null
                    ? paper.Start + Runs(heading.Inline, paper.Run, Bold(paper.Run.Properties, w))
                    : $"<{w}p><{w}pPr>{TableWriter.Style(w, style.Id)}</{w}pPr>{Runs(heading.Inline, paper.Run, "")}"
            )
            .Append(CultureInfo.InvariantCulture, $"</{w}p>");
    }

    void WriteList(StringBuilder xml, ListBlock items, Paper paper, string? outer, int level)
    {
        // A list inside a list of the same kind is its next level, so that Word counts it as one.
        var start = int.TryParse(items.OrderedStart, out var number) ? number : 1;
        var same = outer is not null && (outer[0] == 'n') == items.IsOrdered;
        var list = same ? outer! : (items.IsOrdered ? "n" : "b") + services.Lists.New(items.IsOrdered, start);
        var w = paper.W;
        foreach (var item in items.OfType<ListItemBlock>())
        {
            var first = true;
            foreach (var block in item)
            {
                if (block is ParagraphBlock paragraph)
                {
                    var properties = first
                        ? $"<{w}numPr><{w}ilvl {w}val=\"{Math.Min(level, 8)}\"/><{w}numId {w}val=\"{list[1..]}\"/></{w}numPr>"
                        : $"<{w}ind {w}left=\"{640 * (level + 1)}\" {w}firstLineChars=\"0\" {w}firstLine=\"0\"/>";
                    xml.Append(
                        CultureInfo.InvariantCulture,
                        $"<{w}p><{w}pPr>{TableWriter.Style(w, paper.Style)}{properties}</{w}pPr>"
                            + $"{Runs(paragraph.Inline, paper.Run, paper.Run.Properties)}</{w}p>"
                    );
                }
                else
                {
                    Write(xml, block, paper, list, level + 1);
                }
                first = false;
            }
        }
    }

    void WriteTable(StringBuilder xml, Table table, Paper paper)
    {
        var rows = table
            .OfType<TableRow>()
            .Select(r =>
                (IReadOnlyList<string>)
                    [
                        .. r.OfType<TableCell>()
                            .Select(c =>
                                string.Concat(
                                    c.OfType<ParagraphBlock>()
                                        .Select(p => Runs(p.Inline, paper.Run, r.IsHeader ? Bold(paper.Run.Properties, paper.W) : paper.Run.Properties))
                                )
                            ),
                    ]
            )
            .ToList();
        KeepApart(xml, paper);
        xml.Append(
            TableWriter.Write(
                paper.W,
                paper.Style,
                paper.Run.Room,
                rows,
                c =>
                    table.ColumnDefinitions.ElementAtOrDefault(c)?.Alignment switch
                    {
                        TableColumnAlign.Center => "center",
                        TableColumnAlign.Right => "right",
                        _ => "left",
                    }
            )
        );
    }

    static void KeepApart(StringBuilder xml, Paper paper)
    {
        var end = $"</{paper.W}tbl>";
        if (xml.Length >= end.Length && xml.ToString(xml.Length - end.Length, end.Length) == end)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<{paper.W}p/>");
        }
    }

    // --- runs ----------------------------------------------------------------------------------------------------------

    string Runs(ContainerInline? inlines, RunShape run, string properties)
    {
        var (xml, w) = (new StringBuilder(), run.Prefix);
        foreach (var inline in inlines ?? [])
        {
            xml.Append(
                inline switch
                {
                    LiteralInline literal => Run(literal.Content.ToString(), w, properties),
                    HtmlEntityInline entity => Run(entity.Transcoded.ToString(), w, properties),
                    CodeInline code => Run(code.Content, w, Code(properties, w)),
                    EmphasisInline emphasis => Runs(emphasis, run, Emphasised(emphasis, properties, w)),
                    TaskList task => Run(task.Checked ? "☑" : "☐", w, properties),
                    LinkInline { IsImage: true } image => Picture(image, run),
                    LinkInline link => Link(link.Url ?? "", Runs(link, run, properties), w, properties),
                    AutolinkInline link => Link(link.Url, Run(link.Url, w, properties), w, properties),
                    LineBreakInline { IsHard: true } => $"<{w}r><{w}br/></{w}r>",
                    // A line's end is a blank between words of Latin letters, nothing between Chinese characters.
                    LineBreakInline line => IsLatin(line) ? Run(" ", w, properties) : "",
                    HtmlInline html => Run(html.Tag, w, properties),
                    ContainerInline container => Runs(container, run, properties),
                    _ => "",
                }
            );
        }
        return xml.ToString();
    }

    static bool IsLatin(LineBreakInline line) =>
        line.PreviousSibling is LiteralInline { Content: var before }
        && before.ToString() is [.., var last]
        && char.IsAscii(last)
        && line.NextSibling is LiteralInline { Content: var after }
        && after.ToString() is [var first, ..]
        && char.IsAscii(first);

    static string Emphasised(EmphasisInline emphasis, string properties, string w) =>
        emphasis switch
        {
            { DelimiterChar: '~' } => RunProperties.With(properties, w, "strike", $"<{w}strike/>"),
            { DelimiterCount: >= 2 } => Bold(properties, w),
            _ => RunProperties.With(properties, w, "i", $"<{w}i/>"),
        };

    static string Bold(string properties, string w) => RunProperties.With(properties, w, "b", $"<{w}b/>");

    static string Code(string properties, string w) => RunProperties.With(properties, w, "rFonts", $"<{w}rFonts {w}ascii=\"Consolas\" {w}hAnsi=\"Consolas\"/>");

    string Picture(LinkInline image, RunShape run)
    {
        var alt = string.Concat(image.OfType<LiteralInline>().Select(l => l.Content.ToString()));
        return services.Place(new PictureValue(image.Url ?? "", "", "", alt), run.Room) is { } picture
            ? $"<{run.Prefix}r><{run.Prefix}drawing>{services.Pictures.Inline(picture, services.PartName)}</{run.Prefix}drawing></{run.Prefix}r>"
            : "";
    }

    string Link(string url, string runs, string w, string properties)
    {
        string Field(string type) => $"<{w}r>{properties}<{w}fldChar {w}fldCharType=\"{type}\"/></{w}r>";
        return $"{Field("begin")}<{w}r>{properties}<{w}instrText xml:space=\"preserve\">"
            + $" HYPERLINK \"{Escape(url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal))}\" "
            + $"</{w}instrText></{w}r>{Field("separate")}{runs}{Field("end")}";
    }

    string Run(string text, string w, string properties) =>
        text.Length == 0 ? "" : $"<{w}r>{properties}<{w}t xml:space=\"preserve\">{Escape(text)}</{w}t></{w}r>";

    string Escape(string text)
    {
        var clean = ForbiddenCharacters.Drop(text);
        if (clean.Length < text.Length)
        {
            services.Expressions.TellDropped("", text.Length - clean.Length);
        }
        return SecurityElement.Escape(clean) ?? "";
    }
}
