// Rows of a SharePoint list or an Excel table, which remember where they came from.
using System.Text.Json.Nodes;

namespace OfficeKit.Graph;

/// <summary>Rows of a SharePoint list or an Excel table. They remember where they came from, so that changes can be written back.</summary>
public sealed class GraphRows
{
    internal GraphRows(string title, IReadOnlyList<string> fields, IReadOnlyList<GraphRow> rows, RowOrigin origin) =>
        (Title, Fields, Rows, Origin) = (title, fields, rows, origin);

    /// <summary>The name of the list or table.</summary>
    public string Title { get; }

    /// <summary>The names of the columns as people see them, in their order.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The rows, in their order.</summary>
    public IReadOnlyList<GraphRow> Rows { get; }

    internal RowOrigin Origin { get; }

    /// <summary>The rows as data: <c>{ title, rows: [ { column: value } ] }</c>.</summary>
    public TemplateData ToData() =>
        TemplateData.Parse(new JsonObject { ["title"] = Title, ["rows"] = new JsonArray([.. Rows.Select(r => r.Values.DeepClone())]) }.ToJsonString());
}
