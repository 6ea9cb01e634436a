// Many records in one document: each a section of its own, with headers, numbers and pages of its own.
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;
using OfficeKit.Tests.Support;

namespace OfficeKit.Tests.Rendering;

public class MergedDocumentTests
{
    static byte[] Merge(DocxTemplate template, params string[] records)
    {
        using var memory = new MemoryStream();
        template.RenderMerged(records.Select(TemplateData.Parse), memory);
        return memory.ToArray();
    }

    static byte[] Merge(string template, params string[] records) => Merge(DocxTemplate.Load(DocxText.ToDocx(template)), records);

    static string Body(byte[] package) => PackageParts.Text(package);

    static int Count(string text, string pattern) => Regex.Count(text, pattern);

    [Test]
    public void EachRecordIsASectionThatCountsItsPagesFromOneAndNoPageIsLeftOver()
    {
        var merged = Merge("{{ 名 }}\n结尾", """{ "名": "甲" }""", """{ "名": "乙" }""", """{ "名": "丙" }""");
        Assert.That(DocxText.FromDocx(merged), Is.EqualTo("甲\n═══结尾\n乙\n═══结尾\n丙\n结尾\n"));
        Assert.That((Count(Body(merged), "<w:sectPr"), Count(Body(merged), "<w:pgNumType w:start=\"1\"/>")), Is.EqualTo((3, 3)));
        Assert.That(Body(merged), Does.EndWith("</w:sectPr></w:body></w:document>"));
    }

