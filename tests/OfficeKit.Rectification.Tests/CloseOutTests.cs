// Close-outs: who may verify, which number a slip has, what goes back.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Rectification.Tests;

sealed class CloseOutTests : LedgerTestBase
{
    const string Notice = "x督改〔2017〕16号",
        AsOf = "2017-09-30";

    [Test]
    public void SlipsGoOnFromTheLastNumber()
    {
        var ledger = Sample();
        var step = CloseOut(ledger, Notice, 1, AsOf).Steps.Single();
        Assert.That((step.CloseoutNo, step.From, step.To), Is.EqualTo(("x督销〔2017〕16号", "待核查", "已销号")));
        var item = Item(ledger, Notice, 1);
        Assert.That((item["核查人"], item["销号日期"], item["销号单编号"]), Is.EqualTo(("核查员丙、核查员丁", "2017-09-30", "x督销〔2017〕16号")));
        Assert.That(
            PlainText.Of(File.ReadAllBytes(step.Files.Single())),
            Does.Contain("| 对应通知单 | x督改〔2017〕16号第1项 |").And.Contain("| 核查意见 | 同意销号 |")
        );
    }

    [Test]
    public void WithoutAnItemAllThatWaitAreClosed()
    {
        var ledger = Sample(
            ".csv",
            (head, rows) =>
            {
                rows[15][head.IndexOf("整改状态")] = "待核查";
                rows[15][head.IndexOf("完成日期")] = "2017-09-29";
                rows[15][head.IndexOf("整改成效")] = "已登记。";
            }
        );
        Assert.That(CloseOut(ledger, Notice, null, AsOf).Steps.Select(s => s.CloseoutNo), Is.EqualTo(new[] { "x督销〔2017〕16号", "x督销〔2017〕17号" }));
        Assert.That(CloseOut(ledger, Notice, null, AsOf).Steps, Is.Empty);
    }

    [Test]
    public void NobodyVerifiesHisOwnWork()
    {
        var ledger = Sample();
        Assert.That(Codes(CloseOut(ledger, Notice, 1, AsOf, "沈思、核查员丁")), Is.EqualTo(new[] { "V44" }));
        Assert.That(Item(ledger, Notice, 1).Status, Is.EqualTo(RectificationStatus.PendingCheck));
        Assert.That(CloseOut(ledger, Notice, 1, AsOf).Steps.Single().CloseoutNo, Is.EqualTo("x督销〔2017〕16号"));
    }

    [Test]
    public void OneVerifierIsRemarkedAndDone()
    {
        var report = CloseOut(Sample(), Notice, 1, AsOf, "核查员丙");
        Assert.That(report.Diagnostics.Select(d => $"{d.Severity} {d.Code}"), Has.Member("Warning V44"));
        Assert.That(report.Steps, Has.Count.EqualTo(1));
    }

    [Test]
    public void WhatIsNotDoneCannotBeClosed()
    {
        var ledger = Sample();
        Assert.That(CodeOf(() => CloseOut(ledger, Notice, 2, AsOf)), Is.EqualTo("OK1706"));
        Assert.That(CodeOf(() => CloseOut(ledger, Notice, 9, AsOf)), Is.EqualTo("OK1705"));
    }

    [Test]
    public void WithoutAResultNothingIsClosed() =>
        Assert.That(Codes(CloseOut(Sample(".csv", (head, rows) => rows[14][head.IndexOf("整改成效")] = ""), Notice, 1, AsOf)), Is.EqualTo(new[] { "V36" }));

    [Test]
    public void ASlipIsNotDatedBeforeTheLastOneNorBeforeTheWorkWasDone()
    {
        Assert.That(CodeOf(() => CloseOut(Sample(), Notice, 1, "2017-09-26")), Is.EqualTo("V45"));
        Assert.That(
            Codes(CloseOut(Sample(".csv", (head, rows) => rows[14][head.IndexOf("完成日期")] = "2017-09-30"), Notice, 1, "2017-09-29")),
            Is.EqualTo(new[] { "V36" })
        );
    }

    [Test]
    public void WhatIsNotConfirmedGoesBackWithANewDeadlineAndASlip()
    {
        var ledger = Sample();
        Assert.That(Codes(CloseOut(ledger, Notice, 1, AsOf, with: o => o with { Agreed = false })), Is.EqualTo(new[] { "V36" }));
        var step = CloseOut(ledger, Notice, 1, AsOf, with: o => o with { Agreed = false, NewDeadline = Day("2017-10-13") }).Steps.Single();
        var item = Item(ledger, Notice, 1);
        Assert.That(
            (step.CloseoutNo, item.Status, item["整改时限"], item["完成日期"], item["销号单编号"]),
            Is.EqualTo(("x督销〔2017〕16号", RectificationStatus.InProgress, "2017-10-13", "", ""))
        );
        Assert.That(CloseOut(ledger, Notice, 1, AsOf, with: o => o with { Agreed = false, NewDeadline = Day("2017-10-13") }).Steps, Is.Empty);
        // Its number is used, although the ledger has no place for it.
        Assert.That(CloseOut(ledger, "x督改〔2017〕12号", 3, AsOf).Steps.Single().CloseoutNo, Is.EqualTo("x督销〔2017〕17号"));
    }

    [Test]
    public void ANumberTakenByAStoppedRunIsTakenUpForItsItemOrGivenUpOnRecord()
    {
        var ledger = Sample();
        RectificationLedger.IssueNotices(ledger, new NoticeRequest { AsOf = Day(AsOf), Folder = Out }, new Papers());
        CloseOutRequest Order(string notice, int item) =>
            new()
            {
                AsOf = Day(AsOf),
                Folder = Out,
                NoticeNo = notice,
                ItemNo = item,
                Verifiers = ["核查员丙", "核查员丁"],
                Method = "查阅资料",
            };
        Assert.Throws<InvalidOperationException>(() =>
            RectificationLedger.CloseOut(ledger, Order(Notice, 1), new Papers((_, _) => throw new InvalidOperationException("killed")))
        );
        Assert.That(RectificationLedger.CloseOut(ledger, Order(Notice, 1), new Papers()).Steps.Single().CloseoutNo, Is.EqualTo("x督销〔2017〕16号"));
        Assert.Throws<InvalidOperationException>(() =>
            RectificationLedger.CloseOut(ledger, Order("x督改〔2017〕12号", 3), new Papers((_, _) => throw new InvalidOperationException("killed")))
        );
        var other = RectificationLedger.CloseOut(ledger, Order("x督改〔2017〕15号", 2), new Papers());
        Assert.That(other.Diagnostics.Select(d => d.Code), Has.Member("OK1708"));
        Assert.That(other.Steps.Single().CloseoutNo, Is.EqualTo("x督销〔2017〕18号"));
    }
}
