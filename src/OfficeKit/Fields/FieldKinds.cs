// Settles the kind of a field from all its uses.
using OfficeKit.Functions;

namespace OfficeKit.Fields;

static class FieldKinds
{
    /// <summary>A list if it is gone through, an object if its members are used, else the most telling of its uses.</summary>
    /// <param name="path">The field's path.</param>
    /// <param name="kinds">What each use tells.</param>
    /// <param name="all">All paths of the template.</param>
    public static FieldKind Of(string path, IReadOnlyList<ValueKind> kinds, IEnumerable<string> all)
    {
        var (isList, isObject) = (false, false);
        foreach (var other in all)
        {
            isList |= other.StartsWith(path + "[]", StringComparison.Ordinal);
            isObject |= other.StartsWith(path + ".", StringComparison.Ordinal);
        }
        return isList ? FieldKind.List
            : isObject ? FieldKind.Object
            : Of(kinds);
    }

    static FieldKind Of(IReadOnlyList<ValueKind> kinds)
    {
        ValueKind[] telling = [.. kinds.Where(k => k is ValueKind.List or ValueKind.Date or ValueKind.Number or ValueKind.Picture)];
        ValueKind[] plain = [.. kinds.Where(k => k is not (ValueKind.Boolean or ValueKind.Any))];
        return telling.Concat(plain).Concat(kinds.Where(k => k == ValueKind.Boolean)).FirstOrDefault(ValueKind.Text) switch
        {
            ValueKind.Number => FieldKind.Number,
            ValueKind.Date => FieldKind.Date,
            ValueKind.Boolean => FieldKind.Boolean,
            ValueKind.Picture => FieldKind.Picture,
            ValueKind.List => FieldKind.List,
            ValueKind.Object => FieldKind.Object,
            _ => FieldKind.Text,
        };
    }
}
