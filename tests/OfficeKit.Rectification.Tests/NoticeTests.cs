// Notices: who gets one, which number it has, and what a run leaves that was stopped.
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Rectification.Tests;

sealed class NoticeTests : LedgerTestBase
{
    static void Clear(List<string> head, List<string> row)
    {
        foreach (var column in (string[])["通知单编号", "问题序号", "下发日期", "完成日期", "整改成效", "核查人", "销号日期", "销号单编号"])
        {
            row[head.IndexOf(column)] = "";
        }
        row[head.IndexOf("整改状态")] = "";
    }

    /// <summary>The sample ledger whose last rows have not been issued yet.</summary>
    string WithNew(int count, string extension = ".csv") => Sample(extension, (head, rows) => rows.TakeLast(count).ToList().ForEach(r => Clear(head, r)));

    List<string> Journal(string what) =>
        [
            .. File.ReadLines(Path.Combine(Folder, "台账.journal.jsonl"))
                .Select(l => JsonDocument.Parse(l).RootElement)
                .Where(e => e.GetProperty("do").GetString() == what)
                .Select(e => e.GetProperty(what == "change" ? "notice" : "number").GetString()!),
        ];

    [Test]
    public void NumbersGoOnFromTheHighestOfTheYear()
    {
        var ledger = WithNew(2);
        var report = RectificationLedger.IssueNotices(ledger, new NoticeRequest { AsOf = Day("2017-09-25"), Folder = Out }, new Papers());
        Assert.That(report.Steps.Select(s => s.NoticeNo), Is.EqualTo(new[] { "x督改〔2017〕21号" }));
        Assert.That(Item(ledger, "x督改〔2017〕21号", 2)["下发日期"], Is.EqualTo("2017-09-25"));
        Assert.That(Item(ledger, "x督改〔2017〕21号", 2)["整改状态"], Is.EqualTo("未启动"));
    }

    [Test]
    public void ANewYearBeginsWithOne()
    {
        var ledger = WithNew(2);
        Assert.That(
            RectificationLedger.IssueNotices(ledger, new NoticeRequest { AsOf = Day("2018-01-05"), Folder = Out }, new Papers()).Steps.Single().NoticeNo,
            Is.EqualTo("x督改〔2018〕1号")
        );
    }

    [Test]
    public void WithoutAnyNumberTheOfficesWordIsAskedFor() =>
        Assert.That(
            CodeOf(() => RectificationLedger.IssueNotices(Fresh(), new NoticeRequest { AsOf = Day("2017-08-28"), Folder = Out }, new Papers())),
            Is.EqualTo("OK1707")
        );

    [Test]
    public void ANoticeIsNotDatedBeforeTheLastOne()
    {
        var ledger = WithNew(2);
        Assert.That(Codes(Issue(ledger, "2017-09-20")), Is.EqualTo(new[] { "V29" }));
        Assert.That(RectificationLedger.Open(ledger).Items.Count(i => i.NoticeNo.Length == 0), Is.EqualTo(2));
    }

    [Test]
    public void ABranchGetsOneNoticeAndItSaysWhichProblemsAnotherInspectionFound()
    {
        var issued = Issue(Fresh(), "2017-09-21");
        Assert.That(issued.Steps, Has.Count.EqualTo(8));
        var notice = PlainText.Of(File.ReadAllBytes(issued.Steps.Single(s => s.Branch == "石沟村党支部").Files[0]));
        Assert.That(
            notice,
            Does.Contain("2017年9月19日，市委第三督导组对你支部开展了半年明察暗访，发现以下问题：")
                .And.Contain("其中第1、2、3、4项是2017年8月25日市委第三督导组每季一抽查发现的。")
        );
    }

    [Test]
    public void ANoticeForEachInspectionIsMadeOnRequest() =>
        Assert.That(
            RectificationLedger
                .IssueNotices(
                    Fresh(),
                    new NoticeRequest
                    {
                        AsOf = Day("2017-09-21"),
                        Folder = Out,
                        Prefix = "x督改",
                        PerInspection = true,
                    },
                    new Papers()
                )
                .Steps,
            Has.Count.EqualTo(10)
        );

    [Test]
    public void MoreThanTwentyProblemsMakeTwoNotices()
    {
        var ledger = Fresh(".csv", (head, rows) => rows.ForEach(r => r[head.IndexOf("责任党组织")] = "中共xx市某支部委员会"));
        Assert.That(Issue(ledger).Steps.Select(s => s.Items), Is.EqualTo(new[] { 20, 10 }));
    }

