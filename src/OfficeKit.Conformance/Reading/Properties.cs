// The properties of a paragraph or a run after all that is inherited.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>
/// Properties by name: <c>jc</c> is the value of an element, <c>spacing.line</c> an attribute, <c>pBdr.bottom.sz</c> an attribute of a
/// child. What is nearer to the text stands over what is farther, attribute by attribute, as Word does it.
/// </summary>
sealed class Properties
{
    public static readonly Properties None = new([]);

    readonly Dictionary<string, string> values;

    Properties(Dictionary<string, string> values) => this.values = values;

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>A measure in twips, or a plain number.</summary>
    public int? Number(string name) => WordNames.Measure(this[name]);

    /// <summary>A measure in twips that is 0 when it is not given.</summary>
    public int Or0(string name) => Number(name) ?? 0;

    /// <summary>Whether an on-off property is on; <paramref name="without"/> when nobody says so.</summary>
    public bool On(string name, bool without = false) => this[name] is { } value ? WordNames.IsOn(value) : without;

    /// <summary>These properties with what an element of properties says on top.</summary>
    public Properties With(XElement? own)
    {
        if (own is null || !own.HasElements)
        {
            return this;
        }
        var all = new Dictionary<string, string>(values);
        foreach (var child in own.Elements().Where(e => e.Name.Namespace == WordNames.Main))
        {
            Add(all, child, child.Name.LocalName);
        }
        return new Properties(all);
    }

    /// <summary>These properties with others on top.</summary>
    public Properties With(Properties near)
    {
        if (near.values.Count == 0)
        {
            return this;
        }
        var all = new Dictionary<string, string>(values);
        foreach (var (name, value) in near.values)
        {
            Set(all, name, value);
        }
        return new Properties(all);
    }

    static void Add(Dictionary<string, string> all, XElement e, string name)
    {
        switch (name)
        {
            case "rPr" or "sectPr" or "pPrChange" or "rPrChange" or "ins" or "del":
                return;
            case "tabs":
                foreach (var tab in e.Elements())
                {
                    all["tabs"] = $"{all.GetValueOrDefault("tabs")}{tab.Get("val")}:{tab.Get("pos")};";
                }
                return;
        }
        if (!e.HasAttributes || e.Get("val") is not null)
        {
            Set(all, name, e.Get("val") ?? "");
        }
        foreach (var attribute in e.Attributes().Where(a => a.Name.Namespace == WordNames.Main && a.Name.LocalName != "val"))
        {
            Set(all, $"{name}.{attribute.Name.LocalName}", attribute.Value);
        }
        foreach (var child in e.Elements().Where(c => c.Name.Namespace == WordNames.Main))
        {
            Add(all, child, $"{name}.{child.Name.LocalName}");
        }
    }

    static void Set(Dictionary<string, string> all, string name, string value)
    {
        all[name] = value;
        // One word takes the place of another: hanging of first line, a named font of a theme's.
        foreach (
            var other in name switch
            {
                "ind.hanging" or "ind.hangingChars" => ["ind.firstLine", "ind.firstLineChars"],
                "ind.firstLine" or "ind.firstLineChars" => ["ind.hanging", "ind.hangingChars"],
                "rFonts.eastAsia" => ["rFonts.eastAsiaTheme"],
                "rFonts.ascii" => ["rFonts.asciiTheme"],
                "rFonts.hAnsi" => ["rFonts.hAnsiTheme"],
                _ => (string[])[],
            }
        )
        {
            all.Remove(other);
        }
    }
}
