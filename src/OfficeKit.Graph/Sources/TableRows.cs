// Writes changed cells back to their Excel table, all in one step.
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions;
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sources;

sealed partial class TableRows(
    GraphFeature feature,
    string drive,
    string item,
    string table,
    string headAddress,
    IReadOnlyList<string> fields,
    IReadOnlyList<ColumnKind> kinds
) : RowSource
{
    public override Task WriteAsync(GraphConnection connection, IReadOnlyList<GraphChange> changes, CancellationToken cancel) =>
        connection.AskAsync(
            feature,
            async client =>
            {
                var workbook = client.Drives[drive].Items[item].Workbook;
                var now = await TablePages.RowsAsync(client, workbook.Tables[table], cancel);
                foreach (var row in changes.Select(c => c.Row).Distinct())
                {
                    var index = int.Parse(row.Id, CultureInfo.InvariantCulture);
                    if (index >= now.Count || now[index].GetRawText() != row.Version)
                    {
                        throw GraphProblems.Changed(Words.In($"“{table}”第 {index + 1} 行", $"row {index + 1} of '{table}'"), feature);
                    }
                }
                var (sheet, address, first) = Range(changes);
                // Only GET has a method of its own; a range is written by PATCH to the same address.
                var request = workbook.Worksheets[sheet].RangeWithAddress(address).ToGetRequestInformation();
                request.HttpMethod = Method.PATCH;
                request.SetStreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Cells(changes, first).ToJsonString())), "application/json");
                return await client.JsonAsync(request, cancel);
            },
            cancel
        );

    /// <summary>The rows from the first changed one to the last, under the head.</summary>
    (string Sheet, string Address, int First) Range(IReadOnlyList<GraphChange> changes)
    {
        var head = Address().Match(headAddress);
        if (!head.Success)
        {
            throw GraphProblems.Strange(Words.In($"表头的地址“{headAddress}”", $"the head's address '{headAddress}'"), feature);
        }
        var indexes = changes.Select(c => int.Parse(c.Row.Id, CultureInfo.InvariantCulture)).ToList();
        var top = int.Parse(head.Groups["row"].Value, CultureInfo.InvariantCulture) + 1;
        var right = head.Groups["right"].Success ? head.Groups["right"].Value : head.Groups["left"].Value;
        return (
            head.Groups["sheet"].Value.Trim('\'').Replace("''", "'", StringComparison.Ordinal),
            $"{head.Groups["left"].Value}{top + indexes.Min()}:{right}{top + indexes.Max()}",
            indexes.Min()
        );
    }

    /// <summary>New values where there are some; null leaves a cell as it is.</summary>
    JsonObject Cells(IReadOnlyList<GraphChange> changes, int first)
    {
        var rows = new JsonArray();
        for (var i = first; i <= changes.Max(c => int.Parse(c.Row.Id, CultureInfo.InvariantCulture)); i++)
        {
            rows.Add((JsonNode)new JsonArray(new JsonNode?[fields.Count]));
        }
        foreach (var change in changes)
        {
            var column = fields.ToList().IndexOf(change.Field);
            if (column < 0)
            {
                throw new ArgumentException($"The table has no column '{change.Field}'.");
            }
            rows[int.Parse(change.Row.Id, CultureInfo.InvariantCulture) - first]![column] = Cell(
                change.Value ?? "",
                column < kinds.Count ? kinds[column] : ColumnKind.Number
            );
        }
        return new JsonObject { ["values"] = rows };
    }

    // What looks like a formula stays text, as everywhere here.
    static JsonNode Cell(string value, ColumnKind kind) =>
        kind is ColumnKind.Date or ColumnKind.DateTime or ColumnKind.Time && SerialDates.Number(value, kind) is { } serial ? serial
        : decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == value
            ? number
        : value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? $"'{value}"
        : value;

    [GeneratedRegex(@"^(?<sheet>.+)!\$?(?<left>[A-Z]+)\$?(?<row>\d+)(:\$?(?<right>[A-Z]+)\$?\d+)?$")]
    private static partial Regex Address();
}
