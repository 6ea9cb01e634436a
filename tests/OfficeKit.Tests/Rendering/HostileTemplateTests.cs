// A template cannot hang, flood or outgrow the computer, nor change the data for the next render.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

[CancelAfter(20_000)]
public class HostileTemplateTests
{
    [TestCase("{{ for i in 1..1000000000 }}a{{ end }}", TestName = "ARangeOfABillion")]
    [TestCase("{{ for i in 1..90000 }}{{ for j in 1..90000 }}a{{ end }}{{ end }}", TestName = "LoopsInLoops")]
    [TestCase("{{ s = 'aaaaaaaaaaaaaaaa' }}{{ for i in 1..60 }}{{ s = s + s }}{{ end }}", TestName = "TextThatDoubles")]
    [TestCase("{{ n = 99 }}{{ for i in 1..60 }}{{ n = n * n }}{{ end }}{{ n }}", TestName = "ANumberThatSquares")]
    [TestCase("{{ 'a' | string.pad_left 2000000000 }}", TestName = "PaddingOfTwoBillion")]
    [TestCase("{{ 1 / 0 }}", TestName = "DivisionByZero")]
    [TestCase("{{ 1.0 / 0 }}", TestName = "DivisionOfAFractionByZero")]
    [TestCase("{{ xs[0].a.b.c.d = 1 }}", TestName = "AssignmentIntoData")]
    public void AHostileTemplateEndsInAnError(string template, CancellationToken token)
    {
        var error = Assert.Throws<OfficeKitException>(() => Rendered.Bytes(DocxText.ToDocx(template), """{ "xs": [1] }"""));
        Assert.That(error!.Diagnostics, Is.Not.Empty);
        token.ThrowIfCancellationRequested();
    }

    [Test]
    public void AVariableOfOneRenderDoesNotReachTheNext()
    {
        var template = DocxTemplate.Load(DocxText.ToDocx("{{ x = a }}{{ if a == 1; y = 5; end }}{{ x }}{{ y ?? '无' }}"));
        Assert.That(DocxText.FromDocx(Rendered.Bytes(template, """{ "a": 1 }""")), Is.EqualTo("15\n"));
        Assert.That(DocxText.FromDocx(Rendered.Bytes(template, """{ "a": 2 }""")), Is.EqualTo("2无\n"));
    }

    [Test]
    public void AnHonestLedgerOfTwentyThousandRowsIsNotStopped()
    {
        var rows = string.Join(",", Enumerable.Range(1, 20_000).Select(i => $$"""{ "a": {{i}}, "b": "问题", "c": "甲", "d": "乙" }"""));
        var text = Rendered.Text("| {{ for r in rows }}{{ r.a }} | {{ r.b }} | {{ r.c }} | {{ r.d }}{{ end }} |", $$"""{ "rows": [ {{rows}} ] }""");
        Assert.That(text.Split('\n'), Has.Length.EqualTo(20_001));
    }

    [Test]
    public void OutputOverAMegabyteIsNotCut()
    {
        var text = Rendered.Text(
            "{{ for r in rows }}{{ r }}{{ end }}",
            $$"""{ "rows": [ {{string.Join(",", Enumerable.Repeat($"\"{new string('字', 1000)}\"", 2000))}} ] }"""
        );
        Assert.That(text, Has.Length.EqualTo(2000 * 1001));
    }

    [Test]
    public void CharactersXmlForbidsAreDroppedWithAWarning()
    {
        using var memory = new MemoryStream();
        var report = DocxTemplate.Load(DocxText.ToDocx("{{ a }}")).Render(TemplateData.Parse("""{ "a": "甲\u0001乙\u202E\uD800丙" }"""), memory);
        Assert.That(DocxText.FromDocx(memory.ToArray()), Is.EqualTo("甲乙丙\n").Or.EqualTo("甲乙\uFFFD丙\n"));
        Assert.That(report.Diagnostics.Single().Code, Is.EqualTo("OK1303"));
    }
}
