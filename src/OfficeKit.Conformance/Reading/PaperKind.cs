// What kind of paper a document is, because not every rule is about every paper.
namespace OfficeKit.Conformance.Reading;

/// <summary>What kind of paper a document is: with 红头 or without, letter, order, minutes, form, card.</summary>
sealed class PaperKind
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

    public string Mark { get; init; } = "";

    /// <summary>The title without （试行） and the like at its end.</summary>
    public string Title { get; init; } = "";

    public bool HasMark => Mark.Length > 0;

    /// <summary>Which of the 15 kinds the title names; empty when none.</summary>
    public string Genre { get; init; } = "";

    /// <summary>An ordinary document with 红头: no letter, order or minutes.</summary>
    public bool IsDocument => HasMark && !IsLetter && !IsOrder && !IsMinutes;

    public bool IsLetter { get; init; }

    public bool IsOrder { get; init; }

    public bool IsMinutes { get; init; }

    public bool IsUpward { get; init; }

    /// <summary>Whether most of what it says stands in tables.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether it is a card or a small slip.</summary>
    public bool IsCard { get; init; }

    /// <summary>Whether it is a paper with the layout of a 公文: running text under a title.</summary>
    public bool IsPaper => !IsForm && !IsCard;
}
