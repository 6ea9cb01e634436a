// A host on the network whose /api wants a token: asked only by a browser that cannot run the engine.
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class ClosedHostTests : PaneTest
{
    const string Issuer = $"https://login.microsoftonline.com/{FakeMicrosoft365.Tenant}/v2.0";
    const string Audience = "api://officekit.example";

    static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "k1" };

    RealHost host = null!;

    protected override Uri Address => host.Address;

    [OneTimeSetUp]
    public void StartHost() =>
        host = new RealHost(
            new()
            {
                ["AzureAd:ClientId"] = FakeMicrosoft365.ClientId,
                ["AzureAd:TenantId"] = FakeMicrosoft365.Tenant,
                ["AzureAd:Audience"] = Audience,
            },
            "Production",
            // The keys of the identity endpoint, which a test cannot reach.
            services =>
                services.PostConfigure<JwtBearerOptions>(
                    JwtBearerDefaults.AuthenticationScheme,
                    jwt =>
                    {
                        var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
                        configuration.SigningKeys.Add(Key);
                        jwt.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
                    }
                )
        );

    [OneTimeTearDown]
    public void StopHost() => host?.Dispose();

    static string Token() =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                Expires = DateTime.UtcNow.AddHours(1),
                SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
                Claims = new Dictionary<string, object>
                {
                    ["tid"] = FakeMicrosoft365.Tenant,
                    ["oid"] = "o",
                    ["scp"] = "access_as_user",
                    ["ver"] = "2.0",
                },
            }
        );

    async Task<List<(string Path, bool HasToken)>> FillIn()
    {
        var asked = new List<(string, bool)>();
        Page.Request += (_, request) => asked.Add((new Uri(request.Url).AbsolutePath, request.Headers.ContainsKey("authorization")));
        await OpenKind("meeting-summary");
        await Button("填入示例").ClickAsync();
        await Settled();
        var waiting = Page.WaitForDownloadAsync();
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        Assert.That(Documents.Faults(await File.ReadAllBytesAsync((await (await waiting).PathAsync())!)), Is.Empty);
        return asked;
    }

    [Test]
    public async Task WithTheEngineInTheBrowserNobodySignsInAndTheHostIsNotAsked()
    {
        var asked = await FillIn();
        Assert.That(
            asked.Select(a => a.Path).Where(p => p.StartsWith("/api/", StringComparison.Ordinal) || p.Contains("oauth2", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public async Task WithoutWebAssemblyTheHostIsAskedWithAToken()
    {
        // The first request tells that a token is wanted.
        ExpectedTrouble = ["401", "An iframe which has both allow-scripts and allow-same-origin"];
        using var fake = new FakeMicrosoft365 { Token = Token() };
        await fake.AnswerIn(Context);
        await Page.AddInitScriptAsync("delete window.WebAssembly");
        var api = (await FillIn()).Where(a => a.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(api.Where(a => !a.HasToken).Select(a => a.Path), Is.EqualTo(new[] { "/api/kinds" }));
            Assert.That(api.Where(a => a.HasToken).Select(a => a.Path), Is.SupersetOf(new[] { "/api/preview", "/api/render" }));
            Assert.That(fake.TokenHosts.Distinct(), Is.EqualTo(new[] { "127.0.0.1" }), "no token of the host's goes elsewhere");
        });
    }
}
