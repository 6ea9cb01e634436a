// Says who asks Graph, in which cloud, and how they sign in.
using Azure.Core;
using Azure.Identity;

namespace OfficeKit.Graph;

/// <summary>Who asks Graph, in which cloud, and how they sign in. Tokens stay in memory; nothing is stored.</summary>
/// <param name="Cloud">The cloud.</param>
/// <param name="Credential">Gives the tokens.</param>
public sealed record GraphAccess(GraphCloud Cloud, TokenCredential Credential)
{
    /// <summary>Whose calendar, files and mailbox are meant: an address or an id. Default: null, the one who signed in. A program that signs in by itself must
    /// name somebody.</summary>
    public string? User { get; init; }

    /// <summary>Whether a program signs in by itself; its permissions are those consented to beforehand. Default: false.</summary>
    public bool AppOnly { get; init; }

    /// <summary>The zone in which times are written. Default: that of this computer.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>How long a call may wait, all in all, when Microsoft 365 is busy. Default: one minute.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A person signs in in a browser, anywhere, with a code that <paramref name="tell"/> shows them.</summary>
    public static GraphAccess WithDeviceCode(GraphCloud cloud, string tenant, string client, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(tell);
        return new(
            cloud,
            new DeviceCodeCredential(
                new DeviceCodeCredentialOptions
                {
                    AuthorityHost = cloud.Login,
                    TenantId = tenant,
                    ClientId = client,
                    DeviceCodeCallback = (code, _) =>
                    {
                        tell(
                            Words.In(
                                $"请在浏览器打开 {code.VerificationUri}，输入代码 {code.UserCode} 登录（{code.ExpiresOn.ToLocalTime():HH:mm} 前有效）。",
                                $"Open {code.VerificationUri} in a browser and enter the code {code.UserCode} to sign in (valid until "
                                    + $"{code.ExpiresOn.ToLocalTime():HH:mm})."
                            )
                        );
                        return Task.CompletedTask;
                    },
                }
            )
        );
    }

    /// <summary>A program signs in by its own secret.</summary>
    public static GraphAccess WithClientSecret(GraphCloud cloud, string tenant, string client, string secret)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        return new(cloud, new ClientSecretCredential(tenant, client, secret, new ClientSecretCredentialOptions { AuthorityHost = cloud.Login }))
        {
            AppOnly = true,
        };
    }

    /// <summary>A token that somebody else has got.</summary>
    public static GraphAccess WithToken(GraphCloud cloud, string token)
    {
        var given = new AccessToken(token, DateTimeOffset.MaxValue);
        return new(cloud, DelegatedTokenCredential.Create((_, _) => given, (_, _) => ValueTask.FromResult(given)));
    }
}
