// The functions whose values are more than text: pictures, links, tables, controls.
using System.Collections;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>The functions whose values are more than text. A missing value stays missing, an empty text empty.</summary>
static class RichFunctions
{
    // R224: a long value goes down these sizes, then it is told.
    static readonly string[] Ladder = ["四号", "小四", "五号"];

    public static FunctionFamily Family { get; } =
        new(
            "图片、控件、表格（见第6至8节）",
            [
                Rich(
                    "cn.image",
                    ["图片", "image"],
                    [new("source", ValueKind.Picture), Measure("width"), Measure("height"), new("alt", ValueKind.Text, Optional: true)],
                    ValueKind.Picture,
                    a => new PictureValue(Text(a[0]), Text(a[1]), Text(a[2]), Text(a[3])),
                    new("照片 | 图片 width: \"25mm\" alt: \"说明\"", "图片", Runs: false)
                ),
                Rich(
                    "cn.qr",
                    ["二维码", "qr"],
                    [new("text", ValueKind.Text), Measure("width"), new("alt", ValueKind.Text, Optional: true)],
                    ValueKind.Picture,
                    a => new QrCode(Text(a[0]), Text(a[1]), Text(a[2])),
                    new("网址 | 二维码 width: \"20mm\"", "二维码", Runs: false)
                ),
                Rich(
                    "cn.link",
                    ["链接", "link"],
                    [new("url", ValueKind.Text), new("text", ValueKind.Text, Optional: true)],
                    ValueKind.Link,
                    a => new Link(Text(a[0]), a[1] is null ? Text(a[0]) : Text(a[1])),
                    new("链接 网址 \"网站\"", "可以点的“网站”", Runs: false)
                ),
                new(
                    "cn.checkbox",
                    ["勾选", "checkbox"],
                    [new("value", ValueKind.Boolean)],
                    ValueKind.Control,
                    a => new CheckBox(a[0] is true or "true" or "是" or "√")
                )
                {
                    Missing = WhenMissing.Handled,
                    ReadsBack = true,
                    Guide = [new("同意 | 勾选", "☑", Runs: false)],
                },
                new("cn.dropdown", ["下拉", "dropdown"], [new("value", ValueKind.Text), new("choices", ValueKind.List)], ValueKind.Control, DropDown)
                {
                    Missing = WhenMissing.StaysEmpty,
                    ReadsBack = true,
                    Guide = [new("结论 | 下拉 [\"合格\", \"不合格\"]", "下拉选项", Runs: false)],
                },
                new("cn.style", ["样式", "style"], [new("text", ValueKind.Text), new("style", ValueKind.Text)], ValueKind.Styled, Style)
                {
                    Missing = WhenMissing.StaysEmpty,
                    ReadsBack = true,
                    Guide = [new("姓名 | 样式 \"Strong\"", "用这个样式的字", Runs: false)],
                },
                Rich(
                    "cn.fit",
                    ["缩字", "fit"],
                    [
                        new("text", ValueKind.Text),
                        new("lines", ValueKind.Number, Optional: true),
                        Measure("width"),
                        new("all", ValueKind.Text, Optional: true),
                        new("styles", ValueKind.List, Optional: true),
                        new("of", ValueKind.Text, Optional: true),
                    ],
                    ValueKind.Fitted,
                    Fit,
                    new("支部 | 缩字 lines: 2", "放不下时小一号的字", Runs: false)
                ),
                new(
                    "cn.merge",
                    ["合并", "merge"],
                    [new("value", ValueKind.Any), new("direction", ValueKind.Text, Optional: true)],
                    ValueKind.Merged,
                    a => a[0] is null or MissingText ? a[0] : new Merged(a[0], Text(a[1]) is "across" or "横向")
                )
                {
                    Missing = WhenMissing.Handled,
                    Guide = [new("x.支部 | 合并", "与上下相同的格并成一格", Runs: false)],
                },
                Rich(
                    "cn.markdown",
                    ["markdown"],
                    [new("text", ValueKind.Text)],
                    ValueKind.Block,
                    a => new MarkdownText(Text(a[0])),
                    new("说明 | markdown", "段落、列表、表格", Runs: false)
                ),
                Rich(
                    "cn.table",
                    ["表格", "table"],
                    [new("rows", ValueKind.List) { Items = ValueKind.List }],
                    ValueKind.Block,
                    a => new TableRows(Rows(List(a[0], "table"))),
                    new("数据 | 表格", "表格", Runs: false)
                ),
                Rich(
                    "cn.chart",
                    ["图表", "chart"],
                    [new("rows", ValueKind.List) { Items = ValueKind.List }],
                    ValueKind.Chart,
                    a => new ChartRows(Rows(List(a[0], "chart"))),
                    new("数据 | 图表", "模板里的图表换上这些数据", Runs: false)
                ),
                Rich(
                    "cn.include",
                    ["插入文件", "include"],
                    [new("file", ValueKind.Text)],
                    ValueKind.Block,
                    a => new IncludedFile(Text(a[0])),
                    new("\"附件.docx\" | 插入文件", "那份文档的正文", Runs: false)
                ),
                new("page_break", ["分页"], [], ValueKind.Break) { Value = new PageBreak(), Guide = [new("分页", "另起一页", Runs: false)] },
            ]
        );

    static FunctionEntry Rich(string name, string[] aliases, Parameter[] parameters, ValueKind gives, Func<object?[], RichValue> body, GuideLine guide) =>
        new(name, aliases, parameters, gives, body) { Missing = WhenMissing.StaysEmpty, Guide = [guide] };

    static Parameter Measure(string name) => new(name, ValueKind.Text, Optional: true);

    static DropDown DropDown(object?[] values) => new(Text(values[0]), List(values[1], "dropdown").ConvertAll(Text));

    static Styled Style(object?[] values) => new(Text(values[0]), Text(values[1]));

    static Fitted Fit(object?[] a) =>
        new(
            Text(a[0]),
            a[3] is null ? Text(a[0]) : a[3] as string ?? string.Join('\n', List(a[3], "fit").ConvertAll(Text)),
            Lines(a[1]),
            Text(a[2]),
            a[4] is null ? Ladder : List(a[4], "fit").ConvertAll(Text),
            a[5] is null or MissingText ? Text(a[0]) : Text(a[5])
        );

    /// <summary>One number of lines for all sizes, or a list: one for each.</summary>
    static List<int> Lines(object? value)
    {
        static int Line(object? n) => (int)Math.Clamp(Argument.Whole(n), 1, 1000);
        var each = value is IEnumerable and not string ? List(value, "fit").ConvertAll(Line) : [];
        return each.Count > 0 ? each : [value is null or IEnumerable and not string ? 1 : Line(value)];
    }

    static string Text(object? value) => Argument.Text(value);

    static List<object?> List(object? value, string function) =>
        Argument.IsList(value)
            ? [.. ((IEnumerable)value!).Cast<object?>()]
            : throw new ArgumentException(Words.In($"{function} 需要一个列表", $"{function} wants a list"));

    /// <summary>Lists as they are; objects under a head of the first one's names.</summary>
    static List<IReadOnlyList<string>> Rows(List<object?> rows)
    {
        if (rows is [ScriptObject first, ..])
        {
            var names = first.Keys.ToList();
            return [names, .. rows.Select(r => (IReadOnlyList<string>)[.. names.Select(n => Text(Argument.Member(r, n)))])];
        }
        return rows.ConvertAll(r => (IReadOnlyList<string>)List(r, "table").ConvertAll(Text));
    }
}
