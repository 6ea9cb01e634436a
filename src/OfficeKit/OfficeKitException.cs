// Carries all that stopped a template from being loaded or rendered.
namespace OfficeKit;

/// <summary>Carries all that stopped a template from being loaded or rendered: every diagnostic, not only the first.</summary>
public sealed class OfficeKitException : Exception
{
    /// <summary>Everything that was found, errors first in the order of the document.</summary>
    public IReadOnlyList<TemplateDiagnostic> Diagnostics { get; } = [];

    /// <summary>Makes one out of diagnostics.</summary>
    public OfficeKitException(IReadOnlyList<TemplateDiagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(d => d.ToString()))) => Diagnostics = diagnostics;

    /// <summary>Makes one out of a single diagnostic.</summary>
    public OfficeKitException(TemplateDiagnostic diagnostic)
        : this([diagnostic]) { }

    /// <summary>Makes one without diagnostics.</summary>
    public OfficeKitException() { }

    /// <summary>Makes one with a message alone.</summary>
    public OfficeKitException(string message)
        : base(message) { }

    /// <summary>Makes one with a message and its cause.</summary>
    public OfficeKitException(string message, Exception innerException)
        : base(message, innerException) { }
}
