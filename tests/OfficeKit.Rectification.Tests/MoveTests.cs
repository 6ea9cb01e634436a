// Moves between states: what V35 to V37 allow, and what is said to the rest.
namespace OfficeKit.Rectification.Tests;

sealed class MoveTests : LedgerTestBase
{
    const string Open = "x督改〔2017〕13号",
        AsOf = "2017-09-30";

    // Item 3 of notice 13 is 整改中 and due on 7 October; item 2 of notice 21 未启动, due the same day.
    static MoveRequest Done(MoveRequest order) => order with { CompletedDate = Day("2017-09-28"), Result = "已公示。" };

    [Test]
    public void AnItemUnderWayIsSaidToBeDone()
    {
        var ledger = Sample();
        var step = Move(ledger, Open, 3, RectificationStatus.PendingCheck, AsOf, Done).Steps.Single();
        Assert.That((step.From, step.To), Is.EqualTo(("整改中", "待核查")));
        var item = Item(ledger, Open, 3);
        Assert.That((item.Status, item["完成日期"], item["整改成效"]), Is.EqualTo((RectificationStatus.PendingCheck, "2017-09-28", "已公示。")));
    }

    [Test]
    public void DoneNeedsADayWithinReason()
    {
        var ledger = Sample();
        Assert.That(CodeOf(() => Move(ledger, Open, 3, RectificationStatus.PendingCheck, AsOf)), Is.EqualTo("OK1706"));
        Assert.That(
            CodeOf(() => Move(ledger, Open, 3, RectificationStatus.PendingCheck, AsOf, o => o with { CompletedDate = Day("2017-10-01") })),
            Is.EqualTo("V36")
        );
        Assert.That(
            CodeOf(() => Move(ledger, Open, 3, RectificationStatus.PendingCheck, AsOf, o => o with { CompletedDate = Day("2017-08-27") })),
            Is.EqualTo("V36")
        );
    }

    [Test]
    public void WhatWasNotBegunIsNotDoneUnlessItsTimeHasPassed()
    {
        var ledger = Sample();
        Assert.That(CodeOf(() => Move(ledger, "x督改〔2017〕21号", 2, RectificationStatus.PendingCheck, AsOf, Done)), Is.EqualTo("OK1706"));
        Assert.That(Move(ledger, "x督改〔2017〕21号", 2, RectificationStatus.PendingCheck, "2017-10-08", Done).Steps.Single().From, Is.EqualTo("逾期"));
    }

    [Test]
    public void WhatWasNotConfirmedGoesBackWithAReasonAndLosesItsDay()
    {
        var ledger = Sample();
        Assert.That(CodeOf(() => Move(ledger, "x督改〔2017〕12号", 3, RectificationStatus.InProgress, AsOf)), Is.EqualTo("OK1706"));
        Move(ledger, "x督改〔2017〕12号", 3, RectificationStatus.InProgress, AsOf, o => o with { Why = "核查未通过", NewDeadline = Day("2017-10-13") });
        var item = Item(ledger, "x督改〔2017〕12号", 3);
        Assert.That((item.Status, item["完成日期"], item["整改时限"]), Is.EqualTo((RectificationStatus.InProgress, "", "2017-10-13")));
        Assert.That(
            File.ReadAllText(Path.Combine(Folder, "台账.journal.jsonl")),
            Does.Contain("\"column\":\"完成日期\",\"from\":\"2017-09-22\",\"to\":\"\",\"why\":\"核查未通过\"")
        );
    }

    [TestCase("x督改〔2017〕12号", 1, RectificationStatus.InProgress)]
    [TestCase("x督改〔2017〕12号", 1, RectificationStatus.Cancelled)]
    [TestCase("x督改〔2017〕12号", 3, RectificationStatus.NotStarted)]
    [TestCase("x督改〔2017〕13号", 3, RectificationStatus.NotStarted)]
    [TestCase("x督改〔2017〕13号", 3, RectificationStatus.Closed)]
    [TestCase("x督改〔2017〕12号", 3, RectificationStatus.Closed)]
    public void AForbiddenMoveChangesNothing(string notice, int item, RectificationStatus to)
    {
        var ledger = Sample();
        var before = File.ReadAllBytes(ledger);
        Assert.That(CodeOf(() => Move(ledger, notice, item, to, AsOf, o => o with { Why = "试" })), Is.EqualTo("OK1706"));
        Assert.That(File.ReadAllBytes(ledger), Is.EqualTo(before));
    }

    [Test]
    public void ARefusalSaysWhatIsAllowed()
    {
        var error = Assert.Throws<OfficeKitException>(() => Move(Sample(), Open, 3, RectificationStatus.NotStarted, AsOf))!.Diagnostics[0];
        Assert.That(error.Hint, Does.Contain("待核查").And.Contain("作废"));
    }

