// officekit kinds, check and fields.
using System.Text.Json;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class OtherCommandTests : Workspace
{
    [Test]
    public void KindsAreListedWithNameAndRequiredFields()
    {
        var json = JsonDocument.Parse(Command.Officekit(Folder, "kinds", "--json").Output).RootElement;
        var report = json.GetProperty("kinds").EnumerateArray().Single(k => k.GetProperty("id").GetString() == "work-report");
        Assert.That(report.GetProperty("name").GetString(), Is.EqualTo("工作报告"));
        Assert.That(
            report.GetProperty("required").EnumerateArray().Select(r => r.GetString()),
            Is.EqualTo(new[] { "title", "recipient", "preamble", "sections" })
        );
    }

    [Test]
    public void VariantsAreListedAndAskForTheSameFields()
    {
        var json = JsonDocument.Parse(Command.Officekit(Folder, "kinds", "--json").Output).RootElement;
        var card = json.GetProperty("kinds").EnumerateArray().Single(k => k.GetProperty("id").GetString() == "pledge-card");
        Assert.That(card.GetProperty("variants").EnumerateObject().Select(v => v.Name), Is.EqualTo(new[] { "a5", "a4-2up", "a4-4up", "9054" }));
        Assert.That(Command.Officekit(Folder, "--lang", "zh", "kinds").Output, Does.Contain("  pledge-card:9054\t名片90×54毫米"));
        string[] Fields(string kind) =>
            [
                .. JsonDocument
                    .Parse(Command.Officekit(Folder, "fields", kind, "--json").Output)
                    .RootElement.GetProperty("fields")
                    .EnumerateArray()
                    .Select(f => f.GetProperty("path").GetString()!),
            ];
        Assert.That(
            Fields("pledge-card:a4-4up"),
            Is.SupersetOf(new[] { "cardNo", "name", "pledges", "pledges[].text", "pledges[].due", "wish.content" }).And.None.Contain("rows")
        );
        Assert.That(Fields("pledge-card:9054"), Is.SubsetOf(Fields("pledge-card:a4-4up")));
    }

    [Test]
    public void AGoodKindHasNoProblems()
    {
        var command = Command.Officekit(Folder, "--lang", "zh", "check", "work-report");
        Assert.That((command.Code, command.Output.Trim()), Is.EqualTo((0, "没有发现问题。")));
    }

    [Test]
    public void CheckTellsWhatTheDataBreaks()
    {
        var data = File(
            "d.json",
            System
                .IO.File.ReadAllText(Path.Combine(Repository.Root, "templates", "work-report", "sample.json"))
                .Replace("\"number\": \"二\"", "\"number\": \"三\"", StringComparison.Ordinal)
        );
        var command = Command.Officekit(Folder, "check", "work-report", "--data", data, "--json");
        Assert.That(command.Code, Is.EqualTo(1));
        var found = JsonDocument
            .Parse(command.Output)
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(d => $"{d.GetProperty("code")} {d.GetProperty("field")}");
        Assert.That(found, Has.Member("R99 sections[1].number"));
    }

    [Test]
    public void ACitedNumberIsLookedUpInTheLedger()
    {
        var data = File("d.json", System.IO.File.ReadAllText(Path.Combine(Repository.Root, "templates", "branch-assembly-minutes", "sample.json")));
        var ledger = File("台账.csv", "通知单编号,问题描述\nx督改〔2017〕11号,甲\n");
        var command = Command.Officekit(Folder, "--lang", "zh", "check", "branch-assembly-minutes", "--data", data, "--known", ledger);
        Assert.That(command.Code, Is.EqualTo(1));
        Assert.That(command.Errors, Does.Contain("V63").And.Contain("“x督改〔2017〕12号”"));
        System.IO.File.AppendAllText(ledger, "x督改〔2017〕12号,乙\n");
        Assert.That(Command.Officekit(Folder, "check", "branch-assembly-minutes", "--data", data, "--known", ledger).Code, Is.Zero);
    }

    [Test]
    public void TheDayThatCountsAsTodayMayBeGiven()
    {
        var data = File("d.json", System.IO.File.ReadAllText(Path.Combine(Repository.Root, "templates", "close-out-slip", "sample.json")));
        Assert.That(Command.Officekit(Folder, "check", "close-out-slip", "--data", data).Code, Is.Zero);
        var command = Command.Officekit(Folder, "check", "close-out-slip", "--data", data, "--as-of", "2017-09-01");
        Assert.That(command.Errors, Does.Contain("V36"), "a close-out dated after today");
        Assert.That(Command.Officekit(Folder, "check", "close-out-slip", "--data", data, "--as-of", "九月").Code, Is.EqualTo(2));
    }

    [Test]
    public void FieldsAreListedWithTheirKinds()
    {
        var json = JsonDocument.Parse(Command.Officekit(Folder, "fields", "work-report", "--json").Output).RootElement;
        var fields = json.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!, f => f.GetProperty("kind").GetString());
        Assert.That(fields["sections"], Is.EqualTo("list"));
        Assert.That(fields["sections[].points[].lead"], Is.EqualTo("text"));
        Assert.That(fields["issueDate"], Is.EqualTo("date"));
        Assert.That(fields["sealed"], Is.EqualTo("boolean").Or.EqualTo("text"));
    }

    [Test]
    public void TheSampleMadeForATemplateRendersClean()
    {
        File(
            "t.docx",
            PlainDocument.Of(
                "{{ 标题 }}",
                "{{ for 项 in 整改事项 }}{{ 项.问题 }}，{{ 项.时限 | 日期 }}，{{ 项.责任人.姓名 }}{{ end }}",
                "{{ if 备注 }}有备注{{ end }}",
                "{{ n * 2 }}",
                "{{ for s in 名单 }}{{ s }}、{{ end }}"
            )
        );
        File("d.json", Command.Officekit(Folder, "fields", "t.docx", "--as", "sample").Output);
        var command = Command.Officekit(Folder, "render", "t.docx", "d.json", "-o", "out.docx");
        Assert.That(command.Code, Is.Zero, command.Errors);
        Assert.That(
            PlainText.Of(System.IO.File.ReadAllBytes(Path.Combine(Folder, "out.docx"))),
            Is.EqualTo("标题\n问题，2017年9月5日，姓名\n有备注\n2\n名单、\n")
        );
    }

    [Test]
    public void TheSchemaMadeForATemplateHasItsTypes()
    {
        File("t.docx", PlainDocument.Of("{{ for 项 in 事项 }}{{ 项.时限 | 日期 }}{{ end }}{{ n * 2 }}"));
        var schema = JsonDocument.Parse(Command.Officekit(Folder, "fields", "t.docx", "--as", "schema").Output).RootElement.GetProperty("properties");
        Assert.That(
            schema.GetProperty("事项").GetProperty("items").GetProperty("properties").GetProperty("时限").GetProperty("format").GetString(),
            Is.EqualTo("date")
        );
        Assert.That(schema.GetProperty("n").GetProperty("type").GetString(), Is.EqualTo("number"));
    }

    [Test]
    public void CheckWritesItsFindingsAsCommentsIntoACopy()
    {
        File("t.docx", PlainDocument.Of("{{ x", "好"));
        var command = Command.Officekit(Folder, "check", "t.docx", "--comments", "c.docx");
        Assert.That((command.Code, Exists("c.docx")), Is.EqualTo((1, true)));
        Assert.That(PackageParts.Text(System.IO.File.ReadAllBytes(Path.Combine(Folder, "c.docx")), "word/comments.xml"), Does.Contain("OK1101"));
    }

    [Test]
    public void ADocumentWithItsDataIsReadBackAsJsonCsvAndXlsx()
    {
        File("t.docx", PlainDocument.Of("{{ 标题 }}", "{{ for 项 in 事项 }}{{ 项.问题 }}{{ end }}"));
        const string data = """{ "标题": "=1+1", "事项": [ { "问题": "甲,乙" }, { "问题": "丙" } ] }""";
        File("d.json", data);
        Assert.That(Command.Officekit(Folder, "render", "t.docx", "d.json", "-o", "out.docx", "--embed-data").Code, Is.Zero);
        Assert.That(Command.Officekit(Folder, "extract", "out.docx", "-o", "back.json").Code, Is.Zero);
        Assert.That(
            System.Text.Json.Nodes.JsonNode.DeepEquals(
                System.Text.Json.Nodes.JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, "back.json"))),
                System.Text.Json.Nodes.JsonNode.Parse(data)
            )
        );
        Assert.That(Command.Officekit(Folder, "--lang", "zh", "extract", "out.docx", "out.docx", "-o", "back.csv").Code, Is.Zero);
        Assert.That(
            System.IO.File.ReadAllText(Path.Combine(Folder, "back.csv")).ReplaceLineEndings("\n"),
            Is.EqualTo("文件,标题,事项[0].问题,事项[1].问题\nout.docx,=1+1,\"甲,乙\",丙\nout.docx,=1+1,\"甲,乙\",丙\n")
        );
        Assert.That(Command.Officekit(Folder, "extract", "out.docx", "-o", "back.xlsx").Code, Is.Zero);
        Assert.That(
            PackageParts.Text(System.IO.File.ReadAllBytes(Path.Combine(Folder, "back.xlsx")), "xl/worksheets/sheet1.xml"),
            Does.Contain("=1+1</x:t>").And.Not.Contain("<x:f>")
        );
    }

    [Test]
    public void ADocumentWithoutDataIsToldAndTheOthersAreRead()
    {
        File("t.docx", PlainDocument.Of("{{ x }}"));
        File("d.json", """{ "x": 1 }""");
        Command.Officekit(Folder, "render", "t.docx", "d.json", "-o", "out.docx", "--embed-data");
        var command = Command.Officekit(Folder, "extract", "t.docx", "out.docx", "-o", "back.json", "--json");
        var json = JsonDocument.Parse(command.Output).RootElement;
        Assert.That(command.Code, Is.EqualTo(1));
        Assert.That(json.GetProperty("diagnostics")[0].GetProperty("code").GetString(), Is.EqualTo("OK1507"));
        Assert.That(json.GetProperty("documents").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Exists("back.json"));
    }

    [Test]
    public void AWorkbookToFillHasTheFieldsAsItsHead()
    {
        File("t.docx", PlainDocument.Of("{{ 标题 }}", "{{ for 项 in 事项 }}{{ 项.问题 }}{{ end }}"));
        Assert.That(Command.Officekit(Folder, "fields", "t.docx", "--as", "xlsx", "-o", "f.xlsx").Code, Is.Zero);
        Assert.That(
            PackageParts.Text(System.IO.File.ReadAllBytes(Path.Combine(Folder, "f.xlsx")), "xl/worksheets/sheet1.xml"),
            Does.Contain("标题").And.Contain("事项[0].问题")
        );
        Assert.That(Command.Officekit(Folder, "fields", "t.docx", "--as", "xlsx").Code, Is.EqualTo(2));
    }

    [Test]
    public void TheSchemaOfAPathThatRepeatsANameIsWhole()
    {
        File("t.docx", PlainDocument.Of("{{ 名称.名称 }}{{ for a in b.b }}{{ a.b }}{{ end }}"));
        var schema = JsonDocument.Parse(Command.Officekit(Folder, "fields", "t.docx", "--as", "schema").Output).RootElement.GetProperty("properties");
        Assert.That(schema.GetProperty("名称").GetProperty("properties").GetProperty("名称").GetProperty("type").GetString(), Is.EqualTo("string"));
        Assert.That(
            schema
                .GetProperty("b")
                .GetProperty("properties")
                .GetProperty("b")
                .GetProperty("items")
                .GetProperty("properties")
                .GetProperty("b")
                .GetProperty("type")
                .GetString(),
            Is.EqualTo("string")
        );
    }

    [TestCase("--output", "bulk", "t.docx", "r.csv")]
    [TestCase("哈哈", "ledger", "move", "l.csv", "--notice", "a", "--item", "1", "--to", "哈哈")]
    [TestCase("--item", "ledger", "move", "l.csv", "--notice", "a", "--item", "99999999999", "--to", "整改中")]
    [TestCase("--parallel", "bulk", "t.docx", "r.csv", "-o", "out", "--parallel", "0")]
    [TestCase("--output", "bulk", "t.docx", "r.csv", "-o", "")]
    [TestCase("<rows>", "bulk", "t.docx", "", "-o", "out")]
    [TestCase("nothing", "nothing")]
    public void WrongArgumentsAreOneJsonDocumentToo(string named, params string[] arguments)
    {
        var ran = Command.Officekit(Folder, [.. arguments, "--json", "--lang", "zh"]);
        using var answer = JsonDocument.Parse(ran.Output);
        var found = answer.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.That((ran.Code, found.TrueForAll(d => d.GetProperty("code").GetString() == "OK1508")), Is.EqualTo((2, true)));
        var messages = found.ConvertAll(d => d.GetProperty("message").GetString()!);
        Assert.That(messages, Has.Some.Contains(named).And.All.Match("[\u4e00-\u9fff]").And.None.Contains("equired"));
    }

    [Test]
    public void WhatIsReadIsNotWrittenOver()
    {
        System.IO.File.Copy(Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv"), Path.Combine(Folder, "l.csv"));
        File("r.csv", "n\n甲\n");
        File("t.docx", PlainDocument.Of("{{ n }}"));
        File("d.json", """{ "n": "甲" }""");
        var before = Directory.GetFiles(Folder).ToDictionary(f => f, System.IO.File.ReadAllBytes);
        string[][] all =
        [
            ["bulk", "t.docx", "r.csv", "-o", "t.docx"],
            ["bulk", "t.docx", "r.csv", "-o", "out", "--report", "./r.csv"],
            ["render", "t.docx", "d.json", "-o", "d.json"],
            ["ledger", "print", "l.csv", "-o", "l.csv"],
        ];
        foreach (var arguments in all)
        {
            var ran = Command.Officekit(Folder, arguments);
            Assert.That((ran.Code, ran.Errors.Contains("OK1509", StringComparison.Ordinal)), Is.EqualTo((1, true)), ran.Errors);
        }
        Assert.That(Directory.GetFiles(Folder).ToDictionary(f => f, System.IO.File.ReadAllBytes), Is.EqualTo(before));
    }
}
