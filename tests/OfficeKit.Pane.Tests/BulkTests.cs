// Many documents from a pasted table or a file, as a .zip: in the browser, without a server.
using System.Text;
using Microsoft.Playwright;
using OfficeKit.Bulk;
using OfficeKit.Pane.Tests.Support;
using OfficeKit.Sheets;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests;

public class BulkTests : PaneTest
{
    static string Cards(int count, char apart) =>
        string.Join(
            '\n',
            Enumerable
                .Range(1, count)
                .Select(n =>
                    string.Join(
                        apart,
                        $"CN2017-{n:000}",
                        $"党员{n}",
                        $"第{(n - 1) % 8 + 1}党支部",
                        "城市社区",
                        "每季度走访联系户2户",
                        "2017-09-30",
                        "2017-07-01"
                    )
                )
                .Prepend(string.Join(apart, "卡号", "姓名", "党支部", "领域", "承诺事项1", "完成时限1", "承诺日期"))
        );

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
    public async Task ThirtyPastedProblemsAreEightNotices()
    {
        await OpenBulk("rectification-notice");
        await Assertions.Expect(Page.Locator(".bulk > .hint").First).ToContainTextAsync("问题描述");
        await Page.Locator(".bulk textarea").FillAsync(SampleLedger());
        await Page.GetByLabel("按哪一列归并").FillAsync("责任党组织");
        var files = await Make();
        await Assertions.Expect(Page.Locator(".results .notice")).ToContainTextAsync("共 8 份，做好 8 份");
        await Picture("bulk-notices");
        var notices = files.Where(f => f.Key.EndsWith(".docx", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value);
        var wanted = Made("rectification-notice", SampleFile, "责任党组织");
        Assert.Multiple(() =>
        {
            Assert.That(notices, Has.Count.EqualTo(8));
            Assert.That(notices.Keys, Is.EquivalentTo(wanted.Keys), "as officekit bulk names them");
            Assert.That(notices.Where(n => Documents.Unlike(n.Value, wanted[n.Key]).Any()).Select(n => n.Key), Is.Empty, "as officekit bulk makes them");
            Assert.That(notices.SelectMany(n => Documents.Faults(n.Value)), Is.Empty);
            Assert.That(
                Documents.Text(notices["x督改〔2017〕13号-柳塘村党支部-整改通知单.docx"]),
                Does.Contain("二、“三日合一”未安排支部议事内容。2017年9月17日前整改到位。")
            );
        });
    }

    static readonly string SampleFile = Path.Combine(Repository.Root, "tests", "Data", "rectification-items.sample.csv");

    /// <summary>The sample ledger as Excel copies it: cells apart by tabs, those with line breaks in quotes.</summary>
    static string SampleLedger()
    {
        using var sheet = SheetReader.Open(SampleFile);
        return string.Join(
            '\n',
            sheet
                .ReadRows()
                .Select(r => r.Cells)
                .Prepend(sheet.Head)
                .Select(cells => string.Join('\t', cells.Select(c => c.Contains('\n', StringComparison.Ordinal) ? $"\"{c}\"" : c)))
        );
    }

    /// <summary>What officekit bulk --embed-data makes of the same rows, by the file's name.</summary>
    static Dictionary<string, byte[]> Made(string kindId, string rows, string groupBy)
    {
        var (kind, folder) = (KindCatalog.Find(kindId)!, Directory.CreateTempSubdirectory());
        try
        {
            BulkRunner.Run(
                new BulkJob
                {
                    Template = kind.Template,
                    Rows = rows,
                    Output = folder.FullName,
                    GroupBy = groupBy,
                    Rules = kind.Rules,
                    Kind = kind.Name,
                    Columns = RowMapping.Parse(kind.Read("columns.json"), kind.Schema),
                    Options = new RenderOptions
                    {
                        Schema = kind.Schema,
                        EmbedData = true,
                        TemplateName = kindId,
                    },
                }
            );
            return folder.GetFiles("*.docx").ToDictionary(f => f.Name, f => File.ReadAllBytes(f.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task RowsOfAFileGoIntoATemplateOfTheClerksOwnByAColumn()
    {
        await OpenBulk("pledge-card");
        var choosing = Page.WaitForFileChooserAsync();
        await Page.Locator(".bulk select").SelectOptionAsync("(own)");
        await (await choosing).SetFilesAsync(
            new FilePayload
            {
                Name = "通知.docx",
                MimeType = "application/octet-stream",
                Buffer = Documents.Of("{{ 党支部 }}：", "{{ for 行 in rows }}", "{{ 行.姓名 }}，{{ 行.卡号 }}", "{{ end }}"),
            }
        );
        await Assertions.Expect(Page.Locator(".bulk > .hint").First).ToContainTextAsync("可用的列名");
        choosing = Page.WaitForFileChooserAsync();
        await Button("或选择表格文件").ClickAsync();
        await (await choosing).SetFilesAsync(
            new FilePayload
            {
                Name = "名单.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(Cards(30, ',')),
            }
        );
        await Assertions.Expect(Page.Locator(".bulk [role=status]").First).ToContainTextAsync("名单.csv");
        await Page.GetByLabel("按哪一列归并").FillAsync("党支部");
        await Page.GetByLabel("文件名格式").FillAsync("{党支部}");
        var files = await Make();
        Assert.Multiple(() =>
        {
            Assert.That(files.Keys.Where(k => k.EndsWith(".docx", StringComparison.Ordinal)), Has.Exactly(8).Items);
            Assert.That(
                Documents.Text(files["第3党支部.docx"]),
                Is.EqualTo("第3党支部：\n党员3，CN2017-003\n党员11，CN2017-011\n党员19，CN2017-019\n党员27，CN2017-027")
            );
        });
    }
}
