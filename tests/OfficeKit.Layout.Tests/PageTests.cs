// Measures rendered pages: the page of a 公文 itself, and the documents we make.
using OfficeKit.Looking;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

public class PageTests
{
    static Dictionary<string, PageReport> reports = [];

    [OneTimeSetUp]
    public void RenderAllAtOnce()
    {
        Tools.Require(Looker.Missing());
        var folder = Directory.CreateTempSubdirectory("officekit-layout-").FullName;
        string Make(string name, Action<string> write)
        {
            var path = Path.Combine(folder, name + ".docx");
            write(path);
            return path;
        }
        List<string> files =
        [
            Make("plain", p => PlainPage.Write(p, 579, -5)),
            Make("pitch-580", p => PlainPage.Write(p, 580, -5)),
            Make("spacing-0", p => PlainPage.Write(p, 579, 0)),
            Make("seed", p => Render("sample.json", p)),
            Make("redhead", p => Render("sample-redhead.json", p)),
        ];
        reports = Looker.Look(files).ToDictionary(r => Path.GetFileNameWithoutExtension(r.File));
        Directory.Delete(folder, recursive: true);
    }

    static void Render(string sample, string path)
    {
        var kind = TemplateShelf.Find("work-report")!;
        kind.Template.Render(TemplateData.Parse(kind.Read(sample)!), path, new RenderOptions { Schema = kind.Schema });
    }

    [TestCase("plain", 22, 28)]
    [TestCase("pitch-580", 21, 28)]
    [TestCase("spacing-0", 22, 27)]
    public void TheMeasuringTellsPitchAndSpacingApart(string name, int lines, int characters)
    {
        var page = reports[name].Pages[0];
        Assert.That((page.Lines, page.FullestLine), Is.EqualTo((lines, (double)characters)));
    }

    [TestCase("plain")]
    [TestCase("seed")]
    [TestCase("redhead")]
    public void AFullPageHasTwentyTwoLinesOfTwentyEightCharacters(string name)
    {
        // The first page has a title, the last may be short.
        var full = reports[name].Pages.Skip(1).SkipLast(1).OrderByDescending(p => p.Lines).First();
        Assert.That(full.Lines, Is.EqualTo(22), "R11");
        // A letter is narrower or wider than half a character: a line with some may count 27.5 or 28.5.
        var fullLines = full.LineCharacters.Where(c => c > 26).ToList();
        Assert.That(fullLines.Count(c => c == 28), Is.GreaterThan(fullLines.Count / 2), string.Join(" ", full.LineCharacters));
        Assert.That(fullLines, Is.All.InRange(27, 28.5));
    }

    [TestCase("plain")]
    [TestCase("seed")]
    [TestCase("redhead")]
    public void ThePageNumberStandsSevenMillimetresBelowTheTextOddRightEvenLeft(string name)
    {
        foreach (var page in reports[name].Pages)
        {
            Assert.That(page.NumberText, Is.EqualTo($"—{page.Number}—"), "R137");
            Assert.That(page.DashBelowText, Is.EqualTo(7).Within(0.5), "R140");
            Assert.That(page.NumberIsRight, Is.EqualTo(page.Number % 2 == 1), "R139");
            // One 字 of 四号 is 4.94 mm.
            Assert.That(page.NumberFromEdge, Is.EqualTo(4.94).Within(0.3), "R139");
        }
    }

    [TestCase("seed")]
    [TestCase("redhead")]
    public void TheMappedFacesAreUsedAndNoFallback(string name) => Assert.That(reports[name].FontProblems, Is.Empty);

    [Test]
    public void TheRedLineRunsBelowTheNumberAndTheColophonEndsAtTheLowerEdge()
    {
        var pages = reports["redhead"].Pages;
        Assert.That(pages[0].Rules, Has.Count.EqualTo(1), "R68");
        Assert.That(pages[^1].Rules, Has.Count.EqualTo(3), "R121, R122");
        Assert.That(pages[^1].Rules[^1], Is.EqualTo(262).Within(1), "R123");
    }
}
