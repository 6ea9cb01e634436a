// Writes paragraphs and runs as WordprocessingML.
using System.Security;
using System.Text.RegularExpressions;

namespace OfficeKit.TemplateMaker;

static partial class Markup
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:wp14=\"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";

    /// <summary>Markup that is broken over lines to be read, in one line: a break before an element vanishes, any other is a
    /// space between attributes.</summary>
    public static string OneLine(string lines) => LineBreak().Replace(BreakBeforeElement().Replace(lines, ""), " ");

    [GeneratedRegex(@"\n *(?=<)")]
    private static partial Regex BreakBeforeElement();

    [GeneratedRegex(@"\n *")]
    private static partial Regex LineBreak();

    /// <summary>A paragraph of one run.</summary>
    public static string Paragraph(string style, string text, string properties = "") => ParagraphOf(style, Run(text), properties);

    /// <summary>A paragraph of runs written elsewhere.</summary>
    public static string ParagraphOf(string style, string runs, string properties = "")
    {
        var all = (style == "Normal" ? "" : $"""<w:pStyle w:val="{style}"/>""") + properties;
        return $"<w:p>{(all.Length == 0 ? "" : $"<w:pPr>{all}</w:pPr>")}{runs}</w:p>\n";
    }

    /// <summary>A blank line of the body: a real empty paragraph, the one way of this house's 公文 templates (R28).</summary>
    public static string Blank(string properties = "") => ParagraphOf("Normal", "", properties);

    /// <summary>A paragraph that holds nothing but a control tag; it vanishes.</summary>
    public static string Tag(string script) => ParagraphOf("TemplateTag", RawRun(Text($"{{{{ {script} }}}}")));

    /// <summary>Paragraphs that are there only on a condition.</summary>
    public static string If(string condition, string content) => Tag($"if {condition}") + content + Tag("end");

    /// <summary>Paragraphs that are there once for each item.</summary>
    public static string For(string loop, string content) => Tag($"for {loop}") + content + Tag("end");

    /// <summary>
    /// Text as runs; \t is a tab. Tags that print nothing are small and grey, so that the template looks like the document.
    /// The hint sets “ ” — and … in the East Asian face (R22).
    /// </summary>
    public static string Run(string text, string properties = "", string style = "") =>
        string.Concat(
            Silent()
                .Split(text)
                .Where(piece => piece.Length > 0)
                .Select(piece =>
                    Silent().IsMatch(piece)
                        ? RawRun(Text(piece), "", "TemplateTagText")
                        : RawRun(string.Join("<w:tab/>", piece.Split('\t').Select(Text)), properties, style)
                )
        );

    [GeneratedRegex(@"(\{\{ (?:if|else|for|end|indent)(?![\w.]).*?\}\})")]
    private static partial Regex Silent();

    /// <summary>A run of content that is not text.</summary>
    public static string RawRun(string content, string properties = "", string style = "") =>
        $"""<w:r><w:rPr>{(style.Length > 0 ? $"""<w:rStyle w:val="{style}"/>""" : "")}<w:rFonts w:hint="eastAsia"/>{properties}</w:rPr>{content}</w:r>""";

    public static string Escape(string text) => SecurityElement.Escape(text).Replace("&quot;", "\"", StringComparison.Ordinal);

    static string Text(string text) => text.Length == 0 ? "" : $"""<w:t xml:space="preserve">{Escape(text)}</w:t>""";
}
