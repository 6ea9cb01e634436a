// Resolves styles along their chains, down to the document's defaults.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>Resolves styles along their chains (basedOn), down to the document's defaults.</summary>
sealed class PaperStyles
{
    readonly Dictionary<string, XElement> byId = [];
    readonly Dictionary<(string?, string?, string?), Properties> paragraphs = [];
    readonly Dictionary<(string?, string?, string?), Properties> runs = [];
    readonly Properties paragraphDefaults,
        runDefaults;
    readonly string? defaultParagraph,
        defaultTable;

    public PaperStyles(XElement? root)
    {
        Root = root;
        foreach (var style in root?.Elements(WordNames.Main + "style") ?? [])
        {
            byId.TryAdd(style.Get("styleId") ?? "", style);
        }
        var defaults = root.Child("docDefaults");
        paragraphDefaults = Properties.None.With(defaults.Child("pPrDefault").Child("pPr"));
        runDefaults = Properties.None.With(defaults.Child("rPrDefault").Child("rPr"));
        defaultParagraph = Default("paragraph");
        defaultTable = Default("table");
    }

    public XElement? Root { get; }

    string? Default(string type) => byId.Values.FirstOrDefault(s => s.Get("type") == type && s.Get("default") is { } d && WordNames.IsOn(d)).Get("styleId");

    public XElement? Style(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The style's name; a paragraph without a style has the default one.</summary>
    public string NameOf(string? id) => Style(id ?? defaultParagraph).Child("name").Get("val") ?? "";

    public bool IsDefault(string? id) => id is null || id == defaultParagraph;

    /// <summary>The id of the paragraph style of a name; null when there is none.</summary>
    public string? IdOf(string name) =>
        byId
            .Values.FirstOrDefault(s => s.Get("type") is "paragraph" && string.Equals(s.Child("name").Get("val"), name, StringComparison.OrdinalIgnoreCase))
            .Get("styleId");

    /// <summary>A paragraph's properties as its style gives them.</summary>
    public Properties Paragraph(string? id, string? tableStyle = null, XElement? numbering = null)
    {
        if (!paragraphs.TryGetValue((id, tableStyle, null), out var found))
        {
            found = Chain(
                    tableStyle is null ? null
                    : tableStyle.Length == 0 ? defaultTable
                    : tableStyle
                )
                .Aggregate(paragraphDefaults, (p, s) => p.With(s.Child("pPr")));
            found = Chain(id ?? defaultParagraph).Aggregate(found, (p, s) => p.With(s.Child("pPr")));
            paragraphs[(id, tableStyle, null)] = found;
        }
        return found.With(numbering);
    }

    /// <summary>A run's properties as its paragraph's style and its own style give them.</summary>
    public Properties Run(string? paragraphId, string? id, string? tableStyle = null)
    {
        if (!runs.TryGetValue((paragraphId, id, tableStyle), out var found))
        {
            found = Chain(
                    tableStyle is null ? null
                    : tableStyle.Length == 0 ? defaultTable
                    : tableStyle
                )
                .Aggregate(runDefaults, (p, s) => p.With(s.Child("rPr")));
            found = Chain(paragraphId ?? defaultParagraph).Aggregate(found, (p, s) => p.With(s.Child("rPr")));
            runs[(paragraphId, id, tableStyle)] = found = Chain(id).Aggregate(found, (p, s) => p.With(s.Child("rPr")));
        }
        return found;
    }

    /// <summary>The styles of a chain, the most general first; a circle ends where it closes.</summary>
    List<XElement> Chain(string? id)
    {
        var chain = new List<XElement>();
        for (var style = Style(id); style is not null && !chain.Contains(style); style = Style(style.Child("basedOn").Get("val")))
        {
            chain.Add(style);
        }
        chain.Reverse();
        return chain;
    }
}
