// The 版记 at the foot of the last page: 抄送, 印发机关 and 印发日期 between rules (R121–R132).
namespace OfficeKit.TemplateMaker;

static class Colophon
{
    // Room for four lines of 抄送, 26 字 each, and 760 twips for 印发, the rules and the white around them.
    static readonly AnchoredBox Box = new(2, "版记", "bottom", PageSetup.TextWidth, 760 + (4 * 400), KeepsClear: true);

    /// <summary>A tiny last paragraph that carries the box; neither is there when nobody is copied and nothing printed.</summary>
    public static string Block => Markup.If("cc || printer", Markup.ParagraphOf("ColophonAnchor", Box.Run(Lines)));

    static string Lines => string.Concat(
        Rule(),
        Markup.If("cc", Markup.Paragraph("CopyTo", "抄送：{{ cc | cn.join end: \"。\" }}")),
        Markup.If("cc && printer", Rule("""<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>""")),
        Markup.If("printer", Markup.Paragraph("PrintedBy", "{{ printer.org.name ?? printer.org }}\t{{ printer.date | cn.date }}印发")),
        Rule());

    static string Rule(string border = "") => Markup.ParagraphOf("ColophonRule", "", border);
}
