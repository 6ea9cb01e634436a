// The author's guide is whole: every diagnostic has its page, every page that shows a failing line shows its mending.
using System.Reflection;
using System.Text.RegularExpressions;
using OfficeKit.Functions;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests;

public class AuthorsGuideTests
{
    static readonly string Guide = File.ReadAllText(AuthorsGuide.Path);

    static readonly FieldInfo[] Codes = typeof(DiagnosticCodes).GetFields();

    [Test]
    public void EveryDiagnosticHasAPageAndNoPageIsLeftOver() =>
        Assert.That(
            Regex.Matches(Guide, "(?m)^### (OK1\\d\\d\\d) ").Select(m => m.Groups[1].Value).Order(),
            Is.EqualTo(Codes.Select(f => (string)f.GetRawConstantValue()!).Order())
        );

    [Test]
    public void EveryCodeHasItsHomeAndEveryHomeIsUsed()
    {
        var sources = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Regex.IsMatch(f, @"[/\\](bin|obj)[/\\]") && Path.GetFileName(f) != "DiagnosticCodes.cs")
            .ToDictionary(f => Path.GetRelativePath(Repository.Root, f), File.ReadAllText);
        Assert.That(sources.Where(s => Regex.IsMatch(s.Value, "\"OK1\\d\\d\\d\"")).Select(s => s.Key), Is.Empty, "a code is written out; name its constant");
        var used = sources.Values.SelectMany(s => Regex.Matches(s, @"\bDiagnosticCodes\.(\w+)")).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.That(Codes.Select(f => f.Name).Where(n => !used.Contains(n)), Is.Empty, "a code that nobody tells");
    }

    [Test]
    public void AFailingLineHasTheCodeOfItsPage() =>
        Assert.That(
            AuthorsGuide.Examples().Where(e => e.Fails).Select(e => (e.Title[..6], e.Result[..6])),
            Has.All.Matches<(string Page, string Code)>(p => p.Page == p.Code)
        );

    [Test]
    public void AMendedLineFollowsAFailingOne()
    {
        // What only a picture, a file or other data can mend has no second line.
        string[] alone = ["OK1303", "OK1405", "OK1406"];
        var pages = AuthorsGuide.Examples().Where(e => e.Title.StartsWith("OK1", StringComparison.Ordinal)).GroupBy(e => e.Title[..6]);
        Assert.That(pages.Where(p => !alone.Contains(p.Key)).Select(p => string.Join(" ", p.Select(e => e.Fails))), Has.All.EqualTo("True False"));
    }

    [Test]
    public void EveryChineseNameOfAFunctionStandsInTheGuide() =>
        Assert.That(FunctionCatalog.Aliases.Keys.Where(a => !char.IsAscii(a[0]) && !Guide.Contains(a, StringComparison.Ordinal)), Is.Empty);
}
