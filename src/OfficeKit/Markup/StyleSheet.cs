// Knows the styles of a template by their names.
namespace OfficeKit.Markup;

/// <summary>A style: its id, its type (paragraph, character, table, numbering), its name as Word shows it, its own size in half-points or 0.</summary>
sealed record StyleEntry(string Id, string Type, string Name, int Size);

/// <summary>Knows the styles of a template by their names. Read only when a value asks for one.</summary>
sealed class StyleSheet
{
    public const string Part = "word/styles.xml";

    /// <summary>The styles in the order of the part.</summary>
    public IReadOnlyList<StyleEntry> All { get; } = [];

    readonly Dictionary<string, StyleEntry> byName = new(StringComparer.OrdinalIgnoreCase),
        byId = [];

    public StyleSheet(byte[]? xml)
    {
        if (xml is not null)
        {
            var tree = new XmlTree(xml);
            All =
            [
                .. tree
                    .Root.Children.Where(e => e.Name == "w:style")
                    .Select(e => new StyleEntry(
                        tree.Value(e, "styleId") ?? "",
                        tree.Value(e, "type") ?? "paragraph",
                        e.Child("w:name") is { } name ? tree.Value(name, "val") ?? "" : "",
                        e.Child("w:rPr")?.Child("w:sz") is { } size && int.TryParse(tree.Value(size, "val"), out var halfPoints) ? halfPoints : 0
                    )),
            ];
            foreach (var style in All)
            {
                byName.TryAdd(style.Name, style);
                byId.TryAdd(style.Id, style);
            }
        }
    }

    /// <summary>A style by its name or its id; Word compares names without case, and a Chinese keyboard types wide blanks.</summary>
    public StyleEntry? Find(string typed) => ByName(typed.Replace('\u3000', ' ').Replace('\u00A0', ' '));

    StyleEntry? ByName(string nameOrId) => byName.GetValueOrDefault(nameOrId) ?? byId.GetValueOrDefault(nameOrId);
}
