// Chooses the layout that a document is held against.
using OfficeKit.Conformance;
using OfficeKit.Templates;

namespace OfficeKit.Operations.Work;

static class ProfileChoice
{
    /// <summary>The layout of a kind (its schema's x-profile). Throws <see cref="OfficeKitException"/> (OK1905) when there is none of that name.</summary>
    public static LayoutProfile Of(DocumentKind? kind) =>
        kind is null
            ? LayoutProfile.Gongwen
            : DocumentVerifier.FindProfile(kind.Profile)
                ?? throw new OfficeKitException(
                    new TemplateDiagnostic
                    {
                        Code = DiagnosticCodes.UnknownProfile,
                        Message = Words.In($"没有名为“{kind.Profile}”的版式。", $"there is no layout named '{kind.Profile}'."),
                        Hint = Words.In(
                            $"把 schema.json 里的 x-profile 改为 {string.Join("、", DocumentVerifier.ProfileIds)} 之一。",
                            $"Let x-profile in schema.json be one of {string.Join(", ", DocumentVerifier.ProfileIds)}."
                        ),
                    }
                );

    /// <summary>The layout of the built-in kind that a document says it is of. Most documents name none.</summary>
    public static LayoutProfile Of(ReadOnlyMemory<byte> document) => Of(Named(() => FilledDocument.Open(document)));

    /// <summary>The same of a document's file.</summary>
    public static LayoutProfile OfFile(string file) => Of(Named(() => FilledDocument.Open(file)));

    // What cannot be read is told by the verifier.
    static DocumentKind? Named(Func<FilledDocument> open)
    {
        try
        {
            return KindCatalog.Find(open().TemplateName);
        }
        catch (OfficeKitException)
        {
            return null;
        }
    }
}
