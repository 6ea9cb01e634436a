// Reads and follows paths such as sections[0].points[1].body.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeKit.Data;

static class DataPath
{
    /// <summary>The index of every item: <c>[]</c>, which is no number.</summary>
    public const int Every = -1;

    /// <summary>The steps of a path: names, and indexes as numbers; <see cref="Every"/> for <c>[]</c>.</summary>
    public static IEnumerable<object> Steps(string path)
    {
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            if (bracket != 0)
            {
                yield return bracket < 0 ? part : part[..bracket];
            }
            while (bracket >= 0)
            {
                var close = part.IndexOf(']', bracket);
                var text = close < 0 ? "" : part[(bracket + 1)..close];
                yield return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : Every;
                bracket = close < 0 ? -1 : part.IndexOf('[', close);
            }
        }
    }

    /// <summary>A path to the first items of the lists on its way: <c>sections[].points[]</c> → <c>sections[0].points[0]</c>.</summary>
    public static string ToFirstItems(string path) => path.Replace("[]", "[0]", StringComparison.Ordinal);

    /// <summary>The value at a path; null when there is none. A text that stands for a person or an office is its own name.</summary>
    public static JsonElement? Find(JsonElement data, string path)
    {
        var at = data;
        foreach (var step in Steps(path))
        {
            switch (step)
            {
                case string name when at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member):
                    at = member;
                    break;
                case string name when at.ValueKind == JsonValueKind.String && PersonOrOffice.IsOwnName(name):
                    break;
                case int index when at.ValueKind == JsonValueKind.Array && index >= 0 && index < at.GetArrayLength():
                    at = at[index];
                    break;
                default:
                    return null;
            }
        }
        return at;
    }

    /// <summary>The node at a path; null when there is none.</summary>
    public static JsonNode? Find(JsonNode? root, string path) =>
        Steps(path)
            .Aggregate(
                root,
                (at, step) =>
                    (at, step) switch
                    {
                        (JsonObject map, string name) => map[name],
                        (JsonArray list, int index) when index >= 0 && index < list.Count => list[index],
                        _ => null,
                    }
            );

    /// <summary>Sets a value, making the objects and items on the way that are missing.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var steps = Steps(path).ToList();
        JsonNode at = root;
        for (var i = 0; i < steps.Count; i++)
        {
            var last = i == steps.Count - 1;
            JsonNode? Fresh() =>
                last ? value
                : steps[i + 1] is int ? new JsonArray()
                : new JsonObject();
            switch (at, steps[i])
            {
                case (JsonObject map, string name):
                    if (last || map[name] is not (JsonObject or JsonArray))
                    {
                        map[name] = Fresh();
                    }
                    at = map[name]!;
                    break;
                case (JsonArray list, int index) when index >= 0 && index <= list.Count:
                    if (index == list.Count)
                    {
                        list.Add(Fresh());
                    }
                    else if (last || list[index] is not (JsonObject or JsonArray))
                    {
                        list[index] = Fresh();
                    }
                    at = list[index]!;
                    break;
                default:
                    throw new OfficeKitException(
                        new TemplateDiagnostic
                        {
                            Code = DiagnosticCodes.NoSuchPlace,
                            Field = path,
                            Message = Words.In($"数据里没有“{path}”这个位置。", $"the data has no place '{path}'."),
                        }
                    );
            }
        }
    }
}
