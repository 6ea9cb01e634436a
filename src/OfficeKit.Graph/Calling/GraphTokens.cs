// Gives tokens to Graph's own address, and to no other.
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;

namespace OfficeKit.Graph.Calling;

/// <remarks>
/// Azure's provider knows only the hosts of the public clouds: elsewhere it sends no token and says nothing. A provider that ignores its hosts
/// sends the token wherever an answer points. So the host is the configured one, and another address – a nextLink that strays – is an error.
/// </remarks>
sealed class GraphTokens(GraphAccess access, GraphFeature feature) : IAccessTokenProvider, IDisposable
{
    readonly AzureIdentityAccessTokenProvider tokens = new(access.Credential, [access.Cloud.Endpoint.Host], null, isCaeEnabled: true, Scopes(access, feature));

    public AllowedHostsValidator AllowedHostsValidator => tokens.AllowedHostsValidator;

    public Task<string> GetAuthorizationTokenAsync(
        Uri uri,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default
    ) =>
        access.Cloud.Owns(uri)
            ? tokens.GetAuthorizationTokenAsync(uri, additionalAuthenticationContext, cancellationToken)
            : throw GraphProblems.Astray(feature, uri);

    // Scopes carry the host of their cloud. A program by itself has no choice: it gets what was consented to.
    static string[] Scopes(GraphAccess access, GraphFeature feature) =>
        [.. (access.AppOnly ? [".default"] : feature.Scopes).Select(s => $"{access.Cloud.Endpoint.GetLeftPart(UriPartial.Authority)}/{s}")];

    public void Dispose() => tokens.Dispose();
}
