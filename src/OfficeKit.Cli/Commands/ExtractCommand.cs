// officekit extract: reads the data back out of filled documents.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class ExtractCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = Words.In("用 --embed-data 生成的 .docx", "Documents made with --embed-data"),
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            Description = Words.In("写到哪个 .json、.csv 或 .xlsx", "The .json, .csv or .xlsx to write"),
        };
        output.Validators.Add(result =>
        {
            if (Path.GetExtension(result.GetValueOrDefault<string>() ?? "").ToLowerInvariant() is not (".json" or ".csv" or ".xlsx"))
            {
                result.AddError(Words.In("-o 要写成 .json、.csv 或 .xlsx", "-o wants a .json, .csv or .xlsx"));
            }
        });
        var json = Options.Json();
        var command = new Command(
            "extract",
            Words.In("从填好的文档里读回数据，并指出与存档不同的地方", "Read the data back out of filled documents, and say where they differ from it")
        )
        {
            files,
            output,
            json,
        };
        command.SetAction(parsed => Answer.Run(parsed.GetValue(json), answer => Extract(answer, parsed.GetValue(files)!, parsed.GetValue(output)!)));
        return command;
    }

    static void Extract(Answer answer, string[] files, string output)
    {
        var (read, found) = ExtractOperation.Read(files);
        answer.Result = new CommandAnswer { Found = found };
        if (read.Count == 0)
        {
            return;
        }
        ExtractOperation.Write(output, read);
        answer.Result = new ExtractedAnswer
        {
            Found = found,
            Documents = [.. read.Select(r => r.Entry)],
            Output = output,
        };
        answer.Lines.Add(Words.In($"已从 {read.Count} 份文档读出数据，写入 {output}", $"Read {read.Count} documents into {output}"));
        answer.Lines.AddRange(
            from one in read
            from c in one.Document.Changes
            let current = c.Current is null ? Words.In("已删除", "gone") : $"“{c.Current}”"
            select $"  {Path.GetFileName(one.File)}  {c.Location.Place}  {c.Path}: “{c.Original}” → {current}"
        );
    }
}
