// Finds the name somebody meant.
namespace OfficeKit.Plumbing;

static class Nearest
{
    /// <summary>The known name nearest to a wrong one, or null when none is near: at most a third of its characters differ.</summary>
    public static string? Of(string wrong, IEnumerable<string> names)
    {
        string? best = null;
        var least = Math.Max(1, wrong.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance =
                name.EndsWith("." + wrong, StringComparison.Ordinal) || string.Equals(name, wrong, StringComparison.OrdinalIgnoreCase) ? 0
                : Math.Abs(name.Length - wrong.Length) < least ? Distance(wrong, name)
                : int.MaxValue;
            if (distance < least)
            {
                (best, least) = (name, distance);
            }
        }
        return best;
    }

    /// <summary>The number of characters to change, add, drop or swap (optimal string alignment).</summary>
    static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }
        return d[a.Length, b.Length];
    }
}
