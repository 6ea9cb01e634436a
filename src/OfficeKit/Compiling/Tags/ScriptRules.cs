// Says which of Scriban's constructs and functions a template may use.
using OfficeKit.Functions;
using OfficeKit.Plumbing;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Tags;

/// <summary>Holds the syntax tree of a tag against the allow-list, and settles which names are functions.</summary>
/// <param name="diagnoser">Takes what is refused.</param>
sealed class ScriptRules(Diagnoser diagnoser)
{
    /// <summary>Whether the node names the function that sets a paragraph's indent.</summary>
    public static bool IsIndent(ScriptExpression? target) => FunctionCatalog.Find(target?.ToString())?.Gives == ValueKind.Indent;

    /// <summary>Whether the statement may be used. Chinese function names are put down to the functions they stand for.</summary>
    public bool Allow(TagSpan span, ScriptStatement statement) => Visit(span, statement);

    bool Visit(TagSpan span, ScriptNode node)
    {
        if (Refusal(node) is { } what)
        {
            diagnoser.Add(
                DiagnosticCodes.ForbiddenStatement,
                span,
                $"模板里不允许使用 {what}。",
                $"{what} is not allowed in a template.",
                "请改用 for、if、case、赋值和函数调用。",
                "Use for, if, case, assignments and function calls."
            );
            return false;
        }
        if (node is ScriptFunctionCall { Target: { } target } named)
        {
            CheckArguments(span, target, named);
        }
        var good = node switch
        {
            ScriptFunctionCall call => CheckFunction(span, call.Target, to => call.Target = to),
            ScriptPipeCall { To: not ScriptFunctionCall and not ScriptPipeCall } pipe => CheckFunction(span, pipe.To, to => pipe.To = to),
            _ => true,
        };
        foreach (var child in node.Children)
        {
            good = Visit(span, child) && good;
        }
        if (good)
        {
            Tolerate(node);
        }
        return good;
    }

    static string? Refusal(ScriptNode node) =>
        node switch
        {
            ScriptTableRowStatement => "tablerow",
            ScriptForStatement
            or ScriptIfStatement
            or ScriptElseStatement
            or ScriptCaseStatement
            or ScriptWhenStatement
            or ScriptExpressionStatement
            or ScriptBlockStatement
            or ScriptEndStatement
            or ScriptEscapeStatement
            or ScriptNopStatement => null,
            ScriptAssignExpression { Target: ScriptVariable } => null,
            ScriptAssignExpression => Words.In("对成员赋值", "assigning to a member"),
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight or ScriptBinaryOperator.Power } => Words.In(
                "移位和乘方",
                "shifts and powers"
            ),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias } => "@",
            ScriptIncrementDecrementExpression => "++/--",
            ScriptBinaryExpression
            or ScriptUnaryExpression
            or ScriptPipeCall
            or ScriptFunctionCall
            or ScriptMemberExpression
            or ScriptIndexerExpression
            or ScriptLiteral
            or ScriptArrayInitializerExpression
            or ScriptNestedExpression
            or ScriptConditionalExpression
            or ScriptIsEmptyExpression
            or ScriptVariable
            or ScriptNamedArgument
            or ScriptVerbatim
            or ScriptIdentifier
            or ScriptList => null,
            ScriptInterpolatedStringExpression or ScriptInterpolatedExpression => null,
            TolerantExpression => null,
            ScriptWhileStatement => "while",
            ScriptFunction or ScriptAnonymousFunction => "func",
            ScriptCaptureStatement => "capture",
            ScriptWithStatement => "with",
            ScriptWrapStatement => "wrap",
            ScriptImportStatement => "import",
            ScriptReadOnlyStatement => "readonly",
            ScriptReturnStatement => "ret",
            ScriptObjectInitializerExpression or ScriptObjectMember => "{ … }",
            ScriptThisExpression => "this",
            _ => node.GetType().Name.Replace("Script", "", StringComparison.Ordinal),
        };

    bool CheckFunction(TagSpan span, ScriptExpression? target, Action<ScriptExpression> replace)
    {
        var name = target?.ToString() ?? "";
        if (target is ScriptVariable && FunctionCatalog.Aliases.TryGetValue(name, out var full))
        {
            replace(Path(full));
            return true;
        }
        if (target is ScriptMemberExpression { Target: ScriptVariable } && FunctionCatalog.Find(name) is not null)
        {
            return true;
        }
        // 1 b: two values without an operator between them are a call to Scriban.
        var near = Nearest.Of(name, FunctionNames());
        diagnoser.Add(
            DiagnosticCodes.UnknownFunction,
            span,
            $"没有名为“{name}”的函数。",
            $"there is no function named '{name}'.",
            near is null ? "可用的函数见模板作者指南；两个值之间要有运算符。" : $"是不是想写“{near}”？",
            near is null ? "See the author's guide for the functions; two values want an operator between them." : $"Did you mean '{near}'?"
        );
        return false;
    }

    /// <summary>Scriban would take an argument of an unknown name for the next one in order.</summary>
    void CheckArguments(TagSpan span, ScriptExpression target, ScriptFunctionCall call)
    {
        if (FunctionCatalog.Find(target.ToString()) is not { } function)
        {
            return;
        }
        var known = function.Parameters.Select(p => p.Name).ToList();
        foreach (var argument in call.Arguments.OfType<ScriptNamedArgument>().Where(a => !known.Contains(a.Name?.Name ?? "")))
        {
            diagnoser.Add(
                DiagnosticCodes.UnknownArgument,
                span,
                $"函数“{target}”没有名为“{argument.Name}”的参数。",
                $"the function '{target}' has no argument named '{argument.Name}'.",
                $"它的参数是：{string.Join("、", known)}。",
                $"Its arguments are: {string.Join(", ", known)}."
            );
        }
    }

    static IEnumerable<string> FunctionNames() =>
        FunctionCatalog.All.Select(f => f.Name).Where(n => n.Contains('.', StringComparison.Ordinal)).Concat(FunctionCatalog.Aliases.Keys);

    /// <summary>Writes <c>cn.date</c> as a syntax tree.</summary>
    public static ScriptExpression Path(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return new ScriptMemberExpression { Target = new ScriptVariableGlobal(name[..dot]), Member = new ScriptVariableGlobal(name[(dot + 1)..]) };
    }

    /// <summary>A value may be missing where the author asks for just that: left of ??, in a condition, in front of cn.blank.</summary>
    static void Tolerate(ScriptNode node)
    {
        switch (node)
        {
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing, Left: { } left and not TolerantExpression } binary:
                binary.Left = null;
                binary.Left = new TolerantExpression(left);
                break;
            case ScriptConditionalExpression { Condition: { } condition and not TolerantExpression } conditional:
                conditional.Condition = null;
                conditional.Condition = new TolerantExpression(condition);
                break;
            case ScriptPipeCall { From: { } from and not TolerantExpression, To: { } to } pipe when FunctionUses.Of(to) is { StandsIn: true }:
                pipe.From = null;
                pipe.From = new TolerantExpression(from);
                break;
        }
    }
}
