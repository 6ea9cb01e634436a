// What was measured on the pages of a document.
namespace OfficeKit.Looking;

/// <summary>What was measured on one page; millimetres from the upper left corner of the paper.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Lines">Lines of text in the text area.</param>
/// <param name="LineCharacters">The characters of each line: full width 1, half width 0.5; what hangs past the right edge does not count.</param>
/// <param name="FirstInk">Top of the first ink in the text area.</param>
/// <param name="LastInk">Bottom of the last ink in the text area.</param>
/// <param name="LeftInk">The leftmost ink at the height of the text area.</param>
/// <param name="RightInk">The rightmost; a hanging mark makes it pass the text area.</param>
/// <param name="NumberText">The page number as printed, such as — 1 —.</param>
/// <param name="NumberIsRight">Whether it stands on the right half.</param>
/// <param name="NumberFromEdge">Its distance from the nearer edge of the text area.</param>
/// <param name="DashBelowText">From the lower edge of the text area to the top of the dash.</param>
/// <param name="Rules">The heights of lines drawn across most of the text area.</param>
public sealed record PageMeasure(
    int Number,
    int Lines,
    IReadOnlyList<double> LineCharacters,
    double FirstInk,
    double LastInk,
    double LeftInk,
    double RightInk,
    string NumberText,
    bool NumberIsRight,
    double NumberFromEdge,
    double DashBelowText,
    IReadOnlyList<double> Rules
)
{
    /// <summary>The characters of the fullest line.</summary>
    public double FullestLine => LineCharacters.Count == 0 ? 0 : LineCharacters.Max();
}

/// <summary>What was seen of one document.</summary>
/// <param name="File">The document.</param>
/// <param name="TextTop">Upper edge of the text area in mm.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Fonts">The fonts in the PDF.</param>
/// <param name="FontProblems">Faces that were not mapped as wanted; empty when all were.</param>
public sealed record PageReport(string File, double TextTop, IReadOnlyList<PageMeasure> Pages, IReadOnlyList<string> Fonts, IReadOnlyList<string> FontProblems)
{
    /// <summary>The words on all pages, line by line, without blanks.</summary>
    public string Text { get; init; } = "";
}
