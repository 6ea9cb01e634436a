// A kind of document: its template, schema, rules and samples. Data, not code.
namespace OfficeKit.Templates;

/// <summary>A kind of document: a folder with template.docx, schema.json, rules.json and samples. Immutable; each file is read when first asked for.</summary>
public sealed class DocumentKind
{
    readonly Func<string, byte[]?> read;
    readonly Lazy<DocxTemplate> template;
    readonly Lazy<TemplateSchema?> schema;
    readonly Lazy<DataRules?> rules;

    internal DocumentKind(string id, IReadOnlyList<string> files, Func<string, byte[]?> read)
    {
        (Id, Files, this.read) = (id, files, read);
        template = new(() => DocxTemplate.Load(Read("template.docx") ?? throw NoTemplate(id)));
        schema = new(() => Read("schema.json") is { } json ? TemplateSchema.Parse(System.Text.Encoding.UTF8.GetString(json)) : null);
        rules = new(() => Read("rules.json") is { } json ? DataRules.Parse(json, $"{id}/rules.json") : null);
    }

    /// <summary>The kind's id: the folder's name, such as <c>work-report</c>.</summary>
    public string Id { get; }

    /// <summary>The names of its files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Its name for people, from the schema's title; else its id.</summary>
    public string Name => Schema?.Title is { Length: > 0 } title ? title : Id;

    /// <summary>The compiled template. Throws <see cref="TemplateException"/> when there is none or it cannot be read.</summary>
    public DocxTemplate Template => template.Value;

    /// <summary>The schema of its data; null when the folder has none.</summary>
    public TemplateSchema? Schema => schema.Value;

    /// <summary>The rules of its data; null when the folder has none.</summary>
    public DataRules? Rules => rules.Value;

    /// <summary>The bytes of one of its files; null when there is no such file.</summary>
    public byte[]? Read(string file) => read(file);

    /// <summary>Holds data against schema and rules, as <c>officekit check</c> does.</summary>
    /// <param name="data">One record.</param>
    /// <param name="today">The day that counts as today, unless the data has <c>asOf</c>.</param>
    /// <param name="seen">What the records before had, for rules over a whole run; default none.</param>
    /// <param name="known">Document numbers that exist elsewhere (V63); default none.</param>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateData data, DateOnly today, SeenRecords? seen = null, IReadOnlyCollection<string>? known = null) =>
        [.. Schema?.Check(data) ?? [], .. Rules?.Check(data, today, Schema, seen, known) ?? []];

    static TemplateException NoTemplate(string id) => new(new TemplateDiagnostic
    {
        Code = "OK1506",
        Message = System.Globalization.CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? $"“{id}”里没有 template.docx。" : $"there is no template.docx in '{id}'.",
    });
}
