// A rule that shows on the page, a paper that keeps it, and one that breaks it.
using OfficeKit.Conformance;
using OfficeKit.Conformance.Tests;

namespace OfficeKit.Layout.Tests;

/// <param name="Rule">The rule's number.</param>
/// <param name="Good">A paper that keeps the rule.</param>
/// <param name="Bad">A paper that breaks it.</param>
/// <param name="Says">A piece of the place or of the message.</param>
sealed record LayoutBreach(int Rule, byte[] Good, byte[] Bad, string Says)
{
    public LayoutBreach(int rule, Sheet good, Sheet bad, string says)
        : this(rule, good.Build(), bad.Build(), says) { }

    /// <summary>The layout it is held against.</summary>
    public LayoutProfile Profile { get; init; } = LayoutProfile.Gongwen;

    /// <summary>How serious it is.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;
}
