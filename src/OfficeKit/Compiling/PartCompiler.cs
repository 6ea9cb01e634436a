// Compiles one part: the order of the steps, and nothing else.
using OfficeKit.Compiling.Blocks;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Repeats;
using OfficeKit.Compiling.Tags;
using OfficeKit.Compiling.Values;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Compiling;

/// <summary>Compiles one part's XML into pieces: read, find tags, parse, match, lift, cut, guard, build.</summary>
static class PartCompiler
{
    /// <summary>Compiles a part. The part is null when there is nothing to render in it.</summary>
    public static (CompiledPart? Part, IReadOnlyList<TemplateDiagnostic> Diagnostics) Compile(string name, byte[] content, CompileContext context)
    {
        var utf16 = Utf16.IsUtf16(content);
        var holdsLiveNotes = NoteParts.IsOne(content) && context.LiveNotes.Count > 0;
        // Most parts hold no brace at all; a part of UTF-16 is looked at in any case.
        var holdsLinks = context.Package.FindXml(Relationship.PartOf(name)) is { } links && LinkTargets.MayHoldTags(links);
        if (!utf16 && !holdsLiveNotes && !holdsLinks && !Braces.In(content))
        {
            return (null, []);
        }
        var tree = new XmlTree(Utf16.Decode(content));
        var diagnoser = new Diagnoser(tree, name);
        var parser = new TagParser(diagnoser, context.Limits, context.Rules(diagnoser));
        var edits = new PartEdits();
        var (contents, fields) = TocFields.Find(tree);
        var (units, copies) = FindTags(tree, diagnoser, parser, contents);
        var tags = units.SelectMany(u => u.Tags).ToList();
        var linkTags = holdsLinks ? new LinkTargets(tree, name, edits, diagnoser, parser, context.Package).Put() : [];
        var notes = new NoteReferences(tree, name, edits, context);
        var taken = holdsLiveNotes ? notes.TakeOut() : [];
        if (tags.Count == 0 && taken.Count == 0 && linkTags.Count == 0)
        {
            return (null, [.. diagnoser.Found]);
        }
        TocFields.MarkDirty(tree, edits, fields);
        var blocks = new BlockMatcher(diagnoser).Match(tags);
        var edges = new BlockEdges(tree, edits);
        var cutter = new TagCutter(tree, edits, edges, context.Styles);
        units.ForEach(cutter.Cut);
        copies.ForEach(cutter.Cut);
        var lifter = new BlockLifter(tree, edits, edges, diagnoser, units.ToDictionary(u => u.Unit));
        lifter.Lift(blocks);
        units.ForEach(cutter.PutSilent);
        new Guards(tree, edits, edges, lifter.Inline, blocks, units).Place();
        notes.Refer(edges.Loops);
        new RepeatedLists(tree, edits, edges.Loops, context).Restart();
        RepeatedSections.Mark(tree, edits, edges.Loops);
        new RepeatedIdentities(tree, edits, context.FirstFree, context.BookmarkNames).Replace(edges.Loops, taken);
        var builder = new PieceBuilder(tree, diagnoser, StaticBlanks.Find(tree, units));
        var pieces = builder.Build(edits);
        return (new CompiledPart(name, pieces, [.. tags, .. linkTags], blocks, builder.Notes, diagnoser.Locate, utf16), [.. diagnoser.Found]);
    }

    /// <summary>The units with tags, and those in tables of contents, whose tags are only cut.</summary>
    static (List<TaggedUnit> Units, List<TaggedUnit> Copies) FindTags(XmlTree tree, Diagnoser diagnoser, TagParser parser, Stretches contents)
    {
        var units = new List<TaggedUnit>();
        var copies = new List<TaggedUnit>();
        foreach (var unit in Units(tree))
        {
            var spans = new List<TagSpan>();
            var misses = new List<NearMiss>();
            TagScanner.Scan(unit, spans, misses);
            if (unit.Atoms.Count > 0 && contents.Hold(unit.Atoms[0].Start))
            {
                copies.Add(new TaggedUnit(unit, spans.ConvertAll(s => new Tag(s, 0, TagKind.Silent, ""))));
                continue;
            }
            misses.ForEach(diagnoser.Add);
            if (spans.Count > 0)
            {
                List<Tag> tags = [.. spans.SelectMany(parser.Parse)];
                foreach (var tag in tags.Where(t => t.Kind == TagKind.Indent).Skip(unit.Kind == TextKind.Word ? 1 : 0))
                {
                    diagnoser.Add(
                        DiagnosticCodes.RepeatedIndent,
                        tag.Span,
                        "左空只能写在段落里，一段一个。",
                        "an indent stands in a paragraph, one in each.",
                        "删去多余的一个。",
                        "Delete the one too many."
                    );
                }
                units.Add(new TaggedUnit(unit, tags));
            }
        }
        return (units, copies);
    }

    /// <summary>The stretches of text that hold a brace: paragraphs, other leaves, attributes.</summary>
    static IEnumerable<TextUnit> Units(XmlTree tree)
    {
        foreach (var e in tree.Root.Descendants().Prepend(tree.Root))
        {
            if (HasBrace(tree, e.Start, e.ContentStart))
            {
                foreach (var attribute in tree.Attributes(e).Where(a => HasBrace(tree, a.ValueStart, a.ValueEnd)))
                {
                    yield return TextUnit.ReadAttribute(tree, e, attribute);
                }
            }
            var isUnit = Wml.IsParagraph(e) || (e.IsLeaf && !Wml.IsText(e) && !Wml.IsDeleted(e));
            if (isUnit && HasBrace(tree, e.ContentStart, e.ContentEnd))
            {
                yield return TextUnit.Read(tree, e);
            }
        }
    }

    static bool HasBrace(XmlTree tree, int start, int end) => Braces.In(tree.Slice(start, end));
}
