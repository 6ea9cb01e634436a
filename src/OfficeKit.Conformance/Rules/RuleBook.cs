// All rules that a document is held against, and the reasons why some are not among them.
namespace OfficeKit.Conformance.Rules;

static class RuleBook
{
    /// <summary>The rules by their numbers.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Families().OrderBy(r => r.Number)];

    static IEnumerable<Rule> Families() =>
        [
            .. PageRules.All,
            .. TypeRules.All,
            .. LineRules.All,
            .. HeadRules.All,
            .. DocNumberRules.All,
            .. RedLineRules.All,
            .. TitleRules.All,
            .. BodyRules.All,
            .. AttachmentRules.All,
            .. SignOffRules.All,
            .. ColophonRules.All,
            .. PageNumberRules.All,
            .. TableRules.All,
            .. TableTextRules.All,
            .. LandscapeRules.All,
            .. FormRules.All,
            .. FormatRules.All,
            .. MinutesRules.All,
            .. PunctuationRules.All,
            .. NumberRules.All,
            .. WordingRules.All,
            .. HygieneRules.All,
            .. CardRules.All,
        ];

    /// <summary>Rules of kind X or T that one finished document cannot show, each with the reason.</summary>
    public static IReadOnlyDictionary<int, string> NotInADocument { get; } =
        new Dictionary<int, string>
        {
            [208] = "compares the template with what was filled; held by the engine's golden cases",
            [209] = "is about a tag inside the template; held by the engine's golden cases",
            [214] = "compares two runs; held by KindTests.ASecondRenderGivesTheSameFile",
            [216] = "is about the report of a render; held by WorkReportTests and RenderCommandTests",
            [221] = "compares the template with what was filled; held by the engine's golden cases",
            [222] = "is about a file's name in a batch; held by OfficeKit.Bulk",
            [225] = "is about the order of a batch; held by OfficeKit.Bulk",
            [226] = "is about the numbers of a batch; held by OfficeKit.Bulk",
        };
}
