// Looks into a finished .docx: its parts, and what an outside judge says of it.
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeKit.Templates;

namespace OfficeKit.Pane.Tests.Support;

static class Documents
{
    /// <summary>Every part by name.</summary>
    public static SortedDictionary<string, byte[]> Parts(byte[] file)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var memory = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(memory);
            parts[entry.FullName] = memory.ToArray();
        }
        return parts;
    }

    /// <summary>A document of these paragraphs.</summary>
    public static byte[] Of(params string[] paragraphs)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(
                new Body(paragraphs.Select(p => new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(p)))))
            );
        }
        return memory.ToArray();
    }

    /// <summary>What the library makes of a kind and its data, as officekit render --embed-data does.</summary>
    public static byte[] OfTheLibrary(string kindId, byte[] data)
    {
        var kind = KindCatalog.Find(kindId)!;
        using var memory = new MemoryStream();
        kind.Template.Render(
            TemplateData.Parse(Encoding.UTF8.GetString(data)),
            memory,
            new RenderOptions
            {
                Schema = kind.Schema,
                EmbedData = true,
                TemplateName = kindId,
            }
        );
        return memory.ToArray();
    }

    /// <summary>The names of the parts that two files do not have alike, byte for byte.</summary>
    public static IEnumerable<string> Unlike(byte[] found, byte[] wanted)
    {
        var (mine, theirs) = (Parts(found), Parts(wanted));
        return mine
            .Keys.Union(theirs.Keys)
            .Where(k => !(mine.GetValueOrDefault(k) is { } one && theirs.GetValueOrDefault(k) is { } other && one.AsSpan().SequenceEqual(other)));
    }

    /// <summary>What the Open XML validator has against it.</summary>
    public static IEnumerable<string> Faults(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri}: {e.Description}")];
    }

    /// <summary>Its text, paragraph by paragraph.</summary>
    public static string Text(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }
}
