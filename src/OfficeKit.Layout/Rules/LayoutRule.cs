// A rule that shows on the page alone, and how pages are held against it.
using OfficeKit.Conformance.Rules;
using OfficeKit.Layout.Reading;

namespace OfficeKit.Layout.Rules;

/// <summary>A rule that shows on the page alone, and how pages are held against it.</summary>
sealed record LayoutRule(RuleStatement Statement, Func<LaidOut, IEnumerable<LayoutFinding>> Check)
{
    /// <summary>Whether it can be told from the pages of LibreOffice where the profile has Word's character grid, of which LibreOffice knows nothing.</summary>
    public bool HoldsOnGrid { get; init; }

    public static LayoutRule Must(int number, string clause, string chinese, string english, Func<LaidOut, IEnumerable<LayoutFinding>> check) =>
        new(new RuleStatement(number, DiagnosticSeverity.Error, clause, chinese, english), check);

    public static LayoutRule Should(int number, string clause, string chinese, string english, Func<LaidOut, IEnumerable<LayoutFinding>> check) =>
        new(new RuleStatement(number, DiagnosticSeverity.Warning, clause, chinese, english), check);

    /// <summary>All findings of the rule on the pages of a paper, as diagnostics. None can be mended without a person.</summary>
    public IEnumerable<TemplateDiagnostic> Hold(LaidOut laid) =>
        Check(laid)
            .Select(f => new TemplateDiagnostic
            {
                Code = Statement.Code,
                Severity = f.Severity ?? Statement.Severity,
                Location = new TemplateLocation(laid.Paper.Parts.MainPart, f.Line is > 0 ? $"第{f.Page}页第{f.Line}行" : $"第{f.Page}页", f.Context),
                Message = Statement.Tell(f.What, f.Found, f.Wanted),
            });
}
