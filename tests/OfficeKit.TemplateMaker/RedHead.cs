// The 版头 of an upward document: corner lines, mark, number with 签发人, red line (R48–R73).
namespace OfficeKit.TemplateMaker;

static class RedHead
{
    /// <summary>One 字 of 三号 in twips.</summary>
    const int Zi = 320;

    const int SignerEdge = PageSetup.TextWidth - Zi;

    static readonly AnchoredBox Corner = new(1, "份号、密级和保密期限、紧急程度", "top", 12 * Zi, 3 * 579, KeepsClear: false);

    /// <summary>The whole 版头 with the two blank lines under it; nothing of it is there without a mark.</summary>
    public static string Upward =>
        Markup.If("mark", Mark + Markup.Blank() + Markup.Blank() + Number + Markup.ParagraphOf("HeadRule", "") + Markup.Blank() + Markup.Blank());

    static string Mark =>
        Markup.ParagraphOf("IssuerMark", Markup.Run("{{ if copyNo || secrecy || urgency }}") + Corner.Run(CornerLines) + Markup.Run("{{ end }}") + MarkText);

    // A long name is set narrower, not smaller, so that the mark keeps its height: 8, 10 and 17 字 fit the 156 mm.
    // The third step is also smaller; position lifts it until its ink begins where the larger one's does.
    public static string MarkText =>
        string.Concat(
            Markup.Run("{{ if (cn.width mark) <= 8 }}{{ mark }}"),
            Markup.Run("{{ else if (cn.width mark) <= 10 }}{{ mark }}", """<w:w w:val="80"/>"""),
            Markup.Run("{{ else }}{{ mark }}", """<w:w w:val="60"/><w:position w:val="16"/><w:sz w:val="76"/><w:szCs w:val="76"/>"""),
            Markup.Run("{{ end }}")
        );

    static string CornerLines =>
        Markup.Paragraph("CopyNumber", "{{ if copyNo }}{{ copyNo }}{{ end }}")
        + Markup.Paragraph("Secrecy", "{{ if secrecy }}{{ secrecy }}{{ end }}")
        + Markup.Paragraph("Urgency", "{{ if urgency }}{{ urgency }}{{ end }}");

    // Two names a line from two signers on, the number beside the last line (R64, R67).
    static string Number =>
        Markup.Tag("if (signer | array.size) < 2")
        + OneSigner
        + Markup.Tag("else")
        + Markup.For("s in signer", Markup.If("for.even", TwoSigners))
        + Markup.Tag("end");

    static string OneSigner =>
        Line($"""<w:tab w:val="right" w:pos="{SignerEdge}"/>""", Markup.Run("{{ docNumber }}\t签发人："), Name("{{ signer[0].name ?? signer[0] }}"));

    static string TwoSigners =>
        Line(
            $"""<w:tab w:val="left" w:pos="{SignerEdge - (12 * Zi)}"/><w:tab w:val="left" w:pos="{SignerEdge - (8 * Zi)}"/>"""
                + $"""<w:tab w:val="right" w:pos="{SignerEdge}"/>""",
            Markup.Run("{{ if for.index + 2 >= (signer | array.size) }}{{ docNumber }}{{ end }}\t{{ if for.first }}签发人：{{ end }}\t"),
            Name("{{ s.name ?? s | cn.pad_name }}"),
            Markup.Run("\t{{ if !for.last }}"),
            Name("{{ signer[for.index + 1].name ?? signer[for.index + 1] | cn.pad_name }}"),
            Markup.Run("{{ end }}")
        );

    static string Line(string tabs, params string[] runs) =>
        Markup.ParagraphOf(
            "DocumentNumber",
            string.Concat(runs),
            $"""<w:tabs>{tabs}</w:tabs><w:ind w:leftChars="100" w:left="{Zi}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>"""
        );

    static string Name(string tag) => Markup.Run(tag, style: "Signer");
}
