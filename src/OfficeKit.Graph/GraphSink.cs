// The door for writing: files, digests, and values back to where they came from.
using OfficeKit.Graph.Calling;
using OfficeKit.Graph.Sinks;
using OfficeKit.Graph.Sources;

namespace OfficeKit.Graph;

/// <summary>
/// Saves files, sends digests and writes values back to Microsoft 365. Every method throws <see cref="OfficeKitException"/> (OK1801–OK1810) with what
/// to do. May be used from several threads.
/// </summary>
public sealed class GraphSink(GraphAccess access) : IDisposable
{
    readonly GraphConnection connection = new(access ?? throw new ArgumentNullException(nameof(access)));

    /// <summary>Saves a file in the user's OneDrive or a site's library. Up to 4 MB go in one call, more in fragments that go on after a dropped
    /// connection.</summary>
    /// <param name="path">Where in the drive: <c>会议纪要/第7期.docx</c>. Folders are made.</param>
    /// <param name="content">The file; it must be seekable.</param>
    /// <param name="site">The site's address or id; null for OneDrive.</param>
    /// <param name="existing">What happens when there is such a file. Default: it stays, and OK1807 says so.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<SavedFile> SaveAsync(
        string path,
        Stream content,
        string? site = null,
        ExistingFile existing = ExistingFile.Fail,
        CancellationToken cancel = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(content);
        return FileSave.SaveAsync(connection, path, content, site, existing, cancel);
    }

    /// <summary>Sends each unit one mail with all its lines. A mail that fails does not stop the others; its diagnostic is in the result.</summary>
    public Task<DigestReport> SendDigestsAsync(string subject, IEnumerable<DigestLine> lines, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentNullException.ThrowIfNull(lines);
        return DigestMail.SendAsync(connection, subject, [.. lines], cancel);
    }

    /// <summary>Writes values back to the list or table the rows were read from. A row that was changed meanwhile is left alone (OK1807).</summary>
    public Task WriteBackAsync(GraphRows rows, IReadOnlyList<GraphChange> changes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Count == 0 ? Task.CompletedTask : ((RowSource)rows.Origin).WriteAsync(connection, changes, cancel);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => connection.Dispose();
}
