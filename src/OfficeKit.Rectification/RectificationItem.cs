// One problem of a ledger: a row with its columns by name.
using System.Globalization;
using OfficeKit.Plumbing;

namespace OfficeKit.Rectification;

/// <summary>One problem of a ledger, as its row says. Immutable.</summary>
public sealed class RectificationItem
{
    readonly IReadOnlyDictionary<string, string> cells;

    internal RectificationItem(int index, int line, IReadOnlyDictionary<string, string> cells)
    {
        (Index, Line, this.cells) = (index, line, cells);
        NoticeNo = ChineseText.NormalizeDocumentNumber(this[LedgerColumns.NoticeNo]);
        Status = States.Read(this[LedgerColumns.Status]) ?? RectificationStatus.NotStarted;
    }

    /// <summary>The text of a column by its name; empty when the cell is, or the ledger has no such column.</summary>
    public string this[string column] => cells.TryGetValue(column, out var text) ? text : "";

    /// <summary>The line of the file, or row of the sheet, on which it stands.</summary>
    public int Line { get; }

    /// <summary>The number of the notice it was issued with, written x督改〔2017〕12号 however the cell writes it; empty before that.</summary>
    public string NoticeNo { get; }

    /// <summary>Its number in the notice; 0 before it has one.</summary>
    public int ItemNo => int.TryParse(this[LedgerColumns.ItemNo], NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 0;

    /// <summary>The full name of the branch that must put it right.</summary>
    public string Branch => this[LedgerColumns.Branch];

    /// <summary>The branch's short name where the ledger has one, else its full name.</summary>
    public string BranchShort => this[LedgerColumns.Short] is { Length: > 0 } name ? name : Branch;

    /// <summary>The state; 逾期 is none (see <see cref="IsOverdue"/>).</summary>
    public RectificationStatus Status { get; }

    /// <summary>The day by which it must be put right; null when the ledger names none.</summary>
    public DateOnly? Deadline => Date(LedgerColumns.Deadline);

    /// <summary>Whether its deadline had passed on a day and nobody had said that it is done.</summary>
    public bool IsOverdue(DateOnly asOf) => Status is RectificationStatus.NotStarted or RectificationStatus.InProgress && Deadline < asOf;

    /// <summary>Whether it waits to be verified with its deadline passed. It counts as 待核查 all the same.</summary>
    public bool IsLate(DateOnly asOf) => Status == RectificationStatus.PendingCheck && Deadline < asOf;

    /// <summary>The place of its row under the head, from 0.</summary>
    internal int Index { get; }

    internal DateOnly? Date(string column) => TypedDates.Typed(this[column]);

    internal bool IsOpen => !Status.IsFinal();

    internal string Name => NoticeNo.Length > 0 ? Words.In($"{NoticeNo}第{ItemNo}项", $"item {ItemNo} of {NoticeNo}") : Words.In($"第{Line}行", $"line {Line}");

    internal string State(DateOnly asOf) => IsOverdue(asOf) ? States.Overdue : Status.Word();
}
