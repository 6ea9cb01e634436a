// Reads the pages of a PDF.
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;

namespace OfficeKit.Layout.Reading;

static class PdfReader
{
    const double Mm = 25.4 / 72;

    // Faces of one line sit on one base line; lines are at least a character apart.
    const double SameLine = 5 * Mm;

    public static IReadOnlyList<Page> Read(string pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(Read)];
    }

    static Page Read(UglyToad.PdfPig.Content.Page page)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        var sideways = letters.Where(l => l.TextOrientation != TextOrientation.Horizontal).ToList();
        Box Around(UglyToad.PdfPig.Core.PdfRectangle r) =>
            new(
                Math.Min(r.BottomLeft.X, r.TopRight.X) * Mm,
                (page.Height - Math.Max(r.BottomLeft.Y, r.TopRight.Y)) * Mm,
                Math.Max(r.BottomLeft.X, r.TopRight.X) * Mm,
                (page.Height - Math.Min(r.BottomLeft.Y, r.TopRight.Y)) * Mm
            );
        return new Page(
            page.Number,
            page.Width * Mm,
            page.Height * Mm,
            Lines(page.Number, letters.Where(l => l.TextOrientation == TextOrientation.Horizontal).Select(l => Glyph(l, page.Height))),
            Rules(page),
            [.. page.GetImages().Select(i => Around(i.BoundingBox))]
        )
        {
            SidewaysNumber = Number(sideways, Around),
        };
    }

    static Glyph Glyph(Letter l, double height) =>
        new(
            l.Value,
            l.StartBaseLine.X * Mm,
            l.EndBaseLine.X * Mm,
            (height - l.StartBaseLine.Y) * Mm,
            (height - l.BoundingBox.Top) * Mm,
            (height - l.BoundingBox.Bottom) * Mm,
            l.PointSize * Mm,
            l.FontName ?? ""
        );

    static List<TextLine> Lines(int page, IEnumerable<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        foreach (var glyph in glyphs.OrderBy(g => g.BaseLine))
        {
            if (lines is [.., var last] && glyph.BaseLine - last[0].BaseLine < SameLine)
            {
                last.Add(glyph);
            }
            else
            {
                lines.Add([glyph]);
            }
        }
        return [.. lines.Select(l => new TextLine(page, [.. l.OrderBy(g => g.Left)]))];
    }

    // A border and a drawn line come as strokes; what is filled and flat is one, too.
    static List<RuledLine> Rules(UglyToad.PdfPig.Content.Page page) =>
        [
            .. from path in page.Paths
            where
                !path.IsClipping
                && (path.IsStroked || path.IsFilled)
                && path.GetBoundingRectangle() is { } box
                && box.Height < 6
                && box.Width > 10 * box.Height
                && box.Width > 20
            let b = path.GetBoundingRectangle()!.Value
            select new RuledLine(
                b.Left * Mm,
                b.Right * Mm,
                (page.Height - (b.Top + b.Bottom) / 2) * Mm,
                Math.Max(b.Height, path.IsStroked ? (double)path.LineWidth : 0) * Mm,
                IsRed(path.IsStroked ? path.StrokeColor : path.FillColor)
            ),
        ];

    static bool IsRed(IColor? color) => color?.ToRGBValues() is var (r, g, b) && r > 0.6 && g < 0.4 && b < 0.4;

    // Letters on their side: a dash, digits, a dash. The dashes are what is measured.
    static Box? Number(List<Letter> sideways, Func<UglyToad.PdfPig.Core.PdfRectangle, Box> around)
    {
        if (
            sideways.Count == 0
            || !sideways.Exists(l => char.IsAsciiDigit(l.Value[0]))
            || !sideways.TrueForAll(l => l.Value is "—" or "-" || char.IsAsciiDigit(l.Value[0]))
        )
        {
            return null;
        }
        var marks = sideways.Where(l => l.Value is "—").DefaultIfEmpty(sideways[0]).Select(l => around(l.BoundingBox)).ToList();
        return new Box(marks.Min(m => m.Left), marks.Min(m => m.Top), marks.Max(m => m.Right), marks.Max(m => m.Bottom));
    }
}
