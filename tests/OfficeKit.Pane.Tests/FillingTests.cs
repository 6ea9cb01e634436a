// A clerk fills in a document without Word, without an account, without a server.
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;
using OfficeKit.Templates;

namespace OfficeKit.Pane.Tests;

public class FillingTests : PaneTest
{
    async Task<byte[]> Download()
    {
        var waiting = Page.WaitForDownloadAsync();
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        var download = await waiting;
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    [Test]
    public async Task TheDownloadedMinutesAreWhatTheLibraryMakesOfTheSameData()
    {
        await OpenKind("meeting-summary");
        await Button("填入示例").ClickAsync();
        await Settled();
        await Tab("预览").ClickAsync();
        await Assertions.Expect(Page.Locator(".page")).ToContainTextAsync("会议");
        var file = await Download();
        Assert.Multiple(async () =>
        {
            Assert.That(Documents.Unlike(file, Documents.OfTheLibrary("meeting-summary", await Draft("meeting-summary"))), Is.Empty);
            Assert.That(Documents.Faults(file), Is.Empty);
        });
    }

    [Test]
    public async Task ADraftSurvivesClosingThePane()
    {
        await OpenKind("branch-assembly-minutes");
        await Field("title").FillAsync("九月支部党员大会");
        await Settled();
        await Open();
        Assert.That(await Kind("branch-assembly-minutes").InnerTextAsync(), Does.Contain("有草稿"));
        await Kind("branch-assembly-minutes").ClickAsync();
        await Assertions.Expect(Field("title")).ToHaveValueAsync("九月支部党员大会");
    }

    [Test]
    public async Task ARuleComplainsBesideItsFieldUntilTheCountIsRight()
    {
        await OpenKind("branch-assembly-minutes");
        await Button("填入示例").ClickAsync();
        await Settled();
        await Field("attendance.expected").FillAsync("99");
        await Settled();
        var message = Page.Locator("[data-path='attendance.expected'] .message.error");
        await Assertions.Expect(message.First).ToContainTextAsync("V3");
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice.error")).ToContainTextAsync("没有生成");
        await Page.Locator(".todo button.entry:has-text('V3')").First.ClickAsync();
        await Assertions.Expect(Field("attendance.expected")).ToBeFocusedAsync();
        await Field("attendance.expected").FillAsync("23");
        await Settled();
        await Assertions.Expect(message).ToHaveCountAsync(0);
        Assert.That(Documents.Faults(await Download()), Is.Empty);
    }

    [Test]
    public async Task AWordWhereANumberBelongsIsAMessageAndNoCrash()
    {
        await OpenKind("branch-assembly-minutes");
        await Field("attendance.expected").FillAsync("abc");
        await Field("attendance.actual").FillAsync("3");
        await Settled();
        await Assertions.Expect(Page.Locator("[data-path='attendance.expected'] .message.error").First).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".told .notice.error")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task ABlankIsAQuestionThatLeadsToItsField()
    {
        await OpenKind("meeting-summary");
        await Tab("待补").ClickAsync();
        await Page.Locator(".todo button.entry:has-text('纪要标志')").ClickAsync();
        await Assertions.Expect(Field("mark")).ToBeFocusedAsync();
    }

    [Test]
    public async Task AFinalDocumentWantsItsRequiredFields()
    {
        await OpenKind("meeting-summary");
        await Page.Locator(".output input[type=checkbox]").CheckAsync();
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice.error")).ToContainTextAsync("定稿");
    }

    [Test]
    public async Task ATemplateOfTheClerksOwnBecomesAForm()
    {
        await Open();
        var choosing = Page.WaitForFileChooserAsync();
        await Page.Locator("button.kind:has-text('用自己的模板')").ClickAsync();
        await (await choosing).SetFilesAsync(
            new FilePayload
            {
                Name = "通知.docx",
                MimeType = "application/octet-stream",
                Buffer = KindCatalog.Find("pledge-letter")!.Read("template.docx")!,
            }
        );
        await Assertions.Expect(Page.Locator("form.form")).ToBeVisibleAsync();
        await Settled();
        Assert.That(await Page.Locator("form.form input, form.form textarea").CountAsync(), Is.GreaterThan(1));
        Assert.That(Documents.Faults(await Download()), Is.Empty);
    }

    [Test]
    public async Task ThirtyRowsFromExcelArePastedIntoAList()
    {
        await OpenKind("branch-assembly-minutes");
        await Page.Locator("[data-path='attendance.present'] fluent-button:has-text('粘贴表格')").ClickAsync();
        await Page.Locator("[data-path='attendance.present'] textarea.paste").FillAsync(string.Join('\n', Enumerable.Range(1, 30).Select(n => $"党员{n}")));
        await Page.Locator("[data-path='attendance.present'] fluent-button:has-text('填入')").ClickAsync();
        await Assertions.Expect(Page.Locator("[data-path='attendance.present'] div.row")).ToHaveCountAsync(30);
        await Assertions.Expect(Field("attendance.present[29]")).ToHaveValueAsync("党员30");
    }

    [Test]
    public async Task ThePaneFits320Pixels()
    {
        await Page.SetViewportSizeAsync(320, 800);
        await OpenKind("branch-assembly-minutes");
        await Button("填入示例").ClickAsync();
        await Settled();
        Assert.That(
            await Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth)"),
            Is.LessThanOrEqualTo(320)
        );
        foreach (var tab in new[] { "待补", "预览" })
        {
            await Tab(tab).ClickAsync();
            await Page.WaitForTimeoutAsync(500);
            Assert.That(await Page.EvaluateAsync<int>("document.querySelector('main').scrollWidth"), Is.LessThanOrEqualTo(320), tab);
        }
    }

    [Test]
    public async Task TheKeyboardAloneReachesTheFormAndLeavesIt()
    {
        await Open();
        await Kind("meeting-summary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Settled();
        await Field("mark").FocusAsync();
        await Page.Keyboard.TypeAsync("中共xx市委会议纪要");
        await Page.Locator("[data-path='decisions'] fluent-button:has-text('添加')").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Field("decisions[0].heading")).ToBeFocusedAsync();
    }
}
