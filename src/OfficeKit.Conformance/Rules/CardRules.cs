// Cards and slips: R223–R230.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class CardRules
{
    const int SignatureHeight = 680;

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                223,
                "",
                "卡片为A4二拼或四拼、A5横或名片，边距不小于5mm。",
                "Cards are two or four on A4, A5 landscape or visiting cards; margins are 5 mm at least.",
                R223
            ),
            Rule.Must(
                224,
                "",
                "同一张纸上的卡片是固定表格的等大格子，长的值依次缩字，不裁掉。",
                "Cards on a sheet are equal cells of a fixed table; a long value shrinks and is never clipped.",
                R224
            ),
            Rule.Option(
                227,
                "",
                "微心愿卡的红框或心形是模板里的图，文字是可编辑的文字。",
                "A wish card's red frame or heart is a picture of the template; its text is live.",
                R227
            ),
            Rule.Must(228, "", "带回执的单子有虚线裁切线，两联都有编号。", "A slip with a receipt has a dashed cut line and the number on both halves.", R228),
            Rule.Must(
                229,
                "",
                "签名处是栏目名加8字下划线，或高不小于12mm的空格。",
                "A place to sign is a label and 8 characters of underline, or an empty cell 12 mm high.",
                R229
            ),
            Rule.Should(230, "", "照片位25mm×35mm，没有照片时留框写“照片”。", "A photo's place is 25 × 35 mm; without a photo its frame says 照片.", R230),
        ];

    static readonly (int Width, int Height)[] Sizes = [(11906, 16838), (16838, 11906), (11906, 8391), (8391, 11906), (5102, 3061)];

    static IEnumerable<Finding> R223(Paper paper)
    {
        foreach (var s in paper.Kind.IsCard ? paper.Sections : [])
        {
            if (!Sizes.Any(x => Math.Abs(x.Width - s.Width) <= 30 && Math.Abs(x.Height - s.Height) <= 30))
            {
                yield return new Finding(
                    s.Element,
                    paper.Parts.MainPart,
                    In("卡片尺寸", "card size"),
                    $"{Millimetres(s.Width)} × {Millimetres(s.Height)}",
                    In("A4、A5或90mm × 54mm", "A4, A5 or 90 mm × 54 mm")
                );
            }
            if (new[] { s.Top, s.Bottom, s.Left, s.Right }.Min() is < 278 and var least)
            {
                yield return new Finding(
                    s.Element,
                    paper.Parts.MainPart,
                    In("卡片边距", "card margins"),
                    Millimetres(least),
                    In("至少5mm", "5 mm at least"),
                    () =>
                    {
                        foreach (var (side, width) in new[] { ("top", s.Top), ("bottom", s.Bottom), ("left", s.Left), ("right", s.Right) })
                        {
                            Mend.Set(s.Element, "pgMar", (side, $"{Math.Max(width, 284)}"));
                        }
                    }
                );
            }
        }
    }

    /// <summary>Whether a table is a sheet that cards stand on: it holds them in place and is no table of its own.</summary>
    public static bool IsSheet(Paper paper, TableModel t) =>
        paper.Kind.IsCard && !t.Element.Ancestors(WordNames.Tc).Any() && t.Cells.Any(c => c.Paragraphs.Any(KindFinder.NamesCard));

    /// <summary>Cards that share a sheet: cells of one table that each name the card.</summary>
    static List<CellModel> SharedCells(TableModel t) =>
        [
            .. t.Cells.Where(c =>
                c.Paragraphs.Any(KindFinder.NamesCard)
                || c.Paragraphs.Any(p => p.Trimmed.Length <= 16 && p.Trimmed.EndsWith('卡'))
                || c.Element.Descendants(WordNames.Tbl).Any()
            ),
        ];

    static IEnumerable<Finding> R224(Paper paper)
    {
        if (!paper.Kind.IsCard)
        {
            yield break;
        }
        foreach (var t in paper.Tables.Where(t => SharedCells(t).Count >= 2 && !t.Element.Ancestors(WordNames.Tc).Any()))
        {
            var cells = SharedCells(t);
            var widths = cells.Select(c => t.Grid.Skip(c.Column).Take(c.Span).Sum()).Distinct().ToList();
            var rows = t.Rows.Where(r => r.Cells.Any(cells.Contains)).ToList();
            var heights = rows.Select(r => (r.Height, r.HeightRule)).Distinct().ToList();
            if (widths.Max() - widths.Min() > 20 || heights.Count > 1 || t.Props.Child("tblLayout").Get("type") != "fixed")
            {
                yield return Finding.At(
                    t,
                    In("同一张纸上的卡片", "cards on one sheet"),
                    string.Join(" / ", widths.Select(Millimetres)) + (heights.Count > 1 ? In("，行高不等", ", rows of different heights") : ""),
                    In("固定表格里等大的格", "equal cells of a fixed table")
                );
            }
        }
        foreach (
            var p in paper
                .All.Where(p => p.Runs.Any(r => r.Props["fitText"] is not null || r.Props["fitText.id"] is not null))
                .Concat(paper.All.Where(p => p.Cell.Child("tcPr").On("tcFitText")))
                .Distinct()
        )
        {
            yield return Finding.At(p, In("调整文字宽度（fitText）", "fitText"), OnOff(true), In("按四号、小四、五号逐级缩小", "the ladder 四号, 小四, 五号"));
        }
    }

    static IEnumerable<Finding> R227(Paper paper)
    {
        var title = paper.All.FirstOrDefault(p => p.Trimmed.Split('\t').Any(piece => piece.TrimEnd().EndsWith("微心愿卡", StringComparison.Ordinal)));
        if (
            title is not null
            && !paper.All.Any(p => p.HasPicture)
            && !paper.Parts.Root(paper.Parts.MainPart)!.Descendants().Any(d => d.Name.LocalName is "pic" or "wsp" or "shape")
            && !RedFrame(paper)
        )
        {
            yield return Finding.At(title, In("微心愿卡的边框", "frame of the wish card"), In("无", "none"), In("红色边框或心形图", "a red frame or a heart"));
        }
    }

    static bool RedFrame(Paper paper) =>
        paper.Tables.SelectMany(t => t.Element.Descendants()).Any(e => e.Name.LocalName is "top" or "left" && RoleFinder.IsRed(e.Get("color")));

    static IEnumerable<Finding> R228(Paper paper)
    {
        if (
            paper.Flow.FirstOrDefault(p => p.Trimmed.EndsWith("回执", StringComparison.Ordinal) && p.Trimmed.Length <= 20) is not { } receipt
            || paper.Flow[0] == receipt
        )
        {
            yield break;
        }
        var at = paper.Index(receipt);
        var ownPage = receipt.Props.On("pageBreakBefore") || paper.Flow.Take(at).Reverse().TakeWhile(p => p.IsBlank || p.HasBreak).Any(p => p.HasBreak);
        if (
            !ownPage
            && !paper
                .Flow.Skip(Math.Max(0, at - 3))
                .Take(4)
                .Any(p => new[] { p.Props["pBdr.top"], p.Props["pBdr.bottom"] }.Any(b => b is "dashed" or "dashSmallGap" or "dotDash" or "dotted"))
            && !Dashed().IsMatch(paper.Before(receipt)?.Trimmed ?? "")
        )
        {
            yield return Finding.At(receipt, In("回执上的裁切线", "cut line above the receipt"), In("无", "none"), In("虚线（dashed）", "a dashed line"));
        }
        var order = paper.All.ToList();
        var cut = order.IndexOf(receipt);
        var numbers = order.Take(cut).SelectMany(p => Number().Matches(p.Text)).Select(m => m.Value).ToHashSet();
        if (numbers.Count > 0 && !order.Skip(cut).SelectMany(p => Number().Matches(p.Text)).Any(m => numbers.Contains(m.Value)))
        {
            yield return Finding.At(receipt, In("回执上的编号", "number on the receipt"), In("无", "none"), numbers.First());
        }
    }

    static IEnumerable<Finding> R229(Paper paper)
    {
        foreach (var t in paper.Tables)
        {
            foreach (var row in t.Rows)
            {
                for (var i = 0; i + 1 < row.Cells.Count; i++)
                {
                    if (
                        SignatureLabel().IsMatch(row.Cells[i].Text.Replace(" ", "", StringComparison.Ordinal))
                        && row.Cells[i + 1].IsEmpty
                        && (row.Height ?? 0) < SignatureHeight
                    )
                    {
                        yield return Finding.At(
                            row.Cells[i].Paragraphs[0],
                            In("签名处", "place to sign"),
                            row.Height is { } h ? In($"行高{Millimetres(h)}", $"row {Millimetres(h)} high") : In("行高未定", "row height not given"),
                            In("空格高至少12mm", "an empty cell 12 mm high at least"),
                            () => Mend.Set(Mend.Properties(row.Element, "trPr"), "trHeight", ("val", "700"), ("hRule", "atLeast"))
                        );
                    }
                }
            }
        }
        foreach (var p in paper.Flow.Where(p => OpenSignature().IsMatch(p.Trimmed)))
        {
            var behind = p.Text[(p.Text.LastIndexOfAny(['：', ':']) + 1)..];
            var drawn = behind.Count(c => c is '_' or '＿');
            var underlined = p
                .Runs.Where(r => r.Props["u"] is not (null or "none") && string.IsNullOrWhiteSpace(r.Text.Replace('_', ' ')))
                .Sum(r => ChineseText.MeasureWidth(r.Text));
            if (drawn < 8 && underlined < 8 && !p.Props["tabs"]?.Contains("right", StringComparison.Ordinal) is not false)
            {
                yield return Finding.At(p, In("签名处", "place to sign"), $"“{p.Trimmed}”", In("标签后8字下划线", "8 zi of underline behind the label"));
            }
        }
    }

    static IEnumerable<Finding> R230(Paper paper)
    {
        foreach (var t in paper.Tables)
        {
            foreach (var row in t.Rows)
            {
                foreach (var cell in row.Cells.Where(c => Photo().IsMatch(c.Text)))
                {
                    var width = t.Grid.Skip(cell.Column).Take(cell.Span).Sum();
                    // A place for a photo may reach over several rows.
                    var height = t
                        .Rows.SkipWhile(r => r != row)
                        .TakeWhile((r, i) => i == 0 || r.Cells.Any(c => c.Column == cell.Column && c.VerticalMerge == "continue"))
                        .Sum(r => r.Height ?? 0);
                    if (width < 1388 || height < 1955)
                    {
                        yield return Finding.At(
                            cell.Paragraphs[0],
                            In("照片位置", "place of the photo"),
                            $"{Millimetres(width)} × {Millimetres(height)}",
                            "25mm × 35mm"
                        );
                    }
                }
            }
        }
    }

    [GeneratedRegex("[-－—┄┈…·]{10,}|^[-－—┄┈ ]{3,}.*(裁|剪|切|虚线).*[-－—┄┈ ]{3,}$")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"[\u4E00-\u9FFFxX]{1,12}〔\d{4}〕\d+号")]
    private static partial Regex Number();

    [GeneratedRegex("(签名|签字|签章|签收人|承诺人签名|本人签名)$")]
    private static partial Regex SignatureLabel();

    [GeneratedRegex(@"(签名|签字|签章|承诺人|签收人)[：:][\s_＿\u3000]*$")]
    private static partial Regex OpenSignature();

    [GeneratedRegex("^(照\\s*片|相\\s*片|贴照片处|一寸照片)$")]
    private static partial Regex Photo();
}
