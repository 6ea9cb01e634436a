// Works out a value that a record does not have from those it has.
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Data;
using OfficeKit.Functions;
using OfficeKit.Rendering;
using Scriban.Syntax;

namespace OfficeKit.Rules;

/// <summary>A value that is worked out where a record has none. A path <c>items[].no</c> is worked out for each item: <c>it</c>, counted by <c>index</c> from
/// 0.</summary>
sealed record Derivation(string Path, ScriptNode Value)
{
    const string OfItems = "[].";

    /// <summary>The record with what could be worked out.</summary>
    public TemplateData Fill(TemplateData data)
    {
        var record = JsonObject.Create(data.Json)!;
        return Fill(record, Path, Value, data) ? TemplateData.Parse(record.ToJsonString()) : data;
    }

    static bool Fill(JsonObject record, string path, ScriptNode value, TemplateData data)
    {
        var context = new MarkupContext(TemplateLimits.Default);
        context.Begin(data);
        context.Tolerance = 1;
        if (path.Split(OfItems) is not [var list, var member])
        {
            return Set(record, path, context, value);
        }
        var items = record[list] as JsonArray ?? [];
        var seen = data.Values[list] as System.Collections.IList;
        var changed = false;
        for (var i = 0; i < items.Count; i++)
        {
            context.Swap("it", seen?[i]);
            context.Swap("index", i);
            changed |= items[i] is JsonObject item && Set(item, member, context, value);
        }
        return changed;
    }

    static bool Set(JsonObject at, string path, MarkupContext context, ScriptNode value)
    {
        if (DataPath.Find(at, path) is not null || Worked(context, value) is not { } worked)
        {
            return false;
        }
        DataPath.Set(at, path, worked);
        return true;
    }

    /// <summary>Null when it cannot be worked out from this record: then it stays a blank.</summary>
    static JsonValue? Worked(MarkupContext context, ScriptNode value)
    {
        try
        {
            return context.Evaluate(value) switch
            {
                null => null,
                int number => JsonValue.Create(number),
                long number => JsonValue.Create(number),
                decimal number => JsonValue.Create(number),
                bool truth => JsonValue.Create(truth),
                var other => Argument.Text(other) is { Length: > 0 } text ? JsonValue.Create(text) : null,
            };
        }
        catch (Exception e) when (e is ScriptRuntimeException or LimitException or ArgumentException)
        {
            return null;
        }
    }
}
