// bulk: rows → a .zip of documents.
using OfficeKit.Bulk;
using OfficeKit.Templates;

namespace OfficeKit.Operations;

static class BulkOperation
{
    public static BulkAnswer Run(BulkRequest request)
    {
        var missing = Chosen.Missing(request.Missing);
        var rows = request.Rows is { File: not null } given
            ? given
            : throw new ProblemException(Problem.Request("rows 要写 file（base64）和 name。", "rows wants file (base64) and name."));
        // Bulk works on files; these are this request's alone, and gone when it ends.
        var folder = Directory.CreateTempSubdirectory("officekit-");
        try
        {
            var kind = Chosen.Template(request.Template);
            var input = Path.Combine(folder.FullName, "rows" + Ending(rows.Name));
            File.WriteAllBytes(input, rows.File!);
            return Run(request, kind, missing, input, Path.Combine(folder.FullName, "out.zip"));
        }
        catch (OfficeKitException e)
        {
            return new BulkAnswer(DiagnosticEntry.Of(e.Diagnostics), 0, 0, 0, [], [], null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static BulkAnswer Run(BulkRequest request, DocumentKind kind, MissingValue missing, string input, string output)
    {
        var report = BulkRunner.Run(
            new BulkJob
            {
                Template = kind.Template,
                Rows = input,
                Output = output,
                Options = new RenderOptions
                {
                    Schema = kind.Schema,
                    Missing = missing,
                    Final = request.Final,
                    EmbedData = request.EmbedData,
                    TemplateName = kind.Id,
                    Now = request.Now,
                },
                Rules = kind.Rules,
                Columns = kind.Read("columns.json") is { } columns ? RowMapping.Parse(columns, kind.Schema) : null,
                Kind = kind.Schema is null ? Path.GetFileNameWithoutExtension(kind.Id) : kind.Name,
                Name = request.Name,
                GroupBy = request.GroupBy,
                Force = request.Force,
                Today = request.Today,
            }
        );
        List<TemplateDiagnostic> found =
        [
            .. report.Warnings.Select(w => new TemplateDiagnostic
            {
                Code = w.Code,
                Severity = DiagnosticSeverity.Warning,
                Field = w.Field,
                Message = Words.In($"{w.Count} 行，如数据第 {w.Row} 行：{w.Message}", $"{w.Count} rows, such as row {w.Row}: {w.Message}"),
            }),
        ];
        if (report.Stopped is { } stopped)
        {
            found.Insert(0, stopped);
        }
        return new BulkAnswer(
            DiagnosticEntry.Of(found),
            report.Total,
            report.Succeeded,
            report.Failed,
            [.. report.Failures.Select(f => new RowFailureEntry(f.Row, f.Line, f.Key, f.Field, f.Code, f.Message))],
            [.. report.Blanks.Select(b => new BlankFieldEntry(b.Field, b.Meaning, b.Required, b.Rows, b.Count))],
            report.Succeeded > 0 && File.Exists(output) ? File.ReadAllBytes(output) : null
        );
    }

    /// <summary>What tells the form of the rows; anything odd is left out, and the reader of rows says what it takes.</summary>
    static string Ending(string? name) =>
        Path.GetExtension(Path.GetFileName(name ?? "")) is { Length: > 1 and < 8 } ending && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
}
