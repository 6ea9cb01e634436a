// The functions a template may call, by group and name, and their Chinese names.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OfficeKit.Data;
using Scriban.Functions;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>The functions a template may call: Scriban's for text, lists and numbers, and the Chinese helpers under <c>cn</c>.</summary>
static class TemplateFunctions
{
    // Left out (design.md 10): what reads the clock or chance, hashes, patterns that can run for minutes, and ways round the allow-list.
    static readonly HashSet<string> Refused =
    [
        "random",
        "uuid",
        "eval",
        "eval_template",
        "to_json",
        "from_json",
        "base64_encode",
        "base64_decode",
        "md5",
        "sha1",
        "sha256",
        "sha512",
        "hmac_sha1",
        "hmac_sha256",
        "hmac_sha512",
        "literal",
        "each",
        "filter",
        "any",
        "map_by",
        "format",
    ];

    /// <summary>Chinese names, each with the function it stands for.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } =
        new Dictionary<string, string>
        {
            ["日期"] = "cn.date",
            ["汉字日期"] = "cn.date_hanzi",
            ["大写日期"] = "cn.date_capital",
            ["星期"] = "cn.weekday",
            ["时间"] = "cn.time",
            ["起止"] = "cn.range",
            ["季度"] = "cn.quarter",
            ["时段"] = "cn.period",
            ["年龄"] = "cn.age",
            ["党龄"] = "cn.party_age",
            ["相差天数"] = "cn.days",
            ["大写金额"] = "cn.money",
            ["千分"] = "cn.group",
            ["比率"] = "cn.rate",
            ["流水号"] = "cn.serial",
            ["带圈"] = "cn.circle",
            ["百分之"] = "cn.percent_words",
            ["标点"] = "cn.punct",
            ["引号"] = "cn.quotes",
            ["笔画排序"] = "cn.stroke_sort",
            ["相差分钟"] = "cn.minutes",
            ["姓名分列"] = "cn.name_columns",
            ["脱敏"] = "cn.mask",
            ["纪要开头"] = "cn.minutes_opening",
            ["字宽"] = "cn.width",
            ["落款"] = "cn.signoff",
            ["汉字数"] = "cn.num",
            ["序号"] = "cn.heading",
            ["是"] = "cn.ordinal",
            ["姓名对齐"] = "cn.pad_name",
            ["连接"] = "cn.join",
            ["空"] = "cn.blank",
            ["合计"] = "cn.sum",
            ["重复项"] = "cn.duplicates",
            ["归并"] = "cn.flatten",
            ["每行"] = "cn.chunk",
            ["发文字号"] = "cn.docno",
            ["indent"] = "cn.indent",
            ["左空"] = "cn.indent",
            ["image"] = "cn.image",
            ["图片"] = "cn.image",
            ["qr"] = "cn.qr",
            ["二维码"] = "cn.qr",
            ["link"] = "cn.link",
            ["链接"] = "cn.link",
            ["checkbox"] = "cn.checkbox",
            ["勾选"] = "cn.checkbox",
            ["dropdown"] = "cn.dropdown",
            ["下拉"] = "cn.dropdown",
            ["style"] = "cn.style",
            ["样式"] = "cn.style",
            ["fit"] = "cn.fit",
            ["缩字"] = "cn.fit",
            ["merge"] = "cn.merge",
            ["合并"] = "cn.merge",
            ["markdown"] = "cn.markdown",
            ["table"] = "cn.table",
            ["表格"] = "cn.table",
            ["chart"] = "cn.chart",
            ["图表"] = "cn.chart",
            ["include"] = "cn.include",
            ["插入文件"] = "cn.include",
        };

    /// <summary>The groups: array, string, math, object, cn. Read-only; shared by all renders.</summary>
    public static ScriptObject All { get; } = Build();

    // Scriban finds its functions by reflection; a trimmed program must be told to keep them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Keeping all public methods keeps ScriptObject.From, which nobody calls.")]
    static ScriptObject Build()
    {
        var all = new ScriptObject();
        all.SetValue("array", Allowed(new ArrayFunctions()), readOnly: true);
        all.SetValue("string", Allowed(new StringFunctions()), readOnly: true);
        all.SetValue("math", Checked(Allowed(new MathFunctions())), readOnly: true);
        all.SetValue("object", Allowed(new ObjectFunctions()), readOnly: true);
        all.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        all.SetValue("cn", Chinese(), readOnly: true);
        all.SetValue("page_break", new PageBreak(), readOnly: true);
        all.SetValue("分页", new PageBreak(), readOnly: true);
        all.SetValue("各份", new Records(), readOnly: true);
        all.IsReadOnly = true;
        return all;
    }