    [Test]
    public void StrikingFromTheListNeedsAReasonAndIsFinal()
    {
        var ledger = Sample();
        Assert.That(CodeOf(() => Move(ledger, Open, 3, RectificationStatus.Cancelled, AsOf)), Is.EqualTo("OK1706"));
        Move(ledger, Open, 3, RectificationStatus.Cancelled, AsOf, o => o with { Why = "重复登记" });
        Assert.That(CodeOf(() => Move(ledger, Open, 3, RectificationStatus.InProgress, AsOf)), Is.EqualTo("OK1706"));
        Assert.That(RectificationLedger.Open(ledger).GetTotals(Day(AsOf)).Total, Is.EqualTo(29));
    }

    [Test]
    public void AnItemThatIsNotThereIsTold() =>
        Assert.That(CodeOf(() => Move(Sample(), "x督改〔2017〕99号", 1, RectificationStatus.InProgress, AsOf)), Is.EqualTo("OK1705"));

    [Test]
    public void AStateChangedByHandIsToldOnceAndTheLedgerCounts()
    {
        var ledger = Sample();
        Move(ledger, Open, 3, RectificationStatus.PendingCheck, AsOf, Done);
        File.WriteAllText(ledger, File.ReadAllText(ledger).Replace("2017-10-07,待核查,2017-09-28", "2017-10-07,整改中,", StringComparison.Ordinal));
        Assert.That(Move(ledger, Open, 3, RectificationStatus.InProgress, AsOf).Diagnostics.Select(d => d.Code), Has.Member("OK1711"));
        Assert.That(Move(ledger, Open, 3, RectificationStatus.InProgress, AsOf).Diagnostics.Select(d => d.Code), Has.No.Member("OK1711"));
    }

    [Test]
    public void ANumberIsFoundHoweverTheLedgerOrTheClerkWritesIt()
    {
        var ledger = Sample(
            ".csv",
            (head, rows) =>
                rows.ForEach(r => r[head.IndexOf("通知单编号")] = r[head.IndexOf("通知单编号")].Replace("〔2017〕", "[2017]第0", StringComparison.Ordinal))
        );
        Move(ledger, "x督改（2017）13号", 3, RectificationStatus.PendingCheck, AsOf, Done);
        Assert.That(Item(ledger, Open, 3).Status, Is.EqualTo(RectificationStatus.PendingCheck));
        Assert.That(File.ReadAllText(ledger), Does.Contain("x督改[2017]第013号"));
    }

    [Test]
    public void WithoutANumberNoItemIsMeant()
    {
        var ledger = Fresh();
        var before = File.ReadAllBytes(ledger);
        Assert.That(CodeOf(() => Move(ledger, "", 0, RectificationStatus.InProgress, AsOf)), Is.EqualTo("OK1705"));
        Assert.That(CodeOf(() => CloseOut(ledger, "", null, AsOf)), Is.EqualTo("OK1705"));
        Assert.That(File.ReadAllBytes(ledger), Is.EqualTo(before));
    }

    [Test]
    public void ANewDeadlineLiesAhead()
    {
        var ledger = Sample();
        var before = File.ReadAllBytes(ledger);
        Assert.That(
            CodeOf(() =>
                Move(ledger, "x督改〔2017〕12号", 3, RectificationStatus.InProgress, AsOf, o => o with { Why = "核查未通过", NewDeadline = Day(AsOf) })
            ),
            Is.EqualTo("V32")
        );
        Assert.That(
            Codes(CloseOut(ledger, "x督改〔2017〕12号", 3, AsOf, with: o => o with { Agreed = false, NewDeadline = Day("2017-09-01") })),
            Is.EqualTo(new[] { "V32" })
        );
        Assert.That(Codes(CloseOut(ledger, "x督改〔2017〕12号", 3, AsOf, with: o => o with { Agreed = false })), Is.EqualTo(new[] { "V36" }));
        Assert.That((File.ReadAllBytes(ledger), Directory.Exists(Out)), Is.EqualTo((before, false)));
    }

    [Test]
    public void WhatIsGivenForAnItemThatHasItsStateAlreadyIsToldAsNotTaken()
    {
        var ledger = Sample();
        var report = Move(ledger, Open, 3, RectificationStatus.InProgress, AsOf, o => o with { NewDeadline = Day("2017-10-31") });
        Assert.That((report.Steps.Count, report.Diagnostics.Single(d => d.Code == "OK1706").Severity), Is.EqualTo((0, DiagnosticSeverity.Warning)));
        Assert.That(Move(ledger, Open, 3, RectificationStatus.InProgress, AsOf).Diagnostics.Select(d => d.Code), Has.No.Member("OK1706"));
    }
}
