// officekit ledger print: the whole ledger as a document.
using System.CommandLine;
using OfficeKit.Rectification;
using OfficeKit.Templates;

namespace OfficeKit.Cli.Commands;

static class LedgerPrint
{
    public static Command Create(Argument<string> ledger, Option<DateOnly?> asOf)
    {
        var output = new Option<string>("--output", "-o") { Required = true, Description = Language.In("写到哪个 .docx", "The .docx to write") };
        var title = new Option<string>("--title") { DefaultValueFactory = _ => "督导检查发现问题整改台账", Description = Language.In("标题", "The title") };
        var json = Options.Json();
        var command = new Command("print", Language.In("把台账印成 A4 横排表格", "Print the ledger as a table on landscape A4"))
        {
            ledger,
            output,
            title,
            asOf,
            json,
        };
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer => Print(answer, parsed.GetValue(ledger)!, parsed.GetValue(title)!, Options.Today(parsed, asOf), parsed.GetValue(output)!)
            )
        );
        return command;
    }

    static void Print(Answer answer, string path, string title, DateOnly asOf, string output)
    {
        Options.Spare(output, path);
        var ledger = RectificationLedger.Open(path);
        answer.Diagnostics.AddRange(ledger.Warnings);
        var kind = KindCatalog.Find("rectification-ledger")!;
        var data = ledger.ToData(title, asOf);
        // The ledger is printed as it stands; what it breaks is told.
        answer.Diagnostics.AddRange(
            kind.Check(data, asOf).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => d with { Severity = DiagnosticSeverity.Warning })
        );
        var report = kind.Template.Render(data, output, new RenderOptions { Schema = kind.Schema, TemplateName = kind.Id });
        answer.Diagnostics.AddRange(report.Diagnostics);
        (answer.Blanks, answer.Missing, answer.Output) = (report.Blanks, report.Missing, output);
        answer.Lines.Add(ledger.GetTotals(asOf).ToString());
        answer.Lines.Add(Language.In($"已生成 {output}", $"Wrote {output}"));
    }
}
