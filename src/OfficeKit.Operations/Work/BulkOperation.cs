// bulk: rows → documents.
using OfficeKit.Bulk;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;

namespace OfficeKit.Operations.Work;

static class BulkOperation
{
    public static BulkAnswer Run(BulkRequest request)
    {
        var choices = Chosen.Choices(request);
        var rows = request.Rows is { File: not null } given
            ? given
            : throw new ProblemException(Problem.Request("rows 要写 file（base64）和 name。", "rows wants file (base64) and name."));
        // Bulk works on files; these are this request's alone, and gone when it ends.
        var folder = Directory.CreateTempSubdirectory("officekit-");
        try
        {
            var source = Chosen.Template(request.Template);
            var input = Path.Combine(folder.FullName, "rows" + Ending(rows.Name));
            File.WriteAllBytes(input, rows.File!);
            return Run(Job(source, choices, input, Path.Combine(folder.FullName, "out.zip")) with { Name = request.Name, GroupBy = request.GroupBy });
        }
        catch (OfficeKitException e)
        {
            return new BulkAnswer { Found = e.Diagnostics };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static BulkAnswer Run(BulkJob job)
    {
        var report = BulkRunner.Run(job);
        return new BulkAnswer
        {
            Found = [.. Stopped(report), .. Warnings(report)],
            Run = report,
            Zip = report.Succeeded > 0 && File.Exists(job.Output) ? File.ReadAllBytes(job.Output) : null,
        };
    }

    /// <summary>The job that makes a document of each row.</summary>
    public static BulkJob Job(TemplateSource source, RenderChoices choices, string rows, string output) =>
        new()
        {
            Template = source.Template,
            Rows = rows,
            Output = output,
            Options = choices.Options(source),
            Rules = source.Kind?.Rules,
            Columns = source.Kind?.Read("columns.json") is { } columns ? RowMapping.Parse(columns, source.Schema) : null,
            Kind = source.Schema is null ? Path.GetFileNameWithoutExtension(source.Name) : source.Kind!.Name,
            Force = choices.Force,
            Today = choices.Today,
            Known = choices.Known,
        };

    /// <summary>What a command prints of a run: what stopped it, the first rows that failed, a line each, and what was odd in many rows.</summary>
    public static IReadOnlyList<TemplateDiagnostic> Summary(BulkReport report, string rows, int failures) =>
        [
            .. Stopped(report),
            .. report
                .Failures.Take(failures)
                .Select(f => new TemplateDiagnostic
                {
                    Code = f.Code,
                    Field = f.Field,
                    Location = new TemplateLocation(Path.GetFileName(rows), $"第{f.Line}行"),
                    Message = f.Key.Length > 0 ? $"{f.Key}{Words.In("：", ": ")}{f.Message}" : f.Message,
                }),
            .. Warnings(report),
        ];

    static IEnumerable<TemplateDiagnostic> Stopped(BulkReport report) => report.Stopped is { } stopped ? [stopped] : [];

    static IEnumerable<TemplateDiagnostic> Warnings(BulkReport report) =>
        report.Warnings.Select(w => new TemplateDiagnostic
        {
            Code = w.Code,
            Severity = DiagnosticSeverity.Warning,
            Field = w.Field,
            Message = Words.In($"{w.Count} 行，如数据第 {w.Row} 行：{w.Message}", $"{w.Count} rows, such as row {w.Row}: {w.Message}"),
        });

    /// <summary>What tells the form of the rows; anything odd is left out, and the reader of rows says what it takes.</summary>
    static string Ending(string? name) =>
        Path.GetExtension(Path.GetFileName(name ?? "")) is { Length: > 1 and < 8 } ending && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
}
