// All parts of a template that have something to render.
using OfficeKit.Markup;

namespace OfficeKit.Compiling.Pieces;

/// <summary>All parts of a template that have something to render. Immutable.</summary>
/// <param name="Parts">The parts in the order in which they are rendered: a part comes before the notes that it refers to.</param>
/// <param name="FirstFree">For each space of identities, the first number that no one has in the template.</param>
/// <param name="Lists">The template's lists; null when it has no numbering part.</param>
/// <param name="Styles">The template's styles.</param>
sealed record CompiledTemplate(IReadOnlyList<CompiledPart> Parts, IReadOnlyDictionary<string, int> FirstFree, Lazy<Numbering?> Lists, Lazy<StyleSheet> Styles)
{
    /// <summary>The visible blanks of the parts that have nothing to render, with their places.</summary>
    public IReadOnlyList<(TemplateLocation Location, string Text)> Blanks { get; init; } = [];

    /// <summary>The names of the template's bookmarks.</summary>
    public IReadOnlySet<string> BookmarkNames { get; init; } = new HashSet<string>();

    readonly Dictionary<string, CompiledPart> byName = Parts.ToDictionary(p => p.Name);
    readonly Dictionary<(string Kind, string Id), (CompiledPart Part, Piece[] Body)> notes = Parts
        .SelectMany(p => p.Notes.Select(n => (Part: p, n.Key, n.Value)))
        .ToDictionary(n => n.Key, n => (n.Part, n.Value));

    public CompiledPart? Part(string name) => byName.GetValueOrDefault(name);

    /// <summary>The body of a footnote, endnote or comment that is rendered where the text refers to it.</summary>
    public (CompiledPart Part, Piece[] Body)? Note(string kind, string id) => notes.TryGetValue((kind, id), out var note) ? note : null;
}
