// What a template asks for, told from how it asks.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class FieldTests
{
    static string Fields(string template) => string.Join("；", DocxTemplate.Load(DocxText.ToDocx(template)).GetFields().Select(f => $"{f.Path}:{f.Kind}"));

    [TestCase("{{ 标题 }}", "标题:text")]
    [TestCase("{{ for x in 名单 }}{{ x }}{{ end }}", "名单:list；名单[]:text")]
    [TestCase("{{ for x in 事项 }}{{ x.时限 | 日期 }}{{ x.人.姓名 }}{{ end }}", "事项:list；事项[].时限:date；事项[].人.姓名:text")]
    [TestCase("{{ if 急 }}急{{ end }}", "急:boolean")]
    [TestCase("{{ !同意 | 勾选 }}{{ a ? 1 : 2 }}", "同意:boolean；a:boolean")]
    [TestCase("{{ if n > 3 }}{{ end }}{{ a + b * 2 }}{{ -c }}", "n:number；a:number；b:number；c:number")]
    [TestCase("{{ \"第\" + n }}{{ if k == \"甲\" }}{{ end }}", "n:text；k:text")]
    [TestCase("{{ for i in 1..n }}{{ i }}{{ end }}", "n:number")]
    [TestCase("共{{ 名单.size }}人{{ 名单 | array.join '、' }}", "名单:list；名单[]:text")]
    [TestCase("{{ for x in xs | array.sort 'n' }}{{ x.n }}{{ end }}", "xs:list；xs[]:object；xs[].n:text")]
    [TestCase("{{ o['键'] }}", "o.键:text")]
    [TestCase("{{ p | 图片 }}{{ u | 二维码 }}", "p:picture；u:text")]
    [TestCase("{{ l = 落款 署名 日 盖章 }}{{ 左空 l.signature }}", "署名:text；日:date；盖章:boolean")]
    [TestCase("{{ 人 }}{{ 人.职务 }}", "人:object；人.name:text；人.职务:text")]
    [TestCase("{{ 甲 ?? 乙 }}{{ 丙 | 空 'x' }}", "甲:text；乙:text；丙:text")]
    [TestCase("{{ x = 甲 }}{{ x.名 }}", "甲:object；甲.名:text")]
    [TestCase("甲[^1]\n§ footnotes\n[^1] {{ 注 }}\n§ header\n{{ 眉 }}", "眉:text；注:text")]
    public void TheKindOfAFieldIsToldByItsUse(string template, string fields) => Assert.That(Fields(template), Is.EqualTo(fields));

    static IEnumerable<TestCaseData> Good() => GoldenCase.All().Where(c => !c.Fails).Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Good))]
    public void TheSampleOfATemplateRendersCleanAndItsSchemaAgrees(GoldenCase it)
    {
        var template = DocxTemplate.Load(DocxText.ToDocx(it.Template));
        var sample = template.CreateSample();
        using var memory = new MemoryStream();
        var report = template.Render(sample, memory);
        DocxText.FromDocx(memory.ToArray());
        Assert.That(report.Diagnostics, Is.Empty, sample.Json.ToString());
        Assert.That(template.InferSchema().Check(sample), Is.Empty, sample.Json.ToString());
        Assert.That(template.Check(template.InferSchema()), Is.Empty);
    }
}
