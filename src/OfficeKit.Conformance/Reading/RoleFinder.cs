// Recognises the elements of a 公文: by the name of a style, else by place and wording.
using System.Text.RegularExpressions;

namespace OfficeKit.Conformance.Reading;

/// <summary>Recognises the elements of a 公文: by the name of a style, else by place and wording.</summary>
sealed partial class RoleFinder
{
    static readonly Dictionary<string, Role> Styles = new()
    {
        ["公文标题"] = Role.Title,
        ["主送机关"] = Role.Recipient,
        ["附件说明"] = Role.AttachmentNote,
        ["发文机关署名"] = Role.Signature,
        ["成文日期"] = Role.IssueDate,
        ["附注"] = Role.PublicNote,
        ["附件标识"] = Role.AttachmentMark,
        ["附件标题"] = Role.AttachmentTitle,
        ["份号"] = Role.CopyNumber,
        ["密级"] = Role.Secrecy,
        ["紧急程度"] = Role.Urgency,
        ["发文机关标志"] = Role.Mark,
        ["发文字号"] = Role.DocNumber,
        ["版头分隔线"] = Role.HeadRule,
        ["出席名单"] = Role.Attendees,
        ["抄送"] = Role.CopyTo,
        ["印发"] = Role.PrintedBy,
        ["版记分隔线"] = Role.ColophonRule,
        ["版记锚"] = Role.Other,
        ["表格文字"] = Role.TableText,
        ["副标题"] = Role.Subtitle,
        ["题注"] = Role.Subtitle,
        ["heading 1"] = Role.Heading1,
        ["heading 2"] = Role.Heading2,
        ["heading 3"] = Role.Heading3,
        ["heading 4"] = Role.Heading4,
        ["一级标题"] = Role.Heading1,
        ["二级标题"] = Role.Heading2,
        ["三级标题"] = Role.Heading3,
        ["四级标题"] = Role.Heading4,
        ["Title"] = Role.Title,
        ["title"] = Role.Title,
        ["Subtitle"] = Role.Subtitle,
        ["caption"] = Role.Line,
        ["footer"] = Role.Other,
        ["header"] = Role.Other,
    };

    readonly IReadOnlyList<Para> all,
        flow;

    RoleFinder(IReadOnlyList<Para> all, IReadOnlyList<Para> flow) => (this.all, this.flow) = (all, flow);

    /// <summary>Says of every paragraph what it is; <paramref name="flow"/> are those outside tables and text boxes.</summary>
    public static void Find(IReadOnlyList<Para> all, IReadOnlyList<Para> flow) => new RoleFinder(all, flow).Find();

    void Find()
    {
        foreach (var p in all)
        {
            // 表格文字, 表格附注, 台账文字: what is named after a table belongs to one.
            if (Styles.TryGetValue(p.StyleName, out var role) || IsTableStyle(p.StyleName, out role))
            {
                (p.Role, p.RoleByStyle) = (role, true);
            }
            else
            {
                p.Role =
                    p.InTable ? Role.TableText
                    : p.IsBlank ? Role.Blank
                    : p.InBox ? Role.Other
                    : p.Trimmed.Length == 0
                        ? p.HasPicture ? Role.Picture
                            : Role.Other
                    : Role.Body;
            }
            // An empty paragraph is a blank line, whatever its style; only rules are empty by intent.
            if (p.IsBlank && p.Role is not (Role.HeadRule or Role.ColophonRule or Role.TableText or Role.Other))
            {
                p.Role = Role.Blank;
            }
        }
        FindHead();
        FindTitle();
        FindRecipient();
        FindBody();
        FindSignOff();
        FindAttachments();
        FindColophon();
        FindLines();
    }

    static bool IsTableStyle(string name, out Role role)
    {
        role = Role.TableText;
        return name.StartsWith("表格", StringComparison.Ordinal)
            || name.StartsWith("台账", StringComparison.Ordinal)
            || name.StartsWith("单元格", StringComparison.Ordinal);
    }

    IEnumerable<Para> Open => flow.Where(p => p.Role == Role.Body);

    bool Has(Role role) => flow.Any(p => p.Role == role);

