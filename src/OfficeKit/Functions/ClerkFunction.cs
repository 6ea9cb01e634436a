// A function a clerk may call, without reflection.
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Functions;

/// <summary>A function a clerk may call. Arguments come as the data holds them; a refused one throws <see cref="ArgumentException"/> with a reason for
/// people.</summary>
/// <param name="parameters">Names of the parameters, in order; any but the first <paramref name="required"/> may be left out.</param>
/// <param name="required">How many must be given.</param>
/// <param name="body">Takes the arguments, null where left out, and what to tell remarks to.</param>
sealed class ClerkFunction(string[] parameters, int required, Func<object?[], INotes?, object?> body) : IScriptCustomFunction
{
    public ClerkFunction(string[] parameters, int required, Func<object?[], object?> body)
        : this(parameters, required, (values, _) => body(values)) { }

    public int RequiredParameterCount => required;

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < required ? new ScriptParameterInfo(typeof(object), parameters[index]) : new ScriptParameterInfo(typeof(object), parameters[index], null!);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[parameters.Length];
        for (var i = 0; i < values.Length && i < arguments.Count; i++)
        {
            values[i] = arguments[i];
        }
        return body(values, context as INotes);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
