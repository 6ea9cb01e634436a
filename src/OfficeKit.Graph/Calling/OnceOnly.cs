// Keeps what changes something from being sent twice.
using System.Net;

namespace OfficeKit.Graph.Calling;

/// <remarks>
/// A gateway's time-out (504) does not say whether a mail was sent. The retry handler above would send it again; it leaves a bad gateway (502)
/// alone, which means the same to people.
/// </remarks>
sealed class OnceOnly : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.GatewayTimeout && request.Method != HttpMethod.Get)
        {
            response.StatusCode = HttpStatusCode.BadGateway;
        }
        return response;
    }
}
