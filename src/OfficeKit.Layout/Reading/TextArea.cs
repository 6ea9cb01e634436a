// The text area of a page, from the section it belongs to.
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Layout.Reading;

/// <summary>The text area (版心) of a page in millimetres.</summary>
readonly record struct TextArea(double Left, double Top, double Right, double Bottom)
{
    const double TwipsPerMm = 56.6929;

    public double Height => Bottom - Top;

    /// <summary>The area of a section.</summary>
    public static TextArea Of(Section s) =>
        new((s.Left + s.Gutter) / TwipsPerMm, Math.Abs(s.Top) / TwipsPerMm, (s.Width - s.Right) / TwipsPerMm, (s.Height - Math.Abs(s.Bottom)) / TwipsPerMm);

    /// <summary>Whether a page has the size of a section.</summary>
    public static bool Fits(Section s, Page page) => Math.Abs(s.Width / TwipsPerMm - page.Width) < 1 && Math.Abs(s.Height / TwipsPerMm - page.Height) < 1;

    /// <summary>Whether a line stands in it. Text may hang a little below the edge of the last line.</summary>
    public bool Holds(TextLine line) => line.BaseLine > Top && line.BaseLine < Bottom + 0.5;
}
