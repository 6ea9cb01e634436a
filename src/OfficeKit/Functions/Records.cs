// The records of the data: its rows, or the data itself as the only one.
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Functions;

/// <summary>Knows the data that is rendered or judged.</summary>
interface IHasData
{
    /// <summary>The data.</summary>
    ScriptObject Data { get; }
}

/// <summary>The records of the data: the list <c>rows</c> when there is one, as bulk work gives it for a group; else the data itself as the only
/// record.</summary>
sealed class Records : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var data = ((IHasData)context).Data;
        return data.TryGetValue(null!, default, "rows", out var rows) && rows is ScriptArray list ? list : new ScriptArray { data };
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
