// Tells what a verb of the ledger did, for people and as JSON.
using System.Text.Json;
using OfficeKit.Rectification;

namespace OfficeKit.Cli;

static class LedgerAnswer
{
    public static void Tell(Answer answer, LedgerReport report)
    {
        answer.Diagnostics.AddRange(report.Diagnostics);
        answer.Lines.AddRange(report.Steps.Select(Line));
        var refused = report.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
        answer.Lines.Add(
            report.Steps.Count == 0 && refused ? Language.In("没有办理，原因见提示。", "Nothing was done; the messages say why.")
            : report.Steps.Count == 0 ? Language.In("没有要办的。", "Nothing to do.")
            : Language.In(
                $"共办理 {report.Steps.Count} 件，{report.Steps.Sum(s => s.Items)} 个问题。",
                $"{report.Steps.Count} done, {report.Steps.Sum(s => s.Items)} items."
            )
        );
        answer.More = writer => Write(writer, report.Steps);
    }

    /// <summary>The state of a word. Throws <see cref="OfficeKitException"/> (V35) for 逾期, which is derived.</summary>
    public static RectificationStatus State(string word) =>
        word switch
        {
            "未启动" => RectificationStatus.NotStarted,
            "整改中" => RectificationStatus.InProgress,
            "待核查" => RectificationStatus.PendingCheck,
            "已销号" => RectificationStatus.Closed,
            "作废" => RectificationStatus.Cancelled,
            _ => throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = "V35",
                    Message = Language.In($"“{word}”由整改时限算出，不能填写。", $"'{word}' follows from the deadline and is never set."),
                    Hint = Language.In("可以改为：整改中、待核查、作废。", "An item may become: 整改中, 待核查, 作废."),
                }
            ),
        };

    static string Line(LedgerStep step)
    {
        var what = step.ItemNo > 0 ? $"{step.NoticeNo}第{step.ItemNo}项" : step.NoticeNo;
        var change =
            step.From.Length == 0 && step.To.Length > 0 ? step.To
            : step.To.Length > 0 ? $"{step.From} → {step.To}"
            : Language.In($"{step.Items} 个问题", $"{step.Items} items");
        return string.Join("  ", new[] { what, step.Branch, change, step.CloseoutNo }.Where(t => t.Length > 0).Concat(step.Files));
    }

    static void Write(Utf8JsonWriter writer, IReadOnlyList<LedgerStep> steps)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("noticeNo", step.NoticeNo);
            writer.WriteNumber("itemNo", step.ItemNo);
            writer.WriteString("branch", step.Branch);
            writer.WriteString("from", step.From);
            writer.WriteString("to", step.To);
            writer.WriteNumber("items", step.Items);
            writer.WriteString("closeoutNo", step.CloseoutNo);
            writer.WriteStartArray("files");
            foreach (var file in step.Files)
            {
                writer.WriteStringValue(file);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
