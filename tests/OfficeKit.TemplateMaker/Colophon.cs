// The 版记 at the foot of the last page: 抄送, 印发机关 and 印发日期 between rules (R121–R132).
namespace OfficeKit.TemplateMaker;

static class Colophon
{
    // Room for four lines of 抄送, 26 字 each, and 760 twips for 印发, the rules and the white around them.
    static readonly AnchoredBox Box = new(2, "版记", "bottom", PageSetup.TextWidth, 760 + (4 * 400), KeepsClear: true);

    /// <summary>A tiny last paragraph that carries the box; neither is there when nobody is copied and nothing printed.</summary>
    public static string Block => Of("cc", "抄送");

    /// <summary>The same for papers that are sent round: 分送 (R134).</summary>
    public static string Sent => Of("distribute", "分送");

    static string Of(string list, string label) =>
        Markup.If(
            $"{list} || printer",
            Markup.ParagraphOf(
                "ColophonAnchor",
                Box.Run(
                    string.Concat(
                        Rule(),
                        Markup.If(list, Markup.Paragraph("CopyTo", $"{label}：{{{{ cn.names {list} | cn.join end: \"。\" }}}}")),
                        Markup.If($"{list} && printer", Rule("""<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>""")),
                        Markup.If("printer", Markup.Paragraph("PrintedBy", "{{ printer.org.name ?? printer.org }}\t{{ printer.date | cn.date }}印发")),
                        Rule()
                    )
                )
            )
        );

    static string Rule(string border = "") => Markup.ParagraphOf("ColophonRule", "", border);
}
