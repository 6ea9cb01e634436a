// A log holds ids, counts, codes and durations; never what people wrote.
using System.Text;
using System.Text.Json.Nodes;

namespace OfficeKit.AddIn.Tests;

sealed class LogTests
{
    const string Canary = "金丝雀KanariQ7";

    [Test]
    public async Task NoTemplateTextNoValueAndNoFileNameIsLogged()
    {
        using var host = new Host(new() { ["Logging:LogLevel:Default"] = "Trace" });
        JsonObject Data() => new() { ["标题"] = Canary, [Canary] = Canary };
        JsonObject[] requests =
        [
            new() { ["template"] = Requests.Own($"{Canary}.docx", Canary, "{{ 标题 }}"), ["data"] = Data() },
            new() { ["template"] = Requests.Own($"{Canary}.docx", $"{{{{ {Canary}", $"{{{{ 1 / {Canary} }}}}"), ["data"] = Data() },
            new()
            {
                ["template"] = Requests.Kind("work-report"),
                ["data"] = Data(),
                ["force"] = Canary,
                ["missing"] = "empty",
            },
            new() { ["template"] = Requests.Kind(Canary), ["data"] = Data() },
            new()
            {
                ["template"] = Requests.Kind("work-report"),
                ["data"] = Data(),
                [Canary] = Canary,
            },
        ];
        foreach (var operation in (string[])["render", "check", Canary])
        {
            foreach (var request in requests)
            {
                using var response = await host.Post(operation, request.DeepClone().AsObject());
            }
        }
        using var broken = new StringContent($"{{ \"{Canary}\": ", Encoding.UTF8, "application/json");
        using var refused = await host.Client.PostAsync("/api/render", broken);
        var own = host.Log.Where(l => l.StartsWith("Information", StringComparison.Ordinal) && l.Contains(" render ", StringComparison.Ordinal)).ToList();
        Assert.That(own, Has.Count.EqualTo(6), "one line a request");
        // What this program says at every level, and what it prints as it is shipped: from Warning up for all others.
        var shipped = host.Log.Where(l =>
            own.Contains(l)
            || l.StartsWith("Warning", StringComparison.Ordinal)
            || l.StartsWith("Error", StringComparison.Ordinal)
            || l.StartsWith("Critical", StringComparison.Ordinal)
        );
        Assert.That(shipped.Where(Tells), Is.Empty);
    }

    static bool Tells(string line) =>
        line.Contains("金丝雀", StringComparison.Ordinal)
        || line.Contains("KanariQ7", StringComparison.Ordinal)
        || line.Contains(Uri.EscapeDataString("金丝雀"), StringComparison.OrdinalIgnoreCase);
}
