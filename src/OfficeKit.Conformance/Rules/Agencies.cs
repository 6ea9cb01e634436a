// Tells whether two names mean one agency: a full name and its short form.
namespace OfficeKit.Conformance.Rules;

static class Agencies
{
    /// <summary>中共x市委 and 中共x市委员会, x市政府 and x市人民政府 are the same.</summary>
    public static bool Same(string one, string other)
    {
        var (a, b) = (Short(one), Short(other));
        return a == b || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);
    }

    static string Short(string name) =>
        name.Trim()
            .Replace("中国共产党", "中共", StringComparison.Ordinal)
            .Replace("委员会", "委", StringComparison.Ordinal)
            .Replace("人民政府", "政府", StringComparison.Ordinal)
            .Replace("办公厅", "办", StringComparison.Ordinal)
            .Replace("办公室", "办", StringComparison.Ordinal);
}
