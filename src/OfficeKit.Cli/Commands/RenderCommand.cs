// officekit render: template + data → one document.
using System.CommandLine;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class RenderCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var data = new Argument<string>("data")
        {
            Description = Words.In("数据文件（.json），或 - 读标准输入", "The data file (.json), or - for the standard input"),
        };
        var output = new Option<string>("--output", "-o") { Required = true, Description = Words.In("写到哪个 .docx", "The .docx to write") };
        var json = Options.Json();
        var command = new Command("render", Words.In("用模板和数据生成一份文档", "Render one document")) { template, data, output };
        var arguments = new RenderArguments(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
            Answer.Run(
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
            .Aggregate(DataArgument.Read(dataName), (d, pair) => source.Schema?.With(d, pair.Key, pair.Value) ?? d.With(pair.Key, pair.Value));
        var report = RenderOperation.Render(source, data, arguments.Choices(parsed), options => source.Template.Render(data, path, options));
        answer.Result = new CommandAnswer
        {
            Found = report.Diagnostics,
            Report = report,
            Output = path,
        };
        Tell(answer.Lines, path, report);
    }

    static void Tell(List<string> lines, string path, RenderReport report)
    {
        lines.Add(Words.In($"已生成 {path}", $"Wrote {path}"));
        lines.Add(
            Words.In(
                $"空白 {report.Blanks.Count} 处，缺少要素 {report.Missing.Count} 项",
                $"{report.Blanks.Count} blanks, {report.Missing.Count} elements missing"
            )
        );
        lines.AddRange(report.Blanks.Select(b => $"  {b.Number}. {b.Location.Place}  {b.Meaning}  …{b.Location.Context}…"));
        lines.AddRange(report.Missing.Select(m => Words.In($"  缺：{m.Name}（{m.Path}）", $"  missing: {m.Name} ({m.Path})")));
    }
}
