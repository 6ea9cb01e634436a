// The numbers that a killed run took and did not use.
using System.Text.Json.Nodes;
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

static class Allotments
{
    public const string Notice = "notice",
        Slip = "slip";

    /// <summary>Numbers of a kind that are in the journal and neither in the workbook, nor in a finished batch, nor void.</summary>
    public static List<JsonObject> Open(LedgerSession session, string kind, NumberSeries series)
    {
        var ended = session.Journal.Where(e => e.Text("do") == JournalEntry.Void).Select(e => e.Text("number")).ToHashSet();
        return
        [
            .. session.Journal.Where(e =>
                e.Text("do") == JournalEntry.Allot && e.Text("kind") == kind && !ended.Contains(e.Text("number")) && !series.IsUsed(e.Text("number"))
            ),
        ];
    }

    /// <summary>Gives a number up, on record.</summary>
    public static void Void(this LedgerSession session, string number, string why)
    {
        session.Append(JournalEntry.Of(JournalEntry.Void, ("number", number), ("why", why)));
        session.Diagnostics.Add(LedgerProblems.Voided(session.File, number, why));
    }
}
