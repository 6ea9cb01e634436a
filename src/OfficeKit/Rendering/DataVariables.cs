// Knows the path in the data that an expression names, while a document is rendered.
using System.Globalization;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using Scriban.Syntax;

namespace OfficeKit.Rendering;

/// <summary>Knows the path in the data that an expression names: <c>项.问题</c> in the third round is <c>整改事项[2].问题</c>.</summary>
sealed class DataVariables(Expressions expressions, RenderLog log)
{
    readonly Dictionary<string, string?> variables = new() { ["for"] = null };

    /// <summary>Sets what a variable names; gives what it named before.</summary>
    public (bool Had, string? Path) Set(string name, string? path)
    {
        var had = variables.TryGetValue(name, out var before);
        variables[name] = path;
        return (had, before);
    }

    public void Restore(string name, (bool Had, string? Path) before)
    {
        if (before.Had)
        {
            variables[name] = before.Path;
        }
        else
        {
            variables.Remove(name);
        }
    }

    /// <summary>The path of an item of a loop.</summary>
    public string? Item(ScriptExpression source, object? item, int index) =>
        log.PathOf(item is string ? null : item)
        ?? (index >= 0 && Of(source) is { } list ? string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]") : null);

    /// <summary>The path that an expression names; null when it is computed.</summary>
    public string? Of(ScriptNode? expression)
    {
        switch (expression)
        {
            case TolerantExpression tolerant:
                return Of(tolerant.Inner);
            case ScriptNestedExpression nested:
                return Of(nested.Expression);
            case ScriptVariable variable:
                return variables.TryGetValue(variable.Name, out var known) ? known
                    : TemplateFunctions.All.Contains(variable.Name) ? null
                    : variable.Name;
            // The length of a list or text is computed.
            case ScriptMemberExpression { Member.Name: "size" }:
                return null;
            case ScriptMemberExpression { Member: { } member } access:
                return Of(access.Target) is { } target ? $"{target}.{member.Name}" : null;
            case ScriptIndexerExpression { Index: { } index } indexer:
                return Of(indexer.Target) is { } list && expressions.Tolerate(index) is int i and >= 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]")
                    : null;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing } either:
                return Of(either.Left);
            case ScriptPipeCall { To: { } to and not ScriptPipeCall } pipe when FunctionUses.Of(to) is { ReadsBack: true }:
                return Of(pipe.From);
            case ScriptFunctionCall { Arguments: [{ } first, ..] } call when FunctionUses.Of(call) is { ReadsBack: true }:
                return Of(first);
            default:
                return null;
        }
    }
}
