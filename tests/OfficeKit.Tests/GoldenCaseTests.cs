// Runs every golden case: a sentence, a template, data, the result; and each again with its tags typed in other ways.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests;

public class GoldenCaseTests
{
    static IEnumerable<TestCaseData> Cases() => GoldenCase.All().Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseComesOutAsWritten(GoldenCase it) => Assert.That(it.Run(), Is.EqualTo(it.Result), it.Title);

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesAnotherRunAtEverySecondCharacterOfItsTags(GoldenCase it) =>
        Assert.That(
            (it with { Template = it.InTags(tag => string.Concat(tag.Select((c, i) => i % 2 == 1 ? c + "‖" : c.ToString()))) }).Run(),
            Is.EqualTo(it.Result)
        );

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesAChineseKeyboardInItsTags(GoldenCase it) =>
        Assert.That((it with { Template = it.InTags(ChineseKeyboard) }).Run(), Is.EqualTo(it.Result));

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesChineseNames(GoldenCase it) => Assert.That(it.WithChineseNames().Run(), Is.EqualTo(it.Result));

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesAnotherPrefixInItsXml(GoldenCase it) =>
        Assert.That(
            it.Run(change: docx =>
                Rewritten(docx, xml => Regex.Replace(xml, @"(?<=[<\s/])w:(?=\w)", "ns0:").Replace("xmlns:w=", "xmlns:ns0=", StringComparison.Ordinal))
            ),
            Is.EqualTo(it.Result)
        );

    [TestCaseSource(nameof(Cases))]
    public void AGoldenCaseSurvivesStrictOpenXml(GoldenCase it) =>
        Assert.That(
            it.Run(change: docx =>
                Rewritten(
                    docx,
                    xml =>
                        xml.Replace(
                                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main",
                                StringComparison.Ordinal
                            )
                            .Replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships",
                                StringComparison.Ordinal
                            )
                            .Replace(
                                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                                "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
                                StringComparison.Ordinal
                            )
                )
            ),
            Is.EqualTo(it.Result)
        );

    static byte[] Rewritten(byte[] docx, Func<string, string> change) =>
        Shared.PackageParts.Zip(
            Shared
                .PackageParts.Of(docx)
                .Select(p =>
                    KeyValuePair.Create(
                        p.Key,
                        p.Key.StartsWith('[') ? p.Value : System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(p.Value)))
                    )
                )
        );

    [Test]
    public void TheGoldenCasesAreAtLeastAHundredAndFifty() => Assert.That(GoldenCase.All().Count(), Is.GreaterThanOrEqualTo(150));

    [Test]
    public void EveryDiagnosticOfATemplateHasAGoldenCase()
    {
        var sources = Directory
            .GetFiles(Path.Combine(Shared.Repository.Root, "src", "OfficeKit"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Regex.IsMatch(f, @"[/\\](bin|obj)[/\\]"));
        var codes = sources.SelectMany(f => Regex.Matches(File.ReadAllText(f), "OK1[1-4]\\d\\d")).Select(m => m.Value).Distinct();
        var shown = GoldenCase.All().SelectMany(c => Regex.Matches(c.Result, "(?m)^OK1\\d\\d\\d")).Select(m => m.Value).ToHashSet();
        // Those of the schema and of a final document need more than a template and data: SchemaValidator's tests have them.
        string[] elsewhere = ["OK1304", "OK1305", "OK1306", "OK1307", "OK1308", "OK1110", "OK1407", "OK1408"];
        Assert.That(codes.Except(shown).Except(elsewhere).Order(), Is.Empty);
    }

    /// <summary>What a Chinese keyboard and Word's autocorrection make of a tag: wide braces, blanks, marks and digits, curled quotes.</summary>
    static string ChineseKeyboard(string tag)
    {
        var typed = new System.Text.StringBuilder();
        var quote = '\0';
        for (var i = 0; i < tag.Length; i++)
        {
            var c = tag[i];
            if (c is '"' or '\'' && (quote == '\0' || quote == c))
            {
                typed.Append(
                    (c, quote) switch
                    {
                        ('"', '\0') => '“',
                        ('"', _) => '”',
                        (_, '\0') => '‘',
                        _ => '’',
                    }
                );
                quote = quote == '\0' ? c : '\0';
                continue;
            }
            var digit = char.IsAsciiDigit(c) && (i == 0 || !char.IsAsciiLetterOrDigit(tag[i - 1]) && tag[i - 1] != '_' && !char.IsLetter(tag[i - 1]));
            typed.Append(
                quote != '\0'
                    ? c
                    : c switch
                    {
                        ' ' => '\u3000',
                        '{' or '}' or ',' or '(' or ')' or ':' or ';' or '<' or '>' or '!' or '=' or '+' => (char)(c + 0xFEE0),
                        _ when digit => (char)(c + 0xFEE0),
                        _ => c,
                    }
            );
        }
        return typed.ToString();
    }

    // --- more and fewer items, nastier values ---------------------------------------------------------------------------

    static IEnumerable<TestCaseData> Counts() =>
        GoldenCase
            .All()
            .Where(c => !c.Fails && c.HasLists)
            .SelectMany(c => new[] { 0, 1, 2, 1000 }.Select(n => new TestCaseData(c, n).SetArgDisplayNames(c.Name, n.ToString())));

    [TestCaseSource(nameof(Counts))]
    public void AGoldenCaseGivesAValidDocumentForAnyNumberOfItems(GoldenCase it, int count) =>
        Assert.That(() => it.WithItems(count).Run(new RenderOptions { Missing = MissingValue.Empty }), Throws.Nothing);

    static IEnumerable<TestCaseData> Good() => GoldenCase.All().Where(c => !c.Fails).Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Good))]
    public void AGoldenCaseTakesNastyValuesAsText(GoldenCase it)
    {
        const string nasty = "  {{ leak }}&<>\"\u0001𠮷\n第二行\n第三行";
        var text = it.WithValues(s => s + nasty, ("leak", "泄漏")).Run();
        // A date or a picture may refuse such a value; it must say so.
        Assert.That(text.Contains("泄漏", StringComparison.Ordinal) || text.Contains('\u0001', StringComparison.Ordinal), Is.False, text);
        if (Regex.IsMatch(text, "(?m)^OK1"))
        {
            Assert.That(Regex.Matches(text, "(?m)^OK1\\d+").Select(m => m.Value).Distinct(), Is.SubsetOf(new[] { "OK1303", "OK1401", "OK1404", "OK1405" }));
        }
    }
}
