// Turns whatever goes wrong on the way into a problem that the asker can read.
using System.Globalization;
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.AddIn.Serving;

/// <summary>Turns whatever goes wrong on the way into a problem (RFC 9457) in the language of whoever asks. An exception's text may hold values, so it is
/// logged by its type alone.</summary>
sealed partial class Problems(RequestDelegate next, ILogger<Problems> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentUICulture = Languages.Of(Reader.Language(context.Request));
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await Write(context, HostProblems.Of(context.Response.StatusCode) with { Status = context.Response.StatusCode });
            }
        }
        catch (ProblemException e) when (!context.Response.HasStarted)
        {
            await Write(context, e.Problem);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Write(context, HostProblems.Of(e.StatusCode) with { Status = e.StatusCode });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
#pragma warning disable CA1031 // The last stop: a fault is told, never a page of its innards.
        catch (Exception e) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Fault(log, context.TraceIdentifier, e.GetType().FullName ?? "");
            await Write(context, Problem.Fault());
        }
    }

    /// <summary>Writes a problem as the response.</summary>
    public static async Task Write(HttpContext context, Problem problem)
    {
        var reply = Reply.Of(problem);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = reply.Json.Length;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "2";
        }
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(reply.Json, context.RequestAborted);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Request} failed: {Exception}")]
    static partial void Fault(ILogger log, string request, string exception);
}
