// Many documents from a pasted table or a file, as a .zip: in the browser, without a server.
using System.Text;
using Microsoft.Playwright;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class BulkTests : PaneTest
{
    static string Cards(int count, char apart) => string.Join('\n', Enumerable.Range(1, count)
        .Select(n => string.Join(apart, $"CN2017-{n:000}", $"党员{n}", $"第{(n - 1) % 8 + 1}党支部", "城市社区", "每季度走访联系户2户", "2017-09-30", "2017-07-01"))
        .Prepend(string.Join(apart, "卡号", "姓名", "党支部", "领域", "承诺事项1", "完成时限1", "承诺日期")));

    async Task OpenBulk(string kind)
    {
        await Open();
        await Tab("批量").ClickAsync();
        await Page.Locator($".bulk option[value='{kind}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator(".bulk select").SelectOptionAsync(kind);
    }

    async Task<SortedDictionary<string, byte[]>> Make()
    {
        var waiting = Page.WaitForDownloadAsync(new() { Timeout = 120_000 });
        await Button("生成").ClickAsync();
        return Documents.Parts(await File.ReadAllBytesAsync((await (await waiting).PathAsync())!));
    }

    [Test]
    public async Task ThirtyPastedRowsAreThirtyCards()
    {
        await OpenBulk("pledge-card");
        await Page.Locator(".bulk textarea").FillAsync(Cards(30, '\t'));
        var files = await Make();
        await Assertions.Expect(Page.Locator(".results .notice")).ToContainTextAsync("共 30 份，做好 30 份");
        await Picture("bulk-done");
        Assert.Multiple(() =>
        {
            Assert.That(files.Keys.Where(k => k.EndsWith(".docx", StringComparison.Ordinal)), Has.Exactly(30).Items);
            Assert.That(Documents.Faults(files.First(f => f.Key.EndsWith(".docx", StringComparison.Ordinal)).Value), Is.Empty);
        });
    }

    [Test]
    public async Task ARowThatFailsIsTold()
    {
        await OpenBulk("pledge-card");
        await Page.Locator(".bulk textarea").FillAsync(Cards(3, '\t').Replace("2017-07-01", "不是日期", StringComparison.Ordinal));
        await Button("生成").ClickAsync();
        await Assertions.Expect(Page.Locator(".failures li")).ToHaveCountAsync(3, new() { Timeout = 60_000 });
        await Picture("bulk-failures");
    }

    [Test]
    public async Task ThirtyRowsOfAFileAreEightNotices()
    {
        // A template of the clerk's own, and a document for each value of a column.
        await OpenBulk("pledge-card");
        var choosing = Page.WaitForFileChooserAsync();
        await Page.Locator(".bulk select").SelectOptionAsync("(own)");
        await (await choosing).SetFilesAsync(new FilePayload { Name = "通知.docx", MimeType = "application/octet-stream", Buffer = Documents.Of("{{ 党支部 }}：", "{{ for 行 in rows }}", "{{ 行.姓名 }}，{{ 行.卡号 }}", "{{ end }}") });
        await Assertions.Expect(Page.Locator(".bulk > .hint").First).ToContainTextAsync("可用的列名");
        choosing = Page.WaitForFileChooserAsync();
        await Button("或选择表格文件").ClickAsync();
        await (await choosing).SetFilesAsync(new FilePayload { Name = "名单.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Cards(30, ',')) });
        await Assertions.Expect(Page.Locator(".bulk [role=status]").First).ToContainTextAsync("名单.csv");
        await Page.GetByLabel("按哪一列归并").FillAsync("党支部");
        await Page.GetByLabel("文件名格式").FillAsync("{党支部}");
        var files = await Make();
        Assert.Multiple(() =>
        {
            Assert.That(files.Keys.Where(k => k.EndsWith(".docx", StringComparison.Ordinal)), Has.Exactly(8).Items);
            Assert.That(Documents.Text(files["第3党支部.docx"]), Is.EqualTo("第3党支部：\n党员3，CN2017-003\n党员11，CN2017-011\n党员19，CN2017-019\n党员27，CN2017-027"));
        });
    }
}
