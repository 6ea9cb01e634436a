// What comes before anything lazy, and how long the pane ever stands still.
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeKit.Pane.Tests.Support;

namespace OfficeKit.Pane.Tests;

public class SpeedTests : PaneTest
{
    /// <summary>The page, and what it loads without being asked: scripts, styles, and what the scripts import at once.</summary>
    static HashSet<string> First()
    {
        var page = Path.Combine(BuiltPane.Folder, "taskpane.html");
        var found = new HashSet<string> { page };
        var waiting = new Queue<string>(
            Regex.Matches(File.ReadAllText(page), "(?:src|href)=\"\\./(assets/[^\"]+)\"").Select(m => Path.Combine(BuiltPane.Folder, m.Groups[1].Value))
        );
        while (waiting.TryDequeue(out var file))
        {
            if (found.Add(file) && file.EndsWith(".js", StringComparison.Ordinal))
            {
                foreach (Match import in Regex.Matches(File.ReadAllText(file), "(?:from|import)\\s*[\"'`]\\./([^\"'`]+)[\"'`]"))
                {
                    waiting.Enqueue(Path.Combine(BuiltPane.Folder, "assets", import.Groups[1].Value));
                }
            }
        }
        return found;
    }

    static long Gzipped(string file)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }
        return memory.Length;
    }

    [Test]
    public void ThePaneIsSmallBeforeAnythingLazy()
    {
        BuiltPane.Require();
        var files = First();
        var size = files.Sum(Gzipped);
        TestContext.Out.WriteLine($"{size / 1024.0:0.0} KB gzip in {files.Count} files before anything lazy");
        Assert.That(files, Has.Count.GreaterThan(2));
        Assert.That(size, Is.LessThanOrEqualTo(60 * 1024));
    }

    [Test]
    public async Task ThePaneNeverStandsStillWhileTheSeedReportIsFilledIn()
    {
        await Page.AddInitScriptAsync(
            "window.long = []; new PerformanceObserver(l => l.getEntries().forEach(e =>"
                + " window.long.push(Math.round(e.duration)))).observe({ type: 'longtask' })"
        );
        await OpenKind("work-report");
        await Page.EvaluateAsync("window.long.length = 0");
        await Button("填入示例").ClickAsync();
        await Settled();
        await Tab("预览").ClickAsync();
        await Page.Locator(".page").WaitForAsync();
        await Tab("填写").ClickAsync();
        await Field("preamble").PressSequentiallyAsync("今年以来，全市各级党组织认真落实", new() { Delay = 30 });
        await Settled();
        var still = JsonSerializer.Deserialize<int[]>(await Page.EvaluateAsync<string>("JSON.stringify(window.long)"))!;
        TestContext.Out.WriteLine($"tasks over 50 ms: {string.Join(", ", still)}");
        // Other work on a shared machine stretches a task: the worst is held to the aim, and all are printed.
        Assert.That(still.DefaultIfEmpty().Max(), Is.LessThanOrEqualTo(100));
    }
}
