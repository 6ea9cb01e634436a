// Tables: R147–R155, R158–R163, R165.
using System.Globalization;
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
        Rule.Must(147, "", R147), Rule.Should(148, "", R148), Rule.Should(149, "", R149), Rule.Must(150, "", R150), Rule.Must(151, "", R151), Rule.Should(152, "", R152), Rule.Must(153, "", R153),
        Rule.Must(154, "", R154), Rule.Must(155, "", R155), Rule.Should(158, "", R158), Rule.Must(159, "", R159), Rule.Must(160, "", R160), Rule.Should(161, "", R161), Rule.Must(163, "", R163), Rule.Must(165, "8", R165),
    ];

    /// <summary>The tables the rules are about: a table without a frame that only holds things in place, and the 版记, are none.</summary>
    static IEnumerable<TableModel> Tables(Paper paper) =>
        paper.Tables.Where(t => t.Cells.Any() && t.Element.Descendants(W.P).Any() && !t.Paragraphs.Any(p => p.Role is Role.CopyTo or Role.PrintedBy or Role.Mark) && !t.Element.Ancestors(W.Tc).Any() && !CardRules.IsSheet(paper, t));

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
                yield return Finding.At(t, In("表格宽度", "table width"), Millimetres(Width(t)), In($"不宽于版心（{Millimetres(limit - 40)}）", $"no wider than the text area ({Millimetres(limit - 40)})"));
            }
            var indent = t.Props.Child("tblInd").Twips("w") ?? 0;
            var aligned = t.Props.Child("jc").Get("val") is "center" || Math.Abs(indent) <= 120 && t.Props.Child("jc").Get("val") is null or "left" or "start";
            if (!aligned)
            {
                yield return Finding.At(t, In("表格位置", "table position"), $"jc={t.Props.Child("jc").Get("val") ?? "left"}, tblInd={indent}", In("居中或与版心左右齐", "centred or flush with both edges"), () => { Mend.Value(Mend.Properties(t.Element, "tblPr"), "jc", "center"); Mend.Remove(t.Props, "tblInd"); });
            }
        }
    }

    static XElement? Border(Paper paper, TableModel t, string edge)
    {
        if (t.Props.Child("tblBorders").Child(edge) is { } own)
        {
            return own;
        }
        for (var style = paper.Styles.Style(t.Props.Child("tblStyle").Get("val")); style is not null; style = paper.Styles.Style(style.Child("basedOn").Get("val")))
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
                if (bare || border is not null && (border.Get("val") != "single" || weight < 2 || weight > (frame ? 12 : 6) || border.Get("color") is not (null or "auto" or "000000")))
                {
                    yield return Finding.At(t, In($"表格框线（{edge}）", $"table border ({edge})"), bare ? In("无", "none") : $"{border.Get("val")} {weight / 8.0:0.##}pt {border.Get("color")}", In("单线0.5pt黑色（外框可1～1.5pt）", "single 0.5pt black (frame up to 1.5pt)"), () =>
                    {
                        var borders = Mend.Child(Mend.Properties(t.Element, "tblPr"), "tblBorders");
                        borders.RemoveNodes();
                        borders.Add(Edges.Select(e => new XElement(W.Main + e, new XAttribute(W.Main + "val", "single"), new XAttribute(W.Main + "sz", "4"), new XAttribute(W.Main + "space", "0"), new XAttribute(W.Main + "color", "000000"))));
                    });
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
                yield return Finding.At(size[0], In("表格字号", "size in the table"), Points(size[0].Runs.First(r => r.HasText && r.Size is < 24 or > 28).Size), In("小四或四号（12～14pt）", "12–14pt"), () => size.ForEach(p => p.Runs.Where(r => r.HasText && r.Size is < 24 or > 28).ToList().ForEach(r => Mend.Size(r, r.Size < 24 ? 24 : 28))));
            }
            var face = paragraphs.Where(p => p.Runs.Any(r => r.HasChinese && !FontFamilies.Fang.Holds(r.EastAsia) && !FontFamilies.Hei.Holds(r.EastAsia))).ToList();
            if (face.Count > 0)
            {
                yield return Finding.At(face[0], In("表格字体", "typeface in the table"), face[0].Runs.First(r => r.HasChinese).EastAsia ?? In("未写明", "not given"), In("仿宋，表头黑体", "仿宋, the head in 黑体"),
                    () => face.ForEach(p => p.Runs.Where(r => r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia)).ToList().ForEach(r => Mend.EastAsia(r, FontFamilies.Fang.Written))));
            }
            if (t.IsData && t.Rows[0].Cells.SelectMany(c => c.Paragraphs).Where(p => p.Runs.Any(r => r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia))).ToList() is { Count: > 0 } head)
            {
                yield return Finding.At(head[0], In("表头字体", "typeface of the head"), head[0].Runs.First(r => r.HasChinese).EastAsia ?? In("未写明", "not given"), FontFamilies.Hei.Written, () => head.ForEach(p => p.Runs.Where(r => r.HasChinese).ToList().ForEach(r => Mend.EastAsia(r, FontFamilies.Hei.Written))));
            }
            var bold = paragraphs.Where(p => p.Runs.Any(r => r.HasText && r.Props.On("b"))).ToList();
            if (bold.Count > 0)
            {
                yield return Finding.At(bold[0], In("表格加粗", "bold in the table"), OnOff(true), OnOff(false), () => bold.ForEach(p => p.Runs.Where(r => r.Props.On("b")).ToList().ForEach(r => { Mend.Value(Mend.Of(r), "b", "0"); Mend.Value(Mend.Of(r), "bCs", "0"); })));
            }
        }
    }

    // About what fits on a page together with a title; a shorter table need not break.
    const int RowsOfAPage = 15;

    static IEnumerable<Finding> R150(Paper paper) =>
        from t in Tables(paper)
        where t.IsData && t.Rows.Count > RowsOfAPage && !t.Rows[0].Props.On("tblHeader")
        select Finding.At(t, In("跨页表头", "head on every page"), OnOff(false), In("首行在各页重复", "row 1 repeated"), () => Mend.Child(Mend.Properties(t.Rows[0].Element, "trPr"), "tblHeader").RemoveAttributes());

    static IEnumerable<Finding> R151(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            // A cell with more than half a page of text may break.
            var rows = t.Rows.Where(r => !r.Props.On("cantSplit") && r.Cells.All(c => Functions.TextWidth.Of(c.Text) * 320 * 440 / Math.Max(1, CellWidth(t, c)) < 6378)).ToList();
            if (rows.Count > 0)
            {
                yield return Finding.At(t, In("允许跨页断行的行", "rows that may break over a page"), Count(rows.Count), "0（cantSplit）", () => rows.ForEach(r => Mend.Child(Mend.Properties(r.Element, "trPr"), "cantSplit").RemoveAttributes()));
            }
        }
    }

    static int CellWidth(TableModel t, CellModel c) =>
        c.Element.Child("tcPr").Child("tcW").Twips("w") is > 0 and var w && c.Element.Child("tcPr").Child("tcW").Get("type") is null or "dxa" ? c.Element.Child("tcPr").Child("tcW").Twips("w")!.Value : t.Grid.Skip(c.Column).Take(c.Span).Sum() is > 0 and var grid ? grid : 2000;

    static IEnumerable<Finding> R152(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            var cells = t.Cells.Where(c => c.Text.Length > 0 && c.Element.Child("tcPr").Child("vAlign").Get("val") != "center").ToList();
            if (cells.Count > 0)
            {
                yield return Finding.At(t, In("单元格垂直对齐", "vertical alignment of cells"), In($"{cells.Count}格不居中", $"{cells.Count} not centred"), In("居中", "centred"), () => cells.ForEach(c => Mend.Value(Mend.Properties(c.Element, "tcPr"), "vAlign", "center")));
            }
            if (!t.IsData)
            {
                continue;
            }
            foreach (var column in t.Rows.Skip(1).SelectMany(r => r.Cells).Where(c => c.Text.Length > 0).GroupBy(c => c.Column).Where(g => g.All(c => Figure().IsMatch(c.Text))))
            {
                var left = column.SelectMany(c => c.Paragraphs).Where(p => p.Align is "left" or "both" && p.Trimmed.Length > 0).ToList();
                if (left.Count > 0)
                {
                    yield return Finding.At(left[0], In("数字列的对齐", "alignment of a column of figures"), Align(left[0]), In("右对齐或居中", "right or centred"), () => left.ForEach(p => Mend.Value(Mend.Of(p), "jc", "center")));
                }
            }
        }
    }

    static IEnumerable<Finding> R153(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            // Running text in a cell is indented as in the body; a short entry is not.
            var indented = t.Paragraphs.Where(p => p.FirstStart >= 150 && p.Trimmed.Length > 0 && p.Align is "left" or "both" && Functions.TextWidth.Of(p.Trimmed) < 16 && !p.Trimmed.EndsWith('。')).ToList();
            if (indented.Count > 0)
            {
                yield return Finding.At(indented[0], In("单元格首行缩进", "first-line indent in cells"), Zi(indented[0].FirstStart), "0", () => indented.ForEach(p => Mend.Set(Mend.Of(p), "ind", ("firstLineChars", "0"), ("firstLine", "0"))));
            }
        }
    }

    static IEnumerable<Finding> R154(Paper paper)
    {
        foreach (var t in Tables(paper).Where(_ => !paper.Kind.IsCard))
        {
            var wrong = t.Paragraphs.Where(p => p.Trimmed.Length > 0 && !p.HasInlinePicture && ((p.Props["spacing.lineRule"] ?? "auto", p.Props.Number("spacing.line") ?? 240) switch
            {
                ("exact", var line) => line is < 400 or > 480,
                ("auto", var line) => line != 240,
                _ => false,
            })).ToList();
            if (wrong.Count > 0)
            {
                yield return Finding.At(wrong[0], In("单元格行距", "line spacing in cells"), $"{wrong[0].Props["spacing.lineRule"] ?? "auto"} {wrong[0].Props["spacing.line"]}", In("固定值20～24pt或单倍", "exactly 20–24pt, or single"), () => wrong.ForEach(p => Mend.Set(Mend.Of(p), "spacing", ("line", "440"), ("lineRule", "exact"))));
            }
        }
    }

    static IEnumerable<Finding> R155(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            var width = t.Props.Child("tblW").Twips("w");
            var isFixed = t.Props.Child("tblLayout").Get("type") == "fixed";
            var sums = t.GridWidth > 0 && t.Props.Child("tblW").Get("type") is "dxa" && width is { } w && Math.Abs(w - t.GridWidth) <= Math.Max(20, t.Grid.Count * 2);
            if (!isFixed || !sums)
            {
                yield return Finding.At(t, In("表格列宽", "column widths"), $"layout={t.Props.Child("tblLayout").Get("type") ?? "autofit"}, tblW={width}, grid={t.GridWidth}", In("固定列宽，各列之和等于表宽", "fixed, columns add up to the table's width"), t.GridWidth == 0 || t.Grid.Contains(0) ? null : () =>
                {
                    var properties = Mend.Properties(t.Element, "tblPr");
                    Mend.Set(properties, "tblW", ("w", $"{t.GridWidth}"), ("type", "dxa"));
                    Mend.Set(properties, "tblLayout", ("type", "fixed"));
                });
            }
        }
    }

    static IEnumerable<Finding> R158(Paper paper)
    {
        foreach (var t in Tables(paper).Where(t => t.Before is { Role: Role.Line or Role.Body }))
        {
            var p = t.Before!;
            if (Unit().IsMatch(p.Trimmed))
            {
                if (p.Align != "right")
                {
                    yield return Finding.At(p, In("单位行的对齐", "alignment of the unit line"), Align(p), In("右对齐", "right"), () => Mend.Value(Mend.Of(p), "jc", "right"));
                }
            }
            else if (TableTitle().IsMatch(p.Trimmed) && p.Trimmed.Length <= 40)
            {
                var wrong = p.Runs.Where(r => r.HasText && (r.HasChinese && !FontFamilies.Hei.Holds(r.EastAsia) || r.Size is < 30 or > 32)).ToList();
                if (wrong.Count > 0 || p.Align != "center")
                {
                    yield return Finding.At(p, In("表题", "table title"), $"{Align(p)}，{p.Runs.FirstOrDefault(r => r.HasChinese)?.EastAsia} {Points(p.Size)}", In("居中，三号或小三黑体", "centred, 15–16pt 黑体"), () =>
                    {
                        wrong.ForEach(r => { Mend.EastAsia(r, FontFamilies.Hei.Written); Mend.Size(r, 32); });
                        Mend.Value(Mend.Of(p), "jc", "center");
                    });
                }
            }
        }
        foreach (var p in Tables(paper).Select(t => After(paper, t)).OfType<Para>().Where(p => TableNumber().IsMatch(p.Trimmed) && p.Align == "center"))
        {
            yield return Finding.At(p, In("表题的位置", "place of the table title"), In("在表下", "below the table"), In("在表上", "above it"));
        }
    }

    static Para? After(Paper paper, TableModel t) => t.Element.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W.P && paper.Tables.All(o => o.Before?.Element != next) ? paper.Flow.FirstOrDefault(p => p.Element == next) : null;

    static IEnumerable<Finding> R159(Paper paper) =>
        from t in Tables(paper)
        // A row of labels and names to sign beside is no head.
        where t.Rows.Count == 1 && t.Rows[0].Cells.Count >= 3 && t.Cells.All(c => TableModel.IsLabel(c.Text)) && !t.Cells.Any(c => ToSign().IsMatch(c.Text)) || t.IsData && t.Rows.Skip(1).All(r => r.Cells.All(c => c.IsEmpty)) && t.Rows.Count == 2 && !t.Rows[0].Cells.Any(c => ToSign().IsMatch(c.Text))
        select Finding.At(t, In("表格内容", "rows of the table"), In("只有表头", "a head alone"), In("至少一行，或写“无”", "at least a row, or 无"));

    static IEnumerable<Finding> R160(Paper paper)
    {
        foreach (var t in Tables(paper))
        {
            var open = new HashSet<int>();
            foreach (var row in t.Rows)
            {
                var now = new HashSet<int>();
                foreach (var cell in row.Cells)
                {
                    if (cell.VerticalMerge == "continue" && !open.Contains(cell.Column))
                    {
                        yield return new Finding(cell.Element.Descendants(W.P).FirstOrDefault() ?? t.Element, t.Part, In("纵向合并", "vertical merge"), In("续格之上没有起格", "continues a merge that does not begin"), "vMerge restart");
                    }
                    if (cell.VerticalMerge is not null)
                    {
                        now.Add(cell.Column);
                    }
                    if (t.Grid.Count > 0 && cell.Column + cell.Span > t.Grid.Count && cell.Span > 1)
                    {
                        yield return new Finding(cell.Element.Descendants(W.P).FirstOrDefault() ?? t.Element, t.Part, In("横向合并", "horizontal merge"), In($"跨到第{cell.Column + cell.Span}列", $"spans to column {cell.Column + cell.Span}"), In($"{t.Grid.Count}列之内", $"within {t.Grid.Count} columns"));
                    }
                }
                open = now;
            }
        }
    }

    static IEnumerable<Finding> R161(Paper paper)
    {
        foreach (var t in Tables(paper).Where(_ => !paper.Kind.IsCard))
        {
            var plain = t.Paragraphs.Where(p => p.Trimmed.Length > 0 && paper.Styles.IsDefault(p.StyleId)).ToList();
            if (plain.Count > 0)
            {
                yield return Finding.At(plain[0], In("单元格样式", "style of cells"), In($"{plain.Count}段用默认样式", $"{plain.Count} paragraphs in the default style"), "表格文字");
            }
        }
    }

    static IEnumerable<Finding> R163(Paper paper)
    {
        foreach (var t in Tables(paper).Where(t => t.Rows.Count > 2))
        {
            if (t.Rows[^1] is not { } total || !total.Cells.Take(2).Any(c => Total().IsMatch(c.Text)) || t.Rows.SkipLast(1).Any(r => r.Cells.Any(c => Subtotal().IsMatch(c.Text))))
            {
                continue;
            }
            foreach (var cell in total.Cells.Where(c => c.Span == 1))
            {
                var above = t.Rows.SkipLast(1).Select(r => r.Cells.FirstOrDefault(c => c.Column == cell.Column && c.Span == 1)?.Text ?? "").ToList();
                // The first rows may be heads; below them all must be figures.
                var figures = above.SkipWhile(x => Number(x) is null).ToList();
                if (Number(cell.Text) is { } sum && figures.Count >= 2 && figures.All(f => f.Length == 0 || Number(f) is not null) && figures.Sum(f => Number(f) ?? 0) is var wanted && wanted != sum)
                {
                    yield return Finding.At(cell.Paragraphs[0], In("合计", "total"), cell.Text, wanted.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }

    static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal).TrimEnd('元', '人', '个', '次', '项'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    static IEnumerable<Finding> R165(Paper paper)
    {
        foreach (var s in paper.Sections.Where(PageRules.IsWideTable).Where(_ => !paper.Kind.IsCard))
        {
            Finding At(string what, string found, string wanted, Action? mend = null) => new(s.Element, paper.Parts.MainPart, what, found, wanted, mend);
            if (!s.SaysLandscape || Math.Abs(s.Width - 16838) > 20 || Math.Abs(s.Height - 11906) > 20)
            {
                yield return At(In("横排页", "landscape page"), $"{Millimetres(s.Width)} × {Millimetres(s.Height)}", In("A4横向（297mm × 210mm）", "A4 landscape (297 mm × 210 mm)"), () => Mend.Set(s.Element, "pgSz", ("w", "16838"), ("h", "11906"), ("orient", "landscape")));
            }
            bool Near(int found, params int[] wanted) => wanted.Any(w => Math.Abs(found - w) <= 57);
            if (!Near(s.Top, 1588, 1474) || !Near(s.Bottom, 1588, 1474) || !Near(s.Left, 1984, 2098) || !Near(s.Right, 1984, 2098))
            {
                yield return At(In("横排页边距", "margins of a landscape page"), string.Join('/', new[] { s.Top, s.Bottom, s.Left, s.Right }.Select(Millimetres)), In("随页旋转：上28下26左35右37mm", "turned with the page: 28/26/35/37 mm"), () => Mend.Set(s.Element, "pgMar", ("top", "1588"), ("bottom", "1474"), ("left", "1984"), ("right", "2098")));
            }
            foreach (var p in s.Footers.Values.Distinct().Where(paper.Stories.ContainsKey).SelectMany(f => paper.Stories[f]).Where(p => !p.InBox && p.Trimmed.Length > 0))
            {
                yield return Finding.At(p, In("横排页的页码", "page number of a landscape page"), In("在页脚", "in the footer"), In("旋转的锚定文本框（与其他页同一位置）", "a rotated anchored box, in the same place as on other pages"));
            }
        }
    }

    [GeneratedRegex(@"^-?[\d,.]+%?$")]
    private static partial Regex Figure();

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
