// The functions for names and numbers of people.
using Scriban.Runtime;

namespace OfficeKit.Functions;

static class NameFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "姓名",
            [
                new("cn.stroke_sort", ["笔画排序"], [new("names", ValueKind.List), new("convention", ValueKind.Text, Optional: true)], ValueKind.List, Sorted)
                {
                    Number = "F10",
                    Guide =
                    [
                        new("[\"田小满\", \"丁一\", \"田和\"] | 笔画排序", "丁一、田和、田小满"),
                        new("[\"田小满\", \"丁一\", \"田和\"] | 笔画排序 \"人大\"", "丁一、田小满、田和"),
                    ],
                },
                new("cn.pad_name", ["姓名对齐"], [new("name", ValueKind.Text)], ValueKind.Text, a => TextWidth.PadName(Argument.Text(a[0])))
                {
                    ReadsBack = true,
                    Number = "F11",
                    Guide = [new("\"石头\" | 姓名对齐", "石　头")],
                },
                new(
                    "cn.name_columns",
                    ["姓名分列"],
                    [new("names", ValueKind.List), new("cells", ValueKind.Number, Optional: true), new("form", ValueKind.Text, Optional: true)],
                    ValueKind.Text,
                    a => PersonNames.Columns(Argument.Texts(a[0]), Argument.Whole(a[1], otherwise: 6), tabs: Argument.Text(a[2]) is not ("text" or "空格"))
                )
                {
                    Number = "F12",
                    Guide = [new("[\"张三\", \"欧阳敏\"] | 姓名分列", "张　三→欧阳敏")],
                },
                new("cn.mask", ["脱敏"], [new("text", ValueKind.Text)], ValueKind.Text, a => PersonNames.Mask(Argument.Text(a[0])))
                {
                    Number = "F22",
                    Guide = [new("\"13812340000\" | 脱敏", "138****0000")],
                },
            ]
        );

    static ScriptArray Sorted(object?[] values, INotes? notes)
    {
        var (names, convention) = (Argument.Texts(values[0]), Argument.Text(values[1]));
        if (StrokeOrder.Unknown(names) is { Count: > 0 } unknown)
        {
            var characters = string.Concat(unknown);
            notes?.Note(
                $"笔画表（通用规范汉字表）里没有“{characters}”，含这些字的姓名排在最后。",
                $"the stroke table (通用规范汉字表) lacks '{characters}'; names with these characters come last.",
                "请核对次序，必要时在数据里直接排好。",
                "Check the order; sort the names in the data where needed."
            );
        }
        return new ScriptArray(StrokeOrder.Sort(names, convention.Length == 0 ? "党代会" : convention));
    }
}
