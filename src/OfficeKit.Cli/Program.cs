// The command line: one line a command, each in its own file.
using System.CommandLine;
using System.Text;
using OfficeKit;
using OfficeKit.Cli.Arguments;
using OfficeKit.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
LanguageChoice.Choose(args);
var root = new RootCommand(Words.In("OfficeKit：用 Word 模板和数据生成公文。", "OfficeKit: fills Word templates with data."))
{
    KindsCommand.Create(),
    RenderCommand.Create(),
    CheckCommand.Create(),
    FieldsCommand.Create(),
    BulkCommand.Create(),
    LedgerCommand.Create(),
    VerifyCommand.Create(),
    ExtractCommand.Create(),
    FetchCommand.Create(),
};
root.Options.Add(Options.Lang());
var parsed = root.Parse(args);

// A wrong argument is 2; 1 belongs to problems in template, data or document.
return WrongArguments.Tell(parsed, json: args.Contains("--json")) ?? parsed.Invoke();
