// Looks into a finished .docx: its parts, and what an outside judge says of it.
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

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
            document.AddMainDocumentPart().Document = new(new Body(paragraphs.Select(p => new Paragraph(new Run(new Text(p))))));
        }
        return memory.ToArray();
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
