// 工作报告: an upward document, with or without 红头.
namespace OfficeKit.TemplateMaker;

static class WorkReport
{
    public static DocxBuilder Document() =>
        new(
            Body: RedHead.Upward + Opening + Sections + Closing + SignOff.Block + SignOff.Note + Colophon.Block,
            Title: "{{ title.lines | array.join \"\" }}",
            Creator: "{{ signature.name ?? signature ?? \"\" }}"
        );

    static string Opening =>
        Markup.Paragraph("GongwenTitle", "{{ for line in title.lines }}{{ line }}{{ end }}")
        + Markup.Blank()
        + Markup.Paragraph("Recipient", "{{ recipient }}：")
        + Markup.Paragraph("Normal", "{{ preamble }}");

    static string Sections =>
        Markup.For(
            "s in sections",
            Markup.Paragraph("Heading1", "{{ s.number }}、{{ s.heading }}")
                + Markup.Tag("if s.layout == \"inline\"")
                + Markup.Paragraph("Normal", "{{ s.intro ?? \"\" }}{{ for p in s.points }}{{ p.ordinal }}{{ p.lead }}{{ p.body }}{{ end }}")
                + Markup.Tag("else")
                + Markup.If("s.intro", Markup.Paragraph("Normal", "{{ s.intro }}"))
                + Markup.Paragraph("Normal", "{{ for p in s.points }}{{ p.ordinal }}{{ p.lead }}{{ p.body }}{{ end }}")
                + Markup.Tag("end")
        );

    static string Closing => Markup.If("closing", Markup.Paragraph("Normal", "{{ closing }}", "<w:keepNext/>"));
}
