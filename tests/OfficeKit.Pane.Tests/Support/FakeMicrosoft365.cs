// Answers in the place of Microsoft's sign-in, leads Graph's address to the fake Graph on loopback, and writes down who got a token.
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.Playwright;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Pane.Tests.Support;

/// <param name="login">Where people sign in.</param>
/// <param name="graphHost">Where Graph is said to be.</param>
sealed class FakeMicrosoft365(string login = FakeMicrosoft365.Login, string graphHost = FakeMicrosoft365.GraphHost) : IDisposable
{
    const string Login = "https://login.microsoftonline.com";
    const string GraphHost = "https://graph.microsoft.com";
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string ClientId = "99999999-8888-7777-6666-555555555555";

    /// <summary>The settings of an installation with sign-in.</summary>
    public static string Settings =>
        JsonSerializer.Serialize(
            new
            {
                signIn = new
                {
                    clientId = ClientId,
                    authority = $"{Login}/{Tenant}",
                    graph = GraphHost,
                    apiScope = "",
                },
            }
        );

    /// <summary>Whether the tenant refuses consent.</summary>
    public bool RefusesConsent { get; init; }

    /// <summary>The fake Graph that answers.</summary>
    public FakeGraph Graph { get; } = new();

    /// <summary>The token that the sign-in gives.</summary>
    public string Token { get; init; } = "the-token";

    /// <summary>The host of every request that carried a token.</summary>
    public ConcurrentBag<string> TokenHosts { get; } = [];

    public async Task AnswerIn(IBrowserContext context)
    {
        context.Request += (_, request) =>
        {
            if (request.Headers.ContainsKey("authorization"))
            {
                TokenHosts.Add(new Uri(request.Url).Host);
            }
        };
        await context.RouteAsync($"{login}/**", AnswerLogin);
        await context.RouteAsync($"{graphHost}/**", AnswerGraph);
    }

    Task AnswerLogin(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        var query = HttpUtility.ParseQueryString(address.Query);
        return address.AbsolutePath switch
        {
            "/common/discovery/instance" => Json(
                route,
                new Dictionary<string, object>
                {
                    ["tenant_discovery_endpoint"] = $"{login}/{Tenant}/v2.0/.well-known/openid-configuration",
                    ["api-version"] = "1.1",
                    ["metadata"] = new[]
                    {
                        new
                        {
                            preferred_network = Host,
                            preferred_cache = Host,
                            aliases = new[] { Host },
                        },
                    },
                }
            ),
            var p when p.EndsWith("openid-configuration", StringComparison.Ordinal) => Json(
                route,
                new
                {
                    authorization_endpoint = $"{login}/{Tenant}/oauth2/v2.0/authorize",
                    token_endpoint = $"{login}/{Tenant}/oauth2/v2.0/token",
                    issuer = $"{login}/{Tenant}/v2.0",
                    jwks_uri = $"{login}/{Tenant}/discovery/v2.0/keys",
                }
            ),
            var p when p.EndsWith("/authorize", StringComparison.Ordinal) => Authorize(route, query),
            var p when p.EndsWith("/token", StringComparison.Ordinal) => Grant(route),
            _ => route.FulfillAsync(new() { Status = 404 }),
        };
    }

    string nonce = "";

    Task Authorize(IRoute route, System.Collections.Specialized.NameValueCollection query)
    {
        nonce = query["nonce"] ?? "";
        var refusal =
            query["prompt"] == "none"
                ? "error=interaction_required&error_description=AADSTS65001"
                : "error=access_denied&error_description=AADSTS65004: User declined to consent";
        var answer = RefusesConsent ? refusal : $"code=the-code&client_info={ClientInfo}";
        var target = $"{query["redirect_uri"]}#{answer}&state={Uri.EscapeDataString(query["state"] ?? "")}";
        return route.FulfillAsync(new() { ContentType = "text/html", Body = $"<script>location.replace({JsonSerializer.Serialize(target)})</script>" });
    }

    string Host => new Uri(login).Host;

    Task Grant(IRoute route) =>
        Json(
            route,
            new
            {
                token_type = "Bearer",
                scope = "User.Read Calendars.Read User.Read.All GroupMember.Read.All openid profile",
                expires_in = 3600,
                access_token = Token,
                refresh_token = "the-refresh-token",
                client_info = ClientInfo,
                id_token = $"{Part(new { alg = "none" })}.{Part(Claims())}.",
            }
        );

    object Claims() =>
        new
        {
            aud = ClientId,
            iss = $"{login}/{Tenant}/v2.0",
            sub = "s",
            oid = "o",
            tid = Tenant,
            nonce,
            preferred_username = "zhou.min@example.cn",
            name = "周敏",
            exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(),
            iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        };

    static string ClientInfo => Part(new { uid = "o", utid = Tenant });

    static string Part(object value) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    async Task AnswerGraph(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        // The browser asks first whether it may, as Graph allows everybody.
        var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Expose-Headers"] = "*" };
        var answer = await route.FetchAsync(new() { Url = new Uri(Graph.Host, address.PathAndQuery).ToString() });
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }
        await route.FulfillAsync(
            new()
            {
                Status = answer.Status,
                Headers = headers,
                BodyBytes = await answer.BodyAsync(),
            }
        );
    }

    static Task Json(IRoute route, object body) =>
        route.FulfillAsync(
            new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                Body = JsonSerializer.Serialize(body),
            }
        );

    public void Dispose() => Graph.Dispose();
}
