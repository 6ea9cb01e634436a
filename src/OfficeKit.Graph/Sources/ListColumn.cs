// A column of a SharePoint list.
namespace OfficeKit.Graph.Sources;

/// <summary>A column: its name inside SharePoint, the title people see, and what it holds.</summary>
sealed record ListColumn(string Name, string Title, ColumnKind Kind);
