// Compiles all parts of a template: a part first, then the notes it refers to.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Repeats;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling;

/// <summary>What the parts of one template share while they are compiled.</summary>
sealed class CompileContext(TemplateLimits limits, Func<Diagnoser, ScriptRules> rules, Surroundings package)
{
    public TemplateLimits Limits { get; } = limits;

    public Func<Diagnoser, ScriptRules> Rules { get; } = rules;

    public Surroundings Package { get; } = package;

    /// <summary>The notes that seem to hold tags, by kind and id.</summary>
    public HashSet<(string Kind, string Id)> TaggedNotes { get; } = [];

    /// <summary>The notes that are rendered where the text refers to them.</summary>
    public HashSet<(string Kind, string Id)> LiveNotes { get; } = [];

    /// <summary>The headers and footers that are rendered where a section refers to them.</summary>
    public HashSet<string> LiveHeaders { get; } = [];

    /// <summary>The lists of the template; null when it has no numbering part.</summary>
    public Lazy<Numbering?> Lists { get; } =
        new(() => package.Content(Numbering.Part) is { } xml ? new Numbering(xml, package.Content(StyleSheet.Part)) : null);

    /// <summary>The styles of the template.</summary>
    public Lazy<StyleSheet> Styles { get; } = new(() => new StyleSheet(package.Content(StyleSheet.Part)));

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

static class TemplateCompiler
{
    /// <summary>Compiles the parts; the main document comes first among them.</summary>
    public static (CompiledTemplate Template, IReadOnlyList<TemplateDiagnostic> Diagnostics) Compile(
        IReadOnlyList<(string Name, byte[] Content)> parts,
        CompileContext context
    )
    {
        var ordered = parts.OrderBy(p => NoteParts.IsOne(p.Name)).ToList();
        foreach (var (_, content) in ordered.Where(p => NoteParts.IsOne(p.Name)))
        {
            context.TaggedNotes.UnionWith(NoteParts.Tagged(content));
        }
        var compiled = new List<CompiledPart>();
        var diagnostics = new List<TemplateDiagnostic>();
        var blanks = new List<(TemplateLocation, string)>();
        foreach (var (name, content) in ordered)
        {
            var (part, found) = PartCompiler.Compile(name, content, context);
            diagnostics.AddRange(found);
            if (part is not null)
            {
                compiled.Add(part);
            }
            else if (name.StartsWith("word/", StringComparison.Ordinal))
            {
                blanks.AddRange(StaticBlanks.Places(name, content));
            }
        }
        return (
            new CompiledTemplate(
                [.. compiled.Select(p => p with { OnDemand = context.LiveHeaders.Contains(p.Name) })],
                context.FirstFree,
                context.Lists,
                context.Styles
            )
            {
                Blanks = blanks,
                BookmarkNames = context.BookmarkNames,
            },
            diagnostics
        );
    }
}
