// officekit ledger: works on a rectification ledger, one verb a command.
using System.CommandLine;
using OfficeKit.Cli.Arguments;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerCommand
{
    public static Command Create() =>
        new("ledger", Words.In("办理整改台账：通知、进展、移动、回复、销号、打印", "Work on a rectification ledger"))
        {
            Add(),
            LedgerNotices.Create(),
            LedgerStatus.Create(LedgerVerb.Ledger(), Options.AsOf()),
            LedgerMove.Create(),
            Reply(),
            LedgerCloseOut.Create(),
            LedgerPrint.Create(LedgerVerb.Ledger(), Options.AsOf()),
        };

    static Command Add()
    {
        var schedule = new Argument<string>("schedule")
        {
            Description = Words.In("督导检查安排（.json），results 里是各单位的问题", "A supervision schedule (.json) whose results name the problems"),
        };
        return LedgerVerb.Create(
            "add",
            Words.In("把督导检查发现的问题登记到台账，一个一行", "Take the problems an inspection found into the ledger"),
            [schedule],
            (parsed, ledger, asOf) =>
                RectificationLedger.Add(
                    ledger,
                    new LedgerRequest { AsOf = asOf },
                    DataArgument.Read(parsed.GetValue(schedule)!),
                    Path.GetFileName(parsed.GetValue(schedule)!)
                )
        );
    }

    static Command Reply()
    {
        var files = new Argument<string[]>("files")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Words.In("收回的回复件（.docx）", "The returned replies (.docx)"),
        };
        return LedgerVerb.Create(
            "reply",
            Words.In("读入收回的回复，登记措施、完成日期和成效，改为待核查", "Read returned replies and move their items to 待核查"),
            [files],
            (parsed, ledger, asOf) => RectificationLedger.ReadReplies(ledger, new LedgerRequest { AsOf = asOf }, parsed.GetValue(files)!)
        );
    }
}
