// What tables say, and above and below them: R158–R163.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class TableTextRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Should(
                158,
                "",
                "表题在表上居中，三号或小三号黑体；单位在表框右上方。",
                "A table's title is centred above it, 黑体 15 or 16 pt; its unit stands right above the frame.",
                R158
            ),
            Rule.Must(
                159,
                "",
                "循环出的行与项数相同；没有项时印“无”，不留空行。",
                "A repeated row stands once an item; with no item there is the declared text and no orphan.",
                R159
            ),
            Rule.Must(160, "", "合并的单元格填写后不变形。", "Merged cells survive filling.", R160),
            Rule.Should(161, "", "表内文字用“表格文字”样式，不缩进，四号。", "Cells have the style 表格文字: no indent, 14 pt.", R161),
            Rule.Must(163, "", "合计等于该列之和。", "A total is the sum of its column.", R163),
        ];

    static IEnumerable<Finding> R158(Paper paper)
    {
        foreach (var t in TableRules.Tables(paper).Where(t => t.Before is { Role: Role.Line or Role.Body }))
        {
            var p = t.Before!;
            if (Unit().IsMatch(p.Trimmed))
            {
                if (p.Align != "right")
                {
                    yield return Finding.At(
                        p,
                        In("单位行的对齐", "alignment of the unit line"),
                        Align(p),
                        In("右对齐", "right"),
                        () => Mend.Value(Mend.Of(p), "jc", "right")
                    );
                }
            }
            else if (TableTitle().IsMatch(p.Trimmed) && p.Trimmed.Length <= 40)
            {
                var wrong = p.Runs.Where(r => r.HasText && (r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia) || r.Size is < 30 or > 32)).ToList();
                if (wrong.Count > 0 || p.Align != "center")
                {
                    yield return Finding.At(
                        p,
                        In("表题", "table title"),
                        $"{Align(p)}，{p.Runs.FirstOrDefault(r => r.HasChinese)?.EastAsia} {Points(p.Size)}",
                        In("居中，三号或小三黑体", "centred, 15–16pt 黑体"),
                        () =>
                        {
                            wrong.ForEach(r =>
                            {
                                Mend.EastAsia(r, FontFamilies.Hei.Written);
                                Mend.Size(r, 32);
                            });
                            Mend.Value(Mend.Of(p), "jc", "center");
                        }
                    );
                }
            }
        }
        foreach (
            var p in TableRules.Tables(paper).Select(t => After(paper, t)).OfType<Para>().Where(p => TableNumber().IsMatch(p.Trimmed) && p.Align == "center")
        )
        {
            yield return Finding.At(p, In("表题的位置", "place of the table title"), In("在表下", "below the table"), In("在表上", "above it"));
        }
    }

    static Para? After(Paper paper, TableModel t) =>
        t.Element.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == WordNames.P && paper.Tables.All(o => o.Before?.Element != next)
            ? paper.Flow.FirstOrDefault(p => p.Element == next)
            : null;

    static IEnumerable<Finding> R159(Paper paper) =>
        from t in TableRules.Tables(paper)
        // A row of labels and names to sign beside is no head.
        where
            t.Rows.Count == 1 && t.Rows[0].Cells.Count >= 3 && t.Cells.All(c => TableModel.IsLabel(c.Text)) && !t.Cells.Any(c => ToSign().IsMatch(c.Text))
            || t.IsData && t.Rows.Skip(1).All(r => r.Cells.All(c => c.IsEmpty)) && t.Rows.Count == 2 && !t.Rows[0].Cells.Any(c => ToSign().IsMatch(c.Text))
        select Finding.At(t, In("表格内容", "rows of the table"), In("只有表头", "a head alone"), In("至少一行，或写“无”", "at least a row, or 无"));

    static IEnumerable<Finding> R160(Paper paper)
    {
        foreach (var t in TableRules.Tables(paper))
        {
            var open = new HashSet<int>();
            foreach (var row in t.Rows)
            {
                var now = new HashSet<int>();
                foreach (var cell in row.Cells)
                {
                    if (cell.VerticalMerge == "continue" && !open.Contains(cell.Column))
                    {
                        yield return new Finding(
                            cell.Element.Descendants(WordNames.P).FirstOrDefault() ?? t.Element,
                            t.Part,
                            In("纵向合并", "vertical merge"),
                            In("续格之上没有起格", "continues a merge that does not begin"),
                            "vMerge restart"
                        );
                    }
                    if (cell.VerticalMerge is not null)
                    {
                        now.Add(cell.Column);
                    }
                    if (t.Grid.Count > 0 && cell.Column + cell.Span > t.Grid.Count && cell.Span > 1)
                    {
                        yield return new Finding(
                            cell.Element.Descendants(WordNames.P).FirstOrDefault() ?? t.Element,
                            t.Part,
                            In("横向合并", "horizontal merge"),
                            In($"跨到第{cell.Column + cell.Span}列", $"spans to column {cell.Column + cell.Span}"),
                            In($"{t.Grid.Count}列之内", $"within {t.Grid.Count} columns")
                        );
                    }
                }
                open = now;
            }
        }
    }

    static IEnumerable<Finding> R161(Paper paper)
    {
        foreach (var t in TableRules.Tables(paper).Where(_ => !paper.Kind.IsCard))
        {
            var plain = t.Paragraphs.Where(p => p.Trimmed.Length > 0 && paper.Styles.IsDefault(p.StyleId)).ToList();
            if (plain.Count > 0)
            {
                yield return Finding.At(
                    plain[0],
                    In("单元格样式", "style of cells"),
                    In($"{plain.Count}段用默认样式", $"{plain.Count} paragraphs in the default style"),
                    "表格文字"
                );
            }
        }
    }

    static IEnumerable<Finding> R163(Paper paper)
    {
        foreach (var t in TableRules.Tables(paper).Where(t => t.Rows.Count > 2))
        {
            if (
                t.Rows[^1] is not { } total
                || !total.Cells.Take(2).Any(c => Total().IsMatch(c.Text))
                || t.Rows.SkipLast(1).Any(r => r.Cells.Any(c => Subtotal().IsMatch(c.Text)))
            )
            {
                continue;
            }
            foreach (var cell in total.Cells.Where(c => c.Span == 1))
            {
                var above = t.Rows.SkipLast(1).Select(r => r.Cells.FirstOrDefault(c => c.Column == cell.Column && c.Span == 1)?.Text ?? "").ToList();
                // The first rows may be heads; below them all must be figures.
                var figures = above.SkipWhile(x => Number(x) is null).ToList();
                if (
                    Number(cell.Text) is { } sum
                    && figures.Count >= 2
                    && figures.All(f => f.Length == 0 || Number(f) is not null)
                    && figures.Sum(f => Number(f) ?? 0) is var wanted
                    && wanted != sum
                )
                {
                    yield return Finding.At(cell.Paragraphs[0], In("合计", "total"), cell.Text, wanted.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }

    static decimal? Number(string text) =>
        decimal.TryParse(
            text.Replace(",", "", StringComparison.Ordinal).TrimEnd('元', '人', '个', '次', '项'),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex("^[（(]?单位[：:]")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^表\s*\d+|(表|清单|名册|台账|情况)(（.*）)?$")]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"^表\s*\d+")]
    private static partial Regex TableNumber();

    [GeneratedRegex("^(合\\s*计|总\\s*计|共\\s*计)$")]
    private static partial Regex Total();

    // A row to be signed stays empty until it is.
    [GeneratedRegex("签字|签名|签章|盖章")]
    private static partial Regex ToSign();

    [GeneratedRegex("小\\s*计")]
    private static partial Regex Subtotal();
}
