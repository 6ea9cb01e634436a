// The read model: the rows of a ledger's workbook as items.
using OfficeKit.Rectification.Problems;
using OfficeKit.Rectification.Workbook;
using OfficeKit.Sheets;

namespace OfficeKit.Rectification.Keeping;

/// <summary>A ledger as its workbook was read. Immutable.</summary>
sealed class LedgerBook
{
    readonly Dictionary<string, int> columns;

    LedgerBook(LedgerFile file, Dictionary<string, int> columns, IReadOnlyList<RectificationItem> items, IReadOnlyList<TemplateDiagnostic> warnings) =>
        (File, this.columns, Items, Warnings) = (file, columns, items, warnings);

    public LedgerFile File { get; }

    /// <summary>The items, in the order of the rows.</summary>
    public IReadOnlyList<RectificationItem> Items { get; }

    /// <summary>What is odd and has been understood all the same: a typed 逾期.</summary>
    public IReadOnlyList<TemplateDiagnostic> Warnings { get; }

    /// <summary>Reads a ledger. Throws <see cref="OfficeKitException"/> when it cannot be read (OK1501, OK16xx), lacks columns (OK1701), or has cells that say
    /// nothing a ledger knows (OK1702, V31, V35).</summary>
    public static LedgerBook Open(string path)
    {
        var file = LedgerFile.Read(path);
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < file.Head.Count; i++)
        {
            if (LedgerColumns.Find(file.Head[i]) is { } name)
            {
                columns.TryAdd(name, i);
            }
        }
        if (LedgerColumns.Needed.Where(c => !columns.ContainsKey(c)).ToList() is { Count: > 0 } missing)
        {
            throw new OfficeKitException(LedgerProblems.MissingColumns(file.Name, missing));
        }
        // A row without branch and problem is no item: a line of totals, a remark, a number written in advance.
        var items = file.Rows.Select((r, i) => Item(i, r, columns)).Where(i => i.Branch.Length + i[LedgerColumns.Problem].Length > 0).ToList();
        var found = Problems(file.Name, items).ToList();
        return found.Exists(d => d.Severity == DiagnosticSeverity.Error) ? throw new OfficeKitException(found) : new LedgerBook(file, columns, items, found);
    }

    static RectificationItem Item(int index, SheetRow row, Dictionary<string, int> columns) =>
        new(index, row.Line, columns.ToDictionary(c => c.Key, c => row.Cells[c.Value].Trim()));

    static IEnumerable<TemplateDiagnostic> Problems(string file, List<RectificationItem> items)
    {
        var seen = new Dictionary<(string, int), int>();
        foreach (var item in items)
        {
            foreach (var column in LedgerColumns.Dates.Where(c => item[c].Length > 0 && item.Date(c) is null))
            {
                yield return LedgerProblems.Date(file, item.Line, column, item[column]);
            }
            if (States.Read(item[LedgerColumns.Status]) is null)
            {
                yield return LedgerProblems.State(file, item.Line, item[LedgerColumns.Status]);
            }
            if (item[LedgerColumns.Status] == States.Overdue)
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

    public CellChange Cell(RectificationItem item, string column, string text) => new(item.Index, item.Line, columns[column], column, text);

    /// <summary>An item for a row that is still to be written, the first, second … under the last.</summary>
    public RectificationItem NewItem(int number) => new(File.Rows.Count + number, File.LastLine + 1 + number, new Dictionary<string, string>());

    /// <summary>The items of a notice, however its number is written; none for an empty number, which many items have that are no notice.</summary>
    public IEnumerable<RectificationItem> Notice(string number) =>
        Items.Where(i => number.Length > 0 && i.NoticeNo == ChineseText.NormalizeDocumentNumber(number));

    public bool Has(string column) => columns.ContainsKey(column);
}
