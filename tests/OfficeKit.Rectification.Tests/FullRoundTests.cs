// A full round on the sample ledger: thirty problems, notices, replies, close-outs, totals as of 2017-09-30.
using OfficeKit.Sheets;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Rectification.Tests;

sealed class FullRoundTests : LedgerTestBase
{
    [TestCase(".csv")]
    [TestCase(".xlsx")]
    public void ThirtyProblemsGoFromNoticesToCloseOuts(string extension)
    {
        var (head, sample) = SampleLedger.Read();
        string Of(List<string> row, string column) => row[head.IndexOf(column)];
        var ledger = Fresh(extension);
        var original = File.ReadAllBytes(ledger);

        var issued = Issue(ledger);
        Assert.That(Codes(issued), Is.Empty);
        Assert.That(issued.Steps.Select(s => s.NoticeNo), Is.EqualTo(Enumerable.Range(1, 8).Select(n => $"x督改〔2017〕{n}号")));
        Assert.That(issued.Steps.Sum(s => s.Items), Is.EqualTo(30));
        Assert.That(Directory.GetFiles(Out), Has.Length.EqualTo(16));
        Twice(ledger, () => Issue(ledger));

        // Where each problem of the sample stands now: the same row.
        List<RectificationItem> Items() => [.. RectificationLedger.Open(ledger).Items];
        var items = Items();
        Assert.That(items.Select(i => i["问题描述"]), Is.EqualTo(sample.Select(r => Of(r, "问题描述"))));

        // Replies come back with what the sample says was done; the blanks are typed over in Word.
        foreach (var notice in items.Zip(sample).GroupBy(p => p.First.NoticeNo))
        {
            foreach (var (_, row) in notice)
            {
                // Typed in order: each edit takes the first blank that is left, an unfinished item keeps the first and is passed over.
                var kept = notice.TakeWhile(p => p.Second != row).Count(p => Of(p.Second, "完成日期").Length == 0);
                if (Of(row, "完成日期") is { Length: > 0 } day)
                {
                    Type(Form(notice.Key), ("xx。", Of(row, "整改成效"), kept), ("2017年xx月xx日", $"{Day(day):yyyy年M月d日}", kept));
                }
            }
        }
        var forms = items.Select(i => i.NoticeNo).Distinct().Select(Form).ToArray();
        var replied = Reply(ledger, "2017-09-30", forms);
        Assert.That(Codes(replied), Is.Empty);
        Assert.That(replied.Steps.Count(s => s.To == "待核查"), Is.EqualTo(19));
        Twice(ledger, () => Reply(ledger, "2017-09-30", forms));
        Assert.That(
            Items().Select(i => (i["完成日期"], i["整改成效"], i["整改措施"])),
            Is.EqualTo(sample.Select(r => (Of(r, "完成日期"), Of(r, "整改成效"), Of(r, "整改措施"))))
        );

        // Of the others all but one are under way.
        foreach (var (item, _) in Items().Zip(sample).Where(p => Of(p.Second, "整改状态") is "整改中" or "逾期"))
        {
            Move(ledger, item.NoticeNo, item.ItemNo, RectificationStatus.InProgress, "2017-09-01");
            Twice(ledger, () => Move(ledger, item.NoticeNo, item.ItemNo, RectificationStatus.InProgress, "2017-09-01"));
        }

        foreach (
            var (item, row) in Items()
                .Zip(sample)
                .Where(p => Of(p.Second, "销号日期").Length > 0)
                .OrderBy(p => Of(p.Second, "销号日期"), StringComparer.Ordinal)
        )
        {
            var closed = CloseOut(ledger, item.NoticeNo, item.ItemNo, Of(row, "销号日期"));
            Assert.That(Codes(closed), Is.Empty);
            Assert.That(closed.Steps.Single().To, Is.EqualTo("已销号"));
            Twice(ledger, () => CloseOut(ledger, item.NoticeNo, item.ItemNo, Of(row, "销号日期")));
        }
        Assert.That(
            RectificationLedger.Open(ledger).GetTotals(Day("2017-09-30")).ToString(),
            Is.EqualTo("共30个问题，已销号15个，待核查4个，整改中8个，未启动1个，逾期2个，销号率50.0%")
        );
        Assert.That(
            Items().Select(i => i["销号单编号"]).Where(n => n.Length > 0).Order(StringComparer.Ordinal),
            Is.EqualTo(Enumerable.Range(1, 15).Select(n => $"x督销〔2017〕{n}号").Order(StringComparer.Ordinal))
        );

        WhatIsNotOursStayed(ledger, original);
        foreach (var document in Directory.GetFiles(Out))
        {
            PlainText.Of(File.ReadAllBytes(document));
        }
    }

    static void Twice(string ledger, Func<LedgerReport> step)
    {
        var before = File.ReadAllBytes(ledger);
        Assert.That(step().Steps, Is.Empty);
        Assert.That(File.ReadAllBytes(ledger), Is.EqualTo(before));
    }

    static void WhatIsNotOursStayed(string ledger, byte[] original)
    {
        using var reader = SheetReader.Open(ledger);
        Assert.That(reader.Head[^1], Is.EqualTo("本办自编"));
        Assert.That(reader.ReadRows().Select(r => r.Cells[^1]), Has.All.StartsWith("内部编号"));
        if (Path.GetExtension(ledger) == ".xlsx")
        {
            var (before, now) = (PackageParts.Of(original), PackageParts.Of(File.ReadAllBytes(ledger)));
            Assert.That(now.Where(p => !p.Value.SequenceEqual(before[p.Key])).Select(p => p.Key), Is.EqualTo(new[] { "xl/worksheets/sheet1.xml" }));
            Assert.That(PackageParts.Text(File.ReadAllBytes(ledger), "xl/worksheets/sheet1.xml"), Does.Contain("width=\"60\""));
            using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(ledger, false);
            Assert.That(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => e.Description), Is.Empty);
        }
    }

    [Test]
    public void TheSampleLedgerCountsAsItSays()
    {
        var ledger = RectificationLedger.Open(Sample());
        Assert.That(
            ledger.GetTotals(Day("2017-09-30")).ToString(),
            Is.EqualTo("共30个问题，已销号15个，待核查4个，整改中8个，未启动1个，逾期2个，销号率50.0%")
        );
        Assert.That(ledger.GetBranchTotals(Day("2017-09-30")), Has.Count.EqualTo(8));
        Assert.That(ledger.Warnings.Select(d => $"{d.Code} {d.Location.Place}"), Is.EqualTo(new[] { "V35 第20行", "V35 第43行" }));
        Assert.That(
            ledger.Items.Where(i => i.IsLate(Day("2017-09-30"))).Select(i => i.NoticeNo),
            Is.EqualTo(new[] { "x督改〔2017〕12号", "x督改〔2017〕15号", "x督改〔2017〕16号" })
        );
    }
}
