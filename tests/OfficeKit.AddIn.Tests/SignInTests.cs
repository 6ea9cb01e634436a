// Who may use /api: this computer itself, and elsewhere whoever brings the right token.
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OfficeKit.AddIn.Tests;

sealed class SignInTests
{
    const string Tenant = "11111111-1111-1111-1111-111111111111";
    const string Other = "22222222-2222-2222-2222-222222222222";
    const string Audience = "api://officekit.example";

    static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "k1" };

    static Host Signed() =>
        new(
            new()
            {
                ["AzureAd:ClientId"] = "33333333-3333-3333-3333-333333333333",
                ["AzureAd:TenantId"] = Tenant,
                ["AzureAd:Audience"] = Audience,
            },
            "Production",
            // The keys of the identity endpoint, which a test cannot reach.
            services =>
                services.PostConfigure<JwtBearerOptions>(
                    JwtBearerDefaults.AuthenticationScheme,
                    jwt =>
                    {
                        var configuration = new OpenIdConnectConfiguration { Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0" };
                        configuration.SigningKeys.Add(Key);
                        jwt.ConfigurationManager = new Microsoft.IdentityModel.Protocols.StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
                    }
                )
        );

    static string Token(
        string audience = Audience,
        string tenant = Tenant,
        string? issuer = null,
        string scope = "access_as_user",
        int minutes = 5,
        SigningCredentials? signing = null
    ) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer ?? $"https://login.microsoftonline.com/{tenant}/v2.0",
                Audience = audience,
                NotBefore = DateTime.UtcNow.AddMinutes(-60),
                Expires = DateTime.UtcNow.AddMinutes(minutes),
                SigningCredentials = signing ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
                Claims = new Dictionary<string, object>
                {
                    ["tid"] = tenant,
                    ["oid"] = "o",
                    ["scp"] = scope,
                    ["ver"] = "2.0",
                },
            }
        );

    static async Task<int> Status(Host host, string? token)
    {
        using var response = await host.Post("kinds", [], "en", token is null ? [] : [("Authorization", $"Bearer {token}")]);
        return (int)response.StatusCode;
    }

    [Test]
    public async Task ATokenOfTheTenantWithTheScopeIsTakenAndNoOther()
    {
        using var host = Signed();
        Assert.That(await Status(host, Token()), Is.EqualTo(200));
        Assert.That(await Status(host, null), Is.EqualTo(401), "none");
        Assert.That(await Status(host, "x.y.z"), Is.EqualTo(401), "no token");
        Assert.That(await Status(host, Token(audience: Audience + "/other")), Is.EqualTo(401), "audience");
        Assert.That(await Status(host, Token(audience: "33333333-3333-3333-3333-333333333333")), Is.EqualTo(401), "the client's id is not the audience");
        Assert.That(await Status(host, Token(tenant: Other)), Is.EqualTo(401), "tenant");
        Assert.That(await Status(host, Token(issuer: "https://evil.example/v2.0")), Is.EqualTo(401), "issuer");
        Assert.That(await Status(host, Token(minutes: -10)), Is.EqualTo(401), "expired");
        Assert.That(await Status(host, Token(scope: "something_else")), Is.EqualTo(403), "scope");
        Assert.That(await Status(host, Token(signing: new(Key, SecurityAlgorithms.RsaSha512))), Is.EqualTo(401), "RS512");
        Assert.That(
            await Status(host, Token(signing: new(new SymmetricSecurityKey(new byte[64]) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256))),
            Is.EqualTo(401),
            "HS256"
        );
        Assert.That(host.Log.Where(l => l.Contains("eyJ", StringComparison.Ordinal)), Is.Empty, "tokens in the log");
    }

    [Test]
    public async Task WithoutSignInTheApiIsOpenToThisComputerAlone()
    {
        using var host = new Host(environment: "Production");
        async Task<(int, string)> Asked(params (string, string)[] headers)
        {
            using var response = await host.Post("kinds", [], "en", headers);
            var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            return ((int)response.StatusCode, json.TryGetProperty("title", out var title) ? title.GetString()! : "");
        }
        Assert.That(await Asked(), Is.EqualTo((200, "")));
        Assert.That(await Asked(("Sec-Fetch-Site", "same-origin")), Is.EqualTo((200, "")));
        Assert.That(await Asked(("Sec-Fetch-Site", "cross-site")), Is.EqualTo((401, "Sign-in is needed")), "another site's page");
        Assert.That(await Asked(("X-Forwarded-For", "127.0.0.1")), Is.EqualTo((401, "Sign-in is needed")), "through a proxy");
        Assert.That(await Asked(("Host", "rebound.example")), Is.EqualTo((401, "Sign-in is needed")), "a name made to point here");
        Assert.That(
            await Asked(("Authorization", $"Bearer {Token()}"), ("X-Forwarded-For", "10.0.0.1")),
            Is.EqualTo((401, "Sign-in is needed")),
            "no tokens are taken where no sign-in is configured"
        );
    }

    [Test]
    public async Task ThePaneIsToldHowToSignIn()
    {
        using var host = Signed();
        var signIn = JsonDocument.Parse(await host.Client.GetStringAsync("/settings.json")).RootElement.GetProperty("signIn");
        Assert.That(signIn.GetProperty("authority").GetString(), Is.EqualTo($"https://login.microsoftonline.com/{Tenant}"));
        Assert.That(signIn.GetProperty("apiScope").GetString(), Is.EqualTo($"{Audience}/access_as_user"));
    }
}
