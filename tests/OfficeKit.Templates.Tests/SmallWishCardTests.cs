// 微心愿卡: its rules, its public copies, its red frame and heart.
using OfficeKit.Tests.Shared;

namespace OfficeKit.Templates.Tests;

public class SmallWishCardTests
{
    static readonly DocumentKind Kind = KindCatalog.Find("small-wish-card")!;

    static IEnumerable<string> Sizes() => Kind.Variants.Select(v => v.Key);

    [TestCase("content", "", "V40 content")]
    [TestCase("wisher", "null", "V40 wisher")]
    [TestCase("due", "null", "V40 due")]
    [TestCase("claimant", "null", "V40 claimant")]
    [TestCase("due", "2017-08-28", "V40 due")]
    [TestCase("fulfilledDate", "2017-08-27", "V40 fulfilledDate")]
    [TestCase("kind", "金钱", "OK1305 kind")]
    public void ABrokenRuleIsTold(string path, string value, string broken) =>
        Assert.That(Rules.Broken("small-wish-card", path, value), Is.EqualTo(new[] { broken }));

    [Test]
    public void AWishIsTakenOnOnce() =>
        Assert.That(Rules.Broken("small-wish-card", "rows[1].no", "WX2017-041", "batch.json"), Is.EqualTo(new[] { "V41 rows[1].no" }));

    [TestCase(5, 0)]
    [TestCase(6, 1)]
    public void MoreThanFiveOpenWishesOfOneClaimantAreRemarked(int open, int remarks)
    {
        var rows = Enumerable
            .Range(1, open + 1)
            .Select(i =>
                $$"""{"no":"WX{{i}}","wisher":"村民","content":"一床棉被","kind":"实物","registeredDate":"2017-08-01","claimant":"""
                + $$"""{{(i % 2 == 0 ? "\"石头\"" : "{\"name\":\"石头\"}")}},"claimDate":"2017-08-02","due":"2017-09-2"""
                + $$"""5"{{(i > open ? ",\"fulfilledDate\":\"2017-08-05\"" : "")}}}"""
            );
        Assert.That(
            Rules.Broken(Kind, TemplateData.Parse($$"""{"rows":[{{string.Join(',', rows)}}]}""")),
            Is.EqualTo(Enumerable.Repeat($"V41 rows[{open - 1}].claimant", remarks))
        );
    }

    [TestCase("true", "请打13912340001联系，一台收音机", "V42 content")]
    [TestCase("true", "送到江州市东桥区柳塘村三组12号，一台收音机", "V42 content")]
    [TestCase("false", "请打13912340001联系，一台收音机", "")]
    public void V42APublicCopyWithPhoneOrAddressInItsTextIsStopped(string isPublic, string content, string broken) =>
        Assert.That(
            Rules.Broken(Kind, Rules.Sample("small-wish-card").With("public", isPublic).With("content", content)),
            Is.EqualTo(broken.Split(',', StringSplitOptions.RemoveEmptyEntries))
        );

    [TestCaseSource(nameof(Sizes))]
    public void APublicCopyShowsNeitherAddressNorPhone(string size)
    {
        var text = Rules.Text(Kind.FindVariant(size)!, Rules.Sample("small-wish-card", "batch.json"), out var report);
        Assert.That(text, Does.Not.Contain("三组12号").And.Not.Contain("501室").And.Not.Contain("13912340001").And.Not.Contain("2345678"), "V42");
        Assert.That(text, Does.Contain("WX2017-041").And.Contain("WX2017-042").And.Contain("WX2017-043"), "R226");
        Assert.That(report.Diagnostics, Is.Empty);
        var open = Rules.Text(Kind.FindVariant(size)!, Rules.Sample("small-wish-card", "batch.json").With("public", "false"), out _);
        Assert.That(open, size == "9054" ? Does.Not.Contain("13912340001") : Does.Contain("三组12号").And.Contain("13912340001"));
    }

    [TestCaseSource(nameof(Sizes))]
    public void EveryCardHasARedFrameAndAHeartOfItsOwn(string size)
    {
        using var memory = new MemoryStream();
        Kind.FindVariant(size)!.Template.Render(Rules.Sample("small-wish-card", "batch.json"), memory, new RenderOptions { Schema = Kind.Schema });
        var body = PackageParts.Text(memory.ToArray(), "word/document.xml");
        Assert.That(
            System.Text.RegularExpressions.Regex.Matches(body, "<wp:docPr id=\"(\\d+)\"").Select(m => m.Groups[1].Value).Distinct().Count(),
            Is.EqualTo(3),
            "R227, R207"
        );
        Assert.That(body, Does.Contain("w:sz=\"12\" w:space=\"0\" w:color=\"FF0000\""));
    }
}
