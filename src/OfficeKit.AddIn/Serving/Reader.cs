// The language of whoever asks.
using Microsoft.Net.Http.Headers;

namespace OfficeKit.AddIn.Serving;

static class Reader
{
    /// <summary>The language that Accept-Language prefers of the two there are; zh when it says nothing.</summary>
    public static string Language(HttpRequest request)
    {
        var wanted = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages) ? languages : [];
        var first = wanted
            .Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value ?? "")
            .FirstOrDefault(l => l.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || l.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return first is null
            ? wanted.Count > 0 && wanted.All(l => l.Value != "*")
                ? "en"
                : "zh"
            : first[..2].ToLowerInvariant();
    }
}
