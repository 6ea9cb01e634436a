// The functions for where a signature and a date begin.
using OfficeKit.Data;
using Scriban.Runtime;

namespace OfficeKit.Functions;

static class SignOffFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "落款和左空",
            [
                new(
                    "cn.signoff",
                    ["落款"],
                    [new("signature", ValueKind.Text), new("date", ValueKind.Date), new("sealed", ValueKind.Boolean, Optional: true)],
                    ValueKind.Object,
                    a => SignOff(a[0], a[1], a[2] is true)
                )
                {
                    Missing = WhenMissing.Handled,
                    Number = "F6",
                    Guide = [new("l = 落款 署名 日期 true", "盖章（true）或不盖章时左空的字数：l.signature、l.date", Runs: false)],
                },
                new("cn.indent", ["左空", "indent"], [new("characters", ValueKind.Number)], ValueKind.Indent, a => a[0])
                {
                    Missing = WhenMissing.Handled,
                    Guide = [new("左空 l.signature", "这一段左空几字", Runs: false)],
                },
            ]
        );

    static ScriptObject SignOff(object? signature, object? date, bool isSealed)
    {
        var written = date is null or MissingText or "" ? BlankText.Of(BlankType.Date) : ChineseDates.Date(Argument.Text(date));
        var (s, d) = TextWidth.SignOff(
            TextWidth.Of(signature is null ? BlankText.Of(BlankType.Office) : Argument.Text(signature)),
            TextWidth.Of(written),
            isSealed
        );
        var result = new ScriptObject();
        result.SetValue("signature", s, readOnly: true);
        result.SetValue("date", d, readOnly: true);
        return result;
    }
}
