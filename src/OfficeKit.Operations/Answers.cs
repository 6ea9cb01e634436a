// What is answered: the answers of taskpane/contract.ts.
using System.Text.Json;

namespace OfficeKit.Operations;

/// <summary>Something to tell, as <c>officekit --json</c> prints it.</summary>
sealed record DiagnosticEntry(
    string Code,
    string Severity,
    string Part,
    string Place,
    string Tag,
    string Field,
    string Message,
    string Hint,
    string Context,
    bool Fixable
)
{
    public static IReadOnlyList<DiagnosticEntry> Of(IEnumerable<TemplateDiagnostic> diagnostics) =>
        [
            .. diagnostics.Select(d => new DiagnosticEntry(
                d.Code,
                Word(d.Severity),
                d.Location.Part,
                d.Location.Place,
                d.Tag,
                d.Field,
                d.Message,
                d.Hint,
                d.Location.Context,
                d.Fixable
            )),
        ];

    static string Word(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
}

/// <summary>A visible blank, as <c>officekit --json</c> prints it.</summary>
sealed record BlankEntry(int Number, string Path, string Text, string Meaning, string Type, string Part, string Place, string Context, bool Required)
{
    public static BlankEntry Of(VisibleBlank b) =>
        new(b.Number, b.Path, b.Text, b.Meaning, b.Type.ToWord(), b.Location.Part, b.Location.Place, b.Location.Context, b.Required);
}

/// <summary>A kind of document, as a list shows it.</summary>
record KindEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Required { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyDictionary<string, string> Variants { get; init; }
}

/// <summary>The built-in kinds.</summary>
sealed record KindsAnswer(IReadOnlyList<KindEntry> Kinds);

/// <summary>A kind with all that a form needs.</summary>
sealed record KindAnswer : KindEntry
{
    public required string Version { get; init; }

    public required JsonElement? Schema { get; init; }

    public required JsonElement? Rules { get; init; }

    public required JsonElement? Columns { get; init; }

    public required JsonElement? Sample { get; init; }

    public required byte[] Template { get; init; }
}

/// <summary>A document, or what stopped it.</summary>
sealed record RenderAnswer(IReadOnlyList<DiagnosticEntry> Diagnostics, IReadOnlyList<BlankEntry> Blanks, IReadOnlyList<string> Missing, byte[]? Document);

/// <summary>What is wrong.</summary>
sealed record CheckAnswer(IReadOnlyList<DiagnosticEntry> Diagnostics);

/// <summary>A value that a template asks for.</summary>
sealed record FieldEntry(string Path, string Kind, string Title, bool Required, IReadOnlyList<string> Places);

/// <summary>What a template asks for.</summary>
sealed record FieldsAnswer(IReadOnlyList<DiagnosticEntry> Diagnostics, IReadOnlyList<FieldEntry> Fields, JsonElement Schema, JsonElement Sample);

/// <summary>A value that a document says otherwise than its data.</summary>
sealed record ChangeEntry(string Path, string Original, string? Now, string Part, string Place);

/// <summary>The data in a filled document.</summary>
sealed record ExtractAnswer(IReadOnlyList<DiagnosticEntry> Diagnostics, string Template, string Version, JsonElement? Data, IReadOnlyList<ChangeEntry> Changes);

/// <summary>How a document differs from GB/T 9704, and the mended document.</summary>
sealed record VerifyAnswer(IReadOnlyList<DiagnosticEntry> Diagnostics, byte[]? Document);

/// <summary>A row that failed.</summary>
sealed record RowFailureEntry(int Row, int Line, string Key, string Field, string Code, string Message);

/// <summary>A field that is blank in one or many documents.</summary>
sealed record BlankFieldEntry(string Field, string Meaning, bool Required, int Rows, int Count);

/// <summary>Documents of rows, and what failed.</summary>
sealed record BulkAnswer(
    IReadOnlyList<DiagnosticEntry> Diagnostics,
    int Total,
    int Succeeded,
    int Failed,
    IReadOnlyList<RowFailureEntry> Rows,
    IReadOnlyList<BlankFieldEntry> BlankFields,
    byte[]? Zip
);
