// Finds the font names that the printed text asks for.
using System.Text;
using System.Xml.Linq;

namespace OfficeKit.Looking;

/// <summary>The font names that a document's text asks for: by its run, its styles, the document's defaults or the theme.</summary>
/// <param name="Needed">Names whose face must be in the PDF: the body has letters, digits or Chinese characters for them to print.</param>
/// <param name="Allowed">Those, the names that may print a mark which both scripts have, such as “ or —, and those of headers and footers, which not every page prints.</param>
sealed record WrittenFonts(IReadOnlySet<string> Needed, IReadOnlySet<string> Allowed)
{
    static readonly XNamespace W = WrittenDocument.W;
    static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>What Word and LibreOffice take where nothing is named.</summary>
    const string Unnamed = "Times New Roman";

    public static WrittenFonts Read(WrittenDocument document)
    {
        var (needed, allowed) = (new HashSet<string>(), new HashSet<string>());
        var styles = new Styles(document);
        foreach (var run in document.Stories.SelectMany(s => s.Descendants(W + "r")).Where(r => !r.Ancestors().Any(a => a.Name.LocalName == "Fallback")))
        {
            var text = string.Concat(run.Elements(W + "t").Select(t => t.Value));
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }
            string chinese = styles.Name(run, "eastAsia"), latin = styles.Name(run, "ascii");
            allowed.UnionWith([chinese, latin]);
            var printed = run.Ancestors().Contains(document.Body);
            if (printed && text.EnumerateRunes().Any(IsChinese))
            {
                needed.Add(chinese);
            }
            if (printed && text.Any(char.IsAsciiLetterOrDigit))
            {
                needed.Add(latin);
            }
        }
        return new WrittenFonts(needed, allowed);
    }

    // From the CJK radicals on; below stand the marks that both scripts have.
    static bool IsChinese(Rune rune) => rune.Value >= 0x2E80 && !Rune.IsWhiteSpace(rune);

    sealed class Styles(WrittenDocument document)
    {
        readonly Dictionary<string, XElement> byId = document.Styles?.Elements(W + "style")
            .Where(s => s.Attribute(W + "styleId") is not null).GroupBy(s => (string)s.Attribute(W + "styleId")!).ToDictionary(g => g.Key, g => g.First()) ?? [];

        public string Name(XElement run, string script) =>
            Nearest(run).Select(p => p?.Element(W + "rFonts")).OfType<XElement>()
                .Select(f => OfTheme((string?)f.Attribute(W + (script + "Theme"))) ?? (string?)f.Attribute(W + script))
                .FirstOrDefault(n => n is { Length: > 0 }) ?? Unnamed;

        /// <summary>The run's own properties, then its style's, its paragraph's style's, the document's defaults.</summary>
        IEnumerable<XElement?> Nearest(XElement run)
        {
            var own = run.Element(W + "rPr");
            var normal = byId.Values.FirstOrDefault(s => (string?)s.Attribute(W + "type") == "paragraph" && (string?)s.Attribute(W + "default") is "1" or "true");
            var paragraph = (string?)run.Ancestors(W + "p").First().Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? (string?)normal?.Attribute(W + "styleId");
            return [own, .. Chain((string?)own?.Element(W + "rStyle")?.Attribute(W + "val")), .. Chain(paragraph),
                document.Styles?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr")];
        }

        IEnumerable<XElement?> Chain(string? id)
        {
            // A style that is based on itself must not hang us.
            for (var seen = new HashSet<string>(); id is not null && seen.Add(id) && byId.TryGetValue(id, out var style); id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val"))
            {
                yield return style.Element(W + "rPr");
            }
        }

        // A theme attribute wins over the name beside it (R20).
        string? OfTheme(string? reference)
        {
            if (reference is null || document.Theme?.Descendants(A + (reference.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont")).FirstOrDefault() is not { } fonts)
            {
                return null;
            }
            string? Typeface(XElement? font) => (string?)font?.Attribute("typeface") is { Length: > 0 } name ? name : null;
            return reference.EndsWith("EastAsia", StringComparison.Ordinal)
                ? Typeface(fonts.Element(A + "ea")) ?? Typeface(fonts.Elements(A + "font").FirstOrDefault(f => (string?)f.Attribute("script") == "Hans"))
                : Typeface(fonts.Element(A + "latin"));
        }
    }
}
