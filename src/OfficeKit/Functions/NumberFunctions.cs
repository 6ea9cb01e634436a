// The functions for numbers.
using OfficeKit.Data;

namespace OfficeKit.Functions;

static class NumberFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "数",
            [
                new("cn.num", ["汉字数"], [new("number", ValueKind.Number)], ValueKind.Text, a => ChineseNumbers.Num(Argument.Whole(a[0])))
                {
                    ReadsBack = true,
                    Number = "F7",
                    Guide = [new("23 | 汉字数", "二十三")],
                },
                new(
                    "cn.heading",
                    ["序号"],
                    [new("level", ValueKind.Number), new("number", ValueKind.Number)],
                    ValueKind.Text,
                    a => ChineseNumbers.Heading(Argument.Whole(a[0]), Argument.Whole(a[1]))
                )
                {
                    Missing = WhenMissing.Handled,
                    Number = "F8",
                    Guide = [new("序号 1 3", "三、"), new("序号 2 3", "（三）")],
                },
                new("cn.ordinal", ["是"], [new("number", ValueKind.Number)], ValueKind.Text, a => ChineseNumbers.Ordinal(Argument.Whole(a[0])))
                {
                    Missing = WhenMissing.Handled,
                    Number = "F9",
                    Guide = [new("3 | 是", "三是")],
                },
                new(
                    "cn.group",
                    ["千分"],
                    [new("number", ValueKind.Number), new("style", ValueKind.Text, Optional: true)],
                    ValueKind.Text,
                    a => NumberForms.Group(Argument.Text(a[0]), Argument.Text(a[1]))
                )
                {
                    Number = "F15",
                    Guide = [new("12345 | 千分 \"comma\"", "12,345")],
                },
                new(
                    "cn.rate",
                    ["比率"],
                    [new("part", ValueKind.Number), new("whole", ValueKind.Number), new("decimals", ValueKind.Number, Optional: true)],
                    ValueKind.Text,
                    a =>
                        (object?)NumberForms.Rate(Argument.Number(a[0]), Argument.Number(a[1]), Argument.Whole(a[2], otherwise: 2))
                        ?? new MissingText("", BlankText.Of(BlankType.Count))
                )
                {
                    Number = "F21",
                    Guide = [new("比率 20 23", "86.96%"), new("比率 15 30 1", "50.0%")],
                },
                new("cn.percent_words", ["百分之"], [new("percent", ValueKind.Number)], ValueKind.Text, a => NumberForms.PercentWords(Argument.Text(a[0])))
                {
                    Guide = [new("50 | 百分之", "百分之五十")],
                },
                new(
                    "cn.serial",
                    ["流水号"],
                    [new("number", ValueKind.Number), new("pattern", ValueKind.Text, Optional: true)],
                    ValueKind.Text,
                    a => a[1] is null ? NumberForms.Serial(Argument.Whole(a[0])) : NumberForms.Serial(Argument.Whole(a[0]), Argument.Text(a[1]))
                )
                {
                    Number = "F24",
                    Guide = [new("1 | 流水号", "000001"), new("1 | 流水号 \"CN2018-{n:000}\"", "CN2018-001")],
                },
                new("cn.circle", ["带圈"], [new("number", ValueKind.Number)], ValueKind.Text, a => NumberForms.Circle(Argument.Whole(a[0])))
                {
                    Guide = [new("1 | 带圈", "①")],
                },
            ]
        );
}
