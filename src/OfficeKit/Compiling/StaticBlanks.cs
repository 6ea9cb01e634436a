// Finds the visible blanks in a template's own text.
using OfficeKit.Compiling.Blocks;
using OfficeKit.Compiling.Tags;
using OfficeKit.Data;
using OfficeKit.Markup;

namespace OfficeKit.Compiling;

static class StaticBlanks
{
    /// <summary>The blanks of a part that has nothing to render, with their places and the words around them.</summary>
    public static IEnumerable<(TemplateLocation Location, string Text)> Places(string part, byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || content.AsSpan().IndexOf("<w:p"u8) < 0)
        {
            yield break;
        }
        var tree = new XmlTree(content);
        var places = new Places(tree, part);
        foreach (var (start, end, text) in Find(tree, []))
        {
            var paragraph = tree.ElementAt(start).Chain().First(Wml.IsParagraph);
            var unit = TextUnit.Read(tree, paragraph);
            var at = unit.Atoms.FindIndex(a => a.Start >= start);
            var words = unit.Text[Math.Max(0, at - 10)..Math.Min(unit.Atoms.Count, at + text.Length + 10)];
            yield return (
                new TemplateLocation(part, places.Of(paragraph), words.Replace(TextUnit.Object.ToString(), "", StringComparison.Ordinal).Trim()),
                text
            );
        }
    }

    /// <summary>The blanks that stand in paragraphs outside tags (R216), in the order of the part.</summary>
    public static List<(int Start, int End, string Text)> Find(XmlTree tree, IReadOnlyList<TaggedUnit> tagged)
    {
        var inTags = new HashSet<int>(
            tagged.SelectMany(u => u.Tags).Select(t => t.Span).Distinct().SelectMany(s => s.Unit.Atoms.Skip(s.First).Take(s.End - s.First)).Select(a => a.Start)
        );
        var found = new List<(int, int, string)>();
        foreach (var paragraph in tree.Root.Descendants(e => Wml.IsProperties(e) || e.Name == "mc:Fallback").Where(Wml.IsParagraph))
        {
            if (tree.Slice(paragraph.ContentStart, paragraph.ContentEnd).IndexOfAny("xX\u00D7"u8) < 0)
            {
                continue;
            }
            var atoms = TextUnit.Read(tree, paragraph).Atoms;
            var text = string.Create(
                atoms.Count,
                (atoms, inTags),
                (span, state) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = state.inTags.Contains(state.atoms[i].Start) ? TextUnit.Object : state.atoms[i].Char;
                    }
                }
            );
            foreach (var match in BlankText.Pattern().EnumerateMatches(text))
            {
                found.Add((atoms[match.Index].Start, atoms[match.Index + match.Length - 1].End, text.Substring(match.Index, match.Length)));
            }
        }
        found.Sort();
        return found;
    }
}
