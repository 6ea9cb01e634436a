// A function a clerk may call, without reflection.
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Functions;

/// <summary>A function a clerk may call. Arguments come as the data holds them; a refused one throws <see cref="ArgumentException"/> with a reason for
/// people.</summary>
sealed class ClerkFunction(FunctionEntry entry) : IScriptCustomFunction
{
    public int RequiredParameterCount => entry.Required;

    public int ParameterCount => entry.Parameters.Count;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < entry.Required
            ? new ScriptParameterInfo(typeof(object), entry.Parameters[index].Name)
            : new ScriptParameterInfo(typeof(object), entry.Parameters[index].Name, null!);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[entry.Parameters.Count];
        for (var i = 0; i < values.Length && i < arguments.Count; i++)
        {
            values[i] = arguments[i];
        }
        return entry.Call(values, context as INotes);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
