// Measures the measuring: what it must tell apart, and what it must not let pass.
using OfficeKit.Looking;
using OfficeKit.Tests.Shared;
using UglyToad.PdfPig;

namespace OfficeKit.Layout.Tests;

public class MeasuringTests
{
    static readonly string[] Faces = ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"];
    static readonly string Hanging = string.Concat(Enumerable.Repeat(new string('国', 28) + "，" + new string('国', 27) + "。", 10));
    string folder = "";
    Dictionary<string, PageReport> reports = [];

    [OneTimeSetUp]
    public void RenderAllAtOnce()
    {
        Tools.Require(Looker.Missing());
        folder = Directory.CreateTempSubdirectory("officekit-measuring-").FullName;
        var files = new List<string>();
        string Make(string name)
        {
            files.Add(Path.Combine(folder, name + ".docx"));
            Directory.CreateDirectory(Path.GetDirectoryName(files[^1])!);
            return files[^1];
        }
        PlainPage.Write(Make("a/same-name"), 579, -5);
        PlainPage.Write(Make("b/same-name"), 580, -5);
        PlainPage.Write(Make("rare"), 579, -5, "国家喆");
        PlainPage.Write(Make("unmapped"), 579, -5, "国家", "无此字体");
        PlainPage.Write(Make("latin"), 579, -5, "国家 abc", latin: "No Such Face");
        PlainPage.Write(Make("hanging-both"), 579, -5, Hanging);
        PlainPage.Write(Make("hanging-left"), 579, -5, Hanging, align: "left");
        foreach (var face in Faces)
        {
            PlainPage.Write(Make(face), 579, -5, "国家 12", face, "Times New Roman");
        }
        reports = Looker.Look(files, Path.Combine(folder, "out")).ToDictionary(r => Path.GetRelativePath(folder, r.File)[..^".docx".Length]);
    }

    [OneTimeTearDown]
    public void Clear()
    {
        if (folder.Length > 0)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void TwoDocumentsWithOneNameAreMeasuredEachForItself() =>
        Assert.That((reports["a/same-name"].Pages[0].Lines, reports["b/same-name"].Pages[0].Lines), Is.EqualTo((22, 21)));

    [Test]
    public void GlyphsAndPixelsAgreeToATenthOfAMillimetre()
    {
        using var pdf = PdfDocument.Open(Path.Combine(folder, "out", "same-name.pdf"));
        foreach (var page in pdf.GetPages())
        {
            double FromTop(double points) => (page.Height - points) / 72 * 25.4;
            var measured = reports["a/same-name"].Pages[page.Number - 1];
            var dash = page.Letters.First(l => l.Value == "—");
            var body = page.Letters.Where(l => l.Value == "国").ToList();
            Assert.Multiple(() =>
            {
                // 35 mm, as Word writes it: 1984 twips.
                Assert.That(measured.DashBelowText, Is.EqualTo(FromTop(dash.BoundingBox.Top) - FromTop(1984 / 20.0)).Within(0.1));
                Assert.That(measured.FirstInk, Is.EqualTo(FromTop(body.Max(l => l.BoundingBox.Top))).Within(0.1));
                Assert.That(measured.LastInk, Is.EqualTo(FromTop(body.Min(l => l.BoundingBox.Bottom))).Within(0.1));
                Assert.That(measured.LeftInk, Is.EqualTo(body.Min(l => l.BoundingBox.Left) / 72 * 25.4).Within(0.1));
                Assert.That(measured.RightInk, Is.EqualTo(body.Max(l => l.BoundingBox.Right) / 72 * 25.4).Within(0.1));
            });
        }
    }

    [TestCase("hanging-both")]
    [TestCase("hanging-left")]
    public void AMarkThatHangsPastTheEdgeIsNoTwentyNinthCharacter(string name)
    {
        var page = reports[name].Pages[0];
        // 184 mm is the edge; without a mark past it nothing was tried.
        Assert.That(page.RightInk, Is.GreaterThan(184.5));
        Assert.That(page.LineCharacters, Is.All.EqualTo(28));
    }

    [TestCaseSource(nameof(Faces))]
    public void EachWrittenNameGetsItsFaceAndNoFallback(string face)
    {
        Assert.That(reports[face].FontProblems, Is.Empty);
        // One Chinese face, the Latin one, and the page number's.
        Assert.That(reports[face].Fonts, Has.Count.EqualTo(face == "宋体" ? 2 : 3));
    }

    [Test]
    public void TheFiveNamesGetFiveFaces() =>
        Assert.That(Faces.Select(f => reports[f].Fonts.First(used => used.StartsWith("Fandol", StringComparison.Ordinal))).Distinct().Count(), Is.EqualTo(5));

    [TestCase("rare", "a fallback was used, for 喆")]
    [TestCase("unmapped", "无此字体: no face is mapped")]
    [TestCase("unmapped", "a fallback was used, for 国家")]
    [TestCase("latin", "No Such Face: no face is mapped")]
    [TestCase("latin", "a fallback was used, for abc")]
    public void AWrongFaceIsToldWithTheCharactersItPrints(string name, string problem) => Assert.That(reports[name].FontProblems, Has.Some.Contains(problem));
}
