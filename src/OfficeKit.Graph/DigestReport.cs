// Which units got their digest.
namespace OfficeKit.Graph;

/// <summary>Which units got their digest, and what stopped the others.</summary>
/// <param name="Sent">The units whose mail is on its way.</param>
/// <param name="Failed">A diagnostic for each other one; its field is the unit.</param>
public sealed record DigestReport(IReadOnlyList<string> Sent, IReadOnlyList<TemplateDiagnostic> Failed);
