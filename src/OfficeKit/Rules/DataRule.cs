// One rule of a kind, parsed.
using System.Text.Json;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using OfficeKit.Markup;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OfficeKit.Rules;

/// <summary>One rule: count …, for each … by …, when …, let …, check …, else say message of field.</summary>
sealed record DataRule(
    string Id,
    string Code,
    DiagnosticSeverity Severity,
    IReadOnlyList<(string Name, ScriptNode List, ScriptNode When)> Counts,
    IReadOnlyList<ScriptNode> Each,
    ScriptNode? By,
    ScriptNode? When,
    IReadOnlyList<(string Name, ScriptNode Value)> Lets,
    ScriptNode? Check,
    Uniqueness? Unique,
    Template Field,
    Template Message
)
{
    static readonly LexerOptions ScriptOnly = new() { Mode = ScriptMode.ScriptOnly };

    /// <summary>Reads a rule; throws <see cref="FormatException"/> with what is wrong.</summary>
    public static DataRule Read(JsonElement json)
    {
        string Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
        var severity = Text("level") switch
        {
            "E" => DiagnosticSeverity.Error,
            "W" => DiagnosticSeverity.Warning,
            "I" => DiagnosticSeverity.Info,
            var other => throw new FormatException($"level “{other}”"),
        };
        var each =
            !json.TryGetProperty("each", out var e) ? []
            : e.ValueKind == JsonValueKind.Array ? e.EnumerateArray().Select(i => i.GetString()!).ToArray()
            : [e.GetString()!];
        var lets = json.TryGetProperty("let", out var let) ? let.EnumerateObject().Select(p => (p.Name, Expression(p.Value.GetString()!))).ToList() : [];
        var counts = json.TryGetProperty("count", out var count)
            ? count.EnumerateObject().Select(p => (p.Name, Expression(p.Value[0].GetString()!), Expression(p.Value[1].GetString()!))).ToList()
            : [];
        var rule = new DataRule(
            Text("id"),
            Text("rule"),
            severity,
            counts,
            [.. each.Select(Expression)],
            Text("by") is { Length: > 0 } by ? Expression(by) : null,
            Text("when") is { Length: > 0 } when ? Expression(when) : null,
            lets,
            Text("check") is { Length: > 0 } check ? Expression(check) : null,
            ReadUnique(json, Text),
            Markup(Text("field")),
            Markup(Text("message"))
        );
        return rule is { Check: null, Unique: null } ? throw new FormatException($"{rule.Id}: check?") : rule;
    }

    static Uniqueness? ReadUnique(JsonElement json, Func<string, string> text) =>
        text("unique") is not { Length: > 0 } key
            ? null
            : new Uniqueness(
                Expression(key),
                text("unlike") is { Length: > 0 } unlike ? Expression(unlike) : null,
                json.TryGetProperty("most", out var most) ? most.GetInt32() : 1
            );

    /// <summary>Reads an expression; throws <see cref="FormatException"/> when it is none, or uses what a template may not.</summary>
    public static ScriptNode Expression(string text)
    {
        var template = Template.Parse(text, null, new ParserOptions { ExpressionDepthLimit = 48, ParseFloatAsDecimal = true }, ScriptOnly);
        var statements = template.Page?.Body?.Statements;
        if (template.HasErrors || statements is not [ScriptExpressionStatement { Expression: { } expression } statement])
        {
            throw new FormatException($"“{text}”：{(template.HasErrors ? template.Messages[0].Message : "")}");
        }
        return Allowed(text, statement) ? expression : throw new FormatException($"“{text}”");
    }

    static Template Markup(string text)
    {
        var template = Template.Parse(text, null, new ParserOptions { ExpressionDepthLimit = 48 });
        if (template.HasErrors)
        {
            throw new FormatException($"“{text}”：{template.Messages[0].Message}");
        }
        foreach (var statement in (template.Page?.Body?.Statements ?? []).OfType<ScriptExpressionStatement>())
        {
            Allowed(text, statement);
        }
        return template;
    }

    /// <summary>A rule may use what a template may: the same allow-list, with messages of the same kind.</summary>
    static bool Allowed(string text, ScriptStatement statement)
    {
        var tree = new XmlTree("<rule/>"u8.ToArray());
        var diagnoser = new Diagnoser(tree, "rules.json");
        var unit = new TextUnit(tree.Root, TextKind.Leaf);
        unit.Atoms.Add(new TextAtom(' ', 0, 0, tree.Root));
        var rules = new ScriptRules(diagnoser);
        return rules.Allow(new TagSpan(unit, 0, 1, text, text, true), statement)
            ? true
            : throw new FormatException(string.Join(" ", diagnoser.Found.Select(d => $"“{text}”：{d.Message}")));
    }
}

/// <summary>A value that at most so many records of one run may share; records with an equal <paramref name="Unlike"/> may.</summary>
sealed record Uniqueness(ScriptNode Key, ScriptNode? Unlike, int Most);