    /// <summary>Scriban divides by zero without a word.</summary>
    static ScriptObject Checked(ScriptObject math)
    {
        math.IsReadOnly = false;
        foreach (
            var (name, divide) in new (string, Func<decimal, decimal, bool, decimal>)[]
            {
                ("divided_by", (a, b, whole) => whole ? Math.Floor(a / b) : a / b),
                ("modulo", (a, b, _) => a % b),
            }
        )
        {
            math.SetValue(
                name,
                new ClerkFunction(
                    ["value", "divisor"],
                    2,
                    a =>
                        a[0] as MissingText
                        ?? a[1] as MissingText
                        ?? (
                            Number(a[1]) is var divisor and not 0
                                ? (object)divide(Number(a[0]), divisor, a[1] is int or long)
                                : throw new ArgumentException(Words.In("不能除以零", "division by zero"))
                        )
                ),
                readOnly: true
            );
        }
        math.IsReadOnly = true;
        return math;
    }

    static ScriptObject Allowed(ScriptObject group)
    {
        var allowed = new ScriptObject();
        foreach (var (name, function) in group.Where(f => !Refused.Contains(f.Key)))
        {
            allowed.SetValue(name, function, readOnly: true);
        }
        allowed.IsReadOnly = true;
        return allowed;
    }

    static ScriptObject Chinese()
    {
        var cn = new ScriptObject();
        void Add(string name, string[] parameters, int required, Func<object?[], object?> body) =>
            cn.SetValue(name, new ClerkFunction(parameters, required, body), readOnly: true);

        Add("date", ["value"], 1, a => a[0] is MissingText m ? new MissingText(m.Path, BlankText.Of("date")) : ChineseDates.Date(Text(a[0])));
        Add("width", ["text"], 1, a => TextWidth.Of(Text(a[0])));
        Add("num", ["number"], 1, a => a[0] as MissingText ?? (object)ChineseNumbers.Num(Whole(a[0])));
        Add("heading", ["level", "number"], 2, a => ChineseNumbers.Heading(Whole(a[0]), Whole(a[1])));
        Add("ordinal", ["number"], 1, a => ChineseNumbers.Ordinal(Whole(a[0])));
        Add("pad_name", ["name"], 1, a => a[0] as MissingText ?? (object)TextWidth.PadName(Text(a[0])));
        Add("join", ["list", "last", "end"], 1, a => a[0] as MissingText ?? (object)Join(a[0], Text(a[1]), Text(a[2])));
        Add(
            "blank",
            ["value", "text"],
            1,
            a => a[0] is null or "" or MissingText ? new MissingText((a[0] as MissingText)?.Path ?? "", a[1] is null ? "xx" : Text(a[1])) : a[0]
        );
        Add("signoff", ["signature", "date", "sealed"], 2, a => SignOff(a[0], a[1], a[2] is true));
        Add(
            "docno",
            ["text", "year", "number"],
            1,
            a =>
                a[0] as MissingText ?? (object)(a[1] is null ? DocumentNumbers.Repair(Text(a[0])) : DocumentNumbers.Build(Text(a[0]), Whole(a[1]), Whole(a[2])))
        );
        Add("indent", ["characters"], 1, a => a[0]);
        // A missing value stays missing.
        void Plain(string name, string[] parameters, int required, Func<object?[], object?> body) =>
            Add(name, parameters, required, a => a[0] as MissingText ?? body(a));
        void OfDate(string name, Func<string, string> write) =>
            Add(name, ["date"], 1, a => a[0] is MissingText m ? new MissingText(m.Path, BlankText.Of("date")) : write(Text(a[0])));

        OfDate("date_hanzi", WrittenDates.Hanzi);
        OfDate("date_capital", WrittenDates.CapitalForm);
        Plain("weekday", ["date"], 1, a => WrittenDates.Weekday(Text(a[0])));
        Plain("time", ["time", "form"], 1, a => WrittenDates.Time(Text(a[0]), Text(a[1])));
        Plain("range", ["from", "to", "year"], 2, a => a[1] as MissingText ?? (object)WrittenDates.Range(Text(a[0]), Text(a[1]), a[2] is true));
        Plain("quarter", ["date"], 1, a => WrittenDates.Quarter(Text(a[0])));
        Plain("period", ["date"], 1, a => WrittenDates.Period(Text(a[0])));
        Plain("age", ["birth", "at"], 2, a => a[1] as MissingText ?? (object)WrittenDates.Years(Text(a[0]), Text(a[1])));
        Plain("party_age", ["since", "at"], 2, a => a[1] as MissingText ?? (object)WrittenDates.Years(Text(a[0]), Text(a[1])));
        Plain("days", ["from", "to"], 2, a => a[1] as MissingText ?? (object)WrittenDates.Days(Text(a[0]), Text(a[1])));
        Plain("money", ["amount"], 1, a => ChineseMoney.Capitals(Number(a[0])));
        Plain("is_money", ["text", "amount"], 2, a => a[1] as MissingText ?? (object)ChineseMoney.IsCapitals(Text(a[0]), Number(a[1])));
        Plain("group", ["number", "style"], 1, a => NumberForms.Group(Text(a[0]), Text(a[1])));
        Plain(
            "rate",
            ["part", "whole", "decimals"],
            2,
            a =>
                a[1] as MissingText
                ?? (object?)NumberForms.Rate(Number(a[0]), Number(a[1]), a[2] is null ? 2 : (int)Whole(a[2]))
                ?? new MissingText("", BlankText.Of("count"))
        );
        Plain("serial", ["number", "pattern"], 1, a => a[1] is null ? NumberForms.Serial(Whole(a[0])) : NumberForms.Serial(Whole(a[0]), Text(a[1])));
        Plain("circle", ["number"], 1, a => NumberForms.Circle(Whole(a[0])));
        Plain("percent_words", ["percent"], 1, a => NumberForms.PercentWords(Text(a[0])));
        Plain("punct", ["text"], 1, a => Punctuation.Fix(Text(a[0])));
        Plain("quotes", ["text"], 1, a => Punctuation.Quotes(Text(a[0])));
        Plain(
            "name_columns",
            ["names", "cells", "form"],
            1,
            a => PersonNames.Columns(Texts(a[0]), a[1] is null ? 6 : (int)Whole(a[1]), Text(a[2]) is not ("text" or "空格"))
        );
        cn.SetValue(
            "stroke_sort",
            new ClerkFunction(["names", "convention"], 1, (a, notes) => a[0] as MissingText ?? (object)Sorted(Texts(a[0]), Text(a[1]), notes)),
            readOnly: true
        );
        Plain("minutes", ["from", "to"], 2, a => a[1] as MissingText ?? (object)WrittenDates.Minutes(Text(a[0]), Text(a[1])));
        Plain("date_mistakes", ["text"], 1, a => new ScriptArray(DateMistakes.In(Text(a[0]))));
        Plain("mask", ["text"], 1, a => PersonNames.Mask(Text(a[0])));
        Plain("out_of_order", ["list", "number", "date"], 3, a => OutOfOrder(a[0], Text(a[1]), Text(a[2])));
        Plain("minutes_opening", ["meeting"], 1, a => Opening(a[0]));
        ListFunctions.AddTo(Add);
        cn.SetValue("records", new Records(), readOnly: true);
        RichFunctions.AddTo(Add);
        cn.IsReadOnly = true;
        return cn;
    }

