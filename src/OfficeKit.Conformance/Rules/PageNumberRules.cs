// Page numbers: R136–R146.
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class PageNumberRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(136, "7.5", "页码用四号宋体半角阿拉伯数字。", "Page numbers are half-width digits in 宋体 14 pt.", R136),
            Rule.Must(137, "7.5", "页码两侧各一条一字线：— 1 —。", "A page number stands between two one-em dashes: — 1 —.", R137),
            Rule.Must(138, "7.5", "页码是域，不是打上的数字。", "A page number is a field, not typed.", R138),
            Rule.Must(
                139,
                "7.5",
                "单页页码居右空一字，双页页码居左空一字。",
                "Odd pages have the number right, even pages left, one character from the edge.",
                R139
            ),
            Rule.Must(
                141,
                "7.5",
                "页脚距页边24至26mm，使页码落在版心下7mm。",
                "The footer is 24 to 26 mm from the edge, which puts the number 7 mm below the text area.",
                R141
            ),
            Rule.Must(142, "7.5", "页脚里没有别的文字。", "There is no other text in the footer.", R142),
            Rule.Must(143, "7.5", "页码从1起，连续编排。", "Numbering begins at 1 and runs on.", R143),
            Rule.Must(146, "10.1", "信函首页不显示页码。", "A letter has no number on its first page.", R146),
        ];

    /// <summary>The feet of upright pages, with the types they serve.</summary>
    static IEnumerable<(string Part, HashSet<string> Types)> Feet(Paper paper) =>
        paper
            .Sections.Where(s => !PageRules.IsWideTable(s))
            .SelectMany(s => s.Footers)
            .Where(f => paper.Stories.ContainsKey(f.Value))
            .GroupBy(f => f.Value)
            .Select(g => (g.Key, g.Select(f => f.Key).ToHashSet()));

    static bool HasField(Para p) =>
        p.Element.Descendants(WordNames.Main + "instrText").Any(i => Page().IsMatch(i.Value))
        || p.Element.Descendants(WordNames.Main + "fldSimple").Any(f => Page().IsMatch(f.Get("instr") ?? ""));

    static IEnumerable<Para> Numbers(Paper paper, string part) => paper.Stories[part].Where(HasField);

    static IEnumerable<Para> AllNumbers(Paper paper) => Feet(paper).SelectMany(f => Numbers(paper, f.Part));

    static IEnumerable<Finding> R136(Paper paper)
    {
        foreach (var p in AllNumbers(paper))
        {
            var runs = p.Runs.Where(r => r.HasText).ToList();
            var faces = runs.Where(r => !FontFamilies.Song.Holds(r.EastAsia) || !FontFamilies.Song.Holds(r.Ascii) || !FontFamilies.Song.Holds(r.HighAnsi))
                .ToList();
            if (faces.Count > 0)
            {
                var face = FontFamilies.Song.Written;
                yield return Finding.At(
                    p,
                    In("页码字体", "typeface of the page number"),
                    faces[0].Ascii ?? In("未写明", "not given"),
                    face,
                    () =>
                        faces.ForEach(r =>
                            Mend.Set(
                                Mend.Of(r),
                                "rFonts",
                                ("ascii", face),
                                ("eastAsia", face),
                                ("hAnsi", face),
                                ("asciiTheme", null),
                                ("eastAsiaTheme", null),
                                ("hAnsiTheme", null),
                                ("hint", "eastAsia")
                            )
                        )
                );
            }
            var sizes = runs.Where(r => r.Size != 28).ToList();
            if (sizes.Count > 0)
            {
                yield return Finding.At(
                    p,
                    In("页码字号", "size of the page number"),
                    Points(sizes[0].Size),
                    "14pt",
                    () => sizes.ForEach(r => Mend.Size(r, 28))
                );
            }
        }
    }

    static IEnumerable<Finding> R137(Paper paper)
    {
        foreach (var p in AllNumbers(paper))
        {
            if (!Dashes().IsMatch(p.Trimmed))
            {
                yield return Finding.At(
                    p,
                    In("页码两侧的一字线", "dashes beside the page number"),
                    $"“{p.Trimmed}”",
                    "— 1 —",
                    OnlyNumber().IsMatch(p.Trimmed) ? () => Rebuild(p) : null
                );
            }
        }
        foreach (var s in paper.Sections.Where(s => s.Element.Child("pgNumType").Get("fmt") is "numberInDash"))
        {
            yield return new Finding(
                s.Element,
                paper.Parts.MainPart,
                In("页码格式", "page number format"),
                "numberInDash",
                "decimal",
                () => s.Element.Child("pgNumType")!.SetAttributeValue(WordNames.Main + "fmt", null)
            );
        }
    }

    static IEnumerable<Finding> R138(Paper paper)
    {
        foreach (var (part, _) in Feet(paper))
        {
            if (!Numbers(paper, part).Any() && paper.Stories[part].FirstOrDefault(p => TypedNumber().IsMatch(p.Trimmed)) is { } typed)
            {
                yield return Finding.At(typed, In("页码", "page number"), In("手工键入的文字", "typed text"), In("PAGE域", "a PAGE field"));
            }
        }
        if (
            paper.Kind.IsPaper
            && !paper.Kind.IsLetter
            && paper.Flow.Any(p => p.Trimmed.Length > 0)
            && !paper.Footers.SelectMany(f => paper.Stories[f]).Any(p => p.Trimmed.Length > 0 || HasField(p))
            && !HeaderNumber(paper)
        )
        {
            yield return new Finding(
                null,
                paper.Parts.MainPart,
                In("页码", "page number"),
                In("无", "none"),
                In("一字线加页码（— 1 —）", "a number between dashes (— 1 —)"),
                () => FooterWriter.AddTo(paper)
            );
        }
    }

    static bool HeaderNumber(Paper paper) => paper.Headers.SelectMany(h => paper.Stories[h]).Any(HasField);

    static IEnumerable<Finding> R139(Paper paper)
    {
        var odd = Feet(paper).Where(f => f.Types.Contains("default")).SelectMany(f => Numbers(paper, f.Part)).Where(p => !p.InBox).ToList();
        var even = Feet(paper).Where(f => f.Types.Contains("even")).SelectMany(f => Numbers(paper, f.Part)).Where(p => !p.InBox).ToList();
        foreach (var (numbers, side) in new[] { (odd, "right"), (even, "left") })
        {
            foreach (var p in numbers)
            {
                var inset = side == "right" ? p.Right : p.FirstStart;
                if (p.Align != side && !(side == "left" && p.Align == "both") || inset is < 95 or > 120)
                {
                    yield return Finding.At(
                        p,
                        side == "right" ? In("单页页码的位置", "place of odd page numbers") : In("双页页码的位置", "place of even page numbers"),
                        In($"{Align(p)}，空{Zi(inset)}", $"{Align(p)}, {Zi(inset)} in"),
                        side == "right" ? In("居右空一字", "right, 1 zi in") : In("居左空一字", "left, 1 zi in"),
                        () => FooterWriter.Place(p, side)
                    );
                }
            }
        }
        if (odd.Count > 0 && (even.Count == 0 || !paper.Settings.On("evenAndOddHeaders")))
        {
            yield return Finding.At(
                odd[0],
                In("单双页不同", "different odd and even pages"),
                OnOff(false),
                In("开：单页居右，双页居左", "on: right on odd pages, left on even ones"),
                even.Count == 0 && !Feet(paper).Any(f => f.Types.Contains("even")) ? () => FooterWriter.AddEven(paper)
                    : paper.Settings is { } settings && even.Count > 0 ? () => Mend.Child(settings, "evenAndOddHeaders").RemoveAttributes()
                    : null
            );
        }
    }

    static IEnumerable<Finding> R141(Paper paper) =>
        from s in paper.Sections
        where
            !PageRules.IsWideTable(s)
            && s.Footers.Values.Any(f => paper.Stories.ContainsKey(f) && Numbers(paper, f).Any(p => !p.InBox))
            && s.Footer is < 1361 or > 1474
        where !PageRules.IsWideTable(s) && s.Footers.Count > 0
        select new Finding(
            s.Element,
            paper.Parts.MainPart,
            In("页脚距边界", "footer distance"),
            Millimetres(s.Footer),
            In("25.3mm（24～26mm）", "25.3mm (24–26mm)"),
            () => Mend.Set(s.Element, "pgMar", ("footer", "1434"))
        );

    static IEnumerable<Finding> R142(Paper paper) =>
        from f in Feet(paper)
        from p in paper.Stories[f.Part]
        let text = Numeral().Replace(p.Trimmed, "")
        where text.Length > 0
        select Finding.At(p, In("页脚", "footer"), $"“{p.Trimmed}”", In("只有页码", "nothing but the page number"));

    static IEnumerable<Finding> R143(Paper paper)
    {
        foreach (var s in paper.Sections)
        {
            var type = s.Element.Child("pgNumType");
            var first = paper.Flow.FirstOrDefault(p => p.Section == s.Index && p.Role != Role.Blank);
            // In a merged file each document counts for itself.
            if (
                type.Get("start") is { } start && start != "1" && s.Index == 0
                || type.Get("start") is not null
                    && s.Index > 0
                    && first?.Role is not (Role.AttachmentMark or Role.Title or Role.Mark or Role.CopyNumber)
                    && paper.Kind.IsPaper
            )
            {
                yield return new Finding(
                    s.Element,
                    paper.Parts.MainPart,
                    In("页码起始", "first page number"),
                    type.Get("start")!,
                    s.Index == 0 ? "1" : In("续前节", "continued"),
                    () => type!.SetAttributeValue(WordNames.Main + "start", null)
                );
            }
            if (type.Get("fmt") is { } format and not ("decimal" or "numberInDash"))
            {
                yield return new Finding(
                    s.Element,
                    paper.Parts.MainPart,
                    In("页码数字", "digits of the page number"),
                    format,
                    In("阿拉伯数字", "Arabic digits"),
                    () => type!.SetAttributeValue(WordNames.Main + "fmt", null)
                );
            }
        }
    }

    static IEnumerable<Finding> R146(Paper paper)
    {
        if (!paper.Kind.IsLetter || paper.Sections.Count == 0)
        {
            yield break;
        }
        var s = paper.Sections[0];
        var first = s.Footers.GetValueOrDefault("first");
        if (
            s.Footers.Values.Any(f => paper.Stories.ContainsKey(f) && Numbers(paper, f).Any())
            && (!s.Element.On("titlePg") || first is not null && Numbers(paper, first).Any())
        )
        {
            yield return new Finding(
                s.Element,
                paper.Parts.MainPart,
                In("信函首页的页码", "page number on a letter's first page"),
                In("显示", "shown"),
                In("不显示", "none"),
                first is null ? () => Mend.Child(s.Element, "titlePg").RemoveAttributes() : null
            );
        }
    }

    static void Rebuild(Para p)
    {
        // Nothing but a number and what stands around it: the paragraph keeps its properties.
        p.Element.Elements().Where(e => e.Name != WordNames.PPr).Remove();
        p.Element.Add(FooterWriter.Runs());
    }

    [GeneratedRegex(@"(^|\s)PAGE(\s|$|\\)", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^—[ \u3000]?\d*[ \u3000]?—$")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[-–—－~～·• \d]*$")]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"^[-–—－~～ ]*\d+[-–—－~～ ]*$|^第\s*\d+\s*页$")]
    private static partial Regex TypedNumber();

    [GeneratedRegex(@"[-–—－~～·•\s\d\u3000]")]
    private static partial Regex Numeral();
}
