// The form on a card: labels and values, each value with the lines it has room for.
namespace OfficeKit.TemplateMaker;

static class CardForm
{
    /// <summary>A label.</summary>
    public static GridCell Label(string text) => new(text, "center") { Style = "CardLabel" };

    /// <summary>A cell of a value in so many lines, over so many columns.</summary>
    public static GridCell Value(string text, int span = 1) => new(text) { Style = "CardText", Span = span };

    /// <summary>The label and the value of a narrow card.</summary>
    public static GridCell NarrowLabel(string text) => Label(text) with { Style = "CardNarrowLabel" };

    public static GridCell NarrowValue(string text, int span = 1) => Value(text, span) with { Style = "CardNarrowText" };

    /// <summary>A required value, in the first size that has room (R224).</summary>
    public static string Fit(string value, int lines = 1, string of = "") => Fit(value, $"{lines}", of);

    /// <summary>A required value that has more lines in a smaller size: a list, one number for each.</summary>
    public static string Fit(string value, string lines, string of = "") => $"{{{{ {value} | fit lines: {lines}{(of.Length > 0 ? $" of: {of}" : "")} }}}}";

    /// <summary>A value that may be missing: then the place stays empty.</summary>
    public static string FitIf(string condition, string value, int lines = 1, string of = "") => FitIf(condition, value, $"{lines}", of);

    /// <summary>A value that may be missing and has more lines in a smaller size.</summary>
    public static string FitIf(string condition, string value, string lines, string of = "") => $"{{{{ if {condition} }}}}{Fit(value, lines, of)}{{{{ end }}}}";

    /// <summary>A date that may be missing.</summary>
    public static string DateIf(string field) => $"{{{{ if {field} }}}}{{{{ {field} | cn.date }}}}{{{{ end }}}}";

    /// <summary>The place of a photo, 25 × 35 mm, over three rows; without one it says so (R230).</summary>
    public static GridCell Photo(bool first) =>
        new("")
        {
            Merge = first ? "restart" : "continue",
            Content = Markup.Paragraph("CardPhoto", first ? "{{ if c.photo }}{{ c.photo | image height: \"35mm\" alt: \"照片\" }}{{ else }}照片{{ end }}" : ""),
            Properties = """<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/>""",
        };

    /// <summary>What is private, hidden on public copies (V42).</summary>
    public static string Private(string field) => $"{{{{ public ? ({field} | cn.mask) : {field} }}}}";

    /// <summary>The title in the middle, the card's number at the right (R226).</summary>
    public static string Title(string title, string number, int width, string style = "CardTitle") =>
        Markup.ParagraphOf(
            style,
            Markup.Run($"\t{title}\t") + Markup.Run(number, style: "CardNumber"),
            $"""<w:tabs><w:tab w:val="center" w:pos="{width / 2}"/><w:tab w:val="right" w:pos="{width}"/></w:tabs><w:jc w:val="left"/>"""
        );
}
