// A rule of domain.md that shows on the page alone: its number, its force, its clause, and how pages are held against it.
using System.Globalization;
using OfficeKit.Conformance.Rules;
using OfficeKit.Layout.Reading;

namespace OfficeKit.Layout.Rules;

/// <summary>A rule of domain.md that shows on the page alone (marked L).</summary>
sealed record LayoutRule(int Number, DiagnosticSeverity Severity, string Clause, Func<LaidOut, IEnumerable<LayoutFinding>> Check)
{
    /// <summary>Whether it can be told from the pages of LibreOffice where the profile has Word's character grid, of which LibreOffice knows nothing.</summary>
    public bool HoldsOnGrid { get; init; }

    public static LayoutRule Must(int number, string clause, Func<LaidOut, IEnumerable<LayoutFinding>> check) =>
        new(number, DiagnosticSeverity.Error, clause, check);

    public static LayoutRule Should(int number, string clause, Func<LaidOut, IEnumerable<LayoutFinding>> check) =>
        new(number, DiagnosticSeverity.Warning, clause, check);

    /// <summary>All findings of the rule on the pages of a paper, as diagnostics. None can be mended without a person.</summary>
    public IEnumerable<TemplateDiagnostic> Hold(LaidOut laid) =>
        Check(laid)
            .Select(f => new TemplateDiagnostic
            {
                Code = "R" + Number.ToString(CultureInfo.InvariantCulture),
                Severity = f.Severity ?? Severity,
                Location = new TemplateLocation(laid.Paper.Parts.MainPart, f.Line is > 0 ? $"第{f.Page}页第{f.Line}行" : $"第{f.Page}页", f.Context),
                Message = Rule.Sentence(f.What, f.Found, f.Wanted, Clause),
            });
}
