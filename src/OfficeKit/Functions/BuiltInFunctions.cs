// The functions of Scriban's own that a template may call.
using static OfficeKit.Functions.ValueKind;

namespace OfficeKit.Functions;

/// <summary>
/// The functions of Scriban's own that a template may call, with the kinds that Scriban does not tell. Left out is what reads the clock or chance, hashes,
/// patterns that can run for minutes, and ways round the allow-list.
/// </summary>
static class BuiltInFunctions
{
    public static IReadOnlyList<FunctionEntry> All { get; } =
    [
        Of("array.add", List, new("list", List), new("value", Any)),
        Of("array.add_range", List, new("list1", List), new("list2", List)),
        Of("array.compact", ListPassage.Items, List, new Parameter("list", List)),
        Of("array.concat", List, new("list1", List), new("list2", List)),
        Of("array.contains", ValueKind.Boolean, new("list", List), new("item", Any)),
        Of("array.cycle", Any, new("list", List), new("group", Any, Optional: true)),
        Of("array.first", ListPassage.Item, Any, new Parameter("list", List)),
        Of("array.insert_at", List, new("list", List), new("index", Number), new("value", Any)),
        Of("array.join", Text, new("list", List), new("delimiter", Text), new("function", Any, Optional: true)),
        Of("array.last", ListPassage.Item, Any, new Parameter("list", List)),
        Of("array.limit", ListPassage.Items, List, new("list", List), new("count", Number)),
        Of("array.map", List, new("list", List), new("member", Text) { Member = Any }),
        Of("array.offset", ListPassage.Items, List, new("list", List), new("index", Number)),
        Of("array.remove_at", List, new("list", List), new("index", Number)),
        Of("array.reverse", ListPassage.Items, List, new Parameter("list", List)),
        Of("array.size", Number, new Parameter("list", List)),
        Of("array.sort", ListPassage.Items, List, new("list", List), new("member", Text, Optional: true) { Member = Any }),
        Of("array.uniq", ListPassage.Items, List, new Parameter("list", List)),
        Of("string.append", Text, new("text", Text), new("with", Text)),
        Of("string.capitalize", Text, new Parameter("text", Text)),
        Of("string.capitalizewords", Text, new Parameter("text", Text)),
        Of("string.contains", ValueKind.Boolean, new("text", Text), new("value", Text)),
        Of("string.downcase", Text, new Parameter("text", Text)),
        Of("string.empty", ValueKind.Boolean, new Parameter("text", Text)),
        Of("string.ends_with", ValueKind.Boolean, new("text", Text), new("value", Text)),
        Of("string.equals_ignore_case", ValueKind.Boolean, new("text", Text), new("value", Text)),
        Of("string.escape", Text, new Parameter("text", Text)),
        Of("string.handleize", Text, new Parameter("text", Text)),
        Of(
            "string.index_of",
            Number,
            new("text", Text),
            new("search", Text),
            new("startIndex", Number, Optional: true),
            new("count", Number, Optional: true),
            new("stringComparison", Text, Optional: true)
        ),
        Of("string.lstrip", Text, new Parameter("text", Text)),
        Of("string.pad_left", Text, new("text", Text), new("width", Number)),
        Of("string.pad_right", Text, new("text", Text), new("width", Number)),
        Of("string.pluralize", Text, new("number", Number), new("singular", Text), new("plural", Text)),
        Of("string.prepend", Text, new("text", Text), new("by", Text)),
        Of("string.remove", Text, new("text", Text), new("remove", Text)),
        Of("string.remove_first", Text, new("text", Text), new("remove", Text)),
        Of("string.remove_last", Text, new("text", Text), new("remove", Text)),
        Of("string.replace", Text, new("text", Text), new("match", Text), new("replace", Text)),
        Of("string.replace_first", Text, new("text", Text), new("match", Text), new("replace", Text), new("fromEnd", ValueKind.Boolean, Optional: true)),
        Of("string.rstrip", Text, new Parameter("text", Text)),
        Of("string.size", Number, new Parameter("text", Text)),
        Of("string.slice", Text, new("text", Text), new("start", Number), new("length", Number, Optional: true)),
        Of("string.slice1", Text, new("text", Text), new("start", Number), new("length", Number, Optional: true)),
        Of("string.split", List, new("text", Text), new("match", Text)),
        Of("string.starts_with", ValueKind.Boolean, new("text", Text), new("value", Text)),
        new("string.strip", [], [new("text", Text)], Text) { ReadsBack = true },
        Of("string.strip_newlines", Text, new Parameter("text", Text)),
        Of("string.to_double", Number, new Parameter("text", Text)),
        Of("string.to_float", Number, new Parameter("text", Text)),
        Of("string.to_int", Number, new Parameter("text", Text)),
        Of("string.to_long", Number, new Parameter("text", Text)),
        Of("string.truncate", Text, new("text", Text), new("length", Number), new("ellipsis", Text, Optional: true)),
        Of("string.truncatewords", Text, new("text", Text), new("count", Number), new("ellipsis", Text, Optional: true)),
        Of("string.upcase", Text, new Parameter("text", Text)),
        Of("string.whitespace", ValueKind.Boolean, new Parameter("text", Text)),
        Of("math.abs", Number, new Parameter("value", Number)),
        Of("math.ceil", Number, new Parameter("value", Number)),
        Divide("math.divided_by", (value, divisor, isWhole) => isWhole ? Math.Floor(value / divisor) : value / divisor),
        Of("math.floor", Number, new Parameter("value", Number)),
        Of("math.is_number", ValueKind.Boolean, new Parameter("value", Number)),
        Of("math.minus", Number, new("value", Number), new("with", Number)),
        Divide("math.modulo", (value, divisor, _) => value % divisor),
        Of("math.plus", Number, new("value", Number), new("with", Number)),
        Of("math.round", Number, new("value", Number), new("precision", Number, Optional: true)),
        Of("math.times", Number, new("value", Number), new("with", Number)),
        new("object.default", [], [new("value", Any), new("default", Any)], Any) { StandsIn = true, ReadsBack = true },
        Of("object.has_key", ValueKind.Boolean, new("value", ValueKind.Object), new("key", Text)),
        Of("object.has_value", ValueKind.Boolean, new("value", ValueKind.Object), new("key", Text)),
        Of("object.keys", List, new Parameter("value", ValueKind.Object)),
        Of("object.kind", Text, new Parameter("value", Any)),
        Of("object.size", Number, new Parameter("value", Any)),
        Of("object.typeof", Text, new Parameter("value", Any)),
        Of("object.values", List, new Parameter("value", ValueKind.Object)),
    ];

    /// <summary>Functions of Scriban's own that a template may not call, by their names without a group.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        "any",
        "base64_decode",
        "base64_encode",
        "each",
        "eval",
        "eval_template",
        "filter",
        "format",
        "from_json",
        "hmac_sha1",
        "hmac_sha256",
        "hmac_sha512",
        "literal",
        "md5",
        "random",
        "sha1",
        "sha256",
        "sha512",
        "to_json",
        "uuid",
    ];

    static FunctionEntry Of(string name, ValueKind gives, params Parameter[] takes) => Of(name, ListPassage.None, gives, takes);

    static FunctionEntry Of(string name, ListPassage passes, ValueKind gives, params Parameter[] takes) => new(name, [], takes, gives) { Passes = passes };

    /// <summary>Scriban divides by zero without a word.</summary>
    static FunctionEntry Divide(string name, Func<decimal, decimal, bool, decimal> divide) =>
        new(
            name,
            [],
            [new("value", Number), new("divisor", Number)],
            Number,
            a =>
                Argument.Number(a[1]) is var divisor and not 0
                    ? divide(Argument.Number(a[0]), divisor, a[1] is int or long)
                    : throw new ArgumentException(Words.In("不能除以零", "division by zero"))
        );
}
