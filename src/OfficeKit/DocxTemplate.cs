// The door: load a template once, render it many times.
using System.Collections.Concurrent;
using OfficeKit.Compiling;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Data;
using OfficeKit.Deflating;
using OfficeKit.Fields;
using OfficeKit.Functions;
using OfficeKit.Markup;
using OfficeKit.Packaging;
using OfficeKit.Plumbing;
using OfficeKit.Rendering;

namespace OfficeKit;

/// <summary>
/// A Word document with Scriban tags, compiled. Immutable once loaded: render it as often as you like, from as many threads as you like.
/// The same template and data give the same file, byte for byte.
/// </summary>
public sealed class DocxTemplate
{
    const string NameOfObject = $".{PersonOrOffice.Name}";

    readonly DocxPackage package;
    readonly TemplateLimits limits;
    readonly TemplateFolder folder;
    readonly CompiledTemplate template;
    readonly Lazy<IReadOnlyList<(string Part, FieldUse Use, TemplateLocation Location)>> uses;
    readonly Lazy<string> version;
    readonly Lazy<MergedDocument> merged;
    readonly Lazy<Dictionary<string, PreparedPart?>> prepared;
    readonly ConcurrentBag<Worker> workers = [];

    /// <summary>Everything that was found while loading, in the order of the document. With an error among them, rendering throws.</summary>
    public IReadOnlyList<TemplateDiagnostic> Diagnostics { get; }

    /// <summary>What tells this template from another: the beginning of the SHA-256 of its parts.</summary>
    public string Version => version.Value;

    /// <summary>Whether the template has no error and can be rendered.</summary>
    public bool IsValid => !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>What one thread needs to render, kept for the next document.</summary>
    sealed record Worker(MarkupContext Context, MarkupOutput Output, PartDeflater Deflater, MemoryStream Package);

    DocxTemplate(DocxPackage package, TemplateLimits limits, string? folder)
    {
        (this.package, this.limits) = (package, limits);
        this.folder = new TemplateFolder(folder, (int)limits.PartBytes);
        (template, var found) = Compile(Parts());
        Diagnostics = [.. package.Diagnostics, .. found];
        merged = new(() => new MergedDocument(package, Parts(), parts => Compile(parts).Template, limits, this.folder));
        prepared = new(() => template.Parts.ToDictionary(p => p.Name, PreparedPart.Of));
        version = new(package.Hash);
        uses = new(() => [.. FieldCollector.Collect(template).Select(u => (u.Part.Name, u.Use, u.Part.Locate(u.Use.Tag.Span)))]);
    }

    List<(string Name, byte[] Content)> Parts() =>
        [
            .. package
                .Entries.Where(e => package.IsXml(e.Name) && !e.IsRelationships && package.MayHoldTags(e.Name))
                .OrderBy(e => e.Name != package.MainPart)
                .Select(e => (e.Name, package.Content(e.Name))),
        ];

    (CompiledTemplate Template, IReadOnlyList<TemplateDiagnostic> Found) Compile(List<(string Name, byte[] Content)> parts)
    {
        return TemplateCompiler.Compile(parts, new CompileContext(limits, diagnoser => new ScriptRules(diagnoser), package));
    }

    /// <summary>Loads a template file (.docx, .dotx). Throws <see cref="OfficeKitException"/> when it is no Word file that may be read (OK10xx, OK1501);
    /// mistakes in its tags are in <see cref="Diagnostics"/>. Pictures and files that it includes are taken from its folder.</summary>
    public static DocxTemplate Load(string path, TemplateLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(
            DocxPackage.Open(Files.Read(path), limits ?? TemplateLimits.Default),
            limits ?? TemplateLimits.Default,
            Path.GetDirectoryName(Path.GetFullPath(path))
        );
    }

    /// <summary>Loads a template from a stream, which is read to its end.</summary>
    public static DocxTemplate Load(Stream stream, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Load(memory.ToArray(), limits);
    }

    /// <summary>Loads a template from the bytes of its file, which must not change afterwards.</summary>
    public static DocxTemplate Load(ReadOnlyMemory<byte> file, TemplateLimits? limits = null) =>
        new(DocxPackage.Open(file, limits ?? TemplateLimits.Default), limits ?? TemplateLimits.Default, folder: null);

    /// <summary>The values the template asks for, in the order of the document; titles come from the schema where there is one.</summary>
    public IReadOnlyList<TemplateField> GetFields(TemplateSchema? schema = null)
    {
        var fields = new List<TemplateField>();
        foreach (var group in uses.Value.GroupBy(u => u.Use.Path))
        {
            var meaning = schema?.Reader.Field(group.Key);
            var kind = FieldKinds.Of(group.Key, [.. group.Select(u => u.Use.Kind)], uses.Value.Select(u => u.Use.Path));
            List<TemplateLocation> locations = [.. group.Select(u => u.Location).Distinct()];
            fields.Add(new TemplateField(group.Key, kind, meaning?.Title ?? "", meaning?.Required ?? false, locations));
            if (kind == FieldKind.Object && group.Any(u => u.Use.Kind == ValueKind.Text) && !uses.Value.Any(u => u.Use.Path == group.Key + NameOfObject))
            {
                // An object that is printed is printed by its name.
                fields.Add(new TemplateField(group.Key + NameOfObject, FieldKind.Text, "", false, locations));
            }
        }
        return fields;
    }

    /// <summary>Data with a value for every field, by its kind, with which the template can be tried.</summary>
    public TemplateData CreateSample(TemplateSchema? schema = null) =>
        TemplateData.Parse(
            FieldSample.Make(GetFields(schema), uses.Value.GroupBy(u => u.Use.Path).ToDictionary(g => g.Key, g => g.Max(u => u.Use.Items))).ToJsonString()
        );

