// Tells people what a verb of the ledger did.
using OfficeKit.Operations.Ledger;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Answers;

static class LedgerLines
{
    public static void Tell(Answer answer, LedgerReport report)
    {
        var result = LedgerOperation.Told(report);
        answer.Result = result;
        answer.Lines.AddRange(report.Steps.Select(Line));
        answer.Lines.Add(
            report.Steps.Count == 0 && result.HasErrors ? Words.In("没有办理，原因见提示。", "Nothing was done; the messages say why.")
            : report.Steps.Count == 0 ? Words.In("没有要办的。", "Nothing to do.")
            : Words.In(
                $"共办理 {report.Steps.Count} 件，{report.Steps.Sum(s => s.Items)} 个问题。",
                $"{report.Steps.Count} done, {report.Steps.Sum(s => s.Items)} items."
            )
        );
    }

    static string Line(LedgerStep step)
    {
        var what = step.ItemNo > 0 ? $"{step.NoticeNo}第{step.ItemNo}项" : step.NoticeNo;
        var change =
            step.From.Length == 0 && step.To.Length > 0 ? step.To
            : step.To.Length > 0 ? $"{step.From} → {step.To}"
            : Words.In($"{step.Items} 个问题", $"{step.Items} items");
        return string.Join("  ", new[] { what, step.Branch, change, step.CloseoutNo }.Where(t => t.Length > 0).Concat(step.Files));
    }
}
