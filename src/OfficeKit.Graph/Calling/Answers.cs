// Reads Graph's answers: all pages of a list, and answers whose members are the user's own columns.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OfficeKit.Graph.Calling;

static class Answers
{
    static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    /// <summary>Every item of a list, from its first page to its last.</summary>
    public static async Task<List<T>> AllAsync<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TPage>(
        this GraphServiceClient client,
        Task<TPage?> first,
        CancellationToken cancel
    )
        where T : IParsable
        where TPage : IParsable, IAdditionalDataHolder, new()
    {
        List<T> all = [];
        if (await first is { } page)
        {
            await PageIterator<T, TPage>
                .CreatePageIterator(
                    client,
                    page,
                    item =>
                    {
                        all.Add(item);
                        return true;
                    },
                    errorMapping: Errors
                )
                .IterateAsync(cancel);
        }
        return all;
    }

    /// <summary>An answer as it stands. Kiota would guess at the types of members it does not know: text that looks like a time becomes one.</summary>
    public static async Task<JsonElement> JsonAsync(this GraphServiceClient client, RequestInformation request, CancellationToken cancel)
    {
        await using var stream = await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, Errors, cancel) ?? Stream.Null;
        using var document = await JsonDocument.ParseAsync(stream, default, cancel);
        return document.RootElement.Clone();
    }

    /// <summary>Every item of a list, as it stands.</summary>
    public static async Task<List<JsonElement>> AllJsonAsync(this GraphServiceClient client, RequestInformation? request, CancellationToken cancel)
    {
        List<JsonElement> all = [];
        while (request is not null)
        {
            var page = await client.JsonAsync(request, cancel);
            all.AddRange(page.GetProperty("value").EnumerateArray());
            request = page.TryGetProperty("@odata.nextLink", out var next)
                ? new RequestInformation { HttpMethod = Method.GET, URI = new Uri(next.GetString()!) }
                : null;
        }
        return all;
    }
}
