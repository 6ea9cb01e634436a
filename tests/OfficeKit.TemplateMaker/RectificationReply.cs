// 整改情况回复: a branch tells what it has put right, item by item.
namespace OfficeKit.TemplateMaker;

static class RectificationReply
{
    public static DocxBuilder Document() =>
        new(
            Body: Markup.Paragraph("GongwenTitle", "{{ title }}")
                + Markup.Blank()
                + Markup.Paragraph("Recipient", "{{ to.name ?? to }}：")
                + Markup.Paragraph("Normal", "{{ summary }}")
                + Items
                + Markup.If("nextSteps", Markup.Paragraph("Normal", "下步打算：{{ nextSteps }}"))
                + Markup.Paragraph("Normal", "支部书记：{{ secretary.name ?? secretary }}", "<w:keepNext/>")
                + SignOff.Of("branch"),
            Title: "{{ title }}",
            Creator: "{{ branch.name ?? branch ?? \"\" }}"
        );

    // A problem is quoted without its full stop; quotes inside quotes are single ones (GB/T 15834).
    static string Items =>
        Markup.For(
            "i in items",
            Markup.Paragraph(
                "Normal",
                "{{ p = i.problem | string.replace \"“\" \"‘\" | string.replace \"”\" \"’\" }}{{ cn.num i.no }}、关于“{{ if p | string.ends_with \"。\" "
                    + "}}{{ p | string.remove_last \"。\" }}{{ else }}{{ p }}{{ end }}”的问题。整改措施：{{ i.measures }}"
                    + "{{ if i.completedDate }}整改成效：{{ i.result }}完成时间：{{ i.completedDate | cn.date }}。{{ else }}进展情况：{{ i.result }}下步计划：{{ i.plan "
                    + "}}完成时限：{{ i.newDeadline | cn.date }}。{{ end }}"
                    + "责任人：{{ i.owner.name ?? i.owner }}。{{ if i.evidence }}佐证材料：{{ i.evidence | cn.join }}。{{ end }}"
            )
        );
}
