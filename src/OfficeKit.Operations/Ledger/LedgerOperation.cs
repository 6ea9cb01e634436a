// ledger: the verbs that need more than the ledger itself: its papers, its totals, its table.
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;
using OfficeKit.Rectification;
using OfficeKit.Templates;

namespace OfficeKit.Operations.Ledger;

static class LedgerOperation
{
    /// <summary>What a verb did.</summary>
    public static LedgerStepsAnswer Told(LedgerReport report) => new() { Found = report.Diagnostics, Steps = report.Steps };

    /// <summary>The totals of a ledger and of each branch, and what is late.</summary>
    public static LedgerStatusAnswer Status(RectificationLedger ledger, DateOnly asOf)
    {
        var totals = ledger.GetTotals(asOf);
        return new()
        {
            Found = ledger.Warnings,
            AsOf = asOf,
            Line = totals.ToString(),
            Totals = TotalsEntry.Of(totals),
            Branches = [.. ledger.GetBranchTotals(asOf).Select(b => new BranchEntry(b.Branch, b.Totals))],
            Late = [.. ledger.Items.Where(i => i.IsLate(asOf)).Select(LateEntry.Of)],
        };
    }

    /// <summary>Prints the whole ledger as a document. It is printed as it stands; what it breaks is told.</summary>
    public static CommandAnswer Print(RectificationLedger ledger, string title, DateOnly asOf, string output)
    {
        var kind = KindCatalog.Find("rectification-ledger")!;
        var data = ledger.ToData(title, asOf);
        List<TemplateDiagnostic> found =
        [
            .. ledger.Warnings,
            .. kind.Check(data, asOf).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => d with { Severity = DiagnosticSeverity.Warning }),
        ];
        var report = CheckOperation.Keeping(
            found,
            () => kind.Template.Render(data, output, new RenderOptions { Schema = kind.Schema, TemplateName = kind.Id })
        );
        return new()
        {
            Found = [.. found, .. report.Diagnostics],
            Report = report,
            Output = output,
        };
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
                    Message = Words.In($"“{word}”由整改时限算出，不能填写。", $"'{word}' follows from the deadline and is never set."),
                    Hint = Words.In("可以改为：整改中、待核查、作废。", "An item may become: 整改中, 待核查, 作废."),
                }
            ),
        };
}
