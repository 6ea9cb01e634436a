// Compiles all parts of a template: a part first, then the notes it refers to.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Repeats;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;

namespace OfficeKit.Compiling;

static class TemplateCompiler
{
    /// <summary>Compiles the parts; the main document comes first among them.</summary>
    public static (CompiledTemplate Template, IReadOnlyList<TemplateDiagnostic> Diagnostics) Compile(
        IReadOnlyList<(string Name, byte[] Content)> parts,
        CompileContext context
    )
    {
        var ordered = parts.OrderBy(p => NoteParts.IsOne(p.Content)).ToList();
        foreach (var (_, content) in ordered.Where(p => NoteParts.IsOne(p.Content)))
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
