// Reads templates/rule-list.json, the home of what each rule of data wants.
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

static class RuleList
{
    /// <summary>A rule of data.</summary>
    /// <param name="Number">V63.</param>
    /// <param name="Level">E, W or I where the engine holds every record to it; null where the kinds say.</param>
    /// <param name="Source">Where it comes from; "" for plain sense.</param>
    /// <param name="Says">What it wants, in Chinese.</param>
    /// <param name="English">What it wants, in English.</param>
    public sealed record Entry(string Number, string? Level, string Source, string Says, string English);

    public static IReadOnlyList<Entry> All { get; } = Read();

    static List<Entry> Read()
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "templates", "rule-list.json")));
        return
        [
            .. list
                .RootElement.EnumerateArray()
                .Select(r => new Entry(
                    r.GetProperty("rule").GetString()!,
                    Optional(r, "level"),
                    Optional(r, "source") ?? "",
                    r.GetProperty("says").GetString()!,
                    r.GetProperty("english").GetString()!
                )),
        ];
    }

    static string? Optional(JsonElement rule, string key) => rule.TryGetProperty(key, out var value) ? value.GetString() : null;
}
