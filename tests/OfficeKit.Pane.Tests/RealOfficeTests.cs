// The pane on the real office.js: every call to Word goes through Microsoft's own library, down to what Windows' Word would receive.
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;
using OfficeKit.Templates;

namespace OfficeKit.Pane.Tests;

public class RealOfficeTests : PaneTest
{
    const string InWord = "?in=word";
    const string DataNamespace = "urn:officekit:data:1";

    object word = new { };

    private protected override Task AnswerOffice() => RealOffice.AnswerIn(Context, JsonSerializer.Serialize(word));

    [SetUp]
    public void ANewWord() => (word, ExpectedTrouble) = (new { }, [RealOffice.OwnStyles]);

    ILocator Out(string target) => Page.Locator($"fluent-button[data-target='{target}']");

    ILocator Said => Page.Locator(".result .notice");

    /// <summary>The text that Word was asked to select, once it was.</summary>
    async Task<string?> Selected()
    {
        // The policy forbids the browser driver's own way to wait for a condition.
        for (var left = 50; left > 0 && (await AskedOfWord("Select")).Count == 0; left--)
        {
            await Page.WaitForTimeoutAsync(100);
        }
        return (await AskedOfWord("Select")).Single()[1].GetString();
    }

    [Test]
    public async Task ANewDocumentReachesWordOnceAndHoldsItsData()
    {
        await OpenKind("meeting-summary", InWord);
        await Button("填入示例").ClickAsync();
        await Settled();
        await Out("openNew").ClickAsync();
        await Assertions.Expect(Said).ToContainTextAsync("已打开新文档");
        var file = Convert.FromBase64String((await AskedOfWord("CreateDocument.Open")).Single()[1].GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(Documents.Faults(file), Is.Empty);
            Assert.That(FilledDocument.Open(file).Data.Json.ToString(), Does.Contain("decisions"));
        });
    }

    [Test]
    public async Task TheOpenDocumentIsReplacedWithAllOptionsThatThisWordKnows([Values(1.6, 1.7)] double version)
    {
        // The page of the document that Word shows afterwards is the template's.
        var page = System.Text.Encoding.UTF8.GetString(Documents.Parts(KindCatalog.Find("pledge-letter")!.Read("template.docx")!)["word/document.xml"]);
        word = new { version, ooxml = page };
        await OpenKind("pledge-letter", InWord);
        await Out("replaceOpen").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice.success")).ToContainTextAsync("已替换当前文档");
        var call = (await AskedOfWord("InsertFileFromBase64")).Single();
        string[] options = ["importTheme", "importStyles", "importParagraphSpacing", "importPageColor", "importCustomProperties", "importCustomXmlParts"];
        Assert.Multiple(() =>
        {
            Assert.That(Documents.Faults(Convert.FromBase64String(call[1].GetString()!)), Is.Empty);
            Assert.That(call[2].GetString(), Is.EqualTo("Replace"));
            Assert.That(
                call[3].EnumerateObject().Where(o => o.Value.GetBoolean()).Select(o => o.Name),
                Is.EquivalentTo(version < 1.7 ? options : [.. options, "importDifferentOddEvenPages"])
            );
        });
    }

    [Test]
    public async Task WhatIsWrittenInTheOpenDocumentIsNotReplacedWithoutAQuestion()
    {
        word = new { paragraphs = new[] { "昨天写的通知" } };
        await OpenKind("pledge-letter", InWord);
        await Out("replaceOpen").ClickAsync();
        await Assertions.Expect(Said).ToContainTextAsync("已有内容");
        Assert.That(await AskedOfWord("InsertFileFromBase64"), Is.Empty);
        await Page.Locator(".result fluent-button:has-text('换掉')").ClickAsync();
        await Assertions.Expect(Said).ToContainTextAsync("已替换当前文档");
        Assert.That(await AskedOfWord("InsertFileFromBase64"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AWordThatWouldLoseTheDataIsNotAskedToReplace()
    {
        word = new { version = 1.3 };
        await OpenKind("pledge-letter", InWord);
        await Assertions.Expect(Out("openNew")).ToBeVisibleAsync();
        await Assertions.Expect(Out("replaceOpen")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task ADocumentMadeEarlierIsKnownReadAndRefilled()
    {
        var made = Documents.OfTheLibrary("meeting-summary", KindCatalog.Find("meeting-summary")!.Read("sample.json")!);
        word = new
        {
            version = 1.3,
            holds = new[] { DataNamespace },
            open = Convert.ToBase64String(made),
        };
        await Open(InWord);
        await Page.Locator("button.kind:has-text('重填当前文档')").ClickAsync();
        await Assertions.Expect(Page.Locator(".told .notice.success")).ToContainTextAsync("数据已读回");
        await Assertions.Expect(Field("mark")).Not.ToHaveValueAsync("");
        Assert.That(await AskedOfWord("ReleaseDocumentCopy"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ADocumentOfSeveralSlicesIsCheckedAndAClickGoesToTheTag()
    {
        word = new
        {
            open = Convert.ToBase64String(WithAPictureOf5Megabytes(Documents.Of("关于{{ title }}的通知", "{{ for x in names }}", "{{ x.name }"))),
            paragraphs = new[] { "关于{{ title }}的通知", "{{ for x in names }}", "{{ x.name }" },
            tables = new[] { new[] { new[] { "表里的段落不算正文" } } },
        };
        await Open(InWord + "&view=check", "fluent-button:has-text('检查当前文档')");
        await Button("检查当前文档").ClickAsync();
        var finding = Page.Locator("button.finding:has-text('正文第3段')").First;
        await finding.ClickAsync(new() { Timeout = 120_000 });
        var selected = await Selected();
        var search = (await AskedOfWord("Search")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(search[1].GetString(), Does.StartWith("{{ x.name"));
            Assert.That(search[2].GetProperty("MatchCase").GetBoolean());
            Assert.That(selected, Is.EqualTo(search[1].GetString()));
        });
    }

    [Test]
    public async Task AClickGoesIntoACellOfATable()
    {
        word = new
        {
            open = Convert.ToBase64String(WithATable("{{ 好 }}", "{{ if }")),
            paragraphs = new[] { "" },
            tables = new[] { new[] { new[] { "{{ 好 }}", "{{ if }" } } },
        };
        await Open(InWord + "&view=check", "fluent-button:has-text('检查当前文档')");
        await Button("检查当前文档").ClickAsync();
        await Page.Locator("button.finding:has-text('正文表1第1行第2格')").First.ClickAsync(new() { Timeout = 120_000 });
        Assert.That(await Selected(), Does.Contain("{{ if"));
    }

    [TestCase("AccessDenied", "受保护", "下载")]
    [TestCase("WriteNotSupportedWhenModalDialogOpen", "对话框", "再点一次")]
    [TestCase("GeneralException", "Word 没有完成这一步", "下载")]
    [TestCase("InvalidArgument", "Word 没有完成这一步", "下载")]
    public async Task WhatWordRefusesIsToldWithTheNextStep(string code, string words, string next)
    {
        word = new { refuses = new { Open = new[] { code, "The host's own words." } } };
        await OpenKind("pledge-letter", InWord);
        await Out("openNew").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice.error")).ToContainTextAsync(words);
        await Assertions.Expect(Page.Locator(".result .notice.error")).ToContainTextAsync(next);
        await Assertions.Expect(Out("openNew")).ToBeEnabledAsync();
    }

    [Test]
    public async Task APlaceThatIsGoneIsTold()
    {
        word = new
        {
            open = Convert.ToBase64String(Documents.Of("{{ x.name }")),
            paragraphs = new[] { "{{ x.name }" },
            refuses = new { Search = new[] { "ItemNotFound", "The requested item doesn't exist." } },
        };
        await Open(InWord + "&view=check", "fluent-button:has-text('检查当前文档')");
        await Button("检查当前文档").ClickAsync();
        await Page.Locator("button.finding").First.ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(Page.Locator(".findings .notice.error")).ToContainTextAsync("已经不在了");
    }

    [Test]
    public async Task AFileThatWordDoesNotHandOverIsTold()
    {
        word = new { refuses = new Dictionary<string, int> { ["77"] = 7000 } };
        await Open(InWord + "&view=verify", "fluent-button:has-text('核验当前文档')");
        await Button("核验当前文档").ClickAsync();
        await Assertions.Expect(Page.Locator(".results .notice.error")).ToContainTextAsync("受保护");
    }

    [Test]
    public async Task InADarkWordThePaneIsDark([Values] bool dark)
    {
        word = new { dark };
        await Open(InWord);
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", dark ? "dark" : "light");
    }

    static byte[] WithAPictureOf5Megabytes(byte[] document)
    {
        using var memory = new MemoryStream();
        memory.Write(document);
        using (var opened = WordprocessingDocument.Open(memory, true))
        {
            var noise = new byte[5 << 20];
            new Random(1).NextBytes(noise);
            opened.MainDocumentPart!.AddImagePart(ImagePartType.Png).FeedData(new MemoryStream(noise));
        }
        return memory.ToArray();
    }

    static byte[] WithATable(params string[] cells)
    {
        using var memory = new MemoryStream();
        memory.Write(Documents.Of(""));
        using (var opened = WordprocessingDocument.Open(memory, true))
        {
            var row = new TableRow(cells.Select(c => new TableCell(new Paragraph(new Run(new Text(c))))));
            opened.MainDocumentPart!.Document!.Body!.PrependChild(new Table(row));
        }
        return memory.ToArray();
    }
}
