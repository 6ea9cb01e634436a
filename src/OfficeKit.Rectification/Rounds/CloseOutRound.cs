// Strikes verified items off the ledger, or sends them back, with a numbered slip for each.
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Papers;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

sealed class CloseOutRound(LedgerSession session, CloseOutRequest request, ILedgerPapers papers)
{
    // What the problems may cite (V63).
    readonly HashSet<string> known = NumberSeries.Known(session.Ledger);

    sealed record Slip(string Number, RectificationItem Item);

    public void Run()
    {
        var items = Items().ToList();
        if (items.Count == 0)
        {
            return;
        }
        var series = NumberSeries.Read(
            session,
            Allotments.Slip,
            LedgerColumns.CloseoutNo,
            LedgerColumns.ClosedDate,
            request.Prefix,
            Words.In("销号单编号", "close-out number")
        );
        if (string.CompareOrdinal(series.LastDate, request.AsOf.Iso()) > 0)
        {
            throw new OfficeKitException(
                LedgerProblems.Rule(
                    "V45",
                    session.File,
                    items[0].Line,
                    LedgerColumns.ClosedDate,
                    $"今年的销号单已开到{series.LastDate}，不能再以{request.AsOf.Iso()}销号：编号要随销号日期增大。",
                    $"slips of this year are dated up to {series.LastDate}; one of {request.AsOf.Iso()} would break the order of numbers.",
                    "把 --as-of 改为那一天或以后。",
                    "Use that day or a later one for --as-of."
                )
            );
        }
        items.RemoveAll(i => !Passes(i, series));
        if (items.Count == 0)
        {
            return;
        }
        var slips = Number(items, series);
        foreach (var slip in slips)
        {
            var path = PaperFile.Path(request.Folder, slip.Number, slip.Item.BranchShort, papers.GetName(LedgerPaper.CloseOutSlip));
            PaperFile.Write(path, papers.Render(LedgerPaper.CloseOutSlip, LedgerRecords.Slip(slip.Number, slip.Item, request)));
            session.Steps.Add(
                new LedgerStep(slip.Item.NoticeNo, slip.Item.ItemNo, slip.Item.BranchShort, slip.Item.Status.Word(), To.Word(), 1, slip.Number, [path])
            );
        }
        session.Commit(
            slips.SelectMany(Changes),
            slips.ToDictionary(s => s.Item, s => (s.Item.NoticeNo, s.Item.ItemNo, s.Number)),
            request.Agreed ? "close-out" : "不同意销号，继续整改"
        );
    }

    RectificationStatus To => request.Agreed ? RectificationStatus.Closed : RectificationStatus.InProgress;

    /// <summary>The items that wait to be verified. What is closed already needs nothing; anything else cannot be closed yet.</summary>
    IEnumerable<RectificationItem> Items()
    {
        var notice = session.Ledger.Notice(request.NoticeNo).ToList();
        if (notice.Count == 0)
        {
            throw new OfficeKitException(LedgerProblems.NoItem(session.File, Words.In($"通知单“{request.NoticeNo}”", $"notice '{request.NoticeNo}'")));
        }
        if (request.ItemNo is not { } no)
        {
            return notice.Where(i => i.Status == RectificationStatus.PendingCheck);
        }
        var item =
            notice.FirstOrDefault(i => i.ItemNo == no)
            ?? throw new OfficeKitException(
                LedgerProblems.NoItem(session.File, Words.In($"通知单“{request.NoticeNo}”的第{no}项", $"item {no} of notice '{request.NoticeNo}'"))
            );
        return item.Status switch
        {
            RectificationStatus.PendingCheck => [item],
            RectificationStatus.Closed when request.Agreed => [],
            RectificationStatus.InProgress when !request.Agreed && item.Deadline == request.NewDeadline => [],
            _ => throw new OfficeKitException(
                LedgerProblems.Move(
                    item,
                    session.File,
                    $"是{item.State(session.AsOf)}，不是待核查，不能销号。",
                    $"is {item.State(session.AsOf)}, not 待核查, and cannot be closed.",
                    "收到回复后用 reply 或 move --to 待核查 登记。",
                    "Record the reply first: reply, or move --to 待核查."
                )
            ),
        };
    }

