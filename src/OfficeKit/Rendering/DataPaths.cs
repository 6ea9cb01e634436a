// Finds the path of a value in its data, when a message needs it.
using Scriban.Runtime;

namespace OfficeKit.Rendering;

/// <summary>Finds the path of a value in its data by the value's identity. Built only when a message needs it: most renders have none.</summary>
sealed class DataPaths(ScriptObject data)
{
    Dictionary<object, string>? paths;

    /// <summary>The path of an object, list or text that comes straight from the data; null for anything computed.</summary>
    public string? Of(object? value)
    {
        if (value is null)
        {
            return null;
        }
        if (paths is null)
        {
            paths = new(ReferenceEqualityComparer.Instance);
            Visit(data, "");
        }
        return paths.GetValueOrDefault(value);
    }

    void Visit(object? value, string path)
    {
        if (value is null || value is string { Length: 0 } || !paths!.TryAdd(value, path))
        {
            return;
        }
        if (value is ScriptObject map)
        {
            foreach (var (name, inner) in map)
            {
                Visit(inner, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
        else if (value is ScriptArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Visit(list[i], $"{path}[{i}]");
            }
        }
    }
}
