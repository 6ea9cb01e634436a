// Looks over lists: sums, what occurs twice, the names of people.
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>Looks over lists. A member may be a path in the items, such as <c>vote.for</c>; without one the items themselves are meant.</summary>
static class Lists
{
    /// <summary>The sum of numbers, or of texts that are numbers; what is absent counts as nothing.</summary>
    public static decimal Sum(object? list, string member, Func<object?, decimal> number) =>
        Values(list, member).Where(v => v is not (null or "" or MissingText)).Sum(number);

    /// <summary>The values that occur more than once, each once, in the order of their second occurrence.</summary>
    public static ScriptArray Duplicates(object? list, string member)
    {
        var (seen, twice) = (new HashSet<string>(StringComparer.Ordinal), new ScriptArray());
        foreach (var text in Names(list, member).OfType<string>().Where(t => !seen.Add(t)))
        {
            if (!twice.Contains(text))
            {
                twice.Add(text);
            }
        }
        return twice;
    }

    /// <summary>The values as texts, objects by their name; what is absent is left out.</summary>
    public static ScriptArray Names(object? list, string member) =>
        new(Values(list, member).Where(v => v is not (null or "" or MissingText)).Select(TemplateFunctions.Text));

    static IEnumerable<object?> Values(object? list, string member)
    {
        var items = list is System.Collections.IEnumerable many and not string and not ScriptObject ? many.Cast<object?>() : list is null or MissingText ? [] : [list];
        return member.Length == 0 ? items : items.Select(i => member.Split('.').Aggregate(i, Member));
    }

    static object? Member(object? target, string name) => target is ScriptObject o && o.TryGetValue(null!, default, name, out var value) ? value : null;
}
