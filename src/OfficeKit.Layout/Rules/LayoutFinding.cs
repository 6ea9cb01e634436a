// One thing that a rule found on a page.
using System.Globalization;
using OfficeKit.Layout.Reading;

namespace OfficeKit.Layout.Rules;

/// <summary>One thing that a rule found on a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Line">The line in its text area, from 1; null or 0 when no line is meant.</param>
/// <param name="What">What is meant, such as 页码.</param>
/// <param name="Found">What it is.</param>
/// <param name="Wanted">What it should be.</param>
sealed record LayoutFinding(int Page, int? Line, string What, string Found, string Wanted)
{
    /// <summary>The words on the line.</summary>
    public string Context { get; init; } = "";

    /// <summary>How serious it is, where it is less than the rule's force.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Something about a line.</summary>
    public static LayoutFinding At(TextLine line, string what, string found, string wanted) =>
        new(line.Page, line.Number, what, found, wanted) { Context = line.Text.Length <= 28 ? line.Text : line.Text[..28] + "…" };

    /// <summary>Something about a page.</summary>
    public static LayoutFinding At(Page page, string what, string found, string wanted) => new(page.Number, null, what, found, wanted);

    /// <summary>A distance that is not as wide as it should be.</summary>
    public static IEnumerable<LayoutFinding> Distance(TextLine line, string what, double found, double wanted, double tolerance)
    {
        if (Math.Abs(found - wanted) > tolerance)
        {
            yield return At(line, what, Mm(found), $"{Mm(wanted)}±{tolerance.ToString("0.#", CultureInfo.InvariantCulture)}mm");
        }
    }

    public static string Mm(double mm) => mm.ToString("0.0", CultureInfo.InvariantCulture) + "mm";

    public static string Count(double n) => n.ToString("0.#", CultureInfo.InvariantCulture);
}
