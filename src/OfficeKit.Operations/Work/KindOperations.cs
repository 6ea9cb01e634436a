// kinds and kind: what documents there are, and one of them with all that a form needs.
using System.Text.Json;
using OfficeKit.Operations.Answers;
using OfficeKit.Operations.Requests;
using OfficeKit.Templates;

namespace OfficeKit.Operations.Work;

static class KindOperations
{
    public static KindsAnswer List() =>
        new([
            .. KindCatalog.Kinds.Select(k => new KindEntry
            {
                Id = k.Id,
                Name = k.Name,
                Description = Description(k),
                Required = Required(k),
                Files = k.Files,
                Variants = Variants(k),
            }),
        ]);

    /// <summary>The same with no more than a command prints.</summary>
    public static KindLinesAnswer Lines() => new() { Kinds = [.. KindCatalog.Kinds.Select(k => new KindLine(k.Id, k.Name, Required(k), Variants(k)))] };

    public static KindAnswer Open(KindRequest request)
    {
        var kind = Chosen.Kind(request.Kind);
        return new KindAnswer
        {
            Id = kind.Id,
            Name = kind.Name,
            Description = Description(kind),
            Required = Required(kind),
            Files = kind.Files,
            Variants = Variants(kind),
            Version = kind.Template.Version,
            Schema = kind.Schema?.Json,
            Rules = Json(kind, "rules.json"),
            Columns = Json(kind, "columns.json"),
            Sample = Json(kind, "sample.json"),
            Template = kind.TemplateFile,
        };
    }

    static IReadOnlyList<string> Required(DocumentKind kind) => kind.Schema?.Required ?? [];

    static Dictionary<string, string> Variants(DocumentKind kind) => kind.Variants.ToDictionary(v => v.Key, v => v.Value);

    static string Description(DocumentKind kind) => kind.Schema is { } schema && schema.Json.TryGetProperty("description", out var text) ? text.ToString() : "";

    static JsonElement? Json(DocumentKind kind, string file)
    {
        if (kind.Read(file) is not { } bytes)
        {
            return null;
        }
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
