// Rows in, documents out: what a run makes and what it says.
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Bulk.Tests;

sealed class BulkRunnerTests : BulkTests
{
    [Test]
    public void EachRowIsADocumentUnderTheNameOfRule222()
    {
        var report = BulkRunner.Run(
            Job(Template("{{ 姓名 }}承诺：", "{{ 承诺 }}"), "r.csv", "卡号,姓名,党支部,承诺\nCN-1,胡万里,南湖支部,\"一\n二\"\nCN-2,彭慧,,=1+1\n")
        );
        Assert.That((report.Total, report.Succeeded, report.Failed), Is.EqualTo((2, 2, 0)));
        Assert.That(Files(), Is.EqualTo(new[] { "CN-1-南湖支部-卡.docx", "CN-2-彭慧-卡.docx" }));
        Assert.That(Text("CN-1-南湖支部-卡.docx"), Is.EqualTo("胡万里承诺：\n一\n二\n"));
        Assert.That(Text("CN-2-彭慧-卡.docx"), Is.EqualTo("彭慧承诺：\n=1+1\n"));
    }

    [TestCase("r.jsonl", "{ \"a\": { \"b\": 1 } }\n\n{ \"a\": { \"b\": 2 } }")]
    [TestCase("r.json", "[\n { \"a\": { \"b\": 1 } }, { \"a\":\n { \"b\": 2 } } ]")]
    [TestCase("r.csv", "a.b\n1\n2\n")]
    public void JsonLinesAJsonArrayAndASheetSayTheSame(string file, string rows)
    {
        BulkRunner.Run(Job(Template("第{{ a.b }}份"), file, rows) with { Name = "份{a.b}" });
        Assert.That(Files().Select(f => $"{f}: {Text(f)}"), Is.EqualTo(new[] { "份1.docx: 第1份\n", "份2.docx: 第2份\n" }));
    }

