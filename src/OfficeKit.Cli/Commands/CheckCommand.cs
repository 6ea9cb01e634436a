// officekit check: every problem of a template, or of data for it, with its place.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class CheckCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var data = new Option<string>("--data") { Description = Words.In("同时检查这份数据", "Check this data, too") };
        var schema = new Option<string>("--schema") { Description = Words.In("同时对照这份 schema", "Hold the template against this schema, too") };
        var comments = new Option<string>("--comments")
        {
            Description = Words.In("另存一份，把问题写成 Word 批注", "Write a copy with the problems as Word comments"),
        };
        var (asOf, known, json) = (Options.AsOf(), Options.Known(), Options.Json());
        var command = new Command("check", Words.In("检查模板（和数据），逐条指出位置", "Check a template (and data): every problem with its place"))
        {
            template,
            data,
            schema,
            comments,
            asOf,
            known,
            json,
        };
        command.SetAction(parsed =>
            Answer.Run(
                parsed.GetValue(json),
                answer =>
                    Check(
                        answer,
                        parsed.GetValue(template)!,
                        parsed.GetValue(data),
                        parsed.GetValue(schema),
                        parsed.GetValue(comments),
                        Options.Today(parsed, asOf),
                        parsed.GetValue(known)
                    )
            )
        );
        return command;
    }

    static void Check(Answer answer, string templateName, string? dataName, string? schemaName, string? comments, DateOnly today, string? known)
    {
        var source = TemplateSource.Find(templateName);
        var schema = schemaName is null ? source.Schema : TemplateSchema.Load(schemaName);
        // What is wrong with the template is told, too, when the data cannot be read.
        answer.Result = new CommandAnswer { Found = CheckOperation.Check(source, schema) };
        if (dataName is not null)
        {
            var data = DataArgument.Read(dataName);
            answer.Result = new CommandAnswer { Found = CheckOperation.Check(source, schema, data, today, KnownNumbers.Of(known)) };
        }
        List<TemplateDiagnostic> problems = [.. answer.Result.Found.Where(d => d.Severity != DiagnosticSeverity.Info)];
        if (comments is not null)
        {
            source.Template.WriteComments(problems, comments);
            answer.Result = answer.Result with { Output = comments };
        }
        answer.Lines.Add(
            problems.Count == 0 ? Words.In("没有发现问题。", "No problems found.") : Words.In($"共 {problems.Count} 个问题。", $"{problems.Count} problems.")
        );
    }
}
