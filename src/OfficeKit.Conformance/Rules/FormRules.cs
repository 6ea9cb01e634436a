// Form tables: R156, R157.
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static class FormRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(156, "", "表单的栏目名分散对齐或居中，填写的内容左对齐。", "In forms, labels are spread or centred, values left.", R156),
            Rule.Must(
                157,
                "",
                "没有填的格子留空或印可见空白，行高不塌。",
                "An empty value cell stays empty or shows a visible blank; its row keeps its height.",
                R157
            ),
        ];

    static IEnumerable<TableModel> Forms(Paper paper) =>
        paper.Tables.Where(t => t.IsForm && !paper.Kind.IsCard && !t.Paragraphs.Any(p => p.Role is Role.CopyTo or Role.PrintedBy or Role.Mark));

    static IEnumerable<Finding> R156(Paper paper)
    {
        foreach (var t in Forms(paper))
        {
            var labels = t.Rows.Where(r => r.Cells.Count >= 2).SelectMany(r => r.Cells[0].Paragraphs).Where(p => p.Trimmed.Length > 0).ToList();
            var misplaced = labels.Where(p => p.Align is not ("center" or "distribute")).ToList();
            if (misplaced.Count > 0)
            {
                yield return Finding.At(
                    misplaced[0],
                    In("标签格的对齐", "alignment of labels"),
                    Align(misplaced[0]),
                    In("居中或分散对齐", "centred or distributed"),
                    () => misplaced.ForEach(p => Mend.Value(Mend.Of(p), "jc", "center"))
                );
            }
            var face = labels.Where(p => p.Runs.Any(r => r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia) && !FontFamilies.Fang.Holds(r.EastAsia))).ToList();
            if (face.Count > 0)
            {
                yield return Finding.At(
                    face[0],
                    In("标签格的字体", "typeface of labels"),
                    face[0].Runs.First(r => r.HasChinese).EastAsia ?? In("未写明", "not given"),
                    In("黑体或仿宋", "黑体 or 仿宋"),
                    () => face.ForEach(p => p.Runs.Where(r => r.HasChinese).ToList().ForEach(r => Mend.EastAsia(r, FontFamilies.Fang.Written)))
                );
            }
            var values = t
                .Rows.Where(r => r.Cells.Count == 2)
                .SelectMany(r => r.Cells[1].Paragraphs)
                .Where(p => ChineseText.MeasureWidth(p.Trimmed) > 20 && p.Align is "center" or "right" or "distribute")
                .ToList();
            if (values.Count > 0)
            {
                yield return Finding.At(
                    values[0],
                    In("内容格的对齐", "alignment of values"),
                    Align(values[0]),
                    In("左对齐", "left"),
                    () => values.ForEach(p => Mend.Value(Mend.Of(p), "jc", "left"))
                );
            }
        }
    }

    static IEnumerable<Finding> R157(Paper paper)
    {
        foreach (var t in Forms(paper))
        {
            var flat = t.Rows.Where(r => r.Cells.Any(c => c.IsEmpty) && r.Cells.Any(c => !c.IsEmpty) && (r.Height is null or < 300)).ToList();
            if (flat.Count > 0)
            {
                yield return Finding.At(
                    flat[0].Cells.SelectMany(c => c.Paragraphs).First(),
                    In("空白格的行高", "height of a row with an empty cell"),
                    flat[0].Height is { } h ? Millimetres(h) : In("未写明", "not given"),
                    In("最小值（trHeight atLeast）", "at least something (trHeight atLeast)"),
                    () => flat.ForEach(r => Mend.Set(Mend.Properties(r.Element, "trPr"), "trHeight", ("val", "700"), ("hRule", "atLeast")))
                );
            }
        }
    }
}
