// 整改通知单: the problems an inspection found, to be put right by a day, with a receipt to sign.
namespace OfficeKit.TemplateMaker;

static class RectificationNotice
{
    const string Centred = """<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>""";

    public static DocxBuilder Document() =>
        new(
            Body: Opening + Items + Request + SignOff.Of("issuer") + Colophon.Block + Receipt,
            Title: "整改通知单 {{ noticeNo }}",
            Creator: "{{ issuer.name ?? issuer ?? \"\" }}"
        );

    static string Opening =>
        Markup.Paragraph("GongwenTitle", "整改通知单")
        + Markup.Paragraph("Normal", "{{ noticeNo }}", Centred)
        + Markup.Blank()
        + Markup.Paragraph("Recipient", "{{ to.name ?? to }}：")
        + Markup.Paragraph("Normal", "{{ inspectDate | cn.date }}，{{ group }}对你支部开展了{{ way }}，发现以下问题：");

    static string Items =>
        Markup.For(
            "i in items",
            Markup.Paragraph(
                "Normal",
                "{{ cn.num i.no }}、{{ i.problem }}{{ if i.requirement }}{{ i.requirement }}{{ end }}{{ if i.deadline && i.deadline != overallDeadline "
                    + "}}{{ i.deadline | cn.date }}前整改到位。{{ end }}"
            )
        ) + Markup.If("basis", Markup.Paragraph("Normal", "{{ basis }}"));

    static string Request =>
        Markup.Paragraph(
            "Normal",
            "请你支部对照上述问题，逐项制定整改措施，明确时间表、路线图和责任人，建立整改台账，于{{ overallDeadline | cn.date }}前整改到位，并于{{ replyBy | cn.date }}前将整改情况书面报{{ group }}{{ if "
                + "replyForm }}（{{ replyForm }}）{{ end }}。对整改不力、逾期未完成的，将按有关规定予以通报。"
        ) + Markup.Paragraph("Normal", "联系人：{{ contact.name ?? contact }}，电话：{{ phone }}。", "<w:keepNext/>");

    // The receipt is filled in by hand: what is not known is an empty cell, no blank to be asked for.
    static string Receipt =>
        Markup.Paragraph("GongwenTitle", "整改通知单回执", "<w:pageBreakBefore/>")
        + Markup.Blank()
        + Form.Table(
            ("通知单编号", "{{ noticeNo }}"),
            ("责任党组织", "{{ to.name ?? to }}"),
            ("问题数", "{{ items.size }}个"),
            ("整改时限", "{{ overallDeadline | cn.date }}前"),
            ("签收人", "{{ receipt.receivedBy ?? \"\" }}"),
            ("签收日期", "{{ if receipt.receivedDate }}{{ receipt.receivedDate | cn.date }}{{ end }}")
        )
        + Markup.Paragraph("TableText", "注：收到后由书记或组织委员签收，三日内送{{ group }}。", """<w:jc w:val="left"/>""");
}
