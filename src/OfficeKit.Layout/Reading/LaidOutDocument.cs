// A document on its way to pages: what is given to LibreOffice, and what came of it.
using System.Xml.Linq;
using OfficeKit.Conformance;
using OfficeKit.Conformance.Reading;
using OfficeKit.Plumbing;

namespace OfficeKit.Layout.Reading;

/// <summary>A document on its way to pages: what is given to LibreOffice, and what came of it.</summary>
sealed class LaidOutDocument
{
    /// <summary>The paper; null when the file cannot be read.</summary>
    public Paper? Paper { get; private init; }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public IReadOnlyList<TemplateDiagnostic>? Problem { get; private init; }

    /// <summary>The document, and where rows of fixed height may clip their text, a copy in which they grow.</summary>
    public IReadOnlyList<byte[]> Copies { get; private init; } = [];

    /// <summary>The PDFs of the copies.</summary>
    public IReadOnlyList<string> Pdfs { get; set; } = [];

    public static LaidOutDocument Open(string path, LayoutProfile profile)
    {
        try
        {
            var file = Files.Read(path);
            var paper = PaperReader.Read(file, profile);
            return paper.Sections.Count > 0
                ? new LaidOutDocument { Paper = paper, Copies = Grown(file, profile) is { } grown ? [file, grown] : [file] }
                : new LaidOutDocument { Problem = [] };
        }
        catch (OfficeKitException e)
        {
            return new LaidOutDocument { Problem = e.Diagnostics };
        }
    }

    static byte[]? Grown(byte[] file, LayoutProfile profile)
    {
        var copy = PaperReader.Read(file, profile);
        List<XElement> heights = [.. copy.Root.Descendants(WordNames.Main + "trHeight").Where(h => h.Get("hRule") == "exact")];
        heights.ForEach(h => h.SetAttributeValue(WordNames.Main + "hRule", "atLeast"));
        return heights.Count > 0 ? copy.Parts.Save() : null;
    }
}
