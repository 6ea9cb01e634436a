// Holds one record against the rules of its kind.
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Data;
using OfficeKit.Functions;
using OfficeKit.Plumbing;
using OfficeKit.Rendering;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Rules;

/// <summary>Holds one record against rules. A blank counts as absent here; what is absent is null and prints as nothing.</summary>
sealed class RuleRun
{
    readonly MarkupContext context = new(TemplateLimits.Default);
    readonly List<TemplateDiagnostic> found = [];

    readonly EarlierRecords seen;

    public RuleRun(TemplateData data, DateOnly today, TemplateSchema? schema, EarlierRecords seen)
    {
        this.seen = seen;
        var known = TemplateData.Parse(WithoutBlanks(data.Json)!.ToJsonString());
        context.Begin(known);
        context.Tolerance = 1;
        context.Swap("today", SchemaReader.Text(data.Json, "asOf") is { Length: > 0 } asOf ? asOf : TypedDates.Write(today));
        context.Swap("texts", new ScriptArray(DataTexts.Of(known.Json, schema).Select(t => new ScriptObject { ["path"] = t.Path, ["text"] = t.Text })));
    }

    public IReadOnlyList<TemplateDiagnostic> Check(IEnumerable<DataRule> rules)
    {
        foreach (var rule in rules)
        {
            try
            {
                foreach (var (name, list, when) in rule.Counts)
                {
                    context.Swap(name, Count(list, when));
                }
                Visit(rule, 0, []);
            }
            catch (Exception e) when (e is ScriptRuntimeException or LimitException or ArgumentException)
            {
                // Data of a wrong type, which the schema tells; or a rule that asks too much.
                found.Add(
                    new TemplateDiagnostic
                    {
                        Code = DiagnosticCodes.FaultyRule,
                        Message = Words.In(
                            $"规则 {rule.Code}（{rule.Id}）在这份数据上算不出来：{(e.InnerException ?? e).Message}",
                            $"rule {rule.Code} ({rule.Id}) cannot be worked out over this data: {(e.InnerException ?? e).Message}"
                        ),
                    }
                );
            }
        }
        return found;
    }

    /// <summary>The items of a list, whether it stands in the data or a function made it (string.split gives a plain array).</summary>
    List<object?> List(ScriptNode expression) =>
        context.Evaluate(expression) is System.Collections.IEnumerable list and not (string or ScriptObject) ? [.. list.Cast<object?>()] : [];

    int Count(ScriptNode list, ScriptNode when)
    {
        var count = 0;
        foreach (var item in List(list))
        {
            context.Swap("it", item);
            count += item is not null && context.ToBool(when.Span, context.Evaluate(when)) ? 1 : 0;
        }
        context.Swap("it", null);
        return count;
    }

    /// <param name="rule">The rule.</param>
    /// <param name="level">Which of its lists is gone through.</param>
    /// <param name="keys">The last item of each key that the rule looks by.</param>
    void Visit(DataRule rule, int level, Dictionary<string, object?> keys)
    {
        if (level == rule.Each.Count)
        {
            var key = rule.By is null ? "" : context.ObjectToString(context.Evaluate(rule.By)) ?? "";
            context.Swap("before", keys.GetValueOrDefault(key));
            Judge(rule);
            if (key.Length > 0)
            {
                keys[key] = context.Swap("it", null);
            }
            return;
        }
        var list = List(rule.Each[level]);
        var (item, index) = (context.Swap("it", null), context.Swap("index", null));
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } value)
            {
                context.Swap("up", item);
                context.Swap("up_index", index);
                context.Swap("it", value);
                context.Swap("index", i);
                Visit(rule, level + 1, keys);
            }
        }
        context.Swap("it", item);
        context.Swap("index", index);
    }

    void Judge(DataRule rule)
    {
        Ask(rule);
        // What one rule worked out is nothing to the next.
        foreach (var (name, _) in rule.Lets)
        {
            context.Swap(name, null, remove: true);
        }
    }

    void Ask(DataRule rule)
    {
        if (rule.When is not null && !context.ToBool(rule.When.Span, context.Evaluate(rule.When)))
        {
            return;
        }
        foreach (var (name, value) in rule.Lets)
        {
            context.Swap(name, context.Evaluate(value));
        }
        var reason = "";
        try
        {
            if ((rule.Check is null || context.ToBool(rule.Check.Span, context.Evaluate(rule.Check))) && (rule.Unique is null || IsUnique(rule, rule.Unique)))
            {
                return;
            }
        }
        catch (ScriptRuntimeException e)
        {
            reason = $"（{(e.InnerException ?? e).Message}）";
        }
        found.Add(
            new TemplateDiagnostic
            {
                Code = rule.Code,
                Severity = rule.Severity,
                Field = rule.Field.Render(context),
                Message = rule.Message.Render(context) + reason,
            }
        );
    }

    /// <summary>Whether no earlier record of the run has this value; the one that has is <c>earlier</c> in messages.</summary>
    bool IsUnique(DataRule rule, Uniqueness unique)
    {
        if (Key(unique.Key) is not { Length: > 0 } key)
        {
            return true;
        }
        var earlier = seen.Add(rule.Id, key, unique.Unlike is null ? "" : Key(unique.Unlike), unique.Most);
        context.Swap("earlier", earlier);
        return earlier == 0;
    }

    string Key(ScriptNode node) => Argument.Text(context.Evaluate(node));

    static JsonNode? WithoutBlanks(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(
                json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, WithoutBlanks(p.Value))).DistinctBy(p => p.Key)
            ),
            JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(WithoutBlanks)]),
            JsonValueKind.String when BlankText.SaysNothing(json.GetString()!) => null,
            JsonValueKind.Null => null,
            _ => JsonNode.Parse(json.GetRawText()),
        };
}
