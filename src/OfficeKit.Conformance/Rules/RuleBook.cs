// All rules that a document is held against, and the reasons why some are not among them.
namespace OfficeKit.Conformance.Rules;

static class RuleBook
{
    /// <summary>The rules by their numbers.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Families().OrderBy(r => r.Statement.Number)];

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

    /// <summary>The rules that one finished document cannot show, each with the reason.</summary>
    public static IReadOnlyList<UncheckedRule> NotInADocument { get; } =
    [
        new(
            new RuleStatement(
                15,
                DiagnosticSeverity.Error,
                "6.2",
                "双面印刷，页码套正，左侧装订，裁切误差在规定以内。",
                "Printed on both sides, page numbers in register, bound left, trimmed within the tolerances."
            ),
            "is about paper: printing, trimming and stapling are looked at there"
        ),
        new(
            new RuleStatement(16, DiagnosticSeverity.Error, "6.1", "版面干净、不斜，误差不超过1mm。", "The print is clean and upright, within 1 mm."),
            "is about paper: clean and upright print is looked at there"
        ),
        new(
            new RuleStatement(208, DiagnosticSeverity.Error, "", "模板标签以外的内容填写后一字不变。", "What stands outside tags is the same after filling."),
            "compares the template with what was filled; held by the engine's golden cases"
        ),
        new(
            new RuleStatement(
                209,
                DiagnosticSeverity.Error,
                "",
                "标签被Word拆开不影响结果，值用标签首字的格式。",
                "A tag split by Word gives the same result, in the format of its first character."
            ),
            "is about a tag inside the template; held by the engine's golden cases"
        ),
        new(
            new RuleStatement(214, DiagnosticSeverity.Error, "", "同样的数据和模板生成同样的文件。", "Same input, same output."),
            "compares two runs; held by KindTests.ASecondRenderGivesTheSameFile"
        ),
        new(
            new RuleStatement(
                216,
                DiagnosticSeverity.Error,
                "",
                "可见空白在报告里逐一列出，个数与文档一致。",
                "Every visible blank is in the report, and their count is the document's."
            ),
            "is about the report of a render; held by WorkReportTests and RenderCommandTests"
        ),
        new(
            new RuleStatement(221, DiagnosticSeverity.Error, "", "模板里的内容控件填写后仍在。", "Content controls of the template survive filling."),
            "compares the template with what was filled; held by the engine's golden cases"
        ),
        new(
            new RuleStatement(
                222,
                DiagnosticSeverity.Error,
                "",
                "文件名没有非法字符，不超过80字，一批中不重复。",
                "A file name has no forbidden characters, 80 at most, and is unique in its batch."
            ),
            "is about a file's name in a batch; held by OfficeKit.Bulk"
        ),
        new(
            new RuleStatement(225, DiagnosticSeverity.Error, "", "批量输出保持记录次序。", "Bulk output keeps the order of its records."),
            "is about the order of a batch; held by OfficeKit.Bulk"
        ),
        new(
            new RuleStatement(226, DiagnosticSeverity.Error, "", "每张卡有编号，一批中不重复。", "Every card has its number, unique in the batch."),
            "is about the numbers of a batch; held by OfficeKit.Bulk"
        ),
    ];
}
