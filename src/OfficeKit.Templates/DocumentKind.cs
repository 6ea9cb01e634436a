// A kind of document: its template, schema, rules and samples. Data, not code.
using System.Collections.Concurrent;
using System.Text.Json;

namespace OfficeKit.Templates;

/// <summary>A kind of document: a folder with template.docx, schema.json, rules.json and samples. Immutable; each file is read when first asked for.</summary>
public sealed class DocumentKind
{
    readonly Func<string, byte[]?> read;
    readonly string file;
    readonly ConcurrentDictionary<string, DocumentKind> opened = [];
    readonly Lazy<DocxTemplate> template;
    readonly Lazy<TemplateSchema?> schema;
    readonly Lazy<DataRules?> rules;
    readonly Lazy<IReadOnlyList<KeyValuePair<string, string>>> variants;

    internal DocumentKind(string id, IReadOnlyList<string> files, Func<string, byte[]?> read, string file = "template.docx")
    {
        (Id, Files, this.read, this.file) = (id, files, read, file);
        template = new(() => DocxTemplate.Load(TemplateFile));
        schema = new(() => Read("schema.json") is { } json ? TemplateSchema.Parse(System.Text.Encoding.UTF8.GetString(json)) : null);
        variants = new(() => ReadVariants(Schema));
        rules = new(() => Read("rules.json") is { } json ? DataRules.Parse(json, $"{id}/rules.json") : null);
    }

    /// <summary>The kind's id: the folder's name, such as <c>work-report</c>; for a variant with its name, such as <c>pledge-card:a4-4up</c>.</summary>
    public string Id { get; }

    /// <summary>The names of its files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Its name for people, from the schema's title; else its id.</summary>
    public string Name => Schema?.Title is { Length: > 0 } title ? title : Id;

    /// <summary>The compiled template. Throws <see cref="OfficeKitException"/> when there is none or it cannot be read.</summary>
    public DocxTemplate Template => template.Value;

    /// <summary>The template's file. Throws <see cref="OfficeKitException"/> when there is none.</summary>
    public byte[] TemplateFile => Read(file) ?? throw NoTemplate(Id, file);

    /// <summary>The schema of its data; null when the folder has none.</summary>
    public TemplateSchema? Schema => schema.Value;

    /// <summary>The rules of its data; null when the folder has none.</summary>
    public DataRules? Rules => rules.Value;

    /// <summary>Its variants by name, with what they are for people: the schema's <c>x-variants</c>. The first is <see cref="Template"/> itself; empty when
    /// there is but one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Variants => variants.Value;

    /// <summary>The layout its documents are held against: the schema's <c>x-profile</c>. Default: gongwen.</summary>
    public string Profile => Schema is not null && Schema.Json.TryGetProperty("x-profile", out var profile) ? profile.ToString() : "gongwen";

    /// <summary>The kind with another template for the same data: <c>template-NAME.docx</c>. Null when there is no variant of that name.</summary>
    public DocumentKind? FindVariant(string name)
    {
        var at = Variants.ToList().FindIndex(v => v.Key == name);
        return at < 0 ? null : opened.GetOrAdd(name, _ => new DocumentKind($"{Id}:{name}", Files, read, at == 0 ? "template.docx" : $"template-{name}.docx"));
    }

    /// <summary>The bytes of one of its files; null when there is no such file.</summary>
    public byte[]? Read(string file) => read(file);

    /// <summary>Holds data against schema and rules, as <c>officekit check</c> does.</summary>
    /// <param name="data">One record.</param>
    /// <param name="today">The day that counts as today, unless the data has <c>asOf</c>.</param>
    /// <param name="seen">What the records before had, for rules over a whole run; default none.</param>
    /// <param name="known">Document numbers that exist elsewhere (V63); default none.</param>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateData data, DateOnly today, EarlierRecords? seen = null, IReadOnlyCollection<string>? known = null) =>
        [.. Schema?.Check(data) ?? [], .. Rules?.Check(data, today, Schema, seen, known) ?? []];

    static IReadOnlyList<KeyValuePair<string, string>> ReadVariants(TemplateSchema? schema) =>
        schema is not null && schema.Json.TryGetProperty("x-variants", out var variants) && variants.ValueKind == JsonValueKind.Object
            ? [.. variants.EnumerateObject().Select(v => KeyValuePair.Create(v.Name, v.Value.ToString()))]
            : [];

    static OfficeKitException NoTemplate(string id, string file) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NoTemplateInFolder,
                Message = System.Globalization.CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                    ? $"“{id}”里没有 {file}。"
                    : $"there is no {file} in '{id}'.",
            }
        );
}
