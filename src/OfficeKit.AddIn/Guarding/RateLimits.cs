// How many requests one person may make.
using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using OfficeKit.AddIn.Serving;
using OfficeKit.AddIn.Settings;

namespace OfficeKit.AddIn.Guarding;

static class RateLimits
{
    public const string Policy = "person";

    public static void Add(IServiceCollection services, Installation options) =>
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetSlidingWindowLimiter(
                        Person(context),
                        _ => new SlidingWindowRateLimiterOptions
                        {
                            PermitLimit = options.RequestsPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                            SegmentsPerWindow = 6,
                        }
                    )
            );
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return new ValueTask(Problems.Write(rejected.HttpContext, HostProblems.TooMany()));
            };
        });

    /// <summary>Tenant and user of the token; the address where there is none.</summary>
    static string Person(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true }
            ? $"{Claim(context.User, "tid", "http://schemas.microsoft.com/identity/claims/tenantid")}/"
                + $"{Claim(context.User, "oid", "http://schemas.microsoft.com/identity/claims/objectidentifier")}"
            : context.Connection.RemoteIpAddress?.ToString() ?? "";

    static string Claim(ClaimsPrincipal user, string name, string longName) => user.FindFirst(name)?.Value ?? user.FindFirst(longName)?.Value ?? "";
}
