// 承诺践诺卡: a member's pledges, how they were kept, in four sizes (R223).
using static OfficeKit.TemplateMaker.CardForm;

namespace OfficeKit.TemplateMaker;

static class PledgeCard
{
    /// <summary>The default, A5 lying, and the variants.</summary>
    public static (string Kind, DocxBuilder Document)[] Documents() =>
        [
            ("pledge-card", Document(new CardSheet(1, 10204, 7650, 0) { Margin = 340, IsA5 = true }, Wide)),
            ("pledge-card:a4-2up", Document(new CardSheet(1, 10772, 8040, 284) { Margin = 340, PaddingAbove = 165 }, Wide)),
            ("pledge-card:a4-4up", Document(new CardSheet(2, 5499, 8090, 227) { Margin = 300, PaddingAbove = 80 }, Narrow)),
            ("pledge-card:9054", Document(new CardSheet(2, 5102, 3061, 284) { Margin = 740, PaddingAbove = 284 }, Small)),
        ];

    static DocxBuilder Document(CardSheet sheet, Func<int, string> content) =>
        new(
            sheet.Body(content(sheet.Inside)),
            "党员承诺践诺卡",
            "{{ for c in cn.records }}{{ if for.first }}{{ c.branch.name ?? c.branch ?? \"\" }}{{ end }}{{ end }}"
        )
        {
            Section = sheet.Section,
            Styles = CardStyles.Xml,
        };

    const string Branch = "(c.branch.short ?? c.branch.name ?? c.branch)";

    // 8 字 of underline (R229).
    const string Underline = "________________";

    static string Wide(int width)
    {
        var form = new Grid(1250, 2750, 1250, width - 1250 - 2750 - 1250 - 1417, 1417);
        return Title("党员承诺践诺卡", "编号：{{ c.cardNo }}", width)
            + form.Table(
                form.Row(662, Label("姓名"), Value(Fit("(c.name.name ?? c.name)", 2)), Label("性别"), Value("{{ c.gender ?? \"\" }}"), Photo(first: true)),
                form.Row(662, Label("入党时间"), Value(DateIf("c.joinDate")), Label("先锋岗位"), Value(Fit("c.post", 2)), Photo(first: false)),
                form.Row(662, Label("所在支部"), Value(Fit(Branch, "[2, 2, 3]")), Label("领域"), Value(Fit("c.domain", 2)), Photo(first: false)),
                form.Row(400, Label("四讲四有"), Value(FitIf("c.creed", "c.creed"), 4)),
                form.Row(2170, Label("承诺事项"), Pledges("CardText", 7, span: 4)),
                form.Row(400, Label("微心愿"), Value(FitIf("c.wish.content", "(" + Wish + ")", "[1, 1, 2]", "c.wish.content"), 4)),
                form.Row(
                    682,
                    Label("承诺人（签名）"),
                    Value(""),
                    Label("承诺日期"),
                    Value("{{ c.pledgeDate | cn.date }}{{ if c.phone }}　电话：" + Private("c.phone") + "{{ end }}", 2)
                ),
                form.Row(640, Label("支部审核意见"), Value(FitIf("c.review", "(" + Review("\\n") + ")", 2, "c.review.opinion"), 4)),
                form.Row(
                    400,
                    Label("践诺情况"),
                    Value("{{ c.progress ?? \"\" }}"),
                    Label("评议"),
                    Value(FitIf("c.ratings", "(" + Ratings + ")", of: "c.ratings.self"), 2)
                )
            );
    }

    static string Narrow(int width)
    {
        var form = new Grid(1010, 1500, width - 1010 - 1500 - 1417, 1417);
        return Title("党员承诺践诺卡", "{{ c.cardNo }}", width, "CardNarrowTitle")
            + form.Table(
                form.Row(662, NarrowLabel("姓名"), NarrowValue(Fit("(c.name.name ?? c.name)", 2), 2), Photo(first: true)),
                form.Row(
                    662,
                    NarrowLabel("性别入党"),
                    NarrowValue(
                        FitIf(
                            "c.gender || c.joinDate",
                            "((c.gender ? c.gender + \"　\" : \"\") + (c.joinDate ? (c.joinDate | cn.date) : \"\"))",
                            of: "c.joinDate"
                        ),
                        2
                    ),
                    Photo(first: false)
                ),
                form.Row(662, NarrowLabel("所在支部"), NarrowValue(Fit(Branch, 2), 2), Photo(first: false)),
                form.Row(310, NarrowLabel("先锋岗位"), NarrowValue(Fit("(c.post + (c.domain ? \"（\" + c.domain + \"）\" : \"\"))", "[1, 1, 2]", "c.post"), 3)),
                form.Row(590, NarrowLabel("四讲四有"), NarrowValue(FitIf("c.creed", "c.creed", 2), 3)),
                form.Row(1760, NarrowLabel("承诺事项"), Pledges("CardNarrowText", 6, span: 3)),
                form.Row(590, NarrowLabel("微心愿"), NarrowValue(FitIf("c.wish.content", "(" + Wish + ")", 2, "c.wish.content"), 3)),
                form.Row(690, NarrowLabel("签名"), NarrowValue(""), NarrowValue("{{ c.pledgeDate | cn.date }}", 2)),
                form.Row(
                    590,
                    NarrowLabel("践诺评议"),
                    NarrowValue(FitIf("c.progress || c.ratings", "((c.progress ?? \"\") + \"　\" + (" + Ratings + "))", 2, "c.progress"), 3)
                ),
                form.Row(590, NarrowLabel("审核意见"), NarrowValue(FitIf("c.review", "(" + Review("　") + ")", 2, "c.review.opinion"), 3))
            );
    }

