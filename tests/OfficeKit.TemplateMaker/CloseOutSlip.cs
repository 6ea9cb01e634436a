// 销号单: an inspection group strikes one item off the ledger, or sends it back.
namespace OfficeKit.TemplateMaker;

static class CloseOutSlip
{
    // What the page has room for, of each size (R231).
    const string Lines = "[6, 7, 8]";

    public static DocxBuilder Document() =>
        new(
            Body: Markup.Paragraph("GongwenTitle", "整改销号单")
                + Markup.Paragraph("Normal", "编号：{{ closeoutNo }}", """<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>""")
                + Markup.Blank()
                + Form.Table(
                    565,
                    "FormText",
                    ("对应通知单", "{{ noticeNo }}第{{ itemNo }}项"),
                    ("责任党组织", CardForm.Fit("(branch.name ?? branch)", 2, "branch")),
                    ("问题", CardForm.Fit("problem", Lines)),
                    ("整改成效", CardForm.Fit("result", Lines)),
                    ("责任人", "{{ owner.name ?? owner ?? \"\" }}"),
                    ("完成日期", "{{ if completedDate }}{{ completedDate | cn.date }}{{ end }}"),
                    ("核查方式", "{{ verifyMethod }}"),
                    ("核查人", "{{ for v in verifier # 按块 }}{{ v.name ?? v }}{{ if !for.last }}、{{ end }}{{ end }}"),
                    ("核查日期", "{{ verifiedDate | cn.date }}"),
                    ("核查意见", "{{ opinion }}{{ if newDeadline }}，整改时限改为{{ newDeadline | cn.date }}{{ end }}"),
                    ("审批人", "{{ approver.name ?? approver ?? \"\" }}"),
                    ("销号日期", "{{ if closedDate }}{{ closedDate | cn.date }}{{ end }}")
                ),
            Title: "整改销号单 {{ closeoutNo }}",
            Creator: "{{ group.name ?? group ?? \"\" }}"
        )
        {
            Styles = FormStyles.Shrinking,
        };
}
