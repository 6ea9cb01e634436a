// Renders many records into one document.
using OfficeKit.Compiling;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>A template compiled once more, with a loop over records around its body. Immutable.</summary>
sealed class MergedDocument
{
    readonly DocxPackage package;
    readonly CompiledTemplate template;
    readonly Dictionary<string, byte[]> changed = [];
    readonly TemplateLimits limits;
    readonly TemplateFolder folder;

    public MergedDocument(
        DocxPackage package,
        IReadOnlyList<(string Name, byte[] Content)> parts,
        Func<List<(string, byte[])>, CompiledTemplate> compile,
        TemplateLimits limits,
        TemplateFolder folder
    )
    {
        (this.package, this.limits, this.folder) = (package, limits, folder);
        var countsOwn = MergedBody.IsOneSection(package.Content(package.MainPart));
        template = compile([
            .. parts.Select(part =>
            {
                var content = countsOwn && MergedBody.CountsItsOwnPages(part.Content) is { } own ? changed[part.Name] = own : part.Content;
                return (part.Name, part.Name == package.MainPart ? MergedBody.Wrap(content) : content);
            }),
        ]);
    }

    /// <summary>Renders the records, one at a time. Throws <see cref="OfficeKitException"/> at the first that has an error, before anything is
    /// written.</summary>
    public void Render(IEnumerable<TemplateData> records, Stream output, RenderOptions options)
    {
        var nothing = TemplateData.Parse("{}");
        var log = new RenderLog(nothing, options);
        var (context, markup, additions) = (new MarkupContext(limits), new MarkupOutput(limits.OutputBytes), new PackageAdditions(package));
        var renderer = new PartRenderer(template, context, markup, log, limits, additions, folder, embedData: false);
        using var body = new DeflatedPart();
        context.Begin(nothing);
        TemplateData? first = null;
        IEnumerable<TemplateData> Taken()
        {
            foreach (var record in records)
            {
                first ??= record;
                yield return record;
                Refuse(log);
            }
        }
        renderer.Render(template.Part(package.MainPart)!, Taken(), body.Write);
        Refuse(log);
        if (first is null)
        {
            throw new ArgumentException("A merged document needs a record.", nameof(records));
        }
        // What stands outside of the records, such as a title among the properties, is the first one's.
        context.Begin(first);
        log.Take(first);
        var rendered = new Dictionary<string, Range>();
        markup.Clear();
        foreach (var part in template.Parts.Where(p => p.Name != package.MainPart))
        {
            renderer.Render(part);
            rendered.Add(part.Name, markup.Part);
        }
        renderer.Settle();
        Refuse(log);
        Write(output, additions, markup, rendered, body.Finish(package.MainPart));
    }

    void Write(Stream output, PackageAdditions additions, MarkupOutput markup, Dictionary<string, Range> rendered, PackageEntry main)
    {
        foreach (var (name, content) in changed.Where(c => !rendered.ContainsKey(c.Key) && c.Key != main.Name))
        {
            additions.Replace(name, content);
        }
        additions.WriteTo(
            output,
            (entry, writer) =>
            {
                if (entry.Name == main.Name)
                {
                    writer.Copy(main);
                }
                else if (rendered.TryGetValue(entry.Name, out var range))
                {
                    writer.Write(entry.Name, template.Part(entry.Name)!.Utf16 ? Utf16.Encode(markup[range]) : markup[range]);
                }
                else
                {
                    return false;
                }
                return true;
            }
        );
    }

    static void Refuse(RenderLog log)
    {
        if (log.Diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new OfficeKitException([.. log.Diagnostics]);
        }
    }
}
