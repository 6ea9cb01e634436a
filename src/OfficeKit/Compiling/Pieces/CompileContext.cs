// What the parts of one template share while they are compiled.
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Compiling.Pieces;

/// <summary>What the parts of one template share while they are compiled.</summary>
sealed class CompileContext(TemplateLimits limits, Func<Diagnoser, ScriptRules> rules, DocxPackage package)
{
    public TemplateLimits Limits { get; } = limits;

    public Func<Diagnoser, ScriptRules> Rules { get; } = rules;

    public DocxPackage Package { get; } = package;

    /// <summary>The notes that seem to hold tags, by kind and id.</summary>
    public HashSet<(string Kind, string Id)> TaggedNotes { get; } = [];

    /// <summary>The notes that are rendered where the text refers to them.</summary>
    public HashSet<(string Kind, string Id)> LiveNotes { get; } = [];

    /// <summary>The headers and footers that are rendered where a section refers to them.</summary>
    public HashSet<string> LiveHeaders { get; } = [];

    /// <summary>The lists of the template; null when it has no numbering part.</summary>
    public Lazy<Numbering?> Lists { get; } =
        new(() => package.FindXml(Numbering.Part) is { } xml ? new Numbering(xml, package.FindXml(StyleSheet.Part)) : null);

    /// <summary>The styles of the template.</summary>
    public Lazy<StyleSheet> Styles { get; } = new(() => new StyleSheet(package.FindXml(StyleSheet.Part)));

    /// <summary>The names of all bookmarks.</summary>
    public HashSet<string> BookmarkNames { get; } = [];

    /// <summary>For each space of identities, the first number that no one has.</summary>
    public Dictionary<string, int> FirstFree { get; } =
        new()
        {
            ["docPr"] = 1,
            ["sdt"] = 1,
            ["bookmark"] = 0,
        };
}
