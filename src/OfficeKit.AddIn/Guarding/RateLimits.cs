// How many requests one person may make, and how many are worked on at a time.
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using OfficeKit.AddIn.Serving;

namespace OfficeKit.AddIn.Guarding;

static class RateLimits
{
    public const string Policy = "person";

    public static void Add(IServiceCollection services, Installation options) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => RateLimitPartition.GetSlidingWindowLimiter(Person(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.RequestsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));
        // Work takes a processor, so there is never more of it than there are; pane and health are always served.
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(context => IsWork(context)
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.Concurrency > 0 ? options.Concurrency : Environment.ProcessorCount,
                QueueLimit = options.Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })
            : RateLimitPartition.GetNoLimiter(false));
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : (TimeSpan?)null;
            var isBusy = rejected.Lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) && reason is not null;
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)(wait ?? TimeSpan.FromSeconds(isBusy ? 2 : 60)).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new ValueTask(Problems.Write(rejected.HttpContext, isBusy ? HostProblems.Busy() : HostProblems.TooMany()));
        };
    });

    static bool IsWork(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    /// <summary>Tenant and user of the token; the address where there is none.</summary>
    static string Person(HttpContext context) => context.User.Identity is { IsAuthenticated: true }
        ? $"{Claim(context.User, "tid", "http://schemas.microsoft.com/identity/claims/tenantid")}/{Claim(context.User, "oid", "http://schemas.microsoft.com/identity/claims/objectidentifier")}"
        : context.Connection.RemoteIpAddress?.ToString() ?? "";

    static string Claim(ClaimsPrincipal user, string name, string longName) => user.FindFirst(name)?.Value ?? user.FindFirst(longName)?.Value ?? "";
}
