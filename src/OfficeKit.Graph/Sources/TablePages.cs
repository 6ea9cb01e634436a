// Reads the rows of an Excel table page by page.
using System.Text.Json;
using Microsoft.Graph;
using OfficeKit.Graph.Calling;
using TableBuilder = Microsoft.Graph.Drives.Item.Items.Item.Workbook.Tables.Item.WorkbookTableItemRequestBuilder;

namespace OfficeKit.Graph.Sources;

static class TablePages
{
    const int PageSize = 500;

    /// <summary>The cells of every row, by pages.</summary>
    public static async Task<List<JsonElement>> RowsAsync(GraphServiceClient client, TableBuilder table, CancellationToken cancel)
    {
        List<JsonElement> rows = [];
        while (true)
        {
            var page = await client.AllJsonAsync(
                table.Rows.ToGetRequestInformation(request => (request.QueryParameters.Top, request.QueryParameters.Skip) = (PageSize, rows.Count)),
                cancel
            );
            // A service that knows no $skip would begin anew for ever.
            if (page.Count == 0 || (page[0].TryGetProperty("index", out var index) && index.GetInt32() != rows.Count))
            {
                return rows;
            }
            rows.AddRange(page.Select(r => r.GetProperty("values")[0]));
            if (page.Count < PageSize)
            {
                return rows;
            }
        }
    }
}
