// An expression in which a missing value is no mistake.
using Scriban;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Tags;

/// <summary>Evaluates scripts in which some places may ask for a value that is missing.</summary>
interface ITolerant
{
    /// <summary>Above zero while a missing value is no mistake.</summary>
    int Tolerance { get; set; }
}

/// <summary>An expression in which a missing value is no mistake: it is null.</summary>
sealed class TolerantExpression(ScriptExpression inner) : ScriptExpression
{
    public ScriptExpression Inner { get; } = inner;

    public override int ChildrenCount => 1;

    protected override ScriptNode? GetChildrenImpl(int index) => Inner;

    public override object? Evaluate(TemplateContext context)
    {
        var tolerant = (ITolerant)context;
        tolerant.Tolerance++;
        try
        {
            return context.Evaluate(Inner);
        }
        finally
        {
            tolerant.Tolerance--;
        }
    }

    public override void PrintTo(ScriptPrinter printer) => Inner.PrintTo(printer);
}
