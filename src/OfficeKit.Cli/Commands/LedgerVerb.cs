// What the verbs of officekit ledger share: their options, and how they answer.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Rectification;

namespace OfficeKit.Cli.Commands;

static class LedgerVerb
{
    // Each command gets its own option objects, of one name and meaning.
    public static Argument<string> Ledger() => new("ledger") { Description = Words.In("台账（.xlsx 或 .csv）", "The ledger (.xlsx or .csv)") };

    public static Option<string> Notice() =>
        new("--notice") { Required = true, Description = Words.In("通知单编号，如 x督改〔2017〕12号", "The notice's number, such as x督改〔2017〕12号") };

    public static Option<string> Folder() =>
        new("--output", "-o") { Required = true, Description = Words.In("写到哪个文件夹", "The folder for the documents") };

    public static Option<string> Prefix(string example) =>
        new("--prefix")
        {
            Description = Words.In(
                $"编号的代字，如 {example}；默认接着用上一个的",
                $"The word before the year of a number, such as {example}; default: that of the last one"
            ),
        };

    /// <summary>A verb that does something to a ledger, on a day, and tells what it did.</summary>
    public static Command Create(string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, string, DateOnly, LedgerReport> work)
    {
        var (ledger, asOf, json) = (Ledger(), Options.AsOf(), Options.Json());
        var command = new Command(name, description) { ledger };
        foreach (var symbol in (IEnumerable<Symbol>)[.. symbols, asOf, json])
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }
        command.SetAction(parsed =>
            Answer.Run(parsed.GetValue(json), answer => LedgerLines.Tell(answer, work(parsed, parsed.GetValue(ledger)!, Options.Today(parsed, asOf))))
        );
        return command;
    }
}