    void FindHead()
    {
        if (Has(Role.Title) && Has(Role.Mark))
        {
            return;
        }
        foreach (var p in Open.Take(6).TakeWhile(p => p.Role == Role.Body).ToList())
        {
            var text = p.Trimmed;
            p.Role =
                !Has(Role.Mark) && CopyNumber().IsMatch(text) ? Role.CopyNumber
                : !Has(Role.Mark) && Secrecy().IsMatch(text) ? Role.Secrecy
                : !Has(Role.Mark) && Urgency().IsMatch(text) ? Role.Urgency
                : !Has(Role.Title) && IsRed(p) && text.Length <= 40 && MarkWords().IsMatch(text) && p.Size >= 40 ? Role.Mark
                : (Has(Role.Mark) || p.Align is "center" or "right") && DocNumber().IsMatch(text) && text.Length <= 45 ? Role.DocNumber
                : Role.Body;
            if (p.Role == Role.Body)
            {
                break;
            }
        }
        if (Has(Role.Mark))
        {
            foreach (
                var p in flow.Take(12).Where(p => p.Role is Role.Blank && (p.Props["pBdr.bottom"] ?? p.Props["pBdr.top"]) is not (null or "nil" or "none"))
            )
            {
                p.Role = Role.HeadRule;
            }
        }
    }

    public static bool IsRed(Para p) => p.Runs.Any(r => r.HasText && IsRed(r.Props["color"]));

    /// <summary>Whether a colour is a red, of whatever shade.</summary>
    public static bool IsRed(string? color) =>
        color is { Length: 6 }
        && int.TryParse(color, System.Globalization.NumberStyles.HexNumber, null, out var rgb)
        && (rgb >> 16) >= 0xA0
        && ((rgb >> 8) & 0xFF) <= 0x60
        && (rgb & 0xFF) <= 0x60;

    void FindTitle()
    {
        // An attachment may have a styled title where the document itself has none.
        if (
            flow.TakeWhile(p => p.Role != Role.AttachmentMark).Any(p => p.Role == Role.Title)
            || Open.FirstOrDefault() is not { } first
            || flow.TakeWhile(p => p != first).Any(p => p.HeadingLevel > 0)
            || first.Level is not null
        )
        {
            return;
        }
        var text = first.Trimmed;
        var stands = first.Align == "center" || first.Size >= 36 || TitleWords().IsMatch(text);
        if (!stands || ChineseText.MeasureWidth(text) > 60 || text.EndsWith('。') || text.EndsWith('：') || Numbered().IsMatch(text))
        {
            return;
        }
        var size = first.Size;
        foreach (
            var p in flow.SkipWhile(p => p != first)
                .TakeWhile(p =>
                    p == first
                    || p.Role == Role.Body
                        && p.Align == first.Align
                        && p.Align == "center"
                        && p.Size == size
                        && p.Trimmed.Length <= 40
                        && !DocNumber().IsMatch(p.Trimmed)
                        && !DateLine().IsMatch(p.Trimmed)
                        && !Bracketed().IsMatch(p.Trimmed)
                )
                .Take(4)
                .ToList()
        )
        {
            p.Role = Role.Title;
        }
    }

    void FindRecipient()
    {
        if (flow.LastOrDefault(p => p.Role == Role.Title && !IsAfterAttachment(p)) is not { } title)
        {
            return;
        }
        var after = flow.SkipWhile(p => p != title).Skip(1).Where(p => p.Role != Role.Blank).Take(2).ToList();
        if (
            after.Count > 0
            && after[0].Role == Role.Body
            && after[0].Align == "center"
            && (Bracketed().IsMatch(after[0].Trimmed) || after[0].Trimmed.StartsWith("——", StringComparison.Ordinal))
        )
        {
            after[0].Role = Role.Subtitle;
            after.RemoveAt(0);
        }
        else if (after.Count > 0 && after[0].Role == Role.Body && after[0].Trimmed.Length <= 45 && DocNumber().IsMatch(after[0].Trimmed))
        {
            after[0].Role = Role.Line;
            after.RemoveAt(0);
        }
        if (!Has(Role.Recipient) && after.Count > 0 && after[0].Role == Role.Body && after[0].Align != "center" && RecipientWords().IsMatch(after[0].Trimmed))
        {
            after[0].Role = Role.Recipient;
        }
    }

    bool IsAfterAttachment(Para p) => flow.TakeWhile(f => f != p).Any(f => f.Role == Role.AttachmentMark);

