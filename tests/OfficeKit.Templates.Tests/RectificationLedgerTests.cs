// The rules of 整改台账: each with a record that breaks it; the sample breaks none.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class RectificationLedgerTests
{
    static readonly DocumentKind Kind = KindCatalog.Find("rectification-ledger")!;
    static readonly TemplateData Sample = TemplateData.Parse(Kind.Read("sample.json")!);

    // The last row has no notice yet; given a number of its own, it is the first problem of one.
    static readonly TemplateData Issued = Kind.Schema!.With(Sample.With("rows[9].通知单编号", "x督改〔2016〕11号"), "rows[9].问题序号", "1");

    static IEnumerable<string> Broken(TemplateData data) =>
        Kind.Check(data, new DateOnly(2026, 1, 1)).Where(d => d.Severity != DiagnosticSeverity.Info).Select(d => $"{d.Severity} {d.Code} {d.Field}");

    static string Text(TemplateData data)
    {
        using var memory = new MemoryStream();
        Kind.Template.Render(data, memory, new RenderOptions { Schema = Kind.Schema });
        return PlainText.Of(memory.ToArray());
    }

    [TestCase("rows[2].责任党组织", "中共xx市北坪镇柳塘村支部委员会", "Error V29 rows[2].通知单编号")]
    [TestCase("rows[0].督导日期", "2017-06-24", "Error V30 rows[0].督导日期")]
    [TestCase("rows[2].问题序号", "4", "Error V31 rows[2].问题序号")]
    [TestCase("rows[5].问题序号", "2", "Error V31 rows[5].问题序号")]
    [TestCase("rows[0].问题描述", "没有句号", "Warning V31 rows[0].问题描述")]
    [TestCase("rows[0].问题描述", "", "Error V31 rows[0].问题描述")]
    [TestCase("rows[0].整改时限", "2017-06-23", "Error V32 rows[0].整改时限")]
    [TestCase("rows[0].整改时限", "2017-07-08", "Warning V32 rows[0].整改时限")]
    [TestCase("rows[0].整改时限", "2017-08-23", "Warning V32 rows[0].整改时限")]
    [TestCase("rows[2].问题描述", "党费收缴登记本缺4月的交款人签字。", "Warning V33 rows[2].问题描述")]
    [TestCase("rows[5].整改状态", "已完成", "Error V35 rows[5].整改状态")]
    [TestCase("rows[4].整改状态", "逾期", "Warning V35 rows[4].整改状态")]
    [TestCase("rows[5].整改状态", "", "Warning V35 rows[5].整改状态")]
    [TestCase("rows[0].核查人", "", "Error V36 rows[0].整改状态")]
    [TestCase("rows[0].完成日期", "2017-06-22", "Error V36 rows[0].完成日期")]
    [TestCase("rows[0].完成日期", "2017-07-12", "Error V36 rows[0].销号日期")]
    [TestCase("rows[3].销号日期", "2017-08-01", "Error V36 rows[3].销号日期")]
    [TestCase("rows[2].完成日期", "2017-08-01", "Error V36 rows[2].完成日期")]
    [TestCase("rows[2].完成日期", "", "Error V37 rows[2].完成日期")]
    [TestCase("rows[2].销号日期", "2017-07-14", "Error V37 rows[2].销号日期")]
    [TestCase("rows[5].完成日期", "2017-07-14", "Error V37 rows[5].完成日期")]
    [TestCase("rows[5].责任人", "", "Error V38 rows[5].责任人")]
    [TestCase("rows[5].责任人", "xxx", "Error V38 rows[5].责任人")]
    [TestCase("rows[5].整改时限", "null", "Error V38 rows[5].整改时限")]
    [TestCase("rows[5].整改措施", "", "Error V38 rows[5].整改措施")]
    [TestCase("rows[0].销号单编号", "x督销〔2017〕01号", "Error V45 rows[0].销号单编号")]
    [TestCase("rows[1].销号单编号", "x督销〔2017〕1号", "Error V45 rows[1].销号单编号")]
    [TestCase("rows[0].销号日期", "2017-07-17", "Error V45 rows")]
    [TestCase("rows[5].问题描述", "x督改〔2017〕7号第2项仍未完成。", "Error V63 rows[5].问题描述")]
    [TestCase("rows[5].备注", "见x督改〔2017〕11号。", "Error V63 rows[5].备注")]
    public void ABrokenRuleIsToldAndNothingElse(string path, string value, string broken) =>
        Assert.That(Broken(Kind.Schema!.With(Sample, path, value)).Distinct(), Is.EqualTo(new[] { broken }));

    [TestCase("rows[9].通知单编号", "x督改[2017]11号")]
    [TestCase("rows[9].下发日期", "2017-08-01")]
    public void ANumberOfTheWrongFormOrYearIsTold(string path, string value)
    {
        Assert.That(Broken(Issued), Is.Empty);
        Assert.That(Broken(Issued.With(path, value)), Is.EqualTo(new[] { "Error V29 rows[9].通知单编号" }));
    }

    [TestCase("rows[5].问题描述", "x督改〔2017〕8号第2项仍未完成。")]
    [TestCase("rows[5].整改时限", "2017-07-31")]
    [TestCase("rows[8].责任人", "")]
    [TestCase("rows[0].问题序号", "\"1\"")]
    [TestCase("external", "[\"x督改〔2016〕3号\"]")]
    public void ARecordThatKeepsTheRuleIsNotRemarked(string path, string value) => Assert.That(Broken(Sample.With(path, value)), Is.Empty);

    [Test]
    public void ANumberFromElsewhereIsKnownOnceItIsListed()
    {
        var citing = Sample.With("rows[5].备注", "见x督改〔2016〕3号。");
        Assert.That(Broken(citing), Is.EqualTo(new[] { "Error V63 rows[5].备注" }));
        Assert.That(Broken(citing.With("external", """["x督改〔2016〕3号"]""")), Is.Empty);
    }

    [Test]
    public void NoticesOfOneYearRiseWithTheirDates()
    {
        var early = Sample;
        foreach (var row in (int[])[6, 7, 8])
        {
            early = early.With($"rows[{row}].下发日期", "2017-06-22").With($"rows[{row}].督导日期", "2017-06-22");
        }
        Assert.That(Broken(early), Is.EqualTo(new[] { "Error V29 rows" }));
    }

    [Test]
    public void ALongProblemIsRemarked() =>
        Assert.That(Broken(Sample.With("rows[5].问题描述", new string('长', 200) + "。")), Is.EqualTo(new[] { "Warning V31 rows[5].问题描述" }));

    [TestCase("totals.total", "10", "Error V39 totals.total")]
    [TestCase("totals.closed", "4", "Error V39 totals.closed")]
    [TestCase("totals.pendingCheck", "1", "Error V39 totals.pendingCheck")]
    [TestCase("totals.inProgress", "2", "Error V39 totals.inProgress")]
    [TestCase("totals.notStarted", "3", "Error V39 totals.notStarted")]
    [TestCase("totals.overdue", "0", "Error V39 totals.overdue")]
    [TestCase("totals.rate", "33.4", "Error V39 totals.rate")]
    public void TotalsThatDoNotAgreeAreTold(string path, string wrong, string broken)
    {
        var right = Sample.With("totals", """{"total":9,"closed":3,"pendingCheck":2,"inProgress":1,"notStarted":2,"overdue":1,"rate":33.3}""");
        Assert.That(Broken(right), Is.Empty);
        Assert.That(Broken(Kind.Schema!.With(right, path, wrong)), Is.EqualTo(new[] { broken }));
    }

    [Test]
    public void AnItemIsOverdueFromTheDayAfterItsDeadline()
    {
        Assert.That(Text(Sample.With("asOf", "2017-08-11")), Does.Contain("| 2017年\n8月11日 | 整改中 |"));
        Assert.That(Text(Sample.With("asOf", "2017-08-12")), Does.Contain("| 2017年\n8月11日 | 逾期 |").And.Contain("未启动1个，逾期3个"));
    }

    [Test]
    public void AnItemThatWaitsForVerificationIsMarkedAndNotCountedAsOverdue() =>
        Assert.That(Text(Sample), Does.Contain("| 待核查（超期） |").And.Contain("待核查2个").And.Contain("逾期1个"));

    [Test]
    public void ATypedOverdueIsReadAsInProgress() => Assert.That(Text(Sample.With("rows[5].整改状态", "逾期")), Is.EqualTo(Text(Sample)));

    [Test]
    public void ALedgerWithoutProblemsSaysSo() =>
        Assert.That(Text(Sample.With("rows", "[]")), Does.EndWith("| 无 |\n| 共0个问题，已销号0个，待核查0个，整改中0个，未启动0个，逾期0个 |\n\n"));

    [Test]
    public void TheTableIsLaidOnItsSideWithItsPageNumberInTheMargin()
    {
        var template = Kind.Read("template.docx")!;
        Assert.That(
            PackageParts.Text(template, "word/document.xml"),
            Does.Contain("""<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" """)
        );
        foreach (var footer in (string[])["word/footer1.xml", "word/footer2.xml"])
        {
            Assert.That(PackageParts.Text(template, footer), Does.Contain("vert=\"vert\"").And.Contain(" PAGE "));
        }
    }
}
