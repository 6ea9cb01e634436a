// A clerk picks a meeting from the calendar; and what happens when Microsoft 365 refuses.
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeKit.Graph.Tests.Support;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class Microsoft365Tests : PaneTest
{
    FakeMicrosoft365 fake = null!;

    [TearDown]
    public void StopGraph() => fake?.Dispose();

    async Task OpenSignedOut(string query = "")
    {
        // The library's own frame for the silent sign-in, and Graph's refusals while it is busy.
        ExpectedTrouble = ["An iframe which has both allow-scripts and allow-same-origin", "429", "/users/sun"];
        Server.Settings = FakeMicrosoft365.Settings;
        await fake.AnswerIn(Context);
        await Open(query);
        await TurnOnMicrosoft365();
    }

    async Task OpenMinutes(string query = "")
    {
        await OpenSignedOut(query);
        await Kind("meeting-summary").ClickAsync();
        await Settled();
    }

    [Test]
    public async Task AMeetingFillsTheFormAndANewDocumentHoldsIt()
    {
        fake = new FakeMicrosoft365();
        Calendar.Fill(fake.Graph, busy: 2);
        await OpenMinutes("?in=word");
        await Button("从日历选会议").ClickAsync();
        await Page.Locator("button.entry:has-text('第3次会议')").ClickAsync();
        await Assertions.Expect(Page.Locator(".told .notice.success")).ToContainTextAsync("已填入会议");
        await Settled();
        await Picture("meeting-picked");
        await Assertions.Expect(Field("start")).ToHaveValueAsync("2017-09-05T14:30");
        await Assertions.Expect(Field("place")).ToHaveValueAsync("市委三楼会议室");
        var units = await Page.Locator("[data-path^='attendance.present['][data-path$='.unit'] input")
            .EvaluateAllAsync<string[]>("all => all.map(i => i.value)");
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
        fake = new FakeMicrosoft365 { RefusesConsent = true };
        await OpenMinutes();
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
    public async Task TheMembersOfAGroupFillTheListOverAllPages()
    {
        fake = new FakeMicrosoft365();
        fake.Graph.On("/me/memberOf/microsoft.graph.group", """{ "value": [ { "id": "g1", "displayName": "全体党员" } ] }""");
        fake.Graph.On(
            "GET",
            "/groups/g1/members/microsoft.graph.user",
            Reply.Json(Members(1, 999, next: true)),
            Reply.Busy(1),
            Reply.Json(Members(1000, 1003, next: false))
        );
        await OpenSignedOut();
        await Kind("branch-assembly-minutes").ClickAsync();
        await Settled();
        await Button("从通讯录选人").ClickAsync();
        await Page.Locator("button.entry:has-text('全体党员')").ClickAsync();
        await Assertions.Expect(Page.Locator(".told .notice.success")).ToContainTextAsync("已填入 1003 人", new() { Timeout = 120_000 });
        var present = JsonDocument.Parse(await Draft("branch-assembly-minutes")).RootElement.GetProperty("attendance").GetProperty("present");
        Assert.That(present.GetArrayLength(), Is.EqualTo(1003));
        Assert.That(fake.TokenHosts.Distinct(), Is.EqualTo(new[] { "graph.microsoft.com" }));
    }

    static string Members(int from, int to, bool next) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["value"] = Enumerable
                    .Range(from, to - from + 1)
                    .Select(n => new
                    {
                        displayName = $"党员{n}",
                        mail = $"p{n}@x",
                        jobTitle = "",
                        department = "",
                    }),
                ["@odata.nextLink"] = next ? "https://graph.microsoft.com/v1.0/groups/g1/members/microsoft.graph.user?$skiptoken=2" : "",
            }
        );

    [Test]
    public async Task AListOfSharePointIsTheTableOfABulkRun()
    {
        fake = new FakeMicrosoft365();
        fake.Graph.On("/sites", """{ "value": [ { "id": "s1", "displayName": "督导办" } ] }""")
            .On("/sites/s1/lists", """{ "value": [ { "id": "l1", "displayName": "承诺登记" } ] }""")
            .On(
                "/sites/s1/lists/l1/columns",
                """{ "value": [ { "name": "card", "displayName": "卡号" }, { "name": "who", "displayName": "姓名" }, { "name": "branch","""
                    + """ "displayName": "党支部" }, { "name": "what", "displayName": "承诺事项1" }, { "name": "day", "displayName": "承诺日期" }, """
                    + """{ "name": "hide", "displayName": "隐", "hidden": true } ] }"""
            )
            .On(
                "/sites/s1/lists/l1/items",
                """{ "value": [ { "fields": { "card": "CN2017-001", "who": "胡万里", "branch": "南湖社区党支部", "what": "走访\n联系户", "day": "2017-07-01" } }, """
                    + """{ "fields": { "card": "CN2017-002", "who": "彭慧", "branch": "南湖社区党支部", "what": "义务巡逻", "day": "2017-07-01" } } ] }"""
            );
        await OpenSignedOut();
        await Tab("批量").ClickAsync();
        await Page.Locator(".bulk option[value='pledge-card']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator(".bulk select").SelectOptionAsync("pledge-card");
        await Button("从 SharePoint 列表取").ClickAsync();
        await Button("查找").ClickAsync();
        await Page.Locator("button.entry:has-text('督导办')").ClickAsync();
        await Picture("pick-list");
        await Page.Locator("button.entry:has-text('承诺登记')").ClickAsync();
        await Assertions.Expect(Page.Locator(".bulk textarea")).ToHaveValueAsync(new Regex("^卡号\t姓名"));
        var waiting = Page.WaitForDownloadAsync(new() { Timeout = 120_000 });
        await Button("生成").ClickAsync();
        var files = Documents.Parts(await File.ReadAllBytesAsync((await (await waiting).PathAsync())!));
        var texts = files.Where(f => f.Key.EndsWith(".docx", StringComparison.Ordinal)).Select(f => Documents.Text(f.Value)).ToList();
        Assert.That(texts, Has.Count.EqualTo(2));
        Assert.That(texts, Has.Some.Contains("胡万里").And.Some.Contains("彭慧"));
    }

    [Test]
    public async Task ARefusalOfTheListIsTold()
    {
        fake = new FakeMicrosoft365();
        fake.Graph.On("GET", "/sites", Reply.Error(403, "accessDenied", "Access denied"));
        await OpenSignedOut();
        ExpectedTrouble = [.. ExpectedTrouble, "403"];
        await Tab("批量").ClickAsync();
        await Button("从 SharePoint 列表取").ClickAsync();
        await Button("查找").ClickAsync();
        await Assertions.Expect(Page.Locator(".picker-place .notice.warning")).ToContainTextAsync("没有权限");
    }

    [Test]
    public async Task NobodyIsAskedToSignInWhoDoesNotWantTo()
    {
        Server.Settings = FakeMicrosoft365.Settings;
        await OpenKind("meeting-summary");
        await Assertions.Expect(Button("从日历选会议")).ToHaveCountAsync(0);
    }
}
