// Holds for any text and any split of runs, not only for those somebody thought of.
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using OfficeKit.Plumbing;
using OfficeKit.Rendering;
using OfficeKit.Tests.Support;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeKit.Tests.Rendering;

public class PropertyTests
{
    // Any characters at all, among them the ones that matter to XML, to Word and to us.
    static readonly Gen<string> AnyText = Gen.Frequency(
            (3, Gen.Char),
            (2, Gen.Char["<>&\"'{}[]|\\ \t\n\u3000\u00A0“”｛｝—…xX×年月日第"]),
            (1, Gen.Char['\uD800', '\uDFFF'])
        )
        .Array[0, 40]
        .Select(c => new string(c));

    static readonly DocxTemplate Everywhere = DocxTemplate.Load(
        DocxText.ToDocx("前{{ x }}后\n{{ x }}\n| {{ x }} | 甲 |\n{{ for i in [1,2] }}「{{ x }}」{{ end }}注[^1]\n§ header\n{{ x }}\n§ footnotes\n[^1] {{ x }}")
    );

    /// <summary>What XML can hold of a text, as Word reads it: half surrogate pairs become replacement characters when JSON is read.</summary>
    static string Expected(string text)
    {
        var json = System.Text.Json.JsonDocument.Parse(System.Text.Json.JsonSerializer.Serialize(text)).RootElement.GetString()!;
        return ForbiddenCharacters.Drop(json).ReplaceLineEndings("\n").Replace("\r", "\n", StringComparison.Ordinal);
    }

    [Test]
    public void AnyTextInAnyValueComesOutUnchanged() =>
        AnyText.Sample(
            text =>
            {
                using var memory = new MemoryStream();
                Everywhere.Render(TemplateData.FromDictionary(new Dictionary<string, object?> { ["x"] = text }), memory);
                using var document = WordprocessingDocument.Open(memory, false);
                var main = document.MainDocumentPart!;
                var body = main.Document!.Body!.ChildElements.Where(e => e is not W.SectionProperties).ToList();
                var want = Expected(text);
                var table = body.FindIndex(e => e is W.Table);
                // A line break in a value that is alone in its paragraph begins a new one.
                return Text(body[0]) == $"前{want}后"
                    && string.Join('\n', body.Skip(1).Take(table - 1).Select(Text)) == want
                    && string.Join('\n', body[table].Descendants<W.TableCell>().First().Elements<W.Paragraph>().Select(Text)) == want
                    && Text(body[^1]) == $"「{want}」「{want}」注"
                    && string.Join('\n', main.HeaderParts.Single().Header!.Elements<W.Paragraph>().Select(Text)) == want
                    && string.Join('\n', main.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Single().Elements<W.Paragraph>().Select(Text)) == want;
            },
            iter: 2_000
        );

    static string Text(DocumentFormat.OpenXml.OpenXmlElement paragraph) =>
        string.Concat(
            paragraph
                .Descendants()
                .Select(e =>
                    e switch
                    {
                        W.Text t => t.Text,
                        W.Break => "\n",
                        W.TabChar => "\t",
                        _ => "",
                    }
                )
        );

    [Test]
    public void AnySplitOfTheRunsRendersTheSameText()
    {
        var cases = GoldenCase.All().Where(c => !c.Fails).ToArray();
        Gen.Select(Gen.Int[0, cases.Length - 1], Gen.Int)
            .Sample(
                (index, seed) =>
                {
                    var random = new Random(seed);
                    var it = cases[index];
                    // A new run may begin at any character of a paragraph's or cell's text, but not inside our own marks.
                    var split = string.Concat(
                        System
                            .Text.RegularExpressions.Regex.Split(
                                it.Template,
                                @"(\[[\^~!]\d+\]|^\||\|$|^[＃ ]+|^§.*$|^═══|^\[.*?\]|[\n⏎|])",
                                System.Text.RegularExpressions.RegexOptions.Multiline
                            )
                            .Select(
                                (piece, i) =>
                                    i % 2 == 1
                                        ? piece
                                        : string.Concat(
                                            piece.Select(
                                                (c, at) =>
                                                    random.Next(3) == 0 && !char.IsSurrogate(c) && c != ' ' && at + 1 < piece.Length && piece[at + 1] != ' '
                                                        ? c + "‖"
                                                        : c.ToString()
                                            )
                                        )
                            )
                    );
                    var text = (it with { Template = split }).Run();
                    Assert.That(text, Is.EqualTo(it.Result), split);
                },
                iter: 1_500,
                threads: 1
            );
    }
}
