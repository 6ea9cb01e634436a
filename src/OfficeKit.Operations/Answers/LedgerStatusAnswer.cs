// ledger status: the totals of a ledger, of each branch, and what is late.
using System.Text.Json.Serialization;
using OfficeKit.Rectification;

namespace OfficeKit.Operations.Answers;

/// <summary>How many items stand where.</summary>
record TotalsEntry(int Total, int Closed, int PendingCheck, int InProgress, int NotStarted, int Overdue, decimal? Rate)
{
    public static TotalsEntry Of(LedgerTotals t) => new(t.Total, t.Closed, t.PendingCheck, t.InProgress, t.NotStarted, t.Overdue, t.Rate);
}

/// <summary>How many items of a branch stand where.</summary>
sealed record BranchEntry : TotalsEntry
{
    public BranchEntry(string branch, LedgerTotals totals)
        : base(Of(totals)) => Branch = branch;

    [JsonPropertyOrder(-1)]
    public string Branch { get; }
}

/// <summary>An item that waits to be verified with its deadline passed.</summary>
sealed record LateEntry(string NoticeNo, int ItemNo)
{
    /// <summary>Whose it is and until when, for people.</summary>
    [JsonIgnore]
    public string BranchShort { get; init; } = "";

    [JsonIgnore]
    public DateOnly? Deadline { get; init; }

    public static LateEntry Of(RectificationItem item) => new(item.NoticeNo, item.ItemNo) { BranchShort = item.BranchShort, Deadline = item.Deadline };
}

sealed record LedgerStatusAnswer : CommandAnswer
{
    /// <summary>The day that counts: 2017-09-30.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The totals line of a printed ledger.</summary>
    public required string Line { get; init; }

    public required TotalsEntry Totals { get; init; }

    public required IReadOnlyList<BranchEntry> Branches { get; init; }

    public required IReadOnlyList<LateEntry> Late { get; init; }
}
