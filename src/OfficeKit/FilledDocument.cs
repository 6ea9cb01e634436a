// A document that was made with its data embedded, read back.
using System.Text.Json.Nodes;
using OfficeKit.Extracting;
using OfficeKit.Packaging;
using OfficeKit.Plumbing;

namespace OfficeKit;

/// <summary>
/// A document that was rendered with <see cref="RenderOptions.EmbedData"/>, read back. Each value stands in a content control, so that
/// edits to the text around it do not matter and edits to the value are found.
/// </summary>
public sealed class FilledDocument
{
    /// <summary>What the template was called when the document was made.</summary>
    public string TemplateName { get; }

    /// <summary>The version of the template, which tells it from others.</summary>
    public string TemplateVersion { get; }

    /// <summary>The data the document was made with.</summary>
    public TemplateData Original { get; }

    /// <summary>The data as the document says it now.</summary>
    public TemplateData Data { get; }

    /// <summary>Where the two differ, in the order of the document.</summary>
    public IReadOnlyList<FieldChange> Changes { get; }

    FilledDocument(DocxPackage package)
    {
        var embedded =
            EmbeddedPart.Find(package)
            ?? throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.NoEmbeddedData,
                    Message = Words.In("这份文档里没有存档数据。", "this document carries no embedded data."),
                    Hint = Words.In("生成时加上 --embed-data，以后才能读回。", "Render it with --embed-data, then it can be read back."),
                }
            );
        (TemplateName, TemplateVersion, Original) = (embedded.Template, embedded.Version, TemplateData.Parse(embedded.Json));
        var now = JsonObject.Create(Original.Json)!;
        Changes = FieldReader.Read(package, embedded, now);
        Data = TemplateData.Parse(now.ToJsonString());
    }

    /// <summary>Opens a document. Throws <see cref="OfficeKitException"/> when it cannot be read (OK10xx, OK1501) or carries no data (OK1507).</summary>
    public static FilledDocument Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(Files.Read(path));
    }

    /// <summary>Opens a document from the bytes of its file.</summary>
    public static FilledDocument Open(ReadOnlyMemory<byte> file, TemplateLimits? limits = null) =>
        new(DocxPackage.Open(file, limits ?? TemplateLimits.Default));
}
