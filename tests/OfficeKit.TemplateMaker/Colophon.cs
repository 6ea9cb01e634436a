// The 版记 at the foot of the last page: 抄送, 印发机关 and 印发日期 between rules (R121–R132).
namespace OfficeKit.TemplateMaker;

static class Colophon
{
    /// <summary>The most 字 that two lines of 抄送 hold with some to spare; a line holds 26.</summary>
    const int TwoLines = 48;

    /// <summary>A tiny last paragraph that carries the box; neither is there when nobody is copied and nothing printed.</summary>
    public static string Block => Markup.If("cc || printer",
        Markup.Tag($"if (cc | array.join \"、\" | cn.width) <= {TwoLines}") + Anchor(2, copyLines: 2)
        + Markup.Tag("else") + Anchor(3, copyLines: 6) + Markup.Tag("end"));

    // The box keeps room on the last page, so a short 抄送 gets a low one. 760 twips: 印发, the rules and the white around them.
    static string Anchor(int id, int copyLines) =>
        Markup.ParagraphOf("ColophonAnchor", new AnchoredBox(id, "版记", "bottom", PageSetup.TextWidth, 760 + (copyLines * 400), KeepsClear: true).Run(Lines));

    static string Lines => string.Concat(
        Rule(),
        Markup.If("cc", Markup.Paragraph("CopyTo", "抄送：{{ cc | cn.join end: \"。\" }}")),
        Markup.If("cc && printer", Rule("""<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>""")),
        Markup.If("printer", Markup.Paragraph("PrintedBy", "{{ printer.org.name ?? printer.org }}\t{{ printer.date | cn.date }}印发")),
        Rule());

    static string Rule(string border = "") => Markup.ParagraphOf("ColophonRule", "", border);
}
