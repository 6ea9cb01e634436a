// What Graph was asked for, as data for a template.
namespace OfficeKit.Graph;

/// <summary>What Graph was asked for, as data for a template.</summary>
/// <param name="Data">The data.</param>
/// <param name="Diagnostics">What could not be had, and what a person should look at.</param>
public sealed record GraphData(TemplateData Data, IReadOnlyList<TemplateDiagnostic> Diagnostics);
