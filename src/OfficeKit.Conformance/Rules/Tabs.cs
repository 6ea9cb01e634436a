// Tab stops that a rule asks for.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Conformance.Rules;

static partial class Tabs
{
    /// <summary>Whether a paragraph has a right tab stop, to within 0.5 mm.</summary>
    public static bool HasRight(Para p, int at) =>
        Written()
            .Matches(p.Props["tabs"] ?? "")
            .Any(m => m.Groups[1].Value is "right" or "end" && Math.Abs(int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) - at) <= 25);

    [GeneratedRegex(@"(\w+):(-?\d+);")]
    private static partial Regex Written();
}
