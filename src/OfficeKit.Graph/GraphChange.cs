// A value to write back.
namespace OfficeKit.Graph;

/// <summary>A value to write back.</summary>
/// <param name="Row">The row, as it was read.</param>
/// <param name="Field">The column's name.</param>
/// <param name="Value">The new value, a date as yyyy-MM-dd; null empties the cell.</param>
public sealed record GraphChange(GraphRow Row, string Field, string? Value);
