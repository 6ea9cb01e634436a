// officekit bulk: rows → a folder, a .zip or one merged .docx.
using System.CommandLine;
using System.Diagnostics;
using OfficeKit.Bulk;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class BulkCommand
{
    const int MostLines = 20;

    public static Command Create()
    {
        var template = Options.Template();
        var rows = new Argument<string>("rows")
        {
            Description = Words.In("数据行：.csv、.xlsx、.jsonl 或 .json（数组）", "The rows: .csv, .xlsx, .jsonl or .json (an array)"),
        };
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            Description = Words.In("写到哪个文件夹、.zip，或合并成一个 .docx", "A folder, a .zip, or one merged .docx"),
        };
        var name = new Option<string>("--name")
        {
            Description = Words.In(
                "文件名：{表头} 或 {a.b}；默认 {编号}-{责任党组织简称}-{文种}.docx",
                "The files' names: {head} or {a.b}; default {编号}-{责任党组织简称}-{文种}.docx"
            ),
        };
        var groupBy = new Option<string>("--group-by")
        {
            Description = Words.In("按一个字段归组，一组一份；模板里用 rows", "Gather rows by a field, one document a group; the template sees rows"),
        };
        var parallel = Options.Number("--parallel", 1, 256, "同时做几份；默认与处理器数相同", "How many at a time; default: as many as processors");
        var resume = new Option<bool>("--resume") { Description = Words.In("接着上次没做完的做", "Go on where the last run stopped") };
        var report = new Option<string>("--report") { Description = Words.In("把报告写到 .json", "Write the report to a .json") };
        var json = Options.Json();
        var command = new Command("bulk", Words.In("一行数据一份文档，成批生成", "One document a row, many at a time"))
        {
            template,
            rows,
            output,
            name,
            groupBy,
            parallel,
            resume,
            report,
        };
        var arguments = new RenderArguments(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
            Answer.Run(
                parsed.GetValue(json),
                answer =>
                {
                    Options.Spare(parsed.GetValue(output), parsed.GetValue(template)!, parsed.GetValue(rows)!);
                    Options.Spare(parsed.GetValue(report), parsed.GetValue(template)!, parsed.GetValue(rows)!, parsed.GetValue(output)!);
                    var source = TemplateSource.Find(parsed.GetValue(template)!);
                    using var stop = new StopSignal();
                    var watch = Stopwatch.StartNew();
                    var job = BulkOperation.Job(source, arguments.Choices(parsed), parsed.GetValue(rows)!, parsed.GetValue(output)!) with
                    {
                        Name = parsed.GetValue(name),
                        GroupBy = parsed.GetValue(groupBy),
                        MaxDegreeOfParallelism = parsed.GetValue(parallel),
                        Resume = parsed.GetValue(resume),
                        Set = arguments.Set(parsed),
                        ReportFile = parsed.GetValue(report),
                        Progress = new ProgressLine(),
                    };
                    Tell(answer, job, BulkRunner.Run(job, stop.Token), watch.Elapsed);
                }
            )
        );
        return command;
    }

    static void Tell(Answer answer, BulkJob job, BulkReport report, TimeSpan time)
    {
        answer.Code =
            report.IsCancelled ? 130
            : report.Stopped is not null ? 1
            : report.Failed > 0 ? 3
            : 0;
        // One line a row; the rest stands in the report.
        answer.Result = new BulkRunAnswer
        {
            Found = BulkOperation.Summary(report, job.Rows, MostLines),
            Output = report.Succeeded > 0 ? job.Output : null,
            Run = report,
        };
        if (report.Failed > MostLines)
        {
            answer.Lines.Add(
                Words.In(
                    $"另有 {report.Failed - MostLines} 行失败，见 --report 的文件。",
                    $"{report.Failed - MostLines} more rows failed; --report FILE.json lists them all."
                )
            );
        }
        answer.Lines.Add(
            Words.In(
                $"共 {report.Total} 份，完成 {report.Succeeded}，失败 {report.Failed}，用时 {time.TotalSeconds:0.0} "
                    + $"秒（{report.Succeeded / Math.Max(0.001, time.TotalSeconds):0} 份/秒）{(answer.Result.Output is { } to ? $"，写到 {to}" : "")}",
                $"{report.Total} documents: {report.Succeeded} done, {report.Failed} failed, {time.TotalSeconds:0.0} s "
                    + $"({report.Succeeded / Math.Max(0.001, time.TotalSeconds):0} a second){(answer.Result.Output is { } there ? $", in {there}" : "")}"
            )
        );
        if (report.Blanks.Count > 0)
        {
            answer.Lines.Add(Words.In("待填的空白：", "Blanks to fill:"));
            answer.Lines.AddRange(
                report.Blanks.Select(b =>
                    Words.In(
                        $"  {(b.Field.Length > 0 ? b.Field : "模板")}（{b.Meaning}{(b.Required ? "，必填" : "")}）：{b.Rows} 份，{b.Count} 处",
                        $"  {(b.Field.Length > 0 ? b.Field : "template")} ({b.Meaning}{(b.Required ? ", required" : "")}): {b.Rows} documents, {b.Count} places"
                    )
                )
            );
        }
    }
}
