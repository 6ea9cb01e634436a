// Asks for the items of a SharePoint list, typed by its columns.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Graph.Models;
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sources;

static class ListQuery
{
    // Columns that SharePoint keeps for itself although people may write them.
    static readonly string[] Own = ["ContentType", "Attachments", "Edit", "LinkTitle", "LinkTitleNoMenu", "DocIcon"];

    public static Task<GraphRows> FetchAsync(GraphConnection connection, string site, string list, CancellationToken cancel) =>
        connection.AskAsync(
            GraphFeature.Site,
            async client =>
            {
                var id = await SiteQuery.IdAsync(connection, client, site, cancel);
                var found = await client.Sites[id].Lists[list].GetAsync(request => request.QueryParameters.Select = ["id", "displayName"], cancel);
                var builder = client.Sites[id].Lists[found?.Id ?? list];
                var definitions = await client.AllAsync<ColumnDefinition, ColumnDefinitionCollectionResponse>(
                    builder.Columns.GetAsync(cancellationToken: cancel),
                    cancel
                );
                var columns = definitions
                    .FindAll(IsPeoples)
                    .ConvertAll(c => new ListColumn(c.Name!, string.IsNullOrEmpty(c.DisplayName) ? c.Name! : c.DisplayName, Kind(c)));
                // Two columns may show the same title; the second is told apart by its name.
                columns = [.. columns.Select((c, i) => columns.FindIndex(o => o.Title == c.Title) < i ? c with { Title = $"{c.Title}（{c.Name}）" } : c)];
                var items = await client.AllJsonAsync(
                    builder.Items.ToGetRequestInformation(request =>
                    {
                        // Only columns that are named come with the text of what they look up.
                        request.QueryParameters.Expand = [$"fields($select={string.Join(',', columns.Select(c => c.Name))})"];
                        request.QueryParameters.Top = 200;
                    }),
                    cancel
                );
                return new GraphRows(
                    found?.DisplayName ?? list,
                    [.. columns.Select(c => c.Title)],
                    [.. items.Select(i => Row(i, columns, connection.Access.TimeZone))],
                    new ListRows(id, found?.Id ?? list, columns)
                );
            },
            cancel
        );

    static GraphRow Row(JsonElement item, List<ListColumn> columns, TimeZoneInfo zone)
    {
        var values = new JsonObject();
        var fields = item.GetProperty("fields");
        foreach (var column in columns)
        {
            values[column.Title] = fields.TryGetProperty(column.Name, out var value) ? ListValues.Read(value, column.Kind, zone) : null;
        }
        return new GraphRow(
            item.GetProperty("id").GetString()!,
            item.TryGetProperty("@odata.etag", out var tag) || item.TryGetProperty("eTag", out tag) ? tag.GetString() ?? "" : "",
            values
        );
    }

    static bool IsPeoples(ColumnDefinition column) =>
        column.Name is { Length: > 0 } name
        && column.Hidden != true
        && (column.ReadOnly != true || column.Calculated is not null)
        && column.ColumnGroup != "_Hidden"
        && !name.StartsWith('_')
        && !Own.Contains(name)
        && name != "ComplianceAssetId";

    static ColumnKind Kind(ColumnDefinition column) =>
        column switch
        {
            { DateTime.Format: "dateOnly" } => ColumnKind.Date,
            { DateTime: not null } => ColumnKind.DateTime,
            { Number: not null } or { Currency: not null } => ColumnKind.Number,
            { Boolean: not null } => ColumnKind.YesNo,
            // A computed column says what it computes.
            { Calculated.OutputType: "dateTime" } => column.Calculated.Format == "dateOnly" ? ColumnKind.Date : ColumnKind.DateTime,
            { Calculated.OutputType: "number" or "currency" } => ColumnKind.Number,
            { Calculated.OutputType: "boolean" } => ColumnKind.YesNo,
            _ => ColumnKind.Text,
        };
}
