// Finds a site by its address, and the drive of a site or a person.
using Microsoft.Graph;
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sources;

static class SiteQuery
{
    /// <summary>The id of a site given by its address; an id stays as it is.</summary>
    public static async Task<string> IdAsync(GraphConnection connection, GraphServiceClient client, string site, CancellationToken cancel)
    {
        if (!Uri.TryCreate(site, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            return site;
        }
        // The colon must stay a colon, so the address is written by hand.
        var path = address.AbsolutePath.TrimEnd('/');
        var found = await client
            .Sites[address.Host]
            .WithUrl($"{connection.Access.Cloud.Endpoint.AbsoluteUri.TrimEnd('/')}/sites/{address.Host}{(path.Length > 0 ? $":{path}" : "")}")
            .GetAsync(cancellationToken: cancel);
        return found?.Id ?? throw GraphProblems.NotFound(site, GraphFeature.Site);
    }

    /// <summary>The id of a site's library, or of the user's OneDrive when there is no site.</summary>
    public static async Task<string> DriveAsync(GraphConnection connection, GraphServiceClient client, string? site, CancellationToken cancel)
    {
        var drive = site is null
            ? await client.Users[connection.User].Drive.GetAsync(cancellationToken: cancel)
            : await client.Sites[await IdAsync(connection, client, site, cancel)].Drive.GetAsync(cancellationToken: cancel);
        return drive?.Id ?? throw GraphProblems.NotFound(site ?? "OneDrive", site is null ? GraphFeature.Drive : GraphFeature.SiteDrive);
    }
}
