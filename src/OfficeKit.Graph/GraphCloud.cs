// Names the clouds of Microsoft 365, each with its hosts.
using Azure.Identity;

namespace OfficeKit.Graph;

/// <summary>One of the clouds of Microsoft 365. Accounts of one cloud are unknown in the others.</summary>
/// <param name="Name">What the setting is called: <c>global</c>, <c>china</c>, <c>usgov</c>, <c>usgov-dod</c>.</param>
/// <param name="Endpoint">Where Graph answers, the version included: <c>https://graph.microsoft.com/v1.0</c>.</param>
/// <param name="Login">Where people and programs sign in.</param>
public sealed record GraphCloud(string Name, Uri Endpoint, Uri Login)
{
    /// <summary>The worldwide cloud.</summary>
    public static GraphCloud Global { get; } = new("global", new("https://graph.microsoft.com/v1.0"), AzureAuthorityHosts.AzurePublicCloud);

    /// <summary>Microsoft 365 operated by 21Vianet in China (世纪互联). It has neither attendance reports nor the workbook API.</summary>
    public static GraphCloud China { get; } = new("china", new("https://microsoftgraph.chinacloudapi.cn/v1.0"), AzureAuthorityHosts.AzureChina);

    /// <summary>Microsoft 365 for the US government (GCC High, L4).</summary>
    public static GraphCloud UsGovernment { get; } = new("usgov", new("https://graph.microsoft.us/v1.0"), AzureAuthorityHosts.AzureGovernment);

    /// <summary>Microsoft 365 for the US Department of Defense (L5).</summary>
    public static GraphCloud UsGovernmentDod { get; } = new("usgov-dod", new("https://dod-graph.microsoft.us/v1.0"), AzureAuthorityHosts.AzureGovernment);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GraphCloud> All { get; } = [Global, China, UsGovernment, UsGovernmentDod];

    /// <summary>The cloud of a name, whatever its case; null when there is none.</summary>
    public static GraphCloud? Find(string name) => All.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same cloud answering at another address: a gateway, or a test server. Only https, or http on this computer.</summary>
    /// <exception cref="ArgumentException">The address is neither.</exception>
    public GraphCloud WithEndpoint(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback)))
        {
            throw new ArgumentException("The endpoint must be an https address.", nameof(endpoint));
        }
        // Without the version every call would answer 404.
        return this with { Endpoint = endpoint.AbsolutePath == "/" ? new(endpoint, "/v1.0") : endpoint };
    }

    internal bool HasAttendanceReports => Name != China.Name;

    internal bool HasWorkbooks => Name != China.Name;

    /// <summary>Whether an address is Graph's own: scheme, host and port.</summary>
    internal bool Owns(Uri address) =>
        address.GetLeftPart(UriPartial.Authority).Equals(Endpoint.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