    /// <summary>A schema to begin from: every field the template asks for, with the type that its use tells.</summary>
    public TemplateSchema InferSchema() => TemplateSchema.Parse(FieldSchema.Make(GetFields()).ToJsonString());

    /// <summary>Holds data against the template without rendering: every name that the data lacks, with a suggestion, and every list that is none.</summary>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return [.. Diagnostics, .. DataCheck.Run(data.Json, uses.Value)];
    }

    /// <summary>Holds a schema against the template: every name that the schema lacks, with a suggestion.</summary>
    public IReadOnlyList<TemplateDiagnostic> Check(TemplateSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return [.. Diagnostics, .. DataCheck.Run(schema.Reader, uses.Value)];
    }

    /// <summary>Writes a copy of the template in which each diagnostic is a Word comment. Without the comments it is the template, byte for byte.</summary>
    public void WriteComments(IReadOnlyList<TemplateDiagnostic> diagnostics, string path)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var memory = new MemoryStream();
        CommentedCopy.Write(package, diagnostics, memory);
        Files.Write(path, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Renders to a file, which appears whole or not at all. Throws <see cref="OfficeKitException"/> with all errors.</summary>
    public RenderReport Render(TemplateData data, string path, RenderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var memory = new MemoryStream();
        var report = Render(data, memory, options);
        Files.Write(path, memory.GetBuffer().AsSpan(0, (int)memory.Length));
        return report;
    }

    /// <summary>Renders to a stream; nothing is written when there is an error. Throws <see cref="OfficeKitException"/> with all errors.</summary>
    public RenderReport Render(TemplateData data, Stream output, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(output);
        options ??= RenderOptions.Default;
        if (!IsValid)
        {
            throw new OfficeKitException(Diagnostics);
        }
        var log = new RenderLog(data, options);
        var worker = workers.TryTake(out var free)
            ? free
            : new Worker(new MarkupContext(limits), new MarkupOutput(limits.OutputBytes), new PartDeflater(), new MemoryStream());
        try
        {
            worker.Context.Begin(data);
            WritePackage(worker, log, data, options);
            var report = Report(data, options, log);
            output.Write(worker.Package.GetBuffer().AsSpan(0, (int)worker.Package.Length));
            return report;
        }
        finally
        {
            worker.Context.End();
            workers.Add(worker);
        }
    }

    /// <summary>
    /// Renders many records into one document: each a section of its own, with its own headers, footers and numbers, pages counted from 1.
    /// Records are taken one at a time. Throws <see cref="OfficeKitException"/> with the errors of the first record that has any, and nothing is written.
    /// </summary>
    /// <param name="records">The data of each record; at least one.</param>
    /// <param name="output">Takes the document.</param>
    /// <param name="options">How each record is rendered; data cannot be embedded.</param>
    public void RenderMerged(IEnumerable<TemplateData> records, Stream output, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(output);
        if (!IsValid)
        {
            throw new OfficeKitException(Diagnostics);
        }
        merged.Value.Render(records, output, options ?? RenderOptions.Default);
    }

    void WritePackage(Worker worker, RenderLog log, TemplateData data, RenderOptions options)
    {
        var output = worker.Output;
        worker.Package.SetLength(0);
        var additions = new PackageAdditions(package);
        var renderer = new PartRenderer(template, worker.Context, output, log, limits, additions, folder, options.EmbedData);
        var rendered = new Dictionary<string, Range>(template.Parts.Count);
        output.Clear();
        foreach (var part in template.Parts)
        {
            renderer.Render(part);
            rendered.Add(part.Name, output.Part);
        }
        log.AddCopied(template.Blanks);
        renderer.Settle();
        renderer.Embed(data, options.TemplateName, Version);
        additions.WriteTo(
            worker.Package,
            (entry, writer) =>
            {
                if (!rendered.TryGetValue(entry.Name, out var range))
                {
                    return false;
                }
                if (template.Part(entry.Name)!.Utf16)
                {
                    writer.Write(entry.Name, Utf16.Encode(output[range]));
                }
                else if (prepared.Value[entry.Name] is { } part)
                {
                    writer.Write(entry.Name, output[range], part.Deflate(worker.Deflater, output[range], output.Runs(range), range.Start.Value));
                }
                else
                {
                    writer.Write(entry.Name, output[range]);
                }
                return true;
            }
        );
    }

    RenderReport Report(TemplateData data, RenderOptions options, RenderLog log)
    {
        var diagnostics = log.Diagnostics;
        if (options.Final)
        {
            diagnostics.AddRange(
                log.Blanks.Where(b => b.Required)
                    .Select(b => new TemplateDiagnostic
                    {
                        Code = DiagnosticCodes.RequiredFieldIsBlank,
                        Location = b.Location,
                        Field = b.Path,
                        Message = Words.In(
                            $"定稿里必填的“{(b.Meaning.Length > 0 ? b.Meaning : b.Path)}”还空着。",
                            $"the required '{(b.Meaning.Length > 0 ? b.Meaning : b.Path)}' is still blank in a final document."
                        ),
                    })
            );
        }
        if (diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new OfficeKitException([.. Diagnostics, .. diagnostics]);
        }
        var missing =
            options
                .Schema?.Reader.Elements.Where(e =>
                    !DataCheck.Has(data.Json, e.Path) && !log.Blanks.Exists(b => b.Path == e.Path || b.Path.StartsWith(e.Path + ".", StringComparison.Ordinal))
                )
                .Select(e => new MissingElement(e.Path, e.Name))
            ?? [];
        return new RenderReport(log.Blanks, [.. missing], [.. Diagnostics, .. diagnostics]);
    }
}
