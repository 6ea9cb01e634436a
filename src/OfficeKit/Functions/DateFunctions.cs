// The functions for dates and times.
using Scriban.Runtime;

namespace OfficeKit.Functions;

static class DateFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "日期和时间",
            [
                new("cn.date", ["日期"], [new("value", ValueKind.Date)], ValueKind.Text, a => ChineseDates.Date(Argument.Text(a[0])))
                {
                    Missing = WhenMissing.BlankDate,
                    ReadsBack = true,
                    Number = "F1",
                    Guide = [new("\"2026-03-05\" | 日期", "2026年3月5日"), new("\"2026-03\" | 日期", "2026年3月")],
                },
                new("cn.date_hanzi", ["汉字日期"], [new("date", ValueKind.Date)], ValueKind.Text, a => WrittenDates.Hanzi(Argument.Text(a[0])))
                {
                    Missing = WhenMissing.BlankDate,
                    Number = "F2",
                    Guide = [new("\"2026-03-05\" | 汉字日期", "二〇二六年三月五日")],
                },
                new("cn.date_capital", ["大写日期"], [new("date", ValueKind.Date)], ValueKind.Text, a => WrittenDates.CapitalForm(Argument.Text(a[0])))
                {
                    Missing = WhenMissing.BlankDate,
                    Number = "F3",
                    Guide = [new("\"2026-03-05\" | 大写日期", "贰零贰陆年叁月零伍日")],
                },
                new("cn.weekday", ["星期"], [new("date", ValueKind.Date)], ValueKind.Text, a => WrittenDates.Weekday(Argument.Text(a[0])))
                {
                    Number = "F4",
                    Guide = [new("\"2026-03-05\" | 星期", "星期四")],
                },
                new(
                    "cn.time",
                    ["时间"],
                    [new("time", ValueKind.Text), new("form", ValueKind.Text, Optional: true)],
                    ValueKind.Text,
                    a => WrittenDates.Time(Argument.Text(a[0]), Argument.Text(a[1]))
                )
                {
                    Number = "F4",
                    Guide = [new("\"14:30\" | 时间", "下午2时30分"), new("\"14:30\" | 时间 \"24\"", "14时30分")],
                },
                new(
                    "cn.range",
                    ["起止"],
                    [new("from", ValueKind.Date), new("to", ValueKind.Date), new("year", ValueKind.Boolean, Optional: true)],
                    ValueKind.Text,
                    a => WrittenDates.Range(Argument.Text(a[0]), Argument.Text(a[1]), a[2] is true)
                )
                {
                    Number = "F23",
                    Guide =
                    [
                        new("起止 \"2026-09-05\" \"2026-09-07\"", "9月5日至7日"),
                        new("起止 \"2026-09-30\" \"2026-10-02\"", "2026年9月30日至10月2日"),
                        new("起止 \"14:30\" \"16:40\"", "14:30—16:40"),
                    ],
                },
                new("cn.quarter", ["季度"], [new("date", ValueKind.Date)], ValueKind.Text, a => WrittenDates.Quarter(Argument.Text(a[0])))
                {
                    Guide = [new("\"2026-09\" | 季度", "第三季度")],
                },
                new("cn.period", ["时段"], [new("date", ValueKind.Date)], ValueKind.Text, a => WrittenDates.Period(Argument.Text(a[0])))
                {
                    Guide = [new("\"2026-03\" | 时段", "上半年")],
                },
                new("cn.age", ["年龄"], [new("birth", ValueKind.Date), new("at", ValueKind.Date)], ValueKind.Number, a => Years(a))
                {
                    Guide = [new("\"1990-05-02\" | 年龄 \"2026-03-05\"", "35")],
                },
                new("cn.party_age", ["党龄"], [new("since", ValueKind.Date), new("at", ValueKind.Date)], ValueKind.Number, a => Years(a))
                {
                    Guide = [new("\"2010-07-01\" | 党龄 \"2026-07-01\"", "16")],
                },
                new(
                    "cn.days",
                    ["相差天数"],
                    [new("from", ValueKind.Date), new("to", ValueKind.Date)],
                    ValueKind.Number,
                    a => WrittenDates.Days(Argument.Text(a[0]), Argument.Text(a[1]))
                )
                {
                    Guide = [new("相差天数 \"2026-03-05\" \"2026-03-12\"", "7")],
                },
                new(
                    "cn.minutes",
                    ["相差分钟"],
                    [new("from", ValueKind.Text), new("to", ValueKind.Text)],
                    ValueKind.Number,
                    a => WrittenDates.Minutes(Argument.Text(a[0]), Argument.Text(a[1]))
                )
                {
                    Guide = [new("相差分钟 \"2026-03-05T14:30\" \"2026-03-05T16:40\"", "130")],
                },
                new("cn.date_mistakes", [], [new("text", ValueKind.Text)], ValueKind.List, a => new ScriptArray(DateMistakes.In(Argument.Text(a[0]))))
                {
                    Guide = [new("cn.date_mistakes \"定于2026年2月30日\"", "“2026年2月30日”没有这一天")],
                },
            ]
        );

    static int Years(object?[] values) => WrittenDates.Years(Argument.Text(values[0]), Argument.Text(values[1]));
}
