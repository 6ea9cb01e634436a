// How tables are set: R147–R155.
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class TableRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(147, "", "表格不宽于版心，居中或与两边对齐。", "A table is no wider than the text area, and centred or flush with both edges.", R147),
            Rule.Should(148, "", "表格线为0.5磅黑色单线，外框可用1至1.5磅。", "Table lines are single, black, 0.5 pt; the frame may have 1 to 1.5 pt.", R148),
            Rule.Should(149, "", "表内文字用四号或小四号仿宋，表头用黑体，不加粗。", "Cells are 仿宋 12 to 14 pt, the head row 黑体, nothing bold.", R149),
            Rule.Must(150, "", "表格跨页时表头行重复。", "The head row repeats where a table breaks over pages.", R150),
            Rule.Must(151, "", "一条记录的行不跨页断开。", "The row of one record does not break over pages.", R151),
            Rule.Should(
                152,
                "",
                "单元格垂直居中；文字列左对齐，数字列右对齐或居中，一列一种。",
                "Cells are centred vertically; a column is aligned in one way.",
                R152
            ),
            Rule.Must(153, "", "单元格首行不缩进二字，成段的正文除外。", "Cells have no two-character indent but for running text.", R153),
            Rule.Must(
                154,
                "",
                "表内行距为固定值20至24磅或单倍，不用正文行距配固定行高。",
                "Cells have exact 20 to 24 pt or single spacing, never the body's with a fixed row height.",
                R154
            ),
            Rule.Must(155, "", "表格固定列宽，各列之和等于表宽。", "A table has fixed columns that add up to its width.", R155),
        ];

    /// <summary>The tables the rules are about: a table without a frame that only holds things in place, and the 版记, are none.</summary>
    public static IEnumerable<TableModel> Tables(Paper paper) =>
        paper.Tables.Where(t =>
            t.Cells.Any()
            && t.Element.Descendants(WordNames.P).Any()
            && !t.Paragraphs.Any(p => p.Role is Role.CopyTo or Role.PrintedBy or Role.Mark)
            && !t.Element.Ancestors(WordNames.Tc).Any()
            && !CardRules.IsSheet(paper, t)
        );

    static Section? SectionOf(Paper paper, TableModel t) => t.Section < paper.Sections.Count ? paper.Sections[t.Section] : null;

    static int Width(TableModel t) => t.Props.Child("tblW").Get("type") is "dxa" or null && t.Props.Child("tblW").Twips("w") is > 0 and var w ? w : t.GridWidth;

    static IEnumerable<Finding> R147(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            var limit = (SectionOf(paper, t)?.TextWidth ?? 8844) + 40;
            var percent = t.Props.Child("tblW").Get("type") == "pct";
            if (!percent && Width(t) > limit && t.Props.Child("tblpPr") is null)
            {
                yield return Finding.At(
                    t,
                    In("表格宽度", "table width"),
                    Millimetres(Width(t)),
                    In($"不宽于版心（{Millimetres(limit - 40)}）", $"no wider than the text area ({Millimetres(limit - 40)})")
                );
            }
            var indent = t.Props.Child("tblInd").Twips("w") ?? 0;
            var aligned = t.Props.Child("jc").Get("val") is "center" || Math.Abs(indent) <= 120 && t.Props.Child("jc").Get("val") is null or "left" or "start";
            if (!aligned)
            {
                yield return Finding.At(
                    t,
                    In("表格位置", "table position"),
                    $"jc={t.Props.Child("jc").Get("val") ?? "left"}, tblInd={indent}",
                    In("居中或与版心左右齐", "centred or flush with both edges"),
                    () =>
                    {
                        Mend.Value(Mend.Properties(t.Element, "tblPr"), "jc", "center");
                        Mend.Remove(t.Props, "tblInd");
                    }
                );
            }
        }
    }

    static XElement? Border(Paper paper, TableModel t, string edge)
    {
        if (t.Props.Child("tblBorders").Child(edge) is { } own)
        {
            return own;
        }
        for (
            var style = paper.Styles.Style(t.Props.Child("tblStyle").Get("val"));
            style is not null;
            style = paper.Styles.Style(style.Child("basedOn").Get("val"))
        )
        {
            if (style.Child("tblPr").Child("tblBorders").Child(edge) is { } inherited)
            {
                return inherited;
            }
        }
        return null;
    }

    static readonly string[] Edges = ["top", "left", "bottom", "right", "insideH", "insideV"];

    static IEnumerable<Finding> R148(Paper paper)
    {
        foreach (var t in Tables(paper).Where(_ => !paper.Kind.IsCard))
        {
            foreach (var edge in Edges)
            {
                var border = Border(paper, t, edge);
                var bare = border is null && t.Cells.All(c => c.Element.Child("tcPr").Child("tcBorders") is null);
                var frame = edge[0] != 'i';
                var weight = border.Twips("sz") ?? 0;
                if (
                    bare
                    || border is not null
                        && (border.Get("val") != "single" || weight < 2 || weight > (frame ? 12 : 6) || border.Get("color") is not (null or "auto" or "000000"))
                )
                {
                    yield return Finding.At(
                        t,
                        In($"表格框线（{edge}）", $"table border ({edge})"),
                        bare ? In("无", "none") : $"{border.Get("val")} {weight / 8.0:0.##}pt {border.Get("color")}",
                        In("单线0.5pt黑色（外框可1～1.5pt）", "single 0.5pt black (frame up to 1.5pt)"),
                        () =>
                        {
                            var borders = Mend.Child(Mend.Properties(t.Element, "tblPr"), "tblBorders");
                            borders.RemoveNodes();
                            borders.Add(
                                Edges.Select(e => new XElement(
                                    WordNames.Main + e,
                                    new XAttribute(WordNames.Main + "val", "single"),
                                    new XAttribute(WordNames.Main + "sz", "4"),
                                    new XAttribute(WordNames.Main + "space", "0"),
                                    new XAttribute(WordNames.Main + "color", "000000")
                                ))
                            );
                        }
                    );
                    break;
                }
            }
        }
    }

    static IEnumerable<Finding> R149(Paper paper)
    {
        foreach (var t in Tables(paper).Where(_ => !paper.Kind.IsCard))
        {
            var paragraphs = t.Paragraphs.Where(p => p.Trimmed.Length > 0).ToList();
            var size = paragraphs.Where(p => p.Runs.Any(r => r.HasText && r.Size is < 24 or > 28)).ToList();
            if (size.Count > 0)
            {
                yield return Finding.At(
                    size[0],
                    In("表格字号", "size in the table"),
                    Points(size[0].Runs.First(r => r.HasText && r.Size is < 24 or > 28).Size),
                    In("小四或四号（12～14pt）", "12–14pt"),
                    () => size.ForEach(p => p.Runs.Where(r => r.HasText && r.Size is < 24 or > 28).ToList().ForEach(r => Mend.Size(r, r.Size < 24 ? 24 : 28)))
                );
            }
            var face = paragraphs
                .Where(p => p.Runs.Any(r => r.HasChinese && !FontFamilies.Fang.Holds(r.EastAsia) && !FontFamilies.Hei.Holds(r.EastAsia)))
                .ToList();
            if (face.Count > 0)
            {
                yield return Finding.At(
                    face[0],
                    In("表格字体", "typeface in the table"),
                    face[0].Runs.First(r => r.HasChinese).EastAsia ?? In("未写明", "not given"),
                    In("仿宋，表头黑体", "仿宋, the head in 黑体"),
                    () =>
                        face.ForEach(p =>
                            p.Runs.Where(r => r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia))
                                .ToList()
                                .ForEach(r => Mend.EastAsia(r, FontFamilies.Fang.Written))
                        )
                );
            }
            if (
                t.IsData
                && t.Rows[0].Cells.SelectMany(c => c.Paragraphs).Where(p => p.Runs.Any(r => r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia))).ToList()
                    is { Count: > 0 } head
            )
            {
                yield return Finding.At(
                    head[0],
                    In("表头字体", "typeface of the head"),
                    head[0].Runs.First(r => r.HasChinese).EastAsia ?? In("未写明", "not given"),
                    FontFamilies.Hei.Written,
                    () => head.ForEach(p => p.Runs.Where(r => r.HasChinese).ToList().ForEach(r => Mend.EastAsia(r, FontFamilies.Hei.Written)))
                );
            }
            var bold = paragraphs.Where(p => p.Runs.Any(r => r.HasText && r.Props.On("b"))).ToList();
            if (bold.Count > 0)
            {
                yield return Finding.At(
                    bold[0],
                    In("表格加粗", "bold in the table"),
                    OnOff(true),
                    OnOff(false),
                    () =>
                        bold.ForEach(p =>
                            p.Runs.Where(r => r.Props.On("b"))
                                .ToList()
                                .ForEach(r =>
                                {
                                    Mend.Value(Mend.Of(r), "b", "0");
                                    Mend.Value(Mend.Of(r), "bCs", "0");
                                })
                        )
                );
            }
        }
    }

    // About what fits on a page together with a title; a shorter table need not break.
    const int RowsOfAPage = 15;

    static IEnumerable<Finding> R150(Paper paper) =>
        from t in Tables(paper)
        where t.IsData && t.Rows.Count > RowsOfAPage && !t.Rows[0].Props.On("tblHeader")
        select Finding.At(
            t,
            In("跨页表头", "head on every page"),
            OnOff(false),
            In("首行在各页重复", "row 1 repeated"),
            () => Mend.Child(Mend.Properties(t.Rows[0].Element, "trPr"), "tblHeader").RemoveAttributes()
        );

    static IEnumerable<Finding> R151(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            // A cell with more than half a page of text may break.
            var rows = t
                .Rows.Where(r =>
                    !r.Props.On("cantSplit") && r.Cells.All(c => ChineseText.MeasureWidth(c.Text) * 320 * 440 / Math.Max(1, CellWidth(t, c)) < 6378)
                )
                .ToList();
            if (rows.Count > 0)
            {
                yield return Finding.At(
                    t,
                    In("允许跨页断行的行", "rows that may break over a page"),
                    Count(rows.Count),
                    "0（cantSplit）",
                    () => rows.ForEach(r => Mend.Child(Mend.Properties(r.Element, "trPr"), "cantSplit").RemoveAttributes())
                );
            }
        }
    }

    static int CellWidth(TableModel t, CellModel c) =>
        c.Element.Child("tcPr").Child("tcW").Twips("w") is > 0 and var w && c.Element.Child("tcPr").Child("tcW").Get("type") is null or "dxa"
            ? c.Element.Child("tcPr").Child("tcW").Twips("w")!.Value
        : t.Grid.Skip(c.Column).Take(c.Span).Sum() is > 0 and var grid ? grid
        : 2000;

    static IEnumerable<Finding> R152(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            var cells = t.Cells.Where(c => c.Text.Length > 0 && c.Element.Child("tcPr").Child("vAlign").Get("val") != "center").ToList();
            if (cells.Count > 0)
            {
                yield return Finding.At(
                    t,
                    In("单元格垂直对齐", "vertical alignment of cells"),
                    In($"{cells.Count}格不居中", $"{cells.Count} not centred"),
                    In("居中", "centred"),
                    () => cells.ForEach(c => Mend.Value(Mend.Properties(c.Element, "tcPr"), "vAlign", "center"))
                );
            }
            if (!t.IsData)
            {
                continue;
            }
            foreach (
                var column in t
                    .Rows.Skip(1)
                    .SelectMany(r => r.Cells)
                    .Where(c => c.Text.Length > 0)
                    .GroupBy(c => c.Column)
                    .Where(g => g.All(c => Figure().IsMatch(c.Text)))
            )
            {
                var left = column.SelectMany(c => c.Paragraphs).Where(p => p.Align is "left" or "both" && p.Trimmed.Length > 0).ToList();
                if (left.Count > 0)
                {
                    yield return Finding.At(
                        left[0],
                        In("数字列的对齐", "alignment of a column of figures"),
                        Align(left[0]),
                        In("右对齐或居中", "right or centred"),
                        () => left.ForEach(p => Mend.Value(Mend.Of(p), "jc", "center"))
                    );
                }
            }
        }
    }

    static IEnumerable<Finding> R153(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            // Running text in a cell is indented as in the body; a short entry is not.
            var indented = t
                .Paragraphs.Where(p =>
                    p.FirstStart >= 150
                    && p.Trimmed.Length > 0
                    && p.Align is "left" or "both"
                    && ChineseText.MeasureWidth(p.Trimmed) < 16
                    && !p.Trimmed.EndsWith('。')
                )
                .ToList();
            if (indented.Count > 0)
            {
                yield return Finding.At(
                    indented[0],
                    In("单元格首行缩进", "first-line indent in cells"),
                    Zi(indented[0].FirstStart),
                    "0",
                    () => indented.ForEach(p => Mend.Set(Mend.Of(p), "ind", ("firstLineChars", "0"), ("firstLine", "0")))
                );
            }
        }
    }

    static IEnumerable<Finding> R154(Paper paper)
    {
        foreach (var t in Tables(paper).Where(_ => !paper.Kind.IsCard))
        {
            var wrong = t
                .Paragraphs.Where(p =>
                    p.Trimmed.Length > 0
                    && !p.HasInlinePicture
                    && (
                        (p.Props["spacing.lineRule"] ?? "auto", p.Props.Number("spacing.line") ?? 240) switch
                        {
                            ("exact", var line) => line is < 400 or > 480,
                            ("auto", var line) => line != 240,
                            _ => false,
                        }
                    )
                )
                .ToList();
            if (wrong.Count > 0)
            {
                yield return Finding.At(
                    wrong[0],
                    In("单元格行距", "line spacing in cells"),
                    $"{wrong[0].Props["spacing.lineRule"] ?? "auto"} {wrong[0].Props["spacing.line"]}",
                    In("固定值20～24pt或单倍", "exactly 20–24pt, or single"),
                    () => wrong.ForEach(p => Mend.Set(Mend.Of(p), "spacing", ("line", "440"), ("lineRule", "exact")))
                );
            }
        }
    }

    static IEnumerable<Finding> R155(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            var width = t.Props.Child("tblW").Twips("w");
            var isFixed = t.Props.Child("tblLayout").Get("type") == "fixed";
            var sums =
                t.GridWidth > 0 && t.Props.Child("tblW").Get("type") is "dxa" && width is { } w && Math.Abs(w - t.GridWidth) <= Math.Max(20, t.Grid.Count * 2);
            if (!isFixed || !sums)
            {
                yield return Finding.At(
                    t,
                    In("表格列宽", "column widths"),
                    $"layout={t.Props.Child("tblLayout").Get("type") ?? "autofit"}, tblW={width}, grid={t.GridWidth}",
                    In("固定列宽，各列之和等于表宽", "fixed, columns add up to the table's width"),
                    t.GridWidth == 0 || t.Grid.Contains(0)
                        ? null
                        : () =>
                        {
                            var properties = Mend.Properties(t.Element, "tblPr");
                            Mend.Set(properties, "tblW", ("w", $"{t.GridWidth}"), ("type", "dxa"));
                            Mend.Set(properties, "tblLayout", ("type", "fixed"));
                        }
                );
            }
        }
    }

    [GeneratedRegex(@"^-?[\d,.]+%?$")]
    private static partial Regex Figure();
}
