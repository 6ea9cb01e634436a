// How serious a diagnostic is.
namespace OfficeKit;

/// <summary>How serious a <see cref="TemplateDiagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>The document is made, but somebody should look at it.</summary>
    Warning,

    /// <summary>No document is made.</summary>
    Error,
}
