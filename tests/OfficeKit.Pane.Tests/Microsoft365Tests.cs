// A clerk picks a meeting from the calendar; and what happens when Microsoft 365 refuses.
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class Microsoft365Tests : PaneTest
{
    static object Attendee(string name, string mail, string type = "required", string answer = "accepted") =>
        new { type, emailAddress = new { name, address = mail }, status = new { response = answer } };

    static FakeMicrosoft365 WithMeeting(bool refuses = false, int busy = 0)
    {
        var fake = new FakeMicrosoft365 { RefusesConsent = refuses, Busy = busy };
        fake.Answers["/me/calendarView"] = new
        {
            value = new[]
            {
                new
                {
                    id = "1", subject = "市委党建工作领导小组第3次会议", isCancelled = false,
                    start = new { dateTime = "2017-09-05T14:30:00.0000000" }, end = new { dateTime = "2017-09-05T16:40:00.0000000" },
                    location = new { displayName = "市委三楼会议室" },
                    attendees = new[] { Attendee("陈立新", "chen@x"), Attendee("周敏", "zhou@x"), Attendee("李文", "li@x"), Attendee("孙安", "sun@x", answer: "declined") },
                },
            },
        };
        fake.Answers["/users/chen@x"] = new { displayName = "陈立新", department = "市委办公室", jobTitle = "主任" };
        fake.Answers["/users/zhou@x"] = new { displayName = "周敏", department = "市委组织部", jobTitle = "副部长" };
        fake.Answers["/users/li@x"] = new { displayName = "李文", department = "市委办公室", jobTitle = "科长" };
        return fake;
    }

    async Task OpenSignedOut(FakeMicrosoft365 fake, string query)
    {
        // The library's own frame for the silent sign-in, and Graph's refusals while it is busy.
        ExpectedTrouble = ["An iframe which has both allow-scripts and allow-same-origin", "429", "/users/sun"];
        Server.Settings = FakeMicrosoft365.Settings;
        await fake.AnswerIn(Context);
        await Open(query);
        await Page.Locator("button.icon[aria-label='设置']").ClickAsync();
        await Page.Locator(".check input").CheckAsync();
        await Button("‹").ClickAsync();
        await Kind("meeting-summary").ClickAsync();
        await Settled();
    }

    [Test]
    public async Task AMeetingFillsTheFormAndANewDocumentHoldsIt()
    {
        var fake = WithMeeting(busy: 2);
        await OpenSignedOut(fake, "?in=word");
        await Button("从日历选会议").ClickAsync();
        await Page.Locator("button.entry:has-text('第3次会议')").ClickAsync();
        await Assertions.Expect(Page.Locator(".told .notice.success")).ToContainTextAsync("已填入会议");
        await Settled();
        await Picture("meeting-picked");
        await Assertions.Expect(Field("start")).ToHaveValueAsync("2017-09-05T14:30");
        await Assertions.Expect(Field("place")).ToHaveValueAsync("市委三楼会议室");
        var units = await Page.Locator("[data-path^='attendance.present['][data-path$='.unit'] input").EvaluateAllAsync<string[]>("all => all.map(i => i.value)");
        Assert.That(units, Is.EqualTo(new[] { "市委办公室", "市委办公室", "市委组织部" }), "by department");

        // Decisions are typed; a wrong count is complained of and corrected.
        await Page.Locator("[data-path='decisions'] fluent-button:has-text('添加')").ClickAsync();
        await Field("decisions[0].heading").FillAsync("关于整改工作");
        await Field("decisions[0].text").FillAsync("会议同意，按期完成整改。");
        await Field("attendance.expected").FillAsync("9");
        await Settled();
        await Assertions.Expect(Page.Locator(".form .message:has-text('V26'), .form .message:has-text('V3')").First).ToBeVisibleAsync();
        await Field("attendance.expected").FillAsync("4");
        await Settled();

        await Page.Locator("fluent-button[data-target='openNew']").ClickAsync();
        await Assertions.Expect(Page.Locator(".result .notice.success")).ToContainTextAsync("已打开新文档");
        var file = Convert.FromBase64String((await AskedOfWord("createDocument")).Single()[1].GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(Documents.Faults(file), Is.Empty);
            Assert.That(Documents.Text(file), Does.Contain("关于整改工作"));
            Assert.That(FilledDocument.Open(file).Data.Json.GetProperty("attendance").GetProperty("present").GetArrayLength(), Is.EqualTo(3));
            Assert.That(fake.TokenHosts.Distinct(), Is.EqualTo(new[] { "graph.microsoft.com" }));
        });
    }

    [Test]
    public async Task WhenConsentIsRefusedTheClerkReadsTheNextStepAndGoesOn()
    {
        await OpenSignedOut(WithMeeting(refuses: true), "");
        await Button("从日历选会议").ClickAsync();
        await Assertions.Expect(Page.Locator(".pickers .notice.warning")).ToContainTextAsync("管理员");
        await Picture("consent-refused");
        await Field("mark").FillAsync("中共xx市委会议纪要");
        await Settled();
        await Assertions.Expect(Page.Locator(".told .notice.error")).ToHaveCountAsync(0);
        var waiting = Page.WaitForDownloadAsync();
        await Page.Locator("fluent-button[data-target='download']").ClickAsync();
        Assert.That(Documents.Faults(await File.ReadAllBytesAsync((await (await waiting).PathAsync())!)), Is.Empty);
    }

    [Test]
    public async Task NobodyIsAskedToSignInWhoDoesNotWantTo()
    {
        Server.Settings = FakeMicrosoft365.Settings;
        await OpenKind("meeting-summary");
        await Assertions.Expect(Button("从日历选会议")).ToHaveCountAsync(0);
    }
}
