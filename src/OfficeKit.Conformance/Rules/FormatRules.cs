// Letters and orders: R166–R177.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class FormatRules
{
    const int LineWidth = 9638;

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                166,
                "10.1",
                "信函的标志是发文机关名称，不加“文件”，红色小标宋，居中。",
                "A letter's mark is the agency's name without 文件, red 小标宋, centred.",
                R166
            ),
            Rule.Must(
                168,
                "10.1",
                "信函标志下4mm是上粗下细的红色双线，距纸下边缘20mm是上细下粗的，均长170mm，居中。",
                "A letter has red double lines of 170 mm: thick-thin 4 mm below the mark, thin-thick 20 mm above the paper's edge.",
                R168
            ),
            Rule.Must(
                169,
                "10.1",
                "信函的份号、密级、紧急程度在第一条双线下顶格，发文字号居右。",
                "In a letter, copy number, secrecy and urgency stand left below the first double line, the number right.",
                R169
            ),
            Rule.Must(170, "10.1", "信函的标题在最后一个要素下空二行。", "A letter's title stands two lines below the last of these.", R170),
            Rule.Must(
                172,
                "10.1",
                "信函的版记不加线，没有印发机关和印发日期。",
                "A letter's colophon has no lines, no printing office and no printing date.",
                R172
            ),
            Rule.Must(173, "10.1", "第二条双线只在首页。", "The second double line is on page 1 only.", R173),
            Rule.Must(
                174,
                "10.2",
                "命令的标志是机关全称加“命令”或“令”，红色小标宋，居中。",
                "An order's mark is the agency's full name and 命令 or 令, red 小标宋, centred.",
                R174
            ),
            Rule.Must(
                176,
                "10.2",
                "令号在标志下空二行居中，正文再空二行，没有主送机关。",
                "An order's number stands two lines below, centred, its text two below that; it has no recipient.",
                R176
            ),
            Rule.Must(177, "10.2", "命令用签名章签署。", "An order is signed with a name stamp.", R177),
        ];

    static Para? Mark(Paper paper, bool wanted) => wanted ? paper.First(Role.Mark) : null;

    static Para? LetterMark(Paper paper) => Mark(paper, paper.Kind.IsLetter);

    static Para? OrderMark(Paper paper) => Mark(paper, paper.Kind.IsOrder);

    static IEnumerable<Finding> R166(Paper paper)
    {
        if (LetterMark(paper) is { } p && p.Trimmed.EndsWith("文件", StringComparison.Ordinal))
        {
            yield return Finding.At(p, In("信函的标志", "mark of a letter"), $"“{p.Trimmed}”", In("机关名称，不加“文件”", "the agency's name without 文件"));
        }
        if (LetterMark(paper) is { } letter && paper.Of(Role.Mark).Count() > 1)
        {
            yield return Finding.At(
                letter,
                In("信函的标志", "mark of a letter"),
                In("多个机关", "several agencies"),
                In("只用主办机关", "the leading agency only")
            );
        }
    }

    static IEnumerable<Finding> R168(Paper paper)
    {
        if (LetterMark(paper) is not { } mark)
        {
            yield break;
        }
        var lines = DoubleLines.In(paper).ToList();
        foreach (
            var (upper, words) in new[]
            {
                (true, In("首页上部的红色双线（上粗下细）", "the upper red double line (thick above thin)")),
                (false, In("首页下部的红色双线（上细下粗）", "the lower red double line (thin above thick)")),
            }
        )
        {
            if (!lines.Exists(l => l.IsUpper == upper))
            {
                yield return Finding.At(mark, words, In("无", "none"), In("有，长170mm", "one, 170 mm long"));
            }
        }
        foreach (var line in lines.Where(l => Math.Abs(l.Width - LineWidth) > 57))
        {
            yield return new Finding(line.Element, line.Part, In("红色双线长度", "length of the double line"), Millimetres(line.Width), "170mm");
        }
    }

    static IEnumerable<Finding> R169(Paper paper)
    {
        if (LetterMark(paper) is null)
        {
            yield break;
        }
        foreach (var p in paper.Of(Role.DocNumber).Where(p => p.Align != "right" && !p.Text.Contains('\t', StringComparison.Ordinal)))
        {
            yield return Finding.At(
                p,
                In("信函的发文字号", "number of a letter"),
                Align(p),
                In("居右顶格", "flush right"),
                () =>
                {
                    Mend.Value(Mend.Of(p), "jc", "right");
                    Mend.Indent(p, 0, 0, 32);
                }
            );
        }
        foreach (var p in paper.Of(Role.CopyNumber, Role.Secrecy, Role.Urgency).Where(p => p.Align is "center" or "right"))
        {
            yield return Finding.At(
                p,
                In("信函的份号、密级、紧急程度", "copy number, secrecy, urgency of a letter"),
                Align(p),
                In("顶格居左", "flush left"),
                () => Mend.Value(Mend.Of(p), "jc", "left")
            );
        }
    }

    static IEnumerable<Finding> R170(Paper paper) =>
        LetterMark(paper) is not null
        && paper.First(Role.Title) is { } title
        && paper.Before(title) is { Role: Role.DocNumber or Role.Secrecy or Role.Urgency or Role.CopyNumber }
            ? Blanks(paper, title, 2)
            : [];

    static IEnumerable<Finding> R172(Paper paper)
    {
        if (LetterMark(paper) is null)
        {
            yield break;
        }
        foreach (var p in paper.Of(Role.PrintedBy))
        {
            yield return Finding.At(
                p,
                In("信函的版记", "colophon of a letter"),
                In("有印发机关和日期", "printing office and date"),
                In("只有抄送或主送", "抄送 or 主送 only")
            );
        }
        foreach (
            var p in paper
                .Of(Role.ColophonRule)
                .Concat(
                    paper
                        .Of(Role.CopyTo)
                        .Where(p => p.Props["pBdr.top"] is not (null or "nil" or "none") || p.Props["pBdr.bottom"] is not (null or "nil" or "none"))
                )
        )
        {
            yield return Finding.At(p, In("信函的版记", "colophon of a letter"), In("有分隔线", "rules"), In("无分隔线", "none"));
        }
    }

    static IEnumerable<Finding> R173(Paper paper)
    {
        if (LetterMark(paper) is null || paper.Sections.Count == 0)
        {
            yield break;
        }
        var first = paper.Sections[0];
        foreach (
            var line in DoubleLines
                .In(paper)
                .Where(l =>
                    !l.IsUpper
                    && (first.Headers.Any(h => h.Value == l.Part && h.Key != "first") || first.Footers.Any(f => f.Value == l.Part && f.Key != "first"))
                )
        )
        {
            yield return new Finding(
                line.Element,
                line.Part,
                In("下部红色双线", "the lower double line"),
                In("每页都有", "on every page"),
                In("只在首页", "on the first page only")
            );
        }
    }

    static IEnumerable<Finding> R174(Paper paper)
    {
        if (OrderMark(paper) is not { } p)
        {
            yield break;
        }
        foreach (var finding in HeadRules.MarkSetting(p))
        {
            yield return finding;
        }
        if (OrderName().Replace(p.Trimmed, "") is { Length: > 0 } name && !FullName().IsMatch(name))
        {
            yield return Finding.At(
                p,
                In("命令的标志", "mark of an order"),
                $"“{p.Trimmed}”",
                In("机关全称加“命令”或“令”", "the agency's full name and 命令 or 令")
            );
        }
    }

    static IEnumerable<Finding> R176(Paper paper)
    {
        if (OrderMark(paper) is not { } mark)
        {
            yield break;
        }
        if (paper.First(Role.DocNumber) is not { } number || !OrderNumber().IsMatch(number.Trimmed))
        {
            yield return Finding.At(
                paper.First(Role.DocNumber) ?? mark,
                In("令号", "number of the order"),
                paper.First(Role.DocNumber)?.Trimmed ?? In("无", "none"),
                "第12号"
            );
            yield break;
        }
        foreach (var finding in Blanks(paper, number, 2).Concat(Centred(number)))
        {
            yield return finding;
        }
        if (paper.After(number) is { Role: not Role.Recipient } body)
        {
            foreach (var finding in Blanks(paper, body, 2))
            {
                yield return finding;
            }
        }
        foreach (var p in paper.Of(Role.Recipient))
        {
            yield return Finding.At(p, In("命令的主送机关", "recipient of an order"), $"“{p.Trimmed}”", In("无", "none"));
        }
    }

    static IEnumerable<Finding> R177(Paper paper)
    {
        if (
            OrderMark(paper) is { } mark
            && paper.Flow.LastOrDefault(p => p.Role == Role.Signature) is var signature
            && (signature is null || !PostAndName().IsMatch(signature.Trimmed))
        )
        {
            yield return Finding.At(
                signature ?? mark,
                In("命令的签署", "signature of an order"),
                signature is null ? In("无", "none") : $"“{signature.Trimmed}”",
                In("签发人职务和签名章", "the signer's post and seal")
            );
        }
    }

    [GeneratedRegex("(命令|令)$")]
    private static partial Regex OrderName();

    [GeneratedRegex("(政府|委员会|国务院|部|局|厅|院|主席|军区|总署|银行|署)$")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^第[1-9]\d*号$")]
    private static partial Regex OrderNumber();

    [GeneratedRegex("^(国务院总理|总理|主席|部长|省长|市长|县长|区长|镇长|乡长|局长|厅长|主任|书记|署长|行长|院长|州长|盟长|旗长)")]
    private static partial Regex PostAndName();
}
