// Reads the paragraphs of a part in their order, those of tables and text boxes included.
using System.Text;
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>Reads the paragraphs of a part in their order. A text box that stands twice, for DrawingML and for VML, is read once.</summary>
sealed class StoryReader(PaperStyles styles, PaperNumbering numbering, Theme theme)
{
    public List<Para> Read(XElement root, string part)
    {
        var found = new List<Para>();
        Walk(root, part, found, null, null, null);
        return found;
    }

    void Walk(XElement e, string part, List<Para> found, XElement? cell, XElement? box, string? tableStyle)
    {
        foreach (var child in e.Elements())
        {
            if (child.Name == WordNames.P)
            {
                found.Add(Paragraph(child, part, cell, box, tableStyle));
                Walk(child, part, found, cell, box, tableStyle);
            }
            else if (child.Name == WordNames.Tbl)
            {
                Walk(child, part, found, cell, box, child.Child("tblPr").Child("tblStyle").Get("val") ?? "");
            }
            else if (!IsDuplicate(child) && child.Name.LocalName is not ("del" or "moveFrom" or "pPr" or "rPr" or "sectPr"))
            {
                Walk(
                    child,
                    part,
                    found,
                    child.Name == WordNames.Tc ? child
                        : child.Name == WordNames.Box ? null
                        : cell,
                    child.Name == WordNames.Box ? child : box,
                    child.Name == WordNames.Box ? null : tableStyle
                );
            }
        }
    }

    static bool IsDuplicate(XElement e) => e.Name == WordNames.Fallback && e.Parent!.Element(WordNames.Mc + "Choice") is not null;

    Para Paragraph(XElement p, string part, XElement? cell, XElement? box, string? tableStyle)
    {
        var own = p.Child("pPr");
        var id = own.Child("pStyle").Get("val");
        // A style that is not there is as none.
        id = styles.Style(id) is null ? null : id;
        var styled = styles.Paragraph(id, tableStyle);
        var list = Properties.None.With(own);
        var level = numbering.Level(list["numPr.numId"] ?? styled["numPr.numId"], list["numPr.ilvl"] ?? styled["numPr.ilvl"]);
        var runs = new List<Run>();
        CollectRuns(p, id, tableStyle, runs);
        var drawings = p.Descendants()
            .Where(d =>
                d.Name.LocalName is "inline" or "anchor" or "object" or "pict"
                && d.Ancestors(WordNames.P).First() == p
                && !d.Ancestors().TakeWhile(a => a != p).Any(IsDuplicate)
            )
            .ToList();
        return new Para(p, part, styled.With(level.Child("pPr")).With(list), runs)
        {
            StyleName = styles.NameOf(id),
            StyleId = id,
            Cell = cell,
            Box = box,
            Level = level,
            HasInlinePicture = drawings.Exists(d => d.Name.LocalName is "inline" or "object" || d.Name.LocalName == "pict" && IsInline(d)),
            HasPicture = drawings.Exists(d => !d.Descendants(WordNames.Box).Any()),
            HasBox = drawings.Exists(d => d.Descendants(WordNames.Box).Any()),
            HasBreak = p.Descendants(WordNames.Main + "br").Any(b => b.Get("type") is "page" or "column") || own.Child("sectPr") is not null,
        };
    }

    static bool IsInline(XElement pict) =>
        pict.Elements()
            .Any(s => s.Name.Namespace == WordNames.Vml && s.Attribute("style")?.Value.Contains("position:absolute", StringComparison.Ordinal) != true)
        && !pict.Descendants(WordNames.Box).Any();

    void CollectRuns(XElement e, string? paragraphStyle, string? tableStyle, List<Run> runs)
    {
        foreach (var child in e.Elements())
        {
            if (child.Name == WordNames.Run)
            {
                var own = child.Child("rPr");
                runs.Add(new Run(child, styles.Run(paragraphStyle, own.Child("rStyle").Get("val"), tableStyle).With(own), TextOf(child), theme));
            }
            else if (child.Name.LocalName is not ("p" or "del" or "moveFrom" or "pPr" or "txbxContent" or "drawing" or "pict"))
            {
                CollectRuns(child, paragraphStyle, tableStyle, runs);
            }
        }
    }

    static string TextOf(XElement run)
    {
        var text = new StringBuilder();
        foreach (var child in run.Elements().Where(c => c.Name.Namespace == WordNames.Main))
        {
            text.Append(
                child.Name.LocalName switch
                {
                    "t" => child.Value,
                    "tab" or "ptab" => "\t",
                    "br" when child.Get("type") is null or "textWrapping" => "\n",
                    "cr" => "\n",
                    "noBreakHyphen" => "-",
                    _ => "",
                }
            );
        }
        return text.ToString();
    }
}
