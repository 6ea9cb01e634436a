// 微心愿卡: a small wish, who takes it on, how it was fulfilled, in four sizes (R223, R227).
using static OfficeKit.TemplateMaker.CardForm;

namespace OfficeKit.TemplateMaker;

static class SmallWishCard
{
    /// <summary>The default, A5 lying, and the variants.</summary>
    public static (string Kind, DocxBuilder Document)[] Documents() =>
        [
            (
                "small-wish-card",
                Document(
                    new CardSheet(1, 10772, 7200, 284)
                    {
                        Margin = 567,
                        PaddingAbove = 200,
                        IsA5 = true,
                        CardBorders = Frame,
                    },
                    Wide
                )
            ),
            (
                "small-wish-card:a4-2up",
                Document(
                    new CardSheet(1, 10772, 7800, 284)
                    {
                        Margin = 567,
                        PaddingAbove = 400,
                        CardBorders = Frame,
                    },
                    Wide
                )
            ),
            (
                "small-wish-card:a4-4up",
                Document(
                    new CardSheet(2, 5386, 7800, 227)
                    {
                        Margin = 567,
                        PaddingAbove = 280,
                        CardBorders = Frame,
                    },
                    Narrow
                )
            ),
            (
                "small-wish-card:9054",
                Document(
                    new CardSheet(2, 5102, 3061, 284)
                    {
                        Margin = 740,
                        PaddingAbove = 284,
                        CardBorders = Frame,
                    },
                    Small
                )
            ),
        ];

    // The card's red frame; cards are cut along it.
    static string Frame
    {
        get
        {
            string[] edges = ["top", "left", "bottom", "right"];
            var lines = edges.Select(edge => $"""<w:{edge} w:val="single" w:sz="12" w:space="0" w:color="FF0000"/>""");
            return $"<w:tcBorders>{string.Concat(lines)}</w:tcBorders>";
        }
    }

    static DocxBuilder Document(CardSheet sheet, Func<int, string> content) =>
        new(sheet.Body(content(sheet.Inside)), "微心愿卡", "{{ issuer.name ?? issuer ?? \"\" }}") { Section = sheet.Section, Styles = CardStyles.Xml };

    static string Wide(int width)
    {
        var form = new Grid(1400, (width - 2800) / 2, 1400, width - 2800 - (width - 2800) / 2) { Borders = Grid.Lines("single", 4, "FF0000") };
        return Head("微心愿卡", "编号：{{ c.no }}", width, "CardWishTitle", 8)
            + form.Table(
                form.Row(560, Label("心愿人"), Value(Fit("(c.wisher.name ?? c.wisher)")), Label("心愿类别"), Value("{{ c.kind }}")),
                form.Row(1300, Label("微心愿"), Value(Fit("c.content", "[4, 4, 5]"), 3)),
                form.Row(
                    680,
                    Label("地址"),
                    Value(FitIf("c.address", "(" + Hidden("c.address") + ")", "[2, 2, 3]", "c.address")),
                    Label("联系电话"),
                    Value("{{ if c.phone }}" + Private("c.phone") + "{{ end }}")
                ),
                form.Row(
                    500,
                    Label("登记人"),
                    Value(FitIf("c.registrar", "(c.registrar.name ?? c.registrar)")),
                    Label("登记日期"),
                    Value("{{ c.registeredDate | cn.date }}")
                ),
                form.Row(500, Label("认领人"), Value(FitIf("c.claimant", "(c.claimant.name ?? c.claimant)")), Label("认领日期"), Value(DateIf("c.claimDate"))),
                form.Row(690, Label("认领人签名"), Value(""), Label("完成时限"), Value(DateIf("c.due"))),
                form.Row(500, Label("实现日期"), Value(DateIf("c.fulfilledDate")), Label("满意度"), Value("{{ c.satisfaction ?? \"\" }}")),
                form.Row(960, Label("办理结果"), Value(FitIf("c.result", "c.result", 3), 3))
            );
    }

    static string Narrow(int width)
    {
        var form = new Grid(1010, width - 1010) { Borders = Grid.Lines("single", 4, "FF0000") };
        return Head("微心愿卡", "{{ c.no }}", width, "CardWishNarrowTitle", 6)
            + form.Table(
                form.Row(420, NarrowLabel("心愿人"), NarrowValue(Fit("((c.wisher.name ?? c.wisher) + \"（\" + c.kind + \"）\")", "[1, 1, 2]", "c.wisher"))),
                form.Row(1480, NarrowLabel("微心愿"), NarrowValue(Fit("c.content", 5))),
                form.Row(620, NarrowLabel("地址"), NarrowValue(FitIf("c.address", "(" + Hidden("c.address") + ")", 2, "c.address"))),
                form.Row(380, NarrowLabel("电话"), NarrowValue("{{ if c.phone }}" + Private("c.phone") + "{{ end }}")),
                form.Row(
                    380,
                    NarrowLabel("登记"),
                    NarrowValue(
                        Fit("((c.registeredDate | cn.date) + (c.registrar ? \"　\" + (c.registrar.name ?? c.registrar) : \"\"))", "[1, 1, 2]", "c.registrar")
                    )
                ),
                form.Row(
                    380,
                    NarrowLabel("认领"),
                    NarrowValue(
                        FitIf(
                            "c.claimant",
                            "((c.claimant.name ?? c.claimant) + (c.claimDate ? \"　\" + (c.claimDate | cn.date) : \"\"))",
                            "[1, 1, 2]",
                            "c.claimant"
                        )
                    )
                ),
                form.Row(380, NarrowLabel("完成时限"), NarrowValue(DateIf("c.due"))),
                form.Row(690, NarrowLabel("签名"), NarrowValue("")),
                form.Row(
                    380,
                    NarrowLabel("实现"),
                    NarrowValue(
                        FitIf("c.fulfilledDate", "((c.fulfilledDate | cn.date) + (c.satisfaction ? \"　\" + c.satisfaction : \"\"))", of: "c.satisfaction")
                    )
                ),
                form.Row(900, NarrowLabel("办理结果"), NarrowValue(FitIf("c.result", "c.result", 3)))
            );
    }

    // For the wall of wishes: neither address nor phone.
    static string Small(int width) =>
        Head("微心愿卡", "{{ c.no }}", width, "CardWishSmallTitle", 4)
        + Markup.Paragraph("CardSmallText", "{{ c.content | fit lines: 3 styles: [\"小四\", \"五号\"] }}")
        + Markup.Paragraph(
            "CardSmallText",
            "{{ (\"心愿人：\" + (c.wisher.name ?? c.wisher) + \"（\" + c.kind + \"）\") | fit lines: [1, 2] styles: [\"小四\", \"五号\"] of: c.wisher }}"
        )
        + Markup.Paragraph(
            "CardSmallText",
            "{{ (\"认领人：\" + (c.claimant ? (c.claimant.name ?? c.claimant) : \"________________\")) | fit lines: [1, 2] styles: [\"小四\", \"五号\"] of: "
                + "c.claimant }}"
        )
        + Markup.Paragraph("CardSmallText", "{{ if c.due }}完成时限：{{ c.due | cn.date }}{{ end }}");

    static string Hidden(string field) => $"public ? ({field} | cn.mask) : {field}";

    static string Head(string title, string number, int width, string style, int heart) =>
        Markup.ParagraphOf(
            style,
            Heart.Run(1, heart) + Markup.Run($" {title}\t") + Markup.Run(number, style: style == "CardWishTitle" ? "CardNumber" : "SizeFive"),
            $"""<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>"""
        );
}