    [Test]
    public void HeadersAndFootersWithTagsAreEachRecordsOwn()
    {
        var merged = Merge("{{ 名 }}\n§ header\n{{ 部 }}支部\n§ footer\n共用", """{ "名": "甲", "部": "南湖" }""", """{ "名": "乙", "部": "和平" }""");
        var parts = PackageParts.Of(merged);
        var headers = parts
            .Keys.Where(k => k.StartsWith("word/header", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(k => PackageParts.Text(merged, k))
            .ToList();
        Assert.That(headers, Has.Count.EqualTo(2));
        Assert.That(
            (headers[0].Contains("南湖支部", StringComparison.Ordinal), headers[1].Contains("和平支部", StringComparison.Ordinal)),
            Is.EqualTo((true, true))
        );
        Assert.That(Regex.Matches(Body(merged), "headerReference [^>]*r:id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Distinct().Count(), Is.EqualTo(2));
        Assert.That(parts.Keys.Count(k => k.StartsWith("word/footer", StringComparison.Ordinal)), Is.EqualTo(1), "a footer without tags is everyone's");
        Assert.That(DocxText.FromDocx(merged), Does.Contain("甲").And.Contain("乙"));
    }

    [Test]
    public void ListsAndNotesBeginAnewAndWhatARecordSetsIsItsOwn()
    {
        var merged = Merge("＃ 一{{ x = 名 }}\n＃ 二\n{{ 名 }}[^1]{{ x }}\n§ footnotes\n[^1] 注{{ 名 }}", """{ "名": "甲" }""", """{ "名": "乙" }""");
        Assert.That(Regex.Matches(Body(merged), "<w:numId w:val=\"(\\d+)\"").Select(m => m.Groups[1].Value).Distinct().Count(), Is.EqualTo(2));
        Assert.That(Count(Body(merged), "<w:numRestart w:val=\"eachSect\"/>"), Is.EqualTo(2));
        Assert.That(DocxText.FromDocx(merged), Does.Contain("注甲").And.Contain("注乙"));
        Assert.That(Regex.Matches(Body(merged), "footnoteReference w:id=\"(\\d+)\"").Select(m => m.Groups[1].Value).Distinct().Count(), Is.EqualTo(2));
    }

    [TestCase("{{ 名 }}\n| {{ 名 }} |", TestName = "ATableAtTheEndIsFollowedByTheSmallestParagraph")]
    [TestCase("{{ 名 }}\n{{ if 无 }}有{{ end }}", TestName = "AParagraphThatMayVanishDoesNotCarryTheSection")]
    [TestCase("{{ 名 }}\n{{ for x in xs }}\n{{ x }}\n{{ end }}", TestName = "ALoopAtTheEndDoesNotRepeatTheSection")]
    public void WhateverStandsAtTheEnd(string template)
    {
        var merged = Merge(template, """{ "名": "甲", "无": "", "xs": [ 1, 2 ] }""", """{ "名": "乙", "无": "", "xs": [] }""");
        Assert.That(Count(Body(merged), "<w:sectPr"), Is.EqualTo(2));
        Assert.That(DocxText.FromDocx(merged), Does.Contain("甲").And.Contain("乙"));
        Assert.That(Body(merged), Does.Match("w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:sectPr"));
    }

    [Test]
    public void AContinuousSectionBeginsAPageAndAllPagesAreTheRecords()
    {
        static byte[] With(string field) =>
            PackageParts.With(
                DocxText.ToDocx($"{{{{ 名 }}}}\n{field}"),
                "word/document.xml",
                x =>
                    x.Replace("<w:pgSz", "<w:type w:val=\"continuous\"/><w:pgSz", StringComparison.Ordinal)
                        .Replace(
                            $">{field}<",
                            "><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> NUMPAGES \\* Arabic </w:instrText>"
                                + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r>"
                                + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>页<",
                            StringComparison.Ordinal
                        )
            );
        var source = With("全");
        source = PackageParts.With(
            source,
            "word/document.xml",
            x =>
                x.Replace("<w:t xml:space=\"preserve\"><w:fldChar", "<w:fldChar", StringComparison.Ordinal)
                    .Replace("<w:t><w:fldChar", "<w:fldChar", StringComparison.Ordinal)
        );
        var merged = Body(Merge(DocxTemplate.Load(source), """{ "名": "甲" }""", """{ "名": "乙" }"""));
        Assert.That((Count(merged, "SECTIONPAGES"), Count(merged, "NUMPAGES"), Count(merged, "continuous")), Is.EqualTo((2, 0, 0)));
    }

    [Test]
    public void OneRecordIsTheDocumentItself()
    {
        var template = DocxTemplate.Load(DocxText.ToDocx("{{ 名 }}\n{{ for x in xs }}{{ x }}、{{ end }}\n末段"));
        const string record = """{ "名": "甲", "xs": [ 1, 2 ] }""";
        Assert.That(DocxText.FromDocx(Merge(template, record)), Is.EqualTo(DocxText.FromDocx(Rendered.Bytes(template, record))));
    }

    [Test]
    public void ARecordWithAnErrorStopsTheMergeAndNothingIsWritten()
    {
        using var memory = new MemoryStream();
        var found = Assert
            .Throws<OfficeKitException>(() =>
                DocxTemplate.Load(DocxText.ToDocx("{{ 名 }}")).RenderMerged([TemplateData.Parse("""{ "名": "甲" }"""), TemplateData.Parse("{}")], memory)
            )!
            .Diagnostics;
        Assert.That((found[0].Code, memory.Length), Is.EqualTo(("OK1301", 0)));
    }

    [Test]
    public void AThousandRecordsCostAThousandTimesOneAndAreTheSameEachTime()
    {
        var template = DocxTemplate.Load(DocxText.ToDocx("{{ 名 }}\n§ header\n{{ 名 }}"));
        var records = Enumerable.Range(0, 1_000).Select(i => $$"""{ "名": "第{{i}}份" }""").ToArray();
        var merged = Merge(template, records);
        Assert.That(PackageParts.Of(merged).Keys.Count(k => k.StartsWith("word/header", StringComparison.Ordinal)), Is.EqualTo(1_000));
        Assert.That(Merge(template, records), Is.EqualTo(merged));
    }
}