    [Test]
    public void AProblemWithoutADeadlineKeepsItsBranchBackAndTheOthersAreIssuedWithoutAGap()
    {
        var ledger = Fresh(".csv", (head, rows) => rows[0][head.IndexOf("整改时限")] = "");
        var report = Issue(ledger);
        Assert.That(Codes(report), Is.EqualTo(new[] { "V38" }));
        Assert.That(report.Steps.Select(s => s.NoticeNo), Is.EqualTo(Enumerable.Range(1, 7).Select(n => $"x督改〔2017〕{n}号")));
        Assert.That(
            RectificationLedger.Open(ledger).Items.Where(i => i.NoticeNo.Length == 0).Select(i => i.BranchShort).Distinct(),
            Is.EqualTo(new[] { "南湖社区党支部" })
        );
    }

    [Test]
    public void ClosedAndCancelledProblemsAreNotIssued()
    {
        var ledger = Fresh(
            ".csv",
            (head, rows) =>
            {
                rows[0][head.IndexOf("整改状态")] = "作废";
                rows[1][head.IndexOf("整改状态")] = "已销号";
            }
        );
        Assert.That(Issue(ledger).Steps[0].Items, Is.EqualTo(2));
    }

    [Test]
    public void AStoppedRunIsTakenUpWithItsNumbersAndItsDay()
    {
        // Wherever the run stops – here before the first, second, ninth and last of its sixteen documents – the next one ends it, and no number is lost or used
        // twice.
        foreach (var stop in (int[])[0, 1, 8, 15])
        {
            var ledger = Fresh();
            var made = 0;
            Assert.Throws<InvalidOperationException>(() =>
                Issue(ledger, "2017-08-28", new Papers((_, _) => _ = made++ == stop ? throw new InvalidOperationException("killed") : 0))
            );
            Assert.That(RectificationLedger.Open(ledger).Items.Select(i => i.NoticeNo), Has.All.Empty);
            var report = Issue(ledger, "2017-08-30");
            Assert.That(report.Steps.Select(s => s.NoticeNo), Is.EqualTo(Enumerable.Range(1, 8).Select(n => $"x督改〔2017〕{n}号")));
            Assert.That(RectificationLedger.Open(ledger).Items.Select(i => i["下发日期"]), Has.All.EqualTo("2017-08-28"));
            Assert.That(Journal("allot"), Is.Unique);
            Assert.That(Directory.GetFiles(Out), Has.Length.EqualTo(16));
            DropFolder();
            MakeFolder();
        }
    }

    [Test]
    public void ANumberWhoseProblemsWereChangedIsVoidOnRecordAndNeverUsedAgain()
    {
        var ledger = Fresh();
        Assert.Throws<InvalidOperationException>(() => Issue(ledger, "2017-08-28", new Papers((_, _) => throw new InvalidOperationException("killed"))));
        File.WriteAllText(ledger, File.ReadAllText(ledger).Replace("7月支部党员大会会议记录未写明", "8月支部党员大会会议记录未写明", StringComparison.Ordinal));
        var report = Issue(ledger);
        Assert.That(report.Diagnostics.Select(d => d.Code), Has.Member("OK1708"));
        Assert.That(Journal("void"), Is.EqualTo(new[] { "x督改〔2017〕1号" }));
        Assert.That(report.Steps.Select(s => s.NoticeNo).Order(StringComparer.Ordinal), Is.EqualTo(Enumerable.Range(2, 8).Select(n => $"x督改〔2017〕{n}号")));
        Assert.That(Issue(ledger).Steps, Is.Empty);
    }

    [Test]
    public void ANumberThatTheWorkbookLostIsNotReplacedByAnother()
    {
        var ledger = Fresh();
        Issue(ledger);
        var lines = File.ReadAllText(ledger);
        File.WriteAllText(ledger, lines.Replace("x督改〔2017〕3号,", ",", StringComparison.Ordinal));
        var report = Issue(ledger);
        Assert.That(Codes(report), Is.EqualTo(new[] { "OK1712" }));
        Assert.That(report.Steps, Is.Empty);
        File.WriteAllText(ledger, lines);
        Assert.That(Codes(Issue(ledger)), Is.Empty);
    }

    [Test]
    public void AWorkbookChangedMeanwhileIsAConflictAndNothingIsWrittenOverIt()
    {
        var ledger = Fresh();
        var edited = false;
        void Edit()
        {
            if (!edited)
            {
                File.WriteAllText(ledger, File.ReadAllText(ledger).Replace("周敏", "周小敏", StringComparison.Ordinal));
                edited = true;
            }
        }
        Assert.That(CodeOf(() => Issue(ledger, "2017-08-28", new Papers((_, _) => Edit()))), Is.EqualTo("OK1704"));
        Assert.That(File.ReadAllText(ledger), Does.Contain("周小敏").And.Not.Contain("x督改〔2017〕1号"));
        Assert.That(Issue(ledger).Steps.Select(s => s.NoticeNo), Is.EqualTo(Enumerable.Range(1, 8).Select(n => $"x督改〔2017〕{n}号")));
        Assert.That(File.ReadAllText(ledger), Does.Contain("周小敏"));
    }

