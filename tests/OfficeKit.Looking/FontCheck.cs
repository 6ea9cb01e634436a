// Tells where a page was set in another face than the one mapped to the name in the document.
using UglyToad.PdfPig;

namespace OfficeKit.Looking;

static class FontCheck
{
    /// <summary>A sentence for every written name without its face, and for every face that no written name asked for.</summary>
    public static IReadOnlyList<string> Problems(WrittenFonts written, IReadOnlyList<string> used, string pdf)
    {
        var problems = new List<string>();
        foreach (var name in written.Needed.Order(StringComparer.Ordinal))
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
        var expected = written.Allowed.Select(FontMap.FaceOf).OfType<string>().ToList();
        problems.AddRange(used.Where(f => !expected.Exists(e => f.StartsWith(e, StringComparison.Ordinal))).Select(f => $"{f}: a fallback was used, for {CharactersIn(f, pdf)}"));
        return problems;
    }

    static string CharactersIn(string font, string pdf)
    {
        using var document = PdfDocument.Open(pdf);
        List<string> characters = [.. document.GetPages().SelectMany(p => p.Letters).Where(l => l.FontName?.EndsWith(font, StringComparison.Ordinal) == true).Select(l => l.Value).Distinct()];
        return string.Concat(characters.Take(20)) + (characters.Count > 20 ? $"… ({characters.Count} characters)" : "");
    }
}
