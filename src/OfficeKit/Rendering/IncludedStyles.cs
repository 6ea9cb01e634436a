// Takes the styles and lists of another document over, as far as its text uses them.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Takes the styles and lists of another document over. A style of the same name as one of the template's is the template's.</summary>
sealed class IncludedStyles
{
    readonly RichServices services;
    readonly Dictionary<string, string> ids = [],
        lists = [],
        definitions = [];
    readonly XmlTree? sheet,
        numbering;
    readonly Dictionary<string, XmlElement> byId = [];

    public IncludedStyles(DocxPackage package, RichServices services)
    {
        this.services = services;
        sheet = package.FindXml(StyleSheet.Part) is { } styles ? new XmlTree(styles) : null;
        numbering = package.FindXml(Numbering.Part) is { } lists ? new XmlTree(lists) : null;
        foreach (var style in sheet?.Root.Children.Where(e => e.Name == "w:style") ?? [])
        {
            byId.TryAdd(sheet!.Value(style, "styleId") ?? "", style);
        }
    }

    /// <summary>The id under which the document has a style.</summary>
    public string Map(string id)
    {
        if (ids.TryGetValue(id, out var known))
        {
            return known;
        }
        var own = services.Template.Styles.Value;
        if (!byId.TryGetValue(id, out var style) || own.All.Count == 0)
        {
            return ids[id] = own.All.Count > 0 ? own.All[0].Id : id;
        }
        var name = style.Child("w:name") is { } n ? sheet!.Value(n, "val") ?? id : id;
        if (own.All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return ids[id] = same.Id;
        }
        var free = id;
        for (var i = 2; own.All.Any(s => s.Id == free) || ids.ContainsValue(free); i++)
        {
            free = $"{id}_{i}";
        }
        ids[id] = free;
        var xml = Rewrite(
            sheet!,
            style,
            e =>
                e.Name switch
                {
                    "w:basedOn" or "w:next" or "w:link" => Map,
                    "w:numId" => MapList,
                    _ => null,
                },
            ("styleId", free),
            drop: null
        );
        Insert(StyleSheet.Part, xml);
        return free;
    }

    /// <summary>The number under which the document has a list.</summary>
    public string MapList(string id)
    {
        if (lists.TryGetValue(id, out var known))
        {
            return known;
        }
        var list = numbering?.Root.Children.FirstOrDefault(e => e.Name == "w:num" && numbering.Value(e, "numId") == id);
        if (
            id == "0"
            || list?.Child("w:abstractNumId") is not { } to
            || numbering!.Value(to, "val") is not { } definition
            || numbering.Root.Children.FirstOrDefault(e => e.Name == "w:abstractNum" && numbering.Value(e, "abstractNumId") == definition) is not { } source
        )
        {
            return lists[id] = "0";
        }
        if (!definitions.TryGetValue(definition, out var own))
        {
            // Word takes two definitions with one nsid for the same list.
            own = definitions[definition] = services.Lists.Adopt(fresh =>
                Rewrite(numbering, source, e => e.Name == "w:pStyle" ? Map : null, ("abstractNumId", fresh), drop: "w:nsid")
            );
        }
        return lists[id] = services.Lists.Declare(
            own,
            string.Concat(list.Children.Where(c => c.Name == "w:lvlOverride").Select(c => numbering.Source(c.Start, c.End)))
        );
    }

    /// <summary>The source of an element with other values in it and the prefixes it needs.</summary>
    static string Rewrite(XmlTree tree, XmlElement element, Func<XmlElement, Func<string, string>?> map, (string Name, string Value) own, string? drop)
    {
        var patch = new XmlPatch(tree.Bytes);
        foreach (var e in element.Descendants())
        {
            if (e.Name == drop)
            {
                patch.Remove(e);
            }
            else if (map(e) is { } change)
            {
                patch.Change(tree.Attribute(e, "val"), change);
            }
        }
        patch.Change(tree.Attribute(element, own.Name), _ => own.Value);
        return patch.Fragment(tree, element);
    }

    void Insert(string part, string xml)
    {
        var content = services.Additions.Package.Content(part);
        services.Additions.Insert(part, content.AsSpan().LastIndexOf("</"u8), xml);
    }
}
