// The functions for lists: joined, counted and rearranged.
using System.Collections;
using OfficeKit.Data;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>Lists joined, counted and rearranged. An item is taken as it is, or by a member, which may be a path such as <c>vote.for</c>; what is missing is
/// passed over.</summary>
static class ListFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "列表",
            [
                new(
                    "cn.join",
                    ["连接"],
                    [new("list", ValueKind.List), new("last", ValueKind.Text, Optional: true), new("end", ValueKind.Text, Optional: true)],
                    ValueKind.Text,
                    a => Join(a[0], Argument.Text(a[1]), Argument.Text(a[2]))
                )
                {
                    Number = "F13",
                    Guide = [new("[\"甲\", \"乙\", \"丙\"] | 连接", "甲、乙、丙"), new("[\"甲\", \"乙\", \"丙\"] | 连接 \"和\"", "甲、乙和丙")],
                },
                new(
                    "cn.sum",
                    ["合计"],
                    [new("list", ValueKind.List) { Items = ValueKind.Number }, Member(ValueKind.Number)],
                    ValueKind.Number,
                    a => Sum(Values(a))
                )
                {
                    Missing = WhenMissing.Handled,
                    Guide = [new("[1, 2.5] | 合计", "3.5"), new("xs | 合计 \"数\"", "各项的“数”之和", Runs: false)],
                },
                new("cn.duplicates", ["重复项"], [new("list", ValueKind.List), Member(ValueKind.Any)], ValueKind.List, a => Duplicates(Values(a)))
                {
                    Missing = WhenMissing.Handled,
                    Guide = [new("[\"甲\", \"乙\", \"甲\"] | 重复项", "甲"), new("xs | 重复项 \"号\"", "出现不止一次的“号”", Runs: false)],
                },
                new(
                    "cn.names",
                    [],
                    [new("list", ValueKind.List), Member(ValueKind.Any)],
                    ValueKind.List,
                    a => new ScriptArray(Values(a).Where(v => v is not MissingText).Select(Argument.Text))
                )
                {
                    Missing = WhenMissing.Handled,
                    Guide = [new("cn.names [\"陈立新\", \"周敏\"]", "陈立新、周敏"), new("cn.names 出席 \"人\"", "各项的“人”的姓名", Runs: false)],
                },
                new(
                    "cn.flatten",
                    ["归并"],
                    [new("list", ValueKind.List) { Items = ValueKind.List }, Member(ValueKind.List)],
                    ValueKind.List,
                    a => new ScriptArray(Values(a))
                )
                {
                    Missing = WhenMissing.Handled,
                    Guide = [new("xs | 归并 \"支部\"", "各项的“支部”并成的一个列表", Runs: false)],
                },
                new("cn.chunk", ["每行"], [new("list", ValueKind.List), new("size", ValueKind.Number)], ValueKind.List, a => Chunk(Values(a[0], ""), a[1]))
                {
                    Missing = WhenMissing.Handled,
                    Passes = ListPassage.Groups,
                    Guide = [new("xs | 每行 2", "每两项一组的列表", Runs: false)],
                },
                new("cn.records", ["各份"], [], ValueKind.List)
                {
                    Passes = ListPassage.Records,
                    Value = new Records(),
                    Guide = [new("for 人 in 各份", "数据里有 rows 时是它的各项，没有时只有数据本身", Runs: false)],
                },
            ]
        );

    static Parameter Member(ValueKind kind) => new("member", ValueKind.Text, Optional: true) { Member = kind };

    static string Join(object? list, string last, string end)
    {
        var items = list is IEnumerable many and not string ? many.Cast<object?>().Select(Argument.Text).ToList() : [Argument.Text(list)];
        var text = items.Count > 1 && last.Length > 0 ? string.Join("、", items.Take(items.Count - 1)) + last + items[^1] : string.Join("、", items);
        return text.Length > 0 ? text + end : text;
    }

    /// <summary>The sum of numbers and of texts that are numbers; a visible blank among them makes the sum one.</summary>
    static object Sum(IEnumerable<object?> values)
    {
        decimal sum = 0;
        foreach (var value in values)
        {
            if (value is MissingText || value is string text && BlankText.Pattern().IsMatch(text))
            {
                return new MissingText((value as MissingText)?.Path ?? "", BlankText.Of(BlankType.Count));
            }
            sum += Argument.Number(value);
        }
        return sum;
    }

    /// <summary>The values that occur more than once, each once, in the order of their second occurrence. A person or an office counts by name.</summary>
    static ScriptArray Duplicates(IEnumerable<object?> values)
    {
        var (counts, duplicates) = (new Dictionary<string, int>(), new ScriptArray());
        foreach (var value in values.Where(v => v is not MissingText))
        {
            var text = Argument.Text(value);
            if ((counts[text] = counts.GetValueOrDefault(text) + 1) == 2)
            {
                duplicates.Add(text);
            }
        }
        return duplicates;
    }

    static ScriptArray Chunk(IEnumerable<object?> values, object? size) =>
        Argument.Whole(size) is var n and > 0 and <= 100
            ? new ScriptArray(values.Chunk((int)n).Select(c => (object)new ScriptArray(c)))
            : throw new ArgumentException(Words.In("一组的项数应是 1 到 100", "a group holds 1 to 100 items"));

    static IEnumerable<object?> Values(object?[] arguments) => Values(arguments[0], arguments[1] is null ? "" : Argument.Text(arguments[1]));

    /// <summary>The items or their members, without what is missing; a member that is a list gives its items.</summary>
    static IEnumerable<object?> Values(object? list, string member)
    {
        if (list is null or MissingText)
        {
            yield break;
        }
        if (!Argument.IsList(list))
        {
            throw new ArgumentException(Words.In("这里需要一个列表", "a list is wanted here"));
        }
        foreach (var item in (IEnumerable)list)
        {
            var value = member.Length == 0 ? item : member.Split('.').Aggregate((object?)item, Argument.Member);
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
}
