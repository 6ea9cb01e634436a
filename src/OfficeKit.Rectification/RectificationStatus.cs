// The states of a ledger item and the moves between them.
namespace OfficeKit.Rectification;

/// <summary>The states of a ledger item (V35). 逾期 is none of them: it follows from the deadline and the day.</summary>
public enum RectificationStatus
{
    /// <summary>未启动: nothing has been done yet.</summary>
    NotStarted,

    /// <summary>整改中: the branch is at work.</summary>
    InProgress,

    /// <summary>待核查: the branch says it is done; nobody has verified it.</summary>
    PendingCheck,

    /// <summary>已销号: verified and struck off. Final; a relapse is a new item.</summary>
    Closed,

    /// <summary>作废: struck from the list without being put right. Final.</summary>
    Cancelled,
}

static class States
{
    static readonly string[] Words = ["未启动", "整改中", "待核查", "已销号", "作废"];

    /// <summary>The derived state. Read where somebody typed it, never written.</summary>
    public const string Overdue = "逾期";

    public static string Word(this RectificationStatus status) => Words[(int)status];

    /// <summary>The state a cell says; null when it says none. An empty cell says 未启动, a typed 逾期 整改中.</summary>
    public static RectificationStatus? Read(string cell) =>
        cell switch
        {
            "" => RectificationStatus.NotStarted,
            Overdue => RectificationStatus.InProgress,
            _ when Array.IndexOf(Words, cell) is >= 0 and var i => (RectificationStatus)i,
            _ => null,
        };

    public static bool IsFinal(this RectificationStatus status) => status is RectificationStatus.Closed or RectificationStatus.Cancelled;

    /// <summary>Where an item may go. An item past its deadline goes to 待核查 whether it was begun or not (逾期 → 待核查).</summary>
    public static IReadOnlyList<RectificationStatus> Allowed(RectificationStatus from, bool overdue) =>
        from switch
        {
            RectificationStatus.NotStarted when overdue => [RectificationStatus.InProgress, RectificationStatus.PendingCheck, RectificationStatus.Cancelled],
            RectificationStatus.NotStarted => [RectificationStatus.InProgress, RectificationStatus.Cancelled],
            RectificationStatus.InProgress => [RectificationStatus.PendingCheck, RectificationStatus.Cancelled],
            RectificationStatus.PendingCheck => [RectificationStatus.InProgress, RectificationStatus.Closed, RectificationStatus.Cancelled],
            _ => [],
        };
}
