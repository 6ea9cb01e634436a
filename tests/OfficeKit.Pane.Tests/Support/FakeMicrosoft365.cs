// Answers in the place of Microsoft's sign-in and of Graph, as their documentation says, and writes down who got a token.
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.Playwright;

namespace OfficeKit.Pane.Tests.Support;

sealed class FakeMicrosoft365
{
    const string Login = "https://login.microsoftonline.com";
    const string Tenant = "11111111-2222-3333-4444-555555555555";

    /// <summary>The settings of an installation with sign-in.</summary>
    public static string Settings => JsonSerializer.Serialize(new
    {
        signIn = new { clientId = "99999999-8888-7777-6666-555555555555", authority = $"{Login}/{Tenant}", graph = "https://graph.microsoft.com", apiScope = "" },
    });

    /// <summary>Whether the tenant refuses consent.</summary>
    public bool RefusesConsent { get; init; }

    /// <summary>What Graph answers, by the path after /v1.0.</summary>
    public Dictionary<string, object> Answers { get; } = [];

    /// <summary>How often Graph says 429 before it answers.</summary>
    public int Busy { get; set; }

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
        await context.RouteAsync($"{Login}/**", AnswerLogin);
        await context.RouteAsync("https://graph.microsoft.com/**", AnswerGraph);
    }

    Task AnswerLogin(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        var query = HttpUtility.ParseQueryString(address.Query);
        return address.AbsolutePath switch
        {
            "/common/discovery/instance" => Json(route, new Dictionary<string, object>
            {
                ["tenant_discovery_endpoint"] = $"{Login}/{Tenant}/v2.0/.well-known/openid-configuration",
                ["api-version"] = "1.1",
                ["metadata"] = new[] { new { preferred_network = "login.microsoftonline.com", preferred_cache = "login.windows.net", aliases = new[] { "login.microsoftonline.com" } } },
            }),
            var p when p.EndsWith("openid-configuration", StringComparison.Ordinal) => Json(route, new
            {
                authorization_endpoint = $"{Login}/{Tenant}/oauth2/v2.0/authorize",
                token_endpoint = $"{Login}/{Tenant}/oauth2/v2.0/token",
                issuer = $"{Login}/{Tenant}/v2.0",
                jwks_uri = $"{Login}/{Tenant}/discovery/v2.0/keys",
            }),
            var p when p.EndsWith("/authorize", StringComparison.Ordinal) => Authorize(route, query),
            var p when p.EndsWith("/token", StringComparison.Ordinal) => Token(route),
            _ => route.FulfillAsync(new() { Status = 404 }),
        };
    }

    string nonce = "";

    Task Authorize(IRoute route, System.Collections.Specialized.NameValueCollection query)
    {
        nonce = query["nonce"] ?? "";
        var refusal = query["prompt"] == "none" ? "error=interaction_required&error_description=AADSTS65001" : "error=access_denied&error_description=AADSTS65004: User declined to consent";
        var answer = RefusesConsent ? refusal : $"code=the-code&client_info={ClientInfo}";
        var target = $"{query["redirect_uri"]}#{answer}&state={Uri.EscapeDataString(query["state"] ?? "")}";
        return route.FulfillAsync(new() { ContentType = "text/html", Body = $"<script>location.replace({JsonSerializer.Serialize(target)})</script>" });
    }

    Task Token(IRoute route) => Json(route, new
    {
        token_type = "Bearer",
        scope = "User.Read Calendars.Read User.Read.All GroupMember.Read.All openid profile",
        expires_in = 3600,
        access_token = "the-token",
        refresh_token = "the-refresh-token",
        client_info = ClientInfo,
        id_token = $"{Part(new { alg = "none" })}.{Part(new { aud = "99999999-8888-7777-6666-555555555555", iss = $"{Login}/{Tenant}/v2.0", sub = "s", oid = "o", tid = Tenant, nonce, preferred_username = "zhou.min@example.cn", name = "周敏", exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(), iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds() })}.",
    });

    static string ClientInfo => Part(new { uid = "o", utid = Tenant });

    static string Part(object value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    Task AnswerGraph(IRoute route)
    {
        var path = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath)["/v1.0".Length..];
        if (Busy-- > 0)
        {
            return Json(route, new { error = new { code = "TooManyRequests" } }, 429, "1");
        }
        return Answers.TryGetValue(path, out var answer) ? Json(route, answer) : Json(route, new { error = new { code = "Request_ResourceNotFound" } }, 404);
    }

    static Task Json(IRoute route, object body, int status = 200, string? retryAfter = null)
    {
        var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Expose-Headers"] = "*" };
        if (retryAfter is not null)
        {
            headers["Retry-After"] = retryAfter;
        }
        return route.FulfillAsync(new() { Status = status, ContentType = "application/json", Headers = headers, Body = JsonSerializer.Serialize(body) });
    }
}
