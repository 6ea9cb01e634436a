// Tells from a function what kind of values it is given.
using Scriban.Syntax;

namespace OfficeKit.Compiling.Tags;

/// <summary>Tells from a function what kind of values it is given: text, number, date, boolean, list, picture.</summary>
static class FunctionUses
{
    static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["cn.date"] = ["date"],
        ["cn.date_hanzi"] = ["date"],
        ["cn.date_capital"] = ["date"],
        ["cn.weekday"] = ["date"],
        ["cn.range"] = ["date", "date", "boolean"],
        ["cn.quarter"] = ["date"],
        ["cn.period"] = ["date"],
        ["cn.days"] = ["date", "date"],
        ["cn.age"] = ["date", "date"],
        ["cn.party_age"] = ["date", "date"],
        ["cn.money"] = ["number"],
        ["cn.group"] = ["number"],
        ["cn.rate"] = ["number", "number", "number"],
        ["cn.serial"] = ["number"],
        ["cn.circle"] = ["number"],
        ["cn.percent_words"] = ["number"],
        ["cn.name_columns"] = ["list", "number"],
        ["cn.num"] = ["number"],
        ["cn.ordinal"] = ["number"],
        ["cn.heading"] = ["number", "number"],
        ["cn.indent"] = ["number"],
        ["cn.docno"] = ["text", "number", "number"],
        ["cn.signoff"] = ["text", "date", "boolean"],
        ["cn.join"] = ["list"],
        ["cn.sum"] = ["list"],
        ["cn.duplicates"] = ["list"],
        ["cn.flatten"] = ["list"],
        ["cn.chunk"] = ["list", "number"],
        ["cn.table"] = ["list"],
        ["cn.chart"] = ["list"],
        ["cn.dropdown"] = ["text", "list"],
        ["cn.checkbox"] = ["boolean"],
        ["cn.image"] = ["picture"],
        ["cn.fit"] = ["text", "number"],
    };

    /// <summary>The kind of what is piped into a function; a function that takes anything leaves the kind that is wanted of its result.</summary>
    public static string First(ScriptExpression function, string otherwise) =>
        Name(function) switch
        {
            var name when Kinds.TryGetValue(name, out var kinds) => kinds[0],
            "cn.blank" or "object.default" or "cn.merge" => otherwise == "boolean" ? "text" : otherwise,
            var name when name.StartsWith("array.", StringComparison.Ordinal) => "list",
            var name when name.StartsWith("math.", StringComparison.Ordinal) => "number",
            _ => "text",
        };

    /// <summary>The kind of an argument, counted from 0.</summary>
    public static string Argument(ScriptExpression function, int index) =>
        index == 0 ? First(function, "text")
        : Kinds.TryGetValue(Name(function), out var kinds) && index < kinds.Length ? kinds[index]
        : "text";

    /// <summary>Whether a function gives back items of the list that it is given.</summary>
    public static bool KeepsItems(ScriptExpression function) =>
        Name(function)
            is "array.sort"
                or "array.reverse"
                or "array.uniq"
                or "array.compact"
                or "array.limit"
                or "array.offset"
                or "array.first"
                or "array.last";

    /// <summary>Whether a function takes a list of rows.</summary>
    public static bool IsTable(ScriptExpression function) => Name(function) is "cn.table" or "cn.chart";

    /// <summary>Whether a function puts the items of a list into groups.</summary>
    public static bool IsChunk(ScriptExpression function) => Name(function) == "cn.chunk";

    /// <summary>The member by which a function takes the items of its list, where it is written out; else null.</summary>
    public static string? Member(ScriptExpression function) =>
        Name(function) is "cn.sum" or "cn.duplicates" or "cn.flatten"
        && (First(function) as ScriptFunctionCall)?.Arguments.OfType<ScriptLiteral>().FirstOrDefault()?.Value is string member
            ? member
            : null;

    /// <summary>The kind of those members, or of the items themselves.</summary>
    public static string OfMember(ScriptExpression function) =>
        Name(function) switch
        {
            "cn.sum" => "number",
            "cn.flatten" => "list",
            _ => "any",
        };

    /// <summary>Of several functions in a row, the first.</summary>
    static ScriptExpression First(ScriptExpression function) => function is ScriptPipeCall { From: { } first } ? First(first) : function;

    static string Name(ScriptExpression function) =>
        First(function) is var first && first is ScriptFunctionCall call ? call.Target?.ToString() ?? "" : first.ToString() ?? "";
}
