// Writes what was fetched as .json, or rows also as .jsonl, .csv and .xlsx.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Graph;
using OfficeKit.Plumbing;
using OfficeKit.Sheets;

namespace OfficeKit.Cli;

static class FetchOutput
{
    /// <summary>Runs a fetch; one that is stopped ends with 130 and writes nothing.</summary>
    public static int Run(bool json, Action<Answer> work)
    {
        try
        {
            return Options.Run(json, work);
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    /// <summary>Writes data; where it holds rows, these can be written alone.</summary>
    public static void Write(Answer answer, string path, GraphData data, string? rows = null)
    {
        answer.Diagnostics.AddRange(data.Diagnostics);
        Write(answer, path, data.Data, rows, null);
    }

    public static void Write(Answer answer, string path, GraphRows rows) => Write(answer, path, rows.ToData(), "rows", rows.Fields);

    static void Write(Answer answer, string path, TemplateData data, string? rows, IReadOnlyList<string>? fields)
    {
        var list = rows is not null && data.Json.TryGetProperty(rows, out var found) ? found.EnumerateArray().ToList() : null;
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CSV" or ".XLSX" when list is not null:
                List<string> head = [.. fields ?? [.. list.SelectMany(r => r.EnumerateObject()).Select(p => p.Name).Distinct()]];
                SheetFile.Write(
                    path,
                    head,
                    [.. list.Select(r => (IReadOnlyList<string>)[.. head.Select(h => r.TryGetProperty(h, out var value) ? Cell(value) : "")])]
                );
                break;
            case ".JSONL" when list is not null:
                Files.Write(path, Encoding.UTF8.GetBytes(string.Concat(list.Select(r => $"{r.GetRawText()}\n"))));
                break;
            default:
                Files.Write(path, Encoding.UTF8.GetBytes(JsonText.Write(JsonObject.Create(data.Json)!) + "\n"));
                break;
        }
        answer.Output = path;
        answer.Lines.Add(Language.In($"已写入 {path}", $"Wrote {path}") + (list is null ? "" : Language.In($"，{list.Count} 行", $", {list.Count} rows")));
        if (list is not null)
        {
            answer.More = writer => writer.WriteNumber("rows", list.Count);
        }
    }

    static string Cell(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(Cell)),
            _ => value.ToString(),
        };
}
