// The functions whose values are more than text: pictures, links, tables, controls.
using System.Collections;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>The functions whose values are more than text. A missing value stays missing, an empty text empty.</summary>
static class RichFunctions
{
    // R224: a long value goes down these sizes, then it is told.
    static readonly string[] Ladder = ["四号", "小四", "五号"];

    /// <summary>Adds the functions: name, parameters, how many are required, body.</summary>
    public static void AddTo(Action<string, string[], int, Func<object?[], object?>> add)
    {
        void Rich(string name, string[] parameters, int required, Func<object?[], RichValue> body) =>
            add(name, parameters, required, a => a[0] is null or "" or MissingText ? a[0] : body(a));

        Rich("image", ["source", "width", "height", "alt"], 1, a => new PictureValue(Text(a[0]), Text(a[1]), Text(a[2]), Text(a[3])));
        Rich("qr", ["text", "width", "alt"], 1, a => new QrCode(Text(a[0]), Text(a[1]), Text(a[2])));
        Rich("link", ["url", "text"], 1, a => new Link(Text(a[0]), a[1] is null ? Text(a[0]) : Text(a[1])));
        add("checkbox", ["value"], 1, a => new CheckBox(a[0] is true or "true" or "是" or "√"));
        Rich("dropdown", ["value", "choices"], 2, a => new DropDown(Text(a[0]), List(a[1], "dropdown").ConvertAll(Text)));
        Rich("style", ["text", "style"], 2, a => new Styled(Text(a[0]), Text(a[1])));
        Rich(
            "fit",
            ["text", "lines", "width", "all", "styles", "of"],
            1,
            a => new Fitted(
                Text(a[0]),
                a[3] is null ? Text(a[0]) : a[3] as string ?? string.Join('\n', List(a[3], "fit").ConvertAll(Text)),
                Lines(a[1]),
                Text(a[2]),
                a[4] is null ? Ladder : List(a[4], "fit").ConvertAll(Text),
                a[5] is null or MissingText ? Text(a[0]) : Text(a[5])
            )
        );
        add("merge", ["value", "direction"], 1, a => a[0] is null or MissingText ? a[0] : new Merged(a[0], Text(a[1]) is "across" or "横向"));
        Rich("markdown", ["text"], 1, a => new MarkdownText(Text(a[0])));
        Rich("include", ["file"], 1, a => new IncludedFile(Text(a[0])));
        Rich("chart", ["rows"], 1, a => new ChartRows(Rows(List(a[0], "chart"))));
        Rich("table", ["rows"], 1, a => new TableRows(Rows(List(a[0], "table"))));
    }

    /// <summary>One number of lines for all sizes, or a list: one for each.</summary>
    static List<int> Lines(object? value)
    {
        static int Line(object? n) => (int)Math.Clamp(TemplateFunctions.Whole(n), 1, 1000);
        var each = value is IEnumerable and not string ? List(value, "fit").ConvertAll(Line) : [];
        return each.Count > 0 ? each : [value is null or IEnumerable and not string ? 1 : Line(value)];
    }

    static string Text(object? value) => TemplateFunctions.Text(value);

    static List<object?> List(object? value, string function) =>
        value is IEnumerable many and not string and not ScriptObject
            ? [.. many.Cast<object?>()]
            : throw new ArgumentException(Words.In($"{function} 需要一个列表", $"{function} wants a list"));

    /// <summary>Lists as they are; objects under a head of the first one's names.</summary>
    static List<IReadOnlyList<string>> Rows(List<object?> rows)
    {
        if (rows is [ScriptObject first, ..])
        {
            var names = first.Keys.ToList();
            return
            [
                names,
                .. rows.Select(r =>
                    (IReadOnlyList<string>)[.. names.Select(n => r is ScriptObject o && o.TryGetValue(null!, default, n, out var value) ? Text(value) : "")]
                ),
            ];
        }
        return rows.ConvertAll(r => (IReadOnlyList<string>)List(r, "table").ConvertAll(Text));
    }
}
