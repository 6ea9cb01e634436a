// officekit fields: what a template asks for.
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Data;
using OfficeKit.Plumbing;
using OfficeKit.Sheets;

namespace OfficeKit.Cli.Commands;

static class FieldsCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var form = new Option<string>("--as")
        {
            Description = Language.In(
                "输出形式：table、schema、sample 或 xlsx（xlsx 须用 -o 指定文件）",
                "Form of the answer: table, schema, sample, or xlsx (with -o)"
            ),
            DefaultValueFactory = _ => "table",
        };
        form.AcceptOnlyFromAmong("table", "schema", "sample", "xlsx");
        var output = new Option<string>("--output", "-o") { Description = Language.In("写到哪个文件；不写则输出到屏幕", "The file to write; else the screen") };
        form.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: "xlsx" }]
                && result.Parent is CommandResult { Children: var given }
                && !given.Any(c => c is OptionResult { Option.Name: "--output" })
            )
            {
                result.AddError(Language.In("--as xlsx 要用 -o 指定文件", "--as xlsx wants a file: -o FILE.xlsx"));
            }
        });
        var json = Options.Json();
        var command = new Command("fields", Language.In("列出模板需要的字段", "List what a template asks for")) { template, form, output, json };
        command.SetAction(parsed =>
            Options.Run(parsed.GetValue(json), answer => List(answer, parsed.GetValue(template)!, parsed.GetValue(form)!, parsed.GetValue(output)))
        );
        return command;
    }

    static void List(Answer answer, string templateName, string form, string? output)
    {
        var source = TemplateSource.Find(templateName);
        answer.Diagnostics.AddRange(source.Template.Diagnostics);
        var fields = source.Template.GetFields(source.Schema);
        if (form == "xlsx")
        {
            // The head is what a bulk run reads: a field's name, or its path below a list.
            List<TemplateField> columns = [.. fields.Where(f => f.Kind is not (FieldKind.List or FieldKind.Object))];
            SheetFile.Write(output!, [.. columns.Select(f => DataPath.ToFirstItems(f.Path))], []);
            answer.Output = output;
            answer.Lines.Add(Language.In($"已生成 {output}", $"Wrote {output}"));
        }
        else
        {
            var lines = form switch
            {
                "schema" => [source.Schema is { } schema ? schema.Json.GetRawText() : Readable(source.Template.InferSchema().Json)],
                "sample" =>
                [
                    source.Kind?.Read("sample.json") is { } sample
                        ? Encoding.UTF8.GetString(sample).TrimEnd()
                        : Readable(source.Template.CreateSample(source.Schema).Json),
                ],
                _ => fields
                    .Select(f => $"{f.Path}\t{f.Kind.ToWord()}\t{f.Title}\t{(f.Required ? Language.In("必填", "required") : "")}\t{f.Locations[0]}")
                    .ToList(),
            };
            if (output is null)
            {
                answer.Lines.AddRange(lines);
            }
            else
            {
                Files.Write(output, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
                answer.Output = output;
            }
        }
        answer.More = writer => Write(writer, fields);
    }

    static string Readable(JsonElement json) => JsonText.Write(JsonObject.Create(json)!);

    static void Write(Utf8JsonWriter writer, IReadOnlyList<TemplateField> fields)
    {
        writer.WriteStartArray("fields");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("path", field.Path);
            writer.WriteString("kind", field.Kind.ToWord());
            writer.WriteString("title", field.Title);
            writer.WriteBoolean("required", field.Required);
            writer.WriteStartArray("places");
            foreach (var location in field.Locations)
            {
                writer.WriteStringValue(location.Place);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
