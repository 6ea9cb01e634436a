// Figures, years, units and counts in the text: R193–R195, R204, R205.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class NumberRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                193,
                "GB/T 15835-2011",
                "数量、日期、时间用阿拉伯数字，固定词语、概数、星期用汉字。",
                "Quantities, dates and times are in digits; set phrases, rough numbers and weekdays in characters.",
                R193
            ),
            Rule.Must(194, "GB/T 15835-2011", "年份写全4位；汉字年份用“〇”。", "Years have 4 digits; in characters zero is 〇.", R194),
            Rule.Must(
                195,
                "GB/T 15835-2011",
                "四位以上的数，通篇分节或不分节。",
                "Numbers of four digits and more are grouped throughout or not at all.",
                R195
            ),
            Rule.Should(
                204,
                "GB/T 15835-2011",
                "用法定计量单位，阿拉伯数字后写中文单位名称。",
                "Units are the legal ones, named in Chinese after digits.",
                R204
            ),
            Rule.Should(205, "", "“一是”等依次编排，个数与所说的“几个方面”相符。", "一是, 二是 follow in order and are as many as announced.", R205),
        ];

    static IEnumerable<Finding> R193(Paper paper)
    {
        var words = PunctuationRules.Words(paper).ToList();
        return PunctuationRules
            .Forms(
                words,
                SetPhrase(),
                In("固定词语里的数字", "figures in a set phrase"),
                _ => In("汉字数字（三会一课、星期五）", "Chinese numerals (三会一课, 星期五)")
            )
            .Concat(
                PunctuationRules.Forms(
                    words,
                    ChineseFigure(),
                    In("数量、日期、百分数", "quantities, dates, percentages"),
                    _ => In("阿拉伯数字", "Arabic digits")
                )
            );
    }

    static IEnumerable<Finding> R194(Paper paper)
    {
        var words = PunctuationRules.Words(paper).ToList();
        return PunctuationRules
            .Forms(words, ShortYear(), In("年份", "year"), _ => In("4位数字", "4 digits"))
            .Concat(PunctuationRules.Forms(words, WrongZero(), In("年份里的〇", "〇 in a year"), _ => "〇（U+3007）"));
    }

    static IEnumerable<Finding> R195(Paper paper)
    {
        var words = PunctuationRules.Words(paper).ToList();
        var grouped = words.FirstOrDefault(p => Grouped().IsMatch(p.Text));
        if (grouped is not null && words.Any(p => Plain().IsMatch(p.Text)))
        {
            yield return Finding.At(
                grouped,
                In("四位以上的数", "numbers of four digits and more"),
                In($"“{Grouped().Match(grouped.Text).Value}”与不分节的并用", $"'{Grouped().Match(grouped.Text).Value}' beside plain ones"),
                In("全文一种写法", "one style throughout")
            );
        }
    }

    static IEnumerable<Finding> R204(Paper paper) =>
        PunctuationRules.Forms(
            PunctuationRules.Words(paper),
            Unit(),
            In("计量单位", "unit"),
            _ => In("法定计量单位的中文名称（5公里、3千克）", "the Chinese name of a legal unit (5公里, 3千克)")
        );

    static IEnumerable<Finding> R205(Paper paper)
    {
        var flow = paper.Flow;
        for (var i = 0; i < flow.Count; i++)
        {
            var p = flow[i];
            var ordinals = Ordinal().Matches(p.Text).Select(m => BodyRules.ChineseNumber(m.Groups[1].Value)).ToList();
            for (var n = 0; n < ordinals.Count - 1; n++)
            {
                if (ordinals[n + 1] != ordinals[n] + 1 && ordinals[n + 1] != 1)
                {
                    yield return Finding.At(p, In("“一是”的次序", "order of 一是"), Count(ordinals[n + 1]), Count(ordinals[n] + 1));
                    break;
                }
            }
            if (Announced().Match(p.Text) is { Success: true } announced)
            {
                var wanted = BodyRules.ChineseNumber(announced.Groups[1].Value);
                var here = Ordinal().Count(p.Text[announced.Index..]);
                // What is announced may follow in paragraphs of their own.
                var counted =
                    here > 0
                        ? here
                        : flow.Skip(i + 1)
                            .SkipWhile(f => f.Role == Role.Blank)
                            .TakeWhile(f => BodyRules.Lead().IsMatch(f.Trimmed))
                            .Sum(f => Ordinal().Count(f.Text));
                if (counted > 0 && counted != wanted)
                {
                    yield return Finding.At(p, announced.Value, Count(counted), Count(wanted));
                }
            }
        }
    }

    static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"3会1课|三会1课|3会一课|4讲4有|2学1做|4个意识|2个维护|4个自信|星期[1-7]|[1-9]是(?=[\u4E00-\u9FFF])")]
    private static partial Regex SetPhrase();

    [GeneratedRegex(
        @"[二一][〇零一二三四五六七八九○]{3}年|百分之[一二三四五六七八九十百]+|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|[一二三四五六七八九]+[千百][一二三四五六七八九〇零百十千]{2,}[余多]?(名|人|"
            + @"个|元|万元|户|次|件)"
    )]
    private static partial Regex ChineseFigure();

    [GeneratedRegex(@"(?<![\d〔\[第至—～-])\d{2}年([1-9]|1[0-2])月|[’']\d{2}年")]
    private static partial Regex ShortYear();

    [GeneratedRegex("[二一][零○OＯ0一二三四五六七八九]{0,2}[零○OＯ][一二三四五六七八九零○OＯ]{0,2}年")]
    private static partial Regex WrongZero();

    [GeneratedRegex(@"(?<![\d,])\d{1,3}([, ]\d{3})+(?=[\u4E00-\u9FFF])")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<![\d,.])\d{4,}(?=[元人名个次万亩户件项吨米公千])")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\d\s*(km|KM|Km|kg|KG|Kg|㎏|㎞|cm|mm|㎜|㎝|m2|㎡|m|g|t)(?![A-Za-z0-9])|\d\s*(公分|华里|市斤|英里|英尺|公尺|马力)")]
    private static partial Regex Unit();

    [GeneratedRegex("(?<=^|[。；：，！？])([一二三四五六七八九十]{1,2})是")]
    private static partial Regex Ordinal();

    [GeneratedRegex("([二三四五六七八九十]{1,2})个方面(?=[：:。])")]
    private static partial Regex Announced();
}