    [Test]
    public void TwoRunsAtOnceAreKeptApart()
    {
        var ledger = Fresh();
        string? second = null;
        Issue(ledger, "2017-08-28", new Papers((_, _) => second ??= CodeOf(() => Issue(ledger))));
        Assert.That(second, Is.EqualTo("OK1703"));
        Assert.That(Journal("allot"), Has.Count.EqualTo(8));
    }

    [Test]
    public void HalfALineAtTheEndOfTheJournalDoesNoHarm()
    {
        var ledger = Fresh();
        Issue(ledger);
        var journal = Path.Combine(Folder, "台账.journal.jsonl");
        File.AppendAllText(journal, "{\"do\":\"allot\",\"kind\":\"no");
        Assert.That(Issue(ledger).Steps, Is.Empty);
        Move(ledger, "x督改〔2017〕1号", 1, RectificationStatus.InProgress, "2017-09-01");
        Assert.That(File.ReadLines(journal).Count(l => l.StartsWith("{\"do\":\"done\"", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public void ARunKilledAfterTheWorkbookWasReplacedHasDoneItsWork()
    {
        var ledger = Fresh();
        Issue(ledger);
        var journal = Path.Combine(Folder, "台账.journal.jsonl");
        File.WriteAllLines(journal, File.ReadAllLines(journal).SkipLast(1));
        Assert.That(Issue(ledger).Steps, Is.Empty);
        Assert.That(File.ReadLines(journal).Last(), Does.StartWith("{\"do\":\"done\",\"batch\":1"));
    }

    [Test]
    public void ACopyOfTheLastWorkbookIsKept()
    {
        var ledger = Fresh();
        var before = File.ReadAllBytes(ledger);
        Issue(ledger);
        Assert.That(File.ReadAllBytes(Path.Combine(Folder, "台账.bak.csv")), Is.EqualTo(before));
    }

    [Test]
    public void AFolderThatCannotBeMadeLeavesTheNumbersForTheNextRun()
    {
        var ledger = Fresh();
        File.WriteAllText(Out, "a file where the folder should be");
        Assert.That(CodeOf(() => Issue(ledger)), Is.EqualTo("OK1503"));
        File.Delete(Out);
        Assert.That(Issue(ledger).Steps.Select(s => s.NoticeNo), Is.EqualTo(Enumerable.Range(1, 8).Select(n => $"x督改〔2017〕{n}号")));
    }

    [Test]
    public void ADocumentSaysWhatTheLedgerSays()
    {
        var notice = PlainText.Of(File.ReadAllBytes(Issue(Fresh()).Steps[0].Files[0]));
        Assert.That(
            notice,
            Does.StartWith(
                    "整改通知单\nx督改〔2017〕1号\n\n中共xx市东桥镇南湖社区支部委员会：\n2017年8月24日，市委第三督导组对你支部开展了每季一抽查，发现以下问题：\n一、7月支部党员大会会议记录未写明请假人员姓名和原因。2017年9月12日前整改到位。\n"
                )
                .And.Contain("于2017年9月17日前整改到位，并于2017年9月19日前将整改情况书面报市委第三督导组")
                .And.Contain("市委第三督导组\n2017年8月28日\n")
        );
    }

    [TestCase("x督改〔2017〕")]
    [TestCase("x督改/")]
    [TestCase("12")]
    public void WhatIsNoWordBeforeAYearIsRefused(string prefix)
    {
        var ledger = Fresh();
        Assert.That(
            CodeOf(() =>
                RectificationLedger.IssueNotices(
                    ledger,
                    new NoticeRequest
                    {
                        AsOf = Day("2017-08-28"),
                        Folder = Out,
                        Prefix = prefix,
                    },
                    new Papers()
                )
            ),
            Is.EqualTo("OK1707")
        );
        Assert.That(Directory.Exists(Out), Is.False);
    }

    [TestCase(2)]
    [TestCase(int.MaxValue)]
    public void ADeadlineAtTheEndOfTimeIsNoCrash(int replyDays)
    {
        var ledger = Fresh(".csv", (head, rows) => rows.ForEach(r => r[head.IndexOf("整改时限")] = "9999-12-31"));
        var report = RectificationLedger.IssueNotices(
            ledger,
            new NoticeRequest
            {
                AsOf = Day("2017-08-28"),
                Folder = Out,
                Prefix = "x督改",
                ReplyDays = replyDays,
            },
            new Papers()
        );
        Assert.That(report.Steps, Is.Not.Empty);
        Assert.That(report.Diagnostics.Select(d => d.Code), Has.Member("V34"));
    }
}
