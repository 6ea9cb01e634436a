// Keeps the house: arrows point down, a file says what it is for, no machine leaks into the tree.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Tests;

public class HouseTests
{
    static IEnumerable<string> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories).Where(f => !Regex.IsMatch(f, @"[/\\](bin|obj)[/\\]"));

    /// <summary>Room → the rooms it may name.</summary>
    static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Packaging"] = [],
        ["Functions"] = [],
        ["Compiling"] = [],
        ["Deflating"] = ["Compiling"],
        ["Rendering"] = ["Deflating", "Compiling", "Functions", "Packaging"],
        ["Extracting"] = ["Compiling", "Packaging", "Functions"],
        ["Rules"] = ["Rendering", "Compiling", "Functions"],
    };

    [Test]
    public void InsideTheEngineTheArrowsPointDown()
    {
        var engine = Path.Combine(Repository.Root, "src", "OfficeKit");
        var wrong =
            from file in Sources("src/OfficeKit")
            let room = Path.GetRelativePath(engine, file).Split(Path.DirectorySeparatorChar)[0]
            where Arrows.ContainsKey(room)
            from Match name in Regex.Matches(File.ReadAllText(file), @"^using OfficeKit\.(\w+);", RegexOptions.Multiline)
            where !Arrows[room].Contains(name.Groups[1].Value)
            select $"{Path.GetFileName(file)} names {name.Groups[1].Value}";
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Project → the projects it may refer to.</summary>
    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["OfficeKit"] = [],
        ["OfficeKit.Templates"] = ["OfficeKit"],
        ["OfficeKit.Conformance"] = ["OfficeKit"],
        // The rules of the page read a paper as the rules of the file do, and report in the same words.
        ["OfficeKit.Layout"] = ["OfficeKit.Conformance"],
        ["OfficeKit.Sheets"] = ["OfficeKit"],
        ["OfficeKit.Graph"] = ["OfficeKit"],
        ["OfficeKit.Bulk"] = ["OfficeKit", "OfficeKit.Sheets"],
        ["OfficeKit.Rectification"] = ["OfficeKit", "OfficeKit.Sheets"],
        ["OfficeKit.Operations"] = ["OfficeKit", "OfficeKit.Bulk", "OfficeKit.Conformance", "OfficeKit.Templates"],
        ["OfficeKit.AddIn"] = ["OfficeKit.Operations"],
        ["OfficeKit.Browser"] = ["OfficeKit.Operations"],
        ["OfficeKit.Cli"] =
        [
            "OfficeKit",
            "OfficeKit.Bulk",
            "OfficeKit.Conformance",
            "OfficeKit.Graph",
            "OfficeKit.Layout",
            "OfficeKit.Rectification",
            "OfficeKit.Sheets",
            "OfficeKit.Templates",
        ],
    };

    [Test]
    public void BetweenTheProjectsTheArrowsPointDown()
    {
        var wrong =
            from file in Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            let project = Path.GetFileNameWithoutExtension(file)
            from Match reference in Regex.Matches(File.ReadAllText(file), @"ProjectReference Include=""[^""]*/([^/""]+)\.csproj""")
            where !Projects.TryGetValue(project, out var allowed) || !allowed.Contains(reference.Groups[1].Value)
            select $"{project} refers to {reference.Groups[1].Value}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void NothingInsideTheEngineNamesTheDoor()
    {
        var wrong = Sources("src/OfficeKit").Where(f => Path.GetFileName(f) != "DocxTemplate.cs" && Regex.IsMatch(File.ReadAllText(f), @"\bDocxTemplate\b"));
        Assert.That(wrong.Select(Path.GetFileName), Is.Empty);
    }

    [Test]
    public void EveryFileSaysInItsFirstLineWhatItIsFor()
    {
        var wrong = Sources("src").Concat(Sources("tests")).Where(f => !File.ReadLines(f).First().StartsWith("// ", StringComparison.Ordinal));
        Assert.That(wrong.Select(f => Path.GetRelativePath(Repository.Root, f)), Is.Empty);
    }

    [Test]
    public void NoDrawerIsCalledUtils() =>
        Assert.That(Sources("src").Concat(Sources("tests")).Select(Path.GetFileName), Has.None.Match("(Utils?|Helpers?|Manager|Common)\\.cs$"));

    [Test]
    public void NoTypeOfScribanIsInThePublicApi()
    {
        var assembly = typeof(DocxTemplate).Assembly;
        var leaks =
            from type in assembly.GetExportedTypes()
            from member in type.GetMembers()
            where member.ToString()!.Contains("Scriban", StringComparison.Ordinal)
            select $"{type.Name}: {member}";
        Assert.That(leaks, Is.Empty);
    }

    [Test]
    public void ThePublicApiIsWhatWasReviewed()
    {
        var lines = typeof(DocxTemplate)
            .Assembly.GetExportedTypes()
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t =>
                t.GetMembers(
                        System.Reflection.BindingFlags.Public
                            | System.Reflection.BindingFlags.Instance
                            | System.Reflection.BindingFlags.Static
                            | System.Reflection.BindingFlags.DeclaredOnly
                    )
                    .Where(m => !m.Name.StartsWith('<') && m is not System.Reflection.MethodInfo { IsSpecialName: true })
                    .Select(m => $"{t.FullName}: {m}")
                    .Order(StringComparer.Ordinal)
            );
        var received = string.Join("\n", lines) + "\n";
        var verified = Path.Combine(AppContext.BaseDirectory, "PublicApi.verified.txt");
        if (received != File.ReadAllText(verified).ReplaceLineEndings("\n"))
        {
            File.WriteAllText(Path.Combine(Repository.Root, "tests", "OfficeKit.Tests", "PublicApi.received.txt"), received);
        }
        Assert.That(
            received,
            Is.EqualTo(File.ReadAllText(verified).ReplaceLineEndings("\n")),
            "accept by copying PublicApi.received.txt over PublicApi.verified.txt"
        );
    }

    // The deny-list stands in for an audit that may be blind: lowest versions without a known hole.
    [TestCase("Newtonsoft.Json", "13.0.1")]
    [TestCase("Scriban.Signed", "7.2.1")]
    [TestCase("System.IO.Packaging", "8.0.1")]
    public void NoPackageWithAKnownHoleIsLocked(string package, string lowest)
    {
        var old =
            from file in Directory.GetFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
            from Match m in Regex.Matches(File.ReadAllText(file), $"\"{Regex.Escape(package)}\": {{[^}}]*?\"resolved\": \"([\\d.]+)\"", RegexOptions.IgnoreCase)
            where Version.Parse(m.Groups[1].Value) < Version.Parse(lowest)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {m.Groups[1].Value}";
        Assert.That(old, Is.Empty);
    }

    [Test]
    public void NoLockFileNamesAHost() =>
        Assert.That(
            Directory
                .GetFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
                .Where(f => File.ReadAllText(f).Contains("://", StringComparison.Ordinal)),
            Is.Empty
        );
}
