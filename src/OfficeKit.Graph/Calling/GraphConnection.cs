// Carries questions to Graph over one HTTP client, each under the permissions of its feature.
using System.Net;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace OfficeKit.Graph.Calling;

sealed class GraphConnection : IDisposable
{
    const string Me = "me-token-to-replace";
    const int Tries = 3;

    readonly HttpClient http;
    readonly Dictionary<GraphFeature, (GraphServiceClient Client, GraphTokens Tokens)> clients = [];

    public GraphConnection(GraphAccess access)
    {
        Access = access;
        // No redirects: an answer must not lead a token elsewhere.
        var wire = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };
        var pipeline = GraphClientFactory.CreatePipeline(
            [
                new UriReplacementHandler<UriReplacementHandlerOption>(new UriReplacementHandlerOption(true, [KeyValuePair.Create($"/users/{Me}", "/me")])),
                new RetryHandler(new RetryHandlerOption { MaxRetry = Tries, RetriesTimeLimit = access.LongestWait }),
                new AnswerGuard(),
                new ParametersNameDecodingHandler(),
            ],
            wire
        );
        http = new HttpClient(pipeline) { Timeout = access.LongestWait + TimeSpan.FromMinutes(2) };
    }

    public GraphAccess Access { get; }

    /// <summary>The one whose calendar, files and mailbox are meant, as request builders take it.</summary>
    public string User => Access.User ?? Me;

    /// <summary>Asks Graph. Whatever goes wrong becomes a <see cref="OfficeKitException"/> that says what to do.</summary>
    public async Task<T> AskAsync<T>(GraphFeature feature, Func<GraphServiceClient, Task<T>> question, CancellationToken cancel)
    {
        try
        {
            return await question(Client(feature));
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && GraphProblems.Explain(e, feature) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>The address in which the stand-in for the signed-in user is replaced; inside a batch nobody else does it.</summary>
    public static Uri Plain(Uri address) => new(address.AbsoluteUri.Replace($"/users/{Me}", "/me", StringComparison.Ordinal));

    GraphServiceClient Client(GraphFeature feature)
    {
        lock (clients)
        {
            if (!clients.TryGetValue(feature, out var known))
            {
                var tokens = new GraphTokens(Access, feature);
                known = (new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(tokens), Access.Cloud.Endpoint.AbsoluteUri), tokens);
                clients.Add(feature, known);
            }
            return known.Client;
        }
    }

    public void Dispose()
    {
        foreach (var (client, tokens) in clients.Values)
        {
            client.Dispose();
            tokens.Dispose();
        }
        http.Dispose();
    }
}
