// Saves a file in a drive: in one call, or in fragments.
using Microsoft.Graph;
using Microsoft.Graph.Models;
using OfficeKit.Graph.Calling;
using OfficeKit.Graph.Sources;
using FragmentSession = Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession.CreateUploadSessionPostRequestBody;

namespace OfficeKit.Graph.Sinks;

static class FileSave
{
    const int Small = 4 * 1024 * 1024;
    const string Conflict = "@microsoft.graph.conflictBehavior";

    public static async Task<SavedFile> SaveAsync(
        GraphConnection connection,
        string path,
        Stream content,
        string? site,
        ExistingFile existing,
        CancellationToken cancel
    )
    {
        var feature = site is null ? GraphFeature.Drive : GraphFeature.SiteDrive;
        var saved = await connection.AskAsync(
            feature,
            async client =>
            {
                var item = client.Drives[await SiteQuery.DriveAsync(connection, client, site, cancel)].Root.ItemWithPath(path.Trim('/'));
                var behaviour = existing switch
                {
                    ExistingFile.Replace => "replace",
                    ExistingFile.Rename => "rename",
                    _ => "fail",
                };
                if (content.Length > Small)
                {
                    var session = await item.CreateUploadSession.PostAsync(
                        new FragmentSession
                        {
                            Item = new DriveItemUploadableProperties { AdditionalData = new Dictionary<string, object> { [Conflict] = behaviour } },
                        },
                        cancellationToken: cancel
                    );
                    return await Fragments.SendAsync(session!, content, cancel);
                }
                var address = item.Content.ToPutRequestInformation(content).URI;
                return await item.Content.WithUrl($"{address.AbsoluteUri}?{Conflict}={behaviour}").PutAsync(content, cancellationToken: cancel);
            },
            cancel
        );
        return new SavedFile(saved?.Id ?? "", saved?.Name ?? Path.GetFileName(path), saved?.WebUrl is { } web ? new Uri(web) : null);
    }
}
