// Who may use /api: anybody on this computer itself, elsewhere whoever brings a token of an allowed tenant.
using System.Net;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OfficeKit.AddIn.Settings;

namespace OfficeKit.AddIn.Guarding;

static class SignIn
{
    public const string Policy = "operations";

    /// <summary>The one audience whose tokens are taken.</summary>
    public static string Audience(IConfiguration azure) => azure["Audience"] ?? $"api://{azure["ClientId"]}";

    /// <summary>The scope that a token must have.</summary>
    public static string Scope(IConfiguration azure) => azure["Scope"] ?? "access_as_user";

    public static void Add(WebApplicationBuilder builder, Installation options, OfficeCloud cloud)
    {
        var azure = builder.Configuration.GetSection("AzureAd");
        var isConfigured = azure["ClientId"] is { Length: > 0 };
        azure["Instance"] ??= cloud.Login.AbsoluteUri;
        // Nothing here is kept in cookies, so no keys for them are written to the disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        if (isConfigured)
        {
            builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApi(azure);
            builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, jwt => Strict(jwt, azure, options));
        }
        else
        {
            builder
                .Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
                .AddJwtBearer(jwt =>
                    jwt.TokenValidationParameters.SignatureValidator = (_, _) => throw new SecurityTokenInvalidSignatureException("no sign-in is configured")
                );
        }
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                policy =>
                    policy.RequireAssertion(context =>
                        context.Resource is HttpContext http
                        && ((IsLocal(http) && (!isConfigured || builder.Environment.IsDevelopment())) || HasScope(context, Scope(azure)))
                    )
            );
    }

    static void Strict(JwtBearerOptions jwt, IConfiguration azure, Installation options)
    {
        var rules = jwt.TokenValidationParameters;
        rules.ValidAudience = Audience(azure);
        rules.ValidAudiences = null;
        rules.AudienceValidator = null;
        rules.ValidateAudience = true;
        rules.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
        rules.ClockSkew = TimeSpan.FromMinutes(2);
        IReadOnlyList<string> tenants = options.Tenants.Count > 0 ? options.Tenants : [azure["TenantId"] ?? ""];
        var instance = new Uri(azure["Instance"]!).GetLeftPart(UriPartial.Authority);
        rules.IssuerValidator = (issuer, token, _) =>
            token is JsonWebToken jwtToken
            && jwtToken.TryGetPayloadValue<string>("tid", out var tenant)
            && tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            && issuer.Equals($"{instance}/{tenant}/v2.0", StringComparison.OrdinalIgnoreCase)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("the tenant is not allowed");
    }

    static bool HasScope(AuthorizationHandlerContext context, string scope) =>
        context.User.Identity is { IsAuthenticated: true }
        && context.User.Claims.Any(c => c.Type is ClaimConstants.Scp or ClaimConstants.Scope && c.Value.Split(' ').Contains(scope, StringComparer.Ordinal));

    /// <summary>
    /// Whether a request comes from this computer and not through a proxy or another site's page: both ends are loopback, the host is named
    /// as loopback (a name of somebody's own may be made to point here), and a browser says that it comes from this origin.
    /// </summary>
    static bool IsLocal(HttpContext http) =>
        IsLoopback(http.Connection.RemoteIpAddress)
        && IsLoopback(http.Connection.LocalIpAddress)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named)))
        && !http.Request.Headers.ContainsKey("Forwarded")
        && !http.Request.Headers.Keys.Any(h => h.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase))
        && (http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none");

    static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
