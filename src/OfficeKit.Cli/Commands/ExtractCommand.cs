// officekit extract: reads the data back out of filled documents.
using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Plumbing;
using OfficeKit.Sheets;

namespace OfficeKit.Cli.Commands;

static class ExtractCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = Language.In("用 --embed-data 生成的 .docx", "Documents made with --embed-data"),
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            Description = Language.In("写到哪个 .json、.csv 或 .xlsx", "The .json, .csv or .xlsx to write"),
        };
        output.Validators.Add(result =>
        {
            if (Path.GetExtension(result.GetValueOrDefault<string>() ?? "").ToLowerInvariant() is not (".json" or ".csv" or ".xlsx"))
            {
                result.AddError(Language.In("-o 要写成 .json、.csv 或 .xlsx", "-o wants a .json, .csv or .xlsx"));
            }
        });
        var json = Options.Json();
        var command = new Command(
            "extract",
            Language.In("从填好的文档里读回数据，并指出与存档不同的地方", "Read the data back out of filled documents, and say where they differ from it")
        )
        {
            files,
            output,
            json,
        };
        command.SetAction(parsed => Options.Run(parsed.GetValue(json), answer => Extract(answer, parsed.GetValue(files)!, parsed.GetValue(output)!)));
        return command;
    }

    static void Extract(Answer answer, string[] files, string output)
    {
        var read = new List<(string File, FilledDocument Document)>();
        foreach (var file in files)
        {
            try
            {
                read.Add((file, FilledDocument.Open(file)));
            }
            catch (OfficeKitException e)
            {
                // One bad file is told; the others are read.
                answer.Diagnostics.AddRange(e.Diagnostics.Select(d => d with { Message = $"{Path.GetFileName(file)}: {d.Message}" }));
            }
        }
        if (read.Count == 0)
        {
            return;
        }
        Write(output, read);
        answer.Output = output;
        answer.Lines.Add(Language.In($"已从 {read.Count} 份文档读出数据，写入 {output}", $"Read {read.Count} documents into {output}"));
        foreach (var (file, document) in read)
        {
            answer.Lines.AddRange(
                document.Changes.Select(c =>
                {
                    var current = c.Current is null ? Language.In("已删除", "gone") : $"“{c.Current}”";
                    return $"  {Path.GetFileName(file)}  {c.Location.Place}  {c.Path}: “{c.Original}” → {current}";
                })
            );
        }
        answer.More = writer => WriteChanges(writer, read);
    }

    static void Write(string output, List<(string File, FilledDocument Document)> read)
    {
        if (Path.GetExtension(output).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            // One document gives its data as render takes it; several give a list.
            var nodes = read.Select(r => (JsonNode)JsonObject.Create(r.Document.Data.Json)!).ToList();
            Files.Write(output, Encoding.UTF8.GetBytes(JsonText.Write(nodes.Count == 1 ? nodes[0] : new JsonArray([.. nodes])) + "\n"));
            return;
        }
        var rows = read.ConvertAll(r => FlatData.Of(r.Document.Data.Json).ToDictionary(f => f.Path, f => f.Value));
        List<string> head = [.. rows.SelectMany(r => r.Keys).Distinct()];
        SheetFile.Write(
            output,
            [Language.In("文件", "file"), .. head],
            [.. rows.Select((r, i) => (IReadOnlyList<string>)[Path.GetFileName(read[i].File), .. head.Select(h => r.GetValueOrDefault(h, ""))])]
        );
    }

    static void WriteChanges(Utf8JsonWriter writer, List<(string File, FilledDocument Document)> read)
    {
        writer.WriteStartArray("documents");
        foreach (var (file, document) in read)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            writer.WriteString("template", document.TemplateName);
            writer.WriteString("version", document.TemplateVersion);
            writer.WriteStartArray("changes");
            foreach (var change in document.Changes)
            {
                writer.WriteStartObject();
                writer.WriteString("path", change.Path);
                writer.WriteString("original", change.Original);
                writer.WriteString("now", change.Current);
                writer.WriteString("part", change.Location.Part);
                writer.WriteString("place", change.Location.Place);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
