// The real office.js, from npm, in the place of the one that Microsoft serves; Word itself is played by native-word.js.
using Microsoft.Playwright;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests.Support;

static class RealOffice
{
    static readonly string Library = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn", "taskpane", "node_modules", "@microsoft", "office-js", "dist");

    /// <summary>What the library of npm does that the pane's policy refuses: it sets inline styles for messages of its own.</summary>
    public const string OwnStyles = "word-win32-16.01.js";

    public static async Task AnswerIn(IBrowserContext context, string word)
    {
        Tools.Require(Directory.Exists(Library) ? null : $"not found: {Library} (npm ci installs it)");
        await context.AddInitScriptAsync($"window.wordToday = {word};\n{Scripts.Read("native-word.js")}");
        await context.RouteAsync("https://appsforoffice.microsoft.com/lib/1/hosted/**", Answer);
    }

    static Task Answer(IRoute route)
    {
        var name = new Uri(route.Request.Url).AbsolutePath["/lib/1/hosted/".Length..];
        var file = Path.Combine(Library, name);
        if (!File.Exists(file))
        {
            return route.FulfillAsync(new() { Status = 404 });
        }
        var newer = name == "word-win32-16.01.js" ? "\n" + Scripts.Read("newer-office.js") : "";
        return route.FulfillAsync(new() { ContentType = "text/javascript; charset=utf-8", Body = File.ReadAllText(file) + newer });
    }
}
