// Reads lines, characters and page numbers out of a PDF.
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace OfficeKit.Looking;

/// <summary>Measures the pages of a PDF against the margins of its document's sections.</summary>
sealed class PdfPages(IReadOnlyList<PageSetup> setups)
{
    const double PointsPerMm = 72 / 25.4;

    public IReadOnlyList<PageMeasure> Measure(string pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(p => Measure(p, Inked(pdf, p.Number)))];
    }

    static Ink Inked(string pdf, int page)
    {
        var path = Path.ChangeExtension(pdf, null) + "-ink";
        Programs.Run("pdftoppm", ["-gray", "-r", "300", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf, path]);
        return new Ink(path + ".pgm");
    }

    PageMeasure Measure(Page page, Ink ink)
    {
        var margins = PageSetup.Of(page.Width, page.Height, setups);
        double left = margins.Left, right = margins.Width - margins.Right;
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        var lines = Lines(letters.Where(l => l.StartBaseLine.Y > margins.Bottom && l.StartBaseLine.Y < margins.Height - margins.Top));
        var number = letters.Where(l => l.StartBaseLine.Y < margins.Bottom).OrderBy(l => l.StartBaseLine.X).ToList();
        var isRight = number.Count > 0 && number[0].StartBaseLine.X > margins.Width / 2;
        double Mm(double points) => points / PointsPerMm;
        double textBottom = Mm(margins.Height - margins.Bottom), textTop = Mm(margins.Top);
        var dash = number.FirstOrDefault(l => l.Value == "—");
        return new PageMeasure(
            page.Number, lines.Count,
            [.. lines.Select(line => line.Where(l => !Hangs(l, right)).Sum(Width))],
            ink.Top(Mm(left), textTop, Mm(right), textBottom), ink.Bottom(Mm(left), textTop, Mm(right), textBottom + 0.5),
            ink.Left(Mm(left) - 10, textTop, Mm(right) + 10, textBottom), ink.Right(Mm(left) - 10, textTop, Mm(right) + 10, textBottom),
            string.Concat(number.Select(l => l.Value)), isRight,
            number.Count == 0 ? double.NaN : isRight ? Mm(right - number[^1].EndBaseLine.X) : Mm(number[0].StartBaseLine.X - left),
            dash is null ? double.NaN : ink.Top(Mm(dash.StartBaseLine.X), textBottom + 1, Mm(dash.EndBaseLine.X), Mm(margins.Height)) - textBottom,
            ink.Rules(Mm(left) + 1, textTop, Mm(right) - 1, textBottom + 1.5));
    }

    static List<List<Letter>> Lines(IEnumerable<Letter> letters)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in letters.OrderByDescending(l => l.StartBaseLine.Y))
        {
            // Faces of one line sit on one base line; lines are at least a character apart.
            if (lines is [.., var last] && last[0].StartBaseLine.Y - letter.StartBaseLine.Y < 5)
            {
                last.Add(letter);
            }
            else
            {
                lines.Add([letter]);
            }
        }
        return lines;
    }

    /// <summary>A mark pushed out past the edge so that the next line need not begin with it.</summary>
    static bool Hangs(Letter letter, double right) => char.IsPunctuation(letter.Value, 0) && letter.EndBaseLine.X > right + letter.PointSize / 2;

    static double Width(Letter letter) => letter.Value[0] >= 0x2E80 || "“”‘’—…·×".Contains(letter.Value[0], StringComparison.Ordinal) ? 1 : 0.5;
}
