// Paper, page and sections: R1–R17.
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static class PageRules
{
    const int Paper4Width = 11906,
        Paper4Height = 16838,
        TextWidth = 8844,
        Millimetre = 57;

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                1,
                "5.1",
                "纸张为A4竖排；只有横排表格所在的节可以横排。",
                "Paper is A4 upright; only a section with a landscape table lies on its side.",
                R1
            ),
            Rule.Must(2, "5.2.1", "天头37mm±1mm（gongwen-33476为34.58mm）。", "The top margin is 37 mm ±1 mm (34.58 mm in gongwen-33476).", R2),
            Rule.Must(3, "5.2.1", "订口28mm±1mm，不另设装订线。", "The left margin is 28 mm ±1 mm, with no gutter.", R3),
            Rule.Must(4, "5.2.1", "版心宽156mm±1mm。", "The text area is 156 mm ±1 mm wide.", R4),
            Rule.Must(5, "5.2.1", "版心高225mm±1mm（gongwen-33476为229.8mm）。", "The text area is 225 mm ±1 mm high (229.8 mm in gongwen-33476).", R5),
            Rule.Must(
                6,
                "5.2.1",
                "上下页边距不用负值，页眉页脚不挤占版心。",
                "Top and bottom margins are not negative; headers and footers never push the text area.",
                R6
            ),
            Rule.Should(7, "", "各页左28mm、右26mm，不设对称页边距。", "Every page has 28 mm left and 26 mm right; margins are not mirrored.", R7),
            Rule.Should(8, "", "文档网格与所选版式一致。", "The document grid is that of the profile.", R8),
            Rule.Must(
                9,
                "",
                "不分栏，不加行号、页面边框、背景和水印（样稿、征求意见稿除外）。",
                "One column; no line numbers, page border, background or watermark (drafts excepted).",
                R9
            ),
            Rule.Must(10, "", "页眉为空，页眉中没有横线。", "The header is empty and has no line in it.", R10),
            Rule.Must(13, "5.2.4", "文字为黑色；发文机关标志、分隔线和印章除外。", "Text is black; mark, red lines and seal excepted.", R13),
            Rule.Should(14, "6.2", "红色为FF0000。", "Red is FF0000.", R14),
            Rule.Should(
                17,
                "",
                "分节只用于另起版式的附件、横排表格和不编页码的版记页。",
                "Sections part only attachments with a layout of their own, landscape tables and an unnumbered last page.",
                R17
            ),
        ];

    static Finding At(Paper paper, Section s, string what, string found, string wanted, Action? mend = null) =>
        new(
            s.Element,
            paper.Parts.MainPart,
            paper.Sections.Count > 1 ? In($"第{s.Index + 1}节{what}", $"section {s.Index + 1}, {what}") : what,
            found,
            wanted,
            mend
        );

    /// <summary>The sections with the page of a 公文: cards have sizes of their own, and a wide table turns its page (R165).</summary>
    static IEnumerable<Section> Upright(Paper paper) => paper.Kind.IsCard ? [] : paper.Sections.Where(s => !IsWideTable(s));

    public static bool IsWideTable(Section s) => s.IsLandscape && s.HasTable;

    static void Margin(Section s, string side, int twips) => Mend.Set(s.Element, "pgMar", (side, $"{twips}"));

    static IEnumerable<Finding> R1(Paper paper) =>
        from s in Upright(paper)
        where Math.Abs(s.Width - Paper4Width) > 20 || Math.Abs(s.Height - Paper4Height) > 20 || s.SaysLandscape
        select At(
            paper,
            s,
            In("纸张", "paper"),
            $"{Millimetres(s.Width)} × {Millimetres(s.Height)}{(s.SaysLandscape ? In("，横向", ", landscape") : "")}",
            In("A4纵向（210mm × 297mm）", "A4 portrait (210 mm × 297 mm)"),
            () => Mend.Set(s.Element, "pgSz", ("w", $"{Paper4Width}"), ("h", $"{Paper4Height}"), ("orient", null))
        );

    static IEnumerable<Finding> R2(Paper paper)
    {
        var nominal = paper.Profile == LayoutProfile.Gongwen33476 ? 1961 : 2098;
        return from s in Upright(paper)
            where Math.Abs(s.Top - nominal) > Millimetre
            select At(paper, s, In("天头（上边距）", "top margin"), Millimetres(s.Top), Millimetres(nominal), () => Margin(s, "top", nominal));
    }

    static IEnumerable<Finding> R3(Paper paper) =>
        from s in Upright(paper)
        where Math.Abs(s.Left - 1588) > Millimetre || s.Gutter != 0
        select At(
            paper,
            s,
            In("订口（左边距）", "left margin"),
            Millimetres(s.Left) + (s.Gutter != 0 ? In($"，装订线{Millimetres(s.Gutter)}", $", gutter {Millimetres(s.Gutter)}") : ""),
            In("28.0mm，装订线0", "28.0mm, gutter 0"),
            () =>
            {
                Margin(s, "left", 1588);
                Margin(s, "gutter", 0);
            }
        );

    static IEnumerable<Finding> R4(Paper paper) =>
        from s in Upright(paper)
        where Math.Abs(s.TextWidth - TextWidth) > Millimetre
        select At(
            paper,
            s,
            In("版心宽度", "width of the text area"),
            Millimetres(s.TextWidth),
            "156mm",
            () =>
            {
                Margin(s, "left", 1588);
                Margin(s, "right", 1474);
            }
        );

    static IEnumerable<Finding> R5(Paper paper)
    {
        var (bottom, height) = paper.Profile == LayoutProfile.Gongwen33476 ? (1847, 13030) : (1984, 12756);
        return from s in Upright(paper)
            where Math.Abs(s.TextHeight - height) > Millimetre
            select At(paper, s, In("版心高度", "height of the text area"), Millimetres(s.TextHeight), Millimetres(height), () => Margin(s, "bottom", bottom));
    }

    static IEnumerable<Finding> R6(Paper paper) =>
        from s in paper.Sections
        where s.Top < 0 || s.Bottom < 0
        select At(
            paper,
            s,
            In("上下边距", "top and bottom margins"),
            In("负值（固定边距）", "negative (fixed)"),
            In("正值", "positive"),
            () =>
            {
                Margin(s, "top", Math.Abs(s.Top));
                Margin(s, "bottom", Math.Abs(s.Bottom));
            }
        );

    static IEnumerable<Finding> R7(Paper paper) =>
        paper.Settings.On("mirrorMargins")
            ?
            [
                new Finding(
                    null,
                    paper.SettingsPart!,
                    In("对称页边距", "mirrored margins"),
                    OnOff(true),
                    In("关：各页左28mm、右26mm", "off: 28 mm left, 26 mm right on every page"),
                    () => Mend.Remove(paper.Settings, "mirrorMargins")
                ),
            ]
            : [];

    static IEnumerable<Finding> R8(Paper paper)
    {
        var grid = paper.Profile == LayoutProfile.GongwenGrid;
        foreach (var s in Upright(paper))
        {
            var element = s.Element.Child("docGrid");
            var right = grid ? s.Grid == "linesAndChars" && element.Twips("linePitch") == 579 && element.Twips("charSpace") == -849 : !s.HasGrid;
            if (!right)
            {
                yield return At(
                    paper,
                    s,
                    In("文档网格", "document grid"),
                    s.Grid is null ? In("无", "none") : $"{s.Grid} {element.Get("linePitch")}/{element.Get("charSpace")}",
                    grid ? "linesAndChars 579/-849" : In("无网格", "none"),
                    () => Mend.Set(s.Element, "docGrid", ("type", grid ? "linesAndChars" : null), ("linePitch", "579"), ("charSpace", grid ? "-849" : null))
                );
            }
        }
    }

    static IEnumerable<Finding> R9(Paper paper)
    {
        foreach (var s in paper.Sections)
        {
            if (s.Element.Child("cols").Twips("num") is > 1 and var columns && !paper.Kind.IsCard)
            {
                yield return At(paper, s, In("分栏", "columns"), Count(columns), "1", () => Mend.Set(s.Element, "cols", ("num", null), ("equalWidth", null)));
            }
            if (s.Element.Child("lnNumType") is not null)
            {
                yield return At(paper, s, In("行号", "line numbers"), OnOff(true), OnOff(false), () => Mend.Remove(s.Element, "lnNumType"));
            }
            if (s.Element.Child("pgBorders") is { HasElements: true } && !paper.Kind.IsCard)
            {
                yield return At(paper, s, In("页面边框", "page border"), In("有", "there is one"), In("无", "none"), () => Mend.Remove(s.Element, "pgBorders"));
            }
        }
        if (paper.Root.Child("background") is { } background && paper.Settings.On("displayBackgroundShape"))
        {
            yield return new Finding(
                background,
                paper.Parts.MainPart,
                In("页面背景", "page background"),
                background.Get("color") ?? "",
                In("无", "none"),
                background.Remove
            );
        }
        foreach (var (part, text) in paper.Headers.SelectMany(h => Watermarks(paper.Parts.Root(h)!).Select(w => (h, w))).DistinctBy(x => x.w))
        {
            if (text is not ("样稿" or "征求意见稿" or "讨论稿" or "送审稿"))
            {
                yield return new Finding(null, part, In("水印", "watermark"), text, In("无（样稿、征求意见稿除外）", "none (but 样稿, 征求意见稿)"));
            }
        }
    }

    static IEnumerable<string> Watermarks(XElement header) =>
        header
            .Descendants(WordNames.Vml + "shape")
            .Where(s =>
                ((string?)s.Attribute("id") ?? "").Contains("WaterMark", StringComparison.OrdinalIgnoreCase)
                || s.Element(WordNames.Vml + "textpath") is not null
            )
            .Select(s => (string?)s.Element(WordNames.Vml + "textpath")?.Attribute("string") ?? In("图片", "a picture"));

    static IEnumerable<Finding> R10(Paper paper)
    {
        foreach (var p in paper.Headers.SelectMany(h => paper.Stories[h]).Where(p => !p.InBox))
        {
            if (p.Trimmed.Length > 0)
            {
                yield return Finding.At(p, In("页眉", "page header"), In("有文字", "has text"), In("空", "empty"));
            }
            if (p.Props["pBdr.bottom"] is { } border and not ("nil" or "none") && !border.Contains("Gap", StringComparison.Ordinal))
            {
                yield return Finding.At(
                    p,
                    In("页眉下的横线", "the line under the header"),
                    border,
                    In("无", "none"),
                    () => Mend.Set(Mend.Child(Mend.Of(p), "pBdr"), "bottom", ("val", "nil"), ("sz", null), ("space", null), ("color", null))
                );
            }
        }
    }

    static IEnumerable<Finding> R13(Paper paper)
    {
        if (paper.Kind.IsCard)
        {
            yield break;
        }
        foreach (var p in paper.All.Where(p => p.Role is not (Role.Mark or Role.HeadRule)).Concat(paper.Footers.SelectMany(f => paper.Stories[f])))
        {
            var coloured = p.Runs.Where(r => r.HasText && r.Props["color"] is { } c && c is not ("auto" or "000000")).ToList();
            if (coloured.Count > 0 && !coloured.All(r => r.Text.Trim() is "★"))
            {
                yield return Finding.At(
                    p,
                    In("字色", "text colour"),
                    coloured[0].Props["color"]!,
                    In("黑色", "black"),
                    () =>
                        coloured.ForEach(r => Mend.Set(Mend.Of(r), "color", ("val", "000000"), ("themeColor", null), ("themeTint", null), ("themeShade", null)))
                );
            }
        }
    }

    static IEnumerable<Finding> R14(Paper paper) =>
        from p in paper.Of(Role.Mark)
        let reds = p
            .Runs.Where(r => r.HasText && RoleFinder.IsRed(r.Props["color"]) && !string.Equals(r.Props["color"], "FF0000", StringComparison.OrdinalIgnoreCase))
            .ToList()
        where reds.Count > 0
        select Finding.At(
            p,
            In("标志的红色", "red of the mark"),
            reds[0].Props["color"]!,
            "FF0000",
            () => reds.ForEach(r => Mend.Value(Mend.Of(r), "color", "FF0000"))
        );

    static IEnumerable<Finding> R17(Paper paper)
    {
        if (!paper.Kind.IsPaper)
        {
            yield break;
        }
        foreach (var s in paper.Sections.Skip(1))
        {
            var first = paper.Flow.FirstOrDefault(p => p.Section == s.Index && p.Role != Role.Blank);
            // A document that begins anew in its section is one of many in a merged file.
            if (
                first is null
                || first.Role is Role.AttachmentMark or Role.Title or Role.Mark or Role.CopyNumber or Role.CopyTo or Role.ColophonRule or Role.Other
                || IsWideTable(s)
                || IsWideTable(paper.Sections[s.Index - 1])
            )
            {
                continue;
            }
            yield return Finding.At(
                first,
                In("分节", "section break"),
                In("正文中间另起一节", "a section begins in the middle of the text"),
                In("只在附件、横排表格、版记页前分节", "sections only for attachments, wide tables, the colophon")
            );
        }
    }
}
