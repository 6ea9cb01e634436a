// officekit ledger status: the totals line of the printed ledger and a table by branch.
using System.CommandLine;
using System.Globalization;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Ledger;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerStatus
{
    public static Command Create(Argument<string> ledger, Option<DateOnly?> asOf)
    {
        var json = Options.Json();
        var command = new Command("status", Words.In("合计，和各党组织的进展", "The totals, and how each branch is getting on")) { ledger, asOf, json };
        command.SetAction(parsed =>
            Answer.Run(
                parsed.GetValue(json),
                answer => Tell(answer, LedgerOperation.Status(RectificationLedger.Open(parsed.GetValue(ledger)!), Options.Today(parsed, asOf)))
            )
        );
        return command;
    }

    static void Tell(Answer answer, LedgerStatusAnswer status)
    {
        answer.Result = status;
        answer.Lines.Add(status.Line);
        answer.Lines.AddRange(
            Table([
                ["责任党组织", "问题", "已销号", "待核查", "整改中", "未启动", "逾期", "销号率"],
                .. status.Branches.Select(b => (string[])[b.Branch, .. Counts(b), Rate(b)]),
            ])
        );
        if (status.Late.Count > 0)
        {
            answer.Lines.Add(
                Words.In($"待核查而时限已过的 {status.Late.Count} 项：", $"{status.Late.Count} items wait to be verified with their deadline passed:")
            );
            answer.Lines.AddRange(status.Late.Select(i => $"  {i.NoticeNo}第{i.ItemNo}项  {i.BranchShort}  {i.Deadline:yyyy-MM-dd}"));
        }
    }

    static IEnumerable<string> Counts(TotalsEntry t) =>
        new[] { t.Total, t.Closed, t.PendingCheck, t.InProgress, t.NotStarted, t.Overdue }.Select(n => n.ToString(CultureInfo.InvariantCulture));

    static string Rate(TotalsEntry totals) => totals.Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:F1}%") : "—";

    // A 字 is as wide as two letters on a terminal.
    static IEnumerable<string> Table(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => Width(r[c]))).ToArray();
        return rows.Select(r =>
            string.Concat(r.Select((cell, c) => new string(' ', widths[c] - Width(cell)) is var pad && c == 0 ? cell + pad : "  " + pad + cell)).TrimEnd()
        );
    }

    static int Width(string text) => (int)(ChineseText.MeasureWidth(text) * 2);
}
