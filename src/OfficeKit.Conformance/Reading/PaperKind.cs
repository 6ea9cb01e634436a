// What kind of paper a document is, because not every rule is about every paper.
using System.Text.RegularExpressions;

namespace OfficeKit.Conformance.Reading;

/// <summary>What kind of paper a document is: with 红头 or without, letter, order, minutes, form, card.</summary>
sealed partial class PaperKind
{
    /// <summary>The 15 kinds of 公文 (R196).</summary>
    public static readonly string[] Official =
    [
        "决议",
        "决定",
        "命令",
        "令",
        "公报",
        "公告",
        "通告",
        "意见",
        "通知",
        "通报",
        "报告",
        "请示",
        "批复",
        "议案",
        "函",
        "纪要",
    ];

    /// <summary>Papers of everyday work that are none of the 15.</summary>
    public static readonly string[] Everyday =
    [
        "通知单",
        "通知书",
        "承诺书",
        "承诺践诺卡",
        "微心愿卡",
        "卡",
        "单",
        "表",
        "册",
        "台账",
        "记录",
        "签到簿",
        "计划",
        "安排",
        "方案",
        "总结",
        "要点",
        "讲话",
        "汇报",
        "回复",
        "规定",
        "办法",
        "细则",
        "条例",
        "章程",
        "准则",
        "规则",
        "制度",
        "清单",
        "名单",
        "说明",
        "书",
        "回执",
        "简报",
        "议程",
        "日程",
        "发言",
        "提纲",
        "预案",
        "规划",
        "纲要",
        "材料",
        "证明",
        "决议草案",
        "公约",
        "倡议",
        "评议",
        "通知（代拟稿）",
    ];

    public PaperKind(Paper paper)
    {
        var mark = string.Concat(paper.Of(Role.Mark).Select(p => p.Trimmed));
        Mark = mark;
        Title = TrailingBracket().Replace(paper.Title, "");
        HasMark = mark.Length > 0;
        Genre =
            Official.Where(g => Title.EndsWith(g, StringComparison.Ordinal)).MaxBy(g => g.Length) is { } official
            && !Everyday.Any(e => e.Length > official.Length && Title.EndsWith(e, StringComparison.Ordinal))
                ? official
                : "";
        IsMinutes = mark.EndsWith("纪要", StringComparison.Ordinal) || Genre == "纪要";
        IsOrder = HasMark && !IsMinutes && (mark.EndsWith('令') || mark.EndsWith("命令", StringComparison.Ordinal));
        IsLetter = HasMark && !IsMinutes && !IsOrder && (Genre == "函" && !mark.EndsWith("文件", StringComparison.Ordinal) || DoubleLines.In(paper).Any());
        IsUpward = Genre is "报告" or "请示" or "议案";
        var inTables = paper.All.Where(p => p.InTable).Sum(p => p.Text.Length);
        var outside = paper.Flow.Sum(p => p.Text.Length);
        IsCard = SaysCard(paper) || paper.Sections.Count > 0 && paper.Sections[0] is { } first && Math.Max(first.Width, first.Height) < 12500;
        // A record of a meeting is no 公文 (A15): its form is that of its tables, whatever stands between them.
        IsForm = !HasMark && (inTables > outside || inTables > 0 && Title.EndsWith("记录", StringComparison.Ordinal));
    }

    public string Mark { get; }

    /// <summary>The title without （试行） and the like at its end.</summary>
    public string Title { get; }

    public bool HasMark { get; }

    /// <summary>Which of the 15 kinds the title names; empty when none.</summary>
    public string Genre { get; }

    /// <summary>An ordinary document with 红头: no letter, order or minutes.</summary>
    public bool IsDocument => HasMark && !IsLetter && !IsOrder && !IsMinutes;

    public bool IsLetter { get; }

    public bool IsOrder { get; }

    public bool IsMinutes { get; }

    public bool IsUpward { get; }

    /// <summary>Whether most of what it says stands in tables.</summary>
    public bool IsForm { get; }

    /// <summary>Whether it is a card or a small slip.</summary>
    public bool IsCard { get; }

    /// <summary>Whether it is a paper with the layout of a 公文: running text under a title.</summary>
    public bool IsPaper => !IsForm && !IsCard;

    static bool SaysCard(Paper paper) =>
        paper.All.Where(p => p.Trimmed.Length > 0).Take(3).Any(NamesCard) || paper.CoreTitle.Length <= 16 && CardName().IsMatch(paper.CoreTitle);

    /// <summary>Whether a paragraph is the title of a card; its number may stand in the same line, behind a tab.</summary>
    public static bool NamesCard(Para paragraph) =>
        paragraph.Trimmed.Split('\t').Any(piece => piece.Trim() is { Length: <= 16 } title && CardName().IsMatch(title));

    [GeneratedRegex("（[^（）]*）$")]
    private static partial Regex TrailingBracket();

    [GeneratedRegex("(承诺|践诺|心愿|名|联系|便民|服务|监督).{0,4}卡$")]
    private static partial Regex CardName();
}
