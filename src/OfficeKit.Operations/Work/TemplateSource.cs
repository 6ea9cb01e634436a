// A template with what comes with it, wherever it was found.
using OfficeKit.Templates;

namespace OfficeKit.Operations.Work;

/// <summary>A template, with the schema, rules and samples that come with a kind.</summary>
/// <param name="Template">The template.</param>
/// <param name="Kind">The kind it is of; null for a file alone.</param>
/// <param name="Name">The kind's id, or the file's name.</param>
sealed record TemplateSource(DocxTemplate Template, DocumentKind? Kind, string Name)
{
    public TemplateSchema? Schema => Kind?.Schema;

    public static TemplateSource Of(DocumentKind kind) => new(kind.Template, kind, kind.Id);

    /// <summary>A built-in kind's id, a folder with template.docx, either with a variant after a colon, or a .docx. Throws <see cref="OfficeKitException"/>
    /// when
    /// it is none of them.</summary>
    public static TemplateSource Find(string name)
    {
        if (KindCatalog.Find(name) is { } builtIn)
        {
            return Of(builtIn);
        }
        if (Directory.Exists(name))
        {
            return Of(KindCatalog.Open(name));
        }
        if (
            name.LastIndexOf(':') is var colon and > 1
            && Directory.Exists(name[..colon])
            && KindCatalog.Open(name[..colon]).FindVariant(name[(colon + 1)..]) is { } variant
        )
        {
            return Of(variant);
        }
        if (File.Exists(name) || Path.HasExtension(name))
        {
            return new(DocxTemplate.Load(name), null, Path.GetFileName(name));
        }
        throw new OfficeKitException(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.CannotRead,
                Message = Words.In($"没有名为“{name}”的文种，也没有这个文件或文件夹。", $"there is no kind, file or folder named '{name}'."),
                Hint = Words.In("用 officekit kinds 看内置的文种和它们的样式。", "See the built-in kinds and their variants with: officekit kinds."),
            }
        );
    }

    /// <summary>Holds data against the kind's schema and rules; a file alone has none.</summary>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateData data, DateOnly today, IReadOnlyCollection<string> known) =>
        Kind?.Check(data, today, known: known) ?? [];
}
