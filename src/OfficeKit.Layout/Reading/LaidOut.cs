// A paper and its pages: which line belongs to which paragraph.
using System.Globalization;
using System.Text;
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Layout.Reading;

/// <summary>A paper and the pages that were made of it, each line with its paragraph where that is certain.</summary>
sealed class LaidOut
{
    // How far ahead the lines of a paragraph are looked for; what stands between is a table, a box, a note.
    const int Ahead = 300;

    readonly List<TextLine> lines;
    readonly Dictionary<Para, List<TextLine>> byPara = [];
    readonly TextArea[] areas;

    public LaidOut(Paper paper, IReadOnlyList<Page> pages)
    {
        (Paper, Pages) = (paper, pages);
        areas = [.. pages.Select(p => TextArea.Of(paper.Sections.LastOrDefault(s => TextArea.Fits(s, p)) ?? paper.Sections[^1]))];
        lines = [.. pages.SelectMany(p => p.Lines.Where(l => Area(p).Holds(l)))];
        Match();
        foreach (var page in pages)
        {
            if (page.Lines.FirstOrDefault(l => l.Para is not null)?.Para is { } first)
            {
                // Sections of one size may have other margins.
                areas[page.Number - 1] = TextArea.Of(paper.Sections[first.Section]);
            }
            foreach (var (i, line) in LinesIn(page).Index())
            {
                line.Number = i + 1;
            }
        }
    }

    public Paper Paper { get; }

    public IReadOnlyList<Page> Pages { get; }

    public Page Last => Pages[^1];

    /// <summary>The pages of a copy in which rows of fixed height may grow; null when the paper has no such row.</summary>
    public IReadOnlyList<Page>? Grown { get; init; }

    public TextArea Area(Page page) => areas[page.Number - 1];

    public TextArea Area(TextLine line) => areas[line.Page - 1];

    /// <summary>The lines of a page that stand in its text area.</summary>
    public IEnumerable<TextLine> LinesIn(Page page) => page.Lines.Where(l => Area(page).Holds(l));

    /// <summary>The lines of a paragraph in their order; none where they could not be told from others.</summary>
    public IReadOnlyList<TextLine> LinesOf(Para p) => byPara.TryGetValue(p, out var found) ? found : [];

    /// <summary>The lines of all paragraphs of these roles.</summary>
    public IEnumerable<TextLine> LinesOf(params Role[] roles) => Paper.Of(roles).SelectMany(LinesOf);

    /// <summary>Paragraphs of running text that have lines.</summary>
    public IEnumerable<(Para Para, IReadOnlyList<TextLine> Lines)> RunningText => Paper.FullText.Select(p => (p, LinesOf(p))).Where(x => x.Item2.Count > 0);

    void Match()
    {
        var at = 0;
        foreach (var p in Paper.Flow)
        {
            at = Find(p, at, Ahead) is var end and >= 0 ? end : at;
        }
        // Boxes and tables stand elsewhere in the order of lines than in the order of paragraphs.
        foreach (var p in Paper.All.Where(p => (p.InBox || p.InTable) && p.Role is not (Role.TableText or Role.Blank or Role.Other)))
        {
            Find(p, 0, lines.Count);
        }
    }

    /// <summary>Gives the lines from <paramref name="from"/> on that are the paragraph's words to it; the place behind them, or -1.</summary>
    int Find(Para p, int from, int ahead)
    {
        var words = Words(p.Text);
        for (var start = from; words.Length > 0 && start < Math.Min(lines.Count, from + ahead); start++)
        {
            // A number of a list is printed, and is not in the text.
            foreach (var number in p.Level is null ? [0] : Enumerable.Range(0, Math.Min(8, lines[start].Text.Length)))
            {
                if (lines[start].Para is null && Follow(words, start, number) is { Count: > 0 } found)
                {
                    found.ForEach(i => lines[i].Para = p);
                    byPara[p] = found.ConvertAll(i => lines[i]);
                    return found[^1] + 1;
                }
            }
        }
        return -1;
    }

    List<int>? Follow(string words, int start, int number)
    {
        var (found, read) = (new List<int>(), 0);
        for (var i = start; i < lines.Count && read < words.Length; i++)
        {
            var text = i == start ? lines[i].Text.AsSpan(number) : lines[i].Text;
            if (lines[i].Para is null && text.Length > 0 && words.AsSpan(read).StartsWith(text, StringComparison.Ordinal))
            {
                found.Add(i);
                read += text.Length;
            }
            else if (found.Count == 0 || lines[i].Para is null && i - found[^1] > 2)
            {
                return null;
            }
        }
        return read == words.Length ? found : null;
    }

    // What is seen of a text: no blanks, nothing without width.
    static string Words(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                seen.Append(c);
            }
        }
        return seen.ToString();
    }
}
