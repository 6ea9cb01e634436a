// contract.ts says of every operation what the program does.
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Bulk;
using OfficeKit.Graph.Minutes;
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;
using OfficeKit.Tests.Shared;

namespace OfficeKit.AddIn.Tests;

sealed class ContractFileTests
{
    static readonly string Contract = File.ReadAllText(Path.Combine(Repository.Root, "src", "OfficeKit.AddIn", "taskpane", "contract", "contract.ts"));

    static IEnumerable<TestCaseData> Operations => OperationTable.All.Select(o => new TestCaseData(o.Name, o.Request, o.Answer).SetArgDisplayNames(o.Name));

    [TestCaseSource(nameof(Operations))]
    public void AnOperationHasTheMembersOfTheContract(string name, Type request, Type answer)
    {
        var line = Regex.Match(Contract, $@"^  {name}: \{{ request: (\w+); answer: (\w+) \}};", RegexOptions.Multiline);
        Assert.That(line.Success, name);
        Assert.That(Members(request), Is.EquivalentTo(Written(line.Groups[1].Value)));
        Assert.That(Members(answer), Is.EquivalentTo(Written(line.Groups[2].Value)));
    }

    [TestCase("Diagnostic", typeof(DiagnosticEntry))]
    [TestCase("Blank", typeof(BlankEntry))]
    [TestCase("KindEntry", typeof(KindEntry))]
    [TestCase("Field", typeof(FieldEntry))]
    [TestCase("Change", typeof(ChangeEntry))]
    [TestCase("RowFailure", typeof(BulkFailure))]
    [TestCase("BlankField", typeof(BulkBlank))]
    [TestCase("Meeting", typeof(Meeting))]
    [TestCase("Invited", typeof(Invited))]
    [TestCase("Problem", typeof(Problem))]
    public void AShapeHasTheMembersOfTheContract(string name, object type) => Assert.That(Members((Type)type), Is.EquivalentTo(Written(name)));

    // A member that JSON does not have is listed, too, but can be neither read nor written.
    static IEnumerable<string> Members(Type type) =>
        OperationJson.Plain.GetTypeInfo(type)!.Properties.Where(p => p.Get is not null || p.Set is not null).Select(p => p.Name);

    /// <summary>The members of an interface of the contract, with those of what it extends.</summary>
    static IEnumerable<string> Written(string name)
    {
        var found = Regex.Match(Contract, $@"export interface {name}(?: extends (\w+))? \{{(.*?)^\}}", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.That(found.Success, name);
        return Regex
            .Matches(found.Groups[2].Value, @"^  (\w+)\??:", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value)
            .Concat(found.Groups[1].Success ? Written(found.Groups[1].Value) : []);
    }
}
