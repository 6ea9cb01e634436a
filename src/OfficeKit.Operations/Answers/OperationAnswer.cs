// What every answer holds: what was found.
using System.Text.Json.Serialization;

namespace OfficeKit.Operations.Answers;

/// <summary>What every answer about a template, data or a document holds. Its members are the JSON, in their order.</summary>
record OperationAnswer
{
    /// <summary>What was found, for a caller that prints it for people.</summary>
    [JsonIgnore]
    public IReadOnlyList<TemplateDiagnostic> Found { get; init; } = [];

    /// <summary>What was found, as JSON says it.</summary>
    [JsonPropertyOrder(-4)]
    public IReadOnlyList<DiagnosticEntry> Diagnostics => [.. Found.Select(DiagnosticEntry.Of)];

    /// <summary>Whether an error is among what was found.</summary>
    [JsonIgnore]
    public bool HasErrors => Found.Any(d => d.Severity == DiagnosticSeverity.Error);
}

/// <summary>An answer that may be about a document just made.</summary>
record DocumentAnswer : OperationAnswer
{
    static readonly RenderReport None = new([], [], []);

    /// <summary>What the render reported; nothing when no document was made.</summary>
    [JsonIgnore]
    public RenderReport Report { get; init; } = None;

    [JsonPropertyOrder(-3)]
    public IReadOnlyList<BlankEntry> Blanks => [.. Report.Blanks.Select(BlankEntry.Of)];

    /// <summary>Elements of the form that are absent altogether.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<string> Missing => [.. Report.Missing.Select(m => m.Name)];
}
