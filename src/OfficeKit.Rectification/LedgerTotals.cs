// How many items stand where: the totals line of the printed ledger.
namespace OfficeKit.Rectification;

/// <summary>How many items stand where on a day. 逾期 takes the place of 未启动 and 整改中; what was struck from the list (作废) is not counted.</summary>
/// <param name="Closed">已销号.</param>
/// <param name="PendingCheck">待核查.</param>
/// <param name="InProgress">整改中, within the deadline.</param>
/// <param name="NotStarted">未启动, within the deadline.</param>
/// <param name="Overdue">逾期.</param>
public sealed record LedgerTotals(int Closed, int PendingCheck, int InProgress, int NotStarted, int Overdue)
{
    /// <summary>All of them.</summary>
    public int Total => Closed + PendingCheck + InProgress + NotStarted + Overdue;

    /// <summary>销号率 in percent, one decimal, half away from zero; null when there are no items.</summary>
    public decimal? Rate => Total == 0 ? null : Math.Round(Closed * 100m / Total, 1, MidpointRounding.AwayFromZero);

    /// <summary>Counts items on a day.</summary>
    internal static LedgerTotals Of(IEnumerable<RectificationItem> items, DateOnly asOf)
    {
        var states = items.GroupBy(i => i.State(asOf)).ToDictionary(g => g.Key, g => g.Count());
        int Count(RectificationStatus status) => states.GetValueOrDefault(status.Word());
        return new LedgerTotals(
            Count(RectificationStatus.Closed),
            Count(RectificationStatus.PendingCheck),
            Count(RectificationStatus.InProgress),
            Count(RectificationStatus.NotStarted),
            states.GetValueOrDefault(States.Overdue)
        );
    }

    /// <summary>The totals line as the ledger prints it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"共{Total}个问题，已销号{Closed}个，待核查{PendingCheck}个，整改中{InProgress}个，未启动{NotStarted}个，逾期{Overdue}个")
        + (Rate is { } rate ? FormattableString.Invariant($"，销号率{rate:F1}%") : "");
}
