// Lists counted and rearranged: sums, duplicates, one list out of many, rows of so many items.
using System.Collections;
using OfficeKit.Data;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>Lists counted and rearranged. An item is taken as it is, or by a member, which may be a path such as <c>vote.for</c>; what is missing is passed
/// over.</summary>
static class ListFunctions
{
    /// <summary>Adds the functions: name, parameters, how many are required, body.</summary>
    public static void AddTo(Action<string, string[], int, Func<object?[], object?>> add)
    {
        add("sum", ["list", "member"], 1, a => Sum(Values(a[0], Member(a[1]))));
        add("duplicates", ["list", "member"], 1, a => Duplicates(Values(a[0], Member(a[1]))));
        add("names", ["list", "member"], 1, a => new ScriptArray(Values(a[0], Member(a[1])).Where(v => v is not MissingText).Select(TemplateFunctions.Text)));
        add("flatten", ["list", "member"], 1, a => new ScriptArray(Values(a[0], Member(a[1]))));
        add("chunk", ["list", "size"], 2, a => Chunk(Values(a[0], ""), a[1]));
    }

    /// <summary>The sum of numbers and of texts that are numbers; a visible blank among them makes the sum one.</summary>
    static object Sum(IEnumerable<object?> values)
    {
        decimal sum = 0;
        foreach (var value in values)
        {
            if (value is MissingText || value is string text && BlankText.Pattern().IsMatch(text))
            {
                return new MissingText((value as MissingText)?.Path ?? "", BlankText.Of("count"));
            }
            sum += TemplateFunctions.Number(value);
        }
        return sum;
    }

    /// <summary>The values that occur more than once, each once, in the order of their second occurrence. A person or an office counts by name.</summary>
    static ScriptArray Duplicates(IEnumerable<object?> values)
    {
        var (counts, duplicates) = (new Dictionary<string, int>(), new ScriptArray());
        foreach (var value in values.Where(v => v is not MissingText))
        {
            var text = TemplateFunctions.Text(value);
            if ((counts[text] = counts.GetValueOrDefault(text) + 1) == 2)
            {
                duplicates.Add(text);
            }
        }
        return duplicates;
    }

    static ScriptArray Chunk(IEnumerable<object?> values, object? size) =>
        TemplateFunctions.Whole(size) is var n and > 0 and <= 100
            ? new ScriptArray(values.Chunk((int)n).Select(c => (object)new ScriptArray(c)))
            : throw new ArgumentException(Words.In("一组的项数应是 1 到 100", "a group holds 1 to 100 items"));

    /// <summary>The items or their members, without what is missing; a member that is a list gives its items.</summary>
    static IEnumerable<object?> Values(object? list, string member)
    {
        if (list is null or MissingText)
        {
            yield break;
        }
        if (list is not IEnumerable items || list is string or ScriptObject)
        {
            throw new ArgumentException(Words.In("这里需要一个列表", "a list is wanted here"));
        }
        foreach (var item in items)
        {
            var value = member.Length == 0 ? item : member.Split('.').Aggregate((object?)item, Step);
            if (value is ScriptArray many && member.Length > 0)
            {
                foreach (var inner in many.Where(v => v is not (null or "")))
                {
                    yield return inner;
                }
            }
            else if (value is not (null or ""))
            {
                yield return value;
            }
        }
    }

    static object? Step(object? target, string name) => target is ScriptObject o && o.TryGetValue(null!, default, name, out var found) ? found : null;

    static string Member(object? name) => name is null ? "" : TemplateFunctions.Text(name);
}
