// The hosts of Microsoft 365 in each of its clouds.
namespace OfficeKit.AddIn.Settings;

/// <summary>The hosts of Microsoft 365 in one of its clouds.</summary>
/// <param name="Name">Its name in settings: global, china.</param>
/// <param name="OfficeScript">The address of office.js.</param>
/// <param name="Login">Where people sign in.</param>
/// <param name="Graph">Where Microsoft Graph answers.</param>
/// <param name="Frames">The pages that may hold the pane in a frame.</param>
sealed record OfficeCloud(string Name, Uri OfficeScript, Uri Login, Uri Graph, IReadOnlyList<string> Frames)
{
    static readonly OfficeCloud Global = new(
        "global",
        new("https://appsforoffice.microsoft.com/lib/1/hosted/office.js"),
        new("https://login.microsoftonline.com"),
        new("https://graph.microsoft.com"),
        [
            "https://*.office.com",
            "https://*.office365.com",
            "https://*.officeapps.live.com",
            "https://*.sharepoint.com",
            "https://*.microsoft365.com",
            "https://*.cloud.microsoft",
        ]
    );

    static readonly OfficeCloud China = new(
        "china",
        new("https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"),
        new("https://login.partner.microsoftonline.cn"),
        new("https://microsoftgraph.chinacloudapi.cn"),
        ["https://*.partner.office365.cn", "https://*.officeapps.partner.office365.cn", "https://*.sharepoint.cn"]
    );

    /// <summary>The cloud of a name. Throws when there is none of that name.</summary>
    public static OfficeCloud Of(string name) =>
        ((IEnumerable<OfficeCloud>)[Global, China]).FirstOrDefault(c => c.Name == name)
        ?? throw new InvalidOperationException($"Host:Cloud is '{name}'; it must be global or china.");

    /// <summary>The origin of office.js.</summary>
    public string ScriptOrigin => OfficeScript.GetLeftPart(UriPartial.Authority);
}
