// Punctuation and characters: R187–R192, R201–R203.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class PunctuationRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(187, "GB/T 15834-2011", "中文用全角标点。", "Chinese text has full-width punctuation.", R187),
            Rule.Must(
                188,
                "GB/T 15834-2011",
                "小数、时间、网址、邮箱、编号等里的标点保持半角。",
                "Marks in decimals, times, addresses and numbering stay half-width.",
                R188
            ),
            Rule.Must(
                189,
                "GB/T 15834-2011",
                "引号、书名号成对，嵌套正确，不用直引号。",
                "Quotes and title marks are paired and nested rightly; none is straight.",
                R189
            ),
            Rule.Must(
                190,
                "GB/T 15834-2011",
                "破折号占两格，省略号六点；一字线只用于页码和起止。",
                "A dash is two ems, an ellipsis six dots; a one-em dash only in page numbers and ranges.",
                R190
            ),
            Rule.Should(191, "GB/T 15834-2011", "数值起止通篇用一种连接号，百分号前后都写。", "Ranges have one sign throughout, and % on both numbers.", R191),
            Rule.Option(192, "GB/T 15834-2011 4.5.3.5", "并列的引号、书名号之间不必用顿号。", "Between adjacent quotes or titles no 、 is needed.", R192),
            Rule.Must(201, "", "名单中的两字姓名中间加空格对齐，正文中不加。", "Two-character names are padded in lists, not in running text.", R201),
            Rule.Must(
                202,
                "",
                "正文中没有制表符、连续空格、不间断空格和控制字符。",
                "Running text holds no tabs, double or no-break spaces or control characters.",
                R202
            ),
            Rule.Must(203, "", "不用繁体字和异体字，姓名除外。", "No traditional or variant characters but in names.", R203),
        ];

    /// <summary>Paragraphs with Chinese in them: in the body, its tables and boxes, and its notes.</summary>
    public static IEnumerable<Para> Words(Paper paper) =>
        paper
            .All.Concat(
                paper
                    .Stories.Where(s =>
                        !paper.Headers.Contains(s.Key) && !paper.Footers.Contains(s.Key) && !s.Key.Contains("comments", StringComparison.Ordinal)
                    )
                    .SelectMany(s => s.Value)
            )
            .Where(p => Hanzi.In(p.Text));

    /// <summary>A finding for each paragraph in which a form occurs.</summary>
    public static IEnumerable<Finding> Forms(IEnumerable<Para> paragraphs, Regex form, string what, Func<Match, string> wanted) =>
        from p in paragraphs
        let found = form.Match(p.Text)
        where found.Success
        select Finding.At(p, what, $"“{Around(p.Text, found)}”", wanted(found));

    static string Around(string text, Match found)
    {
        var from = Math.Max(0, found.Index - 3);
        return text[from..Math.Min(text.Length, found.Index + found.Length + 3)].Replace('\t', '→').Replace('\n', '↵');
    }

    static IEnumerable<Finding> R187(Paper paper) => Forms(Words(paper), HalfWidth(), In("标点", "punctuation"), _ => In("全角标点", "full-width marks"));

    static IEnumerable<Finding> R188(Paper paper) =>
        Forms(
            Words(paper),
            FullWidth(),
            In("数字里的标点", "marks inside a number"),
            _ => In("半角（小数点、时间、网址、编号用半角）", "half-width (decimals, times, addresses, numbers)")
        );

    static IEnumerable<Finding> R189(Paper paper)
    {
        foreach (var p in Words(paper))
        {
            if (Straight().Match(p.Text) is { Success: true } straight)
            {
                yield return Finding.At(p, In("引号", "quotation marks"), $"“{Around(p.Text, straight)}”", "“”‘’");
            }
            if (Unpaired(p.Text) is { } mark)
            {
                yield return Finding.At(
                    p,
                    In("引号、书名号配对", "pairs of quotes"),
                    $"“{mark}”",
                    In("成对，“‘’”、《〈〉》", "pairs, nested as “‘’” and 《〈〉》")
                );
            }
        }
    }

    static char? Unpaired(string text)
    {
        const string Opening = "“‘《〈",
            Closing = "”’》〉";
        var open = new Stack<int>();
        foreach (var c in text)
        {
            var at = Opening.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
            {
                // Outer and inner marks take turns: “ inside “ is wrong, and so is ‘ outside.
                if (open.Contains(at) || at == 1 && !open.Contains(0) || at == 3 && !open.Contains(2))
                {
                    return c;
                }
                open.Push(at);
            }
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is var close and >= 0)
            {
                if (!open.TryPop(out var top) || top != close)
                {
                    return c;
                }
            }
        }
        return open.TryPeek(out var left) ? Opening[left] : null;
    }

    static IEnumerable<Finding> R190(Paper paper) =>
        Forms(
            Words(paper),
            Dashes(),
            In("破折号、省略号", "dash or ellipsis"),
            m =>
                m.Value.Contains('.', StringComparison.Ordinal)
                || m.Value.Contains('…', StringComparison.Ordinal)
                || m.Value.Contains('。', StringComparison.Ordinal)
                    ? "……"
                    : "——"
        );

    static IEnumerable<Finding> R191(Paper paper)
    {
        var words = Words(paper).ToList();
        var (dash, wave) = (words.Where(p => DashRange().IsMatch(p.Text)).ToList(), words.Where(p => WaveRange().IsMatch(p.Text)).ToList());
        if (dash.Count > 0 && wave.Count > 0)
        {
            var fewer = dash.Count <= wave.Count ? dash[0] : wave[0];
            yield return Finding.At(
                fewer,
                In("数值范围的连接号", "mark of a range"),
                In("—和～并用", "both — and ～"),
                In("全文一种", "one of them throughout")
            );
        }
        foreach (var finding in Forms(words, Percent(), In("百分比范围", "range of percentages"), _ => "10%～20%"))
        {
            yield return finding;
        }
    }

    static IEnumerable<Finding> R192(Paper paper) =>
        Forms(Words(paper), NoPause(), In("并列引号、书名号之间的顿号", "、 between adjacent quotes or titles"), _ => In("可不用顿号", "it may be left out"));

    static IEnumerable<Finding> R201(Paper paper) =>
        Forms(
            paper.FullText,
            PaddedName(),
            In("正文中的人名", "a name in running text"),
            _ => In("不加空格（对齐只用于名单）", "no space inside (padding is for lists)")
        );

    static IEnumerable<Finding> R202(Paper paper)
    {
        foreach (var p in paper.TextAndHeadings.Concat(paper.Of(Role.Recipient)))
        {
            var text = p.Text.TrimStart(' ', '\u3000', '\u00A0', '\t');
            if (Spaces().Match(text) is { Success: true } found)
            {
                yield return Finding.At(
                    p,
                    In("正文中的空白字符", "white space in the text"),
                    $"U+{(int)found.Value[0]:X4}（“{Around(text, found)}”）",
                    In("无", "none")
                );
            }
        }
    }

    static IEnumerable<Finding> R203(Paper paper) =>
        Forms(
            paper.TextAndHeadings.Concat(paper.Of(Role.Title, Role.Recipient)),
            Traditional(),
            In("繁体字", "traditional characters"),
            _ => In("规范简体字", "simplified characters")
        );

    [GeneratedRegex(
        $@"(?<=[{Hanzi.Class}”’》）])[,;:?!](?=[{Hanzi.Class}“‘《（]|\s*$)|(?<=[{Hanzi.Class}])\.(?=[{Hanzi.Class}“]|\s*$)|"
            + $@"(?<=[{Hanzi.Class}])[()](?=[{Hanzi.Class}\d])|(?<=[\d{Hanzi.Class}])\)(?=[{Hanzi.Class}，。；])"
    )]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"\d．\d(?!\d*．)|(?<!\d)[0-2]?\d：[0-5]\d(?!\d)|\d，\d{3}(?!\d)|https?：|[A-Za-z0-9]＠[A-Za-z0-9]|[０-９]+[%％]")]
    private static partial Regex FullWidth();

    [GeneratedRegex($"""["'](?=[{Hanzi.Class}])|(?<=[{Hanzi.Class}])["']""")]
    private static partial Regex Straight();

    [GeneratedRegex(
        $"(?<=[{Hanzi.Class}])(-{{2,}}|―+|─+|－{{2,}}|–|－)(?=[{Hanzi.Class}])|(?<!—)—{{3,}}|(?<=[{Hanzi.Class}])\\.{{3,}}|(?<!…)…(?!…)|…{{3,}}|。{{2,}}|"
            + $"(?<=[{Hanzi.Class}])· ?· ?·"
    )]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\d[%年月日]?—\d")]
    private static partial Regex DashRange();

    [GeneratedRegex(@"\d[%年月日]?[～~]\d")]
    private static partial Regex WaveRange();

    [GeneratedRegex(@"(?<![\d.])\d+(\.\d+)?[～—~]\d+(\.\d+)?[%％]")]
    private static partial Regex Percent();

    [GeneratedRegex("”、“|》、《")]
    private static partial Regex NoPause();

    [GeneratedRegex($"(?<=[{Hanzi.Class}，。；：“]|^)[{Hanzi.Class}]\u3000[{Hanzi.Class}](?=[{Hanzi.Class}，。；：”]|$)")]
    private static partial Regex PaddedName();

    [GeneratedRegex(@"[\u00A0\t\u3000\u200B-\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]|  |[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]")]
    private static partial Regex Spaces();

    // Traditional forms that a simplified text never has; U+2060 and names' rare characters are none of them.
    [GeneratedRegex(
        "[會國學習黨員務導關於發實現這對說時為個們來進過還開問題應當經認識處點據與業產農軍團體書記調區縣鎮辦領講聽見議論證責貫徹總結創優勞動萬億兩師長級紀錄級標準設備計劃預環條件質優轉變舊號雙類術報紙無門間電腦網絡線聯繫幾歷歲氣漢親觀覺規視戰爭邊運達選適鄉醫釋錢鐵陽陰險隨雖難靈靜順須頭顧風養驗鬥齊]"
    )]
    private static partial Regex Traditional();
}
