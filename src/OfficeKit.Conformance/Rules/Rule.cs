// A rule and how a document is held against it.
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Conformance.Rules;

/// <summary>A rule and how a document is held against it.</summary>
sealed record Rule(RuleStatement Statement, Func<Paper, IEnumerable<Finding>> Check)
{
    /// <summary>A rule that must be kept.</summary>
    public static Rule Must(int number, string clause, string chinese, string english, Func<Paper, IEnumerable<Finding>> check) =>
        new(new RuleStatement(number, DiagnosticSeverity.Error, clause, chinese, english), check);

    /// <summary>A rule that should be kept: the standard says 一般 or 推荐.</summary>
    public static Rule Should(int number, string clause, string chinese, string english, Func<Paper, IEnumerable<Finding>> check) =>
        new(new RuleStatement(number, DiagnosticSeverity.Warning, clause, chinese, english), check);

    /// <summary>An option of the house.</summary>
    public static Rule Option(int number, string clause, string chinese, string english, Func<Paper, IEnumerable<Finding>> check) =>
        new(new RuleStatement(number, DiagnosticSeverity.Info, clause, chinese, english), check);

    /// <summary>All findings of the rule in a paper, as diagnostics.</summary>
    public IEnumerable<(TemplateDiagnostic Diagnostic, Action? Mend)> Hold(Paper paper) =>
        Check(paper)
            .Select(f =>
                (
                    new TemplateDiagnostic
                    {
                        Code = Statement.Code,
                        Severity = Statement.Severity,
                        Location = new TemplateLocation(f.Part, f.Element is null ? "" : paper.Place(f.Element, f.Part), f.Context),
                        Message = Statement.Tell(f.What, f.Found, f.Wanted),
                        Fixable = f.Mend is not null,
                    },
                    f.Mend
                )
            );
}
