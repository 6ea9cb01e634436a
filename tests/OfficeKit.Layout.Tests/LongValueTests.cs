// Cards and slips with the longest values an office would write: they shrink, stay on their page, and lose nothing.
using OfficeKit.Conformance;
using OfficeKit.Looking;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Layout.Tests;

public class LongValueTests
{
    const string Branch = "中共江州市东桥镇南湖社区网格第三片区楼宇商圈联合支部委员会",
        Person = "阿卜杜热合曼·买买提",
        Longest = "古丽巴哈尔·阿卜杜热依木江·艾山";

    static readonly string Problem =
        string.Concat(
            Enumerable.Repeat("支部党员大会会议记录不规范，未写明请假人员姓名和原因，表决情况没有逐项记载，列席人员发言缺少摘要，归档材料也不齐全；", 4)
        )[..^1] + "。";

    static readonly string Pledge = "走访联系户并帮助解决就业、就医、就学等实际困难，每季度不少于两户，逐户建立台账，向党员大会报告走访结果和办理情况";

    static readonly string Sixty = (Pledge + Pledge)[..60];

    static string[] Sizes(string kind) => [.. KindCatalog.Find(kind)!.Variants.Select(v => v.Key == "a5" ? kind : $"{kind}:{v.Key}")];

    static IEnumerable<string> Cards() => [.. Sizes("pledge-card"), .. Sizes("small-wish-card")];

