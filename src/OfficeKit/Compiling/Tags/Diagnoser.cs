// Collects the diagnostics of one part, each with its place.
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Tags;

/// <summary>Collects the diagnostics of one part, each with its place. What stands in the second copy of a text box is said once.</summary>
sealed class Diagnoser(XmlTree tree, string part)
{
    const int Around = 12;
    readonly List<(int Offset, TemplateDiagnostic Diagnostic)> found = [];
    readonly Places places = new(tree, part);

    /// <summary>All diagnostics in the order of the document.</summary>
    public IEnumerable<TemplateDiagnostic> Found => found.OrderBy(f => f.Offset).Select(f => f.Diagnostic);

    public TemplateLocation Locate(TagSpan span) => new(part, places.Of(span.Unit.Owner), Context(span.Unit, span.First, span.End));

    public void Add(string code, TagSpan span, string chinese, string english, string chineseHint = "", string englishHint = "") =>
        Add(code, span, Locate(span), chinese, english, chineseHint, englishHint);

    /// <summary>Says something of two tags, naming both places.</summary>
    public void Add(string code, TagSpan span, TagSpan other, string chinese, string english, string chineseHint, string englishHint)
    {
        var (here, there) = (Locate(span), Locate(other));
        Add(code, span, here with { Place = $"{here.Place}与{there.Place}" }, chinese, english, chineseHint, englishHint);
    }

    public void Add(NearMiss miss)
    {
        var (chinese, english, chineseHint, englishHint) =
            miss.Code == DiagnosticCodes.StrayClosingBraces
                ? ("多出的 }}：前面没有与它成对的 {{。", "}} without {{ before it.", "删去它，或补上 {{。", "Delete it, or type the missing {{.")
                : (
                    "这里像是一个标签，但花括号不对。",
                    "this looks like a tag, but its braces are wrong.",
                    "标签要用两个连在一起的 {{ 开始，两个连在一起的 }} 结束。",
                    "A tag begins with {{ and ends with }}, each without a blank between."
                );
        var source = miss.Unit.Text[miss.First..miss.End];
        Add(miss.Code, new TagSpan(miss.Unit, miss.First, miss.End, source, "", true), chinese, english, chineseHint, englishHint);
    }

    void Add(string code, TagSpan span, TemplateLocation location, string chinese, string english, string chineseHint, string englishHint)
    {
        if (span.Unit.Owner.Chain().Any(e => e.Name == "mc:Fallback"))
        {
            return;
        }
        found.Add(
            (
                span.Unit.Atoms[span.First].Start,
                new TemplateDiagnostic
                {
                    Code = code,
                    Location = location,
                    Tag = span.Source.Length <= 200 ? span.Source : span.Source[..199] + "…",
                    Message = Words.In(chinese, english),
                    Hint = Words.In(chineseHint, englishHint),
                }
            )
        );
    }

    static string Context(TextUnit unit, int first, int end)
    {
        var text = unit.Text;
        var (from, to) = (Math.Max(0, first - Around), Math.Min(text.Length, Math.Min(end, first + 60) + Around));
        return text[from..to].Replace(TextUnit.Object.ToString(), "", StringComparison.Ordinal).Replace('\n', ' ').Trim();
    }
}
