// Runs the first steps of compiling one by one, and shows where each puts what it finds.
using System.Text;
using System.Text.RegularExpressions;
using OfficeKit.Compiling.Blocks;
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Tests.Support;

/// <summary>
/// The steps of compiling the body of a document that is written in the little language. In what is shown, a paragraph is ( ), a table { },
/// a row [ ], a cell &lt; &gt;.
/// </summary>
sealed partial class Compilation
{
    readonly XmlTree tree;
    readonly Diagnoser diagnoser;
    readonly PartEdits edits = new();
    readonly List<TaggedUnit> units = [];

    public Compilation(string template, Func<string, string>? change = null)
    {
        tree = new XmlTree(PackageParts.Of(DocxText.ToDocx(template, change ?? (body => body)))["word/document.xml"]);
        diagnoser = new Diagnoser(tree, "word/document.xml");
        var parser = new TagParser(diagnoser, TemplateLimits.Default, new ScriptRules(diagnoser));
        foreach (var paragraph in tree.Root.Descendants().Where(Wml.IsParagraph))
        {
            var unit = TextUnit.Read(tree, paragraph);
            List<TagSpan> spans = [];
            TagScanner.Scan(unit, spans, []);
            units.Add(new TaggedUnit(unit, [.. spans.SelectMany(parser.Parse)]));
        }
        units.RemoveAll(u => u.Tags.Count == 0);
    }

    public IEnumerable<string> Codes => diagnoser.Found.Select(d => d.Code);

    /// <summary>Which tags belong together: for+end, if+else+end.</summary>
    public IEnumerable<string> Matched() => Match().OrderBy(b => b.Opener.Order).Select(b => string.Join("+", b.Tags.Select(t => t.Source)));

    /// <summary>Where the edges of blocks were put: « begins, ¦ divides, » ends.</summary>
    public string Lifted()
    {
        Lift();
        return Show(i =>
            i is EdgeInsert edge
                ? edge.Index == 0
                    ? "«"
                    : edge.Index == edge.Block.Tags.Count - 1
                        ? "»"
                        : "¦"
                : null
        );
    }

    /// <summary>What is guarded: ⟦row … ⟧ vanishes when it shows nothing, + keeps a paragraph, ÷ keeps tables apart.</summary>
    public string Guarded()
    {
        var (blocks, edges, lifter) = Lift();
        new Guards(tree, edits, edges, lifter.Inline, blocks, units).Place();
        return Show(i =>
            i switch
            {
                GuardInsert { Opens: true } guard => $"⟦{guard.Kind.ToString().ToLowerInvariant()} ",
                GuardInsert => "⟧",
                PieceInsert { Piece: ParagraphPiece { AfterTable: var apart } } => apart ? "÷" : "+",
                _ => null,
            }
        );
    }

    List<Block> Match() => new BlockMatcher(diagnoser).Match(units.SelectMany(u => u.Tags));

    (List<Block> Blocks, BlockEdges Edges, BlockLifter Lifter) Lift()
    {
        var (blocks, edges) = (Match(), new BlockEdges(tree, edits));
        var lifter = new BlockLifter(tree, edits, edges, diagnoser, units.ToDictionary(u => u.Unit));
        lifter.Lift(blocks);
        return (blocks, edges, lifter);
    }

    string Show(Func<Insert, string?> mark)
    {
        var patch = new XmlPatch(tree.Bytes);
        foreach (var insert in edits.Settle().Inserts)
        {
            if (mark(insert) is { } shown)
            {
                patch.Insert(insert.Offset, shown);
            }
        }
        var body = tree.Root.Child("w:body")!;
        var xml = Encoding.UTF8.GetString(patch.Apply())[body.ContentStart..];
        foreach (var (element, open, close) in ((string, string, string)[])[("p", "(", ")"), ("tbl", "{", "}"), ("tr", "[", "]"), ("tc", "<", ">")])
        {
            xml = Regex
                .Replace(
                    xml,
                    $"<w:{element}(?: [^>]*)?>",
                    open switch
                    {
                        "<" => "‹",
                        _ => open,
                    }
                )
                .Replace($"</w:{element}>", close == ">" ? "›" : close, StringComparison.Ordinal);
        }
        return Tags().Replace(xml, "").Replace('‹', '<').Replace('›', '>');
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
