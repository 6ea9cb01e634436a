// Faces, sizes and ornaments: R18–R27, R47.
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class TypeRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(18, "5.2.2", "正文及未另作规定的文字用三号仿宋。", "Body text, and all that has no rule of its own, is 仿宋 16 pt.", R18),
            Rule.Must(19, "", "西文字号与复杂文种字号一致。", "The sizes for both scripts are equal.", R19),
            Rule.Must(20, "", "中文写明中文字体，不留主题字体。", "Chinese runs name their typeface; no theme fonts remain.", R20),
            Rule.Should(
                21,
                "",
                "西文和数字通篇用一种字体，一般为Times New Roman。",
                "Latin letters and digits have one typeface throughout, usually Times New Roman.",
                R21
            ),
            Rule.Must(22, "", "中西文共用的引号、破折号、省略号等按中文排。", "Marks shared by both scripts (quotes, dashes, dots) are set as Chinese.", R22),
            Rule.Must(23, "", "标题和正文不加粗。", "Title, headings and body are not bold.", R23),
            Rule.Must(
                24,
                "",
                "正文不用斜体、下划线、删除线、底纹和着重号；表单中手填的空格可用下划线。",
                "No italics, underline, strike, highlight or emphasis marks; forms may underline what is filled by hand.",
                R24
            ),
            Rule.Should(25, "", "语言标记：中文zh-CN，西文en-US。", "Language tags are zh-CN and en-US.", R25),
            Rule.Must(
                26,
                "7.3.5.5",
                "字符缩放100%；发文机关标志除外，正文调整时不小于90%。",
                "Characters are scaled 100 %; the mark excepted, and 90 % at least where text is squeezed.",
                R26
            ),
            Rule.Should(27, "", "正文不调整字距（kern）。", "Body text is not kerned.", R27),
            Rule.Should(47, "", "各要素用样式，标题用Word内置的标题样式。", "Elements have styles, and headings Word's own heading styles.", R47),
        ];

    static IEnumerable<Finding> R18(Paper paper) =>
        paper
            .FullText.Concat(paper.Of(Role.Recipient, Role.PublicNote, Role.AttachmentNote).Where(_ => paper.Kind.IsPaper))
            .SelectMany(p => Type(p, FontFamilies.Fang, 32, LeadOf(p)));

    /// <summary>The words at the head of a paragraph that may have a face of their own: 一是…。 in 楷体 (R97).</summary>
    public static Func<Run, bool> LeadOf(Para p)
    {
        var lead = BodyRules.Lead().IsMatch(p.Trimmed) ? p.Runs.FirstOrDefault(r => r.HasText) : null;
        return r => r == lead && FontFamilies.Kai.Holds(r.EastAsia) && r.Size == 32;
    }

    static IEnumerable<Finding> R19(Paper paper)
    {
        foreach (var p in paper.All.Concat(paper.Stories.Values.SelectMany(s => s)))
        {
            var runs = p.Runs.Where(r => r.HasText && r.Size != (r.Props.Number("szCs") ?? 20)).ToList();
            if (runs.Count > 0)
            {
                yield return Finding.At(
                    p,
                    In("两种文字的字号", "sizes for both scripts"),
                    $"sz {runs[0].Size}, szCs {runs[0].Props.Number("szCs") ?? 20}",
                    In("相等", "equal"),
                    () => runs.ForEach(r => Mend.Size(r, r.Size))
                );
            }
        }
    }

    static IEnumerable<Finding> R20(Paper paper)
    {
        if (paper.Styles.Root is { } styles)
        {
            var themed = styles
                .Descendants(WordNames.Main + "rFonts")
                .Where(HasTheme)
                .ToLookup(f => f.Ancestors(WordNames.Main + "style").FirstOrDefault().Child("name").Get("val") ?? "");
            if (themed[""].ToList() is { Count: > 0 } defaults)
            {
                yield return new Finding(
                    null,
                    paper.StylesPart!,
                    In("文档默认字体", "the document's default fonts"),
                    In("主题字体", "a theme's fonts"),
                    In("写明字体名", "fonts by name"),
                    () => defaults.ForEach(f => Name(f, paper.Theme))
                );
            }
            // A file brings dozens of styles that it does not use: they are told in one line.
            var named = themed.Where(g => g.Key.Length > 0).ToList();
            if (named.Count > 0)
            {
                var names =
                    string.Join('、', named.Take(4).Select(g => g.Key)) + (named.Count > 4 ? In($"等{named.Count}个", $" and {named.Count - 4} more") : "");
                yield return new Finding(
                    null,
                    paper.StylesPart!,
                    In("样式的字体", "fonts of styles"),
                    In($"主题字体（{names}）", $"a theme's fonts ({names})"),
                    In("写明字体名", "fonts by name"),
                    () => named.ForEach(g => g.ToList().ForEach(f => Name(f, paper.Theme)))
                );
            }
        }
        foreach (var p in paper.All.Concat(paper.Stories.Values.SelectMany(s => s)))
        {
            var themed = p.Runs.Select(r => r.Element.Child("rPr").Child("rFonts")).OfType<XElement>().Where(HasTheme).ToList();
            if (themed.Count > 0)
            {
                yield return Finding.At(
                    p,
                    In("字体", "fonts"),
                    In("主题字体", "a theme's fonts"),
                    In("写明字体名", "fonts by name"),
                    () => themed.ForEach(f => Name(f, paper.Theme))
                );
            }
            else if (p.Runs.FirstOrDefault(r => r.HasChinese && r.EastAsia is null) is not null)
            {
                yield return Finding.At(
                    p,
                    In("中文字体", "the Chinese face"),
                    In("未写明", "not given"),
                    FontFamilies.Fang.Written,
                    () => p.Runs.Where(r => r.HasChinese && r.EastAsia is null).ToList().ForEach(r => Mend.EastAsia(r, FontFamilies.Fang.Written))
                );
            }
        }
    }

    static bool HasTheme(XElement fonts) => fonts.Attributes().Any(a => a.Name.LocalName.EndsWith("Theme", StringComparison.OrdinalIgnoreCase));

    static void Name(XElement fonts, Theme theme)
    {
        foreach (var attribute in fonts.Attributes().Where(a => a.Name.LocalName.EndsWith("Theme", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            var script = attribute.Name.LocalName is "cstheme" ? "cs" : attribute.Name.LocalName[..^5];
            // The theme's own face is what made 黑体 into 等线: the house's faces take its place.
            fonts.SetAttributeValue(
                WordNames.Main + script,
                script == "eastAsia" ? FontFamilies.Fang.Written
                    : script == "cs" ? theme.Font(attribute.Value) ?? "Times New Roman"
                    : "Times New Roman"
            );
            attribute.Remove();
        }
    }

    static IEnumerable<Finding> R21(Paper paper)
    {
        var runs = paper
            .FullText.Concat(paper.Flow.Where(p => p.HeadingLevel > 0))
            .SelectMany(p => p.Runs.Where(r => Latin().IsMatch(r.Text)).Select(r => (Para: p, Run: r)))
            .ToList();
        // One choice: the Latin face that most of them have, if it is one of the two.
        var chosen =
            runs.GroupBy(x => FontFamilies.IsChinese(x.Run.Ascii)).OrderByDescending(g => g.Sum(x => x.Run.Text.Length)).FirstOrDefault()?.Key ?? false;
        bool Right(Run r) => r.Ascii == r.HighAnsi && (chosen ? r.Ascii == r.EastAsia || FontFamilies.IsChinese(r.Ascii) : r.Ascii == "Times New Roman");
        foreach (var group in runs.Where(x => !Right(x.Run)).GroupBy(x => x.Para))
        {
            var first = group.First().Run;
            yield return Finding.At(
                group.Key,
                In("西文字体", "Latin typeface"),
                $"{first.Ascii ?? In("未写明", "not given")}/{first.HighAnsi ?? In("未写明", "not given")}",
                chosen ? In("与中文同", "as the Chinese one") : "Times New Roman",
                () =>
                {
                    foreach (var (_, run) in group)
                    {
                        var face = chosen ? run.EastAsia : "Times New Roman";
                        Mend.Set(Mend.Of(run), "rFonts", ("ascii", face), ("hAnsi", face), ("asciiTheme", null), ("hAnsiTheme", null));
                    }
                }
            );
        }
    }

    static IEnumerable<Finding> R22(Paper paper)
    {
        foreach (
            var p in paper.All.Concat(paper.Stories.Values.SelectMany(s => s)).Where(p => Hanzi.In(p.Text) || p.Text.Contains('—', StringComparison.Ordinal))
        )
        {
            var runs = p.Runs.Where(r => Shared().IsMatch(r.Text) && r.Props["rFonts.hint"] != "eastAsia" && !FontFamilies.IsChinese(r.Ascii)).ToList();
            if (runs.Count > 0)
            {
                yield return Finding.At(
                    p,
                    In($"“{Shared().Match(runs[0].Text).Value}”的字体提示", $"the hint of '{Shared().Match(runs[0].Text).Value}'"),
                    In("无", "none"),
                    "eastAsia",
                    () => runs.ForEach(r => Mend.Set(Mend.Of(r), "rFonts", ("hint", "eastAsia")))
                );
            }
        }
    }

    static IEnumerable<Finding> R23(Paper paper)
    {
        foreach (var p in paper.Of(Role.Title, Role.AttachmentTitle, Role.Recipient, Role.Mark).Concat(paper.TextAndHeadings))
        {
            var bold = p.Runs.Where(r => r.HasText && r.Props.On("b")).ToList();
            if (bold.Count > 0 && !paper.Kind.IsCard)
            {
                yield return Finding.At(
                    p,
                    In("加粗", "bold"),
                    OnOff(true),
                    OnOff(false),
                    () =>
                        bold.ForEach(r =>
                        {
                            Mend.Value(Mend.Of(r), "b", "0");
                            Mend.Value(Mend.Of(r), "bCs", "0");
                        })
                );
            }
        }
    }

    static readonly string[] Ornaments = ["i", "strike", "dstrike", "outline", "shadow", "emboss", "imprint"];

    static IEnumerable<Finding> R24(Paper paper)
    {
        foreach (var p in paper.TextAndHeadings.Concat(paper.Of(Role.Title, Role.Recipient)))
        {
            var all = p.Runs.Select(r => (Run: r, Ornament: Ornament(r))).Where(x => x.Ornament is not null).ToList();
            if (all.Count > 0)
            {
                yield return Finding.At(p, In("修饰", "ornament"), all[0].Ornament!, In("无", "none"), () => all.ForEach(x => Plain(x.Run)));
            }
        }
    }

    static string? Ornament(Run r) =>
        !r.HasText
            ? null
            : Ornaments.FirstOrDefault(o => r.Props.On(o))
                ?? (
                    r.Props["u"] is { } line and not "none" && r.Text.Any(c => c is not (' ' or '_' or '\u3000')) ? "u=" + line
                    : r.Props["highlight"] is { } colour and not "none" ? "highlight=" + colour
                    : r.Props["em"] is { } mark and not "none" ? "em=" + mark
                    : r.Props["bdr"] is { } border and not ("none" or "nil") ? "bdr=" + border
                    : r.Props["shd.fill"] is { } fill and not ("auto" or "FFFFFF") ? "shd=" + fill
                    : null
                );

    static void Plain(Run r)
    {
        var properties = Mend.Of(r);
        foreach (var name in Ornaments.Where(o => r.Props.On(o)))
        {
            Mend.Value(properties, name, "0");
        }
        if (r.Props["u"] is not (null or "none"))
        {
            Mend.Set(properties, "u", ("val", "none"), ("color", null));
        }
        Mend.Remove(properties, "highlight", "em", "bdr", "shd");
    }

    static IEnumerable<Finding> R25(Paper paper)
    {
        var runs = paper
            .All.SelectMany(p => p.Runs.Where(r => r.HasChinese && (r.Props["lang.eastAsia"] ?? "") != "zh-CN").Select(r => (Para: p, Run: r)))
            .ToList();
        if (runs.Count > 0)
        {
            yield return Finding.At(
                runs[0].Para,
                In("语言标记", "language tag"),
                runs[0].Run.Props["lang.eastAsia"] ?? In("无", "none"),
                "zh-CN",
                () =>
                {
                    if (paper.Styles.Root is { } styles)
                    {
                        var defaults = Mend.Properties(Mend.Properties(Mend.Properties(styles, "docDefaults"), "rPrDefault"), "rPr");
                        Mend.Set(defaults, "lang", ("eastAsia", "zh-CN"), ("val", defaults.Child("lang").Get("val") ?? "en-US"));
                        foreach (
                            var lang in styles
                                .Descendants(WordNames.Main + "lang")
                                .Concat(runs.Select(r => r.Run.Element.Child("rPr").Child("lang")).OfType<XElement>())
                                .Where(l => l.Get("eastAsia") is not null)
                        )
                        {
                            lang.SetAttributeValue(WordNames.Main + "eastAsia", "zh-CN");
                        }
                    }
                    else
                    {
                        runs.ForEach(r => Mend.Set(Mend.Of(r.Run), "lang", ("eastAsia", "zh-CN")));
                    }
                }
            );
        }
    }

    static IEnumerable<Finding> R26(Paper paper)
    {
        foreach (var p in paper.All.Where(p => p.Role is not (Role.Mark or Role.TableText)))
        {
            var runs = p.Runs.Where(r => r.HasText && r.Props.Number("w") is { } scale && scale is < 90 or > 100).ToList();
            if (runs.Count > 0)
            {
                yield return Finding.At(
                    p,
                    In("字符缩放", "character scaling"),
                    runs[0].Props["w"] + "%",
                    "100%",
                    () => runs.ForEach(r => Mend.Value(Mend.Of(r), "w", "100"))
                );
            }
        }
    }

    static IEnumerable<Finding> R27(Paper paper) =>
        ByStyle(
            paper.TextAndHeadings,
            p => p.Runs.FirstOrDefault(r => r.HasText && r.Props.Or0("kern") > 0)?.Props["kern"],
            In("字距调整（kern）", "kerning"),
            "0",
            p => p.Runs.Where(r => r.Props.Or0("kern") > 0).ToList().ForEach(r => Mend.Value(Mend.Of(r), "kern", "0"))
        );

    static IEnumerable<Finding> R47(Paper paper)
    {
        var plain = paper.Flow.Where(p => !p.RoleByStyle && (p.Role == Role.Title || p.HeadingLevel is 1 or 2)).ToList();
        foreach (var p in plain)
        {
            yield return Finding.At(
                p,
                In("样式", "style"),
                p.StyleName.Length > 0 ? p.StyleName : In("无", "none"),
                p.Role == Role.Title
                    ? In("公文标题", "公文标题 (a title style)")
                    : In($"标题 {p.HeadingLevel}（Heading{p.HeadingLevel}）", $"Heading {p.HeadingLevel}")
            );
        }
    }

    [GeneratedRegex("[A-Za-z0-9]")]
    private static partial Regex Latin();

    [GeneratedRegex("[“”‘’—…·×°①-⑳Ⅰ-Ⅻ]")]
    private static partial Regex Shared();
}
