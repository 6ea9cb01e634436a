// Every view in both languages and both themes: no fault that axe finds, and a picture for people to look at.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class LookTests : PaneTest
{
    async Task Look(string name)
    {
        await Page.WaitForTimeoutAsync(400);
        await Picture(name);
        var found = await Page.RunAxe();
        Assert.That(found.Violations.Select(v => $"{name}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"), Is.Empty);
        Assert.That(
            await Page.EvaluateAsync<int>("document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"),
            Is.Zero,
            $"{name} is as wide as the pane"
        );
    }

    async Task Choose(string button, string name, byte[] file)
    {
        var choosing = Page.WaitForFileChooserAsync();
        await Button(button).ClickAsync();
        await (await choosing).SetFilesAsync(
            new FilePayload
            {
                Name = name,
                MimeType = "application/octet-stream",
                Buffer = file,
            }
        );
    }

    ILocator Result => Page.Locator(".results .notice, .results .findings").First;

    [TestCase("zh", "light", 400)]
    [TestCase("zh", "dark", 320)]
    [TestCase("en", "light", 320)]
    [TestCase("en", "dark", 400)]
    public async Task EveryViewIsFreeOfFaults(string language, string theme, int width)
    {
        string Say(string chinese, string english) => language == "zh" ? chinese : english;
        var at = $"{language}-{theme}-{width}";
        await Page.SetViewportSizeAsync(width, 900);
        ExpectedTrouble = ["An iframe which has both allow-scripts and allow-same-origin", "/users/sun"];
        Server.Settings = FakeMicrosoft365.Settings;
        using var fake = new FakeMicrosoft365();
        Calendar.Fill(fake.Graph);
        fake.Graph.On("/me/memberOf/microsoft.graph.group", """{ "value": [ { "id": "g1", "displayName": "全体党员" } ] }""");
        await fake.AnswerIn(Context);
        await Page.AddInitScriptAsync(
            $"if (top === self) localStorage['officekit.preferences'] ??= JSON.stringify({{ language: '{language}', theme: '{theme}', microsoft365: true }})"
        );
        await Page.AddInitScriptAsync(
            $"window.wordToday = {{ holds: true, open: '{Convert.ToBase64String(Documents.Of("{{ x.name }"))}', paragraphs: ['{{{{ x.name }}'] }}"
        );
        await Open("?in=word");
        await Look($"home-{at}");

        await Kind("meeting-summary").ClickAsync();
        await Settled();
        await Look($"form-empty-{at}");
        await Button(Say("从日历选会议", "Pick a meeting")).ClickAsync();
        await Page.Locator("button.entry").First.WaitForAsync();
        await Look($"meetings-{at}");
        await Page.Locator("button.entry").First.ClickAsync();
        await Page.Locator(".told .notice.success").WaitForAsync();
        await Settled();
        await Look($"meeting-filled-{at}");
        await Button(Say("从通讯录选人", "Pick people")).ClickAsync();
        await Page.Locator("button.entry").First.WaitForAsync();
        await Look($"groups-{at}");
        await Button("‹").ClickAsync();

        await Kind("branch-assembly-minutes").ClickAsync();
        await Settled();
        await Button(Say("填入示例", "Fill in the sample")).ClickAsync();
        await Settled();
        await Page.Locator("fluent-button[data-target='openNew']").ClickAsync();
        await Page.Locator(".result .notice.success").WaitForAsync();
        await Look($"opened-{at}");
        await Page.Locator("fluent-button[data-target='replaceOpen']").ClickAsync();
        await Page.Locator(".result .notice.warning").WaitForAsync();
        await Look($"replace-{at}");
        await Field("attendance.expected").FillAsync("99");
        await Settled();
        await Look($"form-{at}");
        await Page.Locator("[data-path='attendance.present'] .row, [data-path='attendance.present'] div.row").First.ScrollIntoViewIfNeededAsync();
        await Look($"rows-{at}");
        await Tab(Say("待补", "To do")).ClickAsync();
        await Look($"todo-{at}");
        await Tab(Say("预览", "Preview")).ClickAsync();
        await Page.Locator(".page").WaitForAsync();
        await Look($"preview-{at}");
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        await Page.Locator(".result .notice.error").WaitForAsync();
        await Look($"stopped-{at}");

        await Tab(Say("检查", "Check")).ClickAsync();
        await Button(Say("检查当前文档", "Check the open document")).ClickAsync();
        await Result.WaitForAsync();
        await Look($"check-{at}");

        await Tab(Say("核验", "Verify")).ClickAsync();
        await Choose(Say("选择公文核验", "Choose a document"), "公文.docx", Documents.Of("关于整改工作的通知", "现将有关事项通知如下："));
        await Result.WaitForAsync();
        await Look($"verify-{at}");

        await Tab(Say("批量", "Bulk")).ClickAsync();
        await Page.Locator(".bulk option").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Look($"bulk-{at}");
        await Page.Locator(".bulk select").SelectOptionAsync("pledge-card");
        await Page.Locator(".bulk textarea").FillAsync("卡号,姓名,党支部,承诺事项1,承诺日期\n1,胡万里,南湖社区党支部,走访,不是日期\n");
        await Button(Say("生成", "Make them")).ClickAsync();
        await Page.Locator(".failures li").First.WaitForAsync();
        await Page.Locator(".failures").ScrollIntoViewIfNeededAsync();
        await Look($"bulk-failures-{at}");

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
