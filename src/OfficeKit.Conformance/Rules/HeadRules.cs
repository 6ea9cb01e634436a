// 版头, the part above the red line: R48–R74.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class HeadRules
{
    public static IEnumerable<Rule> All =>
    [
        Rule.Must(48, "7.2.1", R48), Rule.Must(49, "7.2.1", R49), Rule.Must(50, "7.2.2", R50), Rule.Must(51, "7.2.2", R51), Rule.Must(52, "7.2.3", R52), Rule.Must(53, "7.2.3", R53),
        Rule.Must(54, "7.2.4", R54), Rule.Must(55, "7.2.4", R55), Rule.Should(57, "7.2.4", R57), Rule.Must(58, "7.2.4", R58), Rule.Should(59, "7.2.4", R59), Rule.Must(60, "7.2.5", R60),
        Rule.Must(61, "7.2.5", R61), Rule.Must(62, "7.2.5", R62), Rule.Must(63, "7.2.5", R63), Rule.Must(64, "7.2.5", R64), Rule.Must(65, "条例第九条", R65), Rule.Must(66, "7.2.6", R66),
        Rule.Must(67, "7.2.6", R67), Rule.Must(68, "7.2.7", R68), Rule.Should(70, "7.2.7", R70), Rule.Option(71, "A9", R71), Rule.Must(72, "7.2", R72), Rule.Must(73, "7.2", R73), Rule.Must(74, "", R74),
    ];

    static IEnumerable<Finding> Text(Paper paper, Role role, Regex form, string what, string wanted) =>
        from p in paper.Of(role)
        where !form.IsMatch(p.Trimmed)
        select Finding.At(p, what, $"“{p.Trimmed}”", wanted);

    static IEnumerable<Finding> FlushLeft(Para p) =>
        (p.Align is not ("left" or "both") ? [Finding.At(p, In("对齐", "alignment"), Align(p), In("顶格（左对齐）", "flush left"), () => Mend.Value(Mend.Of(p), "jc", "left"))] : (Finding[])[]).Concat(Starts(p, 0, 0));

    static IEnumerable<Finding> R48(Paper paper) => Text(paper, Role.CopyNumber, SixDigits(), In("份号", "copy number"), In("6位阿拉伯数字", "6 digits"));

    static IEnumerable<Finding> R49(Paper paper)
    {
        foreach (var p in paper.Of(Role.CopyNumber))
        {
            var wrong = p.Runs.Where(r => r.HasText && r.Size != 32).ToList();
            if (wrong.Count > 0)
            {
                yield return Finding.At(p, In("份号字号", "size of the copy number"), Points(wrong[0].Size), "16pt", () => wrong.ForEach(r => Mend.Size(r, 32)));
            }
            foreach (var finding in FlushLeft(p))
            {
                yield return finding;
            }
            if (paper.Of(Role.Secrecy).Concat(paper.Of(Role.Urgency)).Any(o => o.Box == p.Box && o.Element.IsBefore(p.Element)))
            {
                yield return Finding.At(p, In("份号的位置", "place of the copy number"), In("在密级或紧急程度之下", "below secrecy or urgency"), In("版心第一行", "the first line"));
            }
        }
    }

    static IEnumerable<Finding> R50(Paper paper) => paper.Of(Role.Secrecy).SelectMany(p => Type(p, FontFamilies.Hei, 32).Concat(FlushLeft(p)));

    static IEnumerable<Finding> R51(Paper paper) => Text(paper, Role.Secrecy, SecrecyForm(), In("密级和保密期限", "secrecy and its period"), "绝密、机密、秘密，★，期限（机密★1年）");

    static IEnumerable<Finding> R52(Paper paper)
    {
        foreach (var p in paper.Of(Role.Urgency))
        {
            foreach (var finding in Type(p, FontFamilies.Hei, 32).Concat(FlushLeft(p)))
            {
                yield return finding;
            }
            if (paper.Of(Role.Secrecy).Any(o => o.Box == p.Box && p.Element.IsBefore(o.Element)))
            {
                yield return Finding.At(p, In("紧急程度的位置", "place of urgency"), In("在密级之上", "above secrecy"), In("密级之下", "below secrecy"));
            }
        }
    }

    static IEnumerable<Finding> R53(Paper paper) => Text(paper, Role.Urgency, UrgencyForm(), In("紧急程度", "urgency"), "特急、加急（电报：特提、特急、加急、平急）");

    static IEnumerable<Finding> R54(Paper paper) => paper.Of(Role.Mark).SelectMany(MarkSetting);

    /// <summary>小标宋, red, centred, not bold: the same for documents, letters, orders and minutes.</summary>
    public static IEnumerable<Finding> MarkSetting(Para p)
    {
        var runs = p.Runs.Where(r => r.HasText).ToList();
        if (runs.Find(r => r.HasChinese && !FontFamilies.Title.Holds(r.EastAsia)) is { } other)
        {
            yield return Finding.At(p, In("标志字体", "typeface of the mark"), other.EastAsia ?? In("未写明", "not given"), FontFamilies.Title.Written, () => runs.ForEach(r => Mend.EastAsia(r, FontFamilies.Title.Written)));
        }
        if (runs.Find(r => !RoleFinder.IsRed(r.Props["color"])) is { } black)
        {
            yield return Finding.At(p, In("标志颜色", "colour of the mark"), black.Props["color"] ?? "auto", "FF0000", () => runs.ForEach(r => Mend.Value(Mend.Of(r), "color", "FF0000")));
        }
        if (runs.Exists(r => r.Props.On("b")))
        {
            yield return Finding.At(p, In("标志加粗", "bold mark"), OnOff(true), OnOff(false), () => runs.ForEach(r => Mend.Value(Mend.Of(r), "b", "0")));
        }
        foreach (var finding in Centred(p, distributed: true))
        {
            yield return finding;
        }
    }

    static IEnumerable<Finding> R55(Paper paper)
    {
        foreach (var p in paper.Of(Role.Mark))
        {
            if (!MarkForm().IsMatch(p.Trimmed))
            {
                yield return Finding.At(p, In("发文机关标志", "mark"), $"“{p.Trimmed}”", In("机关全称或规范化简称，可加“文件”", "the agency's name, 文件 may follow"));
            }
        }
        var name = paper.Kind.Mark.Replace("文件", "", StringComparison.Ordinal);
        var agency = TitleAgency().Match(paper.Kind.Title).Groups[1].Value;
        if (name.Length > 0 && agency.Length > 0 && paper.First(Role.Mark) is { } mark && paper.Of(Role.Mark).Count() == 1 && !Agencies.Same(name, agency))
        {
            yield return Finding.At(mark, In("发文机关标志与标题里的机关", "mark and the agency in the title"), $"“{name}”/“{agency}”", In("同一机关", "the same agency"));
        }
    }

    static IEnumerable<Finding> R57(Paper paper)
    {
        foreach (var p in paper.Of(Role.Mark).Where(p => p.Size is < 72 or > 124 && paper.Of(Role.Mark).Count() == 1))
        {
            yield return Finding.At(p, In("标志字号", "size of the mark"), Points(p.Size), "36～62pt", () => p.Runs.Where(r => r.HasText).ToList().ForEach(r => Mend.Size(r, p.Size < 72 ? 72 : 124)));
        }
        foreach (var p in paper.Of(Role.Mark).Where(p => p.Runs.Any(r => r.Props.Number("w") is < 60 or > 100)))
        {
            yield return Finding.At(p, In("标志字符缩放", "scaling of the mark"), p.Runs.First(r => r.Props.Number("w") is not null).Props["w"] + "%", "60%～100%");
        }
    }

    static IEnumerable<Finding> R58(Paper paper)
    {
        var marks = paper.Of(Role.Mark).Where(p => p.Trimmed is not "文件").ToList();
        return marks.Count < 2 ? [] : from p in marks
                                      where p.Align != "distribute"
                                      select Finding.At(p, In("联合行文标志的对齐", "alignment of a joint mark"), Align(p), In("分散对齐", "distributed"), () => Mend.Value(Mend.Of(p), "jc", "distribute"));
    }

    static IEnumerable<Finding> R59(Paper paper)
    {
        // 35 mm from the 版心's edge to the ink, on documents and minutes; letters and orders have places of their own.
        if (paper.Flow.FirstOrDefault(p => p.Role is not (Role.CopyNumber or Role.Secrecy or Role.Urgency)) is { Role: Role.Mark } p && !paper.Kind.IsLetter && !paper.Kind.IsOrder
            && p.Props["spacing.lineRule"] == "exact" && paper.Flow[0] == p)
        {
            var (line, size) = (p.Props.Or0("spacing.line") / 20.0, p.Size / 2.0);
            // A raised position lifts the ink by its half-points.
            var wanted = 1984 - (0.8 * line - 0.78 * size) * 20 + p.Runs.Where(r => r.HasText).Max(r => r.Props.Or0("position")) * 10;
            if (Math.Abs(p.Props.Or0("spacing.before") - wanted) > 57)
            {
                yield return Finding.At(p, In("标志的段前", "space before the mark"), $"{p.Props.Or0("spacing.before")}", In($"{wanted:0}（标志上边缘距版心上边缘35mm）", $"{wanted:0} (the mark's ink 35 mm below the upper edge)"), () => Mend.Set(Mend.Of(p), "spacing", ("before", $"{wanted:0}")));
            }
        }
    }

    static Para? NumberOf(Paper paper) => paper.Kind.HasMark ? paper.First(Role.DocNumber) : null;

    static bool IsDocument(Paper paper) => paper.Kind is { HasMark: true, IsLetter: false, IsOrder: false, IsMinutes: false };

    static IEnumerable<Finding> R60(Paper paper)
    {
        if (NumberOf(paper) is not { } p || !IsDocument(paper))
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
        select Finding.At(x.Para, In("发文字号", "document number"), $"“{x.Number}”", In("机关代字〔年份〕序号号，如x委发〔2017〕12号", "agency code, 〔year〕, serial, 号: x委发〔2017〕12号"));

    static IEnumerable<Finding> R62(Paper paper) =>
        from x in AllNumbers(paper)
        where BadSerial().IsMatch(x.Number)
        select Finding.At(x.Para, In("发文字号", "document number"), $"“{x.Number}”", In("不加“第”字，不编虚位，中间无空格", "without 第, leading zeros or spaces"));

    static IEnumerable<Finding> R63(Paper paper) =>
        from p in paper.Of(Role.DocNumber)
        where p.Text.Count(c => c is '〔') > 1
        select Finding.At(p, In("发文字号", "document number"), In("多个", "several"), In("只用主办机关的一个", "the leading agency's only"));

    static IEnumerable<Para> SignerLines(Paper paper) => paper.Of(Role.DocNumber).Concat(paper.Flow.Take(12).Where(p => p.Role is Role.Body or Role.Line)).Where(p => p.Text.Contains("签发人", StringComparison.Ordinal));

    static IEnumerable<Finding> R64(Paper paper)
    {
        if (!SignerLines(paper).Any() || paper.Of(Role.DocNumber).LastOrDefault(p => p.Text.Contains('〔', StringComparison.Ordinal)) is not { } p)
        {
            yield break;
        }
        if (Math.Abs(p.FirstStart - 100) > 10)
        {
            yield return Finding.At(p, In("发文字号的位置", "place of the number"), In($"左空{Zi(p.FirstStart)}", $"{Zi(p.FirstStart)} from the left"), In("左空一字", "1 zi from the left"), StartsWithSpace(p) ? null : () => Mend.Indent(p, 100, 0, 32));
        }
        if (!p.Text.Contains('\t', StringComparison.Ordinal) || !RightTab(p, 8524))
        {
            yield return Finding.At(p, In("签发人的位置", "place of the signer"), p.Props["tabs"] ?? In("无制表位", "no tab stop"), In("同一行，右对齐制表位8524（右空一字）", "on the same line, right tab at 8524 (1 zi from the right)"),
                p.Text.Contains('\t', StringComparison.Ordinal) ? () => Mend.Child(Mend.Of(p), "tabs").Add(new System.Xml.Linq.XElement(W.Main + "tab", new System.Xml.Linq.XAttribute(W.Main + "val", "right"), new System.Xml.Linq.XAttribute(W.Main + "pos", "8524"))) : null);
        }
    }

    public static bool RightTab(Para p, int at) => Tabs().Matches(p.Props["tabs"] ?? "").Any(m => m.Groups[1].Value is "right" or "end" && Math.Abs(int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) - at) <= 25);

    static IEnumerable<Finding> R65(Paper paper)
    {
        if (!IsDocument(paper) || paper.Kind.Genre.Length == 0 || paper.First(Role.DocNumber, Role.Mark) is not { } p)
        {
            yield break;
        }
        var has = SignerLines(paper).Any();
        if (paper.Kind.Genre is "报告" or "请示" && !has)
        {
            yield return Finding.At(p, In("签发人", "signer"), In("无", "none"), In($"上行文（{paper.Kind.Genre}）要有签发人", $"an upward document ({paper.Kind.Genre}) names its signer"));
        }
        else if (has && paper.Kind.Genre is not ("报告" or "请示" or "意见" or "议案"))
        {
            yield return Finding.At(p, In("签发人", "signer"), In("有", "there is one"), In($"{paper.Kind.Genre}不是上行文，不写签发人", $"{paper.Kind.Genre} is no upward document and names none"));
        }
    }

    static IEnumerable<Finding> R66(Paper paper)
    {
        foreach (var p in SignerLines(paper))
        {
            if (!p.Text.Contains("签发人：", StringComparison.Ordinal))
            {
                yield return Finding.At(p, In("“签发人”后的标点", "the mark after 签发人"), p.Text[p.Text.IndexOf("签发人", StringComparison.Ordinal)..], In("全角冒号", "a full-width colon"));
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
                yield return Finding.At(p, In("签发人姓名的字体", "typeface of the signer's name"), wrong.FirstOrDefault()?.EastAsia ?? In("与“签发人”同", "as 签发人"), In("三号楷体", "三号 楷体"), wrong.Count == 0 ? null : () => wrong.ForEach(r => { Mend.EastAsia(r, FontFamilies.Kai.Written); Mend.Size(r, 32); }));
            }
        }
    }

    static IEnumerable<Finding> R67(Paper paper) =>
        from p in SignerLines(paper)
        let names = p.Text[(p.Text.IndexOf("签发人", StringComparison.Ordinal) + 3)..].TrimStart('：', ':').Split(['\t', '、', ' '], StringSplitOptions.RemoveEmptyEntries)
        where names.Length > 2
        select Finding.At(p, In("一行的签发人", "signers on one line"), Count(names.Length), In("至多两人", "two at most"));

    /// <summary>The paragraphs whose border is the red line.</summary>
    static IEnumerable<(Para Para, string Edge)> RedLines(Paper paper) =>
        from p in paper.Flow.TakeWhile(p => p.Role != Role.Title)
        from edge in (string[])["bottom", "top"]
        where p.Props[$"pBdr.{edge}"] is not (null or "nil" or "none") && RoleFinder.IsRed(p.Props[$"pBdr.{edge}.color"])
        select (p, edge);

    static bool HasDrawnLine(Paper paper) =>
        paper.Flow.TakeWhile(p => p.Role != Role.Title).Any(p => p.Element.Descendants(W.Drawing + "prstGeom").Any(g => (string?)g.Attribute("prst") is "line" or "straightConnector1") || p.Element.Descendants(W.Vml + "line").Any());

    static IEnumerable<Finding> R68(Paper paper)
    {
        if (!IsDocument(paper))
        {
            yield break;
        }
        foreach (var (p, _) in RedLines(paper))
        {
            if (p.Props.Or0("ind.left") + p.Props.Or0("ind.right") is var lost && Math.Abs(lost) > 57 || p.Left != 0 || p.Right != 0)
            {
                yield return Finding.At(p, In("版头分隔线宽度", "width of the red line"), Millimetres(8844 - p.Props.Or0("ind.left") - p.Props.Or0("ind.right")), In("与版心等宽（156mm）", "as wide as the text area (156 mm)"));
            }
        }
        foreach (var p in paper.Of(Role.HeadRule).Where(p => (p.Props["pBdr.bottom"] ?? p.Props["pBdr.top"]) is not null && !RoleFinder.IsRed(p.Props["pBdr.bottom.color"] ?? p.Props["pBdr.top.color"])))
        {
            yield return Finding.At(p, In("版头分隔线颜色", "colour of the red line"), p.Props["pBdr.bottom.color"] ?? p.Props["pBdr.top.color"] ?? "auto", "FF0000",
                () => Mend.Child(Mend.Of(p), "pBdr").ReplaceWith(new System.Xml.Linq.XElement(W.Main + "pBdr", new System.Xml.Linq.XElement(W.Main + "bottom", new System.Xml.Linq.XAttribute(W.Main + "val", "single"), new System.Xml.Linq.XAttribute(W.Main + "sz", "12"), new System.Xml.Linq.XAttribute(W.Main + "space", "0"), new System.Xml.Linq.XAttribute(W.Main + "color", "FF0000")))));
        }
    }

    static IEnumerable<Finding> R70(Paper paper)
    {
        foreach (var (p, edge) in RedLines(paper))
        {
            if (p.Props.Or0($"pBdr.{edge}.sz") is (< 6 or > 24) and var weight)
            {
                yield return Finding.At(p, In("版头分隔线粗细", "weight of the red line"), $"{weight / 8.0:0.##}pt", "0.75～3pt", () => Mend.Set(Mend.Child(Mend.Of(p), "pBdr"), edge, ("val", "single"), ("sz", "12"), ("space", "0"), ("color", "FF0000")));
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
        if (!IsDocument(paper) || !paper.Of(Role.DocNumber).Any())
        {
            yield break;
        }
        var mark = paper.First(Role.Mark)!;
        var end = paper.Of(Role.HeadRule).Concat(RedLines(paper).Select(r => r.Para)).FirstOrDefault();
        foreach (var p in paper.Flow.Skip(paper.Index(mark) + 1).TakeWhile(p => p != end && p.Role != Role.Title).Where(p => end is not null && p.Role is Role.Body or Role.Line && !p.Text.Contains("签发人", StringComparison.Ordinal)))
        {
            yield return Finding.At(p, In("标志与分隔线之间", "between mark and line"), In("有其他内容", "something else"), In("只有发文字号和签发人", "number and signer only"));
        }
    }

    static IEnumerable<Finding> R73(Paper paper)
    {
        if (IsDocument(paper) && paper.First(Role.Mark) is { } mark)
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
        else if (!paper.Kind.HasMark && paper.Flow.TakeWhile(p => p.Role != Role.Title).FirstOrDefault(p => p.Role is Role.HeadRule or Role.DocNumber) is { } lone)
        {
            yield return Finding.At(lone, In("版头", "head"), In("没有发文机关标志", "no mark"), In("版头齐全，或全无", "a whole head or none"));
        }
    }

    static IEnumerable<Finding> R74(Paper paper) =>
        !paper.Kind.HasMark && paper.Kind.IsPaper && paper.Flow.FirstOrDefault(p => p.Role != Role.Blank) is { Role: Role.Title } title && paper.BlanksBefore(title) is not (0 or 2)
            ? [Finding.At(title, In("标题前的空行", "blank lines before the title"), Count(paper.BlanksBefore(title)), In("0或2（版心第一行或第三行）", "0 or 2 (first or third line)"))]
            : [];

    [GeneratedRegex(@"^\d{6}$")]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"^(绝密|机密|秘密)(★([1-9]\d*(年|个月)|长期))?$|^(绝|机|秘)\u3000密$")]
    private static partial Regex SecrecyForm();

    [GeneratedRegex(@"^(特急|加急|特提|平急|(特|加)\u3000急)$")]
    private static partial Regex UrgencyForm();

    [GeneratedRegex($@"^[{Hanzi.Class}xX×（）、“”\d]+$")]
    private static partial Regex MarkForm();

    [GeneratedRegex("^(.{2,30}?(?:委员会|委|政府|办公室|办公厅|局|厅|部|院|会|组))关于")]
    private static partial Regex TitleAgency();

    [GeneratedRegex(@"^编\s*号[：:]\s*")]
    private static partial Regex BeforeNumber();

    [GeneratedRegex($@"^[{Hanzi.Class}xX×]{{1,12}}〔(\d{{4}}|[xX×]{{2,4}})〕([1-9]\d*|[xX×]+)号$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"第\s*\d+\s*号|[〕\]］）)】]\s*0\d*\s*号|[\s\u3000]")]
    private static partial Regex BadSerial();

    [GeneratedRegex(@"(\w+):(-?\d+);")]
    private static partial Regex Tabs();

    [GeneratedRegex(@"签发人[：:]\s*\S")]
    private static partial Regex SignerAndName();

    [GeneratedRegex("^[_＿—－-]{6,}$")]
    private static partial Regex DrawnByHand();
}
