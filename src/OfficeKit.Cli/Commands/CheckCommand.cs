// officekit check: every problem of a template, or of data for it, with its place.
using System.CommandLine;

namespace OfficeKit.Cli.Commands;

static class CheckCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var data = new Option<string>("--data") { Description = Language.In("同时检查这份数据", "Check this data, too") };
        var schema = new Option<string>("--schema") { Description = Language.In("同时对照这份 schema", "Hold the template against this schema, too") };
        var comments = new Option<string>("--comments")
        {
            Description = Language.In("另存一份，把问题写成 Word 批注", "Write a copy with the problems as Word comments"),
        };
        var (asOf, known, json) = (Options.AsOf(), Options.Known(), Options.Json());
        var command = new Command("check", Language.In("检查模板（和数据），逐条指出位置", "Check a template (and data): every problem with its place"))
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
            Options.Run(
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
        answer.Diagnostics.AddRange(source.Template.Diagnostics);
        if (schemaName is not null || source.Schema is not null)
        {
            answer.Diagnostics.AddRange(
                source.Template.Check(schemaName is null ? source.Schema! : TemplateSchema.Load(schemaName)).Except(answer.Diagnostics)
            );
        }
        if (dataName is not null)
        {
            var data = TemplateSource.ReadData(dataName);
            answer.Diagnostics.AddRange(
                source.Kind is { Schema: not null } kind
                    ? kind.Check(data, today, known: KnownNumbers.Of(known))
                    : source.Template.Check(data).Except(answer.Diagnostics)
            );
        }
        var count = answer.Diagnostics.Count(d => d.Severity != DiagnosticSeverity.Info);
        if (comments is not null)
        {
            source.Template.WriteComments([.. answer.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info)], comments);
            answer.Output = comments;
        }
        answer.Lines.Add(count == 0 ? Language.In("没有发现问题。", "No problems found.") : Language.In($"共 {count} 个问题。", $"{count} problems."));
    }
}
