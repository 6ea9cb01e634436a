// Holds a day of completion against the day of issue and today (V36).
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

static class Completion
{
    public static TemplateDiagnostic? Problem(LedgerSession session, RectificationItem item, DateOnly day) =>
        item.Date(LedgerColumns.IssueDate) is { } issued && day < issued
            ? LedgerProblems.Rule(
                "V36",
                session.File,
                item.Line,
                LedgerColumns.CompletedDate,
                $"{item.Name}的完成日期{day.Iso()}早于下发日期{issued.Iso()}。",
                $"{item.Name} was completed on {day.Iso()}, before it was issued on {issued.Iso()}."
            )
        : day > session.AsOf
            ? LedgerProblems.Rule(
                "V36",
                session.File,
                item.Line,
                LedgerColumns.CompletedDate,
                $"{item.Name}的完成日期{day.Iso()}还没有到（今天按{session.AsOf.Iso()}算）。",
                $"{item.Name} was completed on {day.Iso()}, which is after {session.AsOf.Iso()}."
            )
        : null;
}
