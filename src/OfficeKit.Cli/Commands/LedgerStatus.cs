// officekit ledger status: the totals line of the printed ledger and a table by branch.
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerStatus
{
    public static Command Create(Argument<string> ledger, Option<DateOnly?> asOf)
    {
        var json = Options.Json();
        var command = new Command("status", Language.In("合计，和各党组织的进展", "The totals, and how each branch is getting on")) { ledger, asOf, json };
        command.SetAction(parsed =>
            Options.Run(parsed.GetValue(json), answer => Tell(answer, RectificationLedger.Open(parsed.GetValue(ledger)!), Options.Today(parsed, asOf)))
        );
        return command;
    }

    static void Tell(Answer answer, RectificationLedger ledger, DateOnly asOf)
    {
        var (totals, branches) = (ledger.GetTotals(asOf), ledger.GetBranchTotals(asOf));
        answer.Diagnostics.AddRange(ledger.Warnings);
        answer.Lines.Add(totals.ToString());
        answer.Lines.AddRange(
            Table([
                ["责任党组织", "问题", "已销号", "待核查", "整改中", "未启动", "逾期", "销号率"],
                .. branches.Select(b => (string[])[b.Branch, .. Counts(b.Totals), Rate(b.Totals)]),
            ])
        );
        var late = ledger.Items.Where(i => i.IsLate(asOf)).ToList();
        if (late.Count > 0)
        {
            answer.Lines.Add(Language.In($"待核查而时限已过的 {late.Count} 项：", $"{late.Count} items wait to be verified with their deadline passed:"));
            answer.Lines.AddRange(late.Select(i => $"  {i.NoticeNo}第{i.ItemNo}项  {i.BranchShort}  {i.Deadline:yyyy-MM-dd}"));
        }
        answer.More = writer => Write(writer, asOf, totals, branches, late);
    }

    static IEnumerable<string> Counts(LedgerTotals t) =>
        new[] { t.Total, t.Closed, t.PendingCheck, t.InProgress, t.NotStarted, t.Overdue }.Select(n => n.ToString(CultureInfo.InvariantCulture));

    static string Rate(LedgerTotals totals) => totals.Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:F1}%") : "—";

    // A 字 is as wide as two letters on a terminal.
    static IEnumerable<string> Table(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => Width(r[c]))).ToArray();
        return rows.Select(r =>
            string.Concat(r.Select((cell, c) => new string(' ', widths[c] - Width(cell)) is var pad && c == 0 ? cell + pad : "  " + pad + cell)).TrimEnd()
        );
    }

    static int Width(string text) => (int)(ChineseText.MeasureWidth(text) * 2);

    static void Write(
        Utf8JsonWriter writer,
        DateOnly asOf,
        LedgerTotals totals,
        IReadOnlyList<(string Branch, LedgerTotals Totals)> branches,
        List<RectificationItem> late
    )
    {
        writer.WriteString("asOf", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("line", totals.ToString());
        writer.WriteStartObject("totals");
        Write(writer, totals);
        writer.WriteEndObject();
        writer.WriteStartArray("branches");
        foreach (var (branch, own) in branches)
        {
            writer.WriteStartObject();
            writer.WriteString("branch", branch);
            Write(writer, own);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("late");
        foreach (var item in late)
        {
            writer.WriteStartObject();
            writer.WriteString("noticeNo", item.NoticeNo);
            writer.WriteNumber("itemNo", item.ItemNo);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void Write(Utf8JsonWriter writer, LedgerTotals totals)
    {
        writer.WriteNumber("total", totals.Total);
        writer.WriteNumber("closed", totals.Closed);
        writer.WriteNumber("pendingCheck", totals.PendingCheck);
        writer.WriteNumber("inProgress", totals.InProgress);
        writer.WriteNumber("notStarted", totals.NotStarted);
        writer.WriteNumber("overdue", totals.Overdue);
        if (totals.Rate is { } rate)
        {
            writer.WriteNumber("rate", rate);
        }
        else
        {
            writer.WriteNull("rate");
        }
    }
}