    static ScriptArray Sorted(List<string> names, string convention, INotes? notes)
    {
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

    static string Join(object? list, string last, string end)
    {
        var items = list is System.Collections.IEnumerable many and not string ? many.Cast<object?>().Select(Text).ToList() : [Text(list)];
        var text = items.Count > 1 && last.Length > 0 ? string.Join("、", items.Take(items.Count - 1)) + last + items[^1] : string.Join("、", items);
        return text.Length > 0 ? text + end : text;
    }

    static List<string> Texts(object? list) =>
        list is System.Collections.IEnumerable many and not string and not ScriptObject ? [.. many.Cast<object?>().Select(Text)] : [Text(list)];

    static string Opening(object? meeting)
    {
        static object? Member(object? target, string name) => target is ScriptObject o && o.TryGetValue(null!, default, name, out var value) ? value : null;
        var chair = Member(meeting, "chair");
        return MinutesOpening.Of(
            Text(Member(meeting, "start")),
            Text(Member(meeting, "place")),
            Text(Member(meeting, "title")),
            Text(chair),
            Text(Member(chair, "post")),
            Text(Member(meeting, "topic"))
        );
    }

    static ScriptArray OutOfOrder(object? list, string number, string date)
    {
        static string Member(object? item, string name) => item is ScriptObject o && o.TryGetValue(null!, default, name, out var value) ? Text(value) : "";
        return [.. DocumentNumbers.OutOfOrder((list as IEnumerable<object?> ?? []).Select(i => (Member(i, number), Member(i, date))))];
    }

    public static decimal Number(object? value) =>
        value switch
        {
            int i => i,
            long l => l,
            decimal d => d,
            double d => (decimal)d,
            string s when decimal.TryParse(s, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) => n,
            _ => throw new ArgumentException(Words.In($"“{Text(value)}”不是数", $"'{Text(value)}' is no number")),
        };

    static ScriptObject SignOff(object? signature, object? date, bool isSealed)
    {
        var written = date is null or MissingText or "" ? BlankText.Of("date") : ChineseDates.Date(Text(date));
        var (s, d) = TextWidth.SignOff(TextWidth.Of(signature is null ? BlankText.Of("org") : Text(signature)), TextWidth.Of(written), isSealed);
        var result = new ScriptObject();
        result.SetValue("signature", s, readOnly: true);
        result.SetValue("date", d, readOnly: true);
        return result;
    }

    /// <summary>A value as text: an object by its name, so that a person or an office may be either.</summary>
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            string s => s,
            bool b => b ? "true" : "false",
            ScriptObject o when o.TryGetValue(null!, default, "name", out var name) && name is string s => s,
            IFormattable f and not ScriptObject => f.ToString(null, CultureInfo.InvariantCulture),
            MissingText m => m.Text,
            _ => throw new ArgumentException(Words.In("列表或对象不能当作文字", "a list or an object is no text")),
        };

    public static long Whole(object? value) =>
        value switch
        {
            int i => i,
            long l => l,
            decimal d when d % 1 == 0 => (long)d,
            double d when d % 1 == 0 => (long)d,
            string s when long.TryParse(s, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) => n,
            _ => throw new ArgumentException(Words.In($"“{Text(value)}”不是整数", $"'{Text(value)}' is no whole number")),
        };
}
