// officekit kinds: lists the built-in kinds of documents.
using System.CommandLine;
using OfficeKit.Templates;

namespace OfficeKit.Cli.Commands;

static class KindsCommand
{
    public static Command Create()
    {
        var json = Options.Json();
        var command = new Command("kinds", Language.In("列出内置文种：代号、名称、必填字段", "List the built-in kinds: id, name, required fields")) { json };
        command.SetAction(parsed => Options.Run(parsed.GetValue(json), List));
        return command;
    }

    static void List(Answer answer)
    {
        foreach (var kind in KindCatalog.Kinds)
        {
            answer.Lines.Add($"{kind.Id}\t{kind.Name}\t{string.Join(", ", kind.Schema?.Required ?? [])}");
            answer.Lines.AddRange(kind.Variants.Select(v => $"  {kind.Id}:{v.Key}\t{v.Value}"));
        }
        answer.More = writer =>
        {
            writer.WriteStartArray("kinds");
            foreach (var kind in KindCatalog.Kinds)
            {
                writer.WriteStartObject();
                writer.WriteString("id", kind.Id);
                writer.WriteString("name", kind.Name);
                writer.WriteStartArray("required");
                foreach (var field in kind.Schema?.Required ?? [])
                {
                    writer.WriteStringValue(field);
                }
                writer.WriteEndArray();
                writer.WriteStartObject("variants");
                foreach (var (name, title) in kind.Variants)
                {
                    writer.WriteString(name, title);
                }
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        };
    }
}