    bool Passes(RectificationItem item, NumberSeries series)
    {
        if (!request.Agreed && SentBack(item) is { } wrong)
        {
            session.Diagnostics.Add(wrong);
            return false;
        }
        var found = papers
            .Check(LedgerPaper.CloseOutSlip, LedgerRecords.Slip(series.Peek, item, request), request.AsOf, known)
            .Where(d => d.Severity != DiagnosticSeverity.Info)
            .Select(d => d with { Message = $"{item.Name}：{d.Message}", Location = new TemplateLocation(session.File, $"第{item.Line}行") })
            .ToList();
        if (request.Agreed && item[LedgerColumns.Result].Length == 0)
        {
            found.Add(
                LedgerProblems.Rule(
                    "V36",
                    session.File,
                    item.Line,
                    LedgerColumns.Result,
                    $"{item.Name}没有整改成效，不能销号。",
                    $"{item.Name} has no {LedgerColumns.Result} and cannot be closed."
                )
            );
        }
        session.Diagnostics.AddRange(found);
        return !found.Exists(d => d.Severity == DiagnosticSeverity.Error);
    }

    TemplateDiagnostic? SentBack(RectificationItem item) =>
        request.NewDeadline is { } day
            ? NewDeadline.Problem(session, item, day)
            : LedgerProblems.Rule(
                "V36",
                session.File,
                item.Line,
                LedgerColumns.Deadline,
                $"{item.Name}不同意销号，要有新的整改时限。",
                $"{item.Name} is sent back and wants a new deadline.",
                "用 --deadline 给出，如 --deadline 2017-10-13。",
                "Give it with --deadline, such as --deadline 2017-10-13."
            );

    /// <summary>Allots the numbers. What a killed run had allotted to the same item is taken up, what to others is given up on record.</summary>
    List<Slip> Number(List<RectificationItem> items, NumberSeries series)
    {
        var open = Allotments.Open(session, Allotments.Slip, series).ToDictionary(e => e.Text("number"));
        var slips = new List<Slip>();
        var rest = new List<RectificationItem>();
        foreach (var item in items)
        {
            var before = open
                .Values.FirstOrDefault(e =>
                    e.Text("notice") == item.NoticeNo && e.Number("item") == item.ItemNo && e.Text("date") == request.AsOf.Iso() && e.Text("to") == To.Word()
                )
                ?.Text("number");
            if (before is not null && open.Remove(before))
            {
                slips.Add(new Slip(before, item));
            }
            else
            {
                rest.Add(item);
            }
        }
        foreach (var number in open.Keys)
        {
            session.Void(number, Words.In("开它的那次办理中断了", "the run that took it was stopped"));
        }
        var made = rest.ConvertAll(item => new Slip(series.Next(), item));
        session.Append([
            .. made.Select(s =>
                JournalEntry.Of(
                    JournalEntry.Allot,
                    ("kind", Allotments.Slip),
                    ("number", s.Number),
                    ("date", request.AsOf.Iso()),
                    ("notice", s.Item.NoticeNo),
                    ("item", s.Item.ItemNo),
                    ("to", To.Word())
                )
            ),
        ]);
        return [.. slips, .. made];
    }

    IEnumerable<ItemChange> Changes(Slip slip) =>
        request.Agreed
            ?
            [
                new(slip.Item, LedgerColumns.Status, RectificationStatus.Closed.Word()),
                new(slip.Item, LedgerColumns.Verifier, string.Join('、', request.Verifiers)),
                new(slip.Item, LedgerColumns.ClosedDate, request.AsOf.Iso()),
                new(slip.Item, LedgerColumns.CloseoutNo, slip.Number),
            ]
            :
            [
                new(slip.Item, LedgerColumns.Status, RectificationStatus.InProgress.Word()),
                // V37: what is under way has not been completed; the journal keeps the date.
                new(slip.Item, LedgerColumns.CompletedDate, ""),
                new(slip.Item, LedgerColumns.Deadline, request.NewDeadline.Iso()),
            ];
}
