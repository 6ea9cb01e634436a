// A small HTTP server that answers as the documentation of Microsoft Graph says, and keeps a log of the wire.
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeKit.Graph.Tests.Support;

/// <summary>One request as it came over the wire, or as it lay in a batch.</summary>
sealed record Call(string Method, string Path, string Query, string? Authorization, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

sealed class FakeGraph : IDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, (Func<Call, Reply>[] Replies, StrongBox Next)> routes = new();

    sealed class StrongBox
    {
        public int Value;
    }

    public FakeGraph()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(o => o.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.Run(AnswerAsync);
        app.StartAsync().GetAwaiter().GetResult();
        Host = new Uri(
            app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
    }

    public Uri Host { get; }

    /// <summary>What went over the wire, in its order.</summary>
    public ConcurrentQueue<Call> Wire { get; } = new();

    /// <summary>The requests that lay in batches.</summary>
    public ConcurrentQueue<Call> InBatches { get; } = new();

    /// <summary>Says what a path answers, under /v1.0: one reply after the other, the last one for ever.</summary>
    public FakeGraph On(string method, string path, params Func<Call, Reply>[] replies)
    {
        routes[$"{method} /v1.0{path}"] = (replies, new StrongBox());
        return this;
    }

    public FakeGraph On(string method, string path, params Reply[] replies) => On(method, path, [.. replies.Select(r => (Func<Call, Reply>)(_ => r))]);

    public FakeGraph On(string path, string json) => On("GET", path, Reply.Json(json));

    async Task AnswerAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(memory);
        }
        catch (IOException)
        {
            return;
        }
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new Call(
            context.Request.Method,
            context.Request.Path.Value!,
            Uri.UnescapeDataString(context.Request.QueryString.Value ?? "").Replace('+', ' '),
            headers.GetValueOrDefault("Authorization"),
            headers,
            memory.ToArray()
        );
        Wire.Enqueue(call);
        var reply = call.Path == "/v1.0/$batch" && !routes.ContainsKey("POST /v1.0/$batch") ? Batch(call) : Find(call);
        if (reply.Drops)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }
        if (reply.Body.Length > 0)
        {
            context.Response.ContentType = reply.ContentType;
            await context.Response.WriteAsync(reply.Body);
        }
    }

    Reply Find(Call call)
    {
        if (!routes.TryGetValue($"{call.Method} {call.Path}", out var route))
        {
            return Reply.Error(404, "itemNotFound", $"no route {call.Method} {call.Path}");
        }
        return route.Replies[Math.Min(Interlocked.Increment(ref route.Next.Value) - 1, route.Replies.Length - 1)](call);
    }

    /// <summary>At most twenty requests, each answered by its own route.</summary>
    Reply Batch(Call call)
    {
        var requests = JsonDocument.Parse(call.Body).RootElement.GetProperty("requests").EnumerateArray().ToList();
        if (requests.Count > 20)
        {
            return Reply.Error(400, "BadRequest", "more than 20 requests");
        }
        var responses = new JsonArray([
            .. requests.Select(r =>
            {
                var url = new Uri(Host, "/v1.0/" + r.GetProperty("url").GetString()!.TrimStart('/'));
                var headers = r.TryGetProperty("headers", out var h)
                    ? h.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.OrdinalIgnoreCase)
                    : [];
                var inner = new Call(
                    r.GetProperty("method").GetString()!,
                    Uri.UnescapeDataString(url.AbsolutePath),
                    Uri.UnescapeDataString(url.Query).Replace('+', ' '),
                    null,
                    headers,
                    r.TryGetProperty("body", out var b) ? Encoding.UTF8.GetBytes(b.GetRawText()) : []
                );
                InBatches.Enqueue(inner);
                var reply = Find(inner);
                var response = new JsonObject
                {
                    ["id"] = r.GetProperty("id").GetString(),
                    ["status"] = reply.Status,
                    ["headers"] = new JsonObject(
                        reply.Headers.Append(new("Content-Type", "application/json")).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))
                    ),
                };
                if (reply.Body.Length > 0)
                {
                    response["body"] = JsonNode.Parse(reply.Body);
                }
                return (JsonNode)response;
            }),
        ]);
        return Reply.Json(new JsonObject { ["responses"] = responses }.ToJsonString());
    }

    public void Dispose() => app.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