    [Test]
    public void OneBadRowIsOneLineAndTheOthersAreMade()
    {
        var report = BulkRunner.Run(Job(Template("{{ x }}"), "r.jsonl", "{\"no\":1,\"x\":1}\nnot json\n[]\n{\"no\":4}\n{\"no\":5,\"x\":5}\n"));
        Assert.That(Files(), Is.EqualTo(new[] { "1-卡.docx", "5-卡.docx" }));
        Assert.That(Lines(report), Is.EqualTo("2/2  OK1502 \n3/3  OK1502 \n4/4 4 OK1301 x"));
        var written = Report();
        Assert.That(
            (written.GetProperty("total").GetInt32(), written.GetProperty("succeeded").GetInt32(), written.GetProperty("failed").GetInt32()),
            Is.EqualTo((5, 2, 3))
        );
        Assert.That(
            written.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("row")} {r.GetProperty("field")}"),
            Is.EqualTo(new[] { "2 ", "3 ", "4 x" })
        );
    }

    [Test]
    public void JsonThatBreaksOffStopsTheRunBeforeAnythingIsMade()
    {
        var job = Job(Template("{{ x }}"), "r.json", "[ { \"x\": 1 },\n { \"x\": 2 }");
        var found = Assert.Throws<OfficeKitException>(() => BulkRunner.Run(job)).Diagnostics.Single();
        Assert.That((found.Code, found.Location.Place, Directory.Exists(job.Output)), Is.EqualTo(("OK1502", "第2行", false)));
    }

    [Test]
    public void RowsOfTheSameNameGetNumbersAndNothingLeavesTheFolder()
    {
        BulkRunner.Run(Job(Template("{{ n }}"), "r.csv", "n\na\nA\na\n../../x\nCON\n..\n\"a:b\"\n") with { Name = "{n}" });
        Assert.That(Files(), Is.EqualTo(new[] { "A(2).docx", "_.._x.docx", "_.docx", "_CON.docx", "a(3).docx", "a.docx", "a_b.docx" }));
    }

    [Test]
    public void ANameOrGroupThatNoColumnHasIsToldBeforeAnythingIsMade()
    {
        foreach (
            var job in new[]
            {
                Job(Template("{{ n }}"), "r.csv", "n\na\n") with
                {
                    Name = "{卡号}",
                },
                Job(Template("{{ rows }}"), "r.csv", "n\na\n") with
                {
                    GroupBy = "支部",
                },
            }
        )
        {
            Assert.That(Assert.Throws<OfficeKitException>(() => BulkRunner.Run(job)).Diagnostics.Single().Code, Is.EqualTo("OK1606"));
            Assert.That(Directory.Exists(job.Output), Is.False);
        }
    }

    [Test]
    public void AGroupIsOneDocumentWithItsRowsAndWhatTheyShare()
    {
        var report = BulkRunner.Run(
            Job(
                Template("{{ 支部 }}（{{ 年 }}）", "共：{{ for 行 in rows }}{{ 行.题 }}；{{ end }}"),
                "r.csv",
                "支部,年,题\n南湖,2017,甲\n和平,2017,乙\n南湖,2017,丙\n,2017,丁\n"
            ) with
            {
                GroupBy = "支部",
                Name = "{支部}",
            }
        );
        Assert.That(Files().Select(Text), Is.EqualTo(new[] { "南湖（2017）\n共：甲；丙；\n", "和平（2017）\n共：乙；\n" }));
        Assert.That(Lines(report), Is.EqualTo("4/5  OK1607 支部"));
    }

    [Test]
    public void WhatIsNotEqualInAGroupIsNoFieldOfIts()
    {
        var report = BulkRunner.Run(Job(Template("{{ 年 }}"), "r.csv", "支部,年\n南湖,2016\n南湖,2017\n") with { GroupBy = "支部" });
        Assert.That(Lines(report), Is.EqualTo("1/2 南湖-卡 OK1301 年"));
    }

    [Test]
    public void AnEmptyCellPrintsNothingUnlessSomebodySaysWhatItMeans()
    {
        var job = Job(Template("[{{ b }}]"), "r.csv", "no,b\n1,\n");
        BulkRunner.Run(job);
        Assert.That(Text("1-卡.docx"), Is.EqualTo("[]\n"));
        BulkRunner.Run(job with { Options = new RenderOptions { Missing = MissingValue.Blank } });
        Assert.That(Text("1-卡.docx"), Is.EqualTo("[xx]\n"));
        Assert.That(Lines(BulkRunner.Run(job with { Options = new RenderOptions { Missing = MissingValue.Error } })), Is.EqualTo("1/2 1 OK1301 b"));
    }

    static readonly TemplateSchema Schema = TemplateSchema.Parse(
        """{ "type": "object", "required": [ "phone" ], "properties": { "cardNo": { "type": "string", "title": "卡号" }, "domain": { "type": "string" },"""
            + """ "plan": { "type": "string" }, "phone": { "type": "string", "title": "电话" }, "due": { "type": "string", "format": "date","""
            + """ "title": "期限" }, "hours": { "type": "number" } } }"""
    );

    static readonly DataRules Rules = DataRules.Parse(
        """
        [ { "id": "u", "rule": "V46", "level": "E", "unique": "cardNo", "field": "cardNo", "message": "卡号{{ cardNo }}与第{{ earlier }}行重复" },
          { "id": "d", "rule": "V52", "level": "W", "unique": "plan", "unlike": "domain", "field": "plan", "message": "与第{{ earlier }}行相同" },
          { "id": "h", "rule": "V53", "level": "W", "check": "hours >= 10", "field": "hours", "message": "学时不足" } ]
        """u8.ToArray()
    );

    [Test]
    public void RulesHoldEachRowAndTheBatch()
    {
        var job = Job(
            Template("{{ cardNo }}，{{ phone }}"),
            "r.csv",
            "cardNo,domain,plan,phone,due,hours\n1,农村,甲,1,2017/9/5,12\n1,农村,甲,1,,12\n2,城市,甲,1,九月,12\n3,农村,甲,1,,2\n"
        ) with
        {
            Rules = Rules,
            Options = new RenderOptions { Schema = Schema },
        };
        var report = BulkRunner.Run(job);
        Assert.That(Lines(report), Is.EqualTo("2/3 1 V46 cardNo\n3/4 2 OK1306 due"));
        Assert.That(report.Failures[0].Message, Does.Contain("第1行"));
        Assert.That(report.Warnings.Select(w => $"{w.Code} {w.Count} {w.Row}"), Is.EqualTo(new[] { "V52 1 4", "V53 1 4" }));
        var forced = BulkRunner.Run(job with { Force = "领导同意" });
        Assert.That((forced.Failed, string.Join(" ", forced.Warnings.Select(w => $"{w.Code}/{w.Row}"))), Is.EqualTo((0, "OK1306/3 V46/2 V52/3 V53/4")));
    }

    [Test]
    public void TheBlanksOfABatchAreOneTableByField()
    {
        var report = BulkRunner.Run(
            Job(Template("{{ phone }}、{{ plan }}", "{{ phone }}"), "r.csv", "cardNo,plan,phone\n1,,\n2,甲,\n3,,3\n") with
            {
                Options = new RenderOptions { Schema = Schema },
            }
        );
        Assert.That(report.Blanks, Is.EqualTo(new[] { new BulkBlank("phone", "电话", true, 2, 4), new BulkBlank("plan", "plan", false, 2, 2) }));
        Assert.That(
            Report().GetProperty("blanks").EnumerateArray().Select(b => $"{b.GetProperty("field")} {b.GetProperty("key")} {b.GetProperty("count")}"),
            Is.EqualTo(new[] { "phone 1 2", "phone 2 2", "plan 1 1", "plan 3 1" })
        );
    }

    [Test]
    public void AZipHoldsTheSameFilesAndIsTheSameZipEachTime()
    {
        var job = Job(Template("{{ n }}"), "r.csv", "n\n甲\n乙\n") with { Name = "{n}", Output = PathOf("a.zip") };
        BulkRunner.Run(job);
        var first = File.ReadAllBytes(job.Output);
        using (var zip = ZipFile.OpenRead(job.Output))
        {
            Assert.That(zip.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "甲.docx", "乙.docx" }));
        }
        BulkRunner.Run(job);
        Assert.That(File.ReadAllBytes(job.Output), Is.EqualTo(first));
        Assert.That(
            Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "a.zip", "a.zip.journal.jsonl", "r.csv", "report.json" })
        );
    }

    [Test]
    public void TenThousandRowsWithThirtySevenBadInNineWays()
    {
        string[] bad =
        [
            "not json",
            "[1]",
            "{\"cardNo\":\"1\"}",
            "{\"cardNo\":\"{n}\",\"due\":\"九月\"}",
            "{\"cardNo\":\"{n}\",\"hours\":\"多\"}",
            "{\"cardNo\":7}",
            "{\"cardNo\":\"{n}\",\"phone\":[1]}",
            "{\"cardNo\":\"{n}\",\"plan\":{\"a\":1}}",
            "{\"cardNo\":\"{n}\",\"phone\":\"\\u0000\",\"due\":\"2017-13-01\"}",
        ];
        var wrong = Enumerable.Range(0, 37).ToDictionary(i => 100 + i * 251, i => bad[i % bad.Length]);
        var rows = Enumerable
            .Range(1, 10_000)
            .Select(n =>
                (wrong.GetValueOrDefault(n) ?? "{\"cardNo\":\"{n}\",\"phone\":\"1\",\"plan\":\"p{n}\",\"hours\":12}").Replace(
                    "{n}",
                    n.ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                )
            );
        var report = BulkRunner.Run(
            Job(Template("{{ cardNo }}，{{ phone }}"), "r.jsonl", string.Join('\n', rows)) with
            {
                Rules = Rules,
                Options = new RenderOptions { Schema = Schema },
                Name = "{cardNo}",
            }
        );
        Assert.That((report.Total, report.Succeeded, report.Failed, Files().Count()), Is.EqualTo((10_000, 9_963, 37, 9_963)));
        Assert.That(report.Failures.Select(f => f.Row), Is.EqualTo(wrong.Keys));
        Assert.That(report.Failures.Select(f => f.Code + f.Field).Distinct().Count(), Is.GreaterThanOrEqualTo(6));
        Assert.That(report.Failures.All(f => f.Message.Length > 0 && (f.Field.Length > 0 || f.Code == "OK1502")), Is.True);
        Assert.That(Report().GetProperty("rows").GetArrayLength(), Is.EqualTo(37));
    }

    [Test]
    public void ADocumentIsThatOfASingleRender()
    {
        var template = Template("{{ n }}", "{{ for x in xs }}{{ x }}{{ end }}");
        const string row = """{ "n": "甲", "xs": [ 1, 2 ] }""";
        BulkRunner.Run(Job(template, "r.jsonl", row) with { Name = "a" });
        using var single = new MemoryStream();
        template.Render(TemplateData.Parse(row), single);
        Assert.That(File.ReadAllBytes(PathOf("out/a.docx")), Is.EqualTo(single.ToArray()));
    }

    [Test]
    public void AGroupMayStandInBracesAndWhiteSpaceIsNoGroup()
    {
        var report = BulkRunner.Run(
            Job(Template("{{ for 行 in rows }}{{ 行.题 }}{{ end }}"), "r.csv", "支部,题\n南湖,甲\n南湖 ,乙\n\u3000 ,丙\n") with
            {
                GroupBy = "{支部}",
                Name = "{rows[0].支部}",
            }
        );
        Assert.That(Files().Select(f => $"{f} {Text(f)}"), Is.EqualTo(new[] { "南湖.docx 甲\n乙\n" }));
        Assert.That(Lines(report), Is.EqualTo("3/4  OK1607 支部"));
    }

    [TestCase("{n")]
    [TestCase("n}-{n}")]
    [TestCase("{}")]
    public void ABraceWithoutItsPartnerIsToldBeforeAnythingIsMade(string name)
    {
        var job = Job(Template("{{ n }}"), "r.csv", "n\na\n") with { Name = name };
        Assert.That(Assert.Throws<OfficeKitException>(() => BulkRunner.Run(job)).Diagnostics.Single().Code, Is.EqualTo("OK1606"));
        Assert.That(Directory.Exists(job.Output), Is.False);
    }

    [TestCase("r.jsonl", "", "\n", "")]
    [TestCase("r.json", "[", ",\n", "]")]
    public void JsonThatIsNoTextIsARowOfItsOwn(string file, string begin, string between, string end)
    {
        var job = Job(Template("{{ x }}"), file, "");
        File.WriteAllBytes(
            job.Rows,
            [
                .. System.Text.Encoding.UTF8.GetBytes(
                    begin + "{\"no\":1,\"x\":\"甲\\ud800\"}" + between + "{\"no\":2,\"\\ud800\":1,\"x\":\"乙\"}" + between + "{\"no\":3,\"x\":\""
                ),
                0xFF,
                .. System.Text.Encoding.UTF8.GetBytes("\"}" + end),
            ]
        );
        var report = BulkRunner.Run(job);
        Assert.That(Lines(report), Is.EqualTo("3/3  OK1502 "));
        Assert.That(Files().Select(Text), Is.EqualTo(new[] { "甲\uFFFD\n", "乙\n" }));
    }

    [Test]
    public void WhenNoRowIsGoodAnEarlierZipStays()
    {
        var job = Job(Template("{{ n }}"), "r.csv", "n\n甲\n") with { Name = "{n}", Output = PathOf("a.zip") };
        BulkRunner.Run(job);
        var first = File.ReadAllBytes(job.Output);
        Write("r.csv", "n\n甲,多\n");
        Assert.That(BulkRunner.Run(job).Failed, Is.EqualTo(1));
        Assert.That(File.ReadAllBytes(job.Output), Is.EqualTo(first));
        Assert.That(Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName), Has.None.Contains(".parts").And.None.Contains(".tmp"));
    }

    [Test]
    public void AMergedDocumentThatIsStoppedLeavesNothingAndCountsNothing()
    {
        using var stop = new CancellationTokenSource();
        var job = Job(Template("{{ n }}"), "r.csv", "n\n" + string.Concat(Enumerable.Range(1, 300).Select(n => $"{n}\n"))) with
        {
            Output = PathOf("a.docx"),
            Progress = new StopAt(100, stop),
        };
        var report = BulkRunner.Run(job, stop.Token);
        Assert.That((report.IsCancelled, report.Succeeded), Is.EqualTo((true, 0)));
        Assert.That(
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "a.docx.journal.jsonl", "r.csv", "report.json" })
        );
    }

    /// <summary>Stops a run when it has made so many.</summary>
    sealed class StopAt(int done, CancellationTokenSource stop) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value)
        {
            if (!value.IsPlanning && value.Done >= done)
            {
                stop.Cancel();
            }
        }
    }
}
