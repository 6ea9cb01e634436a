// Mistakes in a template are told all at once, each with its place.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class DiagnosticTests
{
    const string FiveMistakes = """
        第一段正常 {{ 甲 }}
        这里 {{ name 没有结束
        多出的 {{ end }} 在这里
        算式 {{ a + }} 写坏了
        函数 {{ a | cn.dat }} 不存在
        {{ for i in items }}
        | 项 | {{ i }}{{ end }} |
        """;

    [Test]
    public void FivePlantedMistakesAreAllToldWithTheirPlaces()
    {
        var problems = Rendered.Problems(FiveMistakes);
        Assert.That(
            problems.Select(p => $"{p.Code} {p.Location.Place} {p.Tag}"),
            Is.EqualTo(
                new[]
                {
                    "OK1101 正文第2段 {{ name 没有结束",
                    "OK1201 正文第3段 {{ end }}",
                    "OK1104 正文第4段 {{ a + }}",
                    "OK1107 正文第5段 {{ a | cn.dat }}",
                    "OK1203 正文表1第1行第2格第1段与正文第6段 {{ end }}",
                }
            )
        );
        Assert.That(problems.Select(p => p.Location.Part), Is.All.EqualTo("word/document.xml"));
        Assert.That(problems[3].Hint, Does.Contain("cn.date"));
        Assert.That(problems[2].Location.Context, Is.EqualTo("算式 {{ a + }} 写坏了"));
    }

    [Test]
    public void ATemplateWithAMistakeIsNotRendered()
    {
        using var output = new MemoryStream();
        var template = DocxTemplate.Load(DocxText.ToDocx(FiveMistakes));
        Assert.Throws<OfficeKitException>(() => template.Render(TemplateData.Parse("{}"), output));
        Assert.That(output.Length, Is.Zero);
    }

    [TestCase("甲 }} 乙", "OK1102")]
    [TestCase("甲 { { a }} 乙", "OK1103")]
    [TestCase("甲 {{ a }}} 乙", "OK1103")]
    [TestCase("{{ if a }}甲", "OK1202")]
    [TestCase("甲{{ else }}乙", "OK1204")]
    [TestCase("{{ while true }}{{ end }}", "OK1106")]
    [TestCase("{{ func f }}{{ end }}", "OK1106")]
    [TestCase("{{ a.b = 1 }}", "OK1106")]
    [TestCase("{{ 2 << 40 }}", "OK1106")]
    [TestCase("{{ 1E111111111 }}", "OK1105")]
    [TestCase("{{ 11111111111111111111111111 }}", "OK1105")]
    [TestCase("{{ object.eval 'a' }}", "OK1107")]
    [TestCase("{{ regex.match 'a' 'b' }}", "OK1107")]
    [TestCase("{{ for x in xs }}{{ when 1 }}{{ end }}", "OK1204")]
    [TestCase("{{ if a }}{{ else }}{{ else }}{{ end }}", "OK1204")]
    [TestCase("| {{ if a }} | {{ else }} | {{ end }} |", "OK1203")]
    [TestCase("{{ if a }}甲\n{{ end }}{{ if b }}\n{{ end }}乙", "OK1207")]
    [TestCase("{{ indent 1 }}{{ indent 2 }}甲", "OK1208")]
    [TestCase("{{ for x in xs # 按列 }}{{ x }}{{ end }}", "OK1206")]
    public void AMistakeHasItsCode(string template, string code) => Assert.That(Rendered.Problems(template).Select(p => p.Code), Has.Member(code));

    [Test]
    public void ABadOpenerDoesNotMakeItsEndAMistake() =>
        Assert.That(Rendered.Problems("{{ for x in }}\n甲\n{{ end }}").Select(p => p.Code), Is.EqualTo(new[] { "OK1104" }));

    [Test]
    public void AMissingFieldIsAnErrorThatSuggestsTheName()
    {
        var problem = Rendered.Problems("{{ naem }}", """{ "name": "甲" }""").Single();
        Assert.That((problem.Code, problem.Field, problem.Location.Place), Is.EqualTo(("OK1301", "naem", "正文第1段")));
        Assert.That(problem.Hint, Does.Contain("name"));
    }

    [Test]
    public void AllMissingFieldsAreToldAtOnceWithTheirPathsInLists() =>
        Assert.That(
            Rendered.Problems("{{ a }}\n{{ for x in xs }}{{ x.b }}{{ end }}", """{ "xs": [ { "c": 1 }, { "b": 2 } ] }""").Select(p => p.Field),
            Is.EqualTo(new[] { "a", "xs[0].b" })
        );

    [Test]
    public void ALoopOverANumberIsAnError() =>
        Assert.That(Rendered.Problems("{{ for x in n }}{{ x }}{{ end }}", """{ "n": 3 }""").Single().Code, Is.EqualTo("OK1302"));

    [Test]
    public void AListCannotBePrinted() => Assert.That(Rendered.Problems("{{ xs }}", """{ "xs": [1] }""").Single().Code, Is.EqualTo("OK1401"));

    [Test]
    public void ARefusingHelperStopsTheRender() =>
        Assert.That(Rendered.Problems("{{ d | 日期 }}", """{ "d": "明天" }""").Single().Message, Does.Contain("明天"));

    [Test]
    public void AProblemInATextBoxIsToldOnce()
    {
        const string Box =
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:drawing><wps:txbx>"
            + "<w:txbxContent><w:p><w:r><w:t>{{ a + }}</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + "<w:txbxContent><w:p><w:r><w:t>{{ a + }}</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var template = DocxTemplate.Load(DocxText.ToDocx("甲", body => body + Box));
        Assert.That(template.Diagnostics.Select(d => d.Location.Place), Is.EqualTo(new[] { "正文第2段文本框第1段" }));
    }

    [Test]
    public void MessagesAreChineseUnderAChineseCultureAndEnglishElse()
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            System.Globalization.CultureInfo.CurrentUICulture = new("zh-CN");
            Assert.That(Rendered.Problems("甲 }} 乙")[0].Message, Does.Contain("多出的"));
            System.Globalization.CultureInfo.CurrentUICulture = new("en-US");
            Assert.That(Rendered.Problems("甲 }} 乙")[0].Message, Does.Contain("without"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
