// Signature, date and 附注 under a document (R104–R114).
namespace OfficeKit.TemplateMaker;

static class SignOff
{
    const string KeepNext = "<w:keepNext/>";

    /// <summary>The name of the office, whether the data gives an object or a plain text.</summary>
    const string Office = "signature.name ?? signature";

    /// <summary>One blank line, or three where a seal needs the room (R113); then signature and date at the places of F6.</summary>
    public static string Block => Markup.If("signature || issueDate", string.Concat(
        Markup.Blank(KeepNext),
        Markup.If("sealed", Markup.Blank(KeepNext) + Markup.Blank(KeepNext)),
        Markup.Paragraph("Signature", $"{{{{ indent ({Place}).signature }}}}{{{{ {Office} }}}}"),
        Markup.Paragraph("IssueDate", $"{{{{ indent ({Place}).date }}}}{{{{ issueDate | cn.date }}}}")));

    public static string Note => Markup.If("note", Markup.Paragraph("PublicNote", "（{{ note }}）"));

    static string Place => $"cn.signoff ({Office}) issueDate (sealed ?? false)";
}
