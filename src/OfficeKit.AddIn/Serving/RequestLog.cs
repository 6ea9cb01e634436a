// Writes one line for each request to /api: ids, counts, codes and durations, never what was sent.
using System.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace OfficeKit.AddIn.Serving;

sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    static readonly object Codes = new();

    /// <summary>Notes the codes of an answer's errors for the request's line.</summary>
    public static void Note(HttpContext context, IReadOnlyList<string> codes) => context.Items[Codes] = codes;

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        await next(context);
        // The name of the route, not the address: an address may hold anything.
        if (context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName is { } operation)
        {
            var codes = context.Items[Codes] as IReadOnlyList<string> ?? [];
            Answered(
                log,
                context.TraceIdentifier,
                operation,
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                context.Request.ContentLength ?? 0,
                context.Response.ContentLength ?? 0,
                string.Join(',', codes)
            );
        }
    }

    [LoggerMessage(LogLevel.Information, "{Request} {Operation} {Status} {Milliseconds:0} ms, {BytesIn} bytes in, {BytesOut} bytes out {Codes}")]
    static partial void Answered(ILogger log, string request, string operation, int status, double milliseconds, long bytesIn, long bytesOut, string codes);
}
