// Holds the new deadline of an item that is sent back against today (V32).
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

static class NewDeadline
{
    public static TemplateDiagnostic? Problem(LedgerSession session, RectificationItem item, DateOnly day) =>
        day > session.AsOf
            ? null
            : LedgerProblems.Rule(
                "V32",
                session.File,
                item.Line,
                LedgerColumns.Deadline,
                $"{item.Name}的新时限{day.Iso()}不晚于退回的日期{session.AsOf.Iso()}。",
                $"the new deadline of {item.Name}, {day.Iso()}, is not after {session.AsOf.Iso()}, the day it is sent back.",
                "--deadline 写以后的一天。",
                "Give a later day with --deadline."
            );
}
