// A rule of domain.md: its number, its force, its clause, and how a document is held against it.
using System.Globalization;
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Conformance.Rules;

/// <summary>A rule of domain.md: its number, its force, its clause, and how a document is held against it.</summary>
sealed record Rule(int Number, DiagnosticSeverity Severity, string Clause, Func<Paper, IEnumerable<Finding>> Check)
{
    public string Code => "R" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A rule that must be kept.</summary>
    public static Rule Must(int number, string clause, Func<Paper, IEnumerable<Finding>> check) => new(number, DiagnosticSeverity.Error, clause, check);

    /// <summary>A rule that should be kept: the standard says 一般 or 推荐.</summary>
    public static Rule Should(int number, string clause, Func<Paper, IEnumerable<Finding>> check) => new(number, DiagnosticSeverity.Warning, clause, check);

    /// <summary>An option of the house.</summary>
    public static Rule Option(int number, string clause, Func<Paper, IEnumerable<Finding>> check) => new(number, DiagnosticSeverity.Info, clause, check);

    /// <summary>All findings of the rule in a paper, as diagnostics.</summary>
    public IEnumerable<(TemplateDiagnostic Diagnostic, Action? Mend)> Hold(Paper paper) =>
        Check(paper)
            .Select(f =>
                (
                    new TemplateDiagnostic
                    {
                        Code = Code,
                        Severity = Severity,
                        Location = new TemplateLocation(f.Part, f.Element is null ? "" : paper.Place(f.Element, f.Part), f.Context),
                        Message = Sentence(f.What, f.Found, f.Wanted, Clause),
                        Fixable = f.Mend is not null,
                    },
                    f.Mend
                )
            );

    /// <summary>What is said of a thing found, in the reader's language.</summary>
    public static string Sentence(string what, string found, string wanted, string clause) =>
        Words.In($"{what}：现为{found}，应为{wanted}{Source(clause, "（", "）")}。", $"{what}: found {found}, wanted {wanted}{Source(clause, " (", ")")}.");

    // A bare number is a clause of GB/T 9704-2012.
    static string Source(string clause, string open, string close) =>
        clause.Length == 0 ? "" : $"{open}{(char.IsAsciiDigit(clause[0]) ? "GB/T 9704-2012 " : "")}{clause}{close}";
}
