// What was found when a document was held against the rules.
namespace OfficeKit.Conformance;

/// <summary>What was found when a document was held against the rules.</summary>
/// <param name="Diagnostics">One for each thing found, by rule and then in the order of the document; <see cref="TemplateDiagnostic.Code"/> is the rule's
/// number (<c>R30</c>).</param>
/// <param name="Mended">How many findings were mended by <see cref="DocumentVerifier.Fix(string, string, LayoutProfile)"/>; 0 when nothing was to be
/// mended.</param>
public sealed record VerifyReport(IReadOnlyList<TemplateDiagnostic> Diagnostics, int Mended = 0)
{
    /// <summary>Whether no rule marked M (must) is broken.</summary>
    public bool Passed => !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
