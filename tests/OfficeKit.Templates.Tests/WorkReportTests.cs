// The seed's work report: its blanks, its missing elements, and its rules.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class WorkReportTests
{
    static readonly DocumentKind Kind = KindCatalog.Find("work-report")!;

    static TemplateData Seed => TemplateData.Parse(Kind.Read("sample.json")!);

    static RenderReport Render(TemplateData data, out string text, RenderOptions? options = null)
    {
        using var memory = new MemoryStream();
        var report = Kind.Template.Render(data, memory, options ?? new RenderOptions { Schema = Kind.Schema });
        text = PlainText.Of(memory.ToArray());
        return report;
    }

    [Test]
    public void TheSeedListsNineBlanksWithMeaningAndPlace()
    {
        var report = Render(Seed, out _);
        Assert.That(
            report.Blanks.Select(b => $"{b.Number} {b.Location.Place} {b.Path} {b.Text} {b.Meaning}"),
            Is.EqualTo(
                new[]
                {
                    "1 正文第1段 title.lines[0] xx 市名",
                    "2 正文第4段 recipient xxxx 主送机关",
                    "3 正文第5段 preamble xx 市名",
                    "4 正文第7段 sections[0].intro xx 基层党组织数",
                    "5 正文第7段 sections[0].intro xx 党员数",
                    "6 正文第10段 sections[1].points[0].body xx 集中学习、专题研讨和讲党课次数",
                    "7 正文第11段 sections[1].points[1].body xx 点亮微心愿数",
                    "8 正文第12段 sections[1].points[2].body xx 督导组数",
                    "9 正文第18段 sections[3].points[1].body x 年底前全覆盖督导检查次数",
                }
            )
        );
    }

    [Test]
    public void TheSeedListsTwoMissingElements() =>
        Assert.That(Render(Seed, out _).Missing.Select(m => m.Name), Is.EqualTo(new[] { "发文机关署名", "成文日期" }));

    [Test]
    public void ASignatureWithoutADateLeavesAVisibleDate()
    {
        var report = Render(Seed.With("signature", "市委组织部"), out var text);
        Assert.That(text, Does.EndWith("\n\n市委组织部\nxx年xx月xx日\n"));
        Assert.That(report.Missing, Is.Empty);
        Assert.That(report.Blanks[^1], Has.Property("Path").EqualTo("issueDate").And.Property("Type").EqualTo(BlankType.Date));
    }

    [Test]
    public void AFinalReportWithARequiredBlankStopsAndNamesIt()
    {
        var error = Assert.Throws<OfficeKitException>(() => Render(Seed, out _, new RenderOptions { Schema = Kind.Schema, Final = true }));
        Assert.That(error!.Diagnostics.Select(d => (d.Code, d.Field)), Has.Member(("OK1308", "recipient")));
    }

    [TestCase("title.lines", """["xx市两学一做", "学习教育"]""", "R78")]
    [TestCase("title.lines[1]", "工作报告。", "R79")]
    [TestCase("sections[1].number", "三", "R99")]
    [TestCase("recipient", "xx省委：", "R87")]
    [TestCase("mark", "中共xx市委文件", "R73")]
    [TestCase("closing", "妥否，请批示。", "R197")]
    public void ABrokenRuleIsToldByItsNumber(string path, string value, string rule)
    {
        var found = Kind.Check(Seed.With(path, value), new DateOnly(2017, 9, 30));
        Assert.That(found.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Has.Member(rule));
    }

    [Test]
    public void AWrongTypeIsToldWithItsField() =>
        Assert.That(
            Kind.Check(Seed.With("sections", "没有"), new DateOnly(2017, 9, 30)).First(d => d.Severity == DiagnosticSeverity.Error),
            Has.Property("Code").EqualTo("OK1302").And.Property("Field").EqualTo("sections")
        );

    [Test]
    public void ADateOfNoDayIsToldWithItsField() =>
        Assert.That(
            Kind.Check(Seed.With("issueDate", "2017-02-30"), new DateOnly(2017, 9, 30)).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Field),
            Has.Member("issueDate")
        );
}
