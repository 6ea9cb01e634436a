// A line of text on a page.
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Layout.Reading;

/// <summary>A line of text on a page: the characters on one base line, from left to right.</summary>
sealed class TextLine(int page, IReadOnlyList<Glyph> glyphs)
{
    public int Page => page;

    /// <summary>Its number in the text area, from 1; 0 outside.</summary>
    public int Number { get; set; }

    /// <summary>The paragraph it belongs to; null where that is not known.</summary>
    public Para? Para { get; set; }

    public IReadOnlyList<Glyph> Glyphs => glyphs;

    /// <summary>The characters without blanks.</summary>
    public string Text { get; } = string.Concat(glyphs.Select(g => g.Text));

    public double BaseLine => glyphs[0].BaseLine;

    public double Left => glyphs[0].Left;

    public double Right => glyphs[^1].Right;

    public double Top { get; } = glyphs.Min(g => g.Top);

    public double Bottom { get; } = glyphs.Max(g => g.Bottom);

    /// <summary>The characters on it, half-width ones as halves; a mark pushed out past an edge is not one of them.</summary>
    public double Characters(double edge) => glyphs.Where(g => !Hangs(g, edge)).Sum(g => ChineseText.MeasureWidth(g.Text));

    // LibreOffice pushes a mark out past the edge so that the next line need not begin with it.
    static bool Hangs(Glyph g, double edge) => char.IsPunctuation(g.Text, 0) && g.Right > edge + g.Size / 2;
}
