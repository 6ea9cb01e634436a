// officekit fields: what a template asks for.
using System.CommandLine;
using System.Text.Json;

namespace OfficeKit.Cli.Commands;

static class FieldsCommand
{
    public static Command Create()
    {
        var template = Options.Template();
        var form = new Option<string>("--as") { Description = Language.In("输出形式：table、schema 或 sample", "Form of the answer: table, schema or sample"), DefaultValueFactory = _ => "table" };
        form.AcceptOnlyFromAmong("table", "schema", "sample");
        var json = Options.Json();
        var command = new Command("fields", Language.In("列出模板需要的字段", "List what a template asks for")) { template, form, json };
        command.SetAction(parsed => Options.Run(parsed.GetValue(json), answer => List(answer, parsed.GetValue(template)!, parsed.GetValue(form)!)));
        return command;
    }

    static void List(Answer answer, string templateName, string form)
    {
        var source = TemplateSource.Find(templateName);
        answer.Diagnostics.AddRange(source.Template.Diagnostics);
        var fields = source.Template.Fields(source.Schema);
        if (form == "schema")
        {
            answer.Lines.Add(source.Schema is { } schema ? schema.Json.GetRawText() : FieldSchema.Write(fields));
        }
        else if (form == "sample")
        {
            answer.Lines.Add(source.Kind?.Read("sample.json") is { } sample ? System.Text.Encoding.UTF8.GetString(sample).TrimEnd() : FieldSample.Write(fields));
        }
        else
        {
            answer.Lines.AddRange(fields.Select(f => $"{f.Path}\t{f.Kind}\t{f.Title}\t{(f.Required ? Language.In("必填", "required") : "")}\t{f.Locations[0]}"));
        }
        answer.More = writer => Write(writer, fields);
    }

    static void Write(Utf8JsonWriter writer, IReadOnlyList<TemplateField> fields)
    {
        writer.WriteStartArray("fields");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("path", field.Path);
            writer.WriteString("kind", field.Kind);
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
