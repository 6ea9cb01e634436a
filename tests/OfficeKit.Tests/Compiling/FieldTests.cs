// What a template asks for, told from how it asks.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class FieldTests
{
    static string Fields(string template) =>
        string.Join("；", DocxTemplate.Load(DocxText.ToDocx(template)).GetFields().Select(f => $"{f.Path}:{f.Kind.ToWord()}"));

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
    [TestCase("{{ 名单 | 笔画排序 | 连接 }}", "名单:list；名单[]:text")]
    [TestCase("{{ 名单 | cn.names \"人\" | 连接 }}", "名单:list；名单[]:object；名单[].人:text")]
    [TestCase("{{ 号 | cn.out_of_order \"号\" \"日期\" | 连接 }}", "号:list；号[]:object；号[].号:text；号[].日期:date")]
    [TestCase(
        "{{ 会议 | 纪要开头 }}",
        "会议:object；会议.start:date；会议.place:text；会议.title:text；会议.chair:object；会议.chair.name:text；会议.chair.post:text；会议.topic:text"
    )]
    [TestCase("{{ 日 | 空 'x' | 日期 }}", "日:date")]
    [TestCase("{{ for x in xs | array.sort 'n' | 每行 2 }}{{ x[0].人 }}{{ end }}", "xs:list；xs[]:object；xs[].n:text；xs[].人:text")]
    [TestCase("{{ (xs | array.sort 'n' | array.last).人 }}", "xs[].人:text；xs:list；xs[]:object；xs[].n:text")]
    [TestCase("{{ 甲 + (xs | 合计 '数') }}", "甲:number；xs:list；xs[]:object；xs[].数:number")]
    [TestCase("{{ s | 缩字 of: 源 lines: 行数 }}", "s:text；源:text；行数:number")]
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