    // The year is that of the pledge, which stands on the last line; another is written out.
    static string Small(int width) =>
        Markup.ParagraphOf(
            "CardSmallTitle",
            Markup.Run("党员承诺践诺卡\t") + Markup.Run("{{ c.cardNo }}", style: "SizeFive"),
            $"""<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>"""
        )
        + Markup.Paragraph("CardSmallText", SmallFit("((c.name.name ?? c.name) + \"　\" + c.post)", " of: c.post"))
        + Markup.Paragraph("CardSmallText", SmallFit(Branch))
        + PledgeLines(
            "CardSmallText",
            "lines: 5 all: all styles: [\"小四\", \"五号\"]",
            "c.pledgeDate && (p.due | string.slice 0 4) != (c.pledgeDate | string.slice 0 4) ? (p.due | cn.date) : (p.due | cn.date | string.slice 5)"
        )
        + Markup.ParagraphOf(
            "CardSmallText",
            Markup.Run($"承诺人：{Underline}\t", style: "SizeFive") + Markup.Run("{{ c.pledgeDate | cn.date }}", style: "SizeFive"),
            $"""<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>"""
        );

    static string SmallFit(string value, string of = "") => $"{{{{ {value} | fit styles: [\"小四\", \"五号\"]{of} }}}}";

    static GridCell Pledges(string style, int lines, int span) =>
        new("") { Span = span, Content = PledgeLines(style, $"lines: {lines} all: all", "p.due | cn.date") };

    /// <summary>The pledges, all of one size: what they take together is measured first.</summary>
    static string PledgeLines(string style, string fit, string due) =>
        Markup.Tag("all = \"\"")
        + Markup.For(
            "p in c.pledges",
            Markup.Tag($"due = p.due ? \"（\" + ({due}) + \"前）\" : \"\"")
                + Markup.Tag("all = all + (for.first ? \"\" : \"\\n\") + (cn.heading 3 (for.index + 1)) + p.text + due")
        )
        + Markup.Tag("for p in c.pledges")
        + Markup.Tag($"due = p.due ? \"（\" + ({due}) + \"前）\" : \"\"")
        + Markup.Paragraph(
            style,
            $"{{{{ cn.heading 3 (for.index + 1) | fit {fit} of: p.text }}}}{{{{ p.text | fit {fit} }}}}{{{{ due | fit {fit} of: p.text }}}}"
        )
        + Markup.Tag("else")
        + Markup.Paragraph(style, "{{ c.pledges[0].text }}")
        + Markup.Tag("end");

    const string Wish =
        "(c.wish.no ? c.wish.no + \" \" : \"\") + c.wish.content + (c.wish.wisher ? \"（\" + (c.wish.wisher.name ?? c.wish.wisher) + \"）\" : \"\")";

    /// <summary>On a wide card the reviewer and the date have a line of their own, so that no date is torn (R44).</summary>
    static string Review(string between) =>
        "(c.review.opinion ?? \"\") + (c.review.reviewer ? (c.review.opinion ? \""
        + between
        + "\" : \"\") + \"审核人：\" + (c.review.reviewer.name ?? c.review.reviewer) : \"\") + (c.review.date ? \"　\" + (c.review.date | cn.date) : \"\")";

    const string Ratings =
        "(c.ratings.self ? \"自评\" + c.ratings.self : \"\") + (c.ratings.members ? \" 党员\" + c.ratings.members : \"\") + (c.ratings.masses ? \" 群众\" + "
        + "c.ratings.masses : \"\") + (c.ratings.organization ? \" 组织\" + c.ratings.organization : \"\")";
}
