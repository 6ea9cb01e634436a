// Finds what the Open XML validator does not see: shared ids, references into nothing, broken cells, fused tables.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Tests.Support;

/// <summary>Finds what the Open XML validator does not see and Word repairs, or shows wrongly without a word.</summary>
static class Structure
{
    /// <summary>A line for each fault.</summary>
    public static List<string> Faults(WordprocessingDocument document)
    {
        var faults = new List<string>();
        var main = document.MainDocumentPart!;
        var stories = main
            .Parts.Select(p => p.OpenXmlPart)
            .Prepend(main)
            .Where(p => p.RootElement is not null && p.ContentType.Contains("wordprocessingml", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        foreach (var story in stories)
        {
            var root = story.RootElement!;
            Unique(faults, story, "bookmark id", root.Descendants<W.BookmarkStart>().Where(InChoice).Select(b => b.Id!.Value!));
            Unique(faults, story, "bookmark name", root.Descendants<W.BookmarkStart>().Where(InChoice).Select(b => b.Name!.Value!));
            Unique(
                faults,
                story,
                "picture id",
                root.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Where(InChoice).Select(d => d.Id!.Value.ToString())
            );
            Unique(faults, story, "content control id", root.Descendants<W.SdtId>().Where(InChoice).Select(d => d.Val!.Value.ToString()));
            Unique(faults, story, "paragraph id", root.Descendants<W.Paragraph>().Where(InChoice).Select(p => p.ParagraphId?.Value).OfType<string>());
            Unique(faults, story, "note id", root.ChildElements.Select(NoteId).OfType<string>());
            Unique(faults, story, "shape id", root.Descendants<DocumentFormat.OpenXml.Vml.Shape>().Select(s => s.Id?.Value).OfType<string>());
            Unique(faults, story, "list number", root.Elements<W.NumberingInstance>().Select(n => n.NumberID!.Value.ToString()));
            Resolve(
                faults,
                story,
                "end of bookmark",
                root.Descendants<W.BookmarkEnd>().Select(b => b.Id!.Value!),
                root.Descendants<W.BookmarkStart>().Select(b => b.Id!.Value!)
            );
            Resolve(
                faults,
                story,
                "relationship",
                root.Descendants()
                    .SelectMany(e => e.GetAttributes())
                    .Where(a => a.NamespaceUri.EndsWith("officeDocument/2006/relationships", StringComparison.Ordinal) && a.Value is { Length: > 0 })
                    .Select(a => a.Value!),
                story
                    .Parts.Select(p => p.RelationshipId)
                    .Concat(story.ExternalRelationships.Select(r => r.Id))
                    .Concat(story.HyperlinkRelationships.Select(r => r.Id))
                    .Concat(story.DataPartReferenceRelationships.Select(r => r.Id))
            );
            faults.AddRange(
                root.Descendants<W.TableCell>()
                    .Where(c => c.ChildElements.Where(e => e is not W.BookmarkStart and not W.BookmarkEnd).LastOrDefault() is not W.Paragraph)
                    .Select(_ => $"{story.Uri}: a cell does not end in a paragraph")
            );
            faults.AddRange(root.Descendants<W.Table>().SelectMany(t => Table(t).Select(f => $"{story.Uri}: {f}")));
        }
        var names = stories.SelectMany(s => s.RootElement!.Descendants<W.BookmarkStart>()).Select(b => b.Name!.Value!).ToHashSet();
        Resolve(faults, main, "anchor", main.RootElement!.Descendants<W.Hyperlink>().Select(h => h.Anchor?.Value).OfType<string>(), names);
        Notes(
            faults,
            main,
            "footnote",
            main.RootElement.Descendants<W.FootnoteReference>().Select(r => r.Id!.Value.ToString()),
            main.FootnotesPart?.RootElement
        );
        Notes(faults, main, "endnote", main.RootElement.Descendants<W.EndnoteReference>().Select(r => r.Id!.Value.ToString()), main.EndnotesPart?.RootElement);
        Notes(
            faults,
            main,
            "comment",
            main.RootElement.Descendants<W.CommentReference>().Select(r => r.Id!.Value!),
            main.WordprocessingCommentsPart?.RootElement
        );
        var lists = main.NumberingDefinitionsPart?.RootElement?.Elements<W.NumberingInstance>().Select(n => n.NumberID!.Value.ToString()) ?? [];
        Resolve(
            faults,
            main,
            "list",
            stories.SelectMany(s => s.RootElement!.Descendants<W.NumberingId>()).Select(n => n.Val!.Value.ToString()).Where(n => n != "0"),
            lists
        );
        var styles = main.StyleDefinitionsPart?.RootElement?.Elements<W.Style>().Select(s => s.StyleId!.Value!).ToHashSet() ?? [];
        Resolve(
            faults,
            main,
            "style",
            stories
                .SelectMany(s => s.RootElement!.Descendants())
                .Select(e =>
                    e switch
                    {
                        W.ParagraphStyleId p => p.Val?.Value,
                        W.RunStyle r => r.Val?.Value,
                        W.TableStyle t => t.Val?.Value,
                        _ => null,
                    }
                )
                .OfType<string>(),
            styles
        );
        return faults;
    }

    // A text box stands twice, for DrawingML and for VML: the second copy repeats the ids of the first.
    static bool InChoice(OpenXmlElement e) => !e.Ancestors<AlternateContentFallback>().Any();

    static string? NoteId(OpenXmlElement e) =>
        e switch
        {
            W.Footnote n => n.Id?.Value.ToString(),
            W.Endnote n => n.Id?.Value.ToString(),
            W.Comment n => n.Id?.Value,
            _ => null,
        };

    static void Unique(List<string> faults, OpenXmlPart part, string what, IEnumerable<string> values) =>
        faults.AddRange(values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => $"{part.Uri}: {what} {g.Key} stands {g.Count()} times"));

    static void Resolve(List<string> faults, OpenXmlPart part, string what, IEnumerable<string> references, IEnumerable<string> targets) =>
        faults.AddRange(references.Distinct().Except(targets).Select(r => $"{part.Uri}: {what} {r} leads nowhere"));

    static void Notes(List<string> faults, OpenXmlPart part, string what, IEnumerable<string> references, OpenXmlElement? notes)
    {
        Unique(faults, part, what + " reference", references);
        Resolve(faults, part, what, references, notes?.ChildElements.Select(NoteId).OfType<string>() ?? []);
    }

    static IEnumerable<string> Table(W.Table table)
    {
        if (table.NextSibling() is W.Table)
        {
            yield return "two tables touch";
        }
        var columns = table.GetFirstChild<W.TableGrid>()?.Elements<W.GridColumn>().Count() ?? 0;
        var open = new HashSet<int>();
        foreach (var row in table.Elements<W.TableRow>())
        {
            var at = row.TableRowProperties?.GetFirstChild<W.GridBefore>()?.Val?.Value ?? 0;
            var now = new HashSet<int>();
            foreach (var cell in row.Descendants<W.TableCell>().Where(c => c.Ancestors<W.TableRow>().First() == row))
            {
                if (cell.TableCellProperties?.VerticalMerge is { } merge)
                {
                    if (merge.Val?.Value != W.MergedCellValues.Restart && !open.Contains(at))
                    {
                        yield return "a cell is merged with one above that is none";
                    }
                    now.Add(at);
                }
                at += cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
            }
            at += row.TableRowProperties?.GetFirstChild<W.GridAfter>()?.Val?.Value ?? 0;
            open = now;
            if (columns > 0 && at != columns)
            {
                yield return $"a row has {at} columns, the grid {columns}";
            }
        }
        if (!table.Elements<W.TableRow>().Any())
        {
            yield return "a table has no rows";
        }
    }
}
