// POST /api/<operation>: the operations of the contract over HTTP.
using OfficeKit.AddIn.Guarding;
using OfficeKit.AddIn.Serving;
using OfficeKit.AddIn.Settings;
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.AddIn.Endpoints;

static class OperationEndpoints
{
    public static void Map(WebApplication app, Installation options)
    {
        var queue = app.Services.GetRequiredService<WorkQueue>();
        var api = app.MapGroup("/api").RequireAuthorization(SignIn.Policy).RequireRateLimiting(RateLimits.Policy).WithTags("operations");
        foreach (var operation in OperationTable.All)
        {
            api.MapPost(operation.Name, (Delegate)((HttpContext context) => Answer(context, operation, options, queue)))
                .Accepts(operation.Request, "application/json")
                .Produces(200, operation.Answer, "application/json")
                .ProducesProblem(400)
                .ProducesProblem(401)
                .ProducesProblem(413)
                .ProducesProblem(415)
                .ProducesProblem(429)
                .ProducesProblem(503)
                .ProducesProblem(504)
                .WithName(operation.Name);
        }
    }

    static async Task Answer(HttpContext context, Operation operation, Installation options, WorkQueue queue)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(HostProblems.NotJson());
        }
        var language = Reader.Language(context.Request);
        var body = await Body.Read(context.Request, options.BodyBytes);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        stop.CancelAfter(options.Timeout);
        try
        {
            using var turn = await queue.Turn(stop.Token);
            // A file of somebody's own is worked on outside this process; the engine's own limits bound all other work.
            var reply = ForeignWork.IsForeign(body)
                ? await ForeignWork.Send(operation.Name, language, body, options, stop.Token)
                : await Task.Run(() => operation.Call(body, language), stop.Token).WaitAsync(stop.Token);
            await Write(context, reply);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new ProblemException(HostProblems.TooLong());
        }
    }

    static async Task Write(HttpContext context, Reply reply)
    {
        RequestLog.Note(context, reply.Codes);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.Status == 200 ? "application/json; charset=utf-8" : "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = reply.Json.Length;
        await context.Response.Body.WriteAsync(reply.Json, context.RequestAborted);
    }
}
