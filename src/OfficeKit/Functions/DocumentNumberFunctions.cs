// The functions for document numbers.
using Scriban.Runtime;

namespace OfficeKit.Functions;

static class DocumentNumberFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "发文字号",
            [
                new(
                    "cn.docno",
                    ["发文字号"],
                    [new("text", ValueKind.Text), new("year", ValueKind.Number, Optional: true), new("number", ValueKind.Number, Optional: true)],
                    ValueKind.Text,
                    a =>
                        a[1] is null
                            ? DocumentNumbers.Repair(Argument.Text(a[0]))
                            : DocumentNumbers.Build(Argument.Text(a[0]), Argument.Whole(a[1]), Argument.Whole(a[2]))
                )
                {
                    Number = "F16",
                    Guide = [new("发文字号 \"x委发\" 2026 12", "x委发〔2026〕12号"), new("\"x委发[2026]第012号\" | 发文字号", "x委发〔2026〕12号")],
                },
                new(
                    "cn.out_of_order",
                    [],
                    [
                        new("list", ValueKind.List),
                        new("number", ValueKind.Text) { Member = ValueKind.Text },
                        new("date", ValueKind.Text) { Member = ValueKind.Date },
                    ],
                    ValueKind.List,
                    a => OutOfOrder(a[0], Argument.Text(a[1]), Argument.Text(a[2]))
                )
                {
                    Guide = [new("cn.out_of_order rows \"number\" \"date\"", "日期早于比它小的号的那些号", Runs: false)],
                },
            ]
        );

    static ScriptArray OutOfOrder(object? list, string number, string date)
    {
        static string Member(object? item, string name) => Argument.Text(Argument.Member(item, name));
        return [.. DocumentNumbers.OutOfOrder((list as IEnumerable<object?> ?? []).Select(i => (Member(i, number), Member(i, date))))];
    }
}
