// Tells what a call of a function says of the values that it is given.
using OfficeKit.Functions;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Tags;

/// <summary>Tells what a call of a function says of the values that it is given. A call is a name, a name with arguments, or several in a row.</summary>
static class FunctionUses
{
    /// <summary>The function that is called, of several in a row the first; null when there is none of that name.</summary>
    public static FunctionEntry? Of(ScriptExpression call) => FunctionCatalog.Find(Name(First(call)));

    /// <summary>What the function takes that is piped into it; null when nothing is known of it.</summary>
    public static Parameter? FirstParameter(ScriptExpression call) => Of(call) is { Parameters: [{ } first, ..] } ? first : null;

    /// <summary>The calls in a row, one by one: <c>笔画排序 | 连接</c> is two.</summary>
    public static IEnumerable<ScriptExpression> InARow(ScriptExpression calls)
    {
        for (var next = calls; next is not null; next = (next as ScriptPipeCall)?.To)
        {
            yield return next is ScriptPipeCall { From: { } first } ? first : next;
        }
    }

    /// <summary>The kind of what is piped into calls; a function that takes anything wants of it what is wanted of its result.</summary>
    public static ValueKind Piped(ScriptExpression calls, ValueKind wanted)
    {
        foreach (var call in InARow(calls).Reverse())
        {
            var takes = FirstParameter(call)?.Kind ?? ValueKind.Text;
            wanted =
                takes != ValueKind.Any ? takes
                : wanted == ValueKind.Boolean ? ValueKind.Text
                : wanted;
        }
        return wanted;
    }

    /// <summary>The kind of what calls give in the end.</summary>
    public static ValueKind Gives(ScriptExpression calls) => Of(InARow(calls).Last())?.Gives ?? ValueKind.Any;

    /// <summary>Whether a tag calls a function whose result is of a kind.</summary>
    public static bool Gives(this Tag tag, ValueKind kind) => FunctionCatalog.Giving(kind).Any(tag.Calls);

    /// <summary>The arguments that are written out in a call, each with what it is given for.</summary>
    /// <param name="call">One call.</param>
    /// <param name="isPiped">Whether the first argument is piped in.</param>
    public static IEnumerable<(ScriptExpression Value, Parameter? Parameter)> Arguments(ScriptExpression call, bool isPiped)
    {
        var parameters = Of(call)?.Parameters ?? [];
        var next = isPiped ? 1 : 0;
        foreach (var argument in (call as ScriptFunctionCall)?.Arguments ?? [])
        {
            var value = argument is ScriptNamedArgument { Value: { } named } ? named : argument;
            yield return argument is ScriptNamedArgument { Name.Name: { } name }
                ? (value, parameters.FirstOrDefault(p => p.Name == name))
                : (value, next < parameters.Count ? parameters[next++] : null);
        }
    }

    /// <summary>The members of a list's items that a call names in so many words.</summary>
    public static IEnumerable<(string Path, ValueKind Kind)> Members(ScriptExpression call, bool isPiped)
    {
        foreach (var (value, parameter) in Arguments(call, isPiped))
        {
            if (parameter?.Member is { } kind && value is ScriptLiteral { Value: string path })
            {
                yield return (path, kind);
            }
        }
    }

    static ScriptExpression First(ScriptExpression call) => InARow(call).First();

    static string? Name(ScriptExpression call) => (call is ScriptFunctionCall { Target: { } target } ? target : call).ToString();
}