    void FindBody()
    {
        foreach (var p in Open.ToList())
        {
            var text = p.Trimmed;
            if (
                Attendees().IsMatch(text)
                && (flow.Any(f => f.Role is Role.Mark or Role.Title && f.Trimmed.EndsWith("纪要", StringComparison.Ordinal)) || Has(Role.Attendees))
            )
            {
                p.Role = Role.Attendees;
                continue;
            }
            var level = LevelOf(text);
            // A heading has no full stop at its end, or it runs into text: short, a full stop, and more behind it.
            var stop = text.IndexOf('。', StringComparison.Ordinal);
            var isHeading =
                level > 0
                && (
                    stop < 0
                        ? text.Length <= 40
                            && !text.EndsWith('；')
                            && !text.EndsWith('：')
                            && !text.EndsWith('，')
                            && !text.Contains('；', StringComparison.Ordinal)
                            && (level <= 2 || p.Runs.All(r => !r.HasText || r.Props.On("b") || !FontFamilies.Fang.Holds(r.EastAsia)))
                        : level <= 2 && stop <= 22 && stop < text.Length - 1 && RunInFace(p, level)
                );
            if (isHeading)
            {
                p.Role = Role.Heading1 + level - 1;
            }
        }
    }

    // A sentence that begins with a number is a heading only where it is set as one.
    static bool RunInFace(Para p, int level) =>
        p.Runs.FirstOrDefault(r => r.HasChinese) is { } run && (level == 1 ? FontFamilies.Hei : FontFamilies.Kai).Holds(run.EastAsia);

    /// <summary>The level that a number at the beginning has: 一、 1, （一） 2, 1. 3, （1） 4, in right and wrong forms; 0 for none.</summary>
    public static int LevelOf(string text) =>
        Level1().IsMatch(text) ? 1
        : Level2().IsMatch(text) ? 2
        : Level3().IsMatch(text) ? 3
        : Level4().IsMatch(text) ? 4
        : 0;

    void FindSignOff()
    {
        var main = flow.TakeWhile(p => p.Role != Role.AttachmentMark && !AttachmentMark().IsMatch(p.Trimmed)).ToList();
        if (!main.Exists(p => p.Role == Role.IssueDate))
        {
            if (main.Where(p => p.Role == Role.Body).TakeLast(6).LastOrDefault(p => DateLine().IsMatch(p.Trimmed)) is not { } date || main.IndexOf(date) < 2)
            {
                return;
            }
            date.Role = Role.IssueDate;
        }
        var dated = main.Last(p => p.Role == Role.IssueDate);
        if (!main.Exists(p => p.Role == Role.Signature))
        {
            var above = main.TakeWhile(p => p != dated).Where(p => p.Role != Role.Blank).LastOrDefault();
            if (
                above is { Role: Role.Body }
                && ChineseText.MeasureWidth(above.Trimmed) <= 30
                && Hanzi.In(above.Trimmed)
                && !SentenceEnd().IsMatch(above.Trimmed)
            )
            {
                above.Role = Role.Signature;
            }
        }
        foreach (var p in main.SkipWhile(p => p != dated).Where(p => p.Role == Role.Body && Bracketed().IsMatch(p.Trimmed)).Take(2))
        {
            p.Role = Role.PublicNote;
        }
    }

    void FindAttachments()
    {
        var inNote = false;
        foreach (var p in flow)
        {
            if (p.Role == Role.Body && AttachmentMark().IsMatch(p.Trimmed))
            {
                p.Role = Role.AttachmentMark;
            }
            else if (p.Role == Role.Body && AttachmentNote().IsMatch(p.Trimmed))
            {
                p.Role = Role.AttachmentNote;
            }
            else if (inNote && p.Role is Role.Body or Role.Heading3 && !p.RoleByStyle && inNote && Level3().IsMatch(p.Trimmed))
            {
                p.Role = Role.AttachmentNote;
            }
            inNote = p.Role == Role.AttachmentNote;
        }
        foreach (var mark in flow.Where(p => p.Role == Role.AttachmentMark).ToList())
        {
            foreach (
                var p in flow.SkipWhile(p => p != mark)
                    .Skip(1)
                    .SkipWhile(p => p.Role == Role.Blank)
                    .TakeWhile(p => p.Role is Role.Title or Role.Body && (p.Role == Role.Title || p.Align == "center"))
                    .Take(3)
                    .ToList()
            )
            {
                p.Role = Role.AttachmentTitle;
            }
        }
    }

