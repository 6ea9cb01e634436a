// Reads returned replies and moves their items to 待核查.
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Papers;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

sealed class ReplyRound(LedgerSession session, IReadOnlyList<string> documents)
{
    readonly List<ItemChange> changes = [];

    public void Run()
    {
        var replies = documents.Distinct().Select(Open).OfType<ReplyDocument>().ToList();
        var items = session
            .Ledger.Items.Where(i => i.NoticeNo.Length > 0)
            .GroupBy(i => i.NoticeNo)
            .ToDictionary(g => g.Key, g => g.ToDictionary(i => i.ItemNo));
        foreach (var same in replies.GroupBy(r => r.NoticeNo))
        {
            if (!items.TryGetValue(same.Key, out var notice))
            {
                Tell(
                    same.First(),
                    $"回复的是“{same.Key}”，台账里没有这份通知单。",
                    $"it replies to '{same.Key}', which the ledger does not have.",
                    "核对是哪本台账。",
                    "Is this the right ledger?"
                );
            }
            else if (same.DistinctBy(r => r.Content).Count() > 1)
            {
                // Which of them counts is for a person to say.
                Tell(
                    same.Last(),
                    $"与 {same.First().Name} 回复的是同一份通知单{same.Key}，内容不同，都没有登记。",
                    $"it replies to {same.Key} like {same.First().Name}, and says something else; neither was recorded.",
                    "只留下应当采用的一份再办。",
                    "Keep the one that counts and run it again."
                );
            }
            else
            {
                Read(same.First(), notice);
            }
        }
        session.Commit(changes, new Dictionary<RectificationItem, (string, int, string)>(), "reply");
    }

    ReplyDocument? Open(string path)
    {
        try
        {
            var reply = ReplyDocument.Open(path);
            if (reply is null)
            {
                session.Diagnostics.Add(
                    LedgerProblems.Reply(
                        Path.GetFileName(path),
                        "不是整改情况回复。",
                        "this is no reply to a notice.",
                        "要用随通知单一起发出的回复件。",
                        "Use the form of reply that was sent with the notice."
                    )
                );
            }
            return reply;
        }
        catch (OfficeKitException e)
        {
            // One bad document is told; the others are read.
            session.Diagnostics.AddRange(e.Diagnostics.Select(d => d with { Message = $"{Path.GetFileName(path)}: {d.Message}" }));
            return null;
        }
    }

    void Read(ReplyDocument reply, Dictionary<int, RectificationItem> notice)
    {
        foreach (var answers in reply.Answers.GroupBy(a => a.No))
        {
            if (!notice.TryGetValue(answers.Key, out var item))
            {
                Tell(
                    reply,
                    $"回复了第{answers.Key}项，{reply.NoticeNo}没有这一项。",
                    $"it replies to item {answers.Key}, which {reply.NoticeNo} does not have."
                );
            }
            else if (answers.Count() > 1)
            {
                Tell(reply, $"第{answers.Key}项回复了两次，没有登记。", $"it replies to item {answers.Key} twice; it was not recorded.");
            }
            else
            {
                Take(reply, item, answers.First());
            }
        }
        foreach (var missing in notice.Values.Where(i => i.IsOpen && i.Status != RectificationStatus.PendingCheck && reply.Answers.All(a => a.No != i.ItemNo)))
        {
            Tell(reply, $"没有回复{missing.Name}（V43）。", $"it does not reply to {missing.Name} (V43).", severity: DiagnosticSeverity.Warning);
        }
    }

