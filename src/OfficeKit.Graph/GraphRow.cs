// One row of a list or table.
using System.Text.Json.Nodes;

namespace OfficeKit.Graph;

/// <summary>One row: dates as yyyy-MM-dd, times as yyyy-MM-ddTHH:mm, numbers as numbers.</summary>
public sealed class GraphRow
{
    internal GraphRow(string id, string version, JsonObject values) => (Id, Version, Values) = (id, version, values);

    /// <summary>The item's id, or the row's number in its table, from 0.</summary>
    public string Id { get; }

    internal string Version { get; }

    internal JsonObject Values { get; }

    /// <summary>The value of a column as text; empty when there is none.</summary>
    public string this[string field] => Values[field]?.ToString() ?? "";
}
