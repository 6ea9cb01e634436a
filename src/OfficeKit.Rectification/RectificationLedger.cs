// The door: a ledger opened, counted, printed, and worked on.
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Papers;
using OfficeKit.Rectification.Rounds;

namespace OfficeKit.Rectification;

/// <summary>
/// A rectification ledger (整改台账) kept in the office's own workbook, .xlsx or .csv: its columns known by their names, other columns, sheets
/// and formats left as they are. What is opened is a picture of the moment; the verbs open the file anew, hold it, and write it back whole
/// or not at all.
/// </summary>
public sealed class RectificationLedger
{
    readonly LedgerBook book;

    RectificationLedger(LedgerBook book) => this.book = book;

    /// <summary>The items, in the order of the rows.</summary>
    public IReadOnlyList<RectificationItem> Items => book.Items;

    /// <summary>What is odd and has been understood all the same: a typed 逾期.</summary>
    public IReadOnlyList<TemplateDiagnostic> Warnings => book.Warnings;

    /// <summary>Opens a ledger. Throws <see cref="OfficeKitException"/> when it cannot be read (OK1501, OK16xx), lacks columns (OK1701), or has cells that say
    /// nothing a ledger knows (OK1702, V31, V35).</summary>
    public static RectificationLedger Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RectificationLedger(LedgerBook.Open(path));
    }

    /// <summary>How many items stand where on a day.</summary>
    public LedgerTotals GetTotals(DateOnly asOf) => LedgerTotals.Of(Items, asOf);

    /// <summary>The same for each branch, by the order of their first rows.</summary>
    public IReadOnlyList<(string Branch, LedgerTotals Totals)> GetBranchTotals(DateOnly asOf) =>
        [.. Items.GroupBy(i => i.Branch).Select(g => (g.First().BranchShort, LedgerTotals.Of(g, asOf)))];

    /// <summary>The ledger as the record that is printed, ordered by notice; what has no notice yet comes last, by branch.</summary>
    public TemplateData ToData(string title, DateOnly asOf) => LedgerRecords.Ledger(Items, title, asOf);

    /// <summary>Issues numbered notices for the open items that have none: allots the numbers, writes a notice and a form of reply for each branch, writes
    /// numbers and dates back. Run again, it finds nothing to do.</summary>
    public static LedgerReport IssueNotices(string path, NoticeRequest request, ILedgerPapers papers) =>
        Run(path, request, session => new NoticeRound(session, request, papers).Run());

    /// <summary>Reads returned replies and moves their items to 待核查. A document that fits nothing is told, the others are done.</summary>
    public static LedgerReport ReadReplies(string path, LedgerRequest request, IReadOnlyList<string> documents) =>
        Run(path, request, session => new ReplyRound(session, documents).Run());

    /// <summary>Strikes verified items off, or sends them back: a numbered slip for each.</summary>
    public static LedgerReport CloseOut(string path, CloseOutRequest request, ILedgerPapers papers) =>
        Run(path, request, session => new CloseOutRound(session, request, papers).Run());

    /// <summary>Moves one item to another state.</summary>
    public static LedgerReport Move(string path, MoveRequest request) => Run(path, request, session => new MoveRound(session, request).Run());

    /// <summary>Takes the problems that a supervision schedule's results name into the ledger, a row each. What is there already is passed
    /// over.</summary>
    public static LedgerReport Add(string path, LedgerRequest request, TemplateData schedule, string name) =>
        Run(path, request, session => new AddRound(session, schedule.Json, name).Run());

    static LedgerReport Run(string path, LedgerRequest request, Action<LedgerSession> work)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(request);
        using var session = LedgerSession.Open(path, request);
        work(session);
        return new LedgerReport(session.Steps, session.Diagnostics);
    }
}
