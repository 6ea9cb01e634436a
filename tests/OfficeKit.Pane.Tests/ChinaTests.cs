// In the Chinese cloud of Microsoft 365 (21Vianet) the pane asks its hosts alone; every test's end holds it to that.
using Microsoft.Playwright;
using OfficeKit.AddIn;
using OfficeKit.AddIn.Settings;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class ChinaTests : PaneTest
{
    RealHost host = null!;

    protected override Uri Address => host.Address;

    private protected override OfficeCloud Cloud => OfficeCloud.Of("china");

    [OneTimeSetUp]
    public void StartHost() =>
        host = new RealHost(
            new()
            {
                ["Host:Cloud"] = "china",
                ["AzureAd:ClientId"] = FakeMicrosoft365.ClientId,
                ["AzureAd:TenantId"] = FakeMicrosoft365.Tenant,
            }
        );

    [OneTimeTearDown]
    public void StopHost() => host?.Dispose();

    [Test]
    public async Task AMeetingOfTheChineseCalendarIsPickedInWord()
    {
        ExpectedTrouble = ["An iframe which has both allow-scripts and allow-same-origin", "/users/sun"];
        using var fake = new FakeMicrosoft365("https://login.partner.microsoftonline.cn", "https://microsoftgraph.chinacloudapi.cn");
        Calendar.Fill(fake.Graph);
        await fake.AnswerIn(Context);
        await Open("?in=word");
        await TurnOnMicrosoft365();
        await Kind("meeting-summary").ClickAsync();
        await Settled();
        await Assertions.Expect(Page.Locator("fluent-button[data-target='openNew']")).ToBeVisibleAsync();
        await Button("从日历选会议").ClickAsync();
        await Page.Locator("button.entry:has-text('第3次会议')").ClickAsync();
        await Assertions.Expect(Page.Locator(".told .notice.success")).ToContainTextAsync("已填入会议");
        await Assertions.Expect(Field("place")).ToHaveValueAsync("市委三楼会议室");
        Assert.That(fake.TokenHosts.Distinct(), Is.EqualTo(new[] { "microsoftgraph.chinacloudapi.cn" }));
    }
}
