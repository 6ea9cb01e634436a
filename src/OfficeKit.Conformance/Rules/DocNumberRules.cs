// 版头: the number of the document and who signed it out: R60–R67.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class DocNumberRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                60,
                "7.2.5",
                "发文字号在标志下空二行，三号仿宋，居中。",
                "The document number stands two blank lines below the mark, 仿宋 16 pt, centred.",
                R60
            ),
            Rule.Must(
                61,
                "7.2.5",
                "发文字号由机关代字、六角括号的4位年份和顺序号组成：x委发〔2017〕12号。",
                "A document number is code, 4-digit year in 〔〕 and serial: x委发〔2017〕12号.",
                R61
            ),
            Rule.Must(62, "7.2.5", "发文字号不加“第”，不编虚位，没有空格。", "A document number has no 第, no leading zero and no space.", R62),
            Rule.Must(63, "7.2.5", "联合行文只用主办机关的发文字号。", "A joint document has the leading agency's number only.", R63),
            Rule.Must(
                64,
                "7.2.5",
                "上行文的发文字号居左空一字，与最后一个签发人同行，签发人居右空一字。",
                "Upward: the number one character from the left, on the last signer's line; the signer one from the right.",
                R64
            ),
            Rule.Must(65, "条例第九条", "有版头的上行文要有签发人，其他行文没有。", "An upward document with a red head names its signer; others do not.", R65),
            Rule.Must(
                66,
                "7.2.6",
                "“签发人”用三号仿宋，全角冒号后姓名用三号楷体。",
                "签发人 is 仿宋 16 pt; after a full-width colon the name is 楷体 16 pt.",
                R66
            ),
            Rule.Must(
                67,
                "7.2.6",
                "多个签发人按机关顺序从左到右、自上而下排，每行二人。",
                "Several signers stand in the order of their agencies, two a line.",
                R67
            ),
        ];

    static IEnumerable<Finding> R60(Paper paper)
    {
        if (!paper.Kind.IsDocument || paper.First(Role.DocNumber) is not { } p)
        {
            yield break;
        }
        foreach (var finding in Blanks(paper, p, 2).Concat(Type(p, FontFamilies.Fang, 32, r => FontFamilies.Kai.Holds(r.EastAsia) && r.Size == 32)))
        {
            yield return finding;
        }
        if (!paper.Of(Role.DocNumber).Any(n => n.Text.Contains("签发人", StringComparison.Ordinal)))
        {
            foreach (var finding in Centred(p))
            {
                yield return finding;
            }
        }
    }

    static IEnumerable<string> Numbers(Para p) => [p.Trimmed.Split('\t', StringSplitOptions.TrimEntries)[0]];

    static IEnumerable<(Para Para, string Number)> AllNumbers(Paper paper) =>
        from p in paper.Of(Role.DocNumber)
        where !paper.Kind.IsMinutes && !paper.Kind.IsOrder
        from n in Numbers(p)
        where n.Contains('号', StringComparison.Ordinal) && !n.StartsWith("签发人", StringComparison.Ordinal)
        select (p, BeforeNumber().Replace(n, ""));

    static IEnumerable<Finding> R61(Paper paper) =>
        from x in AllNumbers(paper)
        where !NumberForm().IsMatch(x.Number)
        select Finding.At(
            x.Para,
            In("发文字号", "document number"),
            $"“{x.Number}”",
            In("机关代字〔年份〕序号号，如x委发〔2017〕12号", "agency code, 〔year〕, serial, 号: x委发〔2017〕12号")
        );

    static IEnumerable<Finding> R62(Paper paper) =>
        from x in AllNumbers(paper)
        where BadSerial().IsMatch(x.Number)
        select Finding.At(
            x.Para,
            In("发文字号", "document number"),
            $"“{x.Number}”",
            In("不加“第”字，不编虚位，中间无空格", "without 第, leading zeros or spaces")
        );

    static IEnumerable<Finding> R63(Paper paper) =>
        from p in paper.Of(Role.DocNumber)
        where p.Text.Count(c => c is '〔') > 1
        select Finding.At(p, In("发文字号", "document number"), In("多个", "several"), In("只用主办机关的一个", "the leading agency's only"));

    static IEnumerable<Para> SignerLines(Paper paper) =>
        paper
            .Of(Role.DocNumber)
            .Concat(paper.Flow.Take(12).Where(p => p.Role is Role.Body or Role.Line))
            .Where(p => p.Text.Contains("签发人", StringComparison.Ordinal));

    static IEnumerable<Finding> R64(Paper paper)
    {
        if (!SignerLines(paper).Any() || paper.Of(Role.DocNumber).LastOrDefault(p => p.Text.Contains('〔', StringComparison.Ordinal)) is not { } p)
        {
            yield break;
        }
        if (Math.Abs(p.FirstStart - 100) > 10)
        {
            yield return Finding.At(
                p,
                In("发文字号的位置", "place of the number"),
                In($"左空{Zi(p.FirstStart)}", $"{Zi(p.FirstStart)} from the left"),
                In("左空一字", "1 zi from the left"),
                StartsWithSpace(p) ? null : () => Mend.Indent(p, 100, 0, 32)
            );
        }
        if (!p.Text.Contains('\t', StringComparison.Ordinal) || !Tabs.HasRight(p, 8524))
        {
            yield return Finding.At(
                p,
                In("签发人的位置", "place of the signer"),
                p.Props["tabs"] ?? In("无制表位", "no tab stop"),
                In("同一行，右对齐制表位8524（右空一字）", "on the same line, right tab at 8524 (1 zi from the right)"),
                p.Text.Contains('\t', StringComparison.Ordinal)
                    ? () =>
                        Mend.Child(Mend.Of(p), "tabs")
                            .Add(
                                new System.Xml.Linq.XElement(
                                    WordNames.Main + "tab",
                                    new System.Xml.Linq.XAttribute(WordNames.Main + "val", "right"),
                                    new System.Xml.Linq.XAttribute(WordNames.Main + "pos", "8524")
                                )
                            )
                    : null
            );
        }
    }

    static IEnumerable<Finding> R65(Paper paper)
    {
        if (!paper.Kind.IsDocument || paper.Kind.Genre.Length == 0 || paper.First(Role.DocNumber, Role.Mark) is not { } p)
        {
            yield break;
        }
        var has = SignerLines(paper).Any();
        if (paper.Kind.Genre is "报告" or "请示" && !has)
        {
            yield return Finding.At(
                p,
                In("签发人", "signer"),
                In("无", "none"),
                In($"上行文（{paper.Kind.Genre}）要有签发人", $"an upward document ({paper.Kind.Genre}) names its signer")
            );
        }
        else if (has && paper.Kind.Genre is not ("报告" or "请示" or "意见" or "议案"))
        {
            yield return Finding.At(
                p,
                In("签发人", "signer"),
                In("有", "there is one"),
                In($"{paper.Kind.Genre}不是上行文，不写签发人", $"{paper.Kind.Genre} is no upward document and names none")
            );
        }
    }

    static IEnumerable<Finding> R66(Paper paper)
    {
        foreach (var p in SignerLines(paper))
        {
            if (!p.Text.Contains("签发人：", StringComparison.Ordinal))
            {
                yield return Finding.At(
                    p,
                    In("“签发人”后的标点", "the mark after 签发人"),
                    p.Text[p.Text.IndexOf("签发人", StringComparison.Ordinal)..],
                    In("全角冒号", "a full-width colon")
                );
            }
            // All that stands behind the colon is names.
            var behind = false;
            var names = new List<Run>();
            foreach (var run in p.Runs)
            {
                if (behind && run.HasChinese)
                {
                    names.Add(run);
                }
                behind |= run.Text.Contains('：', StringComparison.Ordinal) || run.Text.Contains("签发人", StringComparison.Ordinal);
            }
            var wrong = names.Where(r => !FontFamilies.Kai.Holds(r.EastAsia) || r.Size != 32).ToList();
            if (wrong.Count > 0 || names.Count == 0 && SignerAndName().IsMatch(p.Text))
            {
                yield return Finding.At(
                    p,
                    In("签发人姓名的字体", "typeface of the signer's name"),
                    wrong.FirstOrDefault()?.EastAsia ?? In("与“签发人”同", "as 签发人"),
                    In("三号楷体", "三号 楷体"),
                    wrong.Count == 0
                        ? null
                        : () =>
                            wrong.ForEach(r =>
                            {
                                Mend.EastAsia(r, FontFamilies.Kai.Written);
                                Mend.Size(r, 32);
                            })
                );
            }
        }
    }

    static IEnumerable<Finding> R67(Paper paper) =>
        from p in SignerLines(paper)
        let names = p.Text[(p.Text.IndexOf("签发人", StringComparison.Ordinal) + 3)..]
            .TrimStart('：', ':')
            .Split(['\t', '、', ' '], StringSplitOptions.RemoveEmptyEntries)
        where names.Length > 2
        select Finding.At(p, In("一行的签发人", "signers on one line"), Count(names.Length), In("至多两人", "two at most"));

    [GeneratedRegex(@"^编\s*号[：:]\s*")]
    private static partial Regex BeforeNumber();

    [GeneratedRegex($@"^[{Hanzi.Class}xX×]{{1,12}}〔(\d{{4}}|[xX×]{{2,4}})〕([1-9]\d*|[xX×]+)号$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"第\s*\d+\s*号|[〕\]］）)】]\s*0\d*\s*号|[\s\u3000]")]
    private static partial Regex BadSerial();

    [GeneratedRegex(@"签发人[：:]\s*\S")]
    private static partial Regex SignerAndName();
}
