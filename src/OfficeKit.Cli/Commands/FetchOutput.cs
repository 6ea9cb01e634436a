// Runs a fetch, and writes what it fetched as .json, or rows also as .jsonl, .csv and .xlsx.
using System.CommandLine;
using System.Text.Json;
using OfficeKit.Cli.Answers;
using OfficeKit.Cli.Arguments;
using OfficeKit.Graph;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Work;

namespace OfficeKit.Cli.Commands;

static class FetchOutput
{
    /// <summary>Makes a command that signs in, asks and answers; one that is stopped ends with 130 and writes nothing.</summary>
    public static Command Create(string name, string description, IEnumerable<Option> options, Action<Answer, ParseResult, GraphSource, CancellationToken> work)
    {
        var (json, signIn) = (Options.Json(), new GraphSignIn());
        var command = new Command(name, description);
        foreach (var option in (IEnumerable<Option>)[.. options, json])
        {
            command.Add(option);
        }
        signIn.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(json),
                        answer =>
                        {
                            using var source = new GraphSource(signIn.Access(parsed));
                            work(answer, parsed, source, cancel);
                        }
                    )
                )
        );
        return command;
    }

    static int Run(bool json, Action<Answer> work)
    {
        try
        {
            return Answer.Run(json, work);
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    /// <summary>Writes data; where it holds rows, these can be written alone.</summary>
    public static void Write(Answer answer, string path, GraphData data, string? rows = null)
    {
        answer.Result = new CommandAnswer { Found = data.Diagnostics };
        Write(answer, path, data.Data, rows, null);
    }

    public static void Write(Answer answer, string path, GraphRows rows) => Write(answer, path, rows.ToData(), "rows", rows.Fields);

    static void Write(Answer answer, string path, TemplateData data, string? rows, IReadOnlyList<string>? fields)
    {
        List<JsonElement>? list = rows is not null && data.Json.TryGetProperty(rows, out var found) ? [.. found.EnumerateArray()] : null;
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CSV" or ".XLSX" when list is not null:
                DataFiles.WriteRows(path, list, fields);
                break;
            case ".JSONL" when list is not null:
                DataFiles.WriteLines(path, list);
                break;
            default:
                DataFiles.WriteJson(path, [data.Json]);
                break;
        }
        answer.Result = list is null
            ? answer.Result with
            {
                Output = path,
            }
            : new FetchedRowsAnswer
            {
                Found = answer.Result.Found,
                Output = path,
                Rows = list.Count,
            };
        answer.Lines.Add(Words.In($"已写入 {path}", $"Wrote {path}") + (list is null ? "" : Words.In($"，{list.Count} 行", $", {list.Count} rows")));
    }
}
