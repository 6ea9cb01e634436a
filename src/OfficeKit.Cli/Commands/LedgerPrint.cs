// officekit ledger print: the whole ledger as a document.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Ledger;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerPrint
{
    public static Command Create(Argument<string> ledger, Option<DateOnly?> asOf)
    {
        var output = new Option<string>("--output", "-o") { Required = true, Description = Words.In("写到哪个 .docx", "The .docx to write") };
        var title = new Option<string>("--title") { DefaultValueFactory = _ => "督导检查发现问题整改台账", Description = Words.In("标题", "The title") };
        var json = Options.Json();
        var command = new Command("print", Words.In("把台账印成 A4 横排表格", "Print the ledger as a table on landscape A4"))
        {
            ledger,
            output,
            title,
            asOf,
            json,
        };
        command.SetAction(parsed =>
            Answer.Run(
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
        answer.Result = LedgerOperation.Print(ledger, title, asOf, output);
        answer.Lines.Add(ledger.GetTotals(asOf).ToString());
        answer.Lines.Add(Words.In($"已生成 {output}", $"Wrote {output}"));
    }
}
