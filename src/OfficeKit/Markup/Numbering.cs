// Knows the lists of a template: which list a paragraph belongs to, and how a list begins.
using System.Globalization;

namespace OfficeKit.Markup;

/// <summary>Knows the lists of a template. Read only when a loop repeats numbered paragraphs.</summary>
sealed class Numbering
{
    public const string Part = "word/numbering.xml";

    readonly Dictionary<string, string> abstractOf = [];
    readonly Dictionary<(string Abstract, int Level), int> starts = [];
    readonly Dictionary<string, Dictionary<int, (int? Start, string Level)>> overrides = [];
    readonly Dictionary<string, (string NumId, int Level)> styles = [];

    /// <summary>The first number that no list has, and the first that no definition of a list has.</summary>
    public int FirstFree { get; } = 1;

    public int FirstFreeAbstract { get; } = 1;

    /// <summary>Where a new list is declared in the numbering part, and where a new definition of one.</summary>
    public int Offset { get; }

    public int AbstractOffset { get; }

    /// <summary>The numbering part's prefix of WordprocessingML, with its colon.</summary>
    public string Prefix { get; }

    public Numbering(byte[] numbering, byte[]? styleSheet)
    {
        var tree = new XmlTree(numbering);
        Prefix = tree.Root.Prefix;
        Offset = tree.Root.Children.LastOrDefault(e => e.Name is "w:num" or "w:abstractNum")?.End ?? tree.Root.ContentStart;
        AbstractOffset =
            tree.Root.Children.LastOrDefault(e => e.Name == "w:abstractNum")?.End ?? tree.Root.Children.FirstOrDefault(e => e.Name == "w:num")?.Start ?? Offset;
        foreach (var e in tree.Root.Children)
        {
            if (e.Name == "w:num" && tree.Value(e, "numId") is { } id)
            {
                abstractOf[id] = e.Child("w:abstractNumId") is { } to ? tree.Value(to, "val") ?? "" : "";
                FirstFree = Math.Max(FirstFree, Number(id) + 1);
                overrides[id] = e
                    .Children.Where(c => c.Name == "w:lvlOverride")
                    .DistinctBy(c => tree.Value(c, "ilvl"))
                    .ToDictionary(
                        c => Number(tree.Value(c, "ilvl")),
                        c =>
                            (
                                c.Child("w:startOverride") is { } own ? Number(Value(tree, own))
                                : c.Child("w:lvl")?.Child("w:start") is { } begin ? Number(Value(tree, begin))
                                : (int?)null,
                                c.Child("w:lvl") is { } level ? tree.Source(level.Start, level.End) : ""
                            )
                    );
            }
            else if (e.Name == "w:abstractNum" && tree.Value(e, "abstractNumId") is { } list)
            {
                FirstFreeAbstract = Math.Max(FirstFreeAbstract, Number(list) + 1);
                foreach (var level in e.Children.Where(c => c.Name == "w:lvl"))
                {
                    starts[(list, Number(tree.Value(level, "ilvl")))] = level.Child("w:start") is { } start ? Number(tree.Value(start, "val")) : 0;
                }
            }
        }
        if (styleSheet is not null)
        {
            ReadStyles(new XmlTree(styleSheet));
        }
    }

    void ReadStyles(XmlTree tree)
    {
        var all = tree
            .Root.Children.Where(e => e.Name == "w:style")
            .Select(e => (Element: e, Id: tree.Value(e, "styleId") ?? ""))
            .DistinctBy(s => s.Id)
            .ToDictionary(s => s.Id, s => s.Element);
        foreach (var id in all.Keys)
        {
            var style = id;
            string? list = null;
            int? level = null;
            for (var depth = 0; depth < 20 && all.TryGetValue(style, out var e); depth++)
            {
                var own = e.Child("w:pPr")?.Child("w:numPr");
                list ??= Value(tree, own?.Child("w:numId"));
                level ??= Value(tree, own?.Child("w:ilvl")) is { } l ? Number(l) : null;
                style = Value(tree, e.Child("w:basedOn")) ?? "";
            }
            if (list is not null and not "0")
            {
                styles[id] = (list, level ?? 0);
            }
        }
    }

    /// <summary>The list and the level of a paragraph, from its own properties or its style; null when it has no number.</summary>
    public (string NumId, int Level)? Of(XmlTree tree, XmlElement paragraph)
    {
        var properties = paragraph.Child("w:pPr");
        var own = properties?.Child("w:numPr");
        var style = Value(tree, properties?.Child("w:pStyle")) is { } id && styles.TryGetValue(id, out var known) ? known : ((string NumId, int Level)?)null;
        var list = Value(tree, own?.Child("w:numId")) ?? style?.NumId;
        var level = Value(tree, own?.Child("w:ilvl")) is { } l ? Number(l) : style?.Level ?? 0;
        return list is null or "0" || !abstractOf.ContainsKey(list) ? null : (list, level);
    }

    /// <summary>What a list is an instance of.</summary>
    public string Abstract(string numId) => abstractOf[numId];

    /// <summary>What a list that begins anew says of its levels: the ones that begin anew, and what the template's list says of others.</summary>
    public string Overrides(string numId, IReadOnlyCollection<int> restarted)
    {
        var own = overrides[numId];
        return string.Concat(
            own.Keys.Union(restarted)
                .Order()
                .Select(level =>
                {
                    var (start, format) = own.GetValueOrDefault(level);
                    var first = start ?? (restarted.Contains(level) ? starts.GetValueOrDefault((abstractOf[numId], level), 1) : null);
                    return $"<{Prefix}lvlOverride {Prefix}ilvl=\"{level}\">"
                        + $"{(first is { } n ? $"<{Prefix}startOverride {Prefix}val=\"{n}\"/>" : "")}{format}</{Prefix}lvlOverride>";
                })
        );
    }

    static string? Value(XmlTree tree, XmlElement? e) => e is null ? null : tree.Value(e, "val");

    static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
