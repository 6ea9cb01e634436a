// The columns of a ledger, by the names in its head.
namespace OfficeKit.Rectification;

static class LedgerColumns
{
    public const string NoticeNo = "通知单编号",
        ItemNo = "问题序号",
        Code = "责任党组织代码",
        Branch = "责任党组织",
        Short = "责任党组织简称",
        Domain = "领域",
        Superior = "上级党组织",
        Group = "督导组",
        Way = "督导方式",
        InspectDate = "督导日期",
        IssueDate = "下发日期",
        Category = "问题类别",
        Problem = "问题描述",
        Measures = "整改措施",
        Leader = "责任领导",
        Owner = "责任人",
        Deadline = "整改时限",
        Status = "整改状态",
        CompletedDate = "完成日期",
        Result = "整改成效",
        Verifier = "核查人",
        ClosedDate = "销号日期",
        CloseoutNo = "销号单编号",
        Remark = "备注";

    /// <summary>All of them, in the order of the sample ledger.</summary>
    public static readonly string[] All =
    [
        NoticeNo,
        ItemNo,
        Code,
        Branch,
        Short,
        Domain,
        Superior,
        Group,
        Way,
        InspectDate,
        IssueDate,
        Category,
        Problem,
        Measures,
        Leader,
        Owner,
        Deadline,
        Status,
        CompletedDate,
        Result,
        Verifier,
        ClosedDate,
        CloseoutNo,
        Remark,
    ];

    /// <summary>Those a ledger cannot be kept without; the others may be missing.</summary>
    public static readonly string[] Needed = [.. All.Except([Code, Short, Domain, Superior, Way, InspectDate, Category, Leader, Remark])];

    public static readonly string[] Dates = [InspectDate, IssueDate, Deadline, CompletedDate, ClosedDate];

    /// <summary>The column a head names, by its own name or as the printed ledger has it; null for columns of the office's own.</summary>
    public static string? Find(string head) =>
        head.Replace('(', '（').Replace(')', '）') switch
        {
            "整改措施（路线图）" => Measures,
            "整改时限（时间表）" => Deadline,
            var name => Array.Find(All, c => c == name),
        };
}
