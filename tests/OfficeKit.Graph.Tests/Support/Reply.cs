// What the fake Graph answers.
namespace OfficeKit.Graph.Tests.Support;

sealed record Reply(int Status, string Body, string ContentType, IReadOnlyDictionary<string, string> Headers, bool Drops = false)
{
    static readonly Dictionary<string, string> None = [];

    /// <summary>The connection breaks without an answer.</summary>
    public static readonly Reply Drop = new(0, "", "", None, Drops: true);

    public static readonly Reply Html = new(200, "<html>sign in to the network first</html>", "text/html", None);

    public static Reply Json(string json, int status = 200) => new(status, json, "application/json", None);

    public static Reply Empty(int status) => new(status, "", "", None);

    /// <summary>An error as Graph words it.</summary>
    public static Reply Error(int status, string code, string message, int? retryAfter = null) =>
        new(
            status,
            $$"""{ "error": { "code": "{{code}}", "message": "{{message}}", "innerError": { "request-id": "1" } } }""",
            "application/json",
            retryAfter is null ? None : new Dictionary<string, string> { ["Retry-After"] = $"{retryAfter}" }
        );

    public static Reply Busy(int retryAfter = 0) => Error(429, "TooManyRequests", "Too many requests", retryAfter);
}
