// What is shipped names no paper that the repository does not hold: a reader of the code has nothing else.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Tests;

public partial class PaperReferenceTests
{
    static IEnumerable<string> Files(params string[] folders) =>
        folders
            .SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.*", SearchOption.AllDirectories))
            .Where(f => !Elsewhere().IsMatch(Path.GetRelativePath(Repository.Root, f)));

    [Test]
    public void EveryPageThatIsNamedIsInTheRepository()
    {
        var pages = Files(".").Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(Path.GetFileName).ToHashSet();
        var wrong =
            from file in Files("src", "templates", "manifest").Where(f => Text().IsMatch(f))
            from Match page in Page().Matches(File.ReadAllText(file))
            where !pages.Contains(page.Groups[1].Value)
            select $"{Path.GetRelativePath(Repository.Root, file)} names {page.Value}";
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Rules have numbers of which a page tells (R1, V1); kinds have names, not numbers.</summary>
    [Test]
    public void NoKindIsCalledByANumberOfSomePaper()
    {
        var wrong =
            from file in Files("src").Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            from line in File.ReadLines(file).Where(l => KindNumber().IsMatch(l))
            select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex(@"(^|[/\\])(bin|obj|node_modules|dist|out|artifacts|engine|\.git)[/\\]|\.received\.")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\.(cs|ts|css|html|mjs|json|xml|md|csproj|targets|props)$")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<![\w.])(?:[\w-]+/)*([\w-]+\.md)\b")]
    private static partial Regex Page();

    [GeneratedRegex(@"//.*\bK([1-9]|1[0-4])\b")]
    private static partial Regex KindNumber();
}
