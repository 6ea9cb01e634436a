// One run on a ledger: holds it, mends what a killed run left, writes changes back whole or not at all.
using System.Text.Json.Nodes;
using OfficeKit.Plumbing;
using OfficeKit.Rectification.Problems;
using OfficeKit.Rectification.Workbook;

namespace OfficeKit.Rectification.Keeping;

/// <summary>An item's cell that gets another text.</summary>
sealed record ItemChange(RectificationItem Item, string Column, string To);

/// <summary>One run on a ledger. The order of a change: journal, copy of the old workbook, new workbook in its place, journal.</summary>
sealed class LedgerSession : IDisposable
{
    readonly LedgerJournal journal;
    readonly string path;

    LedgerSession(string path, LedgerJournal journal, LedgerBook ledger, DateOnly asOf) =>
        (this.path, this.journal, Ledger, AsOf) = (path, journal, ledger, asOf);

    /// <summary>The ledger as it was when the run began.</summary>
    public LedgerBook Ledger { get; }

    /// <summary>The day that counts as today.</summary>
    public DateOnly AsOf { get; }

    public string File => Ledger.File.Name;

    public List<LedgerStep> Steps { get; } = [];

    public List<TemplateDiagnostic> Diagnostics { get; } = [];

    public IReadOnlyList<JsonObject> Journal => journal.Entries;

