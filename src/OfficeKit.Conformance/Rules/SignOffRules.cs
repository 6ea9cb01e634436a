// Signature, date, seal and note: R104–R114.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class SignOffRules
{
    const double Line = 28;

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                104,
                "7.3.5",
                "署名是发文机关全称或规范化简称，与发文机关标志一致，联合行文次序也一致。",
                "The signature is the agency's full or regulated short name, as in the mark and in its order.",
                R104
            ),
            Rule.Must(105, "7.3.5.4", "成文日期用阿拉伯数字，年份4位，月、日不编虚位。", "The date has Arabic digits, a year of 4 and no leading zeros.", R105),
            Rule.Must(
                106,
                "7.3.5.1",
                "单一机关盖章的，成文日期右空四字，署名在日期之上、以日期为准居中。",
                "With one seal, the date stands four characters from the right and the signature centred above it.",
                R106
            ),
            Rule.Must(
                109,
                "7.3.5.1",
                "联合行文盖章的，署名依次排列，每行至多三个，印章不相交。",
                "Joint signatures stand in order, three a line at most, and seals do not touch.",
                R109
            ),
            Rule.Must(
                110,
                "7.3.5.2",
                "不盖章的，署名在正文下空一行、右空二字，日期首字比署名首字右移二字。",
                "Without a seal, the signature stands a blank line below the text, two characters from the right, the date two further right.",
                R110
            ),
            Rule.Must(
                111,
                "7.3.5.3",
                "用签名章的，在正文下空二行、右空四字，左空二字标职务，日期在下空一行处。",
                "A name stamp stands two lines below the text, four characters from the right, with post before and date below it.",
                R111
            ),
            Rule.Must(112, "7.3.5", "署名和成文日期用三号仿宋。", "Signature and date are 仿宋 16 pt.", R112),
            Rule.Should(
                113,
                "7.3.5",
                "盖章的，正文与署名之间留三行；不盖章的留一行。",
                "Three lines are left before a sealed signature, one before an unsealed one.",
                R113
            ),
            Rule.Must(
                114,
                "7.3.6",
                "附注在日期下一行，左空二字，加圆括号；请示要写联系人和电话。",
                "The note stands in the line after the date, two characters from the left, in brackets; a request names contact and phone.",
                R114
            ),
        ];

    static List<Para> Signatures(Paper paper) => [.. paper.Flow.Where(p => p.Role == Role.Signature)];

    static Para? Date(Paper paper) => paper.Flow.LastOrDefault(p => p.Role == Role.IssueDate);

    static IEnumerable<Finding> R104(Paper paper)
    {
        var mark = paper.Kind.Mark.Replace("文件", "", StringComparison.Ordinal);
        var (signatures, marks) = (
            Signatures(paper),
            paper.Of(Role.Mark).Select(p => p.Trimmed.Replace("文件", "", StringComparison.Ordinal)).Where(t => t.Length > 0).ToList()
        );
        if (mark.Length == 0 || paper.Kind.IsOrder || paper.Kind.IsMinutes)
        {
            yield break;
        }
        foreach (var p in signatures.Where(p => marks.Count == 1 && signatures.Count == 1 && !Agencies.Same(marks[0], p.Trimmed)))
        {
            yield return Finding.At(
                p,
                In("署名", "signature"),
                $"“{p.Trimmed}”",
                In($"与发文机关标志一致：“{marks[0]}”", $"the agency of the mark: '{marks[0]}'")
            );
        }
        if (marks.Count > 1 && signatures.Count == marks.Count)
        {
            foreach (var (p, name) in signatures.Zip(marks).Where(x => !Agencies.Same(x.Second, x.First.Trimmed)))
            {
                yield return Finding.At(p, In("联合署名的顺序", "order of joint signatures"), $"“{p.Trimmed}”", $"“{name}”");
            }
        }
    }

    static IEnumerable<Finding> R105(Paper paper) =>
        from p in paper.Flow
        where p.Role == Role.IssueDate && !DateForm().IsMatch(p.Trimmed)
        select Finding.At(
            p,
            In("成文日期", "date"),
            $"“{p.Trimmed}”",
            In("阿拉伯数字，年份4位，月日不编虚位：2017年9月5日", "Arabic digits, a year of 4, no leading zeros: 2017年9月5日")
        );

    /// <summary>Where the words begin in 字 from the left edge.</summary>
    static double Start(Para p)
    {
        var width = ChineseText.MeasureWidth(p.Trimmed);
        if (p.Text.StartsWith('\t') && p.Props["tabs"] is { } tabs && FirstTab().Match(tabs) is { Success: true } tab)
        {
            var at = int.Parse(tab.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) / 320.0;
            return tab.Groups[1].Value switch
            {
                "center" => at - width / 2,
                "right" or "end" => at - width,
                _ => at,
            };
        }
        return p.Align switch
        {
            "right" => Line - p.Right / 100.0 - width,
            "center" => (Line - width) / 2,
            _ => p.FirstStart / 100.0,
        };
    }

    static bool IsSealed(Paper paper, Para date) =>
        paper
            .Flow.Skip(Math.Max(0, paper.Index(date) - 3))
            .Take(4)
            .Any(p => p.Element.Descendants(WordNames.Wp + "anchor").Any(a => (string?)a.Attribute("behindDoc") is "1" or "true"))
        || Signatures(paper) is [var first, ..] && paper.BlanksBefore(first) >= 3;

    static IEnumerable<Finding> Spaces(params Para?[] paragraphs) =>
        from p in paragraphs
        where p is not null && p.Text.Length > 0 && p.Text[0] is ' ' or '\u3000' or '\u00A0'
        select Finding.At(
            p,
            In("署名和日期的位置", "place of signature and date"),
            In("用空格推到右边", "pushed right by spaces"),
            In("缩进或制表位", "indent or tab stop")
        );

    static IEnumerable<Finding> Place(Para p, double wanted, string what, string wantedWords)
    {
        if (Math.Abs(Start(p) - wanted) > 1.05 && !Spaces(p).Any())
        {
            yield return Finding.At(
                p,
                what,
                In($"从左起{Start(p):0.#}字", $"{Start(p):0.#} zi from the left"),
                In($"从左起{wanted:0.#}字（{wantedWords}）", $"{wanted:0.#} zi from the left ({wantedWords})"),
                p.Text.StartsWith('\t')
                    ? null
                    : () =>
                    {
                        Mend.Indent(p, 0, (int)Math.Round(wanted * 100), 32);
                        Mend.Set(Mend.Of(p), "ind", ("right", "0"), ("rightChars", "0"), ("end", null), ("endChars", null));
                        Mend.Value(Mend.Of(p), "jc", "left");
                    }
            );
        }
    }

    static IEnumerable<Finding> R106(Paper paper)
    {
        if (Date(paper) is not { } date || Signatures(paper) is not [var signature] || !IsSealed(paper, date) || paper.Kind.IsOrder || !paper.Kind.IsPaper)
        {
            return [];
        }
        var (s, d) = ChineseText.PlaceSignOff(ChineseText.MeasureWidth(signature.Trimmed), ChineseText.MeasureWidth(date.Trimmed), isSealed: true);
        return Spaces(signature, date)
            .Concat(Place(date, d, In("成文日期的位置", "place of the date"), In("右空四字", "4 zi from the right")))
            .Concat(Place(signature, Math.Max(0, s), In("署名的位置", "place of the signature"), In("在日期之上居中", "centred on the date")));
    }

    static IEnumerable<Finding> R109(Paper paper) =>
        from p in Signatures(paper)
        let names = Between().Split(p.Trimmed).Length
        where names > 3
        select Finding.At(p, In("一行的联合署名", "joint signatures on one line"), Count(names), In("至多3个", "3 at most"));

    static IEnumerable<Finding> R110(Paper paper)
    {
        if (Date(paper) is not { } date || Signatures(paper) is not [var signature] || IsSealed(paper, date) || paper.Kind.IsOrder || !paper.Kind.IsPaper)
        {
            return [];
        }
        var (s, d) = ChineseText.PlaceSignOff(ChineseText.MeasureWidth(signature.Trimmed), ChineseText.MeasureWidth(date.Trimmed), isSealed: false);
        return Spaces(signature, date)
            .Concat(Place(signature, s, In("署名的位置", "place of the signature"), In("右空二字", "2 zi from the right")))
            .Concat(Place(date, d, In("成文日期的位置", "place of the date"), In("首字比署名首字右移二字", "2 zi right of the signature")));
    }

    static IEnumerable<Finding> R111(Paper paper)
    {
        if (!(paper.Kind.IsOrder || paper.Kind.Genre == "议案") || Date(paper) is not { } date || Signatures(paper) is not [.., var signature])
        {
            yield break;
        }
        foreach (var finding in Blanks(paper, signature, 2).Concat(Blanks(paper, date, 1)))
        {
            yield return finding;
        }
        foreach (var (p, what) in new[] { (signature, In("签名章的位置", "place of the signer's seal")), (date, In("成文日期的位置", "place of the date")) })
        {
            var gap = Line - Start(p) - ChineseText.MeasureWidth(p.Trimmed);
            if (Math.Abs(gap - 4) > 1.05)
            {
                yield return Finding.At(p, what, In($"右空{gap:0.#}字", $"{gap:0.#} zi from the right"), In("右空四字", "4 zi from the right"));
            }
        }
    }

    static IEnumerable<Finding> R112(Paper paper) =>
        paper.Flow.Where(p => p.Role is Role.Signature or Role.IssueDate && paper.Kind.IsPaper).SelectMany(p => Type(p, FontFamilies.Fang, 32));

    static IEnumerable<Finding> R113(Paper paper) =>
        Signatures(paper) is [var first, ..]
        && paper.Kind.IsPaper
        && !paper.Kind.IsOrder
        && paper.Before(first) is { Role: not Role.AttachmentNote }
        && paper.BlanksBefore(first) is not (1 or 3) and var found
            ? [Finding.At(first, In("署名前的空行", "blank lines before the signature"), Count(found), In("1（加盖印章3）", "1 (3 with a seal)"))]
            : [];

    static IEnumerable<Finding> R114(Paper paper)
    {
        foreach (var p in paper.Flow.Where(p => p.Role == Role.PublicNote))
        {
            if (!NoteForm().IsMatch(p.Trimmed))
            {
                yield return Finding.At(p, In("附注", "note"), $"“{p.Trimmed}”", In("放在全角括号内", "in full-width brackets"));
            }
            foreach (var finding in Starts(p, 200, 0))
            {
                yield return finding;
            }
            if (paper.Before(p) is { Role: Role.IssueDate } && paper.BlanksBefore(p) > 0)
            {
                yield return Finding.At(p, In("附注前的空行", "blank lines before the note"), Count(paper.BlanksBefore(p)), "0");
            }
        }
        if (
            paper.Kind is { Genre: "请示", HasMark: true }
            && Date(paper) is { } date
            && !paper.Of(Role.PublicNote).Any(p => p.Text.Contains("联系人", StringComparison.Ordinal) && p.Text.Contains("电话", StringComparison.Ordinal))
        )
        {
            yield return Finding.At(date, In("请示的附注", "note of a 请示"), In("无联系人和电话", "no contact and phone"), "（联系人：…，电话：…）");
        }
    }

    [GeneratedRegex(@"^(\d{4}|[xX×]{2,4})年([1-9]|1[0-2]|[xX×]{1,2})月([1-9]|[12]\d|3[01]|[xX×]{1,2})日$")]
    private static partial Regex DateForm();

    [GeneratedRegex(@"(\w+):(\d+);")]
    private static partial Regex FirstTab();

    [GeneratedRegex(@"\t+|[ \u3000]{2,}")]
    private static partial Regex Between();

    [GeneratedRegex("^（.+）$", RegexOptions.Singleline)]
    private static partial Regex NoteForm();
}
