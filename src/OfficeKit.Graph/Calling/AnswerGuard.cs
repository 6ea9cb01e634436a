// Puts answers that the SDK would misread into a form that it reads rightly.
using System.Net;

namespace OfficeKit.Graph.Calling;

sealed class AnswerGuard : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        // A gateway's time-out does not say whether a mail was sent, yet the retry handler would send it again. A bad gateway it leaves alone.
        if (response.StatusCode == HttpStatusCode.GatewayTimeout && request.Method != HttpMethod.Get)
        {
            response.StatusCode = HttpStatusCode.BadGateway;
        }
        // A redirect counts as an empty success with the SDK, and is never followed here.
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            response.StatusCode = HttpStatusCode.MisdirectedRequest;
        }
        // The page of a gateway hides the status, because it cannot be read as an error of Graph.
        if (!response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            response.Content = new StringContent("{}", null, "application/json");
        }
        return response;
    }
}
