// The door: a ledger opened, counted, printed, and worked on.
using OfficeKit.Rectification.Workbook;
using OfficeKit.Sheets;

namespace OfficeKit.Rectification;

/// <summary>
/// A rectification ledger (整改台账) kept in the office's own workbook, .xlsx or .csv: the columns of K9 by their names, other columns, sheets
/// and formats left as they are. What is opened is a picture of the moment; the verbs open the file anew, hold it, and write it back whole
/// or not at all.
/// </summary>
public sealed class RectificationLedger
{
    readonly Dictionary<string, int> columns;

    RectificationLedger(LedgerFile file, Dictionary<string, int> columns, IReadOnlyList<RectificationItem> items, IReadOnlyList<TemplateDiagnostic> warnings) =>
        (File, this.columns, Items, Warnings) = (file, columns, items, warnings);

    /// <summary>The items, in the order of the rows.</summary>
    public IReadOnlyList<RectificationItem> Items { get; }

    /// <summary>What is odd and has been understood all the same: a typed 逾期.</summary>
    public IReadOnlyList<TemplateDiagnostic> Warnings { get; }

    internal LedgerFile File { get; }

    /// <summary>Opens a ledger. Throws <see cref="OfficeKitException"/> when it cannot be read (OK1501, OK16xx), lacks columns (OK1701), or has cells that say
    /// nothing a ledger knows (OK1702, V31, V35).</summary>
    public static RectificationLedger Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = LedgerFile.Read(path);
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < file.Head.Count; i++)
        {
            if (Rectification.Columns.Find(file.Head[i]) is { } name)
            {
                columns.TryAdd(name, i);
            }
        }
        if (Rectification.Columns.Needed.Where(c => !columns.ContainsKey(c)).ToList() is { Count: > 0 } missing)
        {
            throw new OfficeKitException(LedgerProblems.Columns(file.Name, missing));
        }
        // A row without branch and problem is no item: a line of totals, a remark, a number written in advance.
        var items = file.Rows.Select((r, i) => Item(i, r, columns)).Where(i => i.Branch.Length + i[Rectification.Columns.Problem].Length > 0).ToList();
        var found = Problems(file.Name, items).ToList();
        return found.Exists(d => d.Severity == DiagnosticSeverity.Error)
            ? throw new OfficeKitException(found)
            : new RectificationLedger(file, columns, items, found);
    }

    static RectificationItem Item(int index, SheetRow row, Dictionary<string, int> columns) =>
        new(index, row.Line, columns.ToDictionary(c => c.Key, c => row.Cells[c.Value].Trim()));

    static IEnumerable<TemplateDiagnostic> Problems(string file, List<RectificationItem> items)
    {
        var seen = new Dictionary<(string, int), int>();
        foreach (var item in items)
        {
            foreach (var column in Rectification.Columns.Dates.Where(c => item[c].Length > 0 && item.Date(c) is null))
            {
                yield return LedgerProblems.Date(file, item.Line, column, item[column]);
            }
            if (States.Read(item[Rectification.Columns.Status]) is null)
            {
                yield return LedgerProblems.State(file, item.Line, item[Rectification.Columns.Status]);
            }
            if (item[Rectification.Columns.Status] == States.Overdue)
            {
                yield return LedgerProblems.TypedOverdue(file, item.Line);
            }
            if (item.NoticeNo.Length > 0 && item.ItemNo == 0)
            {
                yield return LedgerProblems.NoNumber(file, item);
            }
            else if (item.NoticeNo.Length > 0 && !seen.TryAdd((item.NoticeNo, item.ItemNo), item.Line))
            {
                yield return LedgerProblems.Twice(file, item.Line, item.Name, seen[(item.NoticeNo, item.ItemNo)]);
            }
        }
    }

    /// <summary>How many items stand where on a day.</summary>
    public LedgerTotals GetTotals(DateOnly asOf) => LedgerTotals.Of(Items, asOf);

    /// <summary>The same for each branch, by the order of their first rows.</summary>
    public IReadOnlyList<(string Branch, LedgerTotals Totals)> GetBranchTotals(DateOnly asOf) =>
        [.. Items.GroupBy(i => i.Branch).Select(g => (g.First().BranchShort, LedgerTotals.Of(g, asOf)))];

    /// <summary>The ledger as the record of K9, ordered by notice; what has no notice yet comes last, by branch.</summary>
    public TemplateData ToData(string title, DateOnly asOf) => LedgerRecords.Ledger(this, title, asOf);

    /// <summary>Issues numbered notices for the open items that have none: allots the numbers, writes a notice and a form of reply for each branch, writes
    /// numbers and dates back. Run again, it finds nothing to do.</summary>
    public static LedgerReport IssueNotices(string path, NoticeRequest order, ILedgerPapers papers) =>
        Run(path, order, session => new NoticeRound(session, order, papers).Run());

    /// <summary>Reads returned replies and moves their items to 待核查. A document that fits nothing is told, the others are done.</summary>
    public static LedgerReport ReadReplies(string path, LedgerRequest order, IReadOnlyList<string> documents) =>
        Run(path, order, session => new ReplyRound(session, documents).Run());

    /// <summary>Strikes verified items off, or sends them back: a numbered slip for each.</summary>
    public static LedgerReport CloseOut(string path, CloseOutRequest order, ILedgerPapers papers) =>
        Run(path, order, session => new CloseOutRound(session, order, papers).Run());

    /// <summary>Moves one item to another state.</summary>
    public static LedgerReport Move(string path, MoveRequest order) => Run(path, order, session => new MoveRound(session, order).Run());

    /// <summary>Takes the problems that a supervision schedule's results name (K13) into the ledger, a row each. What is there already is passed
    /// over.</summary>
    public static LedgerReport Add(string path, LedgerRequest order, TemplateData schedule, string name) =>
        Run(path, order, session => new AddRound(session, schedule.Json, name).Run());

    static LedgerReport Run(string path, LedgerRequest order, Action<LedgerSession> work)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(order);
        using var session = LedgerSession.Open(path, order);
        work(session);
        return new LedgerReport(session.Steps, session.Diagnostics);
    }

    internal CellChange Cell(RectificationItem item, string column, string text) => new(item.Index, item.Line, columns[column], column, text);

    /// <summary>An item for a row that is still to be written, the first, second … under the last.</summary>
    internal RectificationItem NewItem(int number) => new(File.Rows.Count + number, File.LastLine + 1 + number, new Dictionary<string, string>());

    /// <summary>The items of a notice, however its number is written; none for an empty number, which many items have that are no notice.</summary>
    internal IEnumerable<RectificationItem> Notice(string number) =>
        Items.Where(i => number.Length > 0 && i.NoticeNo == ChineseText.NormalizeDocumentNumber(number));

    internal bool Has(string column) => columns.ContainsKey(column);
}
