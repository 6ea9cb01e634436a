// Keeps the house: arrows point down, nothing goes round, a file says what it is for, no machine leaks into the tree.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.House.Tests;

public class HouseTests
{
    const int LongestLine = 160;

    static readonly SourceTree Tree = new(Repository.Root);
    static readonly HousePlan Plan = new(Tree);
    static readonly SourceGraph Graph = new(Tree);

    [Test]
    public void TheArrowsAreThoseOfThePlan() => Assert.That(Plan.Broken(Graph), Is.Empty);

    [Test]
    public void NoFilesOfARoomNameEachOtherInACircle() =>
        Assert.That(Graph.Circles().Select(c => string.Join(" ↔ ", c.Select(f => $"{Path.GetFileName(f)}"))), Is.Empty);

    [Test]
    public void NoRoomsNameEachOtherInACircle() => Assert.That(Graph.CirclesOfRooms(Plan).Select(c => string.Join(" ↔ ", c)), Is.Empty);

    [Test]
    public void AProjectRefersToWhatThePlanSaysItNames()
    {
        var wrong =
            from file in Directory.GetFiles(Path.Combine(Tree.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            let project = Path.GetFileNameWithoutExtension(file)
            from Match reference in Regex.Matches(File.ReadAllText(file), @"<ProjectReference Include=""[^""]*/([^/""]+)\.csproj""")
            where !Plan.ProjectsOf(project).Contains(reference.Groups[1].Value)
            select $"{project} refers to {reference.Groups[1].Value}";
        Assert.That(wrong, Is.Empty);
    }

    static IEnumerable<string> Ways() => new WaysOfTheHouse(Tree).Names;

    [TestCaseSource(nameof(Ways))]
    public void AWayIsTheOneThatThePageTells(string way) => Assert.That(new WaysOfTheHouse(Tree).Missing(way, Graph), Is.Empty);

    [Test]
    public void NoLineIsLongerThanAPageIsWide()
    {
        var wrong =
            from file in Tree.Written()
            from line in Tree.Read(file).Split('\n').Select((text, i) => (text.Length, Number: i + 1))
            where line.Length > LongestLine
            select $"{file}:{line.Number} has {line.Length} characters";
        Assert.That(wrong, Is.Empty);
    }

    static IEnumerable<string> Sources => Tree.CSharp("src").Concat(Tree.CSharp("tests"));

    [Test]
    public void EveryFileSaysInItsFirstLineWhatItIsFor() =>
        Assert.That(Sources.Concat(Tree.Pane()).Where(f => !Tree.Read(f).StartsWith("// ", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void NoDrawerIsCalledUtils() => Assert.That(Sources.Select(Path.GetFileName), Has.None.Match("(Utils?|Helpers?|Manager|Common)\\.cs$"));

    [Test]
    public void NoTwoTypesOfTheEngineAndItsPackagesHaveOneName() => Assert.That(Graph.NamesakesIn("OfficeKit", "OfficeKit.Conformance"), Is.Empty);

    // The deny-list stands in for an audit that may be blind: lowest versions without a known hole.
    [TestCase("Newtonsoft.Json", "13.0.1")]
    [TestCase("Scriban.Signed", "7.2.1")]
    [TestCase("System.IO.Packaging", "8.0.1")]
    public void NoPackageWithAKnownHoleIsLocked(string package, string lowest)
    {
        var old =
            from file in LockFiles()
            from Match m in Regex.Matches(File.ReadAllText(file), $"\"{Regex.Escape(package)}\": {{[^}}]*?\"resolved\": \"([\\d.]+)\"", RegexOptions.IgnoreCase)
            where Version.Parse(m.Groups[1].Value) < Version.Parse(lowest)
            select $"{Path.GetRelativePath(Tree.Root, file)}: {m.Groups[1].Value}";
        Assert.That(old, Is.Empty);
    }

    [Test]
    public void NoLockFileNamesAHost() => Assert.That(LockFiles().Where(f => File.ReadAllText(f).Contains("://", StringComparison.Ordinal)), Is.Empty);

    static string[] LockFiles() => Directory.GetFiles(Tree.Root, "packages.lock.json", SearchOption.AllDirectories);
}
