// A card stays on its page: R231, R232.
using System.Xml.Linq;
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class CardPageRules
{
    const double Lower = 5;

    public static IEnumerable<LayoutRule> All =>
        [
            LayoutRule.Must(231, "", "一条记录不占第二页，清单类除外。", "One record never spills onto a second page, lists excepted.", R231),
            LayoutRule.Should(
                232,
                "",
                "合并输出一万张单页卡片，页数等于记录数乘每条页数。",
                "A merged run of one-page cards has as many pages as records call for.",
                R232
            ),
        ];

    /// <summary>Lists, ledgers and papers may take the pages they need; a card may not. A page that no break began begins with a card, or with the rest of
    /// one.</summary>
    static IEnumerable<LayoutFinding> R231(LaidOut laid)
    {
        if (laid.Paper.Kind.IsCard && Begun(laid.Paper) is var begun && laid.Pages.Count > begun && Spilled(laid) is { } page)
        {
            yield return At(
                page,
                In("卡片", "card"),
                In("上一页的卡片跨到这一页", "one of the page before goes on here"),
                In("一张卡在一页之内", "a card on one page")
            );
        }
    }

    static Page? Spilled(LaidOut laid)
    {
        var names = Names(laid.Paper).Distinct().ToList();
        // Every page begins as the first one does: with the card's name at the same height.
        double? Name(Page p) => p.Lines.FirstOrDefault(l => names.Exists(n => l.Text.Contains(n, StringComparison.Ordinal)))?.BaseLine;
        return Name(laid.Pages[0]) is { } first ? laid.Pages.FirstOrDefault(p => Name(p) is not { } height || height > first + Lower) : laid.Last;
    }

    static IEnumerable<LayoutFinding> R232(LaidOut laid)
    {
        if (!laid.Paper.Kind.IsCard || Names(laid.Paper).Count() is var records && records < 2)
        {
            yield break;
        }
        var shown = Names(laid.Paper).Distinct().ToList();
        var onAPage = laid.Pages.Max(p => shown.Sum(n => p.Lines.Sum(l => Times(l.Text, n))));
        if (onAPage > 0 && (records + onAPage - 1) / onAPage is var wanted && laid.Pages.Count % wanted != 0)
        {
            yield return At(
                laid.Last,
                In("合并后的页数", "pages of a merged document"),
                Count(laid.Pages.Count),
                In($"{records}张卡每页{onAPage}张：{wanted}的倍数", $"a multiple of {wanted}: {records} cards, {onAPage} a page")
            );
        }
    }

    /// <summary>How many pages are begun on purpose: by a section, a page break, a paragraph that begins a page.</summary>
    static int Begun(Paper paper)
    {
        var pages = 1;
        foreach (var e in paper.Body?.Descendants() ?? [])
        {
            pages +=
                e.Name == WordNames.SectPr && e.Parent?.Name == WordNames.PPr && NextType(paper, e) is not ("continuous" or "nextColumn") ? 1
                : e.Name == WordNames.Main + "br" && e.Get("type") == "page" ? 1
                : 0;
        }
        return pages + paper.All.Count(p => p.Props.On("pageBreakBefore"));
    }

    // How a section begins stands in its own properties, at its end.
    static string? NextType(Paper paper, XElement section) =>
        paper.Sections.SkipWhile(s => s.Element != section).Skip(1).FirstOrDefault()?.Element.Child("type").Get("val");

    static IEnumerable<string> Names(Paper paper) =>
        paper.All.SelectMany(p => p.Trimmed.Split('\t')).Select(piece => piece.Trim()).Where(piece => piece.Length <= 16 && piece.EndsWith('卡'));

    static int Times(string text, string name)
    {
        var (times, at) = (0, text.IndexOf(name, StringComparison.Ordinal));
        for (; at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            times++;
        }
        return times;
    }
}
