// Where a line may not break: R37, R38, R44, R45.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static partial class BreakRules
{
    const string NotFirst = "，。、；：？！”’）》〉】％…",
        NotLast = "“‘（《〈【〔";

    public static IEnumerable<LayoutRule> All =>
        [
            LayoutRule.Must(
                37,
                "GB/T 15834-2011 5.1",
                "行首没有句末点号和后引号、后括号，行末没有前引号、前括号。",
                "No line begins with a closing mark or ends with an opening one.",
                R37
            ),
            LayoutRule.Must(38, "GB/T 15834-2011 5.1", "破折号、省略号不分在两行。", "A dash or ellipsis is not split over two lines.", R38),
            LayoutRule.Must(44, "", "数字、年份、发文字号、姓名不分在两行。", "A number, a year, a document number or a name is not torn over two lines.", R44),
            LayoutRule.Should(
                45,
                "",
                "段末一行除句号外不少于二字，标题末行不少于三字。",
                "The last line of a paragraph has two characters besides the full stop, of a title three.",
                R45
            ),
        ];

    /// <summary>
    /// LibreOffice keeps a mark from the beginning of a line by letting it hang past the edge, even where the document turns that off (R36 tells it):
    /// found here is what a typed break or a narrow place forces.
    /// </summary>
    static IEnumerable<LayoutFinding> R37(LaidOut laid)
    {
        foreach (var (line, next) in Breaks(laid))
        {
            if (NotFirst.Contains(next.Text[0], StringComparison.Ordinal) && !IsHalf(line, next))
            {
                yield return At(next, In("行首", "first on the line"), $"“{next.Text[0]}”", In("不在行首", "no such mark"));
            }
            if (NotLast.Contains(line.Text[^1], StringComparison.Ordinal))
            {
                yield return At(line, In("行末", "last on the line"), $"“{line.Text[^1]}”", In("不在行末", "no such mark"));
            }
        }
    }

    static IEnumerable<LayoutFinding> R38(LaidOut laid) =>
        from pair in Breaks(laid)
        where IsHalf(pair.Line, pair.Next)
        select At(
            pair.Next,
            In("分在两行的标点", "a mark split over two lines"),
            $"“{pair.Line.Text[^1]}|{pair.Next.Text[0]}”",
            $"“{pair.Line.Text[^1]}{pair.Next.Text[0]}”"
        );

    static bool IsHalf(TextLine line, TextLine next) => line.Text[^1] is '—' or '…' && next.Text[0] == line.Text[^1];

    /// <summary>
    /// A number, a year and the number of a document must be whole (数字、年份不能回行). That a unit stands on the line of its number should be:
    /// Word and LibreOffice part them, each knows another mark that would hold them, and either prints the other's as a box.
    /// </summary>
    static IEnumerable<LayoutFinding> R44(LaidOut laid)
    {
        foreach (var (line, next) in Breaks(laid))
        {
            var (head, tail) = (line.Text[^Math.Min(24, line.Text.Length)..], next.Text[..Math.Min(24, next.Text.Length)]);
            bool Torn(Match m) => m.Index < head.Length && m.Index + m.Length > head.Length;
            var (must, should) = (Whole().Matches(head + tail).FirstOrDefault(Torn), Counted().Matches(head + tail).FirstOrDefault(Torn));
            if ((must ?? should) is { } torn)
            {
                yield return At(
                    next,
                    In("分在两行的数字", "a number split over two lines"),
                    $"“{torn.Value.Insert(head.Length - torn.Index, "|")}”",
                    $"“{torn.Value}”"
                ) with
                {
                    Severity = must is null ? DiagnosticSeverity.Warning : null,
                };
            }
        }
    }

    static IEnumerable<LayoutFinding> R45(LaidOut laid)
    {
        foreach (var (p, lines) in laid.RunningText)
        {
            if (lines.Count > 1 && !p.Text.TrimEnd().Contains('\n', StringComparison.Ordinal) && Words(lines[^1]) is var left && left < 2)
            {
                yield return At(lines[^1], In("段末行字数", "characters of a paragraph's last line"), Count(left), In("至少2字", "2 at least"));
            }
        }
        foreach (var lines in laid.Paper.Titles.Select(laid.LinesOf).Where(l => l.Count > 1))
        {
            if (Words(lines[^1]) is var left && left < 3)
            {
                yield return At(lines[^1], In("标题末行字数", "characters of the title's last line"), Count(left), In("至少3字", "3 at least"));
            }
        }
    }

    static double Words(TextLine line) => ChineseText.MeasureWidth(line.Text.TrimEnd('。', '！', '？', '；', '：', '，', '”', '’', '）', '》'));

    /// <summary>Every line of a paragraph with the next one.</summary>
    static IEnumerable<(TextLine Line, TextLine Next)> Breaks(LaidOut laid) =>
        laid.Paper.All.Where(p => p.Role != Role.TableText).Select(laid.LinesOf).SelectMany(lines => lines.Zip(lines.Skip(1)));

    [GeneratedRegex(@"[\u4E00-\u9FFFxX]?〔\d{4}〕\d+|\d{4}年|\d{2,}([.,]\d+)*")]
    private static partial Regex Whole();

    [GeneratedRegex(@"〔\d{4}〕\d+号|\d[\d.,]*(月|日|时|分|秒|个|名|人|次|项|条|件|期|届|级|号|岁|户|家|份|元|万|亿|公里|千米|米|亩|平方米|吨|℃|[%％‰])")]
    private static partial Regex Counted();
}
