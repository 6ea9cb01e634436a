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
        Assert.That(report.GetProperty("required").EnumerateArray().Select(r => r.GetString()), Is.EqualTo(new[] { "title", "recipient", "preamble", "sections" }));
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
        var data = File("d.json", System.IO.File.ReadAllText(Path.Combine(Repository.Root, "templates", "work-report", "sample.json")).Replace("\"number\": \"二\"", "\"number\": \"三\"", StringComparison.Ordinal));
        var command = Command.Officekit(Folder, "check", "work-report", "--data", data, "--json");
        Assert.That(command.Code, Is.EqualTo(1));
        var found = JsonDocument.Parse(command.Output).RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => $"{d.GetProperty("code")} {d.GetProperty("field")}");
        Assert.That(found, Has.Member("R99 sections[1].number"));
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
}
