// Finds the tables of contents: what they show is a copy of the headings, not a template.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Values;

/// <summary>Finds the tables of contents. Their text is a copy that Word made of the headings, tags and all; Word makes it anew when the field is marked
/// dirty.</summary>
static class TocFields
{
    /// <summary>The stretches of the results, and the elements that begin the fields.</summary>
    public static (Stretches Results, List<XmlElement> Begins) Find(XmlTree tree)
    {
        var (results, begins) = (new List<(int, int)>(), new List<XmlElement>());
        if (tree.Slice(0, tree.Bytes.Length).IndexOf("TOC"u8) < 0)
        {
            return (new Stretches(results), begins);
        }
        var open = new Stack<(XmlElement Begin, bool IsToc)>();
        foreach (var e in tree.Root.Descendants())
        {
            switch (e.Name)
            {
                case "w:fldChar" when tree.Value(e, "fldCharType") == "begin":
                    open.Push((e, false));
                    break;
                case "w:instrText" when open.TryPeek(out var field) && IsToc(tree.Source(e.ContentStart, e.ContentEnd)):
                    open.Pop();
                    open.Push((field.Begin, true));
                    break;
                case "w:fldChar" when tree.Value(e, "fldCharType") == "end" && open.TryPop(out var closed) && closed.IsToc:
                    results.Add((closed.Begin.Start, e.End));
                    begins.Add(closed.Begin);
                    break;
                case "w:fldSimple" when IsToc(tree.Value(e, "instr") ?? ""):
                    results.Add((e.ContentStart, e.ContentEnd));
                    begins.Add(e);
                    break;
            }
        }
        return (new Stretches(results), begins);
    }

    static bool IsToc(string instruction) =>
        instruction.TrimStart() is var text && text.StartsWith("TOC", StringComparison.Ordinal) && (text.Length == 3 || !char.IsLetter(text[3]));

    /// <summary>Asks Word to make the tables anew when it opens the document.</summary>
    public static void MarkDirty(XmlTree tree, PartEdits edits, List<XmlElement> begins)
    {
        foreach (var e in begins.Where(e => tree.Attribute(e, "dirty") is null))
        {
            edits.AddAttributes(e, $" {e.Prefix}dirty=\"true\"");
        }
    }
}
