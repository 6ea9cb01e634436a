// Reads the tags in the addresses of hyperlinks, which Word percent-encodes.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Compiling.Values;

/// <summary>
/// Reads the tags in the addresses of hyperlinks. An address lies in the part's relationships, where Word writes <c>{{ x }}</c> as
/// <c>%7B%7B%20x%20%7D%7D</c>; it is filled where the text refers to it, so that a loop's variable is known.
/// </summary>
sealed class LinkTargets(XmlTree tree, string part, PartEdits edits, Diagnoser diagnoser, TagParser parser, DocxPackage package)
{
    /// <summary>Whether an address may hold a tag.</summary>
    public static bool MayHoldTags(ReadOnlySpan<byte> relationships) =>
        relationships.IndexOf("%7B%7B"u8) >= 0
        || relationships.IndexOf("%7b%7b"u8) >= 0
        || relationships.IndexOf("{{"u8) >= 0
        || relationships.IndexOf("%EF%BD%9B"u8) >= 0;

    /// <summary>Puts pieces at the links whose address has tags; gives the tags.</summary>
    public List<Tag> Put()
    {
        var tags = new List<Tag>();
        foreach (var e in tree.Root.Descendants().Where(e => e.Name is "w:hyperlink" or "a:hlinkClick"))
        {
            if (
                tree.Attribute(e, "id") is { } at
                && tree.Source(at.Value) is { Length: > 0 } id
                && package.Relationships(part).GetValueOrDefault(id) is { IsExternal: true, Target: var address }
                && Read(e, at.Start, Uri.UnescapeDataString(address)) is { Count: > 0 } steps
            )
            {
                tags.AddRange(steps.Select(s => s.Tag).OfType<Tag>());
                edits.Replace(at.Value, new LinkPiece(id, steps));
            }
        }
        return tags;
    }

    List<LinkStep> Read(XmlElement owner, int offset, string address)
    {
        var unit = new TextUnit(owner, TextKind.Attribute);
        unit.Atoms.AddRange(address.Select(c => new TextAtom(c, offset, offset, owner)));
        var (spans, misses) = (new List<TagSpan>(), new List<NearMiss>());
        TagScanner.Scan(unit, spans, misses);
        misses.ForEach(diagnoser.Add);
        var (steps, position) = (new List<LinkStep>(), 0);
        foreach (var span in spans)
        {
            steps.Add(new LinkStep(address[position..span.First], null, null));
            foreach (var tag in parser.Parse(span))
            {
                if (tag is { Kind: TagKind.Value, Statement: Scriban.Syntax.ScriptExpressionStatement { Expression: { } value } })
                {
                    steps.Add(new LinkStep("", tag, value));
                }
                else if (tag.Kind != TagKind.Value)
                {
                    diagnoser.Add(
                        DiagnosticCodes.OnlyValuesInLinks,
                        span,
                        "链接地址里只能写取值的标签。",
                        "an address takes tags that print a value, and no others.",
                        "把 for 和 if 写在链接的外面。",
                        "Put for and if outside the link."
                    );
                }
            }
            position = span.End;
        }
        if (spans.Count > 0)
        {
            steps.Add(new LinkStep(address[position..], null, null));
        }
        return steps;
    }
}
