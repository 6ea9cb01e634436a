// Issues numbered notices for the open items that have none.
using System.Text.Json.Nodes;
using OfficeKit.Plumbing;
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Papers;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

/// <summary>
/// Issues numbered notices for the open items that have none: checks, allots the numbers in the journal, writes the papers, writes the numbers
/// into the workbook. A run that was killed in between is taken up where it stopped, with the numbers and the date it had.
/// </summary>
sealed class NoticeRound(LedgerSession session, NoticeRequest request, ILedgerPapers papers)
{
    // What one notice holds on its page.
    const int MostItems = 20;

    sealed record Issue(string Number, DateOnly Date, IReadOnlyList<RectificationItem> Items);

    // What the problems may cite (V63).
    readonly HashSet<string> known = NumberSeries.Known(session.Ledger);

    readonly List<Issue> issues = [];
    readonly HashSet<RectificationItem> taken = [];

    public void Run()
    {
        var waiting = session.Ledger.Items.Where(i => i.IsOpen && i.NoticeNo.Length == 0).ToList();
        if (waiting.Count == 0 && !session.Journal.Any(e => e.Text("do") == JournalEntry.Allot && e.Text("kind") == Allotments.Notice))
        {
            return;
        }
        var series = NumberSeries.Read(
            session,
            Allotments.Notice,
            LedgerColumns.NoticeNo,
            LedgerColumns.IssueDate,
            request.Prefix,
            Words.In("通知单编号", "notice number")
        );
        KeepLost(waiting);
        TakeUp(waiting, series);
        var allotted = issues.Count;
        foreach (var items in Groups(waiting.Where(i => !taken.Contains(i))))
        {
            Add(series, items);
        }
        if (issues.Count == 0)
        {
            return;
        }
        session.Append([.. issues.Skip(allotted).Select(Allotment)]);
        Write();
        session.Commit(
            issues.SelectMany(Changes),
            issues.SelectMany(i => i.Items.Select((item, no) => (item, (i.Number, no + 1, i.Number)))).ToDictionary(p => p.item, p => p.Item2),
            "notices"
        );
    }

    IEnumerable<IReadOnlyList<RectificationItem>> Groups(IEnumerable<RectificationItem> items) =>
        items.GroupBy(i => (i.Branch, request.PerInspection ? LedgerRecords.Inspection(i) : default)).SelectMany(g => g.Chunk(MostItems));

    /// <summary>What was issued and has lost its number in the workbook must not get another.</summary>
    void KeepLost(List<RectificationItem> waiting)
    {
        var done = session.Journal.Where(e => e.Text("do") == JournalEntry.Done).Select(e => e.Number("batch")).ToHashSet();
        var issued = session
            .Journal.Where(e => e.Text("do") == JournalEntry.Change && e.Text("column") == LedgerColumns.NoticeNo && done.Contains(e.Number("batch")))
            .Select(e => e.Text("to"))
            .ToHashSet();
        foreach (var entry in session.Journal.Where(e => e.Text("do") == JournalEntry.Allot && issued.Contains(e.Text("number"))).ToList())
        {
            if (known.Contains(entry.Text("number")))
            {
                continue;
            }
            var lost = Problems(entry).Select(p => Find(waiting, p)).OfType<RectificationItem>().ToList();
            if (lost.Count > 0)
            {
                taken.UnionWith(lost);
                session.Diagnostics.Add(LedgerProblems.Lost(session.File, entry.Text("number"), lost.Select(i => i.Line)));
            }
        }
    }

    /// <summary>Numbers that a killed run allotted: used for the items they were meant for, or given up on record.</summary>
    void TakeUp(List<RectificationItem> waiting, NumberSeries series)
    {
        foreach (var entry in Allotments.Open(session, Allotments.Notice, series))
        {
            var items = new List<RectificationItem>();
            foreach (var problem in Problems(entry))
            {
                if (Find(waiting, problem) is { } item)
                {
                    taken.Add(item);
                    items.Add(item);
                }
            }
            if (items.Count == Problems(entry).Count() && Passes(entry.Text("number"), TypedDates.Typed(entry.Text("date"))!.Value, items))
            {
                issues.Add(new Issue(entry.Text("number"), TypedDates.Typed(entry.Text("date"))!.Value, items));
            }
            else
            {
                taken.ExceptWith(items);
                session.Void(entry.Text("number"), Words.In("它的问题在台账里改动过", "its items have been changed in the ledger"));
            }
        }
    }

    static IEnumerable<JsonObject> Problems(JsonObject entry) => entry["items"]!.AsArray().OfType<JsonObject>();

    /// <summary>The waiting item of a line of the journal: the same branch and problem; of several, the one on the same line.</summary>
    RectificationItem? Find(List<RectificationItem> waiting, JsonObject problem) =>
        waiting
            .Where(i => !taken.Contains(i) && i.Branch == problem.Text("branch") && i[LedgerColumns.Problem] == problem.Text("problem"))
            .OrderBy(i => i.Line != problem.Number("line"))
            .FirstOrDefault();

