// Signature, date and 附注 under a document (R104–R114).
namespace OfficeKit.TemplateMaker;

static class SignOff
{
    const string KeepNext = "<w:keepNext/>";

    /// <summary>Signature and date; neither is there when the data has none of the two.</summary>
    public static string Block => Markup.If("signature || issueDate", Of("signature"));

    /// <summary>One blank line, or three where a seal needs the room (R113); then signature and date at the places of F6.</summary>
    /// <param name="office">The field with the office, an object or a plain text.</param>
    public static string Of(string office)
    {
        var name = $"{office}.name ?? {office}";
        var place = $"cn.signoff ({name}) issueDate (sealed ?? false)";
        return string.Concat(
            Markup.Blank(KeepNext),
            Markup.If("sealed", Markup.Blank(KeepNext) + Markup.Blank(KeepNext)),
            Markup.Paragraph("Signature", $"{{{{ indent ({place}).signature }}}}{{{{ {name} }}}}"),
            Markup.Paragraph("IssueDate", $"{{{{ indent ({place}).date }}}}{{{{ issueDate | cn.date }}}}")
        );
    }

    public static string Note => Markup.If("note", Markup.Paragraph("PublicNote", "（{{ note }}）"));
}