    void Take(ReplyDocument reply, RectificationItem item, ReplyAnswer answer)
    {
        if (item.Status.IsFinal() || item.Status == RectificationStatus.PendingCheck)
        {
            if (answer.Completed is not null && !Says(item, answer))
            {
                Tell(
                    reply,
                    $"{item.Name}已是{item.Status.Word()}，回复的内容与台账不同，没有改动台账。",
                    $"{item.Name} is {item.Status.Word()} already and the reply says something else; the ledger was left as it is.",
                    item.IsOpen ? "确要改的，先用 move --to 整改中 退回，再登记。" : "",
                    item.IsOpen ? "To change it, move it back to 整改中 first." : "",
                    DiagnosticSeverity.Warning
                );
            }
            return;
        }
        if (answer.CompletedText.Length > 0 && answer.Completed is null)
        {
            Tell(
                reply,
                $"{item.Name}的完成时间“{answer.CompletedText}”不是日期，没有登记。",
                $"the day of completion of {item.Name}, '{answer.CompletedText}', is no date; it was not recorded.",
                "写成 2017年9月7日 的样子。",
                "Write it like 2017年9月7日."
            );
            return;
        }
        if (answer.Completed is not { } day)
        {
            Begin(reply, item, answer);
            return;
        }
        if (Completion.Problem(session, item, day) is { } problem)
        {
            session.Diagnostics.Add(problem with { Message = $"{reply.Name}: {problem.Message}" });
            return;
        }
        if (answer.Result.Length == 0)
        {
            Tell(reply, $"{item.Name}没有写整改成效，没有登记。", $"{item.Name} says nothing of what was achieved; it was not recorded.");
            return;
        }
        Note(item, answer);
        changes.Add(new(item, LedgerColumns.Result, answer.Result));
        changes.Add(new(item, LedgerColumns.CompletedDate, day.Iso()));
        // There is no way from 未启动 to 待核查 but through 整改中: the reply tells of both.
        changes.Add(new(item, LedgerColumns.Status, RectificationStatus.PendingCheck.Word()));
        session.Steps.Add(
            new LedgerStep(item.NoticeNo, item.ItemNo, item.BranchShort, item.State(session.AsOf), RectificationStatus.PendingCheck.Word(), 1, "", [reply.Path])
        );
    }

    /// <summary>An item that is not finished: what is planned is noted, and work has begun.</summary>
    void Begin(ReplyDocument reply, RectificationItem item, ReplyAnswer answer)
    {
        Tell(
            reply,
            $"{item.Name}没有完成时间，仍在整改{(answer.MissingControls ? "（文档里填写的位置被删掉了）" : "")}。",
            $"{item.Name} has no day of completion and is still under "
                + $"way{(answer.MissingControls ? " (the place to fill it in was deleted from the document)" : "")}.",
            severity: DiagnosticSeverity.Warning
        );
        // The form went out with the ledger's own measures in it: they are no news.
        if (answer.Result.Length == 0 && (answer.Measures.Length == 0 || Known(item, answer)))
        {
            return;
        }
        Note(item, answer);
        if (item.Status == RectificationStatus.NotStarted)
        {
            changes.Add(new(item, LedgerColumns.Status, RectificationStatus.InProgress.Word()));
            session.Steps.Add(
                new LedgerStep(
                    item.NoticeNo,
                    item.ItemNo,
                    item.BranchShort,
                    item.State(session.AsOf),
                    RectificationStatus.InProgress.Word(),
                    1,
                    "",
                    [reply.Path]
                )
            );
        }
    }

    void Note(RectificationItem item, ReplyAnswer answer)
    {
        if (answer.Measures.Length > 0 && !Known(item, answer))
        {
            changes.Add(new(item, LedgerColumns.Measures, answer.Measures));
        }
        if (answer.Owner.Length > 0)
        {
            changes.Add(new(item, LedgerColumns.Owner, answer.Owner));
        }
    }

    static bool Known(RectificationItem item, ReplyAnswer answer) => LedgerRecords.Flat(answer.Measures) == LedgerRecords.Flat(item[LedgerColumns.Measures]);

    static bool Says(RectificationItem item, ReplyAnswer answer) =>
        item.Date(LedgerColumns.CompletedDate) == answer.Completed && Same(item[LedgerColumns.Result], answer.Result);

    static bool Same(string a, string b) => a.ReplaceLineEndings("\n").Trim() == b.ReplaceLineEndings("\n").Trim();

    void Tell(
        ReplyDocument reply,
        string chinese,
        string english,
        string chineseHint = "",
        string englishHint = "",
        DiagnosticSeverity severity = DiagnosticSeverity.Error
    ) => session.Diagnostics.Add(LedgerProblems.Reply(reply.Name, chinese, english, chineseHint, englishHint) with { Severity = severity });
}
