// Where rows came from, and how values go back there.
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sources;

abstract class RowSource : RowOrigin
{
    /// <summary>Writes values back. Throws <see cref="OfficeKitException"/> (OK1807) and leaves a row alone when it was changed meanwhile.</summary>
    public abstract Task WriteAsync(GraphConnection connection, IReadOnlyList<GraphChange> changes, CancellationToken cancel);
}
