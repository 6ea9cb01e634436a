// Tells what is wrong with the arguments of a command, in the reader's language.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using OfficeKit.Cli.Answers;
using OfficeKit.Operations.Answers;

namespace OfficeKit.Cli.Arguments;

static class WrongArguments
{
    // Where an empty text is a slip of a script, not a wish to leave something out.
    static readonly string[] Paths = ["--output", "--report", "--data", "--schema", "--comments", "--fix", "--known"];

    // The parser says these in English alone: its translations are files beside the program, and the program is one file.
    static readonly (Regex English, string Chinese)[] Translations =
    [
        (new("^Option '(.+)' is required"), "缺少选项 $1"),
        (new("^Required argument '(.+)' missing for command.*"), "缺少 <$1>"),
        (new("^Required argument missing for option: '(.+)'"), "选项 $1 后面缺少值"),
        (new("^Required command was not provided"), "缺少命令"),
        (new("^Unrecognized command or argument '(.*)'"), "不认识“$1”"),
        (new("^Argument '(.*)' not recognized\\. Must be one of:\\s*", RegexOptions.Singleline), "“$1”不在可选的值里，要下面之一："),
        (new("^Cannot parse argument '(.*)' for option '(.+)' as expected type .*"), "选项 $2 的值“$1”写错了，要一个整数"),
        (new("^Option '(.+)' expects a single argument but (\\d+) were provided"), "选项 $1 只能有一个值，现在有 $2 个"),
    ];

    /// <summary>Prints what is wrong and gives exit code 2; null when nothing is.</summary>
    public static int? Tell(ParseResult parsed, bool json)
    {
        List<string> found = [.. parsed.Errors.Select(e => Words.In(Chinese(e.Message), e.Message)), .. Empty(parsed.CommandResult)];
        if (found.Count == 0)
        {
            return null;
        }
        if (!json && parsed.CommandResult.Command.Subcommands.Count > 0)
        {
            // Which commands there are, and which one was meant, the parser says best.
            parsed.Invoke();
            return 2;
        }
        var name = string.Join(' ', Names(parsed.CommandResult));
        var diagnostics = found.Select(text => new TemplateDiagnostic
        {
            Code = DiagnosticCodes.WrongArguments,
            Message = text.TrimEnd('.', '。') + Words.In("。", "."),
            Hint = Words.In($"用 {name} --help 看写法。", $"See {name} --help."),
        });
        return new Answer(json, Console.Out, Console.Error)
        {
            Code = 2,
            Result = new CommandAnswer { Found = [.. diagnostics] },
        }.Print();
    }

    static IEnumerable<string> Empty(CommandResult command) =>
        command
            .Children.Where(c =>
                c.Tokens.Any(t => t.Value.Length == 0) && (c is ArgumentResult || (c is OptionResult option && Array.IndexOf(Paths, option.Option.Name) >= 0))
            )
            .Select(c => c is OptionResult option ? option.Option.Name : $"<{((ArgumentResult)c).Argument.Name}>")
            .Distinct()
            .Select(name => Words.In($"{name} 是空的", $"{name} is empty"));

    static IEnumerable<string> Names(SymbolResult result) =>
        result is CommandResult command
            ? [.. command.Parent is { } parent ? Names(parent) : [], command.Command is RootCommand ? "officekit" : command.Command.Name]
            : [];

    static string Chinese(string message)
    {
        foreach (var (english, chinese) in Translations)
        {
            if (english.IsMatch(message))
            {
                return english.Replace(message, chinese).Replace("\r", "", StringComparison.Ordinal).Replace("\n\t", "、", StringComparison.Ordinal).TrimEnd();
            }
        }
        return message;
    }
}
