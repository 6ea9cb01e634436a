// Asks many small questions in few calls, and asks again those that were turned away.
using System.Net;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace OfficeKit.Graph.Calling;

/// <summary>One answer of a batch.</summary>
readonly record struct BatchAnswer(HttpStatusCode Status, JsonElement? Body, int? RetryAfter)
{
    /// <summary>The body. Throws <see cref="OfficeKitException"/> for a status that is no success.</summary>
    public JsonElement? Checked(GraphFeature asked) => (int)Status is >= 200 and < 300 ? Body : throw Problem(asked);

    public OfficeKitException Problem(GraphFeature asked) =>
        GraphProblems.Status(
            Status,
            Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error) && error.TryGetProperty("message", out var message)
                ? message.GetString() ?? ""
                : "",
            asked,
            RetryAfter
        );
}

static class Batches
{
    const int Tries = 4;

    /// <summary>The answers, in the order of the items. A 429 inside a batch is not seen by the retry handler: those requests are made and sent again after the
    /// time they name.</summary>
    public static async Task<IReadOnlyList<BatchAnswer>> SendAsync<T>(
        GraphServiceClient client,
        IReadOnlyList<T> items,
        Func<T, RequestInformation> request,
        TimeSpan longestWait,
        CancellationToken cancel
    )
    {
        var answers = new BatchAnswer[items.Count];
        var open = Enumerable.Range(0, items.Count).ToList();
        var waited = TimeSpan.Zero;
        for (var attempt = 1; open.Count > 0; attempt++)
        {
            foreach (var (index, answer) in await OnceAsync(client, open, i => request(items[i]), cancel))
            {
                answers[index] = answer;
            }
            open = open.FindAll(i => answers[i].Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable);
            var wait = TimeSpan.FromSeconds(open.Count == 0 ? 0 : open.Max(i => answers[i].RetryAfter ?? (1 << attempt)));
            if (attempt == Tries || (waited += wait) > longestWait)
            {
                break;
            }
            await Task.Delay(wait, cancel);
        }
        return answers;
    }

    static async Task<List<(int, BatchAnswer)>> OnceAsync(
        GraphServiceClient client,
        List<int> open,
        Func<int, RequestInformation> request,
        CancellationToken cancel
    )
    {
        // The collection makes as many batches of twenty as it takes.
        var batch = new BatchRequestContentCollection(client);
        Dictionary<string, int> ids = [];
        foreach (var index in open)
        {
            ids.Add(await batch.AddBatchRequestStepAsync(request(index)), index);
        }
        var response = await client.Batch.PostAsync(batch, cancel);
        List<(int, BatchAnswer)> answers = [];
        foreach (var (id, index) in ids)
        {
            using var message = await response.GetResponseByIdAsync(id);
            answers.Add((index, message is null ? new(HttpStatusCode.BadGateway, null, null) : await ReadAsync(message, cancel)));
        }
        return answers;
    }

    static async Task<BatchAnswer> ReadAsync(HttpResponseMessage message, CancellationToken cancel)
    {
        var bytes = message.Content is null ? [] : await message.Content.ReadAsByteArrayAsync(cancel);
        var body = bytes is [(byte)'{' or (byte)'[', ..] ? JsonDocument.Parse(bytes).RootElement : (JsonElement?)null;
        return new(message.StatusCode, body, (int?)message.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
