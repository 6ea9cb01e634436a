// Problems that a round of inspection found come into the ledger and go out as notices.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Rectification.Tests;

sealed class AddTests : LedgerTestBase
{
    static readonly TemplateData Schedule = TemplateData.Parse(
        """
        {"period":"2017年下半年","groups":[{"name":"第三督导组","branches":["柳塘村党支部","新桥村党支部"]}],
        "rounds":[{"no":1,"way":"每季一抽查","dateFrom":"2017-10-09","dateTo":"2017-10-11","content":"台账"}],
        "results":[{"round":1,"branch":"柳塘村党支部","score":82,"problems":["9月“主题党日”没有考勤记录","党费收缴登记本缺9月。"]},
        {"round":1,"branch":{"name":"中共xx市东桥镇新桥村支部委员会","short":"新桥村党支部"},"problems":["没有年度学习计划。"]},{"round":2,"branch":"柳塘村党支部","problems":["不知哪一轮。"]}]}
        """
    );

    static LedgerReport Add(string ledger) => RectificationLedger.Add(ledger, new LedgerRequest { AsOf = Day("2017-10-12") }, Schedule, "安排.json");

    [TestCase(".csv")]
    [TestCase(".xlsx")]
    public void ProblemsAreAddedWithWhatTheLedgerKnowsOfTheBranch(string extension)
    {
        var ledger = Sample(extension);
        var report = Add(ledger);
        Assert.That(Codes(report), Is.EqualTo(new[] { "OK1709" }));
        Assert.That(report.Steps, Has.Count.EqualTo(3));
        var items = RectificationLedger.Open(ledger).Items.TakeLast(3).ToList();
        Assert.That(
            items.Select(i => string.Join('|', i.Branch, i["责任党组织简称"], i["督导组"], i["督导方式"], i["督导日期"], i["问题描述"], i["整改状态"])),
            Is.EqualTo(
                new[]
                {
                    "中共xx市北坪镇柳塘村支部委员会|柳塘村党支部|市委第三督导组|每季一抽查|2017-10-11|9月“主题党日”没有考勤记录。|未启动",
                    "中共xx市北坪镇柳塘村支部委员会|柳塘村党支部|市委第三督导组|每季一抽查|2017-10-11|党费收缴登记本缺9月。|未启动",
                    "中共xx市东桥镇新桥村支部委员会|新桥村党支部|市委第三督导组|每季一抽查|2017-10-11|没有年度学习计划。|未启动",
                }
            )
        );
        var before = File.ReadAllBytes(ledger);
        Assert.That(Add(ledger).Steps, Is.Empty);
        Assert.That(File.ReadAllBytes(ledger), Is.EqualTo(before));
    }

    [Test]
    public void TheyAreIssuedOnceTheOfficeHasSetADeadline()
    {
        var ledger = Sample();
        Add(ledger);
        Assert.That(Codes(Issue(ledger, "2017-10-12")), Is.EqualTo(new[] { "V38", "V38", "V38" }));
        File.WriteAllText(ledger, File.ReadAllText(ledger).Replace(",,,未启动,", ",,2017-10-27,未启动,", StringComparison.Ordinal));
        Assert.That(
            Issue(ledger, "2017-10-12").Steps.Select(s => $"{s.NoticeNo} {s.Items}"),
            Is.EqualTo(new[] { "x督改〔2017〕22号 2", "x督改〔2017〕23号 1" })
        );
    }

    [Test]
    public void ATableOfExcelsTakesTheNewRowsIn()
    {
        var ledger = Sample(".xlsx");
        var package = File.ReadAllBytes(ledger);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        package = PackageParts.With(
            package,
            "xl/tables/table1.xml",
            _ =>
                $"<table xmlns=\"{Main}\" id=\"1\" name=\"t\" displayName=\"t\" ref=\"A1:B31\"><autoFilter ref=\"A1:B31\"/><tableColumns count=\"2\">"
                + $"<tableColumn id=\"1\" name=\"通知单编号\"/><tableColumn id=\"2\" name=\"问题序号\"/></tableColumns></table>"
        );
        package = PackageParts.With(
            package,
            "[Content_Types].xml",
            xml =>
                xml.Replace(
                    "</Types>",
                    "<Override PartName=\"/xl/tables/table1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml\"/"
                        + "></Types>",
                    StringComparison.Ordinal
                )
        );
        package = PackageParts.With(
            package,
            "xl/worksheets/_rels/sheet1.xml.rels",
            _ =>
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"t\" Type=\"{Office}/table\" Target=\"../tables/table1.xml\"/></Relationships>"
        );
        File.WriteAllBytes(
            ledger,
            PackageParts.With(
                package,
                "xl/worksheets/sheet1.xml",
                xml =>
                    xml.Replace(
                        "</x:worksheet>",
                        $"<x:tableParts count=\"1\"><x:tablePart xmlns:r=\"{Office}\" r:id=\"t\"/></x:tableParts></x:worksheet>",
                        StringComparison.Ordinal
                    )
            )
        );
        Add(ledger);
        Assert.That(PackageParts.Text(File.ReadAllBytes(ledger), "xl/tables/table1.xml"), Does.Contain("ref=\"A1:B34\"").And.Not.Contain("B31"));
    }

    [TestCase(".csv")]
    [TestCase(".xlsx")]
    public void WhatNoSheetCanHoldIsLeftOutOfAProblemAndItIsStillTheSame(string extension)
    {
        const string schedule =
            """{"rounds":[{"no":1e400,"way":"每季一抽查","dateTo":"2017-10-11"}],"results":[{"round":1e400,"branch":"柳塘村党支部","problems":["台账\u0001不全\uffff。"]}]}""";
        var ledger = Sample(extension);
        Add(ledger, schedule);
        Assert.That(RectificationLedger.Open(ledger).Items[^1]["问题描述"], Is.EqualTo("台账不全。"));
        Assert.That(Add(ledger, schedule).Steps, Is.Empty);
    }

    [Test]
    public void AResultWithoutRoundOrBranchIsToldAndNotRecorded()
    {
        var report = Add(
            Sample(),
            """{"rounds":[{"no":1,"way":"每季一抽查","dateTo":"2017-10-11"}],"results":[5,{"round":1,"branch":"","problems":["甲。"]},"""
                + """{"branch":"柳塘村党支部","problems":["乙。"]}]}"""
        );
        Assert.That((report.Steps.Count, string.Join(' ', Codes(report))), Is.EqualTo((0, "OK1709 OK1709 OK1709")));
    }

    static LedgerReport Add(string ledger, string schedule) =>
        RectificationLedger.Add(ledger, new LedgerRequest { AsOf = Day("2017-10-12") }, TemplateData.Parse(schedule), "安排.json");
}
