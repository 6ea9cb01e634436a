// 党员承诺书: a member's pledges, signed by hand.
namespace OfficeKit.TemplateMaker;

static class PledgeLetter
{
    const string Signer = "承诺人：________",
        Place = "cn.signoff \"" + Signer + "\" pledgeDate false";

    public static DocxBuilder Document() =>
        new(
            Body: Markup.Paragraph("GongwenTitle", "党员承诺书")
                + Markup.Blank()
                + Markup.Paragraph("Normal", "我是{{ branch.short ?? branch.name ?? branch }}党员{{ name.name ?? name }}，郑重承诺：")
                + Markup.For(
                    "p in pledges",
                    Markup.Paragraph(
                        "Normal",
                        "{{ cn.heading 3 (for.index + 1) }}{{ if p.text | string.ends_with \"。\" }}{{ p.text | string.remove_last \"。\" }}{{ else if "
                            + "p.text | string.ends_with \"；\" }}{{ p.text | string.remove_last \"；\" }}{{ else }}{{ p.text }}{{ end }}"
                            + "{{ if p.due }}（{{ p.due | cn.date }}前）{{ end }}{{ if for.last }}。{{ else }}；{{ end }}"
                    )
                )
                + Markup.Paragraph("Normal", "请党组织和群众监督。", "<w:keepNext/>")
                + Markup.Blank("<w:keepNext/>")
                + Markup.Paragraph("Signature", $"{{{{ indent ({Place}).signature }}}}{Signer}")
                + Markup.Paragraph("IssueDate", $"{{{{ indent ({Place}).date }}}}{{{{ pledgeDate | cn.date }}}}"),
            Title: "党员承诺书",
            Creator: "{{ branch.name ?? branch ?? \"\" }}"
        );
}
