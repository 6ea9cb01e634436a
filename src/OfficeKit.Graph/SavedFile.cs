// A file that was saved.
namespace OfficeKit.Graph;

/// <summary>A file that was saved.</summary>
/// <param name="Id">Its id in the drive.</param>
/// <param name="Name">The name it has now.</param>
/// <param name="Address">Where to open it in a browser; null when Graph does not say.</param>
public sealed record SavedFile(string Id, string Name, Uri? Address);