    static TemplateData Pledges(int count, string text, TemplateData data) =>
        data.With("pledges", $"[{string.Join(',', Enumerable.Repeat($$"""{ "text": "{{text}}", "due": "2017-12-15" }""", count))}]");

    /// <summary>A card with long values; a smaller card has less room, and its office writes the branch's short name.</summary>
    static TemplateData Long(string kind)
    {
        var data = TemplateData.Parse(KindCatalog.Find(kind)!.Read("sample-long.json")!);
        var (isSmall, isNarrow) = (kind.EndsWith("9054", StringComparison.Ordinal), kind.EndsWith("4up", StringComparison.Ordinal));
        return kind.StartsWith("pledge", StringComparison.Ordinal)
            ? (
                isSmall || isNarrow
                    ? Pledges(isSmall ? 2 : 3, "走访联系户两户，帮助解决困难", data)
                    : Pledges(3, Sixty, data).With("pledges[3]", """{ "text": "参与楼道环境整治2次", "due": "2017-12-15" }""")
            )
                .With("name", isSmall ? Person : Longest)
                .With("branch", isSmall || isNarrow ? Branch[5..24] : Branch)
                .With("phone", "0712-82345678转8021")
                .With("post", "在职党员进社区服务岗")
                .With("review.opinion", isNarrow ? "同意公开承诺。" : "同意公开承诺，请在车间公示栏张贴。")
                .With("creed", "讲政治、有信念，讲规矩、有纪律，讲道德、有品行，讲奉献、有作为")
                .With("review.reviewer.name", Person)
                .With("wish.wisher", isNarrow ? Person : Longest)
                .With("wish.content", isNarrow ? "辅导小学生做作业" : "辅导小学生做作业并帮助家长联系社区托管班")
            : data.With("wisher", Longest)
                .With("claimant", Person)
                .With("registrar", Longest)
                .With("phone", "0712-82345678转8021")
                .With("address", "江州市东桥区南湖街道办事处南湖社区第三网格幸福里小区16栋2单元501室")
                .With("result", Problem[..(isSmall || isNarrow ? 45 : 110)])
                .With(
                    "content",
                    isSmall ? Problem[..50]
                        : isNarrow ? Problem[..80]
                        : Problem[..190]
                );
    }

    static Dictionary<string, (PageReport Seen, RenderReport Report, string Written)> looked = [];

    /// <summary>As long as each size of the ladder has room for.</summary>
    static readonly int[] Lengths = [120, 165, 215];

    [OneTimeSetUp]
    public void LookAtAllAtOnce()
    {
        Tools.Require(Looker.Missing());
        var folder = Directory.CreateTempSubdirectory("officekit-long-").FullName;
        var made = new List<(string Name, string Path, RenderReport Report)>();
        void Make(string name, TemplateData data)
        {
            var kind = KindCatalog.Find(name.Split(' ')[0])!;
            var path = Path.Combine(folder, $"{made.Count}.docx");
            made.Add((name, path, kind.Template.Render(data, path, new RenderOptions { Schema = kind.Schema })));
        }
        TemplateData Sample(string kind) => TemplateData.Parse(KindCatalog.Find(kind)!.Read("sample.json")!);
        foreach (var kind in Cards())
        {
            Make($"{kind} sample", Sample(kind));
            Make($"{kind} long", Long(kind));
            Make(
                $"{kind} too long",
                kind.StartsWith("pledge", StringComparison.Ordinal) ? Pledges(10, Sixty, Long(kind)) : Long(kind).With("content", Problem)
            );
        }
        var slip = Sample("close-out-slip")
            .With("branch", Branch)
            .With("owner", Longest)
            .With("verifier", $"[\"{Person}\",\"{Longest}\"]")
            .With("approver", Longest)
            .With("verifyMethod", "查阅资料、现场核查、个别谈话、电话抽查");
        foreach (var length in Lengths)
        {
            Make($"close-out-slip {length}", slip.With("problem", Long(length)).With("result", Long(length)));
        }
        Make("close-out-slip too long", slip.With("problem", Long(600)));
        Make(
            "rectification-notice long",
            Sample("rectification-notice")
                .With("to", Branch)
                .With("items[0].problem", Problem)
                .With("items[1].problem", Problem)
                .With("items[2].problem", Problem)
                .With("contact", Longest)
                .With("phone", "0712-82345678转8021、13812340000")
        );
        Make(
            "rectification-reply long",
            Sample("rectification-reply")
                .With("branch", Branch)
                .With("items[0].problem", Problem)
                .With("items[0].measures", Problem)
                .With("items[0].result", Problem)
                .With("items[0].owner", Longest)
                .With("secretary", Longest)
        );
        Make("pledge-letter long", Pledges(10, Sixty, Sample("pledge-letter").With("branch", Branch).With("name", Longest)));
        looked = made.Zip(Looker.Look([.. made.Select(m => m.Path)]))
            .ToDictionary(x => x.First.Name, x => (x.Second, x.First.Report, PlainText.Of(File.ReadAllBytes(x.First.Path))));
        verified = made.Zip(LayoutVerifier.Verify([.. made.Select(m => m.Path)])).ToDictionary(x => x.First.Name, x => x.Second);
        Directory.Delete(folder, recursive: true);
    }

    static Dictionary<string, VerifyReport> verified = [];

    static string Long(int length) => string.Concat(Enumerable.Repeat(Problem, 3))[..length];

    [TestCaseSource(nameof(Cards))]
    public void ACardWithLongValuesIsAsLargeAsTheSampleAndNothingIsReported(string kind)
    {
        var (sample, (seen, report, _)) = (looked[$"{kind} sample"].Seen.Pages, looked[$"{kind} long"]);
        Assert.That(report.Diagnostics.Select(d => d.ToString()), Is.Empty);
        Assert.That(seen.Pages, Has.Count.EqualTo(sample.Count), "R231");
        // Where cards share a sheet the frame is that of the sheet, whose rows have not grown.
        Assert.That(seen.Pages[0].RightInk, Is.EqualTo(sample[0].RightInk).Within(0.3));
        Assert.That(seen.Pages[0].LeftInk, Is.EqualTo(sample[0].LeftInk).Within(0.3));
        Assert.That(seen.Pages[0].LastInk, Is.EqualTo(sample[0].LastInk).Within(0.3).Or.LessThan(143).And.EqualTo(sample[0].LastInk).Within(10), "R223");
    }

    [TestCaseSource(nameof(Cards))]
    public void WhatTheSmallestSizeHasNoRoomForIsToldWithItsField(string kind)
    {
        var told = looked[$"{kind} too long"].Report.Diagnostics.Where(d => d.Code == "OK1409").ToList();
        Assert.That(told.Select(d => d.Field), Does.Contain(kind.StartsWith("pledge", StringComparison.Ordinal) ? "pledges[0].text" : "content"));
        Assert.That(told.Select(d => d.Severity), Is.All.EqualTo(DiagnosticSeverity.Warning));
    }

    [TestCaseSource(nameof(Lengths))]
    public void ACloseOutSlipOfLongWordsStaysOnItsPage(int length)
    {
        var (seen, report, _) = looked[$"close-out-slip {length}"];
        Assert.That(report.Diagnostics.Select(d => d.ToString()), Is.Empty);
        Assert.That(seen.Pages, Has.Count.EqualTo(1), "R231");
        Assert.That(seen.Pages[0].LastInk, Is.LessThan(262));
    }

    [Test]
    public void ACloseOutSlipWithoutRoomIsTold() =>
        Assert.That(looked["close-out-slip too long"].Report.Diagnostics.Select(d => (d.Code, d.Field)), Is.EqualTo(new[] { ("OK1409", "problem") }));

    [TestCase("rectification-notice long")]
    [TestCase("rectification-reply long")]
    [TestCase("pledge-letter long")]
    public void APaperOfLongWordsTakesThePagesItNeedsByTheRules(string name)
    {
        Assert.That(verified[name].Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()), Is.Empty);
        Assert.That(looked[name].Seen.Pages.Select(p => p.LastInk), Is.All.LessThan(262.5));
        Assert.That(looked[name].Seen.Pages.Select(p => p.Lines), Is.All.Positive);
    }

    [Test]
    public void NoWordIsLost()
    {
        foreach (var (name, (seen, _, written)) in looked)
        {
            Assert.That(Letters(seen.Text), Is.SupersetOf(Letters(written)), name);
        }
    }

    /// <summary>How often each letter is there, once for each time: cells stand side by side on a page, so that words are not in their order.</summary>
    static List<(char Letter, int Time)> Letters(string text) =>
        [.. text.Where(char.IsLetterOrDigit).GroupBy(c => c).SelectMany(g => g.Select((c, i) => (c, i)))];
}
