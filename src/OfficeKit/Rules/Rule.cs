// One rule of a kind, parsed.
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using OfficeKit.Compiling;
using OfficeKit.Functions;

namespace OfficeKit.Rules;

/// <summary>One rule: for each …, when …, let …, check …, else say message of field.</summary>
sealed record Rule(
    string Code, DiagnosticSeverity Severity, IReadOnlyList<ScriptNode> Each, ScriptNode? When,
    IReadOnlyList<(string Name, ScriptNode Value)> Lets, ScriptNode Check, Template Field, Template Message)
{
    static readonly LexerOptions ScriptOnly = new() { Mode = ScriptMode.ScriptOnly };

    /// <summary>Reads a rule; throws <see cref="FormatException"/> with what is wrong.</summary>
    public static Rule Read(JsonElement json)
    {
        string Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
        var severity = Text("level") switch
        {
            "E" => DiagnosticSeverity.Error,
            "W" => DiagnosticSeverity.Warning,
            "I" => DiagnosticSeverity.Info,
            var other => throw new FormatException($"level “{other}”"),
        };
        var each = !json.TryGetProperty("each", out var e) ? []
            : e.ValueKind == JsonValueKind.Array ? e.EnumerateArray().Select(i => i.GetString()!).ToArray() : [e.GetString()!];
        var lets = json.TryGetProperty("let", out var let) ? let.EnumerateObject().Select(p => (p.Name, Expression(p.Value.GetString()!))).ToList() : [];
        return new Rule(Text("rule"), severity, [.. each.Select(Expression)], Text("when") is { Length: > 0 } when ? Expression(when) : null,
            lets, Expression(Text("check")), Markup(Text("field")), Markup(Text("message")));
    }

    static ScriptNode Expression(string text)
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
        foreach (var statement in template.Page!.Body!.Statements.OfType<ScriptExpressionStatement>())
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
        var rules = new ScriptRules(diagnoser, TemplateFunctions.All, TemplateFunctions.Aliases);
        return rules.Allow(new TagSpan(unit, 0, 1, text, text, true), statement)
            ? true : throw new FormatException(string.Join(" ", diagnoser.Found.Select(d => $"“{text}”：{d.Message}")));
    }
}
