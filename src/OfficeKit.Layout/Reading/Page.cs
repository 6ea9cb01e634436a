// A page as it was laid out: lines of characters, ruled lines, pictures; millimetres from the upper left corner.
namespace OfficeKit.Layout.Reading;

/// <summary>Where something is.</summary>
readonly record struct Box(double Left, double Top, double Right, double Bottom);

/// <summary>A ruled line that runs across.</summary>
readonly record struct RuledLine(double Left, double Right, double Y, double Thickness, bool IsRed)
{
    public double Length => Right - Left;
}

/// <summary>A page: what is upright on it from top to bottom.</summary>
sealed record Page(int Number, double Width, double Height, IReadOnlyList<TextLine> Lines, IReadOnlyList<RuledLine> Rules, IReadOnlyList<Box> Pictures)
{
    public bool IsLandscape => Width > Height;

    /// <summary>The page number that stands on its side; null when none does.</summary>
    public Box? SidewaysNumber { get; init; }
}
