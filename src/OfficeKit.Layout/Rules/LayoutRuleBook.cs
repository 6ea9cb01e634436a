// All rules that are held against pages, and what a page does not show.
namespace OfficeKit.Layout.Rules;

static class LayoutRuleBook
{
    /// <summary>The rules by their numbers.</summary>
    public static IReadOnlyList<LayoutRule> All { get; } = [.. Families().OrderBy(r => r.Statement.Number)];

    static IEnumerable<LayoutRule> Families() =>
        [
            .. GridRules.All,
            .. BreakRules.All,
            .. FirstPageRules.All,
            .. HeadDistanceRules.All,
            .. SealRules.All,
            .. ColophonPageRules.All,
            .. PageNumberPlaceRules.All,
            .. TablePageRules.All,
            .. CardPageRules.All,
        ];

    /// <summary>Parts of rules that pages of LibreOffice do not show, each with the reason.</summary>
    public static IReadOnlyDictionary<int, string> NotOnAPage { get; } =
        new Dictionary<int, string>
        {
            [44] = "names are left out: that two or three characters are a name does not show in a text; a unit parted from its number is a warning",
            [107] = "only where a picture covers signature or date; its colour and whether it is upright are for the eye",
            [124] = "that the page is even is told, not counted: whether paper is printed on both sides stands in no document",
        };
}
