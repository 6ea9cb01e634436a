// The functions for text.

namespace OfficeKit.Functions;

static class TextFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "文字",
            [
                new("cn.blank", ["空"], [new("value", ValueKind.Any), new("text", ValueKind.Text, Optional: true)], ValueKind.Any, Blank)
                {
                    Missing = WhenMissing.Handled,
                    StandsIn = true,
                    ReadsBack = true,
                    Number = "F19",
                    Guide = [new("\"\" | 空", "xx"), new("\"\" | 空 \"电话待补\"", "电话待补")],
                },
                new("cn.punct", ["标点"], [new("text", ValueKind.Text)], ValueKind.Text, a => Punctuation.Fix(Argument.Text(a[0])))
                {
                    Number = "F17",
                    Guide = [new("\"研究(讨论)工作.\" | 标点", "研究（讨论）工作。")],
                },
                new("cn.quotes", ["引号"], [new("text", ValueKind.Text)], ValueKind.Text, a => Punctuation.Quotes(Argument.Text(a[0])))
                {
                    Number = "F18",
                    Guide = [new("'\"主题党日\"活动' | 引号", "“主题党日”活动")],
                },
                new("cn.width", ["字宽"], [new("text", ValueKind.Text)], ValueKind.Number, a => TextWidth.Of(Argument.Text(a[0])))
                {
                    Missing = WhenMissing.Handled,
                    Number = "F5",
                    Guide = [new("\"2017年9月5日\" | 字宽", "6")],
                },
                new(
                    "cn.minutes_opening",
                    ["纪要开头"],
                    [
                        new("meeting", ValueKind.Object)
                        {
                            Members =
                            [
                                ("start", ValueKind.Date),
                                ("place", ValueKind.Text),
                                ("title", ValueKind.Text),
                                ("chair", ValueKind.Text),
                                ("chair.post", ValueKind.Text),
                                ("topic", ValueKind.Text),
                            ],
                        },
                    ],
                    ValueKind.Text,
                    a => Opening(a[0])
                )
                {
                    Number = "F20",
                    Guide =
                    [
                        new("会议 | 纪要开头", "2026年3月5日，组长严明同志在二楼会议室主持召开领导小组会议，听取汇报。现将会议议定事项纪要如下：", Runs: false),
                    ],
                },
            ]
        );

    static object? Blank(object?[] values) =>
        values[0] is null or "" or MissingText
            ? new MissingText((values[0] as MissingText)?.Path ?? "", values[1] is null ? "xx" : Argument.Text(values[1]))
            : values[0];

    static string Opening(object? meeting)
    {
        string Of(string name) => Argument.Text(Argument.Member(meeting, name));
        var post = Argument.Text(Argument.Member(Argument.Member(meeting, "chair"), "post"));
        return MinutesOpening.Of(Of("start"), Of("place"), Of("title"), Of("chair"), post, Of("topic"));
    }
}
