// officekit render: template + data → one document.
using System.CommandLine;
using OfficeKit.Templates;

namespace OfficeKit.Cli.Commands;

static class RenderCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var data = new Argument<string>("data")
        {
            Description = Language.In("数据文件（.json），或 - 读标准输入", "The data file (.json), or - for the standard input"),
        };
        var output = new Option<string>("--output", "-o") { Required = true, Description = Language.In("写到哪个 .docx", "The .docx to write") };
        var json = Options.Json();
        var command = new Command("render", Language.In("用模板和数据生成一份文档", "Render one document")) { template, data, output };
        var arguments = new RenderArguments(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
            Options.Run(
                parsed.GetValue(json),
                answer => Render(answer, parsed, arguments, parsed.GetValue(template)!, parsed.GetValue(data)!, parsed.GetValue(output)!)
            )
        );
        return command;
    }

    static void Render(Answer answer, ParseResult parsed, RenderArguments arguments, string templateName, string dataName, string path)
    {
        Options.Spare(path, templateName, dataName);
        var source = TemplateSource.Find(templateName);
        var data = arguments
            .Set(parsed)
            .Aggregate(TemplateSource.ReadData(dataName), (d, pair) => source.Schema?.With(d, pair.Key, pair.Value) ?? d.With(pair.Key, pair.Value));
        Check(answer, source, data, arguments.Today(parsed), arguments.Force(parsed), arguments.Known(parsed));
        var report = source.Template.Render(data, path, arguments.Options(parsed, source, templateName));
        answer.Diagnostics.AddRange(report.Diagnostics);
        (answer.Blanks, answer.Missing, answer.Output) = (report.Blanks, report.Missing, path);
        answer.Lines.Add(Language.In($"已生成 {path}", $"Wrote {path}"));
        Tell(answer);
    }

    /// <summary>A kind's data is held against its schema and rules first; an error stops the render unless there is a reason to go on.</summary>
    static void Check(Answer answer, TemplateSource source, TemplateData data, DateOnly today, string? force, IReadOnlyCollection<string> known)
    {
        var found = source.Kind?.Check(data, today, known: known) ?? [];
        if (force is null && found.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new OfficeKitException([.. found]);
        }
        answer.Diagnostics.AddRange(
            found
                .Where(d => d.Severity != DiagnosticSeverity.Info)
                .Select(d =>
                    d.Severity == DiagnosticSeverity.Error
                        ? d with
                        {
                            Severity = DiagnosticSeverity.Warning,
                            Hint = Language.In($"已按理由“{force}”继续。", $"Rendered all the same, reason: {force}."),
                        }
                        : d
                )
        );
    }

    static void Tell(Answer answer)
    {
        answer.Lines.Add(
            Language.In(
                $"空白 {answer.Blanks.Count} 处，缺少要素 {answer.Missing.Count} 项",
                $"{answer.Blanks.Count} blanks, {answer.Missing.Count} elements missing"
            )
        );
        foreach (var blank in answer.Blanks)
        {
            answer.Lines.Add($"  {blank.Number}. {blank.Location.Place}  {blank.Meaning}  …{blank.Location.Context}…");
        }
        foreach (var element in answer.Missing)
        {
            answer.Lines.Add(Language.In($"  缺：{element.Name}（{element.Path}）", $"  missing: {element.Name} ({element.Path})"));
        }
    }
}
