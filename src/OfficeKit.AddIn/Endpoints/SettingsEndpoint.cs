// GET /settings.json: what the pane must know of this installation.
using System.Text.Json.Serialization;
using OfficeKit.AddIn.Serving;
using OfficeKit.AddIn.Settings;
using OfficeKit.Operations;

namespace OfficeKit.AddIn.Endpoints;

/// <summary>What the pane must know of this installation; see <c>taskpane/contract/contract.ts</c>. No secret is in it.</summary>
sealed record PaneSettings(string Cloud, Uri OfficeScript, string? Engine, IReadOnlyList<string> Operations, PaneSignIn? SignIn);

/// <summary>Sign-in for Microsoft 365.</summary>
sealed record PaneSignIn(string ClientId, string Authority, Uri Graph, string ApiScope);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PaneSettings))]
sealed partial class SettingsJson : JsonSerializerContext;

static class SettingsEndpoint
{
    public static void Map(WebApplication app) =>
        app.MapGet(
                "/settings.json",
                (HttpContext context, Installation options, OfficeCloud cloud, IConfiguration configuration) =>
                {
                    context.Response.Headers.CacheControl = "no-cache";
                    return TypedResults.Json(
                        new PaneSettings(
                            cloud.Name,
                            cloud.OfficeScript,
                            PaneFiles.EngineAddress(app.Environment, options),
                            [.. OperationTable.All.Select(o => o.Name)],
                            SignIn(configuration, cloud)
                        ),
                        SettingsJson.Default.PaneSettings
                    );
                }
            )
            .ExcludeFromDescription();

    static PaneSignIn? SignIn(IConfiguration configuration, OfficeCloud cloud)
    {
        var azure = configuration.GetSection("AzureAd");
        return azure["ClientId"] is { Length: > 0 } id
            ? new PaneSignIn(
                id,
                $"{cloud.Login.GetLeftPart(UriPartial.Authority)}/{azure["TenantId"] ?? "organizations"}",
                cloud.Graph,
                $"{Guarding.SignIn.Audience(azure)}/{Guarding.SignIn.Scope(azure)}"
            )
            : null;
    }
}
