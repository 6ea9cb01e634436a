// Says where an element stands, as Word shows it.
namespace OfficeKit.Markup;

/// <summary>Says where an element stands: 正文第3段, 正文表1第2行第3格第1段, 页眉第2段.</summary>
sealed class Places(XmlTree tree, string part)
{
    readonly Dictionary<XmlElement, int> ordinals = [];
    readonly Dictionary<XmlElement, string> prefixes = [];
    Dictionary<XmlElement, int>? tables;
    Dictionary<string, XmlElement>? byPlace;

    /// <summary>The place of an element; the nearest paragraph around it counts.</summary>
    public string Of(XmlElement e)
    {
        var paragraph = e.Chain().FirstOrDefault(Wml.IsParagraph);
        return paragraph is null ? Story(e) : Of(Container(paragraph), paragraph);
    }

    /// <summary>The paragraph at a place; the first of two places that are joined counts. Null when there is none.</summary>
    public XmlElement? Find(string place)
    {
        byPlace ??= Paragraphs().DistinctBy(p => p.Place).ToDictionary(p => p.Place, p => p.Paragraph);
        var joint = place.IndexOf('与', StringComparison.Ordinal);
        return byPlace.GetValueOrDefault(joint < 0 ? place : place[..joint]);
    }

    IEnumerable<(string Place, XmlElement Paragraph)> Paragraphs() =>
        tree.Root.Descendants(e => e.Name == "mc:Fallback" || Wml.IsProperties(e)).Where(Wml.IsParagraph).Select(p => (Of(p), p));

    string Of(XmlElement container, XmlElement paragraph)
    {
        if (!prefixes.TryGetValue(container, out var prefix))
        {
            prefixes[container] = prefix = Prefix(container);
        }
        return $"{prefix}第{Ordinal(paragraph)}段";
    }

    string Prefix(XmlElement container)
    {
        if (Wml.IsCell(container))
        {
            var row = container.Chain().First(Wml.IsRow);
            return $"{Story(container)}表{TableNumber(row.Chain().First(Wml.IsTable))}第{Ordinal(row)}行第{Ordinal(container)}格";
        }
        if (container.Name is "w:txbxContent" or "a:txBody" or "wps:txbx")
        {
            var outer = container.Chain().Skip(1).FirstOrDefault(e => e.Name == "w:p");
            return (outer is null ? Story(container) : Of(Container(outer), outer)) + "文本框";
        }
        return Story(container);
    }

    static XmlElement Container(XmlElement paragraph) =>
        paragraph.Chain().Skip(1).FirstOrDefault(e => Wml.NeedsParagraph(e) || Wml.IsCell(e) || e.Name is "w:body" or "a:txBody")
        ?? paragraph.Parent
        ?? paragraph;

    /// <summary>The position among those of its kind that stand directly in the container, content controls looked through.</summary>
    int Ordinal(XmlElement e)
    {
        if (ordinals.Count == 0)
        {
            var counts = new Dictionary<(XmlElement, string), int>();
            foreach (var other in tree.Root.Descendants(Wml.IsProperties))
            {
                var container =
                    Wml.IsParagraph(other) ? Container(other)
                    : Wml.IsRow(other) ? other.Chain().FirstOrDefault(Wml.IsTable)
                    : Wml.IsCell(other) ? other.Chain().FirstOrDefault(Wml.IsRow)
                    : null;
                if (container is not null)
                {
                    ordinals[other] = counts[(container, other.Name)] = counts.GetValueOrDefault((container, other.Name)) + 1;
                }
            }
        }
        return ordinals.GetValueOrDefault(e, 1);
    }

    int TableNumber(XmlElement table)
    {
        if (tables is null)
        {
            tables = [];
            foreach (var e in tree.Root.Descendants(Wml.IsProperties))
            {
                // A text box stands twice, for DrawingML and for VML; it counts once.
                if (Wml.IsTable(e) && !e.Chain().Any(a => a.Name == "mc:Fallback"))
                {
                    tables[e] = tables.Count + 1;
                }
            }
        }
        return tables.GetValueOrDefault(table, 1);
    }

    string Story(XmlElement e)
    {
        var note = e.Chain().FirstOrDefault(a => a.Name is "w:footnote" or "w:endnote" or "w:comment");
        return StoryNames.Of(
            tree.Root.Name[(tree.Root.Name.IndexOf(':', StringComparison.Ordinal) + 1)..],
            part,
            note is null ? null : note.Parent!.Children.Take(note.Index + 1).Count(c => c.Name == note.Name && !IsSeparator(c))
        );
    }

    static bool IsSeparator(XmlElement note) => note.Descendants().Any(e => e.Name is "w:separator" or "w:continuationSeparator");
}
