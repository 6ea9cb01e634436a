// Fifty mistakes in twenty templates are fifty diagnostics, and good templates have none.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Compiling;

public class PlantedMistakesTests
{
    static readonly GoldenCase[] Planted = [.. GoldenCase.All().Where(c => c.Name.StartsWith("090-mistakes", StringComparison.Ordinal))];

    [Test]
    public void TwentyTemplatesHoldFiftyMistakes()
    {
        Assert.That(Planted, Has.Length.EqualTo(20));
        Assert.That(Planted.Sum(c => Regex.Count(c.Result, "(?m)^OK")), Is.EqualTo(50));
    }

    [TestCaseSource(nameof(Planted))]
    public void LoadingATemplateTellsEachOfItsMistakesAtItsPlaceAndNothingElse(GoldenCase it) =>
        Assert.That(
            string.Concat(DocxTemplate.Load(DocxText.ToDocx(it.Template)).Diagnostics.Select(d => $"{d.Code} {d.Location.Place}\n")),
            Is.EqualTo(it.Result)
        );

    static IEnumerable<GoldenCase> Good() => GoldenCase.All().Where(c => !c.Fails);

    [TestCaseSource(nameof(Good))]
    public void AGoodTemplateHasNoDiagnostics(GoldenCase it) => Assert.That(DocxTemplate.Load(DocxText.ToDocx(it.Template)).Diagnostics, Is.Empty);
}
