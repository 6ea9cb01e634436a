// Reads and follows paths such as sections[0].points[1].body.
using System.Globalization;
using System.Text.Json.Nodes;

namespace OfficeKit.Data;

static class DataPath
{
    /// <summary>The steps of a path: names, and indexes as numbers.</summary>
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
                yield return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
                bracket = close < 0 ? -1 : part.IndexOf('[', close);
            }
        }
    }

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
