// The named styles of cards: the title, labels, values that shrink, the place of a photo.
namespace OfficeKit.TemplateMaker;

static class CardStyles
{
    public static string Xml =>
        FormStyles.Ladder
        + string.Concat(
            $"""<w:style w:type="character" w:customStyle="1" w:styleId="CardNumber"><w:name w:val="卡片编号"/><w:basedOn w:val="DefaultParagraphFont"/>"""
                + $"""<w:qFormat/><w:rPr><w:rFonts w:eastAsia="{Fonts.Body}"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>""",
            FormStyles.Paragraph("CardTitle", "卡片标题", "", 480, "center", Fonts.Title, 36),
            FormStyles.Paragraph("CardNarrowTitle", "窄卡标题", "", 420, "center", Fonts.Title, 28),
            FormStyles.Paragraph("CardSmallTitle", "小卡标题", "", 270, "left", Fonts.Hei, 24),
            FormStyles.Paragraph("CardLabel", "卡片标签", "", 300, "center", Fonts.Hei, 24),
            FormStyles.Paragraph("CardNarrowLabel", "窄卡标签", "", 290, "center", Fonts.Hei, 21),
            FormStyles.Paragraph("CardNarrowText", "窄卡文字", "", 290, "left", Fonts.Body, 28),
            FormStyles.Paragraph("CardText", "卡片文字", "", 310, "left", Fonts.Body, 28),
            FormStyles.Paragraph("CardSmallText", "小卡文字", "", 270, "left", Fonts.Body, 24),
            // An inline picture in a line of exact height would be cropped (R32).
            FormStyles.Paragraph("CardPhoto", "卡片照片", "", 240, "center", Fonts.Body, 24).Replace("\"exact\"", "\"auto\"", StringComparison.Ordinal),
            // A line that holds the heart is not of exact height (R32).
            FormStyles
                .Paragraph("CardWishTitle", "心愿卡标题", "", 480, "left", Fonts.Title, 36)
                .Replace("\"exact\"", "\"atLeast\"", StringComparison.Ordinal),
            FormStyles
                .Paragraph("CardWishNarrowTitle", "窄心愿卡标题", "", 400, "left", Fonts.Title, 28)
                .Replace("\"exact\"", "\"atLeast\"", StringComparison.Ordinal),
            FormStyles
                .Paragraph("CardWishSmallTitle", "小心愿卡标题", "", 290, "left", Fonts.Hei, 24)
                .Replace("\"exact\"", "\"atLeast\"", StringComparison.Ordinal),
            FormStyles.Paragraph("CardEnd", "卡片尾", "", 20, "left", Fonts.Body, 2)
        );
}
