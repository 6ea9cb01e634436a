// 版头: the red line, and that a head is whole or not there: R68–R74.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class RedLineRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(68, "7.2.7", "版头分隔线红色，居中，与版心等宽。", "The red line is centred and as wide as the text area.", R68),
            Rule.Should(
                70,
                "7.2.7",
                "红色分隔线粗0.75至3磅，用线条，不用下划线字符或图片。",
                "The red line is a drawn line of 0.75 to 3 pt, not underscores or a picture.",
                R70
            ),
            Rule.Option(71, "", "红色分隔线中间没有★。", "There is no ★ in the red line.", R71),
            Rule.Must(72, "7.2", "标志与分隔线之间没有别的内容。", "Nothing else stands between mark and red line.", R72),
            Rule.Must(
                73,
                "7.2",
                "版头要么齐全，要么没有：有标志就有发文字号和分隔线。",
                "A red head is whole or absent: with a mark come a number and a line.",
                R73
            ),
            Rule.Must(74, "", "没有版头的，标题从版心第一行或第三行起。", "Without a red head, the title begins in the first or third line.", R74),
        ];

    /// <summary>The paragraphs whose border is the red line.</summary>
    static IEnumerable<(Para Para, string Edge)> RedLines(Paper paper) =>
        from p in paper.Flow.TakeWhile(p => p.Role != Role.Title)
        from edge in (string[])["bottom", "top"]
        where p.Props[$"pBdr.{edge}"] is not (null or "nil" or "none") && RoleFinder.IsRed(p.Props[$"pBdr.{edge}.color"])
        select (p, edge);

    static bool HasDrawnLine(Paper paper) =>
        paper
            .Flow.TakeWhile(p => p.Role != Role.Title)
            .Any(p =>
                p.Element.Descendants(WordNames.Drawing + "prstGeom").Any(g => (string?)g.Attribute("prst") is "line" or "straightConnector1")
                || p.Element.Descendants(WordNames.Vml + "line").Any()
            );

    static IEnumerable<Finding> R68(Paper paper)
    {
        if (!paper.Kind.IsDocument)
        {
            yield break;
        }
        foreach (var (p, _) in RedLines(paper))
        {
            if (p.Props.Or0("ind.left") + p.Props.Or0("ind.right") is var lost && Math.Abs(lost) > 57 || p.Left != 0 || p.Right != 0)
            {
                yield return Finding.At(
                    p,
                    In("版头分隔线宽度", "width of the red line"),
                    Millimetres(8844 - p.Props.Or0("ind.left") - p.Props.Or0("ind.right")),
                    In("与版心等宽（156mm）", "as wide as the text area (156 mm)")
                );
            }
        }
        foreach (
            var p in paper
                .Of(Role.HeadRule)
                .Where(p =>
                    (p.Props["pBdr.bottom"] ?? p.Props["pBdr.top"]) is not null && !RoleFinder.IsRed(p.Props["pBdr.bottom.color"] ?? p.Props["pBdr.top.color"])
                )
        )
        {
            yield return Finding.At(
                p,
                In("版头分隔线颜色", "colour of the red line"),
                p.Props["pBdr.bottom.color"] ?? p.Props["pBdr.top.color"] ?? "auto",
                "FF0000",
                () =>
                    Mend.Child(Mend.Of(p), "pBdr")
                        .ReplaceWith(
                            new System.Xml.Linq.XElement(
                                WordNames.Main + "pBdr",
                                new System.Xml.Linq.XElement(
                                    WordNames.Main + "bottom",
                                    new System.Xml.Linq.XAttribute(WordNames.Main + "val", "single"),
                                    new System.Xml.Linq.XAttribute(WordNames.Main + "sz", "12"),
                                    new System.Xml.Linq.XAttribute(WordNames.Main + "space", "0"),
                                    new System.Xml.Linq.XAttribute(WordNames.Main + "color", "FF0000")
                                )
                            )
                        )
            );
        }
    }

    static IEnumerable<Finding> R70(Paper paper)
    {
        foreach (var (p, edge) in RedLines(paper))
        {
            if (p.Props.Or0($"pBdr.{edge}.sz") is (< 6 or > 24) and var weight)
            {
                yield return Finding.At(
                    p,
                    In("版头分隔线粗细", "weight of the red line"),
                    $"{weight / 8.0:0.##}pt",
                    "0.75～3pt",
                    () => Mend.Set(Mend.Child(Mend.Of(p), "pBdr"), edge, ("val", "single"), ("sz", "12"), ("space", "0"), ("color", "FF0000"))
                );
            }
        }
        foreach (var p in paper.Flow.TakeWhile(p => p.Role != Role.Title).Where(p => DrawnByHand().IsMatch(p.Trimmed)))
        {
            yield return Finding.At(p, In("版头分隔线", "the red line"), In("用字符画出", "typed"), In("段落边框或线条", "a border or a drawn line"));
        }
    }

    static IEnumerable<Finding> R71(Paper paper) =>
        from p in paper.All
        where paper.Kind.HasMark && p.Trimmed is "★" or "☆"
        select Finding.At(p, In("分隔线中的五角星", "the star in the red line"), "★", In("无（2012年标准取消）", "none since 2012"));

    static IEnumerable<Finding> R72(Paper paper)
    {
        if (!paper.Kind.IsDocument || !paper.Of(Role.DocNumber).Any())
        {
            yield break;
        }
        var mark = paper.First(Role.Mark)!;
        var end = paper.Of(Role.HeadRule).Concat(RedLines(paper).Select(r => r.Para)).FirstOrDefault();
        foreach (
            var p in paper
                .Flow.Skip(paper.Index(mark) + 1)
                .TakeWhile(p => p != end && p.Role != Role.Title)
                .Where(p => end is not null && p.Role is Role.Body or Role.Line && !p.Text.Contains("签发人", StringComparison.Ordinal))
        )
        {
            yield return Finding.At(
                p,
                In("标志与分隔线之间", "between mark and line"),
                In("有其他内容", "something else"),
                In("只有发文字号和签发人", "number and signer only")
            );
        }
    }

    static IEnumerable<Finding> R73(Paper paper)
    {
        if (paper.Kind.IsDocument && paper.First(Role.Mark) is { } mark)
        {
            if (!paper.Of(Role.DocNumber).Any())
            {
                yield return Finding.At(mark, In("发文字号", "document number"), In("无", "none"), In("有标志就有发文字号", "one, as there is a mark"));
            }
            if (!RedLines(paper).Any() && !HasDrawnLine(paper) && !paper.Of(Role.HeadRule).Any())
            {
                yield return Finding.At(mark, In("版头分隔线", "the red line"), In("无", "none"), In("有标志就有分隔线", "one, as there is a mark"));
            }
        }
        else if (
            !paper.Kind.HasMark && paper.Flow.TakeWhile(p => p.Role != Role.Title).FirstOrDefault(p => p.Role is Role.HeadRule or Role.DocNumber) is { } lone
        )
        {
            yield return Finding.At(lone, In("版头", "head"), In("没有发文机关标志", "no mark"), In("版头齐全，或全无", "a whole head or none"));
        }
    }

    static IEnumerable<Finding> R74(Paper paper) =>
        !paper.Kind.HasMark
        && paper.Kind.IsPaper
        && paper.Flow.FirstOrDefault(p => p.Role != Role.Blank) is { Role: Role.Title } title
        && paper.BlanksBefore(title) is not (0 or 2)
            ?
            [
                Finding.At(
                    title,
                    In("标题前的空行", "blank lines before the title"),
                    Count(paper.BlanksBefore(title)),
                    In("0或2（版心第一行或第三行）", "0 or 2 (first or third line)")
                ),
            ]
            : [];

    [GeneratedRegex("^[_＿—－-]{6,}$")]
    private static partial Regex DrawnByHand();
}