    void FindColophon()
    {
        foreach (var p in all.Where(p => p.Role is Role.Body or Role.Other or Role.TableText && !p.RoleByStyle && p.Trimmed.Length > 0))
        {
            if (CopyTo().IsMatch(p.Trimmed))
            {
                p.Role = Role.CopyTo;
            }
            else if (PrintedBy().IsMatch(p.Trimmed))
            {
                p.Role = Role.PrintedBy;
            }
        }
    }

    // A short line that is centred or stands right is no running text: a number under a title, a line of thanks.
    void FindLines()
    {
        // Issuer left and date right, between the mark of minutes and the red line.
        foreach (
            var p in flow.TakeWhile(p => p.Role is not (Role.HeadRule or Role.Title))
                .Where(p => p.Role == Role.Body && Has(Role.HeadRule) && IssueLine().IsMatch(p.Trimmed))
        )
        {
            p.Role = Role.Line;
        }
        foreach (
            var p in Open.Where(p =>
                    p.Align is "center" or "right" or "distribute" && ChineseText.MeasureWidth(p.Trimmed) <= 28 && !SentenceEnd().IsMatch(p.Trimmed)
                )
                .ToList()
        )
        {
            p.Role = Role.Line;
        }
    }

    [GeneratedRegex(@"^\d{4,8}$")]
    private static partial Regex CopyNumber();

    [GeneratedRegex(@"^(绝\s*密|机\s*密|秘\s*密)(\s*[★☆*]?.{0,8})$")]
    private static partial Regex Secrecy();

    [GeneratedRegex(@"^(特\s*急|加\s*急|特\s*提|平\s*急|急\s*件|紧\s*急)$")]
    private static partial Regex Urgency();

    [GeneratedRegex($"[{Hanzi.Class}]{{2,}}")]
    private static partial Regex MarkWords();

    [GeneratedRegex(@"^[^。，]{0,14}[〔\[［（(【]\s*(\d{2,4}|[xX×]{2,4})\s*[〕\]］）)】]\s*第?\s*(\d+|[xX×]+)\s*号|^第\d+[号期]|^编\s*号[：:]")]
    private static partial Regex DocNumber();

    [GeneratedRegex(@"(报告|请示|通知|通报|决定|决议|公告|通告|意见|批复|议案|纪要|方案|计划|总结|记录|承诺书|通知单|讲话|要点|规定|办法|台账)(（[^）]*）)?$")]
    private static partial Regex TitleWords();

    [GeneratedRegex(@"^([一二三四五六七八九十]+[、.．]|（|\(|\d+[.、．])")]
    private static partial Regex Numbered();

    [GeneratedRegex(
        $"^(?!(时间|地点|主题|议题|主持|记录|日期|姓名|编号|联系人|注|说明)[人]?[：:]|我|为|根据|按照|现|经|自|近)(?!.*(如下|承诺|问题|汇报|报告|通知|内容|要求)[：:]$)[^。；！？\\n]*[{Hanzi.Class}xX×][^。；！？\\n]*[：:]$"
    )]
    private static partial Regex RecipientWords();

    [GeneratedRegex(@"^(出席|请假|列席|缺席)(人员|人)?[：:]")]
    private static partial Regex Attendees();

    [GeneratedRegex($"^{Hanzi.Date}$")]
    private static partial Regex DateLine();

    [GeneratedRegex($"\t{Hanzi.Date}$")]
    private static partial Regex IssueLine();

    [GeneratedRegex(@"^[（(].*[）)]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[。；！？：，;:!?]$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(.*号)?附件\s*\d*\s*[：:]?$")]
    private static partial Regex AttachmentMark();

    [GeneratedRegex(@"^附\s*件\s*[：:]\s*\S")]
    private static partial Regex AttachmentNote();

    [GeneratedRegex(@"^(抄送|抄报|主送|分送|发送)[：:]")]
    private static partial Regex CopyTo();

    [GeneratedRegex($"{Hanzi.Date}\\s*印发\\s*$")]
    private static partial Regex PrintedBy();

    [GeneratedRegex(@"^[一二三四五六七八九十百]+[、.．,，:：]")]
    private static partial Regex Level1();

    [GeneratedRegex(@"^[（(][一二三四五六七八九十百]+[）)]")]
    private static partial Regex Level2();

    [GeneratedRegex(@"^[\d０-９]{1,2}[.．、](?!\d)")]
    private static partial Regex Level3();

    [GeneratedRegex(@"^[（(][\d０-９]{1,2}[）)]")]
    private static partial Regex Level4();
}
