// Writes changed items back to their SharePoint list.
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sources;

sealed class ListRows(string site, string list, IReadOnlyList<ListColumn> columns) : RowSource
{
    public override async Task WriteAsync(GraphConnection connection, IReadOnlyList<GraphChange> changes, CancellationToken cancel)
    {
        var rows = changes.GroupBy(c => c.Row).ToList();
        var failed = await connection.AskAsync(
            GraphFeature.SiteWrite,
            async client =>
            {
                var answers = await Batches.SendAsync(
                    client,
                    rows,
                    r =>
                    {
                        var request = client.Sites[site].Lists[list].Items[r.Key.Id].Fields.ToPatchRequestInformation(new());
                        request.SetStreamContent(
                            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Fields(r, connection.Access.TimeZone).ToJsonString())),
                            "application/json"
                        );
                        if (r.Key.Version.Length > 0)
                        {
                            // An item changed by somebody else since is left alone.
                            request.Headers.Add("If-Match", r.Key.Version);
                        }
                        return request;
                    },
                    connection.Access.LongestWait,
                    cancel
                );
                return rows.Zip(answers, (row, answer) => (row.Key.Id, Answer: answer))
                    .Where(p => (int)p.Answer.Status >= 300)
                    .Select(p => Failed(p.Id, p.Answer))
                    .ToList();
            },
            cancel
        );
        if (failed.Count > 0)
        {
            throw new OfficeKitException(failed);
        }
    }

    static TemplateDiagnostic Failed(string id, BatchAnswer answer)
    {
        var problem = answer.Problem(GraphFeature.SiteWrite).Diagnostics[0];
        return problem with { Message = Words.In($"编号 {id} 的项目没有写回。", $"item {id} was not written back. ") + problem.Message };
    }

    JsonObject Fields(IEnumerable<GraphChange> changes, TimeZoneInfo zone)
    {
        var fields = new JsonObject();
        foreach (var change in changes)
        {
            var column = columns.FirstOrDefault(c => c.Title == change.Field) ?? throw new ArgumentException($"The list has no column '{change.Field}'.");
            fields[column.Name] = ListValues.Write(change.Value, column.Kind, zone);
        }
        return fields;
    }
}
