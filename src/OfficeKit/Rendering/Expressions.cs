// Evaluates the expressions of one part's tags, and turns what goes wrong into diagnostics.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using Scriban.Syntax;

namespace OfficeKit.Rendering;

/// <summary>Evaluates the expressions of one part's tags, and turns what goes wrong into diagnostics.</summary>
sealed class Expressions(MarkupContext context, RenderLog log, TemplateLimits limits)
{
    CompiledPart part = null!;

    /// <summary>The tag that is worked on, for messages; what an earlier one missed is forgotten.</summary>
    public Tag? Tag
    {
        get;
        set
        {
            field = value;
            LastMissing = null;
        }
    }

    /// <summary>The last missing value that the tag met.</summary>
    public MissingText? LastMissing { get; private set; }

    public MarkupContext Context => context;

    /// <summary>Begins a part.</summary>
    public void Begin(CompiledPart compiled)
    {
        part = compiled;
        Tag = null;
        context.OnMissing = (name, target) => LastMissing = log.Missing(name, target, part, Tag);
        context.OnNote = (chinese, english, chineseHint, englishHint) =>
            Tell(DiagnosticCodes.FunctionRemark, "", chinese, english, chineseHint, englishHint, DiagnosticSeverity.Warning);
    }

    /// <summary>Tells something of the present tag.</summary>
    public void Tell(
        string code,
        string field,
        string chinese,
        string english,
        string chineseHint = "",
        string englishHint = "",
        DiagnosticSeverity severity = DiagnosticSeverity.Error
    ) => log.Add(code, part, Tag, field, chinese, english, chineseHint, englishHint, severity);

    /// <summary>Tells that characters were dropped.</summary>
    public void TellDropped(string field, int count) =>
        Tell(
            DiagnosticCodes.CharactersRemoved,
            field,
            $"值里有 {count} 个 XML 不允许的字符或方向控制符，已去掉。",
            $"the value holds {count} characters that XML forbids or that turn the reading direction; they were dropped.",
            severity: DiagnosticSeverity.Warning
        );

    /// <summary>What an expression that gave nothing stands for: its own text names it.</summary>
    public MissingText Unnamed(ScriptExpression expression) => LastMissing = log.Missing(expression.ToString(), null, part, Tag);

    /// <summary>Evaluates where a missing value is no mistake: it is null.</summary>
    public object? Tolerate(ScriptExpression expression)
    {
        context.Tolerance++;
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            context.Tolerance--;
        }
    }

    /// <summary>A whole number; what is none is told, unless it is missing.</summary>
    public int Whole(ScriptExpression expression, int otherwise)
    {
        switch (Evaluate(expression))
        {
            case int number:
                return number;
            case null or MissingText:
                return otherwise;
            default:
                Tell(
                    DiagnosticCodes.CannotCompute,
                    "",
                    $"“{expression}”不是整数。",
                    $"'{expression}' is no whole number.",
                    "offset 和 limit 后面写整数。",
                    "Write whole numbers after offset and limit."
                );
                return otherwise;
        }
    }

    /// <summary>Whether a value equals an expression's; values that cannot be compared are not equal.</summary>
    public bool AreEqual(object? value, ScriptExpression candidate)
    {
        try
        {
            return ScriptBinaryExpression.Evaluate(context, candidate.Span, ScriptBinaryOperator.CompareEqual, value, Tolerate(candidate)) is true;
        }
        catch (ScriptRuntimeException)
        {
            return false;
        }
    }

    public bool Test(ScriptExpression condition) => context.ToBool(condition.Span, Tolerate(condition));

    public object? Evaluate(ScriptNode node)
    {
        try
        {
            return context.Evaluate(node);
        }
        catch (ScriptRuntimeException e)
        {
            for (var cause = (Exception)e; cause is not null; cause = cause.InnerException!)
            {
                if (cause is LimitException limit)
                {
                    throw limit;
                }
            }
            if (LastMissing is not null)
            {
                // A function that cannot do with a missing value: what it would print is missing too.
                return LastMissing;
            }
            if (e.OriginalMessage.Contains("iteration limit", StringComparison.Ordinal))
            {
                throw LimitException.Loop(limits);
            }
            Tell(
                DiagnosticCodes.CannotCompute,
                "",
                $"计算出错：{Reason(e)}。",
                $"it cannot be computed: {Reason(e)}.",
                "检查这个标签用到的值和函数。",
                "Check the values and functions of this tag."
            );
            return "";
        }
    }

    static string Reason(ScriptRuntimeException e) =>
        ((e.InnerException as ArgumentException)?.Message ?? e.InnerException?.Message ?? e.OriginalMessage).Trim().TrimEnd('.', '。');
}
