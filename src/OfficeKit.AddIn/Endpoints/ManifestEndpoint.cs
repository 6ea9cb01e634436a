// GET /manifest.xml: the add-in's manifest with the address of this host, ready to be deployed.
namespace OfficeKit.AddIn.Endpoints;

static class ManifestEndpoint
{
    // The address written in manifest/manifest.xml.
    const string Written = "https://localhost:3000";

    public static void Map(WebApplication app) =>
        app.MapGet(
                "/manifest.xml",
                (HttpRequest request) =>
                {
                    var manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifest.xml"));
                    // Office takes addresses over HTTPS only, also where a proxy in front of this host speaks it.
                    var address = System.Security.SecurityElement.Escape($"https://{request.Host.ToUriComponent()}");
                    return TypedResults.Text(manifest.Replace(Written, address, StringComparison.Ordinal), "text/xml");
                }
            )
            .ExcludeFromDescription();
}
