// Stands for a value that is missing, on its way through functions to the page.
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Functions;

/// <summary>Stands for a value that is missing. It prints as its field's visible blank, and any sum with it is missing too.</summary>
sealed class MissingText(string path, string text) : IScriptCustomBinaryOperation, IScriptCustomUnaryOperation
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    public override string ToString() => Text;

    public bool TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        SourceSpan leftSpan,
        object? leftValue,
        SourceSpan rightSpan,
        object? rightValue,
        out object? result
    )
    {
        result = op switch
        {
            ScriptBinaryOperator.Add when leftValue is string || rightValue is string => $"{leftValue}{rightValue}",
            ScriptBinaryOperator.CompareEqual => leftValue is null or MissingText && rightValue is null or MissingText,
            ScriptBinaryOperator.CompareNotEqual => !(leftValue is null or MissingText && rightValue is null or MissingText),
            ScriptBinaryOperator.CompareLess
            or ScriptBinaryOperator.CompareGreater
            or ScriptBinaryOperator.CompareLessOrEqual
            or ScriptBinaryOperator.CompareGreaterOrEqual => false,
            _ => this,
        };
        return true;
    }

    public bool TryEvaluate(TemplateContext context, SourceSpan span, ScriptUnaryOperator op, object rightValue, out object result)
    {
        result = op == ScriptUnaryOperator.Not ? true : this;
        return true;
    }
}
