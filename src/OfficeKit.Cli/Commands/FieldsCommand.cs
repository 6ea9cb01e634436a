// officekit fields: what a template asks for.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;
using OfficeKit.Plumbing;

namespace OfficeKit.Cli.Commands;

static class FieldsCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var form = new Option<string>("--as")
        {
            Description = Words.In(
                "输出形式：table、schema、sample 或 xlsx（xlsx 须用 -o 指定文件）",
                "Form of the answer: table, schema, sample, or xlsx (with -o)"
            ),
            DefaultValueFactory = _ => "table",
        };
        form.AcceptOnlyFromAmong("table", "schema", "sample", "xlsx");
        var output = new Option<string>("--output", "-o") { Description = Words.In("写到哪个文件；不写则输出到屏幕", "The file to write; else the screen") };
        form.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: "xlsx" }]
                && result.Parent is CommandResult { Children: var given }
                && !given.Any(c => c is OptionResult { Option.Name: "--output" })
            )
            {
                result.AddError(Words.In("--as xlsx 要用 -o 指定文件", "--as xlsx wants a file: -o FILE.xlsx"));
            }
        });
        var json = Options.Json();
        var command = new Command("fields", Words.In("列出模板需要的字段", "List what a template asks for")) { template, form, output, json };
        command.SetAction(parsed =>
            Answer.Run(
                parsed.GetValue(json),
                answer => List(answer, parsed.GetValue(template)!, Enum.Parse<FieldsForm>(parsed.GetValue(form)!, ignoreCase: true), parsed.GetValue(output))
            )
        );
        return command;
    }

    static void List(Answer answer, string templateName, FieldsForm form, string? output)
    {
        var source = TemplateSource.Find(templateName);
        answer.Result = new CommandAnswer { Found = source.Template.Diagnostics };
        var fields = FieldsOperation.Fields(source);
        if (form == FieldsForm.Xlsx)
        {
            FieldsOperation.WriteSheet(fields, output!);
            answer.Lines.Add(Words.In($"已生成 {output}", $"Wrote {output}"));
        }
        else
        {
            List<string> lines = form switch
            {
                FieldsForm.Schema => [FieldsOperation.SchemaText(source)],
                FieldsForm.Sample => [FieldsOperation.SampleText(source)],
                _ => [.. fields.Select(f => $"{f.Path}\t{f.Kind.ToWord()}\t{f.Title}\t{(f.Required ? Words.In("必填", "required") : "")}\t{f.Locations[0]}")],
            };
            if (output is null)
            {
                answer.Lines.AddRange(lines);
            }
            else
            {
                Files.Write(output, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
            }
        }
        answer.Result = new FieldListAnswer
        {
            Found = answer.Result.Found,
            Fields = [.. fields.Select(FieldEntry.Of)],
            Output = output,
        };
    }
}

/// <summary>The form in which fields are listed.</summary>
enum FieldsForm
{
    Table,
    Schema,
    Sample,
    Xlsx,
}