    void Add(NumberSeries series, IReadOnlyList<RectificationItem> items)
    {
        if (string.CompareOrdinal(series.LastDate, request.AsOf.Iso()) > 0)
        {
            session.Diagnostics.Add(
                LedgerProblems.Rule(
                    "V29",
                    session.File,
                    items[0].Line,
                    LedgerColumns.IssueDate,
                    $"今年的通知单已下发到{series.LastDate}，不能再以{request.AsOf.Iso()}下发：编号要随下发日期增大。",
                    $"notices of this year are dated up to {series.LastDate}; one of {request.AsOf.Iso()} would break the order of numbers.",
                    "把 --as-of 改为那一天或以后。",
                    "Use that day or a later one for --as-of."
                )
            );
            return;
        }
        // The number is taken only when the notice passes: a refused one leaves no gap.
        if (Passes(series.Peek, request.AsOf, items))
        {
            issues.Add(new Issue(series.Next(), request.AsOf, items));
        }
    }

    /// <param name="number">The notice's number, or one of the right form.</param>
    /// <param name="date">The day of issue.</param>
    /// <param name="items">The problems.</param>
    bool Passes(string number, DateOnly date, IReadOnlyList<RectificationItem> items)
    {
        var missing = items.Where(i => i.Deadline is null || i[LedgerColumns.Problem].Length == 0 || i.Branch.Length == 0).ToList();
        foreach (var item in missing)
        {
            var column =
                item.Branch.Length == 0 ? LedgerColumns.Branch
                : item.Deadline is null ? LedgerColumns.Deadline
                : LedgerColumns.Problem;
            session.Diagnostics.Add(
                LedgerProblems.Rule(
                    "V38",
                    session.File,
                    item.Line,
                    column,
                    $"没有{column}，{items[0].BranchShort}的通知单没有下发。",
                    $"there is no {column}; the notice of {items[0].BranchShort} was not issued."
                )
            );
        }
        if (missing.Count > 0)
        {
            return false;
        }
        var found = papers
            .Check(LedgerPaper.Notice, LedgerRecords.Notice(number, date, items, request), date, known)
            .Where(d => d.Severity != DiagnosticSeverity.Info)
            // Days and citations are the ledger's own: a problem whose time has passed, or that cites last year's ledger, may have to go out all the same.
            .Select(d => d.Code is "V30" or "V32" or "V63" ? d with { Severity = DiagnosticSeverity.Warning } : d)
            .Select(d => d with { Message = $"{items[0].BranchShort}：{d.Message}", Location = new TemplateLocation(session.File, $"第{items[0].Line}行") })
            .ToList();
        session.Diagnostics.AddRange(found);
        return !found.Exists(d => d.Severity == DiagnosticSeverity.Error);
    }

    static JsonObject Allotment(Issue issue) =>
        JournalEntry.Of(
            JournalEntry.Allot,
            ("kind", Allotments.Notice),
            ("number", issue.Number),
            ("date", issue.Date.Iso()),
            (
                "items",
                new JsonArray([
                    .. issue.Items.Select(i =>
                        (JsonNode?)
                            new JsonObject
                            {
                                ["line"] = i.Line,
                                ["branch"] = i.Branch,
                                ["problem"] = i[LedgerColumns.Problem],
                            }
                    ),
                ])
            )
        );

    void Write()
    {
        foreach (var issue in issues)
        {
            string Path(LedgerPaper paper) => PaperFile.Path(request.Folder, issue.Number, issue.Items[0].BranchShort, papers.GetName(paper));
            PaperFile.Write(Path(LedgerPaper.Notice), papers.Render(LedgerPaper.Notice, LedgerRecords.Notice(issue.Number, issue.Date, issue.Items, request)));
            PaperFile.Write(Path(LedgerPaper.Reply), papers.Render(LedgerPaper.Reply, LedgerRecords.Reply(issue.Number, issue.Date, issue.Items)));
            session.Steps.Add(
                new LedgerStep(issue.Number, 0, issue.Items[0].BranchShort, "", "", issue.Items.Count, "", [Path(LedgerPaper.Notice), Path(LedgerPaper.Reply)])
            );
        }
    }

    static IEnumerable<ItemChange> Changes(Issue issue) =>
        issue.Items.SelectMany(
            (item, i) =>
                (ItemChange[])
                    [
                        new(item, LedgerColumns.NoticeNo, issue.Number),
                        new(item, LedgerColumns.ItemNo, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        new(item, LedgerColumns.IssueDate, issue.Date.Iso()),
                        // A typed 逾期 is never left standing, an empty state says 未启动.
                        new(item, LedgerColumns.Status, item.Status.Word()),
                    ]
        );
}
