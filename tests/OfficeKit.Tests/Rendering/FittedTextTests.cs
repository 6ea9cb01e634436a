// A text too long for its place is set smaller, step by step, and told when even the smallest size is too large (R224).
using System.Text.RegularExpressions;
using OfficeKit.Functions;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class FittedTextTests
{
    // 60 mm: 12.1 characters of 四号, 14.1 of 小四, 16.2 of 五号.
    static string Style(string text, string arguments, out RenderReport report)
    {
        using var memory = new MemoryStream();
        report = DocxTemplate
            .Load(DocxText.ToDocx($"{{{{ x | fit width: \"60mm\" {arguments} }}}}"))
            .Render(TemplateData.FromDictionary(new Dictionary<string, object?> { ["x"] = text }), memory);
        var bytes = memory.ToArray();
        Assert.That(DocxText.FromDocx(bytes).Trim(), Is.EqualTo(text));
        return Regex.Match(PackageParts.Text(bytes, "word/document.xml"), "<w:rStyle w:val=\"(\\w+)\"/>").Groups[1].Value;
    }

    [TestCase(12, "", "s4")]
    [TestCase(13, "", "s5")]
    [TestCase(15, "", "s6")]
    [TestCase(16, "", "s6")]
    [TestCase(24, "lines: 2", "s4")]
    [TestCase(28, "lines: 2", "s5")]
    [TestCase(15, "styles: [\"五号\"]", "s6")]
    [TestCase(40, "lines: [2, 2, 3]", "s6")]
    [TestCase(24, "lines: [2, 2, 3]", "s4")]
    [TestCase(13, "lines: [1, 2]", "s5")]
    public void TheLargestSizeThatHasRoomIsTaken(int characters, string arguments, string style)
    {
        Assert.That(Style(new string('国', characters), arguments, out var report), Is.EqualTo(style));
        Assert.That(report.Diagnostics, Is.Empty);
    }

    [Test]
    public void ATextThatHasNoRoomInTheSmallestSizeIsPrintedWholeAndTold()
    {
        Assert.That(Style(new string('国', 17), "", out var report), Is.EqualTo("s6"));
        Assert.That(
            report.Diagnostics.Single(),
            Has.Property("Code").EqualTo("OK1409").And.Property("Severity").EqualTo(DiagnosticSeverity.Warning).And.Property("Field").EqualTo("x")
        );
    }

    [Test]
    public void APartIsSetAsTheWholeWants() => Assert.That(Style("甲", "all: [\"国国国国国国国国国国国国国\"]", out _), Is.EqualTo("s5"));

    [Test]
    public void ACellsOwnMarginsCount()
    {
        // 3000 twips with margins of 100 and 100: ten characters of 四号, not eleven.
        string Cell(int characters) =>
            PackageParts.Text(
                Rendered.Bytes(
                    DocxText.ToDocx(
                        "甲",
                        _ =>
                            $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/>"
                            + $"<w:tcMar><w:left w:w=\"100\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tcMar></w:tcPr><w:p><w:r><w:t>"
                            + $"{{{{ x | fit }}}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
                    ),
                    $$"""{ "x": "{{new string('国', characters)}}" }"""
                ),
                "word/document.xml"
            );
        Assert.That(Cell(10), Does.Contain("\"s4\""));
        Assert.That(Cell(11), Does.Contain("\"s5\""));
    }

    [Test]
    public void ABlankInAFittedTextIsListed()
    {
        Style("中共xx市委", "", out var report);
        Assert.That(report.Blanks.Select(b => (b.Path, b.Text)), Is.EqualTo(new[] { ("x", "xx") }));
    }

    [Test]
    public void AMeasureThatIsNoneIsTold() =>
        Assert.That(Rendered.Problems("{{ x | fit width: \"宽\" }}", """{ "x": "甲" }""").Single().Code, Is.EqualTo("OK1401"));

    [TestCase("国国国国", 4, 1)]
    [TestCase("国国国国国", 4, 2)]
    [TestCase("国国国国。国", 4, 2, Description = "国国国 国。国")]
    [TestCase("国国国国。国国国", 4, 3, Description = "国国国 国。国国 国")]
    [TestCase("国国国（国", 4, 2)]
    [TestCase("国2017-09-30国", 5, 3, Description = "the number stays whole")]
    [TestCase("国国2国", 3.5, 2, Description = "with two quarters: 4")]
    [TestCase("国国2国", 4, 1)]
    [TestCase("甲\n\n乙", 4, 3)]
    [TestCase("𬍛𬍛", 2, 1)]
    [TestCase("", 4, 1)]
    public void LinesAreCountedAsTheyBreak(string text, double room, int lines) => Assert.That(TextLines.Count(text, room), Is.EqualTo(lines));
}
