// A rule that no finished document can show.
namespace OfficeKit.Conformance.Rules;

/// <summary>A rule that is not held against a document, and why.</summary>
sealed record UncheckedRule(RuleStatement Statement, string Why);
