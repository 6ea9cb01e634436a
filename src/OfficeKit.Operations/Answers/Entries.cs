// The small records of which answers are made.
using System.Text.Json.Serialization;

namespace OfficeKit.Operations.Answers;

/// <summary>Something to tell, with its place.</summary>
sealed record DiagnosticEntry(
    string Code,
    [property: JsonConverter(typeof(LowerCase<DiagnosticSeverity>))] DiagnosticSeverity Severity,
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
    public static DiagnosticEntry Of(TemplateDiagnostic d) =>
        new(d.Code, d.Severity, d.Location.Part, d.Location.Place, d.Tag, d.Field, d.Message, d.Hint, d.Location.Context, d.Fixable);
}

/// <summary>A visible blank.</summary>
sealed record BlankEntry(int Number, string Path, string Text, string Meaning, string Type, string Part, string Place, string Context, bool Required)
{
    public static BlankEntry Of(VisibleBlank b) =>
        new(b.Number, b.Path, b.Text, b.Meaning, b.Type.ToWord(), b.Location.Part, b.Location.Place, b.Location.Context, b.Required);
}

/// <summary>A value that a template asks for.</summary>
sealed record FieldEntry(string Path, string Kind, string Title, bool Required, IReadOnlyList<string> Places)
{
    public static FieldEntry Of(TemplateField f) => new(f.Path, f.Kind.ToWord(), f.Title, f.Required, [.. f.Locations.Select(l => l.Place)]);
}

/// <summary>A value that a document says otherwise than its data.</summary>
sealed record ChangeEntry(string Path, string Original, string? Now, string Part, string Place)
{
    public static IReadOnlyList<ChangeEntry> Of(FilledDocument document) =>
        [.. document.Changes.Select(c => new ChangeEntry(c.Path, c.Original, c.Current, c.Location.Part, c.Location.Place))];
}

/// <summary>Writes a word of a choice as JSON has it: error, warning.</summary>
sealed class LowerCase<T>() : JsonStringEnumConverter<T>(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
