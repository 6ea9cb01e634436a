// The pane in Word, with a Word that records what it is asked.
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class WordTests : PaneTest
{
    const string InWord = "?in=word";

    [Test]
    public async Task ANewDocumentIsOpenedOnceAndCanBeRefilled()
    {
        await OpenKind("meeting-summary", InWord);
        await Button("填入示例").ClickAsync();
        await Settled();
        await Page.Locator("fluent-button[data-target='openNew']").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice.success")).ToContainTextAsync("已打开新文档");
        var calls = await AskedOfWord("createDocument");
        Assert.That(calls, Has.Count.EqualTo(1));
        var file = Convert.FromBase64String(calls[0][1].GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(Documents.Faults(file), Is.Empty);
            Assert.That(FilledDocument.Open(file).Data.Json.ToString(), Does.Contain("decisions"));
        });

        // The document is open in Word now: its data comes back into a fresh form.
        await Page.EvaluateAsync("localStorage.clear()");
        await Page.AddInitScriptAsync($"window.wordToday = {{ holds: true, open: '{Convert.ToBase64String(file)}' }}");
        await Open(InWord);
        await Page.Locator("button.kind:has-text('重填当前文档')").ClickAsync();
        await Assertions.Expect(Page.Locator(".told .notice.success")).ToContainTextAsync("数据已读回");
        Assert.That(await Field("mark").InputValueAsync(), Is.Not.Empty);
    }

    [Test]
    public async Task ARefillGivesTheDraftThatWasThereBack()
    {
        var made = Documents.OfTheLibrary("pledge-letter", """{ "name": "胡万里" }"""u8.ToArray());
        await Page.AddInitScriptAsync($"window.wordToday = {{ holds: true, open: '{Convert.ToBase64String(made)}' }}");
        await OpenKind("pledge-letter", InWord);
        await Field("name").FillAsync("彭慧");
        await Button("‹").ClickAsync();
        await Page.Locator("button.kind:has-text('重填当前文档')").ClickAsync();
        await Assertions.Expect(Field("name")).ToHaveValueAsync("胡万里");
        await Button("找回草稿").ClickAsync();
        await Assertions.Expect(Field("name")).ToHaveValueAsync("彭慧");
    }

    [Test]
    public async Task WhatWasJustTypedIsKeptWhenWordClosesThePane()
    {
        await OpenKind("pledge-letter", InWord);
        await Field("name").FillAsync("彭慧");
        // No pause, no event: the web view is simply gone.
        Assert.That(System.Text.Encoding.UTF8.GetString(await Draft("pledge-letter")), Does.Contain("彭慧"));
    }

    [Test]
    public async Task TheOpenDocumentIsReplacedWithEverythingOfTheFile()
    {
        await OpenKind("pledge-letter", InWord);
        await Page.Locator("fluent-button[data-target='replaceOpen']").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice")).ToContainTextAsync("已替换当前文档");
        var call = (await AskedOfWord("insertFileFromBase64")).Single();
        Assert.That(
            call[3].EnumerateObject().Where(o => o.Value.GetBoolean()).Select(o => o.Name),
            Is.EquivalentTo(
                new[]
                {
                    "importTheme",
                    "importStyles",
                    "importParagraphSpacing",
                    "importPageColor",
                    "importCustomProperties",
                    "importCustomXmlParts",
                    "importDifferentOddEvenPages",
                }
            )
        );
        // This Word shows no page that could be compared and cannot mend it: the clerk is told.
        await Assertions.Expect(Page.Locator(".result .notice.warning")).ToContainTextAsync("新建文档");
    }

    [Test]
    public async Task AMistakeInTheOpenTemplateIsAClickAway()
    {
        var open = Convert.ToBase64String(Documents.Of("关于{{ title }}的通知", "{{ for x in names }}", "{{ x.name }"));
        await Page.AddInitScriptAsync(
            $"window.wordToday = {{ open: '{open}', paragraphs: ['关于{{{{ title }}}}的通知', '{{{{ for x in names }}}}', '{{{{ x.name }}'] }}"
        );
        await Open(InWord + "&view=check", "fluent-button:has-text('检查当前文档')");
        await Button("检查当前文档").ClickAsync();
        await Page.Locator("button.finding").First.ClickAsync(new() { Timeout = 120_000 });
        await Picture("check-open-document");
        Assert.That(await AskedOfWord("select"), Is.Not.Empty);
        var found = await Page.Locator("button.finding").AllInnerTextsAsync();
        Assert.That(found, Has.Some.Contains("正文第3段").Or.Some.Contains("正文第2段"));
    }
}
