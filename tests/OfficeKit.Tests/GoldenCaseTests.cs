// Runs every golden case: a sentence, a template, data, the result.
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests;

public class GoldenCaseTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    static IEnumerable<TestCaseData> Cases() =>
        Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => new TestCaseData(f).SetArgDisplayNames(Path.GetRelativePath(Folder, f)));

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseComesOutAsWritten(string file)
    {
        var (template, data, result) = Read(file);
        var text = Rendered.Text(template, data);
        Assert.That(text, Is.EqualTo(result), File.ReadLines(file).First());
    }

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesAnotherRunAtEverySecondCharacterOfItsTags(string file)
    {
        var (template, data, result) = Read(file);
        Assert.That(Rendered.Text(SplitTags(template), data), Is.EqualTo(result));
    }

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesAChineseKeyboardInItsTags(string file)
    {
        var (template, data, result) = Read(file);
        Assert.That(Rendered.Text(InTags(template, tag => tag.Replace("{{", "｛｛", StringComparison.Ordinal).Replace("}}", "｝｝", StringComparison.Ordinal).Replace(' ', '\u3000').Replace("==", "＝＝", StringComparison.Ordinal)), data), Is.EqualTo(result));
    }

    static (string Template, string Data, string Result) Read(string file)
    {
        var blocks = File.ReadAllText(file).ReplaceLineEndings("\n").Split("```");
        Assert.That(blocks, Has.Length.EqualTo(7), "a case has three fenced blocks");
        string Block(int i) => blocks[i].TrimStart('\n');
        return (Block(1), Block(3), Block(5));
    }

    static string SplitTags(string template) => InTags(template, tag => string.Concat(tag.Select((c, i) => i % 2 == 1 ? c + "‖" : c.ToString())));

    static string InTags(string template, Func<string, string> change) =>
        System.Text.RegularExpressions.Regex.Replace(template, @"\{\{.*?\}\}", m => change(m.Value.Replace("‖", "", StringComparison.Ordinal)));
}
