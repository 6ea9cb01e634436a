// 版头: copy number, secrecy, urgency and the mark: R48–R59.
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
            Rule.Must(48, "7.2.1", "份号为6位阿拉伯数字，不足补零。", "The copy number has 6 digits with leading zeros.", R48),
            Rule.Must(49, "7.2.1", "份号三号，顶格编排在版心左上角第一行。", "The copy number is 16 pt, flush left in the first line.", R49),
            Rule.Must(
                50,
                "7.2.2",
                "密级和保密期限用三号黑体，顶格编排在第二行。",
                "Secrecy and its period are 黑体 16 pt, flush left in the second line.",
                R50
            ),
            Rule.Must(51, "7.2.2", "密级写作“机密★1年”，没有期限的只写密级。", "Secrecy is written 机密★1年; without a period, the grade alone.", R51),
            Rule.Must(52, "7.2.3", "紧急程度用三号黑体，顶格编排在份号、密级之下。", "Urgency is 黑体 16 pt, flush left below copy number and secrecy.", R52),
            Rule.Must(
                53,
                "7.2.3",
                "紧急程度写“特急”或“加急”，电报写特提、特急、加急、平急。",
                "Urgency is 特急 or 加急; for telegrams 特提, 特急, 加急 or 平急.",
                R53
            ),
            Rule.Must(54, "7.2.4", "发文机关标志用小标宋，红色，居中，不加粗。", "The mark is 小标宋, red, centred, not bold.", R54),
            Rule.Must(
                55,
                "7.2.4",
                "发文机关标志是机关全称或规范化简称，可加“文件”，与署名一致。",
                "The mark is the agency's full or regulated short name, with or without 文件, and agrees with the signature.",
                R55
            ),
            Rule.Should(
                57,
                "7.2.4",
                "发文机关标志醒目、美观、庄重，每字不大于22mm×15mm。",
                "The mark is striking and dignified; a character is at most 22 mm × 15 mm.",
                R57
            ),
            Rule.Must(
                58,
                "7.2.4",
                "联合行文的标志：主办机关在前，各占一行、左右对齐，“文件”居右居中。",
                "A joint mark names the leading agency first, one a line, spread to equal width, with 文件 centred at the right.",
                R58
            ),
            Rule.Should(59, "7.2.4", "标志段的段前距使标志上边缘落在35mm处。", "The space before the mark's paragraph puts its top edge at 35 mm.", R59),
        ];

    static IEnumerable<Finding> Text(Paper paper, Role role, Regex form, string what, string wanted) =>
        from p in paper.Of(role)
        where !form.IsMatch(p.Trimmed)
        select Finding.At(p, what, $"“{p.Trimmed}”", wanted);

    static IEnumerable<Finding> FlushLeft(Para p) =>
        (
            p.Align is not ("left" or "both")
                ? [Finding.At(p, In("对齐", "alignment"), Align(p), In("顶格（左对齐）", "flush left"), () => Mend.Value(Mend.Of(p), "jc", "left"))]
                : (Finding[])[]
        ).Concat(Starts(p, 0, 0));

    static IEnumerable<Finding> R48(Paper paper) => Text(paper, Role.CopyNumber, SixDigits(), In("份号", "copy number"), In("6位阿拉伯数字", "6 digits"));

    static IEnumerable<Finding> R49(Paper paper)
    {
        foreach (var p in paper.Of(Role.CopyNumber))
        {
            var wrong = p.Runs.Where(r => r.HasText && r.Size != 32).ToList();
            if (wrong.Count > 0)
            {
                yield return Finding.At(
                    p,
                    In("份号字号", "size of the copy number"),
                    Points(wrong[0].Size),
                    "16pt",
                    () => wrong.ForEach(r => Mend.Size(r, 32))
                );
            }
            foreach (var finding in FlushLeft(p))
            {
                yield return finding;
            }
            if (paper.Of(Role.Secrecy).Concat(paper.Of(Role.Urgency)).Any(o => o.Box == p.Box && o.Element.IsBefore(p.Element)))
            {
                yield return Finding.At(
                    p,
                    In("份号的位置", "place of the copy number"),
                    In("在密级或紧急程度之下", "below secrecy or urgency"),
                    In("版心第一行", "the first line")
                );
            }
        }
    }

    static IEnumerable<Finding> R50(Paper paper) => paper.Of(Role.Secrecy).SelectMany(p => Type(p, FontFamilies.Hei, 32).Concat(FlushLeft(p)));

    static IEnumerable<Finding> R51(Paper paper) =>
        Text(paper, Role.Secrecy, SecrecyForm(), In("密级和保密期限", "secrecy and its period"), "绝密、机密、秘密，★，期限（机密★1年）");

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

    static IEnumerable<Finding> R53(Paper paper) =>
        Text(paper, Role.Urgency, UrgencyForm(), In("紧急程度", "urgency"), "特急、加急（电报：特提、特急、加急、平急）");

    static IEnumerable<Finding> R54(Paper paper) => paper.Of(Role.Mark).SelectMany(MarkSetting);

    /// <summary>小标宋, red, centred, not bold: the same for documents, letters, orders and minutes.</summary>
    public static IEnumerable<Finding> MarkSetting(Para p)
    {
        var runs = p.Runs.Where(r => r.HasText).ToList();
        if (runs.Find(r => r.HasChinese && !FontFamilies.Title.Holds(r.EastAsia)) is { } other)
        {
            yield return Finding.At(
                p,
                In("标志字体", "typeface of the mark"),
                other.EastAsia ?? In("未写明", "not given"),
                FontFamilies.Title.Written,
                () => runs.ForEach(r => Mend.EastAsia(r, FontFamilies.Title.Written))
            );
        }
        if (runs.Find(r => !RoleFinder.IsRed(r.Props["color"])) is { } black)
        {
            yield return Finding.At(
                p,
                In("标志颜色", "colour of the mark"),
                black.Props["color"] ?? "auto",
                "FF0000",
                () => runs.ForEach(r => Mend.Value(Mend.Of(r), "color", "FF0000"))
            );
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
                yield return Finding.At(
                    p,
                    In("发文机关标志", "mark"),
                    $"“{p.Trimmed}”",
                    In("机关全称或规范化简称，可加“文件”", "the agency's name, 文件 may follow")
                );
            }
        }
        var name = paper.Kind.Mark.Replace("文件", "", StringComparison.Ordinal);
        var agency = TitleAgency().Match(paper.Kind.Title).Groups[1].Value;
        if (name.Length > 0 && agency.Length > 0 && paper.First(Role.Mark) is { } mark && paper.Of(Role.Mark).Count() == 1 && !Agencies.Same(name, agency))
        {
            yield return Finding.At(
                mark,
                In("发文机关标志与标题里的机关", "mark and the agency in the title"),
                $"“{name}”/“{agency}”",
                In("同一机关", "the same agency")
            );
        }
    }

    static IEnumerable<Finding> R57(Paper paper)
    {
        foreach (var p in paper.Of(Role.Mark).Where(p => p.Size is < 72 or > 124 && paper.Of(Role.Mark).Count() == 1))
        {
            yield return Finding.At(
                p,
                In("标志字号", "size of the mark"),
                Points(p.Size),
                "36～62pt",
                () => p.Runs.Where(r => r.HasText).ToList().ForEach(r => Mend.Size(r, p.Size < 72 ? 72 : 124))
            );
        }
        foreach (var p in paper.Of(Role.Mark).Where(p => p.Runs.Any(r => r.Props.Number("w") is < 60 or > 100)))
        {
            yield return Finding.At(
                p,
                In("标志字符缩放", "scaling of the mark"),
                p.Runs.First(r => r.Props.Number("w") is not null).Props["w"] + "%",
                "60%～100%"
            );
        }
    }

    static IEnumerable<Finding> R58(Paper paper)
    {
        var marks = paper.Of(Role.Mark).Where(p => p.Trimmed is not "文件").ToList();
        return marks.Count < 2
            ? []
            : from p in marks
            where p.Align != "distribute"
            select Finding.At(
                p,
                In("联合行文标志的对齐", "alignment of a joint mark"),
                Align(p),
                In("分散对齐", "distributed"),
                () => Mend.Value(Mend.Of(p), "jc", "distribute")
            );
    }

    static IEnumerable<Finding> R59(Paper paper)
    {
        // 35 mm from the 版心's edge to the ink, on documents and minutes; letters and orders have places of their own.
        if (
            paper.Flow.FirstOrDefault(p => p.Role is not (Role.CopyNumber or Role.Secrecy or Role.Urgency)) is { Role: Role.Mark } p
            && !paper.Kind.IsLetter
            && !paper.Kind.IsOrder
            && p.Props["spacing.lineRule"] == "exact"
            && paper.Flow[0] == p
        )
        {
            var (line, size) = (p.Props.Or0("spacing.line") / 20.0, p.Size / 2.0);
            // A raised position lifts the ink by its half-points.
            var wanted = 1984 - (0.8 * line - 0.78 * size) * 20 + p.Runs.Where(r => r.HasText).Max(r => r.Props.Or0("position")) * 10;
            if (Math.Abs(p.Props.Or0("spacing.before") - wanted) > 57)
            {
                yield return Finding.At(
                    p,
                    In("标志的段前", "space before the mark"),
                    $"{p.Props.Or0("spacing.before")}",
                    In($"{wanted:0}（标志上边缘距版心上边缘35mm）", $"{wanted:0} (the mark's ink 35 mm below the upper edge)"),
                    () => Mend.Set(Mend.Of(p), "spacing", ("before", $"{wanted:0}"))
                );
            }
        }
    }

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
}
