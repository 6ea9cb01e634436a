// The options with which fetch signs in to Microsoft 365; secrets come from the environment, never from the command line.
using System.CommandLine;
using System.CommandLine.Parsing;
using OfficeKit.Graph;

namespace OfficeKit.Cli.Arguments;

sealed class GraphSignIn
{
    readonly Option<string> cloud = new("--cloud")
    {
        DefaultValueFactory = _ => "global",
        Description = Words.In("哪个云：global 国际版，china 世纪互联，usgov，usgov-dod", "Which cloud: global, china (21Vianet), usgov, usgov-dod"),
    };
    readonly Option<Uri?> endpoint = new("--endpoint")
    {
        Description = Words.In("Graph 的地址，默认是该云的", "Graph's address; default: that of the cloud"),
        CustomParser = Address,
    };
    readonly Option<string> tenant = new("--tenant")
    {
        Description = Words.In(
            "租户（编号或域名），默认取 OFFICEKIT_GRAPH_TENANT，再默认 organizations",
            "The tenant (id or domain); default: OFFICEKIT_GRAPH_TENANT, else organizations"
        ),
    };
    readonly Option<string> client = new("--client")
    {
        Description = Words.In(
            "在 Microsoft Entra 登记的应用编号，默认取 OFFICEKIT_GRAPH_CLIENT",
            "The id of the app registered in Microsoft Entra; default: OFFICEKIT_GRAPH_CLIENT"
        ),
    };
    readonly Option<string> user = new("--user")
    {
        Description = Words.In("谁的日历和文件，默认是登录的人", "Whose calendar and files; default: the one who signs in"),
    };
    readonly Option<TimeZoneInfo?> zone = new("--time-zone")
    {
        Description = Words.In("时间按哪个时区写，如 Asia/Shanghai；默认是本机的", "The zone of times, such as Asia/Shanghai; default: this computer's"),
        CustomParser = Zone,
    };

    public GraphSignIn() => cloud.AcceptOnlyFromAmong([.. CloudNames]);

    static readonly string[] CloudNames = ["global", "china", "usgov", "usgov-dod"];

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[cloud, endpoint, tenant, client, user, zone])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Who asks, and how they sign in: by a token or secret of the environment, else with a code in a browser. Throws <see cref="OfficeKitException"/>
    /// (OK1801) when neither is given.</summary>
    public GraphAccess Access(ParseResult parsed)
    {
        var place = GraphCloud.Find(parsed.GetValue(cloud)!)!;
        place = parsed.GetValue(endpoint) is { } address ? place.WithEndpoint(address) : place;
        var (app, office) = (parsed.GetValue(client) ?? Environment("CLIENT"), parsed.GetValue(tenant) ?? Environment("TENANT") ?? "organizations");
        var access =
            Environment("TOKEN") is { } token ? GraphAccess.WithToken(place, token)
            : app is null ? throw NoSignIn()
            : Environment("SECRET") is { } secret ? GraphAccess.WithClientSecret(place, office, app, secret)
            : GraphAccess.WithDeviceCode(place, office, app, Console.Error.WriteLine);
        return access with { User = parsed.GetValue(user), TimeZone = parsed.GetValue(zone) ?? TimeZoneInfo.Local };
    }

    static string? Environment(string name) => System.Environment.GetEnvironmentVariable($"OFFICEKIT_GRAPH_{name}") is { Length: > 0 } value ? value : null;

    static OfficeKitException NoSignIn() =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotSignedIn,
                Message = Words.In("没有说怎样登录 Microsoft 365。", "nothing says how to sign in to Microsoft 365."),
                Hint = Words.In(
                    "用 --client 写明应用编号（在浏览器里登录），或设环境变量 OFFICEKIT_GRAPH_TOKEN。",
                    "Name the app with --client to sign in in a browser, or set OFFICEKIT_GRAPH_TOKEN."
                ),
            }
        );

    static Uri? Address(ArgumentResult result)
    {
        try
        {
            return GraphCloud.Global.WithEndpoint(new Uri(result.Tokens[0].Value)).Endpoint;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            result.AddError(
                Words.In(
                    $"--endpoint 要一个 https 地址，现在是“{result.Tokens[0].Value}”",
                    $"--endpoint wants an https address, found '{result.Tokens[0].Value}'"
                )
            );
            return null;
        }
    }

    static TimeZoneInfo? Zone(ArgumentResult result)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out var found))
        {
            return found;
        }
        result.AddError(
            Words.In(
                $"没有时区“{result.Tokens[0].Value}”，要写成 Asia/Shanghai 的样子",
                $"there is no time zone '{result.Tokens[0].Value}'; wanted: one like Asia/Shanghai"
            )
        );
        return null;
    }
}