    /// <summary>Holds a ledger. Throws <see cref="OfficeKitException"/> when it cannot be read, or another run holds it (OK1703).</summary>
    public static LedgerSession Open(string path, LedgerRequest request)
    {
        // What cannot be read is told before a journal is made beside it; a link stays a link: the file behind it is replaced.
        if (System.IO.File.Exists(path))
        {
            path = System.IO.File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        var ledger = LedgerBook.Open(path);
        var journal = LedgerJournal.Open(path, request.Who);
        try
        {
            // Another run may have ended between the reading and the lock.
            var session = new LedgerSession(path, journal, ledger.File.IsUnchanged() ? ledger : LedgerBook.Open(path), request.AsOf);
            session.Diagnostics.AddRange(session.Ledger.Warnings);
            session.Recover();
            session.NoteEdits();
            return session;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    public void Append(params IReadOnlyList<JsonObject> lines) => journal.Append(lines);

    /// <summary>Changes cells and notes why. Throws <see cref="OfficeKitException"/> when the workbook changed meanwhile (OK1704) or cannot be replaced
    /// (OK1503); then nothing is changed.</summary>
    /// <param name="changes">The cells; what says so already is passed over.</param>
    /// <param name="numbers">The number that each item gets or is closed with, for the journal.</param>
    /// <param name="why">The reason, for the journal.</param>
    public void Commit(
        IEnumerable<ItemChange> changes,
        IReadOnlyDictionary<RectificationItem, (string NoticeNo, int ItemNo, string Number)> numbers,
        string why
    )
    {
        // What no .xlsx can hold is not seen by anybody, and would keep the workbook from being written.
        var real = changes
            .Select(c => c with { To = ForbiddenCharacters.Drop(c.To) })
            .Where(c => Ledger.Has(c.Column) && Said(c.Item, c.Column) != c.To)
            .ToList();
        if (real.Count == 0)
        {
            return;
        }
        var file = Ledger.File;
        var cells = real.ConvertAll(c => Ledger.Cell(c.Item, c.Column, c.To));
        var content = file.With(cells);
        var temporary = file.WriteBeside(content, cells);
        var batch = journal.Entries.Count(e => e.Text("do") == JournalEntry.Begin) + 1;
        journal.Append([
            JournalEntry.Of(
                JournalEntry.Begin,
                ("batch", batch),
                ("file", File),
                ("asOf", AsOf.Iso()),
                ("old", file.Hash),
                ("new", LedgerFile.HashOf(content))
            ),
            .. real.Select(c => Line(c, batch, numbers, why)),
        ]);
        try
        {
            Replace(temporary);
        }
        catch (OfficeKitException e)
        {
            journal.Append(JournalEntry.Of(JournalEntry.Undone, ("batch", batch), ("why", e.Diagnostics[0].Code)));
            throw;
        }
        journal.Append(JournalEntry.Of(JournalEntry.Done, ("batch", batch)));
    }

    static JsonObject Line(
        ItemChange change,
        int batch,
        IReadOnlyDictionary<RectificationItem, (string NoticeNo, int ItemNo, string Number)> numbers,
        string why
    )
    {
        var (notice, no, number) = numbers.TryGetValue(change.Item, out var known) ? known : (change.Item.NoticeNo, change.Item.ItemNo, "");
        return JournalEntry.Of(
            JournalEntry.Change,
            ("batch", batch),
            ("line", change.Item.Line),
            ("notice", notice),
            ("item", no),
            ("number", number),
            ("column", change.Column),
            ("from", change.Item[change.Column]),
            ("to", change.To),
            ("why", why)
        );
    }

    void Replace(string temporary)
    {
        try
        {
            if (!Ledger.File.IsUnchanged())
            {
                throw new OfficeKitException(LedgerProblems.Changed(File));
            }
            Ledger.File.KeepAs(LedgerJournal.Beside(path, ".bak" + Path.GetExtension(path)));
            if (!OperatingSystem.IsWindows())
            {
                System.IO.File.SetUnixFileMode(temporary, System.IO.File.GetUnixFileMode(path));
            }
            System.IO.File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OfficeKitException(LedgerProblems.Unwritable(path, e));
        }
        finally
        {
            System.IO.File.Delete(temporary);
        }
    }

    /// <summary>What a cell says, dates as yyyy-MM-dd however they are written, so that a date is not written anew for its form.</summary>
    static string Said(RectificationItem item, string column) =>
        item.Date(column) is { } date && Array.IndexOf(LedgerColumns.Dates, column) >= 0 ? date.Iso() : item[column];

    /// <summary>Finds out whether the batch of a killed run reached the workbook, and clears its temporary files away.</summary>
    void Recover()
    {
        foreach (
            var left in Directory.GetFiles(
                Path.GetDirectoryName(Path.GetFullPath(path))!,
                $".{Path.GetFileNameWithoutExtension(path)}.*.tmp{Path.GetExtension(path)}"
            )
        )
        {
            System.IO.File.Delete(left);
        }
        var ended = Journal.Where(e => e.Text("do") is JournalEntry.Done or JournalEntry.Undone).Select(e => e.Number("batch")).ToHashSet();
        foreach (var begin in Journal.Where(e => e.Text("do") == JournalEntry.Begin && e.Text("file") == File && !ended.Contains(e.Number("batch"))).ToList())
        {
            var batch = begin.Number("batch");
            var made = begin.Text("new") == Ledger.File.Hash || (begin.Text("old") != Ledger.File.Hash && ChangesOf(batch).All(Stands));
            Append(JournalEntry.Of(made ? JournalEntry.Done : JournalEntry.Undone, ("batch", batch), ("why", "killed")));
        }
    }

    IEnumerable<JsonObject> ChangesOf(int batch) => Journal.Where(e => e.Text("do") == JournalEntry.Change && e.Number("batch") == batch);

    bool Stands(JsonObject change) =>
        Ledger.Items.FirstOrDefault(i => i.Line == change.Number("line")) is { } item && Said(item, change.Text("column")) == change.Text("to");

    /// <summary>Tells, once, where a state in the workbook is not the one that the journal left there.</summary>
    void NoteEdits()
    {
        var done = Journal.Where(e => e.Text("do") == JournalEntry.Done).Select(e => e.Number("batch")).ToHashSet();
        var known = new Dictionary<(string, int), string>();
        foreach (
            var entry in Journal.Where(e =>
                e.Text("column") == LedgerColumns.Status
                && (e.Text("do") == JournalEntry.Edited || (e.Text("do") == JournalEntry.Change && done.Contains(e.Number("batch"))))
            )
        )
        {
            known[(entry.Text("notice"), entry.Number("item"))] = entry.Text("to");
        }
        foreach (var item in Ledger.Items.Where(i => i.NoticeNo.Length > 0))
        {
            if (known.TryGetValue((item.NoticeNo, item.ItemNo), out var state) && state != item.Status.Word())
            {
                Diagnostics.Add(LedgerProblems.Contradicts(File, item, LedgerColumns.Status, state, item.Status.Word()));
                Append(
                    JournalEntry.Of(
                        JournalEntry.Edited,
                        ("notice", item.NoticeNo),
                        ("item", item.ItemNo),
                        ("column", LedgerColumns.Status),
                        ("from", state),
                        ("to", item.Status.Word()),
                        ("why", "edited by hand")
                    )
                );
            }
        }
    }

    public void Dispose() => journal.Dispose();
}
