// Finds the template a command names: a kind, a folder or a .docx.
using OfficeKit.Templates;

namespace OfficeKit.Cli;

/// <summary>The template a command names, with the schema and rules that come with a kind.</summary>
sealed record TemplateSource(DocxTemplate Template, DocumentKind? Kind)
{
    public TemplateSchema? Schema => Kind?.Schema;

    /// <summary>A built-in kind's id, a folder with template.docx, either with a variant after a colon, or a .docx. Throws
    /// <see cref="OfficeKitException"/> when it is none of them.</summary>
    public static TemplateSource Find(string name)
    {
        if (KindCatalog.Find(name) is { } builtIn)
        {
            return new(builtIn.Template, builtIn);
        }
        if (Directory.Exists(name))
        {
            var own = KindCatalog.Open(name);
            return new(own.Template, own);
        }
        if (
            name.LastIndexOf(':') is var colon and > 1
            && Directory.Exists(name[..colon])
            && KindCatalog.Open(name[..colon]).Variant(name[(colon + 1)..]) is { } variant
        )
        {
            return new(variant.Template, variant);
        }
        if (File.Exists(name) || Path.HasExtension(name))
        {
            return new(DocxTemplate.Load(name), null);
        }
        throw new OfficeKitException(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.CannotRead,
                Message = Language.In($"没有名为“{name}”的文种，也没有这个文件或文件夹。", $"there is no kind, file or folder named '{name}'."),
                Hint = Language.In("用 officekit kinds 看内置的文种和它们的样式。", "See the built-in kinds and their variants with: officekit kinds."),
            }
        );
    }

    /// <summary>The data of a file, or of the standard input for "-".</summary>
    public static TemplateData ReadData(string name)
    {
        if (name != "-")
        {
            return TemplateData.Load(name);
        }
        using var memory = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(memory);
        return TemplateData.Parse(memory.ToArray(), "stdin");
    }
}
