// Replies read back: what was typed over in Word, and documents that fit nothing.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Rectification.Tests;

sealed class ReplyTests : LedgerTestBase
{
    const string Notice = "x督改〔2017〕2号";

    string Issued()
    {
        var ledger = Fresh();
        Issue(ledger);
        return ledger;
    }

    string Filled(string notice = Notice)
    {
        Type(Form(notice), ("xx。", "已更正。", 0), ("2017年xx月xx日", "2017年9月6日", 0));
        return Form(notice);
    }

    static byte[] Render(string json)
    {
        using var memory = new MemoryStream();
        Papers
            .Kind(LedgerPaper.Reply)
            .Template.Render(TemplateData.Parse(json), memory, new RenderOptions { Schema = Papers.Kind(LedgerPaper.Reply).Schema, EmbedData = true });
        return memory.ToArray();
    }

    string Document(string name, string json)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, Render(json));
        return path;
    }

    [Test]
    public void WhatIsTypedIntoTheFormIsRecorded()
    {
        var ledger = Issued();
        Type(Form(Notice), ("宋词", "宋小词", 0), ("1.每月提前3天确定议题并公示。", "每月5日前确定议题并公示。", 0));
        var report = Reply(ledger, "2017-09-10", Filled());
        Assert.That(Codes(report), Is.Empty);
        var item = Item(ledger, Notice, 1);
        Assert.That(
            (item.Status, item["整改成效"], item["完成日期"], item["责任人"]),
            Is.EqualTo((RectificationStatus.PendingCheck, "已更正。", "2017-09-06", "宋小词"))
        );
        // The second has new measures and no day: it has been begun. The third says nothing new.
        Assert.That(
            (Item(ledger, Notice, 2).Status, Item(ledger, Notice, 2)["整改措施"]),
            Is.EqualTo((RectificationStatus.InProgress, "每月5日前确定议题并公示。"))
        );
        Assert.That(Item(ledger, Notice, 3).Status, Is.EqualTo(RectificationStatus.NotStarted));
    }

    [Test]
    public void AReplyMadeFromDataIsReadLikeAForm()
    {
        var ledger = Issued();
        var document = Document(
            "回复.docx",
            $$"""
            {"title":"关于{{Notice}}整改通知单整改情况的报告","to":"市委第三督导组","noticeNo":"{{Notice}}","summary":"已整改。","items":[
            {"no":1,"problem":"甲。","measures":"甲措施。","result":"甲成效。","completedDate":"2017-09-05","owner":"宋词"},
            {"no":2,"problem":"乙。","measures":"乙措施。","result":"乙进展。","plan":"乙计划。","newDeadline":"2017-10-10","owner":"刘大江"},
            {"no":3,"problem":"丙。","measures":"丙措施。","result":"丙成效。","completedDate":"2017-09-06","owner":{"name":"吴越"} }],
            "secretary":"王明理","branch":"柳塘村党支部","issueDate":"2017-09-10"}
            """
        );
        Type(document, ("宋词", "宋小词", 0), ("吴越", "吴小越", 0));
        var report = Reply(ledger, "2017-09-10", document);
        Assert.That(report.Steps.Select(s => $"{s.ItemNo} {s.To}"), Is.EqualTo(new[] { "1 待核查", "2 整改中", "3 待核查" }));
        Assert.That((Item(ledger, Notice, 1)["责任人"], Item(ledger, Notice, 3)["责任人"]), Is.EqualTo(("宋小词", "吴小越")));
    }

    [Test]
    public void DocumentsThatFitNothingAreToldAndTheOthersAreDone()
    {
        var ledger = Issued();
        File.WriteAllText(Path.Combine(Folder, "坏.docx"), "no document");
        var notice = Directory.GetFiles(Out, $"{Notice}-*整改通知单.docx").Single();
        var stranger = Document(
            "别处.docx",
            """{"title":"报告","to":"组","noticeNo":"x督改〔2016〕1号","summary":"已整改。","items":[{"no":1,"problem":"甲。","measures":"甲。","result":"甲。","complet"""
                + """edDate":"2017-09-05","owner":"乙"}],"secretary":"甲","branch":"乙","issueDate":"2017-09-10"}"""
        );
        var report = Reply(ledger, "2017-09-10", Path.Combine(Folder, "坏.docx"), Path.Combine(Folder, "没有.docx"), notice, stranger, Filled());
        Assert.That(Codes(report), Is.EqualTo(new[] { "OK1001", "OK1501", "OK1709", "OK1709" }));
        Assert.That(report.Steps.Select(s => s.ItemNo), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void AnUnknownItemIsToldAndTheOthersOfItsReplyAreDone()
    {
        var ledger = Issued();
        var report = Reply(
            ledger,
            "2017-09-10",
            Document(
                "回复.docx",
                $$"""
                {"title":"报告","to":"组","noticeNo":"{{Notice}}","summary":"已整改。","items":[
                {"no":1,"problem":"甲。","measures":"甲措施。","result":"甲成效。","completedDate":"2017-09-05","owner":"宋词"},
                {"no":7,"problem":"乙。","measures":"乙措施。","result":"乙成效。","completedDate":"2017-09-05","owner":"刘大江"}],
                "secretary":"王明理","branch":"柳塘村党支部","issueDate":"2017-09-10"}
                """
            )
        );
        Assert.That(Codes(report), Is.EqualTo(new[] { "OK1709" }));
        Assert.That(report.Steps.Single().ItemNo, Is.EqualTo(1));
    }

    [Test]
    public void TwoDifferentRepliesToOneNoticeAreNotRecorded()
    {
        var ledger = Issued();
        var copy = Path.Combine(Folder, "又一份.docx");
        File.Copy(Form(Notice), copy);
        var report = Reply(ledger, "2017-09-10", Filled(), copy, Filled("x督改〔2017〕3号"));
        Assert.That(Codes(report), Is.EqualTo(new[] { "OK1709" }));
        Assert.That(report.Steps.Select(s => s.NoticeNo), Is.EqualTo(new[] { "x督改〔2017〕3号" }));
    }

    [Test]
    public void ACopyOfTheSameReplyDoesNoHarm()
    {
        var ledger = Issued();
        var copy = Path.Combine(Folder, "副本.docx");
        File.Copy(Filled(), copy);
        Assert.That(Reply(ledger, "2017-09-10", Form(Notice), copy).Steps, Has.Count.EqualTo(1));
    }

    [Test]
    public void AReplyThatSaysSomethingElseLaterIsToldAndChangesNothing()
    {
        var ledger = Issued();
        Reply(ledger, "2017-09-10", Filled());
        Type(Form(Notice), ("已更正。", "已更正并公示。", 0));
        var report = Reply(ledger, "2017-09-10", Form(Notice));
        Assert.That(report.Diagnostics.Select(d => $"{d.Severity} {d.Code}"), Has.Member("Warning OK1709"));
        Assert.That(Item(ledger, Notice, 1)["整改成效"], Is.EqualTo("已更正。"));
    }

    [TestCase("2017年9月11日", "V36")]
    [TestCase("2017年8月27日", "V36")]
    [TestCase("九月上旬", "OK1709")]
    public void ADayThatCannotBeIsTold(string day, string code)
    {
        var ledger = Issued();
        Type(Form(Notice), ("xx。", "已更正。", 0), ("2017年xx月xx日", day, 0));
        Assert.That(Codes(Reply(ledger, "2017-09-10", Form(Notice))), Is.EqualTo(new[] { code }));
        Assert.That(Item(ledger, Notice, 1).Status, Is.EqualTo(RectificationStatus.NotStarted));
    }

    [Test]
    public void AFormReadsLikeAReply() =>
        Assert.That(
            PlainText.Of(File.ReadAllBytes(Form(Issued() is { } ? Notice : ""))),
            Does.StartWith("关于x督改〔2017〕2号整改通知单\n整改情况的报告\n").And.Contain("整改成效：xx。完成时间：2017年xx月xx日。责任人：宋词。")
        );
}
