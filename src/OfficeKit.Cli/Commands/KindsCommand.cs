// officekit kinds: lists the built-in kinds of documents.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class KindsCommand
{
    public static Command Create()
    {
        var json = Options.Json();
        var command = new Command("kinds", Words.In("列出内置文种：代号、名称、必填字段", "List the built-in kinds: id, name, required fields")) { json };
        command.SetAction(parsed => Answer.Run(parsed.GetValue(json), List));
        return command;
    }

    static void List(Answer answer)
    {
        var kinds = KindOperations.Lines();
        answer.Result = kinds;
        foreach (var kind in kinds.Kinds)
        {
            answer.Lines.Add($"{kind.Id}\t{kind.Name}\t{string.Join(", ", kind.Required)}");
            answer.Lines.AddRange(kind.Variants.Select(v => $"  {kind.Id}:{v.Key}\t{v.Value}"));
        }
    }
}
