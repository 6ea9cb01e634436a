// Spacing, lines and East Asian settings: R28–R46.
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static class LineRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                28,
                "",
                "段前、段后为零；空行用空段或整行的段前距。",
                "Space before and after is zero; blank lines are empty paragraphs or whole lines of space before.",
                R28
            ),
            Rule.Must(29, "", "正文两端对齐。", "Body text is justified.", R29),
            Rule.Must(
                30,
                "5.2.3",
                "正文行距为固定值27.75至28.95磅（gongwen-33476为29.45磅），通篇一致。",
                "Body lines are exactly 27.75 to 28.95 pt apart (29.45 in gongwen-33476), the same throughout.",
                R30
            ),
            Rule.Should(31, "", "标题行距为固定值28至36磅。", "Title lines are exactly 28 to 36 pt apart.", R31),
            Rule.Must(
                32,
                "",
                "有嵌入图片或对象的段落不用固定行距，否则图片被裁掉。",
                "A paragraph with an inline picture has no exact spacing: Word would crop the picture.",
                R32
            ),
            Rule.Must(33, "", "表格不沿用正文的固定行距。", "Tables do not take over the exact spacing of the body.", R33),
            Rule.Must(34, "7.3.3", "正文首行缩进二字，不用空格代替。", "The first line is indented by two characters, not by spaces.", R34),
            Rule.Must(35, "7.3.3", "正文回行顶格。", "Following lines begin at the left edge.", R35),
            Rule.Must(36, "", "不关闭避头尾，不改短标点清单。", "Line-break rules for punctuation stay on, their lists whole.", R36),
            Rule.Should(39, "", "标点不悬出版心。", "Punctuation does not hang out of the text area.", R39),
            Rule.Should(40, "", "不自动调整中文与西文、数字的间距。", "No automatic space between Chinese and Latin or digits.", R40),
            Rule.Should(41, "", "不压缩标点。", "Punctuation is not compressed.", R41),
            Rule.Should(42, "", "正文不设孤行控制，标题与下段同页。", "Body text has no widow control; headings keep with the next paragraph.", R42),
            Rule.Must(
                43,
                "",
                "有网格的节中，标题、标志、版记和表格的段落不对齐到网格。",
                "In a section with a grid, title, mark, colophon and tables do not snap to it.",
                R43
            ),
            Rule.Must(46, "", "兼容模式为15，不用改变字宽的兼容选项。", "Compatibility mode is 15, without options that change widths.", R46),
        ];

    static IEnumerable<Finding> R28(Paper paper) =>
        from p in paper.Flow
        where
            p.Role
                is Role.Body
                    or Role.Blank
                    or Role.Title
                    or Role.Recipient
                    or Role.AttachmentNote
                    or Role.Signature
                    or Role.IssueDate
                    or Role.PublicNote
                    or Role.Attendees
            || p.HeadingLevel > 0
        where paper.Kind.IsPaper
        let wrong = Odd(paper, p)
        where wrong is not null
        select Finding.At(
            p,
            In("段前段后", "space before and after"),
            wrong,
            In("0（或整行的倍数）", "0 (or whole lines)"),
            () =>
            {
                Mend.Set(
                    Mend.Of(p),
                    "spacing",
                    ("before", "0"),
                    ("after", "0"),
                    ("beforeLines", null),
                    ("afterLines", null),
                    ("beforeAutospacing", null),
                    ("afterAutospacing", null)
                );
                if (p.Props.On("spacing.beforeAutospacing") || p.Props.On("spacing.afterAutospacing"))
                {
                    Mend.Set(Mend.Of(p), "spacing", ("beforeAutospacing", "0"), ("afterAutospacing", "0"));
                }
                if (p.Props.Or0("spacing.beforeLines") != 0 || p.Props.Or0("spacing.afterLines") != 0)
                {
                    Mend.Set(Mend.Of(p), "spacing", ("beforeLines", "0"), ("afterLines", "0"));
                }
                if (p.Props.On("contextualSpacing"))
                {
                    Mend.Value(Mend.Of(p), "contextualSpacing", "0");
                }
            }
        );

    static string? Odd(Paper paper, Para p)
    {
        foreach (var side in (string[])["before", "after"])
        {
            if (p.Props.On($"spacing.{side}Autospacing"))
            {
                return In("自动", "automatic");
            }
            if (p.Props.Or0($"spacing.{side}Lines") is var lines and not 0)
            {
                if (lines % 100 != 0)
                {
                    return Zi(lines).Replace(In("字", " zi"), In("行", " lines"), StringComparison.Ordinal);
                }
            }
            else if (p.Props.Or0($"spacing.{side}") is var twips && twips % paper.Pitch is var rest && rest > 3 && rest < paper.Pitch - 3)
            {
                return $"{twips / 20.0:0.#}pt";
            }
        }
        return p.Props.On("contextualSpacing") ? "contextualSpacing" : null;
    }

    static IEnumerable<Finding> R29(Paper paper) =>
        from p in paper.FullText
        where p.Align != "both" && (ChineseText.MeasureWidth(p.Text) > 28 || p.Trimmed.EndsWith('。'))
        select Finding.At(p, In("对齐", "alignment"), Align(p), In("两端对齐", "justified"), () => Mend.Value(Mend.Of(p), "jc", "both"));

    static IEnumerable<Finding> R30(Paper paper)
    {
        var paragraphs = paper.TextAndHeadings.Where(p => !p.HasInlinePicture).ToList();
        var common =
            paragraphs.Where(p => Holds(paper, p)).GroupBy(p => p.Props.Or0("spacing.line")).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key
            ?? paper.Pitch;
        foreach (var p in paragraphs.Where(p => !Holds(paper, p) || p.Props.Or0("spacing.line") != common))
        {
            yield return Finding.At(p, In("行距", "line spacing"), Line(p), Wanted(paper, common), () => SetLine(paper, p, common));
        }
    }

    static bool Holds(Paper paper, Para p)
    {
        var (rule, line) = (p.Props["spacing.lineRule"] ?? "auto", p.Props.Number("spacing.line") ?? 240);
        return paper.Profile switch
        {
            LayoutProfile.Gongwen33476 => rule == "exact" && line == 589,
            LayoutProfile.GongwenGrid => rule == "auto" && line == 240,
            _ => rule == "exact" && line is >= 555 and <= 579,
        };
    }

    static string Wanted(Paper paper, int common) =>
        paper.Profile switch
        {
            LayoutProfile.GongwenGrid => In("单倍（对齐网格）", "single (on the grid)"),
            LayoutProfile.Gongwen33476 => In("固定值29.45pt", "exactly 29.45pt"),
            _ => In($"固定值{common / 20.0:0.##}pt（27.75～28.95pt，全文一致）", $"exactly {common / 20.0:0.##}pt (27.75–28.95pt, the same throughout)"),
        };

    static void SetLine(Paper paper, Para p, int line)
    {
        if (paper.Profile == LayoutProfile.GongwenGrid)
        {
            Mend.Set(Mend.Of(p), "spacing", ("line", "240"), ("lineRule", "auto"));
        }
        else
        {
            Mend.Set(Mend.Of(p), "spacing", ("line", $"{line}"), ("lineRule", "exact"));
        }
    }

    static string Line(Para p) =>
        (p.Props["spacing.lineRule"] ?? "auto", p.Props.Number("spacing.line") ?? 240) switch
        {
            ("exact", var line) => In($"固定值{line / 20.0:0.##}pt", $"exactly {line / 20.0:0.##}pt"),
            ("atLeast", var line) => In($"最小值{line / 20.0:0.##}pt", $"at least {line / 20.0:0.##}pt"),
            (_, var line) => In($"{line / 240.0:0.##}倍", $"{line / 240.0:0.##} lines"),
        };

    static IEnumerable<Finding> R31(Paper paper) =>
        from p in paper.Of(Role.Title, Role.AttachmentTitle)
        where p.Props["spacing.lineRule"] != "exact" || p.Props.Or0("spacing.line") is < 560 or > 720
        select Finding.At(
            p,
            In("标题行距", "line spacing of the title"),
            Line(p),
            In("固定值28～36pt", "exactly 28–36pt"),
            () => Mend.Set(Mend.Of(p), "spacing", ("line", "660"), ("lineRule", "exact"))
        );

    static IEnumerable<Finding> R32(Paper paper) =>
        from p in paper.All
        where p.HasInlinePicture && p.Props["spacing.lineRule"] == "exact"
        select Finding.At(
            p,
            In("图片所在段的行距", "line spacing of a picture's paragraph"),
            Line(p),
            In("单倍或最小值（固定值会裁去图片）", "single or at least (exact spacing crops it)"),
            () => Mend.Set(Mend.Of(p), "spacing", ("line", "240"), ("lineRule", "auto"))
        );

    static IEnumerable<Finding> R33(Paper paper)
    {
        foreach (var table in paper.Tables)
        {
            var inherited = table
                .Paragraphs.Where(p =>
                    p.Props["spacing.lineRule"] == "exact"
                    && p.Props.Or0("spacing.line") is >= 555 and <= 589
                    && paper.Styles.IsDefault(p.StyleId)
                    && p.Element.Child("pPr").Child("spacing").Get("line") is null
                )
                .ToList();
            if (inherited.Count > 0)
            {
                yield return Finding.At(
                    inherited[0],
                    In("单元格行距", "line spacing in cells"),
                    In($"沿用正文的{Line(inherited[0])}", $"the body's: {Line(inherited[0])}"),
                    In("单元格自有的行距（固定值22pt）", "one of its own (exactly 22pt)"),
                    () => inherited.ForEach(p => Mend.Set(Mend.Of(p), "spacing", ("line", "440"), ("lineRule", "exact")))
                );
            }
        }
    }

    static IEnumerable<Finding> R34(Paper paper) => paper.FullText.SelectMany(FirstLine);

    /// <summary>Two characters, in both forms: readers that do not know characters use the twips.</summary>
    public static IEnumerable<Finding> FirstLine(Para p)
    {
        var wanted = In("2字（firstLineChars=200、firstLine=640）", "2 zi (firstLineChars=200, firstLine=640)");
        if (StartsWithSpace(p))
        {
            yield return Finding.At(p, In("首行缩进", "first-line indent"), In("用空格缩进", "made of spaces"), wanted);
        }
        else if (p.Props.Number("ind.firstLineChars") != 200 || p.Props.Or0("ind.firstLine") is < 600 or > 680)
        {
            yield return Finding.At(
                p,
                In("首行缩进", "first-line indent"),
                $"firstLineChars={p.Props["ind.firstLineChars"] ?? "–"}, "
                    + $"firstLine={p.Props["ind.firstLine"] ?? "–"}{(p.Props["ind.hanging"] is { } hanging ? $", hanging={hanging}" : "")}",
                wanted,
                () => Mend.Set(Mend.Of(p), "ind", ("firstLineChars", "200"), ("firstLine", "640"), ("hanging", null), ("hangingChars", null))
            );
        }
    }

    static IEnumerable<Finding> R35(Paper paper) =>
        from p in paper.FullText
        where p.Left != 0
        select Finding.At(
            p,
            In("左缩进", "left indent"),
            Zi(p.Left),
            In("0（回行顶格）", "0 (following lines flush left)"),
            () => Mend.Set(Mend.Of(p), "ind", ("left", "0"), ("leftChars", "0"), ("start", null), ("startChars", null))
        );

    static IEnumerable<Finding> R36(Paper paper)
    {
        const string Never = "，。、；：？！”’）》〉】",
            NeverLast = "“‘（《〈【";
        foreach (
            var finding in ByStyle(
                paper.TextAndHeadings,
                p => p.Props.On("kinsoku", without: true) ? null : OnOff(false),
                In("避头尾（kinsoku）", "kinsoku"),
                OnOff(true),
                p => Mend.Value(Mend.Of(p), "kinsoku", "1")
            )
        )
        {
            yield return finding;
        }
        foreach (var (name, must) in new[] { ("noLineBreaksBefore", Never), ("noLineBreaksAfter", NeverLast) })
        {
            foreach (
                var list in paper
                    .Settings?.Elements(WordNames.Main + name)
                    .Where(l => l.Get("lang") is null or "zh-CN" && must.Any(c => l.Get("val")?.Contains(c, StringComparison.Ordinal) != true))
                    .ToList()
                    ?? []
            )
            {
                yield return new Finding(
                    null,
                    paper.SettingsPart!,
                    In("自定义避头尾字符", "custom kinsoku list"),
                    list.Get("val") ?? "",
                    In($"含有{must}", $"one that holds {must}"),
                    list.Remove
                );
            }
        }
    }

    static IEnumerable<Finding> R39(Paper paper) =>
        ByStyle(
            paper.FullText,
            p => p.Props.On("overflowPunct", without: true) ? OnOff(true) : null,
            In("标点溢出边界", "hanging punctuation"),
            OnOff(false),
            p => Mend.Value(Mend.Of(p), "overflowPunct", "0")
        );

    static IEnumerable<Finding> R40(Paper paper) =>
        ByStyle(
            paper.FullText,
            p => p.Props.On("autoSpaceDE", without: true) || p.Props.On("autoSpaceDN", without: true) ? OnOff(true) : null,
            In("中西文自动间距", "automatic space between scripts"),
            OnOff(false),
            p =>
            {
                Mend.Value(Mend.Of(p), "autoSpaceDE", "0");
                Mend.Value(Mend.Of(p), "autoSpaceDN", "0");
            }
        );

    static IEnumerable<Finding> R41(Paper paper) =>
        paper.Settings is { } settings && settings.Child("characterSpacingControl").Get("val") is var value && value != "doNotCompress"
            ?
            [
                new Finding(
                    null,
                    paper.SettingsPart!,
                    In("标点压缩", "punctuation compression"),
                    value ?? In("未写明", "not given"),
                    "doNotCompress",
                    () => Mend.Value(settings, "characterSpacingControl", "doNotCompress")
                ),
            ]
            : [];

    static IEnumerable<Finding> R42(Paper paper) =>
        ByStyle(
                paper.FullText,
                p => p.Props.On("widowControl", without: true) ? OnOff(true) : null,
                In("孤行控制", "widow control"),
                OnOff(false),
                p => Mend.Value(Mend.Of(p), "widowControl", "0")
            )
            .Concat(
                ByStyle(
                    paper.Flow.Where(p => p.HeadingLevel > 0 && !p.Trimmed.Contains('。', StringComparison.Ordinal)),
                    p => p.Props.On("keepNext") ? null : OnOff(false),
                    In("标题与下段同页", "keep with next"),
                    OnOff(true),
                    p => Mend.Value(Mend.Of(p), "keepNext", "1")
                )
            );

    static IEnumerable<Finding> R43(Paper paper) =>
        ByStyle(
            paper.All.Where(p =>
                paper.Sections.Count > 0
                && paper.Sections[p.Section].HasGrid
                && (p.Role is Role.Title or Role.Mark or Role.CopyTo or Role.PrintedBy || p.InTable && p.Trimmed.Length > 0)
            ),
            p => p.Props.On("snapToGrid", without: true) ? OnOff(true) : null,
            In("对齐网格", "snap to grid"),
            OnOff(false),
            p => Mend.Value(Mend.Of(p), "snapToGrid", "0")
        );

    static IEnumerable<Finding> R46(Paper paper)
    {
        const string Uri = "http://schemas.microsoft.com/office/word";
        if (paper.Settings is not { } settings)
        {
            yield return new Finding(null, paper.Parts.MainPart, In("兼容模式", "compatibility mode"), In("无设置部件", "there are no settings"), "15");
            yield break;
        }
        var mode = settings.Child("compat")?.Elements(WordNames.Main + "compatSetting").FirstOrDefault(s => s.Get("name") == "compatibilityMode");
        if (mode.Get("val") != "15")
        {
            yield return new Finding(
                null,
                paper.SettingsPart!,
                In("兼容模式", "compatibility mode"),
                mode.Get("val") ?? In("未写明", "not given"),
                "15",
                () =>
                {
                    var compat = Mend.Child(settings, "compat");
                    compat.Elements(WordNames.Main + "compatSetting").Where(s => s.Get("name") == "compatibilityMode").Remove();
                    // Old switches stand before the settings by name.
                    var at = compat.Elements().LastOrDefault(e => e.Name.LocalName != "compatSetting");
                    var added = new XElement(
                        WordNames.Main + "compatSetting",
                        new XAttribute(WordNames.Main + "name", "compatibilityMode"),
                        new XAttribute(WordNames.Main + "uri", Uri),
                        new XAttribute(WordNames.Main + "val", "15")
                    );
                    if (at is null)
                    {
                        compat.AddFirst(added);
                    }
                    else
                    {
                        at.AddAfterSelf(added);
                    }
                }
            );
        }
        if (settings.Child("compat").On("useFELayout"))
        {
            yield return new Finding(
                null,
                paper.SettingsPart!,
                "useFELayout",
                OnOff(true),
                OnOff(false),
                () => Mend.Remove(settings.Child("compat"), "useFELayout")
            );
        }
    }
}
