// Moves one item to another state, as V35–V37 allow.
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

sealed class MoveRound(LedgerSession session, MoveRequest request)
{
    public void Run()
    {
        var item =
            session.Ledger.Notice(request.NoticeNo).FirstOrDefault(i => i.ItemNo == request.ItemNo)
            ?? throw new OfficeKitException(
                LedgerProblems.NoItem(
                    session.File,
                    Words.In($"通知单“{request.NoticeNo}”的第{request.ItemNo}项", $"item {request.ItemNo} of notice '{request.NoticeNo}'")
                )
            );
        if (item.Status == request.To)
        {
            TellUnused(item);
            return;
        }
        Refuse(item);
        session.Commit(Changes(item), new Dictionary<RectificationItem, (string, int, string)>(), request.Why);
        session.Steps.Add(new LedgerStep(item.NoticeNo, item.ItemNo, item.BranchShort, item.State(session.AsOf), request.To.Word(), 1, "", []));
    }

    /// <summary>A move to the state an item has changes nothing: what else was given is not taken, and that is told.</summary>
    void TellUnused(RectificationItem item)
    {
        if (
            (request.NewDeadline ?? item.Deadline) != item.Deadline
            || Completed(item) != item.Date(LedgerColumns.CompletedDate)
            || (request.Result.Length > 0 && request.Result != item[LedgerColumns.Result])
        )
        {
            session.Diagnostics.Add(
                LedgerProblems.Move(
                    item,
                    session.File,
                    $"已经是{item.Status.Word()}，给出的日期和成效没有登记。",
                    $"is {item.Status.Word()} already; the dates and the result given were not recorded.",
                    "要改的，直接改台账里的这一格。",
                    "To change them, edit the cell in the ledger."
                ) with
                {
                    Severity = DiagnosticSeverity.Warning,
                }
            );
        }
    }

    IEnumerable<ItemChange> Changes(RectificationItem item)
    {
        yield return new(item, LedgerColumns.Status, request.To.Word());
        switch (request.To)
        {
            case RectificationStatus.PendingCheck:
                yield return new(item, LedgerColumns.CompletedDate, Completed(item)!.Value.Iso());
                if (request.Result.Length > 0)
                {
                    yield return new(item, LedgerColumns.Result, request.Result);
                }
                break;
            case RectificationStatus.InProgress:
                // V37: what is under way has not been completed; the journal keeps the date.
                yield return new(item, LedgerColumns.CompletedDate, "");
                if (request.NewDeadline is { } deadline)
                {
                    yield return new(item, LedgerColumns.Deadline, deadline.Iso());
                }
                break;
        }
    }

    DateOnly? Completed(RectificationItem item) => request.CompletedDate ?? item.Date(LedgerColumns.CompletedDate);

    void Refuse(RectificationItem item)
    {
        var allowed = States.Allowed(item.Status, item.IsOverdue(session.AsOf));
        if (!allowed.Contains(request.To))
        {
            throw Refused(
                item,
                $"不能由{item.State(session.AsOf)}改为{request.To.Word()}。",
                $"{item.State(session.AsOf)} cannot become {request.To.Word()}.",
                allowed.Count > 0
                    ? $"可以改为：{string.Join("、", allowed.Select(a => a.Word()))}。"
                    : $"{item.Status.Word()}不能再改；问题复发的，另立一项并写明原来的编号。",
                allowed.Count > 0
                    ? $"It may become: {string.Join(", ", allowed.Select(a => a.Word()))}."
                    : "This state is final; a relapse is a new item that cites the old one."
            );
        }
        switch (request.To)
        {
            case RectificationStatus.Closed:
                throw Refused(
                    item,
                    "销号要有核查人和销号单。",
                    "closing an item takes verifiers and a slip.",
                    $"用 officekit ledger close-out --notice {item.NoticeNo} --item {item.ItemNo} --verifier … --method … 办理。",
                    $"Use: officekit ledger close-out --notice {item.NoticeNo} --item {item.ItemNo} --verifier … --method …"
                );
            case RectificationStatus.PendingCheck:
                RefuseCompletion(item);
                break;
            case RectificationStatus.InProgress when request.NewDeadline is { } day && NewDeadline.Problem(session, item, day) is { } problem:
                throw new OfficeKitException(problem);
            case RectificationStatus.Cancelled when request.Why.Length == 0:
            case RectificationStatus.InProgress when item.Status == RectificationStatus.PendingCheck && request.Why.Length == 0:
                throw Refused(
                    item,
                    $"改为{request.To.Word()}要说明理由。",
                    $"a reason is wanted for {request.To.Word()}.",
                    "用 --why 写明。",
                    "Give it with --why."
                );
        }
    }

    void RefuseCompletion(RectificationItem item)
    {
        if (Completed(item) is not { } day)
        {
            throw Refused(
                item,
                "待核查要有完成日期（V37）。",
                "待核查 wants the day of completion (V37).",
                "用 --completed 2017-09-07 给出，成效用 --result。",
                "Give it with --completed 2017-09-07, and what was achieved with --result."
            );
        }
        if (Completion.Problem(session, item, day) is { } problem)
        {
            throw new OfficeKitException(problem);
        }
    }

    OfficeKitException Refused(RectificationItem item, string chinese, string english, string chineseHint, string englishHint) =>
        new(LedgerProblems.Move(item, session.File, chinese, english, chineseHint, englishHint));
}
