// Where a line may not break: R37, R38, R44, R45.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static partial class BreakRules
{
    const string NotFirst = "，。、；：？！”’）》〉】％…", NotLast = "“‘（《〈【〔";

    public static IEnumerable<LayoutRule> All =>
        [LayoutRule.Must(37, "GB/T 15834-2011 5.1", R37), LayoutRule.Must(38, "GB/T 15834-2011 5.1", R38), LayoutRule.Must(44, "", R44), LayoutRule.Should(45, "", R45)];

    /// <summary>LibreOffice lets a mark hang past the edge; one that begins a line all the same can be told.</summary>
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
        select At(pair.Next, In("分在两行的标点", "a mark split over two lines"), $"“{pair.Line.Text[^1]}|{pair.Next.Text[0]}”", $"“{pair.Line.Text[^1]}{pair.Next.Text[0]}”");

    static bool IsHalf(TextLine line, TextLine next) => line.Text[^1] is '—' or '…' && next.Text[0] == line.Text[^1];

    static IEnumerable<LayoutFinding> R44(LaidOut laid)
    {
        foreach (var (line, next) in Breaks(laid))
        {
            var (head, tail) = (line.Text[^Math.Min(24, line.Text.Length)..], next.Text[..Math.Min(24, next.Text.Length)]);
            var whole = Kept().Matches(head + tail).FirstOrDefault(m => m.Index < head.Length && m.Index + m.Length > head.Length);
            if (whole is not null)
            {
                yield return At(next, In("分在两行的数字", "a number split over two lines"), $"“{whole.Value.Insert(head.Length - whole.Index, "|")}”", $"“{whole.Value}”");
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

    static double Words(TextLine line) => Functions.TextWidth.Of(line.Text.TrimEnd('。', '！', '？', '；', '：', '，', '”', '’', '）', '》'));

    /// <summary>Every line of a paragraph with the next one.</summary>
    static IEnumerable<(TextLine Line, TextLine Next)> Breaks(LaidOut laid) =>
        laid.Paper.All.Where(p => p.Role != Role.TableText).Select(laid.LinesOf).SelectMany(lines => lines.Zip(lines.Skip(1)));

    // A number with what counts it, a percentage, the number of a document.
    [GeneratedRegex(@"[\u4E00-\u9FFFxX]{1,6}〔\d{4}〕\d+号|\d[\d.,]*(年|月|日|时|分|秒|个|名|人|次|项|条|件|期|届|级|号|岁|户|家|份|元|万|亿|公里|千米|米|亩|平方米|吨|℃|[%％‰])|\d{2,}")]
    private static partial Regex Kept();
}
