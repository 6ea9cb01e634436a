// Every view in both languages and both themes: no fault that axe finds, and a picture for people to look at.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;
using OfficeKit.Templates;

namespace OfficeKit.Pane.Tests;

public class LookTests : PaneTest
{
    static byte[] Broken() => TemplateShelf.Find("pledge-letter")!.Read("template.docx")!;

    async Task Look(string name)
    {
        await Page.WaitForTimeoutAsync(400);
        await Picture(name);
        var found = await Page.RunAxe();
        Assert.That(found.Violations.Select(v => $"{name}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"), Is.Empty);
    }

    async Task Choose(string button, string name, byte[] file)
    {
        var choosing = Page.WaitForFileChooserAsync();
        await Button(button).ClickAsync();
        await (await choosing).SetFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
    }

    [Test]
    public async Task EveryViewIsFreeOfFaults([Values("zh", "en")] string language, [Values("light", "dark")] string theme)
    {
        var zh = language == "zh";
        var at = $"{language}-{theme}";
        Server.Settings = FakeMicrosoft365.Settings;
        await Page.AddInitScriptAsync($"localStorage['officekit.preferences'] ??= JSON.stringify({{ language: '{language}', theme: '{theme}', microsoft365: true }})");
        await Open();
        await Look($"home-{at}");

        await Kind("branch-assembly-minutes").ClickAsync();
        await Settled();
        await Look($"form-empty-{at}");
        await Button(zh ? "填入示例" : "Fill in the sample").ClickAsync();
        await Settled();
        await Field("attendance.expected").FillAsync("99");
        await Settled();
        await Look($"form-{at}");
        await Tab(zh ? "待补" : "To do").ClickAsync();
        await Look($"todo-{at}");
        await Tab(zh ? "预览" : "Preview").ClickAsync();
        await Page.Locator(".page").WaitForAsync();
        await Look($"preview-{at}");
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        await Page.Locator(".result .notice.error").WaitForAsync();
        await Look($"stopped-{at}");

        await Tab(zh ? "检查" : "Check").ClickAsync();
        await Choose(zh ? "选择模板检查" : "Choose a template", "模板.docx", Broken());
        await Page.Locator(".results .notice, .results .findings").First.WaitForAsync();
        await Look($"check-{at}");

        await Tab(zh ? "核验" : "Verify").ClickAsync();
        await Choose(zh ? "选择公文核验" : "Choose a document", "公文.docx", Broken());
        await Page.Locator(".results .notice, .results .findings").First.WaitForAsync();
        await Look($"verify-{at}");

        await Tab(zh ? "批量" : "Bulk").ClickAsync();
        await Page.Locator(".bulk option").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Look($"bulk-{at}");

        await Page.Locator("header button.icon").ClickAsync();
        await Look($"settings-{at}");
    }

    [Test]
    public async Task AWidePaneShowsFormAndPreviewSideBySide()
    {
        await Page.SetViewportSizeAsync(1280, 900);
        await OpenKind("work-report");
        await Button("填入示例").ClickAsync();
        await Settled();
        await Assertions.Expect(Page.Locator(".form")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".page")).ToBeVisibleAsync();
        await Look("wide");
    }

    [Test]
    public async Task ANarrowPaneLooksWell()
    {
        await Page.SetViewportSizeAsync(320, 800);
        await Open();
        await Look("narrow-home");
        await Kind("rectification-notice").ClickAsync();
        await Settled();
        await Button("填入示例").ClickAsync();
        await Settled();
        await Look("narrow-form");
        await Page.Locator("[data-path='items'] .row").First.ScrollIntoViewIfNeededAsync();
        await Look("narrow-rows");
    }
}
