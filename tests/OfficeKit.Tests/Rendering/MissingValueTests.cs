// What a missing value prints is a decision, never an accident.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class MissingValueTests
{
    const string Template = "会议由{{ 会议.主持人.姓名 }}主持，{{ d | 日期 }}召开，{{ n | 汉字数 }}人{{ t | string.upcase }}。";

    static (string Text, RenderReport Report) Render(string template, string json, RenderOptions options)
    {
        using var memory = new MemoryStream();
        var report = DocxTemplate.Load(DocxText.ToDocx(template)).Render(TemplateData.Parse(json), memory, options);
        return (DocxText.FromDocx(memory.ToArray()), report);
    }

    [Test]
    public void AVisibleBlankNeverCollapsesTheSentence()
    {
        var (text, report) = Render(Template, "{}", new RenderOptions { Missing = MissingValue.Blank });
        Assert.That(text, Is.EqualTo("会议由xx主持，xx年xx月xx日召开，xx人XX。\n"));
        Assert.That(report.Blanks.Select(b => b.Path), Is.EqualTo(new[] { "会议.主持人.姓名", "d", "n", "t" }));
    }

    [Test]
    public void ABlankHasTheFormOfItsFieldsType()
    {
        var schema = TemplateSchema.Parse(
            """{ "properties": { "a": { "x-type": "org" }, "b": { "x-type": "person" }, "c": { "format": "date" }, "e": { "x-blank": "【待填】" }, "f": """
                + """{ "x-type": "docno" } }, "required": ["a"] }"""
        );
        var (text, report) = Render("{{ a }}，{{ b }}，{{ c }}，{{ e }}，{{ f }}", "{}", new RenderOptions { Schema = schema });
        Assert.That(text, Is.EqualTo("xxxx，xxx，xx年xx月xx日，【待填】，x委发〔2017〕xx号\n"));
        Assert.That(report.Blanks.Select(b => b.Required), Is.EqualTo(new[] { true, false, false, false, false }));
    }

    [Test]
    public void KeepPrintsTheTagAsTyped() =>
        Assert.That(
            Render("甲{{ a }}乙{{ b | 日期 }}", "{}", new RenderOptions { Missing = MissingValue.Keep }).Text,
            Is.EqualTo("甲{{ a }}乙{{ b | 日期 }}\n")
        );

    [Test]
    public void EmptyPrintsNothing() =>
        Assert.That(Render("甲{{ a }}乙{{ b | 日期 }}", "{}", new RenderOptions { Missing = MissingValue.Empty }).Text, Is.EqualTo("甲乙\n"));

    [Test]
    public void AConditionMayAskForWhatIsMissing() =>
        Assert.That(
            Rendered.Text(
                "{{ if a.b.c }}有{{ else }}无{{ end }}{{ x ?? '缺' }}{{ y ? '有' : '无' }}{{ z | 空 '____' }}",
                "{}",
                new RenderOptions { Missing = MissingValue.Blank }
            ),
            Is.EqualTo("无缺无____\n")
        );

    [Test]
    public void AnExplicitNullIsMissingToo() => Assert.That(Rendered.Problems("{{ a }}", """{ "a": null }""").Single().Code, Is.EqualTo("OK1301"));

    [Test]
    public void OneMissingFieldInSeveralPlacesIsSeveralEntries() =>
        Assert.That(
            Render("{{ a }}\n{{ a }}", "{}", new RenderOptions { Missing = MissingValue.Blank }).Report.Blanks.Select(b => b.Location.Place),
            Is.EqualTo(new[] { "正文第1段", "正文第2段" })
        );

    [Test]
    public void ABlankInTheTemplatesOwnTextIsListed()
    {
        var (_, report) = Render("市委组建xx个督导组，{{ a }}", """{ "a": 1 }""", new RenderOptions());
        Assert.That(report.Blanks.Single(), Has.Property("Text").EqualTo("xx").And.Property("Path").Empty);
    }

    [Test]
    public void AWordWithAnXInItIsNoBlank() =>
        Assert.That(Render("{{ a }}", """{ "a": "Excel xx 3×4" }""", new RenderOptions()).Report.Blanks.Select(b => b.Text), Is.EqualTo(new[] { "xx", "×" }));

    [Test]
    public void ABlankInAPartWithoutTagsIsListed()
    {
        using var memory = new MemoryStream();
        var report = DocxTemplate.Load(DocxText.ToDocx("{{ x }}\n§ footer\n| 经办人：xx |")).Render(TemplateData.Parse("""{ "x": "甲" }"""), memory);
        Assert.That(
            report.Blanks.Select(b => (b.Text, b.Location.Place, b.Location.Context)),
            Is.EqualTo(new[] { ("xx", "页脚表1第1行第1格第1段", "经办人：xx") })
        );
    }
}
