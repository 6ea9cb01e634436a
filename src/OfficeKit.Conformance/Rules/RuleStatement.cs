// What a rule of layout is: its number, its force, where it comes from, and the one sentence that says what it wants.
using System.Globalization;

namespace OfficeKit.Conformance.Rules;

/// <summary>What a rule of layout is. RULES.md lists all of them.</summary>
/// <param name="Number">30 for R30.</param>
/// <param name="Severity">An error for what must be, a warning for what should be, information for an option of the house.</param>
/// <param name="Clause">Where it comes from: a bare number is a clause of GB/T 9704-2012, 条例 the rules for handling documents; "" is custom.</param>
/// <param name="Chinese">What it wants, in Chinese.</param>
/// <param name="English">What it wants, in English.</param>
sealed record RuleStatement(int Number, DiagnosticSeverity Severity, string Clause, string Chinese, string English)
{
    public string Code => "R" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The clause with its standard; "" for custom.</summary>
    public string Source => Clause.Length > 0 && char.IsAsciiDigit(Clause[0]) ? "GB/T 9704-2012 " + Clause : Clause;

    /// <summary>What is said of a thing found, in the reader's language.</summary>
    public string Tell(string what, string found, string wanted) =>
        Words.In($"{what}：现为{found}，应为{wanted}{InBrackets("（", "）")}。", $"{what}: found {found}, wanted {wanted}{InBrackets(" (", ")")}.");

    string InBrackets(string open, string close) => Source.Length == 0 ? "" : $"{open}{Source}{close}";
}
