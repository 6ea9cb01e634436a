// Finds out what kind of paper a document is, by its mark, its title, its lines and its tables.
using System.Text.RegularExpressions;

namespace OfficeKit.Conformance.Reading;

static partial class KindFinder
{
    public static PaperKind Find(Paper paper)
    {
        var mark = string.Concat(paper.Of(Role.Mark).Select(p => p.Trimmed));
        var title = TrailingBracket().Replace(paper.Title, "");
        var genre = Genre(title);
        var isMinutes = mark.EndsWith("纪要", StringComparison.Ordinal) || genre == "纪要";
        var isOrder = mark.Length > 0 && !isMinutes && (mark.EndsWith('令') || mark.EndsWith("命令", StringComparison.Ordinal));
        return new PaperKind
        {
            Mark = mark,
            Title = title,
            Genre = genre,
            IsMinutes = isMinutes,
            IsOrder = isOrder,
            IsLetter = mark.Length > 0 && !isMinutes && !isOrder && IsLetter(paper, mark, genre),
            IsUpward = genre is "报告" or "请示" or "议案",
            IsCard = SaysCard(paper) || paper.Sections.Count > 0 && paper.Sections[0] is { } first && Math.Max(first.Width, first.Height) < 12500,
            IsForm = mark.Length == 0 && IsForm(paper, title),
        };
    }

    static string Genre(string title) =>
        PaperKind.Official.Where(g => title.EndsWith(g, StringComparison.Ordinal)).MaxBy(g => g.Length) is { } official
        && !PaperKind.Everyday.Any(e => e.Length > official.Length && title.EndsWith(e, StringComparison.Ordinal))
            ? official
            : "";

    static bool IsLetter(Paper paper, string mark, string genre) =>
        genre == "函" && !mark.EndsWith("文件", StringComparison.Ordinal) || DoubleLines.In(paper).Any();

    // A record of a meeting is no 公文: its form is that of its tables, whatever stands between them.
    static bool IsForm(Paper paper, string title)
    {
        var inTables = paper.All.Where(p => p.InTable).Sum(p => p.Text.Length);
        var outside = paper.Flow.Sum(p => p.Text.Length);
        return inTables > outside || inTables > 0 && title.EndsWith("记录", StringComparison.Ordinal);
    }

    static bool SaysCard(Paper paper) =>
        paper.All.Where(p => p.Trimmed.Length > 0).Take(3).Any(NamesCard) || paper.CoreTitle.Length <= 16 && CardName().IsMatch(paper.CoreTitle);

    /// <summary>Whether a paragraph is the title of a card; its number may stand in the same line, behind a tab.</summary>
    public static bool NamesCard(Para paragraph) =>
        paragraph.Trimmed.Split('\t').Any(piece => piece.Trim() is { Length: <= 16 } title && CardName().IsMatch(title));

    [GeneratedRegex("（[^（）]*）$")]
    private static partial Regex TrailingBracket();

    [GeneratedRegex("(承诺|践诺|心愿|名|联系|便民|服务|监督).{0,4}卡$")]
    private static partial Regex CardName();
}
