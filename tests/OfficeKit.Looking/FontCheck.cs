// Tells where a page was set in another face than the one mapped to the name in the document.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using OfficeKit.Layout.Rendering;

namespace OfficeKit.Looking;

static class FontCheck
{
    /// <summary>What Word and LibreOffice take where nothing is named.</summary>
    const string Unnamed = "Times New Roman";

    /// <summary>A sentence for every written name without its face, and for every face that no written name asked for.</summary>
    public static IReadOnlyList<string> Problems(Paper paper, IReadOnlyList<Page> pages)
    {
        var used = Used(pages);
        var problems = new List<string>();
        foreach (var name in Faces.Written(paper))
        {
            if (FontMap.FaceOf(name) is not { } face)
            {
                problems.Add($"{name}: no face is mapped");
            }
            else if (!used.Any(f => f.StartsWith(face, StringComparison.Ordinal)))
            {
                problems.Add($"{name}: {face} is not in the PDF");
            }
        }
        // What no name asked for is a fallback: Noto for a rare character, DejaVu for a digit.
        var expected = Allowed(paper).Select(FontMap.FaceOf).OfType<string>().ToList();
        problems.AddRange(
            used.Where(f => !expected.Exists(e => f.StartsWith(e, StringComparison.Ordinal)))
                .Select(f => $"{f}: a fallback was used, for {CharactersIn(f, pages)}")
        );
        return problems;
    }

    /// <summary>The fonts on the pages; a subset's name begins with six letters and a plus.</summary>
    public static IReadOnlyList<string> Used(IReadOnlyList<Page> pages) => [.. Glyphs(pages).Select(g => Name(g.Font)).Distinct()];

    static string Name(string font) => font[(font.IndexOf('+', StringComparison.Ordinal) + 1)..];

    static IEnumerable<Glyph> Glyphs(IReadOnlyList<Page> pages) => pages.SelectMany(p => p.Lines).SelectMany(l => l.Glyphs);

    /// <summary>The names that may print: of both scripts, because a mark such as “ or — belongs to both, and of headers and footers, which not every page
    /// prints.</summary>
    static IEnumerable<string> Allowed(Paper paper) =>
        paper
            .All.Concat(paper.Stories.Values.SelectMany(s => s))
            .SelectMany(p => p.Runs)
            .SelectMany(r => new[] { r.EastAsia ?? Unnamed, r.Ascii ?? Unnamed })
            .Distinct();

    static string CharactersIn(string font, IReadOnlyList<Page> pages)
    {
        List<string> characters = [.. Glyphs(pages).Where(g => Name(g.Font) == font).Select(g => g.Text).Distinct()];
        return string.Concat(characters.Take(20)) + (characters.Count > 20 ? $"… ({characters.Count} characters)" : "");
    }
}
