// Asks for the rows of a table in an Excel workbook, typed by the number formats of its columns.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Graph;
using OfficeKit.Graph.Calling;
using TableBuilder = Microsoft.Graph.Drives.Item.Items.Item.Workbook.Tables.Item.WorkbookTableItemRequestBuilder;

namespace OfficeKit.Graph.Sources;

static class TableQuery
{
    public static Task<GraphRows> FetchAsync(GraphConnection connection, string file, string table, string? site, CancellationToken cancel)
    {
        var feature = site is null ? GraphFeature.Workbook : GraphFeature.SiteWorkbook;
        if (!connection.Access.Cloud.HasWorkbooks)
        {
            throw GraphProblems.Absent(
                feature,
                "请下载工作簿，直接交给 officekit bulk 或 ledger。",
                "Download the workbook and give it to officekit bulk or ledger."
            );
        }
        return connection.AskAsync(
            feature,
            async client =>
            {
                var drive = await SiteQuery.DriveAsync(connection, client, site, cancel);
                var item =
                    (await client.Drives[drive].Root.ItemWithPath(file.Trim('/')).GetAsync(request => request.QueryParameters.Select = ["id"], cancel))?.Id
                    ?? throw GraphProblems.NotFound(file, feature);
                var builder = client.Drives[drive].Items[item].Workbook.Tables[table];
                var head = await client.JsonAsync(builder.HeaderRowRange.ToGetRequestInformation(), cancel);
                var rows = await TablePages.RowsAsync(client, builder, cancel);
                var fields = Names(head.GetProperty("values")[0]);
                var kinds = rows.Count == 0 ? [] : await KindsAsync(client, builder, cancel);
                return new GraphRows(
                    table,
                    fields,
                    [.. rows.Select((r, i) => Row(i, r, fields, kinds))],
                    new TableRows(feature, drive, item, table, head.GetProperty("address").GetString() ?? "", fields, kinds)
                );
            },
            cancel
        );
    }

    // A column has one format, as far as people keep tables: that of its first row.
    static async Task<ColumnKind[]> KindsAsync(GraphServiceClient client, TableBuilder table, CancellationToken cancel)
    {
        var range = await client.JsonAsync(table.Rows["0"].Range.ToGetRequestInformation(), cancel);
        return
        [
            .. range
                .GetProperty("numberFormat")[0]
                .EnumerateArray()
                .Select(f => f.ValueKind == JsonValueKind.String ? SerialDates.Kind(f.GetString()!) : ColumnKind.Number),
        ];
    }

    static List<string> Names(JsonElement head) =>
        [.. head.EnumerateArray().Select((h, i) => h.ToString().Trim() is { Length: > 0 } name ? name : $"列{i + 1}")];

    static GraphRow Row(int index, JsonElement cells, List<string> fields, ColumnKind[] kinds)
    {
        var values = new JsonObject();
        for (var i = 0; i < fields.Count; i++)
        {
            values[fields[i]] = i < cells.GetArrayLength() ? Value(cells[i], i < kinds.Length ? kinds[i] : ColumnKind.Number) : null;
        }
        return new GraphRow(index.ToString(System.Globalization.CultureInfo.InvariantCulture), cells.GetRawText(), values);
    }

    static JsonNode? Value(JsonElement cell, ColumnKind kind) =>
        cell.ValueKind switch
        {
            JsonValueKind.Number when kind != ColumnKind.Number && SerialDates.Text(cell.GetDouble(), kind) is { } date => date,
            JsonValueKind.Number => cell.TryGetDecimal(out var number) ? number : cell.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => cell.GetBoolean(),
            JsonValueKind.String when cell.GetString() is { Length: > 0 } text => text,
            _ => null,
        };
}
