// Settles the kind of a field from all its uses.
namespace OfficeKit.Fields;

static class FieldKinds
{
    /// <summary>A list if it is gone through, an object if its members are used, else the most telling of its uses.</summary>
    /// <param name="path">The field's path.</param>
    /// <param name="kinds">What each use tells.</param>
    /// <param name="all">All paths of the template.</param>
    public static string Of(string path, IReadOnlyList<string> kinds, IEnumerable<string> all)
    {
        var (isList, isObject) = (false, false);
        foreach (var other in all)
        {
            isList |= other.StartsWith(path + "[]", StringComparison.Ordinal);
            isObject |= other.StartsWith(path + ".", StringComparison.Ordinal);
        }
        return isList ? "list"
            : isObject ? "object"
            : kinds.FirstOrDefault(k => k is "list" or "date" or "number" or "picture")
                ?? kinds.FirstOrDefault(k => k is not ("boolean" or "any"))
                ?? (kinds.Contains("boolean") ? "boolean" : "text");
    }
}
